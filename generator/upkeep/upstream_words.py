"""The descriptions in an upstream document, for a report to a person who has to write texts; never for `spec/`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, cast

from generator.comparison.side import Side
from generator.product import Backend

Json = Mapping[str, Any]
LONG = 1200
"""The characters of a description that a report has; the rest is in the document."""


class UpstreamWords:
    """The texts of one document by the names that the facts have."""

    def __init__(self, document: Json, backend: Backend) -> None:
        self.prefix = backend.prefix
        self.schemas = _at(document, "schemas") or _at(_at(document, "components"), "schemas")
        self.operations = dict(_methods(document, f"{backend.api}."))

    def message(self, name: str) -> str:
        return _text(self._schema(name))

    def field(self, message: str, wire: str) -> str:
        return _text(_at(_at(self._schema(message), "properties"), wire))

    def value(self, message: str, wire: str, value: str) -> str:
        node = _at(_at(self._schema(message), "properties"), wire)
        while isinstance(node.get("items"), Mapping):
            node = _at(node, "items")
        values, texts = (cast("list[object]", node.get(key) or []) for key in ("enum", "enumDescriptions"))
        found = [text for name, text in zip(values, texts) if name == value]
        return _short(str(found[0])) if found else ""

    def operation(self, name: str) -> str:
        return _text(self.operations.get(name, {}))

    def parameter(self, operation: str, name: str) -> str:
        parameters = self.operations.get(operation, {}).get("parameters", {})
        return _text(_at(parameters, name)) if isinstance(parameters, Mapping) else ""

    def _schema(self, name: str) -> Json:
        return _at(self.schemas, f"{self.prefix}{name}") or _at(self.schemas, name)

    def of_text(self, side: Side, entry: str, key: str) -> Iterator[tuple[str, str]]:
        """Yield the place and the description of what a text of `spec/docs` is about."""
        if key == "_":
            for message, names in side.types.items():
                if f"types.{entry}" in names or entry in names:
                    yield message, self.message(message)
        for (message, wire), names in side.fields.items():
            if f"types.{entry}.{key}" in names:
                yield f"{message}.{wire}", self.field(message, wire)
        for place, name in side.enum_of.items():
            if name == entry:
                message, _, wire = place.partition(".")
                text = self.value(message, wire, key) if key != "_" else self.field(message, wire)
                if text:
                    yield f"{place}={key}" if key != "_" else place, text


def _at(node: Any, key: str) -> Json:
    found = cast(Json, node).get(key) if isinstance(node, Mapping) else None
    return cast(Json, found) if isinstance(found, Mapping) else {}


def _methods(document: Any, prefix: str) -> Iterator[tuple[str, Json]]:
    """Yield the methods of a Discovery document, below all of its resources."""
    for node in _at(document, "methods").values():
        method = cast(Json, node)
        if isinstance(method.get("id"), str):
            yield str(method["id"]).removeprefix(prefix), method
    for node in _at(document, "resources").values():
        yield from _methods(node, prefix)


def _text(node: Json) -> str:
    found = node.get("description")
    return _short(found) if isinstance(found, str) else ""


def _short(text: str) -> str:
    plain = re.sub(r"\s+", " ", text).strip()
    return plain if len(plain) <= LONG else f"{plain[:LONG]} ..."
