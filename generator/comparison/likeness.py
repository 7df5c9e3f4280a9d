"""Guess what was renamed: what is gone, and what is new and like it in name and shape."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from difflib import SequenceMatcher

from generator.comparison.attributes import shape
from generator.facts import Fact, Operation, Schema
from generator.naming import snake

ENOUGH = 0.6
"""The likeness from which a pair is a guess; 1 is the same."""

COMMON = 3
"""A message that more operations answer, such as an empty one, does not identify an operation."""


def pairs(gone: Iterable[str], came: Iterable[str], likeness: Callable[[str, str], float]) -> dict[str, str]:
    """Return old name to new name for pairs that are alike, the most alike first; each name has one pair."""
    scored = [(score, old, new) for old in gone for new in came if (score := likeness(old, new)) >= ENOUGH]
    found: dict[str, str] = {}
    for _, old, new in sorted(scored, key=lambda each: (-each[0], each[1], each[2])):
        if old not in found and new not in found.values():
            found[old] = new
    return dict(sorted(found.items()))


def name_likeness(old: str, new: str) -> float:
    """Return how alike two names are: by letters, or by words of which one has all of the other."""
    one, other = _words(old), _words(new)
    letters = _ratio(old.lower(), new.lower())
    if not one or not other:
        return letters
    shared = len(one & other) / min(len(one), len(other))
    return max(letters, 0.4 + 0.3 * shared + 0.3 * len(one & other) / len(one | other) if shared else 0)


def _words(name: str) -> set[str]:
    return {word.removesuffix("s") for word in re.split(r"[\W_]+", snake(name)) if word}


def _ratio(old: str, new: str) -> float:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= ENOUGH / 2 else 0.0


# -- fields and values


def fields(old: Mapping[str, Fact], new: Mapping[str, Fact], renamed: Mapping[str, str]) -> dict[str, str]:
    """Return the fields of a message that seem to be renamed."""
    gone, came = _apart(old, new)

    def likeness(before: str, after: str) -> float:
        names = name_likeness(before, after)
        if shape(old[before], renamed) != shape(new[after], {}):
            return names if names >= 0.85 else 0.0
        if old[before].ref:  # a message says more about a field than a text does
            return max(names, 0.65 if len(gone) == 1 and len(came) == 1 else 0.0)
        overlap = _overlap(old[before].values, new[after].values)
        return names if not old[before].values else max(names * overlap, overlap * 0.9)

    return pairs(gone, came, likeness)


def values(old: Iterable[str], new: Iterable[str]) -> dict[str, str]:
    """Return the values of an enumeration that seem to be renamed."""
    old, new = tuple(old), tuple(new)
    gone, came = [each for each in old if each not in new], [each for each in new if each not in old]
    common = _common([*old, *new]) if gone and came else 0
    return pairs(gone, came, lambda before, after: _ratio_of_words(before[common:], after[common:]))


def _ratio_of_words(old: str, new: str) -> float:
    one, other = _words(old.lower()), _words(new.lower())
    return max(
        _ratio(old, new) if len(old) > 2 else 0.0, len(one & other) / len(one | other) if one | other else 0
    )


def _common(names: list[str]) -> int:
    """Return how many letters all names begin with, up to the last underscore."""
    first, last = min(names), max(names)
    count = next((i for i, (a, b) in enumerate(zip(first, last)) if a != b), min(len(first), len(last)))
    return first.rfind("_", 0, count) + 1


def _apart(old: Iterable[str], new: Iterable[str]) -> tuple[list[str], list[str]]:
    one, other = set(old), set(new)
    return sorted(one - other), sorted(other - one)


def _overlap(old: Iterable[object], new: Iterable[object]) -> float:
    one, other = set(old), set(new)
    return len(one & other) / len(one | other) if one | other else 0.0


# -- messages and operations


def schemas(old: Mapping[str, Schema], new: Mapping[str, Schema]) -> dict[str, str]:
    """Return the messages that seem to be renamed: most of their fields are the same."""
    gone, came = _apart(old, new)
    shapes = {name: _shapes(old[name]) for name in gone}
    later = {name: _shapes(new[name]) for name in came}

    def likeness(before: str, after: str) -> float:
        one, other = shapes[before], later[after]
        overlap = _overlap(one, other)
        if len(one) < 2 or len(other) < 2:  # one field of a common name says little
            overlap = 0.5 if one == other else 0.0
        return 0.6 * overlap + 0.4 * name_likeness(before, after) if overlap >= 0.5 else 0.0

    return pairs(gone, came, likeness)


def _shapes(schema: Schema) -> set[tuple[str, str]]:
    return {(wire, fact.type) for wire, fact in schema.fields.items()}


def operations(
    old: Mapping[str, Operation], new: Mapping[str, Operation], renamed: Mapping[str, str]
) -> dict[str, str]:
    """Return the operations that seem to be renamed: the same verb, and the same path or messages."""
    gone, came = _apart(old, new)
    uses = Counter(name for each in new.values() for name in {each.request, each.response})

    def likeness(before: str, after: str) -> float:
        one, other = old[before], new[after]
        if one.method != other.method:
            return 0.0
        if _plain(one.path) == _plain(other.path):
            return 1.0
        told = [
            name
            for name in (other.request, other.response)
            if name
            and uses[name] <= COMMON
            and name in (renamed.get(x, x) for x in (one.request, one.response))
        ]
        return 0.3 + 0.2 * len(told) + 0.4 * name_likeness(before, after) if told else 0.0

    return pairs(gone, came, likeness)


def _plain(path: str) -> str:
    return re.sub(r"\{\w+\}", "*", path)
