"""Prove that the hand-written code finds in the generated package what it takes from there.

A type, a constant of a method or a value of an enumeration that is gone would else be noticed by a type checker,
after everything is written. Nearly all files name nothing that is gone, so a search in the text comes first, and
only a file with a name that may be gone is read as a syntax tree.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generator.ir import Api
from generator.naming import constant, members
from generator.report import Concern, GeneratorError, Report, near, relative

TYPES = "types"
"""Stands for the module of all public types, as in `types.Part`."""

OTHERS = (
    "backends",
    "service",
    "types",
    "types.index",
    "types.dicts",
    "methods",
    "resources",
    "resources.aio",
)
HELD = ("pagers", "client")
"""Generated modules, at the top and next to the resources, whose names do not follow from a spec."""

OWN = frozenset({"name", "value", "lower", "upper", "startswith", "endswith", "mro"})
"""Attributes that an enumeration has besides its values."""


class Use(NamedTuple):
    """A name that a file takes from a module of the generated package, or from an enumeration."""

    line: int
    owner: str
    name: str


class Names:
    """The names of the generated package, as they will be written."""

    def __init__(self, api: Api, more: set[str]) -> None:
        self.package, self.public = api.packages.generated, api.packages.public
        self.modules: dict[str, set[str]] = {}
        self.values = {name: {*members(item.values).values()} for name, item in api.enums.items()}
        for name, topic in api.topic_of.items():
            self._add(f"types.{topic}", name)
            self._add(f"types.dicts.{topic}", f"{name}Dict", f"{name}OrDict")
        self._add("types.unions", *api.unions)
        self.home = {name: module for module, names in self.modules.items() for name in names}
        self.modules[TYPES] = {*self.home, *more}
        for resource in api.resources:
            self._add(f"resources.{resource.name}", resource.class_name)
            self._add(f"resources.aio.{resource.name}", f"Async{resource.class_name}")
            for method in resource.methods:
                self._add(f"methods.{method.tables or resource.name}", constant(method.name))
        beside = (*HELD, *(chats.name for chats in api.chats))
        others = [
            *OTHERS,
            *(f"{folder}.{name}" for folder in ("resources", "resources.aio") for name in beside),
        ]
        self.others = {self.package, *(f"{self.package}.{name}" for name in others)}
        self.others |= {module.rpartition(".")[0] for module in self.modules}
        self._import = re.compile(rf"from ({re.escape(self.package)}[\w.]*) import (\([^)]*\)|[^\n(]+)")
        self._dotted = re.compile(rf"{re.escape(self.package)}(?:\.\w+)+")

    def _add(self, module: str, *names: str) -> None:
        self.modules.setdefault(f"{self.package}.{module}", set()).update(names)

    def lacks(self, use: Use) -> bool:
        """Return whether a module or enumeration does not have the name."""
        if use.owner in self.values:
            return not (use.name in self.values[use.owner] or use.name in OWN or use.name.startswith("_"))
        if use.owner in self.others:
            return False
        return use.name not in self.modules.get(use.owner, ())

    def problem(self, use: Use) -> str:
        """Return what is wrong with the name."""
        if use.owner in self.values:
            return f"the enumeration {use.owner} has no value {use.name!r}{near(use.name, self.values[use.owner])}"
        if use.owner not in self.modules:
            return (
                f"nothing generates {use.owner}, from which it takes {use.name!r}{self._elsewhere(use.name)}"
            )
        hint = near(use.name, self.modules[use.owner])
        owner = f"{self.public}.{TYPES}" if use.owner == TYPES else use.owner
        return f"{owner} has no {use.name!r}{self._elsewhere(use.name) or hint}"

    def _elsewhere(self, name: str) -> str:
        return f", which is in {self.home[name]}" if name in self.home else ""

    # -- what a file takes

    def searched(self, text: str) -> Iterator[Use]:
        """Yield what the text may take: also what only looks like it."""
        taken: set[str] = set()
        if self.package in text:
            for module, names in self._import.findall(text):
                listed = re.findall(r"(\w+)(?: as \w+)?\s*(?:,|\)|$)", re.sub(r"#[^\n]*", "", names))
                taken.update(listed)
                yield from (Use(0, module, name) for name in listed)
            yield from self._in_text(text, 0)
        elif "types." in text:
            yield from self._in_text(text, 0)
        for name in taken & self.values.keys():
            yield from (Use(0, name, value) for value in re.findall(rf"\b{name}\.(\w+)", text))

    def _in_text(self, text: str, line: int) -> Iterator[Use]:
        for path in self._dotted.findall(text):
            if path not in self.modules and path not in self.others:
                owner, _, name = path.rpartition(".")
                yield Use(line, owner, name)
        yield from (Use(line, TYPES, name) for name in re.findall(r"(?<![\w.])types\.([A-Z]\w*)", text))

    def used(self, tree: ast.Module) -> Iterator[Use]:
        """Yield what a module takes: by an import, a text with a path, or an attribute."""
        nodes = list(ast.walk(tree))
        owners = {*self.values}
        for imported in (each for each in nodes if isinstance(each, ast.ImportFrom)):
            module = imported.module or ""
            if module.startswith(self.package):
                yield from (Use(each.lineno, module, each.name) for each in imported.names)
            if module in (self.public, self.package):  # `types` is a module of Python too
                owners |= {each.name for each in imported.names if each.name == TYPES}
        for node in nodes:
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield from self._in_text(node.value, node.lineno)
            elif isinstance(node, ast.Attribute):
                owner = node.value.id if isinstance(node.value, ast.Name) else ""
                yield from [Use(node.lineno, owner, node.attr)] if owner in owners else ()


def check(api: Api, code: Path, report: Report) -> None:
    """Report each name that a module below `code` takes from the generated package, which will not have it."""
    public = code.joinpath(*api.packages.public.split("."), "types.py")
    names = Names(api, _exported(public))
    for path in sorted(code.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        if any(map(names.lacks, names.searched(text))):
            for use in sorted(set(filter(names.lacks, names.used(_tree(path, text))))):
                message = f"{names.problem(use)}: correct the name, or bring it back in spec/"
                report.add(relative(path, code.parent), "", message, use.line, Concern.WHOLE)


def _exported(path: Path) -> set[str]:
    """Return the names that the module of public types adds to the generated ones."""
    for node in _tree(path, path.read_text(encoding="utf-8")).body if path.is_file() else ():
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return {str(item.value) for item in ast.walk(node.value) if isinstance(item, ast.Constant)}
    return set()


def _tree(path: Path, text: str) -> ast.Module:
    try:
        return ast.parse(text)
    except SyntaxError as error:
        raise GeneratorError(f"{relative(path)}:{error.lineno}: {error.msg}") from error
