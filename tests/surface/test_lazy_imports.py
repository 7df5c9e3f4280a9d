"""Imports inside functions: each has its reason on the line, and delays the loading of its module."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Dict, Iterator, Tuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "overrides").rglob("*.py"))
REASON = re.compile(r"  # load(?:s|ed) \S")
"""Such as `# loaded only for a repr` or `# loads httpx`."""


def lazy_imports(path: Path) -> Iterator[Tuple[int, str]]:
    """Yield line and source of each import inside a function."""
    source = path.read_text()
    lines = source.splitlines()
    found: Dict[int, str] = {}
    for function in ast.walk(ast.parse(source)):
        if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
            for node in ast.walk(function):
                if isinstance(node, (ast.Import, ast.ImportFrom)):
                    found[node.lineno] = "\n".join(lines[node.lineno - 1 : node.end_lineno])
    yield from found.items()


def test_each_says_when_its_module_is_loaded() -> None:
    silent = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in FILES
        for number, line in lazy_imports(path)
        if not REASON.search(line)
    ]
    assert not silent, "an import inside a function needs a comment such as `# loaded only for a repr`"


@pytest.mark.parametrize(
    ("line", "is_reason"),
    [
        ("    import random  # loaded only after a failure", True),
        ("    from a import b  # loads httpx", True),
        ("    import random", False),
        ("    import random  # as above", False),
        ("    import random  # loaded", False),
    ],
)
def test_reasons(line: str, is_reason: bool) -> None:
    assert bool(REASON.search(line)) is is_reason


def test_no_module_imports_at_its_top_what_it_also_imports_inside_a_function() -> None:
    twice = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in FILES
        for number, line in lazy_imports(path)
        if re.search(rf"^{re.escape(line.partition('  #')[0].strip())}$", path.read_text(), re.MULTILINE)
    ]
    assert not twice
