"""Read an OpenAPI document into the neutral Description: those of Google here, any other one in `plain`.

The operation ids of Google's documents are ambiguous between resources, so ids are made from the path, as Discovery documents
have them: `GET models/{model}` is `models.get`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Optional, cast

from generator.descriptions.facts import (
    Json,
    enumeration,
    fact_or_reason,
    flagged,
    is_required,
    list_of,
    object_of,
    reading,
    scalar,
    shaped,
)
from generator.descriptions.plain import reader, swagger
from generator.facts import Description, Fact, Operation, Parameter, Schema
from generator.report import GeneratorError

VERBS = {"get": "GET", "post": "POST", "patch": "PATCH", "delete": "DELETE", "put": "PUT"}
STANDARD = {
    ("GET", False): "list",
    ("GET", True): "get",
    ("POST", False): "create",
    ("PATCH", True): "patch",
    ("DELETE", True): "delete",
}


def read(document: Json, backend: str, api: str) -> Description:
    """Return the whole document as facts, without its texts."""
    if "swagger" in document:
        return reader.read(swagger.converted(document), backend, api)
    if not is_google(document):
        return reader.read(document, backend, api)
    with shaped():
        return _google(document, backend, api)


def _google(document: Json, backend: str, api: str) -> Description:
    schemas: Json = document["components"]["schemas"]
    info = document["info"]
    with reading("#/paths"):
        operations = _by_id(_operations(document, info["version"]))
    with reading("#/components/schemas"):
        read_schemas = {
            name: found for name, node in schemas.items() if (found := _schema(name, node, schemas))
        }
    return Description(
        backend=backend,
        api=api,
        version=info["version"],
        revision=info["x-google-revision"],
        host=_host(document),
        operations=operations,
        schemas=read_schemas,
    )


def is_google(document: Json) -> bool:
    """Return whether a document is one of Google's: its revision is in a key of their own."""
    info = document.get("info")
    return isinstance(info, Mapping) and "x-google-revision" in info


def _host(document: Json) -> str:
    with reading("servers"):
        return str(document["servers"][0]["url"].split("//")[1])


def _schema(name: str, node: Json, schemas: Json) -> Schema | None:
    """Return a message; None for an enumeration."""
    with reading(f"schema {name}"):
        return None if "enum" in node else Schema(name, dict(_fields(node, schemas)))


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
        yield name, fact_or_reason(partial(fact, child, schemas, name in required))


def _name(ref: str) -> str:
    return ref.rsplit("/", 1)[1]


def fact(node: Json, schemas: Json, required: bool = False) -> Fact:
    """Return one property as a Fact; a reference to an enum becomes its values."""
    return flagged(_plain(node, schemas), node, required)


def _plain(node: Json, schemas: Json) -> Fact:
    ref = _reference(node)
    if ref:
        if ref not in schemas:
            raise GeneratorError(f"no schema {ref!r}")
        target = schemas[ref]
        return enumeration(target["enum"]) if "enum" in target else Fact("message", ref)
    if node.get("type") == "array":
        return list_of(fact(node["items"], schemas))
    if "enum" in node:
        return enumeration(node["enum"])
    if node.get("type") == "object":
        return object_of(node, _typed_values(node), partial(fact, schemas=schemas))
    return Fact(scalar(node) if "type" in node else "any")


def _typed_values(node: Json) -> Optional[Json]:
    """Return the schema of an object's values, or None if they may be anything."""
    given = node.get("additionalProperties")
    value: Json = cast(Json, given) if isinstance(given, Mapping) else {}
    return value if "type" in value or _reference(value) else None


def _reference(node: Json) -> Optional[str]:
    if "$ref" in node:
        return _name(node["$ref"])
    parts = node.get("allOf", ())
    return _name(parts[0]["$ref"]) if len(parts) == 1 and "$ref" in parts[0] else None


def _operations(document: Json, version: str) -> Iterator[Operation]:
    for path, node in document["paths"].items():
        for verb, method in VERBS.items():
            if verb in node:
                with reading(f"{method} {path}"):
                    operation = _operation(path.removeprefix(f"/{version}/"), method, node[verb])
                yield operation


def _operation(path: str, method: str, node: Json) -> Operation:
    parameters: dict[str, Parameter] = {}
    for child in node.get("parameters", ()):
        parameters[child["name"]] = Parameter(
            child["in"],
            "string" if child["in"] == "path" else scalar(child["schema"]),
            required=is_required(child, bool(child.get("required"))),
            deprecated=bool(child.get("deprecated")),
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
        deprecated=bool(node.get("deprecated")),
    )


def _body(node: Json) -> str:
    content = node.get("content", {}).get("application/json", {})
    return _name(content["schema"]["$ref"]) if content else ""


def identifier(path: str, method: str) -> str:
    """Return the id of an operation: `models/{model}:countTokens` gives `models.countTokens`."""
    plain, _, verb = path.partition(":")
    segments = plain.split("/")
    names = [segment for segment in segments if not re.match(r"\{", segment)]
    return ".".join([*names, verb or STANDARD[method, segments[-1].startswith("{")]])
