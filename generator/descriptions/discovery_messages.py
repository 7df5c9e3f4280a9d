"""Read the schemas of a Discovery document; objects without a name get one from their place.

`annotations` tell which methods need a property; a Fact has no room for that, and descriptions say "Required." too.
`enumDescriptions`, `id`, `pattern`, `default` and limits are for readers and for the server.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from generator.descriptions.facts import Json, enumeration, fact_or_reason, flagged, reading, scalar
from generator.descriptions.plain.shapes import list_of, map_of
from generator.facts import Fact, Schema

Named = Callable[[Json], str]
"""Makes a schema of an object without a name, and returns its name."""


class Messages:
    """The schemas of a document, with those that are inside others."""

    def __init__(self, strip: re.Pattern[str]) -> None:
        self.strip = strip
        self.found: dict[str, Schema] = {}

    def read(self, schemas: Json) -> None:
        """Read the schemas of the document."""
        names = {name: self.strip.sub("", name) for name in schemas}
        self.found.update({name: Schema(name, {}) for name in names.values()})
        for name, node in schemas.items():
            with reading(f"schema {names[name]}"):
                self.found[names[name]] = self._schema(names[name], node)

    def _schema(self, name: str, node: Json) -> Schema:
        value = node.get("additionalProperties")
        if "properties" in node or (node.get("type", "object") == "object" and not value):
            fields = dict(self._fields(name, node))
            extra = self.fact(value, f"{name}Value") if value else None
            return Schema(name, fields, extra=extra)
        return Schema(name, {}, alias=fact_or_reason(partial(self.fact, node, name)))

    def _fields(self, name: str, node: Json) -> Iterator[tuple[str, Fact]]:
        for wire, child in node.get("properties", {}).items():
            yield wire, fact_or_reason(partial(self.fact, child, f"{name}{wire[:1].upper()}{wire[1:]}"))

    def fact(self, node: Json, name: str) -> Fact:
        """Return a property as a Fact; `name` is that of its place."""
        return fact(node, self.strip, lambda inner: self.nested(inner, name))

    def nested(self, node: Json, name: str) -> str:
        """Return the name of a new schema with the properties of an object."""
        unique, count = name, 1
        while unique in self.found:
            count += 1
            unique = f"{name}{count}"
        self.found[unique] = Schema(unique, {})
        self.found[unique] = self._schema(unique, node)
        return unique

    def body(self, node: Json, name: str) -> str:
        """Return the schema of a request or response, which has a name or is a map without one."""
        if not node:
            return ""
        if "$ref" in node:
            return self.strip.sub("", node["$ref"])
        return self.nested(node, name)


def fact(node: Json, strip: re.Pattern[str], nested: Named) -> Fact:
    """Return one property as a Fact; lists and maps are flags over their element, or nested."""
    found = flagged(_plain(node, strip, nested), node)
    return replace(found, required=True) if node.get("required") is True else found


def _plain(node: Json, strip: re.Pattern[str], nested: Named) -> Fact:
    if node.get("type") == "array":
        return list_of(_plain(node["items"], strip, nested))
    if "$ref" in node:
        return Fact("message", strip.sub("", node["$ref"]))
    if node.get("type") == "object":
        if node.get("properties"):
            return Fact("message", nested(node))
        value = node.get("additionalProperties")
        if not value or value.get("type") == "any":
            return Fact("struct")
        return map_of(_plain(value, strip, nested))
    return enumeration(node["enum"], node.get("enumDeprecated", ())) if "enum" in node else Fact(scalar(node))
