"""Each row of the page has its test, and each test its row."""

from __future__ import annotations

import importlib
from pathlib import Path

from .rows import CODE, TESTED


def test_each_row_has_its_test() -> None:
    for path in sorted(Path(__file__).parent.glob("test_from_*.py")):
        importlib.import_module(f"{__package__}.{path.stem}")
    assert [start for start in CODE if start not in TESTED] == []
    assert [start for start in TESTED if start not in CODE] == []


def test_each_row_has_code() -> None:
    assert [start for start, code in CODE.items() if not code] == []
