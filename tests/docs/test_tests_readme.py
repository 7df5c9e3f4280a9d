"""`tests/README.md` names every folder of tests, and none that is gone."""

from __future__ import annotations

import re
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
PACKAGES = {path.parent.relative_to(TESTS).as_posix() for path in TESTS.rglob("__init__.py")}
ROWS = re.findall(r"^\| (`[^|]+) \|", (TESTS / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
NAMED = {name for row in ROWS for name in re.findall(r"`([a-z/]+)`", row)}


def test_every_folder_is_named() -> None:
    top = {package.partition("/")[0] for package in PACKAGES} - {".", "loopback"}
    runtime = {package for package in PACKAGES if package.startswith("runtime/")}
    assert (top | runtime) - {"runtime"} <= NAMED


def test_every_folder_that_is_named_exists() -> None:
    assert PACKAGES >= NAMED
