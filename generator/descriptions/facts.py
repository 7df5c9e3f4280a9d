"""Convert JSON schemas to Facts: the rules that Discovery and OpenAPI documents share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from generator.ir import INEXPRESSIBLE, Fact
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
    """Return the neutral name of a JSON schema's scalar type."""
    return FORMATS.get(node.get("format", "")) or PLAIN[node["type"]]


def fact_or_reason(read: Callable[[], Fact]) -> Fact:
    """Return the fact, or a fact of type `INEXPRESSIBLE` with the reason; `fetch` refuses it if an operation needs it."""
    try:
        return read()
    except GeneratorError as error:
        return Fact(INEXPRESSIBLE, source=str(error))


def flagged(fact: Fact, node: Json, required: bool = False) -> Fact:
    """Return the fact with the flags of its property."""
    return replace(
        fact,
        required=required or node.get("description", "").startswith("Required."),
        read_only=bool(node.get("readOnly")),
        deprecated=bool(node.get("deprecated")),
    )


def enumeration(values: Iterable[str]) -> Fact:
    """Return the fact of an enum that may hold one of these values."""
    return Fact("enum", values=tuple(values))


def list_of(inner: Fact) -> Fact:
    """Return the fact of a list; a Fact cannot express a list of lists."""
    if inner.repeated:
        raise _beyond("a list of lists")
    return Fact(inner.type, inner.ref, inner.values, repeated=True, map=inner.map)


def object_of(node: Json, value: Json | None, read: Callable[[Json], Fact]) -> Fact:
    """Return the fact of an object: a map to what `value` describes, or a struct if that is None.

    A Fact can express neither a message without a name nor a map of lists or maps.
    """
    if node.get("properties"):
        raise _beyond("a message without a name")
    if value is None:
        return Fact("struct")
    inner = read(value)
    if inner.repeated or inner.map:
        raise _beyond("a map of lists or maps")
    return Fact(inner.type, inner.ref, inner.values, map=True)


def _beyond(what: str) -> GeneratorError:
    return GeneratorError(
        f"{what}: a Fact cannot express it; drop the operations that lead to it in sources.yaml"
    )
