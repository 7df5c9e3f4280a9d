"""The table of rules that the API's schemas do not have: what is sent for each, and what is left out."""

from __future__ import annotations

import decimal
import enum
import uuid
from typing import Any, Dict, List, Mapping, NamedTuple, Optional, Sequence, Set, Tuple, Union

from pydantic import (
    BaseModel,
    Field,
    Json,
    NegativeInt,
    NonPositiveFloat,
    PositiveFloat,
    PositiveInt,
    StringConstraints,
    WithJsonSchema,
    create_model,
)
from typing_extensions import Annotated, Literal


class Color(enum.Enum):
    RED = "red"
    BLUE = "blue"


class Odd(enum.Enum):
    HALF = 0.5
    YES = True


class Rule(NamedTuple):
    """A type with a rule that no schema of the API has."""

    annotation: Any
    sent: Mapping[str, Any]
    """What is sent as JSON schema."""

    left_out: Sequence[str]
    """The keywords that are not sent, with their places below the type."""

    valid: Any
    """A value as JSON that fits the type; None if any value that fits `sent` does."""

    invalid: Any
    """A value as JSON that fits what is sent, but not the type; None if there is none."""


INTEGER, NUMBER, STRING = {"type": "integer"}, {"type": "number"}, {"type": "string"}
OBJECT = {"type": "object"}


def rule(annotation: Any, sent: Mapping[str, Any], *left_out: str, valid: Any, invalid: Any) -> Rule:
    return Rule(annotation, sent, left_out, valid, invalid)


RULES: Dict[str, Rule] = {
    # -- mapped to a rule that means the same
    "positive integer": rule(PositiveInt, {**INTEGER, "minimum": 1}, valid=1, invalid=0),
    "negative integer": rule(NegativeInt, {**INTEGER, "maximum": -1}, valid=-1, invalid=0),
    "integer below": rule(Annotated[int, Field(lt=9)], {**INTEGER, "maximum": 8}, valid=8, invalid=9),
    "two lower bounds": rule(
        Annotated[int, Field(gt=0, ge=5)], {**INTEGER, "minimum": 5}, valid=5, invalid=4
    ),
    "the other of two": rule(
        Annotated[int, Field(gt=7, ge=5)], {**INTEGER, "minimum": 8}, valid=8, invalid=7
    ),
    "redundant bound": rule(
        Annotated[float, Field(gt=0, ge=0.5)], {**NUMBER, "minimum": 0.5}, valid=0.5, invalid=0
    ),
    "multiple of one": rule(Annotated[int, Field(multiple_of=1)], INTEGER, valid=3, invalid="a"),
    "both booleans": rule(Literal[True, False], {"type": "boolean"}, valid=True, invalid="a"),
    "listed keys": rule(
        Dict[Literal["a", "b"], int],
        {**OBJECT, "properties": {"a": INTEGER, "b": INTEGER}, "additionalProperties": False},
        valid={"a": 1},
        invalid={"c": 1},
    ),
    "one key": rule(
        Dict[Literal["a"], int],
        {**OBJECT, "properties": {"a": INTEGER}, "additionalProperties": False},
        valid={},
        invalid={"c": 1},
    ),
    "keys of an enum": rule(
        Dict[Color, bool],
        {
            **OBJECT,
            "properties": {"red": {"type": "boolean"}, "blue": {"type": "boolean"}},
            "additionalProperties": False,
        },
        valid={"red": True},
        invalid={"green": True},
    ),
    # -- left out, or widened
    "number above": rule(PositiveFloat, {**NUMBER, "minimum": 0.0}, "exclusiveMinimum", valid=0.1, invalid=0),
    "number below": rule(
        Annotated[float, Field(lt=1.5)], {**NUMBER, "maximum": 1.5}, "exclusiveMaximum", valid=1, invalid=1.5
    ),
    "multiple": rule(Annotated[int, Field(multiple_of=5)], INTEGER, "multipleOf", valid=10, invalid=7),
    "multiple of a fraction": rule(
        Annotated[float, Field(multiple_of=0.5)], NUMBER, "multipleOf", valid=1.5, invalid=1.3
    ),
    "true": rule(Literal[True], {"type": "boolean"}, "const", valid=True, invalid=False),
    "true or null": rule(
        Literal[True, None],
        {"anyOf": [{"type": "boolean"}, {"type": "null"}]},
        "enum",
        valid=None,
        invalid=False,
    ),
    "values of all kinds": rule(
        Literal[1, "a", True],
        {"anyOf": [{"type": "boolean"}, {"enum": [1, "a"]}]},
        "enum",
        valid="a",
        invalid=False,
    ),
    "an enum of several kinds": rule(
        Odd, {"anyOf": [{"type": "boolean"}, {"enum": [0.5]}]}, "enum", valid=True, invalid=False
    ),
    "pattern": rule(
        Annotated[str, StringConstraints(pattern="^a+$")], STRING, "pattern", valid="aa", invalid="b"
    ),
    "keys by a pattern": rule(
        Dict[Annotated[str, StringConstraints(pattern="^a")], int],
        {**OBJECT, "additionalProperties": INTEGER},
        "patternProperties",
        valid={"ab": 1},
        invalid={"b": 1},
    ),
    "keys of a length": rule(
        Dict[Annotated[str, Field(max_length=2)], int],
        {**OBJECT, "additionalProperties": INTEGER},
        "propertyNames",
        valid={"ab": 1},
        invalid={"abc": 1},
    ),
    "keys of a format": rule(
        Dict[uuid.UUID, int],
        {**OBJECT, "additionalProperties": INTEGER},
        "propertyNames",
        valid={str(uuid.UUID(int=1)): 1},
        invalid={"a": 1},
    ),
    "custom keys": rule(
        Annotated[int, Field(json_schema_extra={"x-unit": "kg", "ui": {"widget": "slider"}})],
        INTEGER,
        "x-unit",
        "ui",
        valid=1,
        invalid="a",
    ),
    "decimal": rule(
        Annotated[decimal.Decimal, Field(max_digits=4, decimal_places=2, gt=0)],
        {"anyOf": [{**NUMBER, "minimum": 0.0}, STRING]},
        "anyOf[0].exclusiveMinimum",
        valid="1.25",
        invalid="0",
    ),
    "JSON in a string": rule(
        Json[List[int]],
        {**STRING, "contentMediaType": "application/json"},
        "contentSchema",
        valid="[1]",
        invalid='["a"]',
    ),
    "one type in place of another": rule(
        Annotated[int, WithJsonSchema({**INTEGER, "not": {"const": 3}, "if": {}, "then": {"minimum": 0}})],
        INTEGER,
        "not",
        "if",
        "then",
        valid=1,
        invalid="a",
    ),
    "joined schemas": rule(
        Annotated[int, WithJsonSchema({"allOf": [INTEGER, {"minimum": 0}]})],
        {},
        "allOf",
        valid=1,
        invalid="a",
    ),
    "an older draft": rule(
        Annotated[int, WithJsonSchema({**INTEGER, "minimum": 3, "exclusiveMinimum": True})],
        {**INTEGER, "minimum": 3},
        "exclusiveMinimum",
        valid=4,
        invalid="a",
    ),
    "rules inside a tuple": rule(
        Tuple[PositiveInt, Annotated[str, StringConstraints(pattern="^a")]],
        {
            "type": "array",
            "prefixItems": [{**INTEGER, "minimum": 1}, STRING],
            "minItems": 2,
            "maxItems": 2,
        },
        "prefixItems[1].pattern",
        valid=[1, "a"],
        invalid=[1, "b"],
    ),
    "a set of these": rule(
        Set[NonPositiveFloat],
        {"type": "array", "items": {**NUMBER, "maximum": 0.0}, "uniqueItems": True},
        valid=[-1.0, 0.0],
        invalid=[1.0],
    ),
}


class Other(BaseModel):
    other: str


class Nested(NamedTuple):
    """A place where a type may stand in a model, and the place of its schema."""

    wrap: Any
    path: Sequence[Any]
    place: str
    """The path in messages."""

    value: Any
    """Makes the value of the field."""


def _same(value: Any) -> Any:
    return value


def _list(annotation: Any) -> Any:
    return List[annotation]


def _dict(annotation: Any) -> Any:
    return Dict[str, annotation]


def _optional(annotation: Any) -> Any:
    return Optional[annotation]


def _union(annotation: Any) -> Any:
    return Union[annotation, Other]


def _inner(annotation: Any) -> Any:
    return create_model("Inner", b=(annotation, ...))


def _listed(value: Any) -> Any:
    return [value]


def _keyed(value: Any) -> Any:
    return {"k": value}


def _in_model(value: Any) -> Any:
    return {"b": value}


PLACES: Dict[str, Nested] = {
    "field": Nested(_same, (), "a", _same),
    "list": Nested(_list, ("items",), "a.items", _listed),
    "dict": Nested(_dict, ("additionalProperties",), "a.additionalProperties", _keyed),
    "optional": Nested(_optional, ("anyOf", 0), "a.anyOf[0]", _same),
    "union": Nested(_union, ("anyOf", 0), "a.anyOf[0]", _same),
    "model": Nested(_inner, ("$defs", "Inner", "properties", "b"), "$defs.Inner.b", _in_model),
}


def model_of(annotation: Any, place: str) -> Any:
    """Return a model with the type at a place of its field `a`."""
    return create_model("Outer", a=(PLACES[place].wrap(annotation), ...))
