"""The lines of a report: one for each change, and one for the values that an enumeration gains or loses together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
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
        return "value " + ", ".join(
            f"`{each.before}` renamed to `{each.after}` (a guess)" for each in changes
        )
    return f"value{'s' if len(changes) > 1 else ''} {kind.text}: {joined(each.value for each in changes)}"


def what(change: Change) -> str:
    """Return what happened, without its place."""
    subject = change.subject.text
    if change.kind is Kind.RENAMED:
        is_moved = change.subject is Subject.FIELD and "." in change.after
        verb = "moved" if is_moved else "renamed"
        return f"{subject} {verb}: `{change.before}` to `{change.after}` (a guess)"
    if change.kind is Kind.CHANGED:
        is_flag = {change.before, change.after} == {"yes", "no"}
        return f"{subject} {_attribute(change)}" if is_flag else _attribute(change)
    detail = change.after or change.before
    return f"{subject} {change.kind.text}" + (f": {detail}" if detail else "")


@dataclass(frozen=True)
class Group:
    """Collections of operations, or messages, with the same changes."""

    names: tuple[str, ...]
    told: str


def groups(changes: Iterable[Change]) -> list[Group]:
    """Tell changes in short: for each collection or message those of each kind; those with the same share a line."""
    ordered = sorted(
        changes, key=lambda each: (each.group, each.kind, each.place, each.attribute, each.value)
    )
    found: dict[tuple[str, str], list[str]] = {}
    for name, group in groupby(ordered, key=lambda each: each.group):
        told = "; ".join(
            f"{kind.text} {', '.join(dict.fromkeys(map(_short, of_kind)))}".rstrip()
            for kind, of_kind in groupby(group, key=lambda each: each.kind)
        )
        # Many collections have operations of the same name, such as `x.operations`; messages share only `added`.
        found.setdefault((told, name.rpartition(".")[2] if "." in name else ""), []).append(name)
    shared = [Group(tuple(names), told) for (told, _), names in found.items()]
    return sorted(shared, key=lambda group: (len(group.names) > 1 and "." not in group.names[0], group.names))


def _short(change: Change) -> str:
    last = "" if change.place == change.group else change.place.removeprefix(f"{change.group}.")
    if change.kind is Kind.RENAMED:
        return f"{change.before} to {change.after} (a guess)"
    if change.value:
        return f"{last} = {change.value}"
    if change.kind is Kind.CHANGED:
        return f"{last} {_attribute(change)}".strip()
    return last


def _attribute(change: Change) -> str:
    name = change.attribute.replace("_", " ")
    flags = {("no", "yes"): f"is {name} now", ("yes", "no"): f"is no longer {name}"}
    return flags.get((change.before, change.after), f"{name}: {change.before} → {change.after}")
