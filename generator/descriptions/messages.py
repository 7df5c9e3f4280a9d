"""Merge a list of messages (names and types only) into a Description.

The messages file is newer than the OpenAPI document, and its nested messages have dotted
names. Both are walked together from the messages whose names agree; the field that leads to
two messages pairs them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast

from generator.facts import SCALARS, Description, Fact, Schema
from generator.report import GeneratorError

Json = Mapping[str, Any]
KNOWN = {
    "google.protobuf.Timestamp": Fact("timestamp"),
    "google.protobuf.Value": Fact("any"),
    "google.protobuf.Struct": Fact("struct"),
    "google.protobuf.Duration": Fact("duration"),
    "google.protobuf.FieldMask": Fact("fieldmask"),
    "google.rpc.Status": Fact("message", "Status"),
    "google.type.LatLng": Fact("message", "LatLng"),
    "google.type.Interval": Fact("message", "Interval"),
}
EXTERNAL = {
    "LatLng": {"latitude": Fact("double"), "longitude": Fact("double")},
    "Interval": {"startTime": Fact("timestamp"), "endTime": Fact("timestamp")},
}


def merge(description: Description, document: Json) -> Description:
    """Return the union of both: the description with the newer fields, enum values and messages."""
    merger = _Merger(description, document)
    for operation in description.operations.values():
        for name in (operation.request, operation.response):
            if name in document["messages"]:
                merger.pair(name, name)
    merger.run()
    return replace(description, schemas=merger.schemas)


class _Merger:
    def __init__(self, description: Description, document: Json) -> None:
        self.messages: Json = document["messages"]
        self.enums: Json = document["enums"]
        self.schemas = dict(description.schemas)
        self.names: dict[str, str] = {}
        self.waiting: list[str] = []

    def pair(self, message: str, schema: str) -> str:
        """Pair a message with a schema, unless it has one; return its schema."""
        if message not in self.names:
            self.names[message] = schema
            self.waiting.append(message)
        return self.names[message]

    def run(self) -> None:
        while self.waiting:
            message = self.waiting.pop(0)
            name = self.names[message]
            old = self.schemas.get(name, Schema(name, {}))
            fields = dict(old.fields)
            for wire, node in self.messages[message].items():
                fields[wire] = self.join(f"{message}.{wire}", fields.get(wire), node)
            self.schemas[name] = replace(old, fields=fields)

    def join(self, where: str, old: Fact | None, node: Json) -> Fact:
        new = self.fact(where, node, old)
        if old is None:
            return new
        if old.type == "enum":
            added = tuple(value for value in new.values if value not in old.values)
            return replace(old, values=old.values + added)
        return old

    def fact(self, where: str, node: Json, old: Fact | None) -> Fact:
        kind = node.get("type")
        if isinstance(kind, Mapping):
            return replace(self.named(where, cast(Json, kind).get("map"), old), map=True)
        return replace(self.named(where, kind, old), repeated=bool(node.get("repeated")))

    def named(self, where: str, kind: Any, old: Fact | None) -> Fact:
        if not isinstance(kind, str):
            raise GeneratorError(f"{where}: has no type")
        if kind.startswith("enum:"):
            # The file has no values for an enumeration that it only names.
            values = tuple(self.enums.get(kind[5:], old.values if old else ()))
            if not values:
                raise GeneratorError(f"{where}: no values of enum {kind[5:]!r} are known")
            return Fact("enum", values=values)
        if kind in KNOWN:
            known = KNOWN[kind]
            if known.ref in EXTERNAL:
                self.schemas.setdefault(known.ref, Schema(known.ref, EXTERNAL[known.ref]))
            return known
        if kind in self.messages:
            own = old.ref if old is not None and old.ref else kind.replace(".", "")
            return Fact("message", self.pair(kind, own))
        if kind not in SCALARS:
            raise GeneratorError(f"{where}: unknown type {kind!r}")
        return Fact(kind)
