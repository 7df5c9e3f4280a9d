"""The words under the fields of a class, read from its module's source when somebody asks for them.

They are string literals that stand below each field, where editors find them. Python keeps none of
them, and parsing the source takes milliseconds, so it happens at the first `help`, not at start-up.
"""

from __future__ import annotations

import ast
import inspect
import sys
import textwrap
from functools import lru_cache
from inspect import Parameter, Signature
from typing import Any, Dict, Iterable, List, Mapping, Tuple, cast

WIDTH = 96


class Shown(str):
    """The text of an annotation; a signature shows it without quotes."""

    __repr__ = str.__str__


def signature(kind: Any, fields: Mapping[str, Any]) -> Signature:
    """Return the signature of a model by the names of its fields, each with its default."""
    annotations = {name: text for name, (text, _) in _declared(kind).items()}
    parameters = [
        Parameter(
            name,
            Parameter.KEYWORD_ONLY,
            default=Parameter.empty if field.is_required() else field.get_default(call_default_factory=True),
            annotation=Shown(annotations.get(name, _plain(field.annotation))),
        )
        for name, field in fields.items()
    ]
    return Signature(parameters, return_annotation=None)


def descriptions(kind: Any) -> Dict[str, str]:
    """Return the words of each field of a class, on one line; a field without any is left out."""
    return {name: " ".join(words.split()) for name, (_, words) in _declared(kind).items() if words}


def text(kind: Any, heading: str, names: Iterable[str]) -> str:
    """Return the docstring of a class with the words of its fields below it."""
    declared = _declared(kind)
    paragraphs = [inspect.cleandoc(own)] if (own := vars(kind).get("__doc__")) else []
    lines: List[str] = []
    for name in names:
        annotation, words = declared.get(name, ("", ""))
        head = f"{name} ({annotation})" if annotation else name
        entry = f"{head}: {' '.join(words.split())}" if words else head
        lines += textwrap.wrap(
            entry, WIDTH, initial_indent="    ", subsequent_indent=" " * 8, break_on_hyphens=False
        )
    if lines:
        paragraphs.append("\n".join([f"{heading}:", *lines]))
    return "\n\n".join(paragraphs)


def _declared(kind: Any) -> Dict[str, Tuple[str, str]]:
    """Return annotation and words of each field of a class, those of its bases first."""
    found: Dict[str, Tuple[str, str]] = {}
    for each in reversed(cast("Tuple[Any, ...]", kind.__mro__)):
        module = vars(each).get("__written_in__", each.__module__)
        if module not in ("builtins", "pydantic.main"):
            found.update(_classes(module).get(each.__qualname__, {}))
    return found


@lru_cache(maxsize=64)
def _classes(module: str) -> Dict[str, Dict[str, Tuple[str, str]]]:
    """Return the fields of each class of a module; nothing if it has no source."""
    try:
        source = inspect.getsource(sys.modules[module])
        tree = ast.parse(source)
    except (KeyError, OSError, TypeError, SyntaxError):  # a notebook, a frozen program, an extension
        return {}
    return {name: _fields(node.body) for name, node in _definitions(tree.body, "")}


def _definitions(body: List[ast.stmt], prefix: str) -> Iterable[Tuple[str, ast.ClassDef]]:
    for node in body:
        if isinstance(node, ast.ClassDef):
            yield prefix + node.name, node
            yield from _definitions(node.body, f"{prefix}{node.name}.")


def _fields(body: List[ast.stmt]) -> Dict[str, Tuple[str, str]]:
    found: Dict[str, Tuple[str, str]] = {}
    for node, below in zip(body, [*body[1:], ast.Pass()]):
        words = ""
        if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
            words = below.value.value if isinstance(below.value.value, str) else ""
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            found[node.target.id] = (ast.unparse(node.annotation), words)
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            found[node.targets[0].id] = ("", words)
    return found


def _plain(annotation: Any) -> str:
    return inspect.formatannotation(annotation)
