"""Rules that the API's schemas do not have: mapped or left out, never refused, and the answer is held to them."""

from __future__ import annotations

import json
import logging
from typing import Any, Dict, Iterator, List, Mapping, cast

import httpx
import pytest
from pydantic import BaseModel, Field
from typing_extensions import Annotated

from google._genai_core.flows.functions.local_functions import LocalFunction
from google._genai_core.flows.inputs import schema_log
from google._genai_core.runtime.schema.vocabulary import INEXPRESSIBLE
from google.genai import errors, types

from ..wire.capture import MODEL, Wire, generate, new_client
from .rules import PLACES, RULES, Rule, model_of

BACKENDS = ("gemini", "vertex")
EACH = pytest.mark.parametrize("name", RULES)
ANYWHERE = pytest.mark.parametrize("place", PLACES)


@pytest.fixture(autouse=True)
def _untold() -> Iterator[None]:
    """Each test is the first to use a schema."""
    schema_log.tell_once.cache_clear()
    yield
    schema_log.tell_once.cache_clear()


def _sent(backend: str, **config: Any) -> Dict[str, Any]:
    body: Dict[str, Any] = Wire(backend).sent(generate(**config)).body["generationConfig"]
    return body


def _is_unambiguous(rule: Rule, place: str) -> bool:
    """Return whether pydantic writes the alternatives of an Optional or a Union apart from those of the type."""
    return place not in ("optional", "union") or "anyOf" not in rule.sent


@EACH
@ANYWHERE
@pytest.mark.parametrize("backend", BACKENDS)
def test_json_schema_has_what_can_be_expressed(
    name: str, place: str, backend: str, caplog: pytest.LogCaptureFixture
) -> None:
    rule, at = RULES[name], PLACES[place]
    caplog.set_level(logging.DEBUG, logger="google.genai")
    model = model_of(rule.annotation, place)
    document = _sent(backend, response_json_schema=model)["responseJsonSchema"]
    lines = [record.getMessage() for record in caplog.records if "cannot express" in record.getMessage()]
    assert len(lines) == bool(rule.left_out)
    if not _is_unambiguous(rule, place):
        return
    found: Any = document["properties"]["a"] if at.path[:1] != ("$defs",) else document
    for step in at.path:
        found = found[step]
    if "$ref" in found:
        found = document["$defs"][found["$ref"].rpartition("/")[2]]
    assert {
        key: found[key] for key in found if key not in ("title", "propertyOrdering", "description")
    } == rule.sent
    for keyword in rule.left_out:
        assert f"{at.place}.{keyword}" in lines[0] or f"$defs.Odd.{keyword}" in lines[0]


@EACH
@ANYWHERE
@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("key", ["response_schema", "response_json_schema"])
def test_answer_is_held_to_the_type(name: str, place: str, backend: str, key: str) -> None:
    rule, at = RULES[name], PLACES[place]
    model = model_of(rule.annotation, place)
    valid, invalid = at.value(rule.valid), at.value(rule.invalid)
    assert _parsed(backend, {key: model}, {"a": valid}) == model.model_validate_json(json.dumps({"a": valid}))
    with pytest.raises(errors.ResponseParseError, match="does not fit the schema"):
        _parsed(backend, {key: model}, {"a": invalid})


def _parsed(backend: str, config: Any, answer: Any) -> Any:
    part = {"text": json.dumps(answer)}
    body = {"candidates": [{"content": {"parts": [part]}, "finishReason": "STOP"}]}
    requests: List[httpx.Request] = []

    def answered(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(200, json=body)

    client = new_client(backend, httpx.MockTransport(answered))
    response = client.models.generate_content(model=MODEL, contents="hi", config=config)
    assert not set(_keywords(json.loads(requests[0].content)["generationConfig"])) & INEXPRESSIBLE
    return response.parsed


def _keywords(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for each in cast(List[Any], node):  # type: ignore[redundant-cast]  # pyright needs it
            yield from _keywords(each)
    if isinstance(node, dict):
        for key, value in cast(Dict[str, Any], node).items():
            yield key
            yield from _keywords(value)


@EACH
@ANYWHERE
def test_arguments_are_held_to_the_type(name: str, place: str) -> None:
    rule, at = RULES[name], PLACES[place]

    def save(a: Any) -> Any:
        return a

    save.__annotations__["a"] = at.wrap(rule.annotation)
    function = LocalFunction(save)
    declared = function.declaration.model_dump(mode="json", by_alias=True, exclude_none=True)
    assert not set(_keywords(declared)) & INEXPRESSIBLE
    function.bind({"a": at.value(rule.valid)})
    with pytest.raises(errors.UnknownFunctionCallArgumentError, match="save: a"):
        function.bind({"a": at.value(rule.invalid)})


def positive(count: Annotated[int, Field(gt=0)], share: Annotated[float, Field(gt=0, lt=1)]) -> None:
    """Takes what is above zero."""


@pytest.mark.parametrize("backend", BACKENDS)
def test_function_and_answer_are_sent_alike(backend: str) -> None:
    class Same(BaseModel):
        count: Annotated[int, Field(gt=0)]
        share: Annotated[float, Field(gt=0, lt=1)]

    schema = _sent(backend, response_schema=Same)["responseSchema"]
    tools = Wire(backend).sent(generate(tools=[positive])).body["tools"]
    parameters = tools[0]["functionDeclarations"][0]["parameters"]
    for found in (schema, parameters):
        for each in found["properties"].values():
            each.pop("title", None)
    assert parameters["properties"] == schema["properties"]
    assert schema["properties"]["count"] == {"type": "INTEGER", "minimum": 1}
    assert schema["properties"]["share"] == {"type": "NUMBER", "minimum": 0, "maximum": 1}


def test_what_is_left_out_is_told_once(caplog: pytest.LogCaptureFixture) -> None:
    class Plan(BaseModel):
        share: float = Field(gt=0, multiple_of=0.5)

    def plan(share: Annotated[float, Field(lt=3)]) -> None:
        """Plans."""

    caplog.set_level(logging.DEBUG, logger="google.genai")
    for _ in range(3):
        _sent("gemini", response_schema=Plan)
        Wire("vertex").sent(generate(tools=[plan]))
    lines = [record.getMessage() for record in caplog.records if "cannot express" in record.getMessage()]
    assert lines == [
        "response_schema: the API's schemas cannot express share.exclusiveMinimum, share.multipleOf: "
        "not sent, but the answer is checked",
        "tools[0]: plan: the API's schemas cannot express share.exclusiveMaximum: "
        "not sent, but the arguments are checked",
    ]
    caplog.set_level(logging.INFO, logger="google.genai")
    schema_log.tell_once.cache_clear()
    caplog.clear()
    _sent("gemini", response_schema=Plan)
    assert not [record for record in caplog.records if "cannot express" in record.getMessage()]


# -- schemas that the caller has written

GIVEN: Dict[str, Mapping[str, Any]] = {
    "bounds": {"type": "object", "properties": {"a": {"type": "integer", "exclusiveMinimum": 0}}},
    "pattern": {"type": "string", "pattern": "^a", "minLength": 1},
    "divisor": {"type": "array", "items": {"type": "number", "multipleOf": 0.5}},
    "true": {"const": True},
    "values": {"enum": [1, "a", True, None, [1]]},
    "custom": {"type": "string", "x-unit": "kg", "ui:widget": "slider", "xml": {"name": "a"}},
    "logic": {"not": {"type": "null"}, "if": {"minimum": 3}, "then": {"maximum": 5}, "else": False},
    "joined": {"allOf": [{"$ref": "#/$defs/A"}, {"minimum": 1}], "$defs": {"A": {"type": "number"}}},
    "words beside a reference": {"$ref": "#/$defs/A", "title": "T", "$defs": {"A": {"type": "number"}}},
    "keys": {"type": "object", "patternProperties": {"^a": {}}, "propertyNames": {"maxLength": 3}},
    "dependent": {"dependentSchemas": {"a": {"required": ["b"]}}, "dependentRequired": {"a": ["b"]}},
    "a path into a property": {"properties": {"a": {"type": "string"}, "b": {"$ref": "#/properties/a"}}},
    "a path with escapes": {"$ref": "#/$defs/a~1b~0", "$defs": {"a/b~": {"type": "string"}}},
    "an index": {"prefixItems": [{"type": "string"}, {"$ref": "#/prefixItems/0"}]},
    "an anchor": {"$ref": "#word", "$defs": {"A": {"$anchor": "word", "type": "string"}}},
    "an id": {"$ref": "urn:a", "$defs": {"A": {"$id": "urn:a", "type": "string"}}},
    "older drafts": {"items": [{"type": "string"}, {"$ref": "#/definitions/A"}], "definitions": {"A": {}}},
    "nothing": {},
}


@pytest.mark.parametrize("name", GIVEN)
@pytest.mark.parametrize("backend", BACKENDS)
def test_json_schema_as_a_dict_is_sent_as_it_is(name: str, backend: str) -> None:
    sent = _sent(backend, response_json_schema=GIVEN[name])
    assert sent["responseJsonSchema"] == GIVEN[name]
    assert list(sent["responseJsonSchema"]) == list(GIVEN[name])


@pytest.mark.parametrize(
    "name", ["pattern", "divisor", "values", "custom", "logic", "joined", "keys", "dependent", "an id"]
)
@pytest.mark.parametrize("backend", BACKENDS)
def test_response_schema_as_a_dict_becomes_a_schema_only_if_that_loses_nothing(
    name: str, backend: str
) -> None:
    sent = _sent(backend, response_schema=GIVEN[name])
    if name == "pattern":
        assert sent["responseSchema"] == {"type": "STRING", "pattern": "^a", "minLength": 1}
    else:
        assert sent["responseJsonSchema"] == GIVEN[name]


def test_response_schema_as_a_dict_is_mapped_where_that_is_exact() -> None:
    sent = _sent("gemini", response_schema=GIVEN["bounds"])["responseSchema"]
    assert sent == {"type": "OBJECT", "properties": {"a": {"type": "INTEGER", "minimum": 1}}}


def test_schema_as_a_dict_leaves_out_what_it_cannot_express(caplog: pytest.LogCaptureFixture) -> None:
    """Its types are those of the Schema, so it is no JSON schema."""
    caplog.set_level(logging.DEBUG, logger="google.genai")
    given = {"type": "ARRAY", "items": {"type": "NUMBER", "multipleOf": 0.5, "exclusiveMaximum": 3}}
    sent = _sent("gemini", response_schema=given)["responseSchema"]
    assert sent == {"type": "ARRAY", "items": {"type": "NUMBER", "maximum": 3}}
    assert "items.exclusiveMaximum, items.multipleOf: not sent, but nothing checks" in caplog.text


MISSPELT: Dict[str, Mapping[str, Any]] = {
    "properties": {"type": "object", "propertys": {}},
    "minLength": {"type": "string", "min_length": 1},
    "exclusiveMinimum": {"type": "integer", "exclusiveMinmum": 0},
    "anyOf": {"items": {"any_of": [{"type": "string"}]}},
    "multipleOf": {"properties": {"a": {"type": "integer", "mutlipleOf": 2}}},
    "patternProperties": {"additionalProperties": {"patternPropertys": {}}},
}


@pytest.mark.parametrize("name", MISSPELT)
@pytest.mark.parametrize("key", ["response_schema", "response_json_schema"])
def test_misspelt_keyword_is_refused(name: str, key: str) -> None:
    if key == "response_schema" and name in ("minLength", "anyOf"):
        return  # the Schema's own spelling
    refused = Wire("gemini").refused(generate(**cast(Any, {key: MISSPELT[name]})))
    assert name in refused.text
    assert refused.text.startswith(key)


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ({"items": {"type": "text"}}, "items.type: 'text' is not a type"),
        ({"type": "OBJECT"}, "type: 'OBJECT' is not a type"),
        ({"items": 5}, "items: 5 is not a schema"),
        ({"not": []}, "not: [] is not a schema"),
        ({"properties": []}, "properties: must be an object of schemas"),
        ({"patternProperties": {"a": 1}}, "patternProperties.a: 1 is not a schema"),
        ({"anyOf": {}}, "anyOf: must be a list of schemas"),
        ({"enum": "a"}, "enum: must be a list of values"),
        ({"enum": []}, "enum: must be a list of values"),
        ({"$ref": "#/$defs/A"}, "$ref: '#/$defs/A' is not defined"),
        ({"items": {"$ref": "#/items/0"}}, "items.$ref: '#/items/0' is not defined"),
        ({"$ref": "other.json"}, "$ref: 'other.json' is not defined"),
        ({"$ref": 5}, "$ref: 5 is not defined"),
        ({"properties": {"a": {"$ref": "#"}}, "required": ["a"]}, "contains itself in a required property"),
    ],
)
def test_what_no_schema_can_have_is_refused(given: Mapping[str, Any], text: str) -> None:
    assert text in Wire("vertex").refused(generate(response_json_schema=given)).text


def test_declaration_by_hand_is_sent_as_it_is() -> None:
    for given in GIVEN.values():
        declaration = types.FunctionDeclaration(name="f", parameters_json_schema=given)
        tools = [types.Tool(function_declarations=[declaration])]
        sent = Wire("gemini").sent(generate(tools=tools)).body["tools"][0]["functionDeclarations"][0]
        assert sent.get("parametersJsonSchema") == given
