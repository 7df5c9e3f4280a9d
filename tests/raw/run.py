"""Make a client of each document of a folder, import it, check its types and call it; print a table.

    python -m tests.raw.run FOLDER [--only NAME] [--out FOLDER]

Each document is generated in a process of its own, which is measured with everything that it starts. A client is
called, sync and async, against a server that is made from the same document.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
COLUMNS = (
    "document",
    "operations covered",
    "refused",
    "wider types",
    "types",
    "seconds",
    "megabytes",
    "import seconds",
    "type errors (mypy, pyright)",
    "methods called (sync and async)",
)
_IMPORT = (
    "import time; t = time.perf_counter(); import {0}; {0}.Client(base_url='http://127.0.0.1:1', token='t')"
)


@dataclass(frozen=True)
class Row:
    """The figures of one document."""

    document: str
    report: Mapping[str, Any]
    seconds: float
    megabytes: float
    import_seconds: float
    mypy: int
    pyright: int
    called: str

    def cells(self) -> tuple[object, ...]:
        """Return the cells of the table."""
        report = self.report
        total = report["operations"] + len(report["refused"])
        return (
            self.document,
            f"{report['operations']} of {total}",
            len(report["refused"]),
            len(report["notes"]),
            report["types"],
            f"{self.seconds:.1f}",
            f"{self.megabytes:.0f}",
            f"{self.import_seconds:.2f}",
            f"{self.mypy}, {self.pyright}",
            self.called,
        )


def package_of(path: Path) -> str:
    """Return the name of the package for a document."""
    plain = re.sub(r"(\.discovery|\.openapi)?\.(json|ya?ml)$", "", path.name)
    return f"raw_{re.sub(r'[^a-z0-9]+', '_', plain.lower())}"


def row(path: Path, out: Path) -> Row:
    """Return the figures of one document."""
    package = package_of(path)
    folder = out / package
    folder.mkdir(parents=True, exist_ok=True)
    command = [
        sys.executable,
        "-m",
        "generator",
        "raw",
        str(path),
        "--out",
        str(folder),
        "--package",
        package,
    ]
    seconds, megabytes = _measured(command)
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    return Row(
        path.name,
        report,
        seconds,
        megabytes,
        _import_seconds(package, folder),
        _mypy(package, folder),
        _pyright(package, folder),
        _called(path, package, folder),
    )


def _measured(command: list[str]) -> tuple[float, float]:
    """Run a command; return its seconds, and the most megabytes of it or of a program that it started."""
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    started = os.times().elapsed
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)}: exit code {process.returncode}")
    return os.times().elapsed - started, usage.ru_maxrss / 1024


def _run(command: list[str], folder: Path) -> str:
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    found = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    return found.stdout + found.stderr


def _import_seconds(package: str, folder: Path) -> float:
    code = _IMPORT.format(package) + "; print(time.perf_counter() - t)"
    return min(float(_run([sys.executable, "-W", "error", "-c", code], folder)) for _ in range(3))


def _mypy(package: str, folder: Path) -> int:
    text = _run(
        [sys.executable, "-m", "mypy", "--strict", "--config-file", "", "--cache-dir", ".mypy", package],
        folder,
    )
    return 0 if text.startswith("Success") else int(re.findall(r"Found (\d+) error", text)[0])


def _pyright(package: str, folder: Path) -> int:
    settings = {"typeCheckingMode": "strict", "include": [package], "pythonVersion": "3.9"}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    command = [
        str(Path(sys.executable).parent / "pyright"),
        "--pythonpath",
        sys.executable,
        "-p",
        str(folder),
    ]
    return int(re.findall(r"(\d+) errors?,", _run(command, folder))[-1])


def _called(path: Path, package: str, folder: Path) -> str:
    found = subprocess.run(
        [sys.executable, "-m", "tests.raw.call", str(path), package, str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    (folder / "calls.txt").write_text(found.stdout + found.stderr, encoding="utf-8")
    last = found.stdout.strip().splitlines()[-1:] or ["failed"]
    return last[0]


def documents(folder: Path, only: list[str]) -> Iterator[Path]:
    """Return the documents of a folder."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".json", ".yaml", ".yml") and (
            not only or any(name in path.name for name in only)
        ):
            yield path


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--only", action="append", default=[], help="a part of a document's name")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "raw")
    options = parser.parse_args()
    print(f"| {' | '.join(COLUMNS)} |\n|{'---|' * len(COLUMNS)}", flush=True)
    for folder in options.folders:
        for path in [folder] if folder.is_file() else documents(folder, options.only):
            cells = (f"`{cell}`" for cell in row(path.resolve(), options.out).cells())
            print(f"| {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
