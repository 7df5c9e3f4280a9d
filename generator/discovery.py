"""Read a Google Discovery document into the neutral Description."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator.ir import UNSAYABLE, Description, Fact, Operation, Parameter, Schema
from generator.naming import singular
from generator.report import GeneratorError

Json = Mapping[str, Any]

FORMATS = {
    "byte": "bytes",
    "google-datetime": "timestamp",
    "date-time": "timestamp",
    "google-duration": "duration",
    "google-fieldmask": "fieldmask",
    "int32": "int32",
    "int64": "int64",
    "uint32": "uint32",
    "uint64": "uint64",
    "float": "float",
    "double": "double",
}
PLAIN = {"string": "string", "boolean": "bool", "number": "double", "integer": "int32", "any": "any"}


def scalar(node: Json) -> str:
    """The neutral name of a JSON schema's scalar type."""
    return FORMATS.get(node.get("format", "")) or PLAIN[node["type"]]


def read(document: Json, backend: str, prefix: str) -> Description:
    """The whole document as facts; descriptions are not carried over."""
    version = document["version"]
    strip = re.compile(f"^{re.escape(prefix)}")
    return Description(
        backend=backend,
        api=document["name"],
        version=version,
        revision=document["revision"],
        host=document["rootUrl"].split("//")[1].strip("/"),
        operations={op.id: op for op in _operations(document, version, strip)},
        schemas={
            strip.sub("", name): Schema(strip.sub("", name), dict(_fields(node, strip)))
            for name, node in document["schemas"].items()
        },
    )


def _fields(node: Json, strip: re.Pattern[str]) -> Iterator[tuple[str, Fact]]:
    for name, child in node.get("properties", {}).items():
        yield name, _fact_or_reason(child, strip)


def _fact_or_reason(node: Json, strip: re.Pattern[str]) -> Fact:
    try:
        return fact(node, strip)
    except GeneratorError as error:
        return unsayable(error)


def unsayable(error: GeneratorError) -> Fact:
    """In place of a fact why there is none: only a document that needs it is refused, by `fetch`."""
    return Fact(UNSAYABLE, source=str(error))


def fact(node: Json, strip: re.Pattern[str]) -> Fact:
    """One property as a Fact; lists and maps are flags over their element."""
    text = node.get("description", "")
    flags: dict[str, Any] = {
        "required": text.startswith("Required."),
        "read_only": bool(node.get("readOnly")),
        "deprecated": bool(node.get("deprecated")),
    }
    if node.get("type") == "array":
        return replace(list_of(fact(node["items"], strip)), **flags)
    if node.get("type") == "object":
        return _object(node, strip, flags)
    if "$ref" in node:
        return replace(Fact("message", strip.sub("", node["$ref"])), **flags)
    if "enum" in node:
        return replace(Fact("enum", values=tuple(node["enum"])), **flags)
    return replace(Fact(scalar(node)), **flags)


def _object(node: Json, strip: re.Pattern[str], flags: Mapping[str, Any]) -> Fact:
    refuse_inline(node)
    value = node.get("additionalProperties")
    if not value or value.get("type") == "any":
        return replace(Fact("struct"), **flags)
    return replace(map_of(fact(value, strip)), **flags)


def list_of(inner: Fact) -> Fact:
    """A list of what the fact says; a list of lists is more than a Fact can say."""
    if inner.repeated:
        raise GeneratorError(
            "a list of lists: no Fact can say that; drop the operations that lead to it in sources.yaml"
        )
    return Fact(inner.type, inner.ref, inner.values, repeated=True, map=inner.map)


def map_of(inner: Fact) -> Fact:
    """A map to what the fact says; a map of lists or maps is more than a Fact can say."""
    if inner.repeated or inner.map:
        raise GeneratorError(
            "a map of lists or maps: no Fact can say that; drop the operations that lead to it in sources.yaml"
        )
    return Fact(inner.type, inner.ref, inner.values, map=True)


def refuse_inline(node: Json) -> None:
    """A message without a name of its own is more than a Fact can say."""
    if node.get("properties"):
        raise GeneratorError(
            "a message without a name: no Fact can say that; drop the operations that lead to it in sources.yaml"
        )


def _operations(document: Json, version: str, strip: re.Pattern[str]) -> Iterator[Operation]:
    for node in _methods(document):
        path = re.sub(r"\{(\w+?)Id\}", lambda m: "{" + singular(m.group(1)) + "}", node["flatPath"])
        names = re.findall(r"\{(\w+)\}", path)
        parameters = {name: Parameter("path", "string", required=True) for name in names}
        parameters.update(_query(node))
        request = node.get("request", {}).get("$ref", "")
        response = node.get("response", {}).get("$ref", "")
        yield Operation(
            id=node["id"].split(".", 1)[1],
            method=node["httpMethod"],
            path=path.removeprefix(f"{version}/"),
            parameters=parameters,
            request=strip.sub("", request),
            response=strip.sub("", response),
            streaming=node["id"].rsplit(".", 1)[1].startswith("stream"),
            upload="mediaUpload" in node,
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
                ),
            )


def _methods(node: Json) -> Iterator[Json]:
    yield from node.get("methods", {}).values()
    for child in node.get("resources", {}).values():
        yield from _methods(child)
