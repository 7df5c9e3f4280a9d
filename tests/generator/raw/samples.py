"""Values of facts: a sample of each, and what is wrong with a value that arrives."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, cast

from generator.facts import Fact, Operation, Schema
from google._genai_core.runtime.json_values import as_list, as_mapping

TEXTS = {
    "string": "text",
    "bytes": base64.b64encode(b"\x00\xffbytes").decode(),
    "timestamp": "2026-01-02T03:04:05Z",
    "date": "2026-01-02",
    "duration": "1.5s",
    "fieldmask": "a,b",
    "binary": "file",
}
_DEEPEST = 4


class Samples:
    """Samples and checks of the schemas of a description."""

    def __init__(self, schemas: Mapping[str, Schema]) -> None:
        self._schemas = schemas

    def schema(self, name: str, depth: int = 0, sent: bool = False) -> Any:
        """Return an object of a schema; `sent` leaves out what only a service sets."""
        schema = self._schemas.get(name)
        if schema is None:
            return {}
        if schema.alias is not None:
            return self.value(schema.alias, depth + 1, sent)
        found: dict[str, Any] = {}
        for wire, fact in schema.fields.items():
            if (sent and fact.read_only) or (not sent and fact.write_only):
                continue
            if not fact.required and (depth >= _DEEPEST or (depth > 1 and fact.refs)):
                continue
            found[wire] = self.value(fact, depth + 1, sent)
        return found

    def value(self, fact: Fact, depth: int = 0, sent: bool = False) -> Any:
        """Return a value of a fact."""
        if fact.repeated:
            return [] if depth > _DEEPEST + 2 else [self.value(replace(fact, repeated=False), depth, sent)]
        if fact.map:
            return {} if depth > _DEEPEST + 2 else {"key": self.value(replace(fact, map=False), depth, sent)}
        if fact.constant is not None:
            return fact.constant
        if fact.type in TEXTS:
            return TEXTS[fact.type]
        if fact.type == "message":
            return self.schema(fact.ref, depth, sent)
        if fact.type == "enum":
            return next((value for value in fact.values if value), "")
        if fact.type == "number_enum":
            return fact.numbers[0]
        if fact.type == "union":
            return self._union(fact, depth, sent)
        if fact.type == "list":
            assert fact.item
            return [self.value(fact.item, depth + 1, sent)]
        if fact.type == "map":
            assert fact.item
            return {"key": self.value(fact.item, depth + 1, sent)}
        if fact.type == "bool":
            return True
        if fact.type in ("float", "double"):
            return 1.5
        return {"any": 1} if fact.type in ("any", "struct", "inexpressible") else 7

    def _union(self, fact: Fact, depth: int, sent: bool) -> Any:
        option = (
            min(fact.options, key=lambda each: each.type == "message")
            if not fact.discriminator
            else fact.options[0]
        )
        found = self.value(option, depth, sent)
        if fact.discriminator and isinstance(found, dict):
            tags = {schema: tag for tag, schema in fact.tags}
            found[fact.discriminator] = tags.get(option.ref, option.ref)
        return cast(Any, found)

    def problems(self, value: Any, fact: Fact, place: str) -> Iterator[str]:
        """Yield what is wrong with a value that is sent."""
        if value is None:
            if not fact.nullable:
                yield f"{place} is null"
        elif fact.repeated:
            items = as_list(value)
            if items is not None:
                for number, each in enumerate(items):
                    yield from self.problems(each, replace(fact, repeated=False), f"{place}[{number}]")
            else:
                yield f"{place} is no list: {value!r}"
        elif fact.map:
            entries = as_mapping(value)
            if entries is not None:
                for key, each in entries.items():
                    yield from self.problems(each, replace(fact, map=False), f"{place}.{key}")
            else:
                yield f"{place} is no map: {value!r}"
        else:
            yield from self._single(value, fact, place)

    def _single(self, value: Any, fact: Fact, place: str) -> Iterator[str]:
        if fact.type == "message":
            yield from self.object_problems(value, fact.ref, place)
        elif fact.type == "union":
            found = [list(self.problems(value, option, place)) for option in fact.options]
            if found and all(found):
                yield from min(found, key=len)
        elif fact.type in ("list", "map"):
            if not isinstance(value, list if fact.type == "list" else dict):
                yield f"{place} is no {fact.type}"
        elif fact.type == "bool":
            if not isinstance(value, bool):
                yield f"{place} is no bool: {value!r}"
        elif fact.type in ("float", "double"):
            if not isinstance(value, (int, float)) and value not in ("NaN", "Infinity", "-Infinity"):
                yield f"{place} is no number: {value!r}"
        elif fact.type in TEXTS or fact.type == "enum":
            if not isinstance(value, str):
                yield f"{place} is no text: {value!r}"
            elif fact.type == "enum" and value not in fact.values:
                yield f"{place} is none of {fact.values}: {value!r}"
            elif fact.type == "timestamp" and not re.fullmatch(
                r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", value
            ):
                yield f"{place} is no time: {value!r}"
        elif fact.type not in ("any", "struct", "inexpressible") and (
            not isinstance(value, int) or isinstance(value, bool)
        ):
            yield f"{place} is no integer: {value!r}"

    def object_problems(self, value: Any, name: str, place: str) -> Iterator[str]:
        """Yield what is wrong with a value of a schema."""
        schema = self._schemas.get(name)
        if schema is None:
            return
        if schema.alias is not None:
            yield from self.problems(value, schema.alias, place)
            return
        properties = as_mapping(value)
        if properties is None:
            yield f"{place} is no object: {value!r}"
            return
        for wire, fact in schema.fields.items():
            if wire not in properties:
                if fact.required and not fact.read_only:
                    yield f"{place}.{wire} is missing"
            elif fact.read_only:
                yield f"{place}.{wire} is read-only"
            else:
                yield from self.problems(properties[wire], fact, f"{place}.{wire}")
        if schema.extra is None:
            yield from (
                f"{place} has no field {wire}"
                for wire in cast("dict[str, Any]", value)
                if wire not in schema.fields
            )

    def text_problems(self, texts: list[str], operation: Operation, key: str) -> Iterator[str]:
        """Yield what is wrong with the values of a parameter."""
        parameter = operation.parameters[key]
        if not parameter.repeated and len(texts) > 1:
            yield f"{key} is there {len(texts)} times"
        for text in texts:
            items = text.split(",") if parameter.repeated and parameter.style == "comma" else [text]
            for item in items:
                if parameter.values and item not in parameter.values:
                    yield f"{key} is none of {parameter.values}: {item!r}"
                if parameter.type == "bool" and item not in ("true", "false"):
                    yield f"{key} is no bool: {item!r}"
                if parameter.type.startswith(("int", "uint")) and not re.fullmatch(r"-?\d+", item):
                    yield f"{key} is no integer: {item!r}"
