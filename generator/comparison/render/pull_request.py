"""The report as Markdown, for a pull request: tables of what users see, and folded lists of the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.comparison.render.entries import Entry, entries, groups
from generator.comparison.render.sections import Section, counts, elsewhere, sections
from generator.comparison.values import Change, Comparison, Kind, joined

OPEN = 25
"""The lines of a table that is not folded."""


def markdown(comparison: Comparison) -> str:
    """Return the report of one backend."""
    lines = [f"## {comparison.label}: {comparison.old} to {comparison.new}", ""]
    lines += [f"**{comparison.verdict.level}**: {comparison.verdict.reason}.", ""]
    for note in comparison.notes:
        lines += [f"> {note}", ""]
    if comparison.changes:
        lines += _counts(comparison)
    for section in sections(comparison):
        lines += _section(section)
    operations, messages = elsewhere(comparison)
    lines += _folded("Operations outside of `keep`", operations)
    lines += _folded("Messages that only these use", messages)
    return "\n".join(lines).rstrip() + "\n"


def _counts(comparison: Comparison) -> Iterator[str]:
    found = counts(comparison)
    columns = list(next(iter(found.values())))
    yield f"| effect | {' | '.join(columns)} |"
    yield f"|---|{'---|' * len(columns)}"
    for effect, row in found.items():
        yield f"| {effect} | {' | '.join(str(row[column] or '-') for column in columns)} |"
    yield ""


def _section(section: Section) -> Iterator[str]:
    if section.is_grouped:
        yield from _folded(section.title, section.changes)
        return
    listed = list(entries(section.changes))
    yield f"### {section.title} ({len(section.changes)})"
    yield ""
    yield section.meaning
    yield ""
    is_long = len(listed) > OPEN
    if is_long:
        yield f"<details><summary>{len(listed)} lines</summary>"
        yield ""
    yield from _table(listed)
    yield ""
    if is_long:
        yield "</details>"
        yield ""


def _table(listed: Sequence[Entry]) -> Iterator[str]:
    columns = [
        ("SDK", [entry.sdk for entry in listed]),
        ("API", [entry.place for entry in listed]),
        ("change", [entry.what for entry in listed]),
        ("why, or what to do", [entry.why for entry in listed]),
    ]
    shown = [(title, cells) for title, cells in columns if any(cells)]
    yield f"| {' | '.join(title for title, _ in shown)} |"
    yield "|" + "---|" * len(shown)
    for row in zip(*(cells for _, cells in shown), strict=True):
        yield f"| {' | '.join(_cell(cell) for cell in row)} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|") or "-"


def _folded(title: str, changes: Sequence[Change]) -> Iterator[str]:
    if not changes:
        return
    kinds = [
        f"{count} {kind.text}" for kind in Kind if (count := sum(change.kind is kind for change in changes))
    ]
    yield f"### {title} ({len(changes)})"
    yield ""
    yield f"<details><summary>{', '.join(kinds)}</summary>"
    yield ""
    for group in groups(changes):
        yield f"- {joined(name or '(top)' for name in group.names)}: {group.told}"
    yield ""
    yield "</details>"
    yield ""
