"""Each construct of an operation is read, noted with its place, or refuses that operation alone with its place."""

from __future__ import annotations

from typing import Any

import pytest

from generator.facts import Fact, Parameter, SecurityScheme

from .documents import REF, answer, document, field, operation, read, refusal

TEXT = {"type": "string"}
LIST, OBJECT = {"type": "array", "items": TEXT}, {"type": "object", "additionalProperties": TEXT}


def parameter(**keys: Any) -> Parameter:
    given = {"name": "p", "in": "query", "schema": TEXT, **keys}
    path = "/pets/{p}" if given["in"] == "path" else "/pets"
    return operation({"parameters": [given]}, path).parameters["p"]


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({}, Parameter("query", "string")),
        ({"required": True, "deprecated": True}, Parameter("query", "string", True, deprecated=True)),
        ({"in": "path"}, Parameter("path", "string", True)),
        ({"in": "header"}, Parameter("header", "string")),
        ({"in": "cookie"}, Parameter("cookie", "string")),
        ({"allowReserved": True}, Parameter("query", "string", reserved=True)),
        ({"schema": {"enum": ["a", "b"]}}, Parameter("query", "enum", values=("a", "b"))),
        ({"schema": {"enum": [1, 2]}}, Parameter("query", "number_enum", numbers=(1, 2))),
        ({"schema": LIST}, Parameter("query", "string", repeated=True)),
        ({"schema": LIST, "explode": False}, Parameter("query", "string", repeated=True, style="comma")),
        ({"schema": LIST, "style": "pipeDelimited"}, Parameter("query", "string", repeated=True, style="pipe")),
        ({"schema": LIST, "style": "spaceDelimited", "explode": False}, Parameter("query", "string", repeated=True, style="space")),
        ({"schema": LIST, "in": "header"}, Parameter("header", "string", repeated=True)),
        ({"schema": LIST, "in": "path"}, Parameter("path", "string", True, repeated=True)),
        ({"schema": OBJECT}, Parameter("query", "message", ref="FindPetsP")),
        ({"schema": OBJECT, "style": "deepObject", "explode": True}, Parameter("query", "message", ref="FindPetsP", style="deep")),
        ({"schema": REF, "style": "deepObject"}, Parameter("query", "message", ref="Pet", style="deep")),
        ({"schema": {"anyOf": [TEXT, LIST]}}, Parameter("query", "message", ref="FindPetsP")),
        ({"schema": None, "content": {"application/json": {"schema": REF}}}, Parameter("query", "message", ref="Pet", style="json")),
        ({"schema": None}, Parameter("query", "string")),
    ],
)  # fmt: skip
def test_a_parameter(keys: dict[str, Any], expected: Parameter) -> None:
    assert parameter(**keys) == expected


def test_parameters_that_are_references_to_scalars_have_their_type() -> None:
    components = {
        "schemas": {
            "Kind": {"enum": ["a"]},
            "Kinds": {"type": "array", "items": {"$ref": "#/components/schemas/Kind"}},
        },
        "parameters": {
            "kinds": {"name": "kinds", "in": "query", "schema": {"$ref": "#/components/schemas/Kinds"}}
        },
    }
    found = operation({"parameters": [{"$ref": "#/components/parameters/kinds"}]}, components=components)

    assert found.parameters == {"kinds": Parameter("query", "enum", repeated=True, values=("a",))}


def test_parameters_of_the_path_are_shared_and_an_operation_may_replace_them() -> None:
    item: dict[str, Any] = {
        "parameters": [
            {"name": "id", "in": "path", "required": True, "schema": {"type": "integer"}},
            {"name": "q", "in": "query", "required": True, "schema": TEXT},
            {"name": "Accept", "in": "header", "schema": TEXT},
        ],
        "get": {"parameters": [{"name": "q", "in": "query", "schema": LIST}], "responses": {}},
    }
    (found,) = read({"/pets/{id}": item}).operations.values()

    assert found.parameters == {
        "id": Parameter("path", "int64", True),
        "q": Parameter("query", "string", repeated=True),
    }


def test_one_name_in_two_places_has_two_keys() -> None:
    both = [{"name": "id", "in": place, "schema": TEXT} for place in ("path", "header")]
    found = operation({"parameters": both}, "/pets/{id}").parameters

    assert found == {
        "id": Parameter("path", "string", True),
        "id_header": Parameter("header", "string", wire="id"),
    }


BODIES: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({"application/json": {"schema": REF}}, {"request": "Pet"}),
    ({"application/json": {}}, {"request": "FindPetsRequest"}),
    ({"application/json; charset=utf-8": {"schema": REF}}, {"request": "Pet"}),
    ({"text/xml": {}, "application/json": {"schema": REF}}, {"request": "Pet"}),
    ({"application/merge-patch+json": {"schema": REF}}, {"request": "Pet", "media": "application/merge-patch+json"}),
    ({"application/json": {"schema": LIST}}, {"request": "FindPetsRequest"}),
    ({"application/x-www-form-urlencoded": {"schema": REF}}, {"request": "Pet", "body": "form"}),
    ({"application/x-www-form-urlencoded": {"schema": REF, "encoding": {"name": {"style": "deepObject", "explode": True}}}}, {"request": "Pet", "body": "form", "encoding": {"name": "deep"}}),
    ({"multipart/form-data": {"schema": REF, "encoding": {"name": {"contentType": "image/png, image/gif"}}}}, {"request": "Pet", "body": "multipart", "encoding": {"name": "image/png"}}),
    ({"application/octet-stream": {}}, {"body": "binary"}),
    ({"image/png": {}}, {"body": "binary", "media": "image/png"}),
    ({"text/plain": {}}, {"body": "text"}),
    ({"text/csv": {}}, {"body": "text", "media": "text/csv"}),
    ({"application/xml": {}}, {"body": "binary", "media": "application/xml"}),
]  # fmt: skip


@pytest.mark.parametrize(("content", "expected"), BODIES)
def test_a_request(content: dict[str, Any], expected: dict[str, Any]) -> None:
    found = operation({"requestBody": {"required": True, "content": content}}, verb="post")

    usual: dict[str, Any] = {"request": "", "body": "", "media": "", "body_required": True, "encoding": {}}
    assert {key: getattr(found, key) for key in usual} == {**usual, **expected}


RESPONSES: list[tuple[dict[Any, Any], dict[str, Any]]] = [
    ({"200": answer(REF)}, {"response": "Pet"}),
    ({"2XX": answer(REF)}, {"response": "Pet"}),
    ({"default": answer(REF)}, {"response": "Pet"}),
    ({200: answer(REF)}, {"response": "Pet"}),
    ({"204": {"description": ""}, "200": answer(REF)}, {"response": "Pet"}),
    ({"200": answer(LIST)}, {"response": "FindPetsResponse"}),
    ({"200": answer(REF), "201": answer(LIST)}, {"response": "FindPetsAnyResponse"}),
    ({"200": answer(REF), "default": answer(REF), "4xx": answer(TEXT), "500": {"description": ""}}, {"response": "Pet", "errors": {"default": "Pet", "4XX": "FindPetsError4xx", "500": ""}}),
    ({"200": answer(REF, "application/vnd.pets+json")}, {"response": "Pet", "accept": "application/vnd.pets+json"}),
    ({"200": answer(REF, "text/event-stream")}, {"response": "Pet", "streaming": True, "stream_media": "text/event-stream"}),
    ({"200": answer(REF, "application/x-ndjson")}, {"response": "Pet", "streaming": True, "stream_media": "application/x-ndjson"}),
    ({"200": answer(TEXT, "application/pdf")}, {"download": True, "accept": "application/pdf"}),
    ({"200": answer(TEXT, "text/plain")}, {"download": True, "accept": "text/plain"}),
    ({"302": {"description": ""}}, {}),
    ({}, {}),
    ({"200": {"$ref": "#/components/responses/Pet"}}, {"response": "Pet"}),
]  # fmt: skip


@pytest.mark.parametrize(("responses", "expected"), RESPONSES)
def test_a_response(responses: dict[str, Any], expected: dict[str, Any]) -> None:
    components = document({})["components"] | {"responses": {"Pet": answer(REF)}}
    found = operation({"responses": responses}, components=components)

    usual: dict[str, Any] = {
        "response": "",
        "streaming": False,
        "download": False,
        "accept": "",
        "stream_media": "",
        "errors": {},
    }
    assert {key: getattr(found, key) for key in usual} == {**usual, **expected}


P = "#/paths/~1pets/get"


REFUSED: list[tuple[Any, str]] = [
    ({"parameters": [{"name": "p", "in": "body"}]}, f"{P}/parameters/0: a parameter needs a `name`"),
    ({"parameters": [{"in": "query"}]}, f"{P}/parameters/0: a parameter needs a `name`"),
    ({"parameters": [5]}, f"{P}/parameters/0: must be an object: 5"),
    ({"parameters": {}}, f"{P}/parameters: must be a list"),
    ({"parameters": [{"$ref": "a.json"}]}, f"{P}/parameters/0: a reference to another document: 'a.json'"),
    ({"parameters": [{"name": "p", "in": "header", "schema": OBJECT, "explode": True}]}, f"{P}/parameters/0: an object in the header"),
    ({"parameters": [{"name": "p", "in": "query", "style": "matrix"}]}, f"{P}/parameters/0/style: the style 'matrix'"),
    ({"parameters": [{"name": "p", "in": "query", "content": {"text/xml": {}}}]}, f"{P}/parameters/0: a parameter that is written as 'text/xml'"),
    ({"parameters": [{"name": "p", "in": "query", "content": {}}]}, f"{P}/parameters/0"),
    ({"parameters": [{"name": "p", "in": "query", "schema": {"type": "x"}}]}, f"{P}/parameters/0/schema/type: unknown type 'x'"),
    ({"responses": {"ok": {}}}, f"{P}/responses/ok: neither a status"),
    ({"responses": {"200": 5}}, f"{P}/responses/200: must be an object: 5"),
    ({"responses": []}, f"{P}/responses: must be an object: []"),
    ({"requestBody": {"$ref": "#/components/requestBodies/No"}}, f"{P}/requestBody: a reference that leads nowhere"),
    ({"requestBody": {"content": {"application/json": {"schema": {"type": "x"}}}}}, "unknown type 'x'"),
    ({"security": [5]}, f"{P}/security/0: must be an object: 5"),
]  # fmt: skip


@pytest.mark.parametrize(("node", "reason"), REFUSED)
def test_an_operation_that_cannot_be_expressed_is_refused_with_its_place(
    node: dict[str, Any], reason: str
) -> None:
    assert reason in refusal(node)


def test_a_refused_operation_leaves_the_others() -> None:
    bad, good = {"responses": 5}, {"responses": {"200": answer(REF)}}
    found = read({"/bad": {"get": bad}, "/good": {"get": good}, "/other": {"$ref": "paths.yaml"}})

    assert list(found.operations) == ["get_good"]
    assert found.refused == {
        "get_bad": "#/paths/~1bad/get/responses: must be an object: 5",
        "/other": "#/paths/~1other: a reference to another document: 'paths.yaml'; bundle the documents into one first",
    }


def test_ids_are_those_of_the_document_or_made_from_the_path_and_are_kept_apart() -> None:
    node: dict[str, Any] = {"responses": {}}
    found = read(
        {
            "/": {"get": node},
            "/pets/{petId}/toys": {"get": node, "post": {**node, "operationId": "make toy"}},
            "/a": {
                verb: {**node, "operationId": "same"} for verb in ("get", "head", "options", "trace", "put")
            },
            "/b": {"get": {**node, "operationId": "Same"}, "patch": {**node, "operationId": ""}},
        }
    )

    assert list(found.operations) == [
        "get_root", "get_pets_by_pet_id_toys", "make toy", "same", "same_2", "same_3", "same_4", "same_5", "Same_6", "patch_b",
    ]  # fmt: skip
    assert found.operations["same_2"].method == "HEAD"


@pytest.mark.parametrize(
    ("servers", "expected"),
    [
        ([{"url": "https://a.example.com/v1/"}], "https://a.example.com/v1/"),
        ([{"url": "http://a.example.com"}], "http://a.example.com/"),
        ([{"url": "https://a.example.com"}, {"url": "https://b.example.com"}], "https://a.example.com/"),
        ([{"url": "/v1"}], "/v1/"),
        ([], "/"),
        ([{"url": "https://{area}.example.com/{v}", "variables": {"area": {"default": "eu"}, "v": {"default": 2}}}], "https://eu.example.com/2/"),
        ([{"url": "https://{area}.example.com"}], "/"),
    ],
)  # fmt: skip
def test_the_address_is_that_of_the_first_server(servers: list[Any], expected: str) -> None:
    assert read({"/a": {"get": {"responses": {}}}}, servers=servers).address == expected


def test_an_operation_may_have_an_address_of_its_own() -> None:
    other = [{"url": "https://files.example.com"}]
    found = read(
        {"/a": {"servers": other, "get": {"responses": {}}, "put": {"servers": [], "responses": {}}}}
    )
    assert {each.server for each in found.operations.values()} == {"https://files.example.com"}


def test_security_is_that_of_the_operation_or_of_the_document() -> None:
    schemes = {
        "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
        "token": {"type": "http", "scheme": "Bearer"},
        "login": {"type": "http", "scheme": "basic"},
        "digest": {"type": "http", "scheme": "digest"},
        "google": {"type": "oauth2", "flows": {"implicit": {"scopes": {"b": "", "a": ""}}}},
        "connect": {"type": "openIdConnect"},
        "tls": {"type": "mutualTLS"},
    }
    paths: dict[str, Any] = {
        "/a": {"get": {"responses": {}}},
        "/b": {"get": {"responses": {}, "security": []}},
        "/c": {"get": {"responses": {}, "security": [{}, {"key": [], "token": []}, {"lost": []}]}},
    }
    found = read(paths, components={"securitySchemes": schemes}, security=[{"key": []}])

    assert found.schemes == {
        "key": SecurityScheme("key", "header", "X-Key"),
        "token": SecurityScheme("bearer"),
        "login": SecurityScheme("basic"),
        "digest": SecurityScheme("other", name="digest"),
        "google": SecurityScheme("oauth", scopes=("a", "b")),
        "connect": SecurityScheme("oauth"),
        "tls": SecurityScheme("other", name="mutualTLS"),
    }
    assert [each.security for each in found.operations.values()] == [
        ("key",),
        ("none",),
        ("none", "key+token"),
    ]
    assert found.notes == {"#/paths/~1c/get/security/2": "no security scheme 'lost': nothing is sent for it"}


def test_keys_for_readers_and_of_the_server_are_passed_over_and_unknown_ones_are_noted() -> None:
    node: dict[str, Any] = {
        "responses": {"200": {**answer(REF), "links": {}, "headers": {}}},
        "tags": ["a"],
        "summary": "",
        "description": "",
        "externalDocs": {},
        "callbacks": {"done": {}},
        "deprecated": True,
        "x-any": 5,
        "query": 1,
    }
    item: dict[str, Any] = {"get": node, "summary": "", "description": "", "x-any": 1, "subscribe": {}}
    found = read({"/a": item, "x-paths": 1}, webhooks={}, tags=[], externalDocs={}, somethingNew=1)

    assert set(found.notes) == {"#/paths/~1a/get/query", "#/paths/~1a/subscribe", "#/somethingNew"}
    assert found.operations["get_a"].deprecated


def test_binary_fields_are_those_of_files() -> None:
    assert field({"type": "string", "format": "binary"})[0] == Fact("binary")
