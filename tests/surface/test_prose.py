"""Docstrings, comments and error texts of the code read like plain technical English."""

from __future__ import annotations

import ast
import io
import tokenize
from pathlib import Path
from typing import Iterator, List, Tuple

import pytest

from ..prose import stumbles

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted(path for folder in ("overrides", "generator") for path in (ROOT / folder).rglob("*.py"))

Text = Tuple[int, str]
"""The line of a text, and the text."""


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def docstrings(tree: ast.AST) -> Iterator[Text]:
    """Yield the docstrings, including those of attributes and constants."""
    for node in ast.walk(tree):
        value = node.value if isinstance(node, ast.Expr) else None
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            yield value.lineno, value.value


def error_texts(tree: ast.AST) -> Iterator[Text]:
    """Yield the texts inside `raise` statements; a value in them is shown as a name in backticks."""
    for statement in ast.walk(tree):
        if isinstance(statement, ast.Raise) and statement.exc is not None:
            for node in ast.walk(statement.exc):
                if isinstance(node, ast.JoinedStr):
                    parts = [
                        value.value if isinstance(value, ast.Constant) else "`_`" for value in node.values
                    ]
                    yield node.lineno, "".join(map(str, parts))
                elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield node.lineno, node.value


def comments(source: str) -> Iterator[Text]:
    """Yield the comments; lines of comments that follow one another are one text."""
    block: List[str] = []
    start = end = 0
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            if token.start[0] != end + 1:
                yield start, " ".join(block)
                block, start = [], token.start[0]
            block.append(token.string.lstrip("# "))
            end = token.start[0]
    yield start, " ".join(block)


def findings(source: str) -> List[Tuple[int, str]]:
    """Return line and finding of each text that a native reader reads twice."""
    tree = ast.parse(source)
    texts = [*docstrings(tree), *error_texts(tree), *comments(source)]
    return sorted({(line, each) for line, text in texts for each in stumbles(text)})


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_code_reads_well_at_once(module: Path) -> None:
    assert findings(module.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        '"""What is no resource."""',
        'class A:\n    """A thing."""\n\n    b = 1\n    """What it is."""\n',
        "def f():\n    pass  # as above\n",
        "# A line that goes on:\n# it is told as that\n",
        'def f(kind):\n    raise ValueError(f"{kind} is no type")\n',
    ],
)
def test_each_kind_of_text_is_read(source: str) -> None:
    assert findings(source)


def test_code_is_no_prose() -> None:
    assert not findings('What = {"is no": "told"}\nprint("as above")\n')
