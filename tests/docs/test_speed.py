"""The chart of the documentation is drawn from the run beside it, and the page explains each of its rows."""

from __future__ import annotations

import json
from typing import Any, Dict

from ..benchmarks import chart
from ..benchmarks.rows import ROWS
from .pages import ROOT, text

DOCS = ROOT / "docs"


def run() -> Dict[str, Any]:
    found: Dict[str, Any] = json.loads((DOCS / "speed.json").read_text(encoding="utf-8"))
    return found


def test_the_chart_is_drawn_from_the_run_that_is_kept() -> None:
    assert (DOCS / "speed.svg").read_text(encoding="utf-8") == chart.draw(run())


def test_the_run_has_every_row() -> None:
    assert list(run()["seconds"]) == list(ROWS)


def test_the_page_explains_every_row() -> None:
    page = text(DOCS / "speed.md")
    for row in ROWS.values():
        assert row.title.partition(",")[0] in page
