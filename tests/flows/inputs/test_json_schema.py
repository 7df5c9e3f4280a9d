"""JSON schemas and the API's Schema as each other: nothing is lost, what cannot be said is refused."""

from __future__ import annotations

from typing import Any, Callable, Dict, List, Optional

import pytest
from hypothesis import given as gives
from hypothesis import settings
from hypothesis import strategies as st
from pydantic import BaseModel

from google._genai_core.flows.inputs.response_schema import from_json_schema, to_json_schema, to_schema
from google._genai_core.runtime.schema.json_form import convert
from google.genai import types

Json = Dict[str, Any]


class Inner(BaseModel):
    a: int = 1
    b: Optional[str] = None


class Outer(BaseModel):
    inner: Inner
    many: List[Inner]
    free: Dict[str, Inner] = {}
    loop: Optional[Outer] = None


def shown(schema: types.Schema) -> Any:
    return schema.model_dump(mode="json", by_alias=True, exclude_none=True)


# -- from a JSON schema

CONVERTED: Dict[str, Any] = {
    "types in a list": (
        {"type": ["string", "integer"]},
        {"anyOf": [{"type": "STRING"}, {"type": "INTEGER"}]},
    ),
    "or null": ({"type": ["null", "array"], "items": True}, {"type": "ARRAY", "items": {}, "nullable": True}),
    "only null": ({"anyOf": [{"type": "null"}]}, {"type": "NULL"}),
    "null": ({"const": None}, {"type": "NULL"}),
    "one of": ({"oneOf": [{"type": "null"}, {"type": "number"}]}, {"type": "NUMBER", "nullable": True}),
    "all of one": ({"allOf": [{"type": "number"}], "title": "T"}, {"type": "NUMBER", "title": "T"}),
    "words beside a reference": (
        {
            "$ref": "#/$defs/A",
            "description": "outer",
            "$defs": {"A": {"type": "string", "description": "inner"}},
        },
        {"type": "STRING", "description": "outer"},
    ),
    "rules beside a reference": (
        {"$ref": "#/$defs/A", "minimum": 1, "$defs": {"A": {"type": "number", "minimum": 0}}},
        {"anyOf": [{"type": "NUMBER", "minimum": 0}], "minimum": 1},
    ),
    "reference to a reference": (
        {
            "$ref": "#/definitions/A",
            "definitions": {"A": {"$ref": "#/definitions/B"}, "B": {"type": "boolean"}},
        },
        {"type": "BOOLEAN"},
    ),
    "a property named as a keyword": (
        {"type": "object", "properties": {"$ref": {"type": "string"}, "enum": {"type": "string"}}},
        {
            "type": "OBJECT",
            "properties": {"$ref": {"type": "STRING"}, "enum": {"type": "STRING"}},
            "propertyOrdering": ["$ref", "enum"],
        },
    ),
    "numbers written as an enum of strings": (
        {"type": "INTEGER", "format": "enum", "enum": ["101", "201"]},
        {"type": "INTEGER", "format": "enum", "enum": ["101", "201"]},
    ),
    "free keys": (
        {"type": "object", "additionalProperties": {"type": "string", "minLength": 1}},
        {"type": "OBJECT", "additionalProperties": {"type": "STRING", "minLength": 1}},
    ),
}


@pytest.mark.parametrize("case", CONVERTED)
def test_from_a_json_schema(case: str) -> None:
    document, wanted = CONVERTED[case]
    assert shown(from_json_schema(document, "here")) == wanted
    assert shown(types.Schema.from_json_schema(json_schema=document)) == wanted


REFUSED: Dict[str, Any] = {
    "unknown keyword": (
        {"properties": {"a": {"pattrn": "a"}}},
        "a: the API's Schema has no 'pattrn': did you",
    ),
    "near a keyword of JSON Schema": (
        {"items": {"prefixItems": []}},
        "items: the API's Schema has no 'prefixIt",
    ),
    "union": ({"anyOf": [{"type": "string"}, {"not": {}}]}, "anyOf[1]: the API's Schema has no 'not'"),
    "numbers in an enum": ({"items": {"enum": [1]}}, "items: the API's enums are lists of strings"),
    "number as a constant": ({"const": 1}, "the API's enums are lists of strings"),
    "unknown type": ({"items": {"type": "text"}}, "items: 'text' is not a type: use one of string,"),
    "type of no kind": ({"type": {}}, "{} is not a type"),
    "never": ({"items": False}, "items: False is not a schema"),
    "no schema": ({"properties": {"a": 5}}, "a: 5 is not a schema"),
    "no properties": ({"properties": []}, "properties: must be an object of schemas"),
    "no alternatives": ({"anyOf": []}, "anyOf: must be a list of schemas"),
    "nothing there": ({"$ref": "#/$defs/A"}, "nothing is defined at '#/$defs/A'"),
    "elsewhere": ({"$ref": "other.json"}, "nothing is defined at 'other.json'"),
    "several": ({"allOf": [{}, {}]}, "the API's Schema has no 'allOf': join"),
    "itself": ({"items": {"$ref": "#"}}, "items.items: Root contains itself"),
    "value of another type": ({"title": []}, "title: Input should be a valid string"),
    "union beside a reference": (
        {
            "$ref": "#/$defs/A",
            "anyOf": [{"type": "string"}, {"type": "number"}],
            "$defs": {"A": {"anyOf": [{}, {}]}},
        },
        "the API's Schema cannot join",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_the_schema_cannot_say_is_refused_with_its_place(case: str) -> None:
    document, wanted = REFUSED[case]
    with pytest.raises(ValueError, match="here") as caught:
        from_json_schema(document, "here")
    assert wanted in str(caught.value)
    assert "\n" not in str(caught.value)


def test_recursion_is_named_on_request() -> None:
    document = Outer.model_json_schema()
    with pytest.raises(ValueError, match="contains itself: use response_json_schema"):
        from_json_schema(document, "here")
    schema = from_json_schema(document, "here", recursive=True)
    assert schema.defs is not None
    assert list(schema.defs) == ["Outer"]
    assert schema.properties is not None
    assert schema.properties["loop"].any_of == [types.Schema(ref="#/defs/Outer")]
    assert schema == types.Schema.from_json_schema(json_schema=document)


def test_unsupported_keywords_are_left_out_only_when_asked() -> None:
    document = {"type": "number", "exclusiveMinimum": 0, "title": "T"}
    with pytest.raises(ValueError, match=r"^json_schema: the API's Schema has no 'exclusiveMinimum'"):
        types.Schema.from_json_schema(json_schema=document)
    lenient = types.Schema.from_json_schema(
        json_schema=document, api_option="VERTEX_AI", raise_error_on_unsupported_field=False
    )
    assert shown(lenient) == {"type": "NUMBER", "minimum": 0, "title": "T"}
    exact = types.Schema.from_json_schema(json_schema={**document, "type": "integer"})
    assert shown(exact) == {"type": "INTEGER", "minimum": 1, "title": "T"}


def test_a_model_of_a_json_schema() -> None:
    class Written(BaseModel):
        type: str
        minLength: Optional[int] = None  # noqa: N815  # a keyword

    assert shown(types.Schema.from_json_schema(json_schema=Written(type="string"))) == {"type": "STRING"}


# -- to a JSON schema


def test_json_schema() -> None:
    schema = types.Schema(
        type=types.Type.OBJECT,
        title="T",
        properties={
            "a": types.Schema(type=types.Type.STRING, nullable=True, min_length=1, default="x"),
            "b": types.Schema(any_of=[types.Schema(type=types.Type.NULL), types.Schema(ref="#/defs/D")]),
            "c": types.Schema(type=types.Type.STRING, enum=["x"], nullable=True, description="words"),
            "d": types.Schema(type=types.Type.ARRAY, items=types.Schema(type=types.Type.NUMBER), example=[1]),
        },
        required=["a"],
        property_ordering=["a", "b", "c", "d"],
        additional_properties=types.Schema(type=types.Type.BOOLEAN),
        defs={"D": types.Schema(type=types.Type.INTEGER)},
    )
    written: Any = {
        "type": "object",
        "title": "T",
        "properties": {
            "a": {"type": ["null", "string"], "minLength": 1, "default": "x"},
            "b": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/D"}]},
            "c": {"description": "words", "anyOf": [{"type": "string", "enum": ["x"]}, {"type": "null"}]},
            "d": {"type": "array", "items": {"type": "number"}},
        },
        "required": ["a"],
        "additionalProperties": {"type": "boolean"},
        "$defs": {"D": {"type": "integer"}},
    }
    document = schema.json_schema
    assert document.model_dump(mode="json", by_alias=True, exclude_none=True) == written
    assert document == types.JSONSchema(**written)
    assert document.properties is not None
    assert document.properties["b"].any_of == [
        types.JSONSchema(type="null"),
        types.JSONSchema(ref="#/$defs/D"),
    ]
    assert document.properties["d"].type is types.JSONSchemaType.ARRAY
    assert types.Schema(type="TYPE_UNSPECIFIED").json_schema == types.JSONSchema()


def test_json_schema_as_an_object_is_sent_as_the_dict_is() -> None:
    document = to_schema(Outer.model_fields["many"].annotation).json_schema
    assert to_json_schema(document) == document.model_dump(mode="json", by_alias=True, exclude_none=True)
    assert to_schema(document.model_dump(by_alias=True, exclude_none=True)) == types.Schema.from_json_schema(
        json_schema=document
    )
    written: Any = {
        "$ref": "#/$defs/A",
        "$defs": {"A": {"type": "string", "uniqueItems": True, "oneOf": [{"minLength": 1}]}},
    }
    for made in (types.JSONSchema(**written), types.JSONSchema.model_validate(written)):
        assert made.defs is not None
        assert made.ref == "#/$defs/A"
        assert made.model_dump(by_alias=True, exclude_none=True) == written
        assert to_json_schema(made) == written


@pytest.mark.parametrize(
    "given", [Inner, List[Inner], Dict[str, Inner], Optional[Inner], Optional[int], bool]
)
def test_there_and_back(given: Any) -> None:
    schema = to_schema(given)
    assert types.Schema.from_json_schema(json_schema=schema.json_schema) == schema


# -- as responseJsonSchema


def test_checked_gives_a_new_document() -> None:
    document: Json = {"properties": {"a": {"$ref": "#/$defs/A", "title": "T"}}, "$defs": {"A": {"const": 1}}}
    assert convert(document, "here") == {
        "properties": {"a": {"title": "T", "anyOf": [{"$ref": "#/$defs/A"}]}},
        "$defs": {"A": {"enum": [1]}},
    }
    assert document["properties"]["a"] == {"$ref": "#/$defs/A", "title": "T"}


@pytest.mark.parametrize(
    ("document", "wanted"),
    [
        ({"enum": ["a", None]}, {"anyOf": [{"enum": ["a"]}, {"type": "null"}]}),
        ({"const": None, "title": "T"}, {"title": "T", "anyOf": [{"type": "null"}]}),
        (
            {"type": ["string", "null"], "enum": ["a", None]},
            {"anyOf": [{"type": "string", "enum": ["a"]}, {"type": "null"}]},
        ),
        ({"allOf": [{"type": "string"}]}, {"anyOf": [{"type": "string"}]}),
    ],
)
def test_rewritten(document: Json, wanted: Json) -> None:
    assert convert(document, "here") == wanted


def test_endless_documents_are_refused() -> None:
    endless = {"properties": {"a": {"$ref": "#"}}, "required": ["a"]}
    for document in ({"$ref": "#"}, {"items": {"$ref": "#"}}, endless):
        with pytest.raises(ValueError, match=r"^here contains itself in a required property"):
            convert(document, "here")
    assert convert({**endless, "required": []}, "here") == {**endless, "required": []}


# -- any document

NAMES = st.sampled_from(["a", "b", "type", "$ref"])
WORDS = st.fixed_dictionaries(
    {},
    optional={
        "type": st.sampled_from(
            ["string", "integer", "object", "array", "null", "STRING", "text", ["string", "null"]]
        ),
        "title": st.text(max_size=3),
        "default": st.none() | st.integers() | st.lists(st.text(max_size=2), max_size=2),
        "enum": st.lists(st.none() | st.text(max_size=2) | st.integers(), max_size=2),
        "const": st.none() | st.text(max_size=2) | st.booleans(),
        "minimum": st.integers(0, 5),
        "minLength": st.integers(0, 5),
        "exclusiveMinimum": st.just(1),
        "required": st.lists(NAMES, max_size=2),
        "$ref": st.sampled_from(["#", "#/$defs/A", "#/$defs/B", "#/$defs/C", "x"]),
        "nullable": st.booleans(),
    },
)


def _merged(words: Json, below: Json) -> Json:
    return {**words, **below}


def _deeper(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    structure = st.fixed_dictionaries(
        {},
        optional={
            "items": inner,
            "properties": st.dictionaries(NAMES, inner, max_size=2),
            "anyOf": st.lists(inner, max_size=2),
            "oneOf": st.lists(inner, max_size=2),
            "allOf": st.lists(inner, max_size=1),
            "prefixItems": st.lists(inner, max_size=2),
            "additionalProperties": inner,
        },
    )
    return st.builds(_merged, WORDS, structure)


NODES = st.recursive(WORDS | st.booleans(), _deeper, max_leaves=6)


def _document(root: Any, defs: Json) -> Json:
    return {**(root if isinstance(root, dict) else {}), **({"$defs": defs} if defs else {})}


DEFS = st.dictionaries(st.sampled_from(["A", "B"]), NODES, max_size=2)
DOCUMENTS: st.SearchStrategy[Json] = st.builds(_document, NODES, DEFS)


@settings(max_examples=60, deadline=None)
@gives(DOCUMENTS, st.booleans())
def test_any_document_converts_or_is_refused(document: Any, recursive: bool) -> None:
    try:
        schema = from_json_schema(document, "here", recursive=recursive)
    except ValueError as error:
        assert str(error).startswith("here")  # noqa: PT017  # either is right
        return
    text = schema.model_dump_json(by_alias=True, exclude_none=True)
    again = types.Schema.model_validate_json(text)
    assert again.model_dump_json(by_alias=True, exclude_none=True) == text
    assert recursive or schema.defs is None


@settings(max_examples=60, deadline=None)
@gives(DOCUMENTS)
def test_any_document_is_checked_or_refused(document: Any) -> None:
    try:
        found = to_json_schema(document)
    except ValueError as error:
        assert str(error).startswith("response_json_schema")  # noqa: PT017  # either is right
        return
    assert to_json_schema(found) == found


@settings(max_examples=60, deadline=None)
@gives(
    st.recursive(st.none() | st.integers() | st.text(), lambda x: st.lists(x) | st.dictionaries(st.text(), x))
)
@pytest.mark.parametrize("convert", [to_schema, to_json_schema])
def test_any_json_is_no_other_exception(convert: Callable[[Any], Any], document: Any) -> None:
    try:
        convert(document)
    except (TypeError, ValueError):
        return
