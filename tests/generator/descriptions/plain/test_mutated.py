"""A document of another shape is read or refused by name, whatever is wrong with it: there is no traceback."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.descriptions import discovery, distilled, openapi
from generator.report import GeneratorError

from ..documents import DISCOVERY, OPENAPI
from .documents import REF, answer, document

TEXT = {"type": "string"}
PLAIN = document(
    {
        "/pets/{id}": {
            "parameters": [{"name": "id", "in": "path", "required": True, "schema": TEXT}],
            "get": {
                "operationId": "getPet",
                "parameters": [{"name": "q", "in": "query", "style": "deepObject", "schema": REF}],
                "responses": {"200": answer(REF), "4XX": {"$ref": "#/components/responses/Error"}},
                "security": [{"key": []}],
            },
            "post": {
                "requestBody": {"content": {"multipart/form-data": {"schema": REF, "encoding": {"name": {"style": "form"}}}}},
                "responses": {"200": answer({"oneOf": [REF, TEXT], "discriminator": {"propertyName": "a", "mapping": {"b": "Pet"}}})},
            },
        }
    },
    components={
        "schemas": {
            "Pet": {"allOf": [{"properties": {"name": {"type": ["string", "null"]}}}], "required": ["name"]},
            "Any": {"additionalProperties": {"type": "array", "items": {"enum": ["a", 1]}}},
        },
        "responses": {"Error": answer(TEXT)},
        "securitySchemes": {"key": {"type": "oauth2", "flows": {"implicit": {"scopes": {"a": ""}}}}},
    },
)  # fmt: skip
SWAGGER: dict[str, Any] = {
    "swagger": "2.0", "info": {"title": "Pets", "version": "1"}, "host": "pets.example.com", "basePath": "/v2",
    "paths": {"/pets": {"post": {
        "consumes": ["application/json"], "parameters": [{"name": "pet", "in": "body", "schema": {"$ref": "#/definitions/Pet"}}],
        "responses": {"200": {"schema": {"$ref": "#/definitions/Pet"}}},
    }}},
    "definitions": {"Pet": {"properties": {"name": TEXT}}}, "securityDefinitions": {"key": {"type": "basic"}},
}  # fmt: skip
ODD: tuple[Any, ...] = (
    None,
    5,
    -1.5,
    True,
    "",
    "text",
    "#/components/schemas/Pet",
    "{x}",
    [],
    ["a"],
    [5],
    {},
    {"a": 5},
    {"$ref": "#"},
    [{}],
    [[]],
)
DOCUMENTS = {"plain": PLAIN, "google": OPENAPI, "swagger": SWAGGER, "discovery": DISCOVERY}


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of each value inside."""
    entries: Any = ()
    if isinstance(value, dict):
        entries = cast("Mapping[str, Any]", value).items()
    elif isinstance(value, list):
        entries = enumerate(cast("Sequence[Any]", value))
    for key, each in entries:
        yield (*path, key)
        yield from places(each, (*path, key))


def at(value: Any, path: tuple[Any, ...]) -> Any:
    for key in path:
        value = value[key]
    return value


@pytest.mark.parametrize("kind", DOCUMENTS)
@settings(database=None, deadline=None, max_examples=60)
@given(data=st.data())
def test_a_changed_document_is_read_or_refused(kind: str, data: st.DataObject) -> None:
    changed = copy.deepcopy(DOCUMENTS[kind])
    for _ in range(data.draw(st.integers(1, 3))):
        found = sorted(places(changed), key=repr)
        if not found:
            return
        *above, key = data.draw(st.sampled_from(found))
        holder = at(changed, tuple(above))
        how = data.draw(st.sampled_from(["drop", "change", "swap"]))
        if how == "drop":
            del holder[key]
        else:
            other: Any = (
                at(changed, data.draw(st.sampled_from(found)))
                if how == "swap"
                else data.draw(st.sampled_from(ODD))
            )
            holder[key] = copy.deepcopy(other)
    reason = ""
    try:
        reader = discovery.read if kind == "discovery" else openapi.read
        described = reader(changed, "raw", "" if kind == "discovery" else "tiny")
    except GeneratorError as error:
        reason = str(error)
        described = None
    if described is None:
        assert reason.partition(": ")[2]
        return
    assert distilled.dump(described, [])
    assert all(reason.partition(": ")[2] for reason in described.refused.values()), described.refused
