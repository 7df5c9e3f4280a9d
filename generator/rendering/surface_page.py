"""Arguments of `surface.md.jinja`: every public method, and the fields and values that one backend lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generator.ir import Api, Argument, Field, FieldName, Method, Support, Type
from generator.rendering.resources import returns

YES, SOME, NO = "yes", "some", "-"
EVERY = "*"
"""In the place of a field: every field of the type."""

Cells = dict[str, str]
"""Column of a table to its text."""


def surface_page(api: Api) -> dict[str, Any]:
    return {
        "backends": {key: backend.name for key, backend in api.backends.items()},
        "methods": [
            _surface_row(method, list(api.descriptions))
            for resource in api.resources
            for method in resource.methods
        ],
        "configs": list(_configs(api)),
        "fields": list(_fields(api)),
        "flags": list(_flags(api)),
        "values": list(_values(api)),
    }


def _surface_row(method: Method, names: Sequence[str]) -> Cells:
    backends = {
        backend: "<br>".join(
            ", ".join(f"`{name}`" for name in binding.operations)
            for binding in method.bindings.get(backend, ())
        )
        or f"- ({method.unsupported[backend]})"
        for backend in names
    }
    result = f"Pager[{method.item}]" if method.pager else returns(method)
    return {
        "name": f"{method.resource}.{method.name}",
        "parameters": ", ".join(f"`{_parameter(each)}`" for each in method.arguments) or "-",
        "config": method.config,
        "returns": f"Stream[{result}]" if method.streams else result,
        "flow": f"`{method.flow}`" if method.flow else "call",
        **backends,
    }


def _parameter(argument: Argument) -> str:
    """Return a parameter as it is in the signature, without the names of dictionaries."""
    return f"{argument.name}: {argument.type}" + (_default(argument) if argument.optional else "")


def _default(argument: Argument) -> str:
    return " = False" if str(argument.type) == "bool" else " = None"


def _configs(api: Api) -> Iterator[Cells]:
    """Yield the types of settings; a setting that every config has, such as that of the transport, has no row."""
    configs = [item for item in api.types.values() if item.is_config]
    names = [{field.name for field in item.fields} for item in configs]
    everywhere: set[str] = names[0].intersection(*names) if len(names) > 1 else set()
    for item in configs:
        own = [field for field in item.fields if field.name not in everywhere]
        if own:
            yield {"name": item.name, "fields": ", ".join(f"`{each.name}: {each.type}`" for each in own)}


def _flags(api: Api) -> Iterator[Cells]:
    """Yield each type, enumeration, resource or method of which a backend requires or has deprecated names."""
    found: dict[str, dict[str, list[str]]] = {}
    for name, flags in sorted(api.flags.items()):
        owner, dot, last = name.rpartition(".")
        for word, backends in (("required", flags.required), ("deprecated", flags.deprecated)):
            use = f", use `{flags.use}`" if flags.use and word == "deprecated" else ""
            for backend in backends:
                cells = found.setdefault(owner or name, {each: [] for each in api.descriptions})
                cells[backend].append(f"`{last}` {word}{use}" if dot else word + use)
    for name, cells in found.items():
        yield {"name": name, **{backend: "<br>".join(texts) or NO for backend, texts in cells.items()}}


def _fields(api: Api) -> Iterator[Cells]:
    """Yield each field that a backend lacks; one row if all fields of a type are alike."""
    sent = {name for each in api.support.values() for name, _ in each.taken}
    for item in sorted(api.types.values(), key=lambda item: item.name):
        found = {field.name: _places(api, item, field, item.name in sent) for field in item.fields}
        first = next(iter(found.values()), None)
        if len(found) > 1 and first and all(places == first for places in found.values()):
            found = {EVERY: first}
        for name, places in found.items():
            for place, cells in places.items():
                yield {"type": item.name, "field": name, "place": place, **cells}


def _places(api: Api, item: Type, field: Field, is_sent: bool) -> dict[str, Cells]:
    """Return where a backend lacks a field; one place if requests and responses are alike."""
    name = (item.name, field.name)
    rows: dict[str, Cells] = {}
    if is_sent and not field.sdk:
        rows["request"] = {backend: _taken(api.support[backend], name) for backend in api.descriptions}
    if any(name in each.returned for each in api.support.values()):
        rows["response"] = {backend: _returned(api.support[backend], name) for backend in api.descriptions}
    if len(rows) > 1 and rows["request"] == rows["response"]:
        rows = {"both": rows["request"]}
    return {place: cells for place, cells in rows.items() if set(cells.values()) != {YES}}


def _taken(support: Support, name: FieldName) -> str:
    return SOME if name in support.partly_taken else YES if name in support.taken else NO


def _returned(support: Support, name: FieldName) -> str:
    return YES if name in support.returned else NO


def _values(api: Api) -> Iterator[Cells]:
    """Yield each value that one backend lacks of an enumeration that both have."""
    for item in sorted(api.enums.values(), key=lambda item: item.name):
        for value in item.values if len(item.values_on) == len(api.descriptions) else ():
            cells = {backend: YES if value in item.values_on[backend] else NO for backend in api.descriptions}
            if NO in cells.values():
                yield {"enumeration": item.name, "value": value, **cells}
