"""Removing the imports of a rendered module that it does not use: templates name all that a module may need."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from generator.report import GeneratorError

_CHECKING = "TYPE_CHECKING"
_NAMES, _ALIASES, _ALIAS = "__all__", "_ALIASES", "TypeAlias"
"""Texts that are names or annotations: those of two variables, and of variables with that annotation."""


def unreadable(error: BaseException, name: str) -> GeneratorError:
    """Return the refusal of a file that Python cannot read."""
    line = getattr(error, "lineno", None)
    reason = getattr(error, "msg", None) or str(error) or "nested too deeply"
    place = f"{name}:{line}" if line else name
    return GeneratorError(f"{place}: the file that would be written is not Python: {reason}")


def without_unused(source: str, name: str = "a module") -> str:
    """Return a module without unused imports. An import is on one line, and `x as x` is there for others."""
    try:
        nodes = [*ast.walk(ast.parse(source))]
        used = {*_used(nodes)}
    except UnicodeEncodeError:
        raise
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise unreadable(error, name) from error
    imports = [each for each in nodes if isinstance(each, ast.ImportFrom) and each.module != "__future__"]
    blocks = [each for each in nodes if isinstance(each, ast.If) and _is_named(each.test, _CHECKING)]
    unused = {each for each in imports if not _needed(each, used)}
    empty = [each for each in blocks if not each.orelse and unused.issuperset(each.body)]
    if not blocks or len(empty) == len(blocks):
        used.discard(_CHECKING)
    changed = {each.lineno: "" for each in empty}
    for each in imports:
        needed = _needed(each, used)
        if len(needed) < len(each.names):
            indent = " " * each.col_offset
            line = f"{indent}from {each.module} import {', '.join(needed)}" if needed else ""
            changed |= dict.fromkeys(range(each.lineno, (each.end_lineno or 0) + 1), "")
            changed[each.lineno] = line
    return "\n".join(changed.get(number, line) for number, line in enumerate(source.split("\n"), 1))


def _needed(node: ast.ImportFrom, used: set[str]) -> list[str]:
    """Return what an import has to bring, as it is written."""
    return [
        f"{each.name} as {each.asname}" if each.asname else each.name
        for each in node.names
        if (each.asname or each.name) in used or each.name in ("*", each.asname)
    ]


def _used(nodes: Iterable[ast.AST]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.AnnAssign) and _is_named(node.annotation, _ALIAS):
            yield from _of_texts([node.value])
        elif isinstance(node, ast.Assign) and _is_named(node.targets[0], _NAMES, _ALIASES):
            found = node.value
            yield from _of_texts(found.values if isinstance(found, ast.Dict) else getattr(found, "elts", ()))


def _is_named(node: ast.AST, *names: str) -> bool:
    return isinstance(node, ast.Name) and node.id in names


def _of_texts(nodes: Iterable[ast.AST | None]) -> Iterator[str]:
    """Yield the names in texts, which are annotations."""
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from _used(ast.walk(ast.parse(node.value, mode="eval")))
