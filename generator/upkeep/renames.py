"""Messages that upstream seems to have renamed: what waits for the decision about each, and the lines that make it.

The comparison guesses. Until the new message is part of a type, nothing that belongs to the old one is removed, and
nothing is written for the new one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.comparison.shown import Shown
from generator.comparison.values import Comparison, Kind, Subject
from generator.report import Problem
from generator.surface.merge import Merger
from generator.yaml_lines import mapping_at, text_at, texts_at

SECTIONS = ("names", "types", "enums", "unnamed_enums")


@dataclass(frozen=True)
class Rename:
    """One decision: what to write if both messages are the same, and the problems that go with it."""

    before: str
    after: str
    lines: tuple[str, ...]
    """YAML for the files of types."""

    problems: tuple[Problem, ...]


def guessed(comparison: Comparison, shown: Shown) -> dict[str, str]:
    """Return the old names to the new ones, without those of new messages that are other types already."""
    found: dict[str, str] = {}
    for change in comparison.changes:
        if change.kind is Kind.RENAMED and change.subject is Subject.SCHEMA:
            was, now = (
                {*side.types.get(name, ())}
                for side, name in ((shown.before, change.before), (shown.after, change.after))
            )
            if not now or was & now:
                found[change.before] = change.after
    return found


def held(guesses: Collection[str], shown: Shown) -> set[str]:
    """Return the names that belong to the old messages: types, fields, enumerations and their uses."""
    before, found = shown.before, set[str](guesses)
    for message in guesses:
        found.update(before.types.get(message, ()))
        for wire in before.description.schemas[message].fields:
            use = f"{message}.{wire}"
            found.update((use, *before.fields.get((message, wire), ())))
            found.update({before.enum_of[use]} if use in before.enum_of else ())
    return {name.removeprefix("types.") for name in found}


def listed(guesses: Mapping[str, str], merger: Merger) -> set[str]:
    """Return the uses of enumerations that can go, because those of the new messages are listed."""
    new = [use.partition(".") for use in merger.enum_of]
    return {f"{was}.{wire}" for was, now in guesses.items() for message, _, wire in new if message == now}


def is_about(problem: Problem, names: Collection[str]) -> bool:
    """Return whether a problem names one of these messages, or a field of one."""
    return bool({*re.findall(r"\w+", f"{problem.path} {problem.message}")} & {*names})


def left(
    guesses: dict[str, str], shown: Shown, merger: Merger, problems: Sequence[Problem]
) -> Iterator[Rename]:
    """Yield the renames that something is left to write for."""
    for before, after in guesses.items():
        lines: dict[str, list[str]] = {section: [] for section in SECTIONS}
        for section, line in (*_names(before, after, shown, merger), *_uses(before, after, shown, merger)):
            lines[section].append(f"  {line}")
        text = [line for section, own in lines.items() if own for line in (f"{section}:", *own)]
        if text:
            own = tuple(each for each in problems if is_about(each, (before, after)))
            yield Rename(before, after, tuple(text), own)


def _names(before: str, after: str, shown: Shown, merger: Merger) -> Iterator[tuple[str, str]]:
    """Yield the lines that make the types of the old message those of the new one."""
    backend, folder = shown.before.description.backend, merger.folder
    if after in merger.type_of[backend]:
        return
    for name in (each.removeprefix("types.") for each in shown.before.types.get(before, ())):
        if mapping_at(mapping_at(folder.types, name), "of"):
            yield "types", f"{name}: {{of: {{{backend}: {after}}}}}"
        elif name in folder.topic_of and name not in folder.configs:
            known = mapping_at(folder.names, name)
            pairs = {**{each: text_at(known, each) for each in known}, backend: after}
            listed = ", ".join(f"{each}: {message}" for each, message in pairs.items())
            yield "names", f"{name}: {{{listed}}}"


def _uses(before: str, after: str, shown: Shown, merger: Merger) -> Iterator[tuple[str, str]]:
    """Yield the lines that list the enumerations of the new message where those of the old one are."""
    backend, folder = shown.before.description.backend, merger.folder
    lists: dict[str, list[str]] = {}
    for wire in shown.before.description.schemas[before].fields:
        old, new = f"{before}.{wire}", f"{after}.{wire}"
        fact = merger.fact(backend, after, wire)
        if not (fact and fact.values) or new in folder.unnamed_enums:
            continue
        is_listed = new in merger.enum_of
        if old in folder.unnamed_enums and not is_listed:
            node = mapping_at(folder.unnamed_enums, old)
            values, reason = ", ".join(texts_at(node, "values")), text_at(node, "reason")
            yield "unnamed_enums", f"{new}: {{values: [{values}], reason: {reason}}}"
        elif name := merger.enum_of.get(old):
            uses = lists.setdefault(name, list(texts_at(folder.enums, name)))
            if not is_listed:
                uses.insert(uses.index(old) + 1, new)
            if not any(merger.fact(each, before, wire) for each in merger.descriptions):
                uses.remove(old)
    for name, uses in lists.items():
        if uses != list(texts_at(folder.enums, name)):
            yield "enums", f"{name}: [{', '.join(uses)}]"
