"""Problems and templates read like plain technical English; `tests/surface/test_prose.py` reads the rest."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from ..prose import stumbles

GENERATOR = Path(__file__).parents[2] / "generator"
MODULES = sorted(GENERATOR.rglob("*.py"))
TEMPLATES = sorted((GENERATOR / "templates").rglob("*.jinja*"))


def shown(path: Path) -> str:
    return path.relative_to(GENERATOR).as_posix()


def texts(code: str) -> Iterator[tuple[int, str]]:
    """Yield each string of several words, such as a problem, with its line."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value.strip():
            yield node.lineno, node.value


@pytest.mark.parametrize("module", MODULES, ids=shown)
def test_problems_read_well_at_once(module: Path) -> None:
    found = texts(module.read_text(encoding="utf-8"))
    assert [(line, text, each) for line, text in found for each in stumbles(text)] == []


@pytest.mark.parametrize("template", TEMPLATES, ids=shown)
def test_templates_read_well_at_once(template: Path) -> None:
    lines = enumerate(template.read_text(encoding="utf-8").splitlines(), 1)
    assert [(number, line, each) for number, line in lines for each in stumbles(line.strip(' "#'))] == []
