"""A fragment of the changelog: a line for each name in the SDK, in our own words, and nothing that is not shown."""

from __future__ import annotations

from collections.abc import Iterator

from generator.comparison.values import Change, Comparison, Effect, Exposure, Kind, Subject

TITLES = ("Removed", "Changed", "Added", "Deprecated")
Lines = dict[str, dict[str, list[str]]]
"""Title to line to the backends that it is about."""


def changelog(*comparisons: Comparison) -> str:
    """Return the fragment of one or more backends; a line about several of them names all."""
    found: Lines = {title: {} for title in TITLES}
    for comparison in comparisons:
        for change in comparison.changes:
            if change.standing.exposure is Exposure.SHOWN or change.effect is Effect.BREAKING:
                for title, line in _lines(change):
                    backends = found[title].setdefault(line, [])
                    if comparison.label not in backends:
                        backends.append(comparison.label)
    lines: list[str] = []
    for title, told in found.items():
        if told:
            lines += [f"### {title}", ""]
            lines += [f"- {_with(line, backends)}" for line, backends in sorted(told.items())]
            lines += [""]
    return "\n".join(lines).rstrip() + "\n" if lines else ""


def _with(line: str, backends: list[str]) -> str:
    name, separator, rest = line.partition(": ")
    return f"{name} ({', '.join(backends)}){separator}{rest}"


def _lines(change: Change) -> Iterator[tuple[str, str]]:
    if change.subject is Subject.API:
        return
    names = _names(change)
    if change.kind in (Kind.DEPRECATED, Kind.RESTORED):
        for name in names:
            yield (
                ("Deprecated", f"`{name}`")
                if change.kind is Kind.DEPRECATED
                else (
                    "Changed",
                    f"`{name}`: no longer deprecated",
                )
            )
    elif change.effect is Effect.BREAKING:
        title = "Removed" if change.kind in (Kind.REMOVED, Kind.RENAMED) else "Changed"
        for name in names:
            yield title, f"`{name}`{_said(change)}"
    elif change.effect is Effect.ADDITIVE:
        title = "Changed" if change.kind is Kind.CHANGED else "Added"
        for name in names:
            yield title, f"`{name}`{_said(change)}"


def _names(change: Change) -> tuple[str, ...]:
    """Return the types' names of a change, or else those of the methods."""
    names = change.standing.names
    types = tuple(name for name in names if name.startswith("types."))
    return types or names or change.places


def _said(change: Change) -> str:
    if change.kind is Kind.RENAMED and change.subject is not Subject.VALUE:
        return f": the API seems to call it `{change.after}` now"
    if change.kind in (Kind.CHANGED, Kind.ADDED) and change.effect is Effect.BREAKING:
        return f": {change.why}"
    if change.kind is Kind.CHANGED:
        return f": {change.why}" if change.why else ""
    return ""
