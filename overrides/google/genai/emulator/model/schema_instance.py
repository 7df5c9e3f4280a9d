"""A small valid value of a schema, given as JSON Schema or as a Schema of the backends.

Unions take their first alternative and enums their first value. Recursive types end at a fixed depth,
beyond which optional properties are left out. A value that no answer of a model could hold is refused.
"""

from __future__ import annotations

import math
from typing import Any, Dict, List, Optional, cast

from google.genai.emulator.protocol.document import Json, compact
from google.genai.emulator.protocol.errors import ServiceError

DEEP = 5
"""The depth beyond which a value is kept as small as its schema allows."""

LONGEST = 262_144
"""Characters of a value, and steps to make it: 65,536 tokens, the longest answer of a model, have as many."""

FORMATS: Dict[str, str] = {
    "date-time": "2025-01-01T00:00:00Z",
    "date": "2025-01-01",
    "time": "00:00:00Z",
    "duration": "P1D",
    "email": "someone@example.com",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "uri": "https://example.com/",
    "uuid": "00000000-0000-4000-8000-000000000000",
}
"""Strings by `format`."""


class Room:
    """How much more an answer can hold."""

    def __init__(self) -> None:
        self._left = LONGEST

    def take(self, amount: int) -> None:
        """Count what is made. Raises ServiceError 400 for more than an answer can hold."""
        self._left -= amount
        if self._left < 0:
            text = f"The schema asks for a value of more than {LONGEST} characters, which no answer can hold."
            raise ServiceError(400, text)


def instance(schema: Any, room: Optional[Room] = None) -> Any:
    """Return a JSON value that fits a schema. Strings are property names; `pattern` is ignored.

    Values of the same answer share its `room`. Raises ServiceError 400 if the schema is invalid: JSON
    schemas are not validated before.
    """
    try:
        return _Maker(_object(schema), room or Room()).value(schema, "text", 0)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise ServiceError(400, f"The schema cannot be read: {error}") from None


def _object(value: Any) -> Json:
    return cast(Json, value) if isinstance(value, dict) else {}


class _Maker:
    """A generator of values of one schema, which resolves its references."""

    def __init__(self, root: Json, room: Room) -> None:
        self._definitions: Json = {}
        for name in ("definitions", "defs", "$defs"):
            self._definitions.update(_object(root.get(name)))
        self._root = root
        self._spend = room.take

    def value(self, schema: Any, name: str, depth: int) -> Any:
        self._spend(1)
        rules = self._resolved(_object(schema), depth)
        if depth > 3 * DEEP:  # a type that requires itself has no finite value
            return None
        if "const" in rules:
            return self._given(rules["const"])
        if rules.get("enum"):
            return self._number_of(rules, self._given(rules["enum"][0]))
        choices = cast(List[Any], rules.get("anyOf") or rules.get("oneOf") or [])
        if choices:
            return self.value(self._choice(choices, depth), name, depth + 1)
        kind = _kind(rules)
        if kind == "object":
            return self._properties(rules, name, depth)
        if kind == "array":
            return self._items(rules, name, depth)
        if kind in ("integer", "number"):
            return _number(rules, whole=kind == "integer")
        return (
            {"boolean": True, "null": None}[kind] if kind in ("boolean", "null") else self._text(rules, name)
        )

    def _given(self, value: Any) -> Any:
        """Return a value that the schema spells out, which a reference may repeat."""
        self._spend(len(compact(value)))
        return value

    def _text(self, rules: Json, name: str) -> str:
        text = FORMATS.get(rules.get("format", ""), name)
        lowest, highest = int(rules.get("minLength") or 0), rules.get("maxLength")
        self._spend(max(lowest, len(text)))
        if lowest > len(text):
            text = (text + f" {name}" * (lowest // (len(name) + 1) + 1))[:lowest]
        return text if highest is None else text[: int(highest)]

    def _resolved(self, rules: Json, depth: int) -> Json:
        for _ in range(DEEP):
            reference = rules.get("$ref") or rules.get("ref")
            if not reference:
                break
            target = self._root if reference == "#" else self._definitions.get(reference.rpartition("/")[2])
            rules = {**_object(target), **{key: rules[key] for key in rules if key not in ("$ref", "ref")}}
        for part in rules.get("allOf") or () if depth < 3 * DEEP else ():
            self._spend(1 + len(rules))
            rules = _merged(rules, self._resolved(_object(part), depth + DEEP))
        return rules

    def _number_of(self, rules: Json, text: Any) -> Any:
        """Return an enum value; a Schema of the backends writes numeric ones as strings."""
        if isinstance(text, str) and _kind(rules) in ("integer", "number"):
            return float(text) if _kind(rules) == "number" else int(text)
        return text

    def _choice(self, choices: List[Any], depth: int) -> Any:
        if depth >= DEEP:
            return next((each for each in choices if _kind(_object(each)) == "null"), choices[0])
        return choices[0]

    def _properties(self, rules: Json, name: str, depth: int) -> Json:
        properties = _object(rules.get("properties"))
        required = set(cast(List[str], rules.get("required") or []))
        order = cast(List[str], rules.get("propertyOrdering") or [])
        names = dict.fromkeys([*(each for each in order if each in properties), *properties])
        self._spend(sum(map(len, names)))
        made = {
            each: self.value(properties[each], each, depth + 1)
            for each in names
            if (depth < DEEP or each in required) and depth < 2 * DEEP
        }
        if not properties and isinstance(rules.get("additionalProperties"), dict):
            made["key"] = self.value(rules["additionalProperties"], name, depth + 1)
        return made

    def _items(self, rules: Json, name: str, depth: int) -> List[Any]:
        first = cast(List[Any], rules.get("prefixItems") or [])
        lowest = int(rules.get("minItems") or 0)
        highest = rules.get("maxItems")
        count = max(lowest, len(first), 0 if depth >= DEEP else 1)
        if highest is not None:
            count = min(count, int(highest))
        if depth >= 2 * DEEP:
            return []
        self._spend(count)
        schemas = [first[at] if at < len(first) else rules.get("items") for at in range(count)]
        return [self.value(each, name, depth + 1) for each in schemas]


def _kind(rules: Json) -> str:
    declared: Any = rules.get("type")
    if isinstance(declared, list):
        names = cast(List[str], declared)
        declared = next((each for each in names if each != "null"), "null")
    if isinstance(declared, str) and declared != "TYPE_UNSPECIFIED":
        return declared.lower()
    return "object" if "properties" in rules else "array" if "items" in rules else "string"


def _merged(rules: Json, part: Json) -> Json:
    merged = {**rules, **part}
    merged["properties"] = {**_object(rules.get("properties")), **_object(part.get("properties"))}
    merged["required"] = [*(rules.get("required") or ()), *(part.get("required") or ())]
    return merged if merged["properties"] else {**rules, **part}


def _number(rules: Json, *, whole: bool) -> float:
    step: Optional[float] = rules.get("multipleOf") or (1 if whole else None)
    low, high = rules.get("minimum"), rules.get("maximum")
    if "exclusiveMinimum" in rules:
        low = rules["exclusiveMinimum"] + (step or 0.5)
    if "exclusiveMaximum" in rules:
        high = rules["exclusiveMaximum"] - (step or 0.5)
    value = 1 if low is None else max(1, low)
    if high is not None:
        value = min(value, high)
    if step:
        value = math.ceil(value / step) * step
        value = value - step if high is not None and value > high else value
    as_float = float(value)  # raises for what is beyond any number of JSON
    return int(value) if whole else as_float
