"""The questions about one schema that need no other, and the facts that follow from it alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from generator.descriptions.facts import FORMATS
from generator.descriptions.plain.nodes import Node, class_name
from generator.facts import Fact

READ = frozenset(
    [
        *("$ref", "type", "format", "enum", "const", "nullable", "items", "properties", "required"),
        *("additionalProperties", "allOf", "oneOf", "anyOf", "discriminator", "contentEncoding"),
        *("readOnly", "writeOnly", "deprecated"),
    ]
)
STRUCTURE = READ - {"readOnly", "writeOnly", "deprecated", "nullable"}
"""Keywords that tell a type; a schema with none of them has flags and words alone."""

TYPES = {"string": "string", "boolean": "bool", "number": "double", "integer": "int64", "file": "binary"}
ANY, STRUCT = Fact("any"), Fact("struct")


def is_one(node: Node) -> bool:
    """Return whether an `allOf` is the way to write words or flags next to a reference."""
    if "allOf" not in node or (STRUCTURE - {"allOf", "type"}) & {*node.object}:
        return False
    parts = [each for each in node.entries("allOf") if not is_flags(each)]
    return len(parts) == 1 and isinstance(parts[0].value, dict) and "$ref" in parts[0].object


def is_flags(node: Node) -> bool:
    return isinstance(node.value, dict) and not STRUCTURE & {*node.object}


def adds_nothing(node: Node) -> bool:
    return isinstance(node.value, dict) and not (STRUCTURE - {"required"}) & {*node.object}


def is_open_object(node: Node) -> bool:
    """Return whether a part of an object is one of any properties, or one of several objects."""
    if not isinstance(node.value, dict):
        return node.value is True
    kinds = node.object.get("type", "object")
    return kinds == "object" or bool({"oneOf", "anyOf"} & {*node.object})


def has_real(node: Node) -> bool:
    """Return whether an alternative of an object says more than which properties are required."""
    return any(
        isinstance(each.value, dict) and bool((STRUCTURE - {"required"}) & {*each.object})
        for key in ("oneOf", "anyOf")
        for each in node.entries(key)
    )


def json_kind(fact: Fact) -> str | None:
    if fact.repeated or fact.type == "list":
        return "a list"
    if fact.map or fact.type in ("map", "struct"):
        return "an object"
    return {"message": None, "union": None, "any": None, "bool": "a flag"}.get(fact.type, "a scalar")


def constant(value: Any) -> Fact:
    """Return the fact of a schema with one value."""
    if value is None:
        return replace(ANY, nullable=True)
    if isinstance(value, str):
        return Fact("enum", values=(value,), constant=value)
    kinds: Iterable[tuple[type, str]] = ((bool, "bool"), (int, "int64"), (float, "double"))
    kind = next((kind for python, kind in kinds if isinstance(value, python)), "")
    return Fact(kind, constant=value) if kind else ANY


def list_of(inner: Fact) -> Fact:
    """Return the fact of a list."""
    if inner.repeated or inner.nullable or inner.type == "list":
        return Fact("list", item=inner)
    return replace(inner, repeated=True, read_only=False, write_only=False, deprecated=False, required=False)


def map_of(inner: Fact) -> Fact:
    """Return the fact of a map from texts."""
    if inner.repeated or inner.map or inner.nullable or inner.type in ("list", "map"):
        return Fact("map", item=inner)
    return replace(inner, map=True, read_only=False, write_only=False, deprecated=False, required=False)


def union_of(options: list[Fact]) -> Fact:
    nullable = any(each.nullable for each in options)
    flat = [
        part
        for each in options
        for part in (each.options if each.type == "union" and not each.repeated and not each.map else (each,))
    ]
    found = tuple(dict.fromkeys(replace(each, nullable=False) for each in flat))
    if ANY in found:
        return replace(ANY, nullable=nullable)
    return replace(found[0] if len(found) == 1 else Fact("union", options=found), nullable=nullable)


def is_null(node: Node) -> bool:
    if not node.keys:
        return False
    value = node.object
    return (
        value.get("type") == "null"
        or value.get("enum") == [None]
        or ("const" in value and value["const"] is None)
    )


def allows_null(node: Node) -> bool:
    """Return whether a schema says next to its type that null is a value too."""
    kinds: Any = node.object.get("type") if node.keys else None
    return bool(node.keys) and (node.flag("nullable") or (isinstance(kinds, list) and "null" in kinds))


def label(node: Node, index: int) -> str:
    """Return the part of the name of an alternative that sets it apart."""
    title: Any = node.object.get("title") if isinstance(node.value, dict) else None
    return (
        title
        if isinstance(title, str) and class_name(title) != "Schema" and len(title) < 40
        else f"option {index + 1}"
    )


def as_text(value: Any) -> Any:
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, (int, float)) else value


def scalar(node: Node, kind: str) -> str:
    """Return the type of a scalar; formats that are rules for a text, such as `uri`, are not types."""
    given = node.object.get("format")
    if kind == "string":
        if given in ("date", "binary"):
            return str(given)
        if node.object.get("contentEncoding") in ("base64", "base64url"):
            return "bytes"
        found = FORMATS.get(str(given), "string")
        return (
            found if found in ("bytes", "timestamp", "duration", "fieldmask", "int64", "uint64") else "string"
        )
    if kind in ("integer", "number"):
        numbers = ("int32", "int64", "uint32", "uint64") if kind == "integer" else ("float", "double")
        return str(given) if given in numbers else TYPES[kind]
    return TYPES[kind]
