"""A Discovery document becomes facts: types and flags, ids and paths, and no prose."""

from __future__ import annotations

import re
from typing import Any

import pytest

from generator.descriptions import discovery, distilled
from generator.facts import Description, Fact, Operation, Parameter, SecurityScheme

PREFIX = re.compile("^CloudV1")


def fact(node: dict[str, Any]) -> Fact:
    """A property, read; a message without a name is called `Inner`."""
    return discovery.fact(node, PREFIX, lambda _: "Inner")


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
    assert fact(node) == Fact(expected)


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
    assert fact(node) == expected


def test_flags_come_from_texts_and_marks_and_belong_to_the_whole_field() -> None:
    node = {
        "type": "array",
        "items": {"type": "string", "readOnly": True},
        "description": "Required. The names.",
        "deprecated": True,
    }

    assert fact(node) == Fact("string", repeated=True, required=True, deprecated=True)
    assert fact({"type": "string", "readOnly": True}).read_only
    assert not fact({"type": "string", "description": "Not Required."}).required


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (
            {"type": "array", "items": {"type": "array", "items": {"type": "string"}}},
            Fact("list", item=Fact("string", repeated=True)),
        ),
        (
            {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string"}}},
            Fact("map", item=Fact("string", repeated=True)),
        ),
        ({"type": "object", "properties": {"inner": {"type": "string"}}}, Fact("message", "Inner")),
        ({"type": "string", "required": True}, Fact("string", required=True)),
    ],
)
def test_lists_of_lists_and_messages_without_a_name(node: dict[str, Any], expected: Fact) -> None:
    assert fact(node) == expected


def test_schemas_inside_others_are_called_by_their_place() -> None:
    inner = {"type": "object", "properties": {"size": {"type": "integer"}}}
    part = {"properties": {"box": inner, "boxes": {"type": "array", "items": inner}, "partBox": inner}}
    found = described({"CloudV1Part": part, "CloudV1PartBox": {"properties": {}}}).schemas

    assert found["Part"].fields == {
        "box": Fact("message", "PartBox2"),
        "boxes": Fact("message", "PartBoxes", repeated=True),
        "partBox": Fact("message", "PartPartBox"),
    }
    assert found["PartBox2"].fields == found["PartBoxes"].fields == {"size": Fact("int32")}


def test_schemas_may_be_maps_lists_and_open() -> None:
    found = described(
        {
            "Labels": {"type": "object", "additionalProperties": {"type": "string"}},
            "Rows": {"type": "array", "items": {"type": "any"}},
            "Json": {"type": "any"},
            "Open": {"properties": {"a": {"type": "string"}}, "additionalProperties": {"type": "any"}},
        }
    ).schemas

    assert found["Labels"].alias == Fact("string", map=True)
    assert found["Rows"].alias == Fact("any", repeated=True)
    assert found["Json"].alias == Fact("any")
    assert (found["Open"].fields, found["Open"].extra) == ({"a": Fact("string")}, Fact("any"))


def one(method: dict[str, Any], *, is_flat: bool = True, **document: Any) -> tuple[Operation, Description]:
    """The only operation of a document."""
    whole = {
        "name": "tiny",
        "version": "v1",
        "revision": "1",
        "rootUrl": "https://tiny.example.com/",
        "schemas": {},
        "resources": {"files": {"methods": {"get": {"id": "tiny.files.get", "httpMethod": "GET", **method}}}},
        **document,
    }
    found = discovery.read(whole, "raw", "", is_flat=is_flat)
    (only,) = found.operations.values()
    return only, found


def test_a_path_without_a_flat_one_takes_resource_names() -> None:
    parameters = {
        "name": {"location": "path", "type": "string"},
        "size": {"location": "path", "type": "integer"},
    }
    found, whole = one({"path": "v1/{+name}/sizes/{size}", "parameters": parameters})

    assert found.path == "{name}/sizes/{size}"
    assert found.parameters == {
        "name": Parameter("path", "string", required=True, reserved=True),
        "size": Parameter("path", "int32", required=True),
    }
    assert whole.address == "https://tiny.example.com/v1/"


@pytest.mark.parametrize(
    ("paths", "service", "address", "path"),
    [
        ("v1/a", "", "https://tiny.example.com/v1/", "a"),
        ("tiny/v1/a", "", "https://tiny.example.com/", "tiny/v1/a"),
        ("a", "tiny/v1/", "https://tiny.example.com/tiny/v1/", "a"),
        ("v1/a", "tiny/", "https://tiny.example.com/tiny/", "v1/a"),
    ],
)
def test_the_address_and_the_path_make_the_whole(paths: str, service: str, address: str, path: str) -> None:
    found, whole = one({"flatPath": paths}, servicePath=service)
    assert (whole.address, found.path, found.server) == (address, path, "")


def test_a_path_beside_the_version_has_its_own_address() -> None:
    methods = {
        "a": {"id": "tiny.a", "httpMethod": "GET", "flatPath": "v1/a"},
        "b": {"id": "tiny.b", "httpMethod": "GET", "flatPath": "v1:b"},
    }
    _, whole = one({"flatPath": "v1/c"}, resources={}, methods={"a": methods["a"]})
    found = discovery.read(
        {
            "name": "tiny",
            "version": "v1",
            "revision": "1",
            "rootUrl": "http://tiny.example.com/",
            "schemas": {},
            "methods": methods,
        },
        "raw",
        "",
    )

    assert whole.operations["a"].path == "a"
    assert (found.operations["b"].server, found.operations["b"].path) == ("http://tiny.example.com/", "v1:b")


def test_parameters_that_a_document_describes_keep_their_names_in_the_path() -> None:
    parameters = {
        "fileId": {"location": "path", "type": "string"},
        "projectsId": {"location": "path", "type": "string"},
    }
    found, _ = one({"flatPath": "v1/projects/{projectsId}/files/{fileId}", "parameters": parameters})

    assert found.path == "projects/{project}/files/{fileId}"


def test_uploads_downloads_and_bodies_without_a_name() -> None:
    protocols = {
        "simple": {"multipart": True, "path": "/upload/a"},
        "resumable": {"multipart": True, "path": "/resumable/a"},
    }
    method = {
        "path": "v1/a",
        "deprecated": True,
        "supportsMediaDownload": True,
        "mediaUpload": {"accept": ["*/*"], "protocols": protocols},
        "request": {"type": "object", "additionalProperties": {"type": "string"}},
        "parameters": {
            "ext": {"location": "query", "type": "object", "repeated": True},
            "part": {"location": "query", "type": "string", "required": True},
            "mask": {"location": "query", "type": "string", "description": "Required. It."},
        },
    }
    found, whole = one(
        method,
        is_flat=False,
        auth={"oauth2": {"scopes": {"b": {}, "a": {}}}},
        parameters={"key": {}, "alt": {}},
    )

    assert (found.deprecated, found.download, found.upload) == (True, True, True)
    assert found.upload_paths == {"simple": "/upload/a", "resumable": "/resumable/a"}
    assert whole.schemas[found.request].alias == Fact("string", map=True)
    assert found.parameters["ext"] == Parameter("query", "message", ref="FilesGetExt")
    assert whole.schemas["FilesGetExt"].alias == Fact("struct", repeated=True)
    assert found.parameters["part"].required
    assert found.parameters["mask"].required
    assert set(found.parameters) == {"ext", "part", "mask"}
    assert whole.schemes == {
        "oauth2": SecurityScheme("oauth", scopes=("a", "b")),
        "key": SecurityScheme("key", "query", "key"),
    }


def test_a_stream_is_told_by_the_name_of_its_method_which_is_noted() -> None:
    found, whole = one({"id": "tiny.files.streamAll", "flatPath": "v1/a"})

    assert found.streaming
    assert list(whole.notes) == ["#/resources/files/methods/get"]


@pytest.mark.parametrize(
    ("method", "reason"),
    [
        ({"path": "v1/{/name*}"}, "a path with an expansion that is not known: 'v1/{/name*}'"),
        ({}, "has no `path`"),
        ({"flatPath": "a", "parameters": {"q": {"location": "query", "type": "text"}}}, "unknown type 'text'"),
        ({"flatPath": "a", "parameters": {"q": {"location": "header", "type": "string"}}}, "the parameter 'q' is in the header"),
        ({"flatPath": "a", "response": {"$ref": "Lost"}}, "schema 'Lost' is used by an operation but not defined"),
    ],
)  # fmt: skip
def test_an_operation_that_cannot_be_expressed_is_refused(method: dict[str, Any], reason: str) -> None:
    node = {"id": "tiny.files.get", "httpMethod": "GET", **method}
    document: dict[str, Any] = {
        "name": "t",
        "version": "v1",
        "revision": "1",
        "rootUrl": "https://t.example.com/",
        "schemas": {},
    }
    found = discovery.read({**document, "resources": {"files": {"methods": {"get": node}}}}, "raw", "")

    assert not found.operations
    assert reason in found.refused["files.get"]


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

    schemas: dict[str, Any] = {"CloudV1AskRequest": {}, "CloudV1AskResponse": {}}

    assert described(schemas, resources).operations == {
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
