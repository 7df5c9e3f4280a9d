"""Read a Google Discovery document into the neutral Description."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from generator.descriptions.facts import (
    Json,
    enumeration,
    fact_or_reason,
    flagged,
    list_of,
    object_of,
    reading,
    scalar,
    shaped,
)
from generator.facts import Description, Fact, Operation, Parameter, Schema
from generator.naming import singular


def read(document: Json, backend: str, prefix: str) -> Description:
    """Return the whole document as facts, without its texts."""
    with shaped():
        return _read(document, backend, prefix)


def _read(document: Json, backend: str, prefix: str) -> Description:
    version = document["version"]
    strip = re.compile(f"^{re.escape(prefix)}")
    with reading("#/schemas"):
        schemas = {
            strip.sub("", name): _schema(strip.sub("", name), node, strip)
            for name, node in document["schemas"].items()
        }
    with reading("#/resources"):
        operations = {op.id: op for op in _operations(document, version, strip)}
    return Description(
        backend=backend,
        api=document["name"],
        version=version,
        revision=document["revision"],
        host=_host(document),
        operations=operations,
        schemas=schemas,
    )


def _host(document: Json) -> str:
    with reading("rootUrl"):
        return str(document["rootUrl"].split("//")[1].strip("/"))


def _schema(name: str, node: Json, strip: re.Pattern[str]) -> Schema:
    with reading(f"schema {name}"):
        return Schema(name, dict(_fields(node, strip)))


def _fields(node: Json, strip: re.Pattern[str]) -> Iterator[tuple[str, Fact]]:
    for name, child in node.get("properties", {}).items():
        yield name, fact_or_reason(partial(fact, child, strip))


def fact(node: Json, strip: re.Pattern[str]) -> Fact:
    """Return one property as a Fact; lists and maps are flags over their element."""
    return flagged(_plain(node, strip), node)


def _plain(node: Json, strip: re.Pattern[str]) -> Fact:
    if node.get("type") == "array":
        return list_of(fact(node["items"], strip))
    if node.get("type") == "object":
        value = node.get("additionalProperties")
        typed = value if value and value.get("type") != "any" else None
        return object_of(node, typed, partial(fact, strip=strip))
    if "$ref" in node:
        return Fact("message", strip.sub("", node["$ref"]))
    return enumeration(node["enum"], node.get("enumDeprecated", ())) if "enum" in node else Fact(scalar(node))


def _operations(document: Json, version: str, strip: re.Pattern[str]) -> Iterator[Operation]:
    for node in _methods(document):
        with reading(f"method {node.get('id')}"):
            yield _operation(node, version, strip)


def _operation(node: Json, version: str, strip: re.Pattern[str]) -> Operation:
    path = re.sub(r"\{(\w+?)Id\}", lambda m: "{" + singular(m.group(1)) + "}", node["flatPath"])
    names = re.findall(r"\{(\w+)\}", path)
    parameters = {name: Parameter("path", "string", required=True) for name in names}
    parameters.update(_query(node))
    request = node.get("request", {}).get("$ref", "")
    response = node.get("response", {}).get("$ref", "")
    return Operation(
        id=node["id"].split(".", 1)[1],
        method=node["httpMethod"],
        path=path.removeprefix(f"{version}/"),
        parameters=parameters,
        request=strip.sub("", request),
        response=strip.sub("", response),
        streaming=node["id"].rsplit(".", 1)[1].startswith("stream"),
        upload="mediaUpload" in node,
        deprecated=bool(node.get("deprecated")),
    )


def _query(node: Json) -> Iterator[tuple[str, Parameter]]:
    for name, child in sorted(node.get("parameters", {}).items()):
        if child["location"] == "query":
            yield (
                name,
                Parameter(
                    "query",
                    scalar(child),
                    repeated=bool(child.get("repeated")),
                    values=tuple(child.get("enum", ())),
                    deprecated=bool(child.get("deprecated")),
                ),
            )


def _methods(node: Json) -> Iterator[Json]:
    yield from node.get("methods", {}).values()
    for child in node.get("resources", {}).values():
        yield from _methods(child)
