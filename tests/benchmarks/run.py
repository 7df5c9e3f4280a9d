"""Speed as ratios, measured side by side in one run: ours, the published SDK, and an HTTP library alone.

    python -m tests.benchmarks.run --ours PY --published PY --published-aiohttp PY [--rounds N] [--rows ROW ...]

Each round runs every side once, one after the other, so that a slow moment of the
machine hits all; the least of all rounds counts. Nothing here is a test: a figure is
read by a person. Each run is kept as JSON, and `chart` draws one for the documentation.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from datetime import datetime, timezone
from pathlib import Path
from typing import NamedTuple

from . import chart
from .rows import COMPARED, ROWS, WITH_LOOP

HERE = Path(__file__).parent
KEPT = HERE.parents[1] / "build" / "benchmarks"
ENVIRONMENT = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
UPLOAD = 200_000_000
"""Bytes of the uploaded file."""


class Side(NamedTuple):
    """An interpreter and what it runs in it."""

    python: str
    kind: str


def cpu_of_process(command: Sequence[str]) -> float:
    """Return the user and system seconds of a whole child process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True, env=ENVIRONMENT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)


def printed_by(command: Sequence[str]) -> float:
    """Return what the client measured for one operation; its warnings are shown only if it fails."""
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=ENVIRONMENT)
    if done.returncode:
        sys.stderr.write(done.stderr)
    done.check_returncode()
    return float(done.stdout)


def measure(row: str, sides: dict[str, Side], address: str, file: str, rounds: int) -> dict[str, float]:
    """Return the least seconds of each side."""
    least: dict[str, float] = {}
    run = cpu_of_process if row == "start" else printed_by
    for round_ in range(rounds):
        for name, side in sides.items():
            command = [side.python, str(HERE / "client.py"), row, side.kind, address, file]
            if row == "start" and not round_:
                run(command)  # once for the byte code, which an installed package has
            seconds = run(command)
            least[name] = min(seconds, least.get(name, seconds))
    return least


def report(row: str, seconds: dict[str, float]) -> str:
    """Return what is printed of a row."""
    spec = ROWS[row]
    lines = [spec.title, "  " + "  ".join(f"{name} {value * 1e3:.3f} ms" for name, value in seconds.items())]
    for ours, published, raw, library in COMPARED:
        sides = (
            (raw, f"{library} and json by hand", spec.raw),
            (published, f"published, {library}", spec.published),
        )
        for other, what, aim in sides:
            if other in seconds:
                ratio = seconds[ours] / seconds[other]
                verdict = f"  (aim {aim:g}: {'met' if ratio <= aim else 'MISSED'})" if aim else ""
                lines.append(f"  {ours} / {what}: {ratio:.2f}{verdict}")
    return "\n".join(lines)


@contextmanager
def server() -> Generator[str, None, None]:
    """Run the server and yield its address."""
    command = [sys.executable, str(HERE / "server.py")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        process.stdin.close()


def version(python: str) -> str:
    """Return the version of the SDK that an interpreter imports."""
    code = "import importlib.metadata; print(importlib.metadata.version('google-genai'))"
    return subprocess.run([python, "-c", code], check=True, capture_output=True, text=True).stdout.strip()


def keep(given: argparse.Namespace, figures: dict[str, dict[str, float]]) -> Path:
    """Write the figures of this run and return the file."""
    now = datetime.now(timezone.utc)
    run = {
        "time": now.isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "ours": version(given.ours),
        "published": version(given.published),
        "seconds": figures,
    }
    KEPT.mkdir(parents=True, exist_ok=True)
    file = KEPT / f"{now:%Y%m%dT%H%M%SZ}.json"
    file.write_text(json.dumps(run, indent=2) + "\n", encoding="utf-8")
    return file


def main() -> None:
    parser = argparse.ArgumentParser(description="Speed as ratios, side by side in one run.")
    parser.add_argument("--ours", required=True)
    parser.add_argument("--published", required=True, help="an environment with the published SDK")
    parser.add_argument("--published-aiohttp", required=True, help="an environment with it and aiohttp")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--rows", nargs="*", choices=ROWS, default=list(ROWS))
    parser.add_argument("--docs", type=Path, help="the folder that gets the run and its chart")
    given = parser.parse_args()
    sides = {
        "ours": Side(given.ours, "sdk"),
        "published": Side(given.published, "sdk"),
        "raw": Side(given.ours, "raw"),
    }
    with_aiohttp = {
        "ours+aiohttp": Side(given.ours, "sdk+aiohttp"),
        "published+aiohttp": Side(given.published_aiohttp, "sdk"),
        "raw+aiohttp": Side(given.ours, "raw+aiohttp"),
    }
    figures: dict[str, dict[str, float]] = {}
    with server() as address, tempfile.NamedTemporaryFile(suffix=".bin") as file:
        file.truncate(UPLOAD)
        for row in given.rows:
            measured = {**sides, **with_aiohttp} if row in WITH_LOOP else sides
            figures[row] = measure(row, measured, address, file.name, given.rounds)
            print(report(row, figures[row]), flush=True)
    kept = keep(given, figures)
    print(f"kept in {kept}")
    if given.docs:
        (given.docs / "speed.json").write_bytes(kept.read_bytes())
        (given.docs / "speed.svg").write_text(
            chart.draw(json.loads(kept.read_text(encoding="utf-8"))), encoding="utf-8"
        )


if __name__ == "__main__":
    main()
