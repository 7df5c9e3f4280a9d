"""What `operations.py.jinja` and `nested.py.jinja` print: the wire tables as source text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from generator.ir import Api, Binding, Method, Nested, Resource, Row
from generator.naming import constant

TYPES = "google._genai_api.types"


def _literal(value: str | tuple[str, ...] | Mapping[str, str | int]) -> str:
    """A value as source text with double quotes."""
    if isinstance(value, tuple):
        inner = ", ".join(_literal(item) for item in value)
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    return json.dumps(value, ensure_ascii=False)


def nested(tables: Mapping[str, Mapping[str, Nested]]) -> dict[str, list[dict[str, Any]]]:
    return {
        backend: [
            {
                "type": item.type,
                "refused": _literal(item.refused) if item.refused else "",
                "moved": _literal(dict(item.moved)) if item.moved else "",
                "nested": _literal(dict(item.nested)) if item.nested else "",
            }
            for item in entries.values()
        ]
        for backend, entries in tables.items()
    }


def operations(resource: Resource, api: Api) -> dict[str, Any]:
    methods = [_operation(method, api) for method in resource.methods]
    returned = sorted({method.returns for method in resource.methods} & set(api.types))
    return {"resource": {"name": resource.name, "methods": methods}, "returned": returned}


def _operation(method: Method, api: Api) -> dict[str, Any]:
    named = {binding.argument for bindings in method.bindings.values() for binding in bindings}
    required = tuple(a.name for a in method.arguments if not a.optional and a.name not in named)
    normalize = {a.name: a.normalize for a in method.arguments if a.normalize}
    return {
        "name": method.name,
        "constant": constant(method.name),
        "returns": method.returns if method.returns in api.types else "Any",
        "returns_path": _type_path(method.returns, api),
        "config_path": _type_path(method.config, api),
        "normalize": _literal(normalize) if normalize else "",
        "required": _literal(required) if required else "",
        "unsupported": _literal(dict(method.unsupported)) if method.unsupported else "",
        "bindings": {b: [_binding(item) for item in items] for b, items in method.bindings.items()},
    }


def _type_path(name: str, api: Api) -> str:
    return f"{TYPES}.{api.types[name].topic}.{name}" if name in api.types else ""


def _binding(binding: Binding) -> dict[str, Any]:
    values = {key: value for key, value in asdict(binding).items() if key not in ("rows", "patterns")}
    return {
        **values,
        "constants": _literal(dict(binding.constants)) if binding.constants else "",
        "patterns": _literal(binding.patterns) if binding.patterns else "",
        "rows": [_row(row) for row in binding.rows],
    }


def _row(row: Row) -> str:
    text = f"{_literal(row.source)}, {_literal(row.target)}"
    for key in ("normalize", "nested"):
        if getattr(row, key):
            text += f", {key}={_literal(getattr(row, key))}"
    return text
