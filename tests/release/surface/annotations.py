"""Types in annotations: one way to write each, and which of two takes more.

`Optional[List[X]]` is written `list[X] | None`, whatever the source says, so a change of style is not a change
of the surface.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, reduce
from typing import Dict, FrozenSet, List

BUILT_IN = {
    "List": "list",
    "Dict": "dict",
    "Set": "set",
    "FrozenSet": "frozenset",
    "Tuple": "tuple",
    "Type": "type",
}
WRAPPERS = ("Annotated", "ClassVar", "Final", "Required", "NotRequired", "ReadOnly")
READ_ONLY = frozenset(
    [
        "Sequence",
        "Iterable",
        "Iterator",
        "Collection",
        "AsyncIterable",
        "AsyncIterator",
        "Awaitable",
        "Mapping",
        "Coroutine",
        "tuple",
        "type",
        "frozenset",
        "AbstractContextManager",
        "AbstractAsyncContextManager",
    ]
)
"""Generic types that only give: one of a narrower type is one of the wider type too."""

WIDER: Dict[str, FrozenSet[str]] = {
    "bool": frozenset({"int", "float", "complex"}),
    "int": frozenset({"float", "complex"}),
    "float": frozenset({"complex"}),
    "str": frozenset({"Sequence", "Collection", "Iterable"}),
    "bytes": frozenset({"Sequence", "Collection", "Iterable"}),
    "list": frozenset({"Sequence", "Collection", "Iterable"}),
    "tuple": frozenset({"Sequence", "Collection", "Iterable"}),
    "set": frozenset({"Collection", "Iterable"}),
    "frozenset": frozenset({"Collection", "Iterable"}),
    "dict": frozenset({"Mapping", "Collection", "Iterable"}),
    "Sequence": frozenset({"Collection", "Iterable"}),
    "Mapping": frozenset({"Collection", "Iterable"}),
    "Collection": frozenset({"Iterable"}),
    "Iterator": frozenset({"Iterable"}),
    "AsyncIterator": frozenset({"AsyncIterable"}),
    "Generator": frozenset({"Iterator", "Iterable"}),
}


def parsed(text: str) -> ast.expr:
    """Return the expression in a text."""
    return ast.parse(text, mode="eval").body


def written(text: str, resolve: Callable[[str], str]) -> str:
    """Return an annotation in the one way to write it; `resolve` gives the public name of each name in it."""
    if text.isidentifier():
        return resolve(text)
    return ast.unparse(_Writer(resolve).visit(parsed(text)))


class _Writer(ast.NodeTransformer):
    """Writes the names of an annotation, and its unions, in one way."""

    def __init__(self, resolve: Callable[[str], str]) -> None:
        self.resolve = resolve

    def visit_Name(self, node: ast.Name) -> ast.expr:  # the name that ast calls
        text = self.resolve(node.id)
        return ast.Name(text) if text.isidentifier() else _united(parsed(text))

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:  # the name that ast calls
        return parsed(self.resolve(ast.unparse(node)))

    def visit_Constant(self, node: ast.Constant) -> ast.expr:  # the name that ast calls
        """Read an annotation in quotes."""
        if isinstance(node.value, str):
            found: ast.expr = self.visit(parsed(node.value))
            return found
        return node

    def visit_BinOp(self, node: ast.BinOp) -> ast.expr:  # the name that ast calls
        return _united(self.generic_visit(node))

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:  # the name that ast calls
        head: ast.expr = self.visit(node.value)
        name = ast.unparse(head)
        if name == "Literal":
            return ast.Subscript(head, node.slice)
        parts = [self.visit(each) for each in _elements(node.slice)]
        if name in WRAPPERS:
            found: ast.expr = parts[0]
            return found
        if name == "Open":  # a member of an open enumeration, or its string
            return _union([*parts, parsed("str")])
        if name == "Optional":
            return _union([*parts, parsed("None")])
        if name == "Union":
            return _union(parts)
        return ast.Subscript(head, parts[0] if len(parts) == 1 else ast.Tuple(parts))


def _elements(node: ast.expr) -> List[ast.expr]:
    return node.elts if isinstance(node, ast.Tuple) else [node]


def members(node: ast.expr) -> Iterator[ast.expr]:
    """Yield the members of a union, or the type itself."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        yield from members(node.left)
        yield from members(node.right)
    else:
        yield node


def _united(node: ast.AST) -> ast.expr:
    assert isinstance(node, ast.expr)
    return _union(list(members(node)))


def _union(nodes: List[ast.expr]) -> ast.expr:
    """Return a union without repetitions, None at its end."""
    found = {ast.unparse(each): each for node in nodes for each in members(node)}
    none = [found.pop("None")] if "None" in found else []
    return reduce(lambda one, other: ast.BinOp(one, ast.BitOr(), other), [*found.values(), *none])


@dataclass(frozen=True)
class Types:
    """What one version of the surface says about its types."""

    aliases: Mapping[str, str]
    """The types that unions and other second names stand for."""

    bases: Mapping[str, FrozenSet[str]]
    """All public bases of each class."""


def fits(narrow: str, wide: str, types: Types) -> bool:
    """Whether each value of one type is a value of another."""
    return _fits(_kept(narrow or "Any"), _kept(wide or "Any"), types)


@cache
def _kept(text: str) -> ast.expr:
    return parsed(text)


def _fits(narrow: ast.expr, wide: ast.expr, types: Types) -> bool:
    one, other = ast.unparse(narrow), ast.unparse(wide)
    if one == other or other in ("Any", "object"):
        return True
    if one in types.aliases:
        return _fits(_kept(types.aliases[one]), wide, types)
    parts = list(members(narrow))
    if len(parts) > 1:
        return all(_fits(each, wide, types) for each in parts)
    choices = list(members(wide))
    if len(choices) > 1:
        return any(_fits(narrow, each, types) for each in choices)
    if other in types.aliases:
        return _fits(narrow, _kept(types.aliases[other]), types)
    return _class_fits(narrow, wide, types)


def _class_fits(narrow: ast.expr, wide: ast.expr, types: Types) -> bool:
    """Compare two types that are not unions."""
    one, other = _head(narrow), _head(wide)
    if one == other == "Literal":
        return set(map(ast.unparse, _arguments(narrow))) <= set(map(ast.unparse, _arguments(wide)))
    if one == "Literal" and not _arguments(wide):
        return all(type(ast.literal_eval(each)).__name__ == other for each in _arguments(narrow))
    same = one == other
    if not same and other not in WIDER.get(one, ()) and other not in types.bases.get(one, ()):
        return False
    ours, theirs = _arguments(narrow), _arguments(wide)
    if not theirs:
        return True
    if len(ours) != len(theirs):
        return False
    if other in READ_ONLY:
        return all(_fits(each, their, types) for each, their in zip(ours, theirs, strict=True))
    return all(
        _fits(each, their, types) and _fits(their, each, types)
        for each, their in zip(ours, theirs, strict=True)
    )


def _head(node: ast.expr) -> str:
    return ast.unparse(node.value if isinstance(node, ast.Subscript) else node)


def _arguments(node: ast.expr) -> List[ast.expr]:
    return _elements(node.slice) if isinstance(node, ast.Subscript) else []
