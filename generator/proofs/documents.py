"""Prove that the table of documents in `spec/README.md` is that of the JSON files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.descriptions import provenance
from generator.report import Report, relative


def check(page: Path, files: Iterable[Path], report: Report) -> None:
    """Report a table that does not have what the files say."""
    text = page.read_text(encoding="utf-8") if page.is_file() else ""
    lines = text.split("\n")
    if text == provenance.with_table(text, provenance.table(files)):
        return
    line = next(at for at, each in enumerate(lines, start=1) if each.startswith("| document |"))
    message = "the table is not that of the JSON files: run `python -m generator fix`, which writes it"
    report.add(relative(page), "", message, line)
