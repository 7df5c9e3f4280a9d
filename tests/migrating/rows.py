"""The rows of `docs/migrating.md`: each has a test, which runs the code in its last cell."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Callable, Dict, List, TypeVar

import pytest

from ..docs.pages import ROOT, tables

PAGE: Path = ROOT / "docs" / "migrating.md"
_CODE = re.compile(r"`([^`\n]+)`")
F = TypeVar("F", bound=Callable[..., Any])

CODE: Dict[str, List[str]] = {row[0]: _CODE.findall(row[-1]) for table in tables(PAGE) for row in table[1:]}
"""The first cell of each row, and the code in its last one."""

TESTED: Dict[str, str] = {}
"""The first cell of each row that has a test, and the name of the test."""


def row(start: str) -> Callable[[F], F]:
    """Make a test that of the row whose first cell is this; `code` is the code in its last cell."""

    def of(test: F) -> F:
        assert start not in TESTED, f"{start} has two tests"
        TESTED[start] = test.__name__
        marked: F = pytest.mark.parametrize("code", [CODE.get(start, [])], ids=["row"])(test)
        return marked

    return of


def run(code: str, **names: Any) -> Any:
    """Return the value of code in a cell; that of `config=...` is the config."""
    if code.startswith("config="):
        return eval(f"dict({code})", dict(names))["config"]
    return eval(code, dict(names))
