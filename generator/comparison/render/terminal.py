"""The report as plain text, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from generator.comparison.render.entries import Entry, collections, entries
from generator.comparison.render.sections import elsewhere, sections, summary
from generator.comparison.values import Comparison

SHOWN = 30
"""The lines of a section; Markdown and JSON have all of them."""


def text(comparison: Comparison) -> str:
    """Return the report of one backend."""
    return "\n".join(_lines(comparison)) + "\n"


def brief(comparison: Comparison) -> str:
    """Return the line that sums up a report, and what breaks or has to be decided."""
    lines = [summary(comparison)]
    for section in sections(comparison):
        if section.title in ("Breaking", "To decide"):
            lines += [f"  {section.title.lower()}: {_line(entry)}" for entry in list(entries(section.changes))[:SHOWN]]
    return "\n".join(lines)


def _lines(comparison: Comparison) -> Iterator[str]:
    yield summary(comparison)
    yield f"{comparison.verdict.level}: {comparison.verdict.reason}"
    yield from (f"note: {note}" for note in comparison.notes)
    for section in sections(comparison):
        yield ""
        yield f"{section.title} ({len(section.changes)}): {section.meaning}"
        listed = list(entries(section.changes))
        yield from (f"  {_line(entry)}" for entry in listed[:SHOWN])
        if len(listed) > SHOWN:
            yield f"  and {len(listed) - SHOWN} more: --format markdown has all of them"
    for title, changes in zip(("outside of keep", "messages that only these use"), elsewhere(comparison), strict=True):
        if changes:
            grouped = collections(changes)
            yield ""
            yield f"{len(changes)} changes {title}, in {len(grouped)} groups"
            yield from (f"  {each.name}: {'; '.join(each.told)}"[:WIDTH] for each in grouped[:SHOWN])
            if len(grouped) > SHOWN:
                yield f"  and {len(grouped) - SHOWN} more: --format markdown has all of them"


WIDTH = 160
"""The letters of a line about what the SDK does not show."""


def _line(entry: Entry) -> str:
    names = entry.sdk or entry.place
    told = f"{names}: {entry.what}"
    if entry.sdk and entry.place and entry.place != entry.sdk:
        told += f" [{entry.place}]"
    return (f"{told}: {entry.why}" if entry.why else told).replace("`", "")
