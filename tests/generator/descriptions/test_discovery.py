"""A Discovery document becomes facts: types and flags, ids and paths, and no prose."""

from __future__ import annotations

import re
from typing import Any

import pytest

from generator.descriptions import discovery, distilled
from generator.facts import Description, Fact, Operation, Parameter
from generator.report import GeneratorError

PREFIX = re.compile("^CloudV1")


def described(schemas: dict[str, Any] | None = None, resources: dict[str, Any] | None = None) -> Description:
    """A document with these schemas and resources, read."""
    document = {
        "name": "tinyplatform",
        "version": "v1beta1",
        "revision": "20260101",
        "rootUrl": "https://tiny.example.com/",
        "schemas": schemas or {},
        "resources": resources or {},
    }
    return discovery.read(document, "vertex", "CloudV1")


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        ({"type": "string"}, "string"),
        ({"type": "string", "format": "byte"}, "bytes"),
        ({"type": "string", "format": "int64"}, "int64"),
        ({"type": "string", "format": "uint64"}, "uint64"),
        ({"type": "integer", "format": "int32"}, "int32"),
        ({"type": "integer", "format": "uint32"}, "uint32"),
        ({"type": "integer"}, "int32"),
        ({"type": "number", "format": "float"}, "float"),
        ({"type": "number"}, "double"),
        ({"type": "boolean"}, "bool"),
        ({"type": "any"}, "any"),
        ({"type": "string", "format": "google-datetime"}, "timestamp"),
        ({"type": "string", "format": "google-duration"}, "duration"),
        ({"type": "string", "format": "google-fieldmask"}, "fieldmask"),
        ({"type": "object"}, "struct"),
        ({"type": "object", "additionalProperties": {"type": "any"}}, "struct"),
    ],
)
def test_each_json_type_has_its_neutral_name(node: dict[str, Any], expected: str) -> None:
    assert discovery.fact(node, PREFIX) == Fact(expected)


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        ({"$ref": "CloudV1Part"}, Fact("message", "Part")),
        ({"$ref": "GoogleRpcStatus"}, Fact("message", "GoogleRpcStatus")),
        ({"type": "string", "enum": ["B", "A"]}, Fact("enum", values=("B", "A"))),
        ({"type": "array", "items": {"type": "string"}}, Fact("string", repeated=True)),
        ({"type": "array", "items": {"$ref": "CloudV1Part"}}, Fact("message", "Part", repeated=True)),
        (
            {"type": "array", "items": {"type": "string", "enum": ["A"]}},
            Fact("enum", values=("A",), repeated=True),
        ),
        (
            {"type": "object", "additionalProperties": {"type": "string", "format": "int64"}},
            Fact("int64", map=True),
        ),
        (
            {"type": "object", "additionalProperties": {"$ref": "CloudV1Part"}},
            Fact("message", "Part", map=True),
        ),
        (
            {"type": "array", "items": {"type": "object", "additionalProperties": {"type": "string"}}},
            Fact("string", repeated=True, map=True),
        ),
    ],
)
def test_lists_maps_enums_and_references(node: dict[str, Any], expected: Fact) -> None:
    assert discovery.fact(node, PREFIX) == expected


def test_flags_come_from_texts_and_marks_and_belong_to_the_whole_field() -> None:
    node = {
        "type": "array",
        "items": {"type": "string", "readOnly": True},
        "description": "Required. The names.",
        "deprecated": True,
    }

    assert discovery.fact(node, PREFIX) == Fact("string", repeated=True, required=True, deprecated=True)
    assert discovery.fact({"type": "string", "readOnly": True}, PREFIX).read_only
    assert not discovery.fact({"type": "string", "description": "Not Required."}, PREFIX).required


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
        discovery.fact(node, PREFIX)


def test_schemas_lose_the_prefix_and_every_description() -> None:
    node = {"description": "Prose.", "properties": {"b": {"type": "string", "description": "More prose."}}}

    found = described({"CloudV1Part": node, "Empty": {"type": "object"}})

    assert {name: dict(item.fields) for name, item in found.schemas.items()} == {
        "Part": {"b": Fact("string")},
        "Empty": {},
    }
    assert "prose" not in distilled.dump(found, []).lower()
    assert (found.api, found.version, found.host) == ("tinyplatform", "v1beta1", "tiny.example.com")


def test_an_operation_has_its_id_path_and_messages() -> None:
    method = {
        "id": "tinyplatform.projects.batches.streamAsk",
        "flatPath": "v1beta1/projects/{projectsId}/batches/{batchesId}:streamAsk",
        "httpMethod": "POST",
        "parameters": {
            "name": {"location": "path", "type": "string"},
            "kinds": {"location": "query", "type": "string", "repeated": True, "enum": ["A", "B"]},
            "pageSize": {"location": "query", "type": "integer", "format": "int32"},
        },
        "request": {"$ref": "CloudV1AskRequest"},
        "response": {"$ref": "CloudV1AskResponse"},
    }
    resources = {"projects": {"resources": {"batches": {"methods": {"streamAsk": method}}}}}

    assert described(resources=resources).operations == {
        "projects.batches.streamAsk": Operation(
            id="projects.batches.streamAsk",
            method="POST",
            path="projects/{project}/batches/{batch}:streamAsk",
            parameters={
                "project": Parameter("path", "string", required=True),
                "batch": Parameter("path", "string", required=True),
                "kinds": Parameter("query", "string", repeated=True, values=("A", "B")),
                "pageSize": Parameter("query", "int32"),
            },
            request="AskRequest",
            response="AskResponse",
            streaming=True,
        )
    }


def test_an_upload_is_marked_and_missing_messages_are_empty() -> None:
    method: dict[str, Any] = {"id": "t.media.send", "flatPath": "v1beta1/media", "httpMethod": "POST"}
    method["mediaUpload"] = {"protocols": {}}

    operation = described(resources={"media": {"methods": {"send": method}}}).operations["media.send"]

    assert operation == Operation("media.send", "POST", "media", {}, upload=True)
