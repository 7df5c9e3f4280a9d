"""A Swagger 2.0 document is read as the OpenAPI document that says the same."""

from __future__ import annotations

from typing import Any

import pytest

from generator.descriptions import openapi
from generator.facts import Description, Fact, Parameter, SecurityScheme
from generator.report import GeneratorError

REF = {"$ref": "#/definitions/Pet"}


def read(paths: dict[str, Any], **others: Any) -> Description:
    pet = {"discriminator": "kind", "properties": {"kind": {"type": "string", "x-nullable": True}}}
    head = {
        "swagger": "2.0",
        "info": {"title": "Pets", "version": "1"},
        "host": "pets.example.com",
        "basePath": "/v2",
    }
    return openapi.read({**head, "paths": paths, "definitions": {"Pet": pet}, **others}, "raw", "pets")


def test_parameters_bodies_and_responses() -> None:
    shared = {"name": "id", "in": "path", "required": True, "type": "integer", "format": "int64"}
    tags = {
        "name": "tags",
        "in": "query",
        "type": "array",
        "items": {"type": "string"},
        "collectionFormat": "multi",
    }
    names = {"name": "names", "in": "query", "type": "array", "items": {"type": "string"}}
    put = {
        "parameters": [
            {"name": "pet", "in": "body", "required": True, "schema": REF},
            {"$ref": "#/parameters/tags"},
            names,
        ],
        "responses": {"200": {"schema": REF}, "404": {"$ref": "#/responses/lost"}},
    }
    post = {
        "consumes": ["multipart/form-data"],
        "parameters": [{"name": "file", "in": "formData", "type": "file", "required": True}],
        "responses": {"default": {"description": ""}},
    }
    get = {"produces": ["application/pdf"], "responses": {"200": {"schema": {"type": "file"}}}}
    found = read(
        {"/pets/{id}": {"parameters": [shared], "put": put, "post": post, "get": get}},
        parameters={"tags": tags},
        responses={"lost": {"description": "", "schema": REF}},
        securityDefinitions={
            "login": {"type": "basic"},
            "oauth": {"type": "oauth2", "flow": "accessCode", "scopes": {"read": ""}},
            "key": {"type": "apiKey", "in": "query", "name": "key"},
        },
    )  # fmt: skip

    changed, made, gotten = found.operations.values()
    assert not found.refused
    assert found.address == "https://pets.example.com/v2/"
    assert (changed.request, changed.response, changed.body_required) == ("Pet", "Pet", True)
    assert changed.parameters == {
        "id": Parameter("path", "int64", True),
        "tags": Parameter("query", "string", repeated=True),
        "names": Parameter("query", "string", repeated=True, style="comma"),
    }
    assert list(changed.errors) == ["404"]
    assert (made.body, found.schemas[made.request].fields) == (
        "multipart",
        {"file": Fact("binary", required=True)},
    )
    assert (gotten.download, gotten.accept) == (True, "application/pdf")
    assert found.schemas["Pet"].fields == {"kind": Fact("string", nullable=True)}
    assert found.schemes == {
        "login": SecurityScheme("basic"),
        "oauth": SecurityScheme("oauth", scopes=("read",)),
        "key": SecurityScheme("key", "query", "key"),
    }


@pytest.mark.parametrize(
    ("node", "reason"),
    [
        ({"parameters": [{"$ref": "#/parameters/no"}]}, "#/parameters: a reference that leads nowhere: '#/parameters/no'"),
        ({"parameters": [{"name": "a", "in": "query", "type": "array", "collectionFormat": "tsv"}]}, "the parameter 'a' is a list joined by 'tsv'"),
        ({"parameters": 5}, "#: not the expected shape of Swagger 2.0"),
    ],
)  # fmt: skip
def test_what_cannot_be_expressed_is_refused(node: dict[str, Any], reason: str) -> None:
    with pytest.raises(GeneratorError, match=reason):
        read({"/a": {"get": {"responses": {}, **node}}})
