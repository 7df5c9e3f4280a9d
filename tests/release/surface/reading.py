"""The public surface, read from the source with griffe.

Public is what `__all__` of a public module lists: a module that has such a list, and no underscore in its path.
Nothing is imported. What a class has from private bases counts as its own, and names of private modules are
written as the public names of the same things, so the inner layout may change.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Dict, List, Optional

import griffe

from .annotations import BUILT_IN, written
from .listed import Name, Surface, by_path
from .members import Members

TYPING = ("typing.", "typing_extensions.", "collections.abc.", "contextlib.", "builtins.")


class UnreadableError(Exception):
    """A name in `__all__` does not lead to anything; the text says which."""


def read_surface(
    folders: Sequence[Path], package: str, inner: Sequence[str], properties: Sequence[str]
) -> Surface:
    """Return the public surface of a package.

    Args:
        folders: Where packages are found.
        package: The package that users import.
        inner: Private packages that it takes names from, in the order of imports.
        properties: Decorators that make properties.
    """
    loader = griffe.GriffeLoader(search_paths=list(folders), extensions=griffe.load_extensions(_Guarded()))
    for name in (*inner, package):  # `import *` is followed into what is loaded already
        loader.load(name)
    return _Reading(loader.modules_collection, package, frozenset(properties)).surface()


class _Guarded(griffe.Extension):
    """Lets `import *` take what stands under `if TYPE_CHECKING`, as type checkers do."""

    def on_instance(self, *, obj: griffe.Object, **_: object) -> None:
        obj.runtime = True


class _Reading:
    """Reads one package."""

    def __init__(self, loaded: griffe.ModulesCollection, package: str, properties: frozenset[str]) -> None:
        self.loaded = loaded
        self.package = package
        self.properties = properties
        self.homes: Dict[str, str] = {}
        """The public path of each thing, by the path of its source."""

    def surface(self) -> Surface:
        modules = sorted(self._modules(self.loaded[self.package]), key=lambda module: module.path)
        exported = {f"{m.path}.{name}": self._target(m, name) for m in modules for name in self._names(m)}
        self._choose_homes(exported)
        return by_path(self._lines(modules, exported))

    def _lines(self, modules: List[griffe.Module], exported: Dict[str, griffe.Object]) -> Iterator[Name]:
        members = Members(self.homes, self.properties, self.write, self.class_at)
        for module in modules:
            yield Name(module.path, "module")
            if "__version__" in module.members:
                yield Name(f"{module.path}.__version__", "constant", "str")
            for name in self._names(module):
                path = f"{module.path}.{name}"
                target = exported[path]
                home = self.homes.get(target.path, path)
                if isinstance(target, griffe.Module):
                    continue
                if home != path:
                    yield Name(path, "same as", self._short(home))
                else:
                    yield from members.of(path, target)

    def _modules(self, module: griffe.Module) -> Iterator[griffe.Module]:
        if module.exports is not None:
            yield module
        for name, each in module.members.items():
            if isinstance(each, griffe.Module) and not name.startswith("_"):
                yield from self._modules(each)

    def _names(self, module: griffe.Module) -> List[str]:
        """Return the names in `__all__`, also those that it takes from other lists."""
        found: List[str] = []
        for each in module.exports or []:
            if isinstance(each, str):
                found.append(each)
            else:
                other = self.loaded[each.canonical_path.removesuffix(".__all__")]
                assert isinstance(other, griffe.Module)
                found += self._names(other)
        return sorted(set(found))

    def _target(self, module: griffe.Module, name: str) -> griffe.Object:
        """Return what a name leads to: also the class that a second name is given to."""
        try:
            member = module.members[name]
            target = member.final_target if isinstance(member, griffe.Alias) else member
        except (KeyError, griffe.AliasResolutionError, griffe.CyclicAliasError) as error:
            raise UnreadableError(
                f"{module.path}.__all__ has {name!r}, which the source does not define"
            ) from error
        value = target.value if isinstance(target, griffe.Attribute) else None
        if isinstance(value, (griffe.ExprName, griffe.ExprAttribute)):
            return self.class_at(value.canonical_path) or target
        return target

    def _choose_homes(self, exported: Dict[str, griffe.Object]) -> None:
        """Give each thing one public path: not in the package itself if a module has it, and by its own name."""
        paths: Dict[str, List[str]] = {}
        for path, target in exported.items():
            paths.setdefault(target.path, []).append(path)
        for source, public in paths.items():
            own = source.rpartition(".")[2]
            self.homes[source] = min(
                public,
                key=lambda path: (
                    path.rpartition(".")[0] == self.package,
                    path.rpartition(".")[2] != own,
                    path,
                ),
            )

    def class_at(self, path: str) -> Optional[griffe.Class]:
        """Return the class of a path, if it is part of what was loaded."""
        found = self.object_at(path)
        return found if isinstance(found, griffe.Class) else None

    def object_at(self, path: str) -> Optional[griffe.Object]:
        """Return what a path leads to, if that was loaded."""
        try:
            found = self.loaded[path]
            return found.final_target if isinstance(found, griffe.Alias) else found
        except (KeyError, griffe.AliasResolutionError, griffe.CyclicAliasError):
            return None

    def write(self, annotation: object, scope: griffe.Object) -> str:
        """Return an annotation with public names."""
        return "" if annotation is None else written(str(annotation), lambda name: self._public(name, scope))

    def _public(self, name: str, scope: griffe.Object) -> str:
        """Return how a name in an annotation is written: by its public path, or as what it stands for."""
        first, _, rest = name.partition(".")
        try:
            path = scope.resolve(first) + (f".{rest}" if rest else "")
        except griffe.NameResolutionError:
            return BUILT_IN.get(name, name)
        found = self.object_at(path)
        if found is None:
            prefix = next((each for each in TYPING if path.startswith(each)), "")
            return BUILT_IN.get(path[len(prefix) :], path[len(prefix) :])
        if found.path in self.homes:
            return self._short(self.homes[found.path])
        if isinstance(found, griffe.Attribute) and found.value is not None:
            value = found.value
            if not isinstance(value, griffe.ExprCall):  # a type variable has only its name
                return self.write(value, found.parent or scope)
        return found.name

    def _short(self, path: str) -> str:
        return path.removeprefix(f"{self.package}.")
