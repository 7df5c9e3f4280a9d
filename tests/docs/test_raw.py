"""The table of docs/raw.md: documents of both kinds, without a type error, and called."""

from __future__ import annotations

import re
from pathlib import Path
from typing import List

from ..raw.run import COLUMNS

PAGE = Path(__file__).parents[2] / "docs" / "raw.md"


def rows() -> List[List[str]]:
    """Return the cells of the table of documents."""
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith(f"| {COLUMNS[0]} |"))
    cells = [
        [cell.strip(" `") for cell in line.strip("|").split("|")] for line in lines[start:] if line[:1] == "|"
    ]
    assert cells[0] == list(COLUMNS)
    return cells[2:]


def test_documents_of_both_kinds_are_covered() -> None:
    names = [row[0] for row in rows()]
    assert sum(".discovery." in name for name in names) >= 4
    assert sum(".openapi." in name for name in names) >= 4


def test_the_figures_of_a_row_fit_together() -> None:
    for name, covered, refused, _, _, seconds, megabytes, _, type_errors, _ in rows():
        mine, total = map(int, covered.split(" of "))
        assert mine + int(refused) == total, name
        assert type_errors == "0, 0", name
        assert float(seconds) <= 60, name
        assert float(megabytes) <= 1000, name


def test_most_clients_answer_every_call() -> None:
    called = [re.findall(r"(\d+) of (\d+)", row[-1]) for row in rows()]
    complete = [pairs for pairs in called if len(pairs) == 2 and all(made == total for made, total in pairs)]
    assert len(complete) >= 3
