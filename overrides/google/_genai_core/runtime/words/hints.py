"""Annotations whose names are loaded when somebody evaluates them.

The types of a method are imported for type checkers only, so that start-up does not pay for them.
`typing.get_type_hints` and others evaluate the annotations of a function in the globals of its module. Before
the annotations are read, those imports are made.
"""

from __future__ import annotations

import ast
from importlib import import_module
from inspect import getsource
from types import FunctionType
from typing import TYPE_CHECKING, Any, Dict, Set, Type, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

C = TypeVar("C", bound=Type[Any])


class Hints(Dict[str, Any]):
    """The annotations of one function."""

    __slots__ = ("_module",)

    def __init__(self, function: FunctionType) -> None:
        super().__init__(function.__annotations__)
        self._module = function.__module__

    def __iter__(self) -> Iterator[str]:
        load_names(self._module)
        return super().__iter__()

    if not TYPE_CHECKING:  # the classes of views have no public names

        def keys(self):
            load_names(self._module)
            return super().keys()

        def items(self):
            load_names(self._module)
            return super().items()


def with_hints(kind: C) -> C:
    """Let the annotations of the methods of a class be evaluated."""
    for value in vars(kind).values():
        function = getattr(value, "__func__", value)  # that of a class method
        if isinstance(function, FunctionType) and function.__annotations__:
            function.__annotations__ = Hints(function)
    return kind


_LOADED: Set[str] = set()
"""Modules whose imports for type checkers are made."""


def load_names(name: str) -> None:
    """Make the imports and the names that a module of this SDK has for type checkers."""
    if name in _LOADED:
        return
    _LOADED.add(name)
    module = import_module(name)
    for node in ast.parse(getsource(module)).body:
        # Where there is an `else`, the names have other values at run time.
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING" and not node.orelse:
            for each in node.body:
                if isinstance(each, ast.ImportFrom) and str(each.module).startswith("google._genai"):
                    load_names(str(each.module))
                exec(compile(ast.Module([each], []), name, "exec"), vars(module))  # noqa: S102  # the module's own lines
