"""Arguments of `surface.md.jinja`: every public method, and the fields that one backend lacks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.ir import BACKENDS, Api, Method
from generator.rendering.resources import returns


def surface_page(api: Api) -> dict[str, Any]:
    methods = [_surface_row(method) for resource in api.resources for method in resource.methods]
    fields = [
        {"type": item.name, "field": field.name, **_support(field.wire)}
        for item in sorted(api.types.values(), key=lambda item: item.name)
        for field in item.fields
        if not field.sdk and item.in_request and len(field.wire) < len(BACKENDS)
    ]
    return {"methods": methods, "fields": fields}


def _support(names: Mapping[str, Any]) -> dict[str, str]:
    return {backend: "yes" if backend in names else "-" for backend in BACKENDS}


def _surface_row(method: Method) -> dict[str, str]:
    backends = {
        backend: "<br>".join(f"`{b.operations[0]}`" for b in method.bindings.get(backend, ()))
        or f"- ({method.unsupported[backend]})"
        for backend in BACKENDS
    }
    result = f"Pager[{method.item}]" if method.pager else returns(method)
    return {
        "name": f"{method.resource}.{method.name}",
        "parameters": ", ".join(f"`{a.name}`" for a in method.arguments) or "-",
        "config": method.config,
        "returns": f"Stream[{result}]" if method.streams else result,
        "flow": f"`{method.flow}`" if method.flow else "call",
        **backends,
    }
