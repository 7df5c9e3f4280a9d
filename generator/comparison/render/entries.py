"""The lines of a report: one for each change, and one for the values that an enumeration gains or loses together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.comparison.values import Change, Kind, Subject, joined

NAMES = 2
"""The names or places that a line has; JSON has all of them."""


@dataclass(frozen=True)
class Entry:
    """One line: the names in the SDK, the place in the API, the difference, and why it matters."""

    sdk: str
    place: str
    what: str
    why: str


def entries(changes: Iterable[Change]) -> Iterator[Entry]:
    """Yield the lines of changes, in their order."""
    for _, group in groupby(changes, key=_together):
        listed = list(group)
        yield _entry(listed[0], _values(listed) if listed[0].value else what(listed[0]))


def _together(change: Change) -> object:
    return (change.places, change.kind, change.why) if change.value else id(change)


def _entry(change: Change, said: str) -> Entry:
    names = change.standing.names
    if change.value:  # the names of values are long; the line lists the values
        names = tuple(dict.fromkeys(_without_value(name) for name in names))
    return Entry(few(names), few(change.places), said, change.why)


def _without_value(name: str) -> str:
    plain, has_value, _ = name.partition(" = ")
    return plain if has_value else name.rpartition(".")[0]


def few(names: Sequence[str]) -> str:
    """Return the first names in backquotes, and the number of the others."""
    more = f" +{len(names) - NAMES}" if len(names) > NAMES else ""
    return joined(names[:NAMES]) + more


def _values(changes: Sequence[Change]) -> str:
    kind = changes[0].kind
    if kind is Kind.RENAMED:
        return "value " + ", ".join(f"`{each.before}` renamed to `{each.after}` (a guess)" for each in changes)
    return f"value{'s' if len(changes) > 1 else ''} {kind.text}: {joined(each.value for each in changes)}"


def what(change: Change) -> str:
    """Return what happened, without its place."""
    subject = change.subject.text
    if change.kind is Kind.RENAMED:
        is_moved = change.subject is Subject.FIELD and "." in change.after
        verb = "moved" if is_moved else "renamed"
        return f"{subject} {verb}: `{change.before}` to `{change.after}` (a guess)"
    if change.kind is Kind.CHANGED:
        attribute = change.attribute.replace("_", " ")
        if (change.before, change.after) == ("no", "yes"):
            return f"{subject} is {attribute} now"
        if (change.before, change.after) == ("yes", "no"):
            return f"{subject} is not {attribute} any more"
        return f"{attribute}: {change.before} → {change.after}"
    detail = change.after or change.before
    return f"{subject} {change.kind.text}" + (f": {detail}" if detail else "")


@dataclass(frozen=True)
class Collection:
    """What changed in the operations of a collection, or in a message, that the SDK does not show."""

    name: str
    told: tuple[str, ...]


def collections(changes: Iterable[Change]) -> list[Collection]:
    """Group changes by collection or message, each with its changes in short."""
    ordered = sorted(changes, key=lambda each: (each.group, each.kind, each.place, each.attribute, each.value))
    found: list[Collection] = []
    for name, group in groupby(ordered, key=lambda each: each.group):
        listed = list(group)
        told = [
            f"{kind.text} {', '.join(dict.fromkeys(map(_short, of_kind)))}"
            for kind, of_kind in groupby(listed, key=lambda each: each.kind)
        ]
        found.append(Collection(name, tuple(told)))
    return found


def _short(change: Change) -> str:
    last = change.place.removeprefix(f"{change.group}.")
    if change.subject is Subject.SCHEMA:
        last = ""
    if change.kind is Kind.RENAMED:
        return f"{change.before} to {change.after} (a guess)"
    if change.value:
        return f"{last} = {change.value}"
    if change.kind is Kind.CHANGED:
        return f"{last} {change.attribute}: {change.before} → {change.after}".strip()
    return last or change.after or change.before


def without_names(change: Change) -> Change:
    """Return the change for lists where its names in the SDK are not told."""
    return replace(change, standing=replace(change.standing, names=()))
