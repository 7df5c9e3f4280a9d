"""Draw one run as an SVG: how many times as long as the HTTP library alone each SDK takes.

python -m tests.benchmarks.chart RUN.json OUT.svg
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import jinja2

from .rows import COMPARED, ROWS

WIDTH, LEFT, TOP, LINE = 860, 300, 52, 46
MARKS = (1, 2, 5, 10, 20, 50, 100, 200)
COLOURS = {"ours": "#1a7f37", "published": "#8c959f"}
NAMES = {"ours": "this SDK", "published": "the published SDK"}


class Bar(NamedTuple):
    """One bar of the chart."""

    row: str
    side: str
    y: float
    width: float
    colour: str
    label: str


def x_of(ratio: float) -> float:
    """Return the length of a bar; the scale is logarithmic."""
    return round((WIDTH - LEFT - 60) * math.log(max(ratio, 1.0)) / math.log(MARKS[-1]) + 2, 1)


def compared(seconds: dict[str, dict[str, float]]) -> Iterator[tuple[str, dict[str, float]]]:
    """Yield each title with the ratios of both SDKs to the library below them."""
    for row, measured in seconds.items():
        for ours, published, raw, library in COMPARED:
            if raw in measured:
                title = ROWS[row].title + (f" ({library})" if row.startswith("async") else "")
                sides = {"ours": ours, "published": published}
                yield title, {side: measured[name] / measured[raw] for side, name in sides.items()}


def draw(run: dict[str, Any]) -> str:
    """Return the SVG of a run."""
    rows = list(compared(run["seconds"]))
    bars: list[Bar] = []
    for place, (title, ratios) in enumerate(rows):
        for offset, (side, ratio) in enumerate(ratios.items()):
            y = TOP + place * LINE + 6 + offset * 15
            bars.append(Bar(title, NAMES[side], y, x_of(ratio), COLOURS[side], f"{ratio:.2f}"))
    folder = jinja2.FileSystemLoader(Path(__file__).parent)
    environment = jinja2.Environment(loader=folder, autoescape=True, undefined=jinja2.StrictUndefined)
    return environment.get_template("chart.svg.jinja").render(
        width=WIDTH,
        height=TOP + len(rows) * LINE + 12,
        left=LEFT,
        top=TOP,
        marks=[{"x": LEFT + x_of(mark), "label": f"{mark}x"} for mark in MARKS],
        legend=[
            {"x": LEFT + 160 * place, "colour": COLOURS[side], "name": NAMES[side]}
            for place, side in enumerate(COLOURS)
        ],
        titles=[{"y": TOP + place * LINE + 24, "text": title} for place, (title, _) in enumerate(rows)],
        bars=bars,
    )


def main() -> None:
    source, target = map(Path, sys.argv[1:])
    target.write_text(draw(json.loads(source.read_text(encoding="utf-8"))) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
