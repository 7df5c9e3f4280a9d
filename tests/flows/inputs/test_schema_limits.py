"""Schemas that are too deep or too large to convert: a clear refusal, no crash and no endless work."""

from __future__ import annotations

from typing import Any, Callable, Dict, List

import pytest

from google._genai_api.types.tools.schema import Schema
from google._genai_core.flows.inputs import response_schema

Json = Dict[str, Any]


def as_schema(document: Json) -> Schema:
    return response_schema.from_json_schema(document, "s")


def as_defs(document: Json) -> Schema:
    return response_schema.from_json_schema(document, "s", recursive=True)


FORMS: List[Callable[[Json], Any]] = [as_schema, as_defs, response_schema.to_json_schema]
EACH = pytest.mark.parametrize("convert", FORMS, ids=lambda each: each.__name__)


def nested(levels: int, wrap: Callable[[Any], Json]) -> Json:
    found: Json = {"type": "string"}
    for _ in range(levels):
        found = wrap(found)
    return found


WRAPS: Dict[str, Callable[[Any], Json]] = {
    "items": lambda inner: {"type": "array", "items": inner},
    "properties": lambda inner: {"type": "object", "properties": {"a": inner}},
    "anyOf": lambda inner: {"anyOf": [inner, {"type": "null"}]},
    "additionalProperties": lambda inner: {"type": "object", "additionalProperties": inner},
    "allOf": lambda inner: {"allOf": [inner]},
    "default": lambda inner: {"default": inner},
}


@EACH
@pytest.mark.parametrize("wrap", WRAPS)
def test_deep_schema_is_refused(convert: Callable[[Json], Any], wrap: str) -> None:
    for levels in (200, 1000, 5000):
        with pytest.raises(ValueError, match="nested more than 128 levels deep"):
            convert(nested(levels, WRAPS[wrap]))


@EACH
@pytest.mark.parametrize("wrap", ["items", "properties", "anyOf", "additionalProperties"])
def test_fifty_levels_are_converted(convert: Callable[[Json], Any], wrap: str) -> None:
    convert(nested(50, WRAPS[wrap]))


@EACH
def test_document_that_holds_itself_is_refused(convert: Callable[[Json], Any]) -> None:
    document: Json = {"type": "array"}
    document["items"] = document
    with pytest.raises(ValueError, match="nested more than 128 levels deep"):
        convert(document)


@pytest.mark.parametrize("convert", FORMS[:2], ids=["schema", "defs"])
def test_long_chain_of_references_is_refused(convert: Callable[[Json], Any]) -> None:
    defs: Json = {f"D{step}": {"$ref": f"#/$defs/D{step + 1}"} for step in range(1000)}
    with pytest.raises(ValueError, match="nested more than 128 levels deep"):
        convert({"$ref": "#/$defs/D0", "$defs": {**defs, "D1000": {"type": "string"}}})


@pytest.mark.parametrize("convert", FORMS[:2], ids=["schema", "defs"])
def test_references_that_multiply_are_refused(convert: Callable[[Json], Any]) -> None:
    defs: Json = {
        f"D{step}": {
            "type": "object",
            "properties": {each: {"$ref": f"#/$defs/D{step + 1}"} for each in "ab"},
        }
        for step in range(60)
    }
    with pytest.raises(ValueError, match="more than 100000 schemas"):
        convert({"$ref": "#/$defs/D0", "$defs": {**defs, "D60": {"type": "string"}}})


@EACH
def test_shared_objects_that_multiply_are_refused(convert: Callable[[Json], Any]) -> None:
    def wrap(inner: Any) -> Json:
        return {"type": "object", "properties": {"a": inner, "b": inner}}

    with pytest.raises(ValueError, match="more than 100000 values"):
        convert(nested(60, wrap))


@pytest.mark.parametrize("convert", FORMS[:2], ids=["schema", "defs"])
def test_wrong_value_below_additional_properties_has_its_place(convert: Callable[[Json], Any]) -> None:
    with pytest.raises(ValueError, match=r"^s\.additionalProperties\.title: [^\n]*$"):
        convert({"additionalProperties": {"title": [1]}})


@EACH
@pytest.mark.parametrize(
    "document", [{"items": {0: None}}, {None: 1}, {"properties": {1: {}}}, {"enum": [{1: 2}]}]
)
def test_key_that_is_no_text_is_refused(convert: Callable[[Json], Any], document: Json) -> None:
    with pytest.raises(
        ValueError, match=r"^(s|response_json_schema): the key (0|1|None) of the schema is not text"
    ):
        convert(document)


@EACH
def test_error_is_one_line_whatever_a_property_is_called(convert: Callable[[Json], Any]) -> None:
    with pytest.raises(ValueError, match=r"^(s|response_json_schema)\.[^\n]*'a\\nb'[^\n]*$"):
        convert({"properties": {"a\nb": {"type": "text"}}})
