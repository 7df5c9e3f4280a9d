"""Upstream documents that distil to given facts: the other way round than the readers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.descriptions import load

Json = dict[str, Any]
PLAIN: Mapping[str, Json] = {
    "string": {"type": "string"},
    "bool": {"type": "boolean"},
    "bytes": {"type": "string", "format": "byte"},
    "int32": {"type": "integer", "format": "int32"},
    "int64": {"type": "string", "format": "int64"},
    "float": {"type": "number", "format": "float"},
    "timestamp": {"type": "string", "format": "date-time"},
}


def openapi(facts: Json) -> Json:
    """Return an OpenAPI document of the facts in a file of `spec/`."""
    described = load.parse(facts)
    paths: Json = {}
    for item in described.operations.values():
        node: Json = {
            "parameters": [
                {
                    "name": name,
                    "in": each.location,
                    "required": each.required,
                    "schema": dict(PLAIN[each.type]),
                }
                for name, each in item.parameters.items()
            ],
            "responses": {"default": _body(item.response)},
        }
        if item.request:
            node["requestBody"] = _body(item.request)
        paths.setdefault(f"/{described.version}/{item.path}", {})[item.method.lower()] = node
    schemas = {
        name: {
            "properties": {wire: _schema(fact) for wire, fact in schema.fields.items()},
            "required": [wire for wire, fact in schema.fields.items() if fact.required],
        }
        for name, schema in described.schemas.items()
    }
    return {
        "openapi": "3.0.0",
        "info": {"title": "Tiny API", "version": described.version, "x-google-revision": described.revision},
        "servers": [{"url": f"https://{described.host}"}],
        "paths": paths,
        "components": {"schemas": schemas},
    }


def _body(name: str) -> Json:
    return {"content": {"application/json": {"schema": _ref(name)}}} if name else {}


def _ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def _schema(fact: Any) -> Json:
    node: Json
    if fact.type == "message":
        node = {"allOf": [_ref(fact.ref)]}
    elif fact.type == "enum":
        node = {"type": "string", "enum": list(fact.values)}
    else:
        node = dict(PLAIN[fact.type])
    if fact.repeated:
        node = {"type": "array", "items": node}
    if fact.map:
        node = {"type": "object", "additionalProperties": node}
    return {**node, **({"readOnly": True} if fact.read_only else {})}
