"""Arguments of `methods.py.jinja`, `nested.py.jinja` and `responses.py.jinja`: tables as source text."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from generator.annotations import STR
from generator.ir import Api, Binding, Method, Nested, Resource, ResponseTable, Row
from generator.naming import constant


def _literal(value: str | int | tuple[str, ...] | Mapping[str, str | int]) -> str:
    """Return a value as source text with double quotes."""
    if isinstance(value, bool):
        return repr(value)
    if isinstance(value, Mapping):
        inner = ", ".join(f"{_literal(key)}: {_literal(item)}" for key, item in value.items())
        return f"{{{inner}}}"
    if isinstance(value, tuple):
        inner = ", ".join(_literal(item) for item in value)
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    return json.dumps(value, ensure_ascii=False)


def nested(tables: Mapping[str, Mapping[str, Nested]]) -> dict[str, list[dict[str, Any]]]:
    return {
        backend: [
            {
                "type": item.type,
                "refused": _literal((*item.refused, *item.removed)) if item.refused or item.removed else "",
                "removed": _literal(dict(item.removed)) if item.removed else "",
                "moved": _literal(dict(item.moved)) if item.moved else "",
                "nested": _literal(dict(item.nested)) if item.nested else "",
            }
            for item in entries.values()
        ]
        for backend, entries in tables.items()
    }


Responses = Mapping[ResponseTable, str]
"""Every response table to the name of its constant."""


def responses(api: Api) -> Responses:
    """Name the response tables; a table that differs between the backends has a constant for each."""
    found: dict[str, dict[ResponseTable, str]] = {}
    for resource in api.resources:
        for method in resource.methods:
            for backend, bindings in method.bindings.items():
                for step in (step for binding in bindings for step in binding.responses):
                    found.setdefault(step.table.name, {})[step.table] = backend
    return {
        table: constant(name if len(tables) == 1 else f"{name}_{backend}")
        for name, tables in sorted(found.items())
        for table, backend in tables.items()
    }


def response_tables(named: Responses) -> list[dict[str, Any]]:
    """Return the arguments of the template for the response tables."""
    return [
        {
            "name": name,
            "rows": [f"{_literal(row.target)}, {_literal(row.sources)}" for row in table.rows],
            "base": "" if table.base == (".",) else _literal(table.base),
            "drop": _literal(table.drop) if table.drop else "",
            "needs": _literal(table.needs) if table.needs else "",
            "hook": _literal(table.hook) if table.hook else "",
        }
        for table, name in named.items()
    ]


Part = tuple[Row, ...] | tuple[str, ...]
"""The rows of a binding, or its patterns."""

SHARED = 3
"""A tuple of fewer items is written out wherever it is used."""


AT_RUN_TIME = (
    *("key", "label", "version", "address", "address_variable", "provider", "has_projects"),
    *("regional_address", "multi_region_address", "multi_regions"),
)
"""The fields of a backend that the runtime has too."""


def backends(api: Api) -> list[dict[str, Any]]:
    """Return the arguments of the template for the backends; what is empty is left out."""
    found: list[dict[str, Any]] = []
    for key, backend in api.backends.items():
        values = {name: getattr(backend, name) for name in AT_RUN_TIME}
        written = {name: _literal(value) for name, value in values.items() if value}
        found.append({"key": key, "values": written})
    return found


def methods(whole: Resource, module: str, api: Api, named: Responses) -> dict[str, Any]:
    """Return the arguments of the template for a module of tables of a resource.

    That of the resource itself imports the tables in the other ones.
    """
    inside = [method for method in whole.methods if (method.tables or whole.name) == module]
    others: dict[str, list[str]] = {}
    for method in whole.methods if module == whole.name else ():
        if method.tables:
            others.setdefault(method.tables, []).append(constant(method.name))
    resource = replace(whole, methods=tuple(inside))
    patterns = _shared(resource, "patterns", lambda binding: binding.patterns)
    rows = _shared(resource, "rows", lambda binding: binding.rows)
    constants = _Constants({**patterns, **rows}, named)
    methods = [_method(method, api, constants) for method in resource.methods]
    types = {name for method in resource.methods for name in (method.config, method.returns)}
    return {
        "resource": {"path": resource.path, "methods": methods},
        "types": sorted(types & set(api.types)),
        "others": others,
        "shared": [
            {"name": name, "kind": type(part[0]).__name__, "items": list(map(_item, part))}
            for part, name in constants.parts.items()
        ],
    }


def _shared(resource: Resource, kind: str, part_of: Callable[[Binding], Part]) -> dict[Part, str]:
    """Return the tuples that are used more than once, with the name of the constant of each."""
    uses = [
        (method, backend, part_of(binding))
        for method in resource.methods
        for backend, bindings in method.bindings.items()
        for binding in bindings
    ]
    counts = Counter(part for _, _, part in uses)
    found: dict[Part, str] = {}
    for method, backend, part in uses:
        if counts[part] > 1 and len(part) >= SHARED and part not in found:
            one_backend = {b for _, b, other in uses if other == part} == {backend}
            stem = constant(f"{method.name}_{backend}_{kind}" if one_backend else f"{method.name}_{kind}")
            taken = sum(name.startswith(stem) for name in found.values())
            found[part] = stem + (f"_{taken + 1}" if taken else "")
    return found


@dataclass(frozen=True)
class _Constants:
    """The names of constants that operations share."""

    parts: Mapping[Part, str]
    responses: Responses


def _method(method: Method, api: Api, constants: _Constants) -> dict[str, Any]:
    named = {binding.argument for bindings in method.bindings.values() for binding in bindings}
    required = tuple(a.name for a in method.arguments if not a.optional and a.name not in named)
    normalize = {a.name: a.normalize for a in method.arguments if a.normalize}
    rows = [row for bindings in method.bindings.values() for binding in bindings for row in binding.rows]
    checked = named.union(row.source for row in rows if row.normalize)
    texts = tuple(a.name for a in method.arguments if a.type == STR and a.name not in checked)
    return {
        "name": method.name,
        "constant": constant(method.name),
        "config": method.config,
        "returns": method.returns if method.returns in api.types else "Any",
        "returns_path": _type_path(method.returns, api),
        "config_path": _type_path(method.config, api),
        "normalize": _literal(normalize) if normalize else "",
        "texts": _literal(texts) if texts else "",
        "required": _literal(required) if required else "",
        "unsupported": _literal(dict(method.unsupported)) if method.unsupported else "",
        "bindings": {
            backend: [
                {**_binding(item, constants), "returns": _type_path(item.returns, api)} for item in items
            ]
            for backend, items in method.bindings.items()
        },
    }


def _type_path(name: str, api: Api) -> str:
    types = f"{api.packages.generated}.types"
    return f"{types}.{api.types[name].topic}.{name}" if name in api.types else ""


def _binding(binding: Binding, constants: _Constants) -> dict[str, Any]:
    named = constants.responses
    return {
        **asdict(binding),
        "constants": _literal(dict(binding.constants)) if binding.constants else "",
        "patterns": constants.parts.get(binding.patterns) or _literal(binding.patterns),
        "shared": constants.parts.get(binding.rows, ""),
        "rows": list(map(_item, binding.rows)),
        "responses": [
            f"{named[step.table]}, {_literal(step.path)}" if step.path else named[step.table]
            for step in binding.responses
        ],
        "refused": _literal(binding.refused) if binding.refused else "",
        "removed": _literal(dict(binding.removed)) if binding.removed else "",
    }


def _item(item: Row | str) -> str:
    """Return a row or a pattern as source text."""
    if isinstance(item, str):
        return _literal(item)
    text = f"{_literal(item.source)}, {_literal(item.target)}"
    for key in ("normalize", "nested"):
        if getattr(item, key):
            text += f", {key}={_literal(getattr(item, key))}"
    return f"Row({text})"
