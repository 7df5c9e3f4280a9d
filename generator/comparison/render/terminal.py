"""The report as plain text, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.comparison.render.entries import Entry, Group, entries, groups
from generator.comparison.render.sections import elsewhere, sections, summary
from generator.comparison.values import Comparison

SHOWN = 30
"""The lines of a section; Markdown and JSON have all of them."""

SAME = 6
"""The names of collections or messages with the same changes."""


def text(comparison: Comparison) -> str:
    """Return the report of one backend."""
    return "\n".join(_lines(comparison)) + "\n"


def brief(comparison: Comparison) -> str:
    """Return the line that sums up a report, and what breaks or has to be decided."""
    lines = [summary(comparison)]
    for section in sections(comparison):
        if section.title in ("Breaking", "To decide"):
            lines += [
                f"  {section.title.lower()}: {_line(entry)}"
                for entry in list(entries(section.changes))[:SHOWN]
            ]
    return "\n".join(lines)


def _lines(comparison: Comparison) -> Iterator[str]:
    yield summary(comparison)
    yield f"{comparison.verdict.level}: {comparison.verdict.reason}"
    yield from (f"note: {note}" for note in comparison.notes)
    for section in sections(comparison):
        yield ""
        yield f"{section.title} ({len(section.changes)}): {section.meaning}"
        listed = (
            [_group(group) for group in groups(section.changes)]
            if section.is_grouped
            else [_line(entry) for entry in entries(section.changes)]
        )
        yield from _first(listed)
    for title, changes in zip(
        ("Operations outside of keep", "Messages that only these use"), elsewhere(comparison), strict=True
    ):
        if changes:
            yield ""
            yield f"{title} ({len(changes)})"
            yield from _first([_group(group) for group in groups(changes)])


def _first(lines: Sequence[str]) -> Iterator[str]:
    yield from (f"  {line}" for line in lines[:SHOWN])
    if len(lines) > SHOWN:
        yield f"  and {len(lines) - SHOWN} more: --format markdown has all of them"


def _group(group: Group) -> str:
    names = ", ".join(name or "(top)" for name in group.names[:SAME])
    more = f" and {len(group.names) - SAME} more" if len(group.names) > SAME else ""
    return f"{names}{more}: {group.told}"


def _line(entry: Entry) -> str:
    names = entry.sdk or entry.place
    told = f"{names}: {entry.what}"
    if entry.sdk and entry.place and entry.place != entry.sdk:
        told += f" [{entry.place}]"
    return (f"{told}: {entry.why}" if entry.why else told).replace("`", "")
