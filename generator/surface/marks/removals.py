"""The key `removed`: a name that upstream has dropped, and that users lose one minor version later.

The supplement keeps the facts, so that requests still have the name; a use of it warns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.ir import Argument, Binding, Method, Removed, Resource, Type
from generator.yaml_lines import Keys, Lines, YamlFile, mapping_at, text_at, texts_at

REMOVED: Keys = {"since": "text", "use": "text", "from": "list of texts"}


def removed(file: YamlFile, node: Lines, where: str, backends: Iterable[str]) -> Removed | None:
    """Read the key of a field, parameter or method; report what is wrong with it."""
    if "removed" not in node:
        return None
    given, place = mapping_at(node, "removed"), f"{where}.removed"
    file.check(given, place, REMOVED, ["since"])
    known = tuple(backends)
    for backend in texts_at(given, "from"):
        if backend not in known:
            file.problem(place, f"no backend {backend!r}: one of {', '.join(known)}", given, "from")
    since = text_at(given, "since")
    if since and not _numbers(since):
        file.problem(place, f"{since!r} is not a minor version, such as '2.51': correct it", given, "since")
    named = tuple(backend for backend in texts_at(given, "from") if backend in known)
    return Removed(since, named or known, text_at(given, "use"))


def _numbers(version: str) -> tuple[int, ...]:
    """Return the first two numbers of a version; nothing if it has not two."""
    parts = version.split(".")[:2]
    return tuple(map(int, parts)) if len(parts) == 2 and all(map(str.isdigit, parts)) else ()


def is_over(found: Removed, version: str) -> bool:
    """Return whether the version is a later minor one than that which warns."""
    return bool(_numbers(found.since)) and _numbers(version) > _numbers(found.since)


def with_removals(resource: Resource, types: Mapping[str, Type]) -> Resource:
    """Return the resource with the warnings in its bindings."""
    return replace(resource, methods=tuple(_method(method, types) for method in resource.methods))


def _method(method: Method, types: Mapping[str, Type]) -> Method:
    bindings = {
        backend: tuple(_binding(method, backend, binding, types) for binding in found)
        for backend, found in method.bindings.items()
    }
    return replace(method, bindings=bindings)


def _binding(method: Method, backend: str, binding: Binding, types: Mapping[str, Type]) -> Binding:
    found = {
        source: given.warning(name)
        for source, name, given in _given(method, types)
        if given and backend in given.on
    }
    return replace(binding, removed=found) if found else binding


def _given(method: Method, types: Mapping[str, Type]) -> Iterator[tuple[str, str, Removed | None]]:
    """Yield the SDK names of a method, each with its name for users."""
    path = f"{method.resource}.{method.name}"
    yield "", path, method.removed
    argument: Argument
    for argument in method.arguments:
        yield argument.name, f"{argument.name} of {path}", argument.removed
    for field in types[method.config].fields if method.config in types else ():
        yield f"config.{field.name}", f"{method.config}.{field.name}", field.removed
