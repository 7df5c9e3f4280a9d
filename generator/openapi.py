"""Read an OpenAPI 3.0 document, as Google publishes it, into the neutral Description.

Its operation ids are ambiguous between resources, so ids are made from the path, in
Discovery's manner: `GET models/{model}` is `models.get`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Optional, cast

from generator.discovery import list_of, map_of, refuse_inline, scalar, unsayable
from generator.ir import Description, Fact, Operation, Parameter, Schema
from generator.report import GeneratorError

Json = Mapping[str, Any]
VERBS = {"get": "GET", "post": "POST", "patch": "PATCH", "delete": "DELETE", "put": "PUT"}
STANDARD = {
    ("GET", False): "list",
    ("GET", True): "get",
    ("POST", False): "create",
    ("PATCH", True): "patch",
    ("DELETE", True): "delete",
}


def read(document: Json, backend: str, api: str) -> Description:
    """The whole document as facts; descriptions are not carried over."""
    schemas: Json = document["components"]["schemas"]
    info = document["info"]
    return Description(
        backend=backend,
        api=api,
        version=info["version"],
        revision=info["x-google-revision"],
        host=document["servers"][0]["url"].split("//")[1],
        operations=_by_id(_operations(document, info["version"])),
        schemas={
            name: Schema(name, dict(_fields(node, schemas)))
            for name, node in schemas.items()
            if "enum" not in node
        },
    )


def _by_id(operations: Iterator[Operation]) -> dict[str, Operation]:
    result: dict[str, Operation] = {}
    for operation in operations:
        other = result.setdefault(operation.id, operation)
        if other is not operation:
            raise GeneratorError(f"{other.path} and {operation.path} both make the id {operation.id}")
    return result


def _fields(node: Json, schemas: Json) -> Iterator[tuple[str, Fact]]:
    for part in node.get("allOf", ()):
        target = schemas[_name(part["$ref"])] if "$ref" in part else part
        yield from _fields(target, schemas)
    required = node.get("required", ())
    for name, child in node.get("properties", {}).items():
        yield name, _fact_or_reason(child, schemas, name in required)


def _fact_or_reason(node: Json, schemas: Json, required: bool) -> Fact:
    try:
        return fact(node, schemas, required)
    except GeneratorError as error:
        return unsayable(error)


def _name(ref: str) -> str:
    return ref.rsplit("/", 1)[1]


def fact(node: Json, schemas: Json, required: bool = False) -> Fact:
    """One property as a Fact; a reference to an enum becomes its values."""
    flags: dict[str, Any] = {
        "required": required or node.get("description", "").startswith("Required."),
        "read_only": bool(node.get("readOnly")),
        "deprecated": bool(node.get("deprecated")),
    }
    ref = _reference(node)
    if ref:
        target = schemas[ref]
        if "enum" in target:
            return replace(Fact("enum", values=tuple(target["enum"])), **flags)
        return replace(Fact("message", ref), **flags)
    if node.get("type") == "array":
        return replace(list_of(fact(node["items"], schemas)), **flags)
    if "enum" in node:
        return replace(Fact("enum", values=tuple(node["enum"])), **flags)
    if node.get("type") == "object":
        return _object(node, schemas, flags)
    return replace(Fact(scalar(node) if "type" in node else "any"), **flags)


def _reference(node: Json) -> Optional[str]:
    if "$ref" in node:
        return _name(node["$ref"])
    parts = node.get("allOf", ())
    return _name(parts[0]["$ref"]) if len(parts) == 1 and "$ref" in parts[0] else None


def _object(node: Json, schemas: Json, flags: Mapping[str, Any]) -> Fact:
    refuse_inline(node)
    given = node.get("additionalProperties")
    value: Json = cast(Json, given) if isinstance(given, Mapping) else {}
    if not ("type" in value or _reference(value)):
        return replace(Fact("struct"), **flags)
    return replace(map_of(fact(value, schemas)), **flags)


def _operations(document: Json, version: str) -> Iterator[Operation]:
    for path, node in document["paths"].items():
        for verb, method in VERBS.items():
            if verb in node:
                yield _operation(path.removeprefix(f"/{version}/"), method, node[verb])


def _operation(path: str, method: str, node: Json) -> Operation:
    parameters: dict[str, Parameter] = {}
    for child in node.get("parameters", ()):
        parameters[child["name"]] = Parameter(
            child["in"],
            "string" if child["in"] == "path" else scalar(child["schema"]),
            required=bool(child.get("required")),
        )
    operation_id = identifier(path, method)
    return Operation(
        id=operation_id,
        method=method,
        path=path,
        parameters=parameters,
        request=_body(node.get("requestBody", {})),
        response=_body(node["responses"]["default"]),
        streaming=operation_id.rsplit(".", 1)[1].startswith("stream"),
        upload=False,
    )


def _body(node: Json) -> str:
    content = node.get("content", {}).get("application/json", {})
    return _name(content["schema"]["$ref"]) if content else ""


def identifier(path: str, method: str) -> str:
    """`models/{model}:countTokens` to `models.countTokens`."""
    plain, _, verb = path.partition(":")
    segments = plain.split("/")
    names = [segment for segment in segments if not re.match(r"\{", segment)]
    return ".".join([*names, verb or STANDARD[method, segments[-1].startswith("{")]])
