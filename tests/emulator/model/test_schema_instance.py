"""Small values of schemas."""

from __future__ import annotations

import json
from typing import Any, Dict, List, Tuple

import pytest

from google.genai.emulator.model.schema_instance import instance
from google.genai.emulator.protocol.errors import ServiceError

TREE: Dict[str, Any] = {
    "$ref": "#/$defs/Node",
    "$defs": {
        "Node": {
            "type": "object",
            "properties": {
                "name": {"type": "string"},
                "next": {"anyOf": [{"$ref": "#/$defs/Node"}, {"type": "null"}]},
                "children": {"type": "array", "items": {"$ref": "#/$defs/Node"}},
            },
            "required": ["name", "next", "children"],
        }
    },
}

VALUES: List[Tuple[Any, Any]] = [
    ({"type": "STRING"}, "text"),
    ({"type": "string", "minLength": 9}, "text text"),
    ({"type": "string", "minLength": 2, "maxLength": 3}, "tex"),
    ({"type": "string", "format": "date"}, "2025-01-01"),
    ({"type": "INTEGER"}, 1),
    ({"type": "INTEGER", "minimum": 4}, 4),
    ({"type": "integer", "exclusiveMinimum": 4}, 5),
    ({"type": "integer", "maximum": -4}, -4),
    ({"type": "integer", "minimum": 4, "multipleOf": 3}, 6),
    ({"type": "integer", "exclusiveMaximum": 1}, 0),
    ({"type": "NUMBER"}, 1.0),
    ({"type": "number", "minimum": 1.5, "maximum": 2}, 1.5),
    ({"type": "number", "exclusiveMinimum": 1}, 1.5),
    ({"type": "BOOLEAN"}, True),
    ({"type": "NULL"}, None),
    ({"type": ["null", "integer"]}, 1),
    ({"type": "STRING", "enum": ["b", "a"]}, "b"),
    ({"type": "INTEGER", "enum": ["10", "20"]}, 10),
    ({"enum": [3, 4]}, 3),
    ({"const": {"a": 1}}, {"a": 1}),
    ({"type": "ARRAY", "items": {"type": "INTEGER"}}, [1]),
    ({"type": "array", "items": {"type": "integer"}, "minItems": 3}, [1, 1, 1]),
    ({"type": "array", "maxItems": 0}, []),
    ({"type": "array", "prefixItems": [{"type": "integer"}, {"type": "boolean"}]}, [1, True]),
    (
        {"type": "OBJECT", "properties": {"a": {"type": "STRING"}, "b": {"type": "NUMBER"}}},
        {"a": "a", "b": 1.0},
    ),
    ({"type": "OBJECT", "properties": {"a": {}, "b": {}}, "propertyOrdering": ["b"]}, {"b": "b", "a": "a"}),
    ({"type": "object", "additionalProperties": {"type": "integer"}}, {"key": 1}),
    ({"type": "object"}, {}),
    ({"properties": {"x": True}}, {"x": "x"}),
    ({"items": {"type": "boolean"}}, [True]),
    ({"anyOf": [{"type": "integer"}, {"type": "string"}]}, 1),
    ({"oneOf": [{"type": "null"}, {"type": "string"}]}, None),
    (
        {"allOf": [{"properties": {"a": {"type": "integer"}}}, {"properties": {"b": {"type": "integer"}}}]},
        {"a": 1, "b": 1},
    ),
    ({"$ref": "#/definitions/A", "definitions": {"A": {"type": "integer"}}}, 1),
    ({"ref": "#/defs/A", "defs": {"A": {"type": "BOOLEAN"}}}, True),
    (None, "text"),
    ({}, "text"),
]


@pytest.mark.parametrize(("schema", "value"), VALUES)
def test_a_schema_has_its_smallest_value(schema: Any, value: Any) -> None:
    made = instance(schema)

    assert made == value
    assert type(made) is type(value)


def test_properties_are_in_the_order_of_the_schema() -> None:
    schema: Dict[str, Any] = {"type": "OBJECT", "properties": {"a": {}, "b": {}}, "propertyOrdering": ["b"]}

    assert list(instance(schema)) == ["b", "a"]


def depth(node: Any) -> int:
    return 1 + max(map(depth, [node["next"], *node["children"]]), default=0) if node else 0


def test_a_recursive_schema_ends() -> None:
    tree = instance(TREE)

    assert set(tree) == {"name", "next", "children"}
    assert 1 < depth(tree) < 10


ENDLESS: List[Dict[str, Any]] = [
    {"type": "object", "properties": {"me": {"$ref": "#"}}, "required": ["me"]},
    {"$ref": "#"},
    {"allOf": [{"$ref": "#"}]},
    {"anyOf": [{"$ref": "#"}]},
    {"type": "array", "items": {"$ref": "#"}, "minItems": 1},
    {"type": "object", "additionalProperties": {"$ref": "#"}},
]


@pytest.mark.parametrize("schema", ENDLESS)
def test_a_schema_that_requires_itself_ends(schema: Any) -> None:
    assert len(json.dumps(instance(schema))) < 1000


NONSENSE: List[Dict[str, Any]] = [
    {"type": "array", "minItems": "many"},
    {"type": "integer", "minimum": "low"},
    {"type": "integer", "multipleOf": "x"},
    {"type": "INTEGER", "enum": ["one"]},
    {"anyOf": 7},
    {"$ref": 7},
    {"allOf": 7},
]


@pytest.mark.parametrize("schema", NONSENSE)
def test_an_invalid_schema_is_rejected(schema: Any) -> None:
    with pytest.raises(ServiceError, match="400 INVALID_ARGUMENT: The schema cannot be read"):
        instance(schema)
