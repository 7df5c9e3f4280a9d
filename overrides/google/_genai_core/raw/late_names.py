"""The names in annotations of generated types: a module is imported when a type that needs it is built.

The types of an API may name each other in circles, so their modules import one another for type checkers only.
"""

from __future__ import annotations

import builtins
import re
import sys
from bisect import bisect_right
from importlib import import_module
from typing import Any, Dict, List, Mapping, Sequence, Tuple, Type

_NAME = re.compile(r"\b[A-Z]\w*")
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
ALIASES = "_ALIASES"
"""The variable of a module that holds its aliases, with annotations as text."""


class Index:
    """The modules of a package of types, each with its first name: all names are in order, so a name has one place."""

    def __init__(self, package: str, starts: Sequence[Tuple[str, str]]) -> None:
        self._package = package
        self._starts = [first for first, _ in starts]
        self._modules = [module for _, module in starts]

    def load(self, name: str) -> Any:
        """Return a type or an alias; None if the package has none of that name."""
        place = bisect_right(self._starts, name) - 1
        if place >= 0 and name[:1].isupper():
            module = import_module(f"{self._package}.{self._modules[place]}")
            known = vars(module)
            if name in known:
                return known[name]
            aliases: Mapping[str, str] = known.get(ALIASES, {})
            if name in aliases:
                complete(aliases[name], module.__name__)
                known[name] = found = eval(aliases[name], known)  # noqa: S307  # generated text
                return found
        return None

    def names(self) -> List[str]:
        """Return all names; this imports all modules."""
        modules = [import_module(f"{self._package}.{module}") for module in self._modules]
        return [name for module in modules for name in vars(module)["__all__"]]


def complete_type(kind: Type[Any]) -> None:
    """Give the module of a type all names that the annotations of the type have."""
    for text in vars(kind).get("__annotations__", {}).values():
        if isinstance(text, str):
            complete(text, kind.__module__)


def complete(annotation: str, module: str) -> None:
    """Give a module of types the names of an annotation that are in other modules of its package."""
    known: Dict[str, Any] = vars(sys.modules[module])
    package = sys.modules[module.rpartition(".")[0]]
    for name in _NAME.findall(_QUOTED.sub("", annotation)):
        if name not in known and not hasattr(builtins, name):
            known[name] = getattr(package, name)
