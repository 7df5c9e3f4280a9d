"""Fragments of the changelog: a line for each name in the SDK, in our own words, and nothing that is not shown."""

from __future__ import annotations

from collections.abc import Iterator

from generator.comparison.values import Change, Comparison, Effect, Exposure, Kind, Subject

KINDS = ("breaking", "added", "deprecated", "changed")
"""The kinds of fragments that `docs/changes` knows and that a description can bring about."""


def fragments(*comparisons: Comparison) -> dict[str, str]:
    """Return kind to text for the files `docs/changes/NAME.KIND.md`; a line about several backends names all."""
    versions = ", ".join(f"{each.label} {each.new}" for each in comparisons)
    return {
        kind: "\n".join([f"{versions}:", *lines]) + "\n" for kind, lines in _sections(comparisons).items()
    }


def changelog(*comparisons: Comparison) -> str:
    """Return all fragments as sections."""
    found = [f"### {kind.title()}\n\n{_text(lines)}" for kind, lines in _sections(comparisons).items()]
    return "\n".join(found)


def _text(lines: list[str]) -> str:
    return "\n".join(lines) + "\n"


def _sections(comparisons: tuple[Comparison, ...]) -> dict[str, list[str]]:
    found: dict[str, dict[str, list[str]]] = {kind: {} for kind in KINDS}
    for comparison in comparisons:
        for change in comparison.changes:
            for kind, line in _lines(change):
                backends = found[kind].setdefault(line, [])
                if comparison.label not in backends:
                    backends.append(comparison.label)
    return {
        kind: [f"- {_with(line, backends)}" for line, backends in sorted(told.items())]
        for kind, told in found.items()
        if told
    }


def _with(line: str, backends: list[str]) -> str:
    name, separator, rest = line.partition(": ")
    return f"{name} ({', '.join(backends)}){separator}{rest}"


def _lines(change: Change) -> Iterator[tuple[str, str]]:
    kind = _kind(change)
    if kind and change.subject is not Subject.API:
        said = _said(change)
        yield from ((kind, f"`{name}`" + (f": {said}" if said else "")) for name in _names(change))


def _kind(change: Change) -> str:
    if change.effect is Effect.BREAKING:
        return "breaking"
    if change.standing.exposure is not Exposure.SHOWN:
        return ""
    if change.effect is Effect.ADDITIVE:
        return "added"
    return {Kind.DEPRECATED: "deprecated", Kind.RESTORED: "changed"}.get(change.kind, "")


def _names(change: Change) -> tuple[str, ...]:
    """Return the names of types for a change, or else those of methods, or else the place in the API."""
    names = change.standing.names
    types = tuple(name for name in names if name.startswith("types."))
    return types or names or change.places


def _said(change: Change) -> str:
    if change.kind is Kind.RESTORED:
        return "no longer deprecated"
    if change.kind is Kind.RENAMED and change.subject is not Subject.VALUE:
        return f"the API seems to call it `{change.after}` now"
    return change.why
