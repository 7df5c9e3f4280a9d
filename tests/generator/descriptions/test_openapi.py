"""An OpenAPI document becomes facts: references, allOf, enums, and ids made from paths."""

from __future__ import annotations

from typing import Any

import pytest

from generator.descriptions import distilled, openapi
from generator.facts import Description, Fact, Operation, Parameter
from generator.report import GeneratorError

SCHEMAS = {
    "Part": {"type": "object", "properties": {"text": {"type": "string"}}},
    "Kind": {"type": "string", "enum": ["B", "A"]},
}
PART = {"$ref": "#/components/schemas/Part"}
KIND = {"$ref": "#/components/schemas/Kind"}


def described(schemas: dict[str, Any], paths: dict[str, Any] | None = None) -> Description:
    """A document with these schemas and paths, read."""
    document = {
        "info": {"title": "Tiny API", "version": "v1beta", "x-google-revision": "7"},
        "servers": [{"url": "https://tiny.example.com"}],
        "components": {"schemas": schemas},
        "paths": paths or {},
    }
    return openapi.read(document, "gemini", "tiny")


def answered(schema: dict[str, str]) -> dict[str, Any]:
    return {"responses": {"default": {"content": {"application/json": {"schema": schema}}}}}


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        ({"type": "string"}, Fact("string")),
        ({"type": "string", "format": "int64"}, Fact("int64")),
        ({"type": "integer", "format": "int32"}, Fact("int32")),
        ({"type": "string", "format": "byte"}, Fact("bytes")),
        ({"type": "string", "format": "date-time"}, Fact("timestamp")),
        ({}, Fact("any")),
        ({"type": "object"}, Fact("struct")),
        ({"type": "object", "additionalProperties": {"description": "Anything."}}, Fact("struct")),
        ({"type": "object", "additionalProperties": True}, Fact("struct")),
        ({"type": "object", "additionalProperties": {"type": "string"}}, Fact("string", map=True)),
        ({"type": "object", "additionalProperties": PART}, Fact("message", "Part", map=True)),
        (PART, Fact("message", "Part")),
        ({"allOf": [PART], "readOnly": True}, Fact("message", "Part", read_only=True)),
        ({"allOf": [PART], "description": "Required. It."}, Fact("message", "Part", required=True)),
        (KIND, Fact("enum", values=("B", "A"))),
        ({"allOf": [KIND]}, Fact("enum", values=("B", "A"))),
        ({"type": "string", "enum": ["X"]}, Fact("enum", values=("X",))),
        ({"type": "array", "items": PART}, Fact("message", "Part", repeated=True)),
        ({"type": "array", "items": KIND}, Fact("enum", values=("B", "A"), repeated=True)),
        ({"type": "string", "deprecated": True}, Fact("string", deprecated=True)),
    ],
)
def test_a_property_becomes_a_fact(node: dict[str, Any], expected: Fact) -> None:
    assert openapi.fact(node, SCHEMAS) == expected


def test_a_list_of_maps_is_both() -> None:
    node = {"type": "array", "items": {"type": "object", "additionalProperties": {"type": "string"}}}
    assert openapi.fact(node, SCHEMAS) == Fact("string", repeated=True, map=True)


@pytest.mark.parametrize(
    "node",
    [
        {"type": "array", "items": {"type": "array", "items": {"type": "string"}}},
        {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string"}}},
        {"type": "object", "properties": {"inner": {"type": "string"}}},
    ],
    ids=["list of lists", "map of lists", "inline message"],
)
def test_what_a_fact_cannot_say_is_refused(node: dict[str, Any]) -> None:
    with pytest.raises(GeneratorError):
        openapi.fact(node, SCHEMAS)


def test_a_schema_takes_in_what_its_allof_names_and_its_own_fields_win() -> None:
    base = {
        "properties": {"name": {"type": "string"}, "size": {"type": "string"}},
        "required": ["name"],
        "description": "Prose.",
    }
    inline = {"properties": {"note": {"type": "boolean"}}}
    own = {
        "allOf": [{"$ref": "#/components/schemas/Base"}, inline],
        "properties": {"size": {"type": "string", "format": "int64"}},
    }

    found = described({"Base": base, "Whole": own, **SCHEMAS})

    assert found.schemas["Whole"].fields == {
        "name": Fact("string", required=True),
        "size": Fact("int64"),
        "note": Fact("bool"),
    }
    assert "Kind" not in found.schemas  # an enumeration is no message
    assert "Prose" not in distilled.dump(found, [])
    assert (found.api, found.version, found.revision, found.host) == (
        "tiny", "v1beta", "7", "tiny.example.com",
    )  # fmt: skip


def test_an_operation_has_its_id_parameters_and_messages() -> None:
    node = {
        "parameters": [
            {"name": "model", "in": "path", "required": True, "schema": {"type": "string"}},
            {"name": "pageSize", "in": "query", "schema": {"type": "integer", "format": "int32"}},
        ],
        "requestBody": {"content": {"application/json": {"schema": PART}}},
        **answered(PART),
    }

    found = described(SCHEMAS, {"/v1beta/models/{model}:streamAsk": {"post": node}})

    assert found.operations == {
        "models.streamAsk": Operation(
            id="models.streamAsk",
            method="POST",
            path="models/{model}:streamAsk",
            parameters={
                "model": Parameter("path", "string", required=True),
                "pageSize": Parameter("query", "int32"),
            },
            request="Part",
            response="Part",
            streaming=True,
        )
    }


@pytest.mark.parametrize(
    ("method", "path", "expected"),
    [
        ("GET", "models", "models.list"),
        ("GET", "models/{model}", "models.get"),
        ("POST", "files", "files.create"),
        ("PATCH", "cachedContents/{id}", "cachedContents.patch"),
        ("DELETE", "files/{file}", "files.delete"),
        ("POST", "models/{model}:countTokens", "models.countTokens"),
        ("GET", "models/{model}/operations/{operation}", "models.operations.get"),
        ("POST", "corpora:query", "corpora.query"),
    ],
)
def test_an_id_is_made_from_the_path(method: str, path: str, expected: str) -> None:
    assert openapi.identifier(path, method) == expected


def test_a_verb_without_a_name_is_refused() -> None:
    with pytest.raises(KeyError, match="PUT"):
        openapi.identifier("models/{model}", "PUT")


def test_two_paths_with_one_id_are_refused() -> None:
    paths = {
        "/v1beta/models": {"get": answered(PART)},
        "/v1beta/{parent}/models": {"get": answered(PART)},
    }
    with pytest.raises(GeneratorError, match=r"models\.list"):
        described(SCHEMAS, paths)
