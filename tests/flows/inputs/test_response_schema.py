"""Response schemas: Python types as the API's Schema, and what cannot be said is refused with its place."""

from __future__ import annotations

import dataclasses
import datetime
import enum
from typing import Any, Dict, List, Optional, Set, Tuple, Union

import pytest
from pydantic import BaseModel, Field
from typing_extensions import Literal, TypedDict

from google._genai_core.flows.answers.parsing import parse
from google._genai_core.flows.inputs.response_schema import to_schema
from google.genai import types


class Color(enum.Enum):
    RED = "red"
    BLUE = "blue"


class Size(enum.IntEnum):
    SMALL = 1
    LARGE = 2


class Step(BaseModel):
    """One step."""

    text: str = Field(description="What to do")
    minutes: Optional[int] = Field(default=None, ge=1, le=60)


class Recipe(BaseModel):
    title: str
    steps: List[Step]
    first: Step
    best: Optional[Step] = None
    color: Color
    kind: Literal["soup", "cake"]
    only: Literal["x"]
    amounts: Dict[str, float] = {}
    either: Union[int, str] = 0
    when: datetime.datetime
    tags: List[str] = Field(default=[], min_length=1, max_length=3)
    code: str = Field(pattern="^a", min_length=2, max_length=5)


class Node(BaseModel):
    next: Optional[Node] = None


class Ping(BaseModel):
    pong: List[Pong]


class Pong(BaseModel):
    ping: Dict[str, Ping]


@dataclasses.dataclass
class Point:
    x: int
    y: int = 0


class Mapped(TypedDict):
    a: int


STEP = {
    "type": "OBJECT",
    "title": "Step",
    "description": "One step.",
    "properties": {
        "text": {"type": "STRING", "title": "Text", "description": "What to do"},
        "minutes": {"type": "INTEGER", "title": "Minutes", "nullable": True, "minimum": 1.0, "maximum": 60.0},
    },
    "required": ["text"],
    "propertyOrdering": ["text", "minutes"],
}


def shown(given: Any) -> Any:
    return to_schema(given).model_dump(mode="json", by_alias=True, exclude_none=True)


def test_model() -> None:
    assert shown(Step) == STEP


def test_nested_model() -> None:
    found = shown(Recipe)
    assert list(found["properties"]) == found["propertyOrdering"] == list(Recipe.model_fields)
    assert found["required"] == ["title", "steps", "first", "color", "kind", "only", "when", "code"]
    properties = found["properties"]
    assert properties["steps"] == {"type": "ARRAY", "title": "Steps", "items": STEP}
    assert properties["first"] == STEP
    assert properties["best"] == {**STEP, "nullable": True}
    assert properties["color"] == {"type": "STRING", "title": "Color", "enum": ["red", "blue"]}
    assert properties["kind"] == {"type": "STRING", "title": "Kind", "enum": ["soup", "cake"]}
    assert properties["only"] == {"type": "STRING", "title": "Only", "enum": ["x"]}
    assert properties["amounts"]["additionalProperties"] == {"type": "NUMBER"}
    assert properties["either"]["anyOf"] == [{"type": "INTEGER"}, {"type": "STRING"}]
    assert properties["when"] == {"type": "STRING", "title": "When", "format": "date-time"}
    assert (properties["tags"]["minItems"], properties["tags"]["maxItems"]) == (1, 3)
    code = {"type": "STRING", "title": "Code", "pattern": "^a", "minLength": 2, "maxLength": 5}
    assert properties["code"] == code


FORMS: Dict[str, Tuple[Any, Any]] = {
    "string": (str, {"type": "STRING"}),
    "integer": (int, {"type": "INTEGER"}),
    "number": (float, {"type": "NUMBER"}),
    "boolean": (bool, {"type": "BOOLEAN"}),
    "list": (List[int], {"type": "ARRAY", "items": {"type": "INTEGER"}}),
    "list of models": (List[Step], {"type": "ARRAY", "items": STEP}),
    "dict": (Dict[str, int], {"type": "OBJECT", "additionalProperties": {"type": "INTEGER"}}),
    "dict of models": (Dict[str, Step], {"type": "OBJECT", "additionalProperties": STEP}),
    "free dict": (Dict[str, Any], {"type": "OBJECT", "additionalProperties": True}),
    "optional": (Optional[int], {"type": "INTEGER", "nullable": True}),
    "optional model": (Optional[Step], {**STEP, "nullable": True}),
    "union": (Union[int, str], {"anyOf": [{"type": "INTEGER"}, {"type": "STRING"}]}),
    "union or none": (
        Union[int, str, None],
        {"anyOf": [{"type": "INTEGER"}, {"type": "STRING"}], "nullable": True},
    ),
    "literal": (Literal["a", "b"], {"type": "STRING", "enum": ["a", "b"]}),
    "date": (datetime.date, {"type": "STRING", "format": "date"}),
    "enum": (Color, {"type": "STRING", "enum": ["red", "blue"], "title": "Color"}),
    "list of enum": (
        List[Color],
        {"type": "ARRAY", "items": {"type": "STRING", "enum": ["red", "blue"], "title": "Color"}},
    ),
    "dataclass": (
        Point,
        {
            "type": "OBJECT",
            "title": "Point",
            "properties": {
                "x": {"type": "INTEGER", "title": "X"},
                "y": {"type": "INTEGER", "title": "Y", "default": 0},
            },
            "required": ["x"],
            "propertyOrdering": ["x", "y"],
        },
    ),
    "typed dict": (
        Mapped,
        {
            "type": "OBJECT",
            "title": "Mapped",
            "properties": {"a": {"type": "INTEGER", "title": "A"}},
            "required": ["a"],
        },
    ),
    "schema dict": (
        {"type": "OBJECT", "properties": {"a": {"type": "STRING"}}, "required": ["a"]},
        {"type": "OBJECT", "properties": {"a": {"type": "STRING"}}, "required": ["a"]},
    ),
    "schema dict in lower case": (
        {"type": "array", "items": {"type": "integer"}},
        {"type": "ARRAY", "items": {"type": "INTEGER"}},
    ),
    "schema dict in snake case": ({"type": "STRING", "min_length": 1}, {"type": "STRING", "minLength": 1}),
}


@pytest.mark.parametrize("form", FORMS)
def test_forms(form: str) -> None:
    given, wanted = FORMS[form]
    assert shown(given) == wanted


def test_a_schema_stays_as_it_is() -> None:
    schema = types.Schema(type=types.Type.STRING)
    assert to_schema(schema) is schema


@pytest.mark.parametrize(
    ("given", "where"),
    [
        (Node, "response_schema.next"),
        (Ping, "response_schema.pong.items.ping"),
        (List[Node], "response_schema.items.next"),
    ],
)
def test_recursion_is_refused_with_its_place(given: Any, where: str) -> None:
    with pytest.raises(ValueError, match="contains itself") as caught:
        to_schema(given)
    assert str(caught.value).startswith(where)
    assert "response_json_schema" in str(caught.value)


def _with(annotation: Any, **settings: Any) -> Any:
    fields = {"__annotations__": {"value": annotation}, "value": Field(**settings), "__module__": __name__}
    inner = type("Inner", (BaseModel,), fields)
    return type("Outer", (BaseModel,), {"__annotations__": {"inner": List[inner]}, "__module__": __name__})  # type: ignore[valid-type]  # built here


@pytest.mark.parametrize(
    ("annotation", "settings", "keyword"),
    [
        (Set[int], {}, "uniqueItems"),
        (Tuple[int, str], {}, "prefixItems"),
        (int, {"examples": [1, 2]}, "examples"),
    ],
)
def test_unsupported_keyword_is_refused_with_its_place(
    annotation: Any, settings: Dict[str, Any], keyword: str
) -> None:
    with pytest.raises(ValueError, match=keyword) as caught:
        to_schema(_with(annotation, **settings))
    assert str(caught.value).startswith("response_schema.inner.items.value: ")


def test_unsupported_keyword_in_a_dict_names_the_near_match() -> None:
    with pytest.raises(ValueError, match="did you mean 'min_length'") as caught:
        to_schema({"type": "OBJECT", "properties": {"a": {"type": "STRING", "min_lengths": 1}}})
    assert str(caught.value).startswith("response_schema.a: ")


@pytest.mark.parametrize("annotation", [Literal[1, 2], Size])
def test_enumerated_numbers_are_taken_or_refused_with_their_place(annotation: Any) -> None:
    try:
        schema = to_schema(_with(annotation))
    except ValueError as error:
        assert "response_schema.inner.items.value" in str(error)  # noqa: PT017  # either is right
    else:
        assert schema.properties is not None


@pytest.mark.parametrize("given", [5, "STRING", object(), [1]])
def test_no_type_at_all_is_refused(given: Any) -> None:
    with pytest.raises((TypeError, ValueError), match="response_schema"):
        to_schema(given)


# -- reading the answer back


@pytest.mark.parametrize(
    ("given", "text", "value"),
    [
        (Step, '{"text": "a"}', Step(text="a")),
        (List[Step], '[{"text": "a"}]', [Step(text="a")]),
        (Dict[str, int], '{"a": 1}', {"a": 1}),
        (Optional[int], "null", None),
        (Union[int, str], '"a"', "a"),
        (Color, "red", Color.RED),
        (Color, '"red"', Color.RED),
        (Color, " red\n", Color.RED),
        (Point, '{"x": 1}', Point(1)),
        (Mapped, '{"a": 1}', {"a": 1}),
        ({"type": "INTEGER"}, "5", 5),
        (types.Schema(type=types.Type.OBJECT), '{"a": [1]}', {"a": [1]}),
        (datetime.date, '"2026-01-02"', datetime.date(2026, 1, 2)),
    ],
)
def test_answers(given: Any, text: str, value: Any) -> None:
    found = parse(text, given)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("given", "text"), [(Step, "{}"), (List[int], '["a"]'), (Color, "green"), (dict, "{")]
)
def test_answers_that_do_not_fit(given: Any, text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # pydantic's, enum's or JSON's
        parse(text, given)


def test_answer_of_an_int_enum() -> None:
    assert shown(Size)["enum"] == ["1", "2"]
    assert parse("2", Size) is Size.LARGE
