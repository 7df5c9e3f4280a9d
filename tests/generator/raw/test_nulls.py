"""Responses and bodies that may be null: their types say so, None is read, and None is sent."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import TypeAdapter

from google._genai_core.runtime import errors, usage_errors

from .conftest import Made, make
from .recorder import ONCE, Recorder, answer, recording

A, B = {"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}
NULLABLE: dict[str, Any] = {
    "number": {"type": ["integer", "null"]},
    "old": {"type": "integer", "nullable": True},
    "one": {"oneOf": [A, {"type": "null"}]},
    "any": {"anyOf": [A, B, {"type": "null"}]},
    "object": {"type": ["object", "null"], "properties": {"someText": {"type": "string"}}},
    "kept": {"$ref": "#/components/schemas/Kept"},
    "list": {"type": ["array", "null"], "items": A},
    "texts": {"enum": ["x", None]},
    "named": {"$ref": "#/components/schemas/Maybe"},
}
PLAIN: dict[str, Any] = {"plain": A, "count": {"type": "integer"}}


def document() -> dict[str, Any]:
    """Return a document with an operation for each kind; it sends and returns a value of it."""

    def operation(name: str, schema: Any, required: bool) -> dict[str, Any]:
        content = {"application/json": {"schema": schema}}
        return {
            "operationId": name,
            "tags": ["t"],
            "requestBody": {"required": required, "content": content},
            "responses": {"200": {"description": "ok", "content": content}},
        }

    return {
        "openapi": "3.1.0",
        "info": {"title": "Nulls", "version": "1"},
        "servers": [{"url": "https://nulls.example"}],
        "paths": {
            f"/{name}/{end}": {"post": operation(f"{name}_{end}", schema, end == "must")}
            for name, schema in {**NULLABLE, **PLAIN}.items()
            for end in ("must", "may")
        },
        "components": {
            "schemas": {
                "A": {"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}},
                "B": {"type": "object", "properties": {"b": {"type": "integer"}}},
                "Kept": {"type": "object", "nullable": True, "properties": {"k": B}},
                "Maybe": {"anyOf": [A, {"type": "null"}]},
            }
        },
    }


@pytest.fixture(scope="module")
def made_nulls(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    """The client of the document."""
    out = tmp_path_factory.mktemp("nulls")
    path = out / "nulls.json"
    path.write_text(json.dumps(document()), encoding="utf-8")
    yield make("raw_nulls", path, out)
    sys.path.remove(str(out))


@pytest.fixture
def nulls(made_nulls: Made) -> Iterator[tuple[Any, Recorder]]:
    """The methods of the client, and its server."""
    for recorder, address in recording(made_nulls):
        with made_nulls.package.Client(base_url=address, http_options=ONCE) as client:
            yield client.t, recorder


@pytest.mark.parametrize("end", ["must", "may"])
@pytest.mark.parametrize("name", NULLABLE)
def test_null_is_sent_and_read_where_it_may_be(nulls: tuple[Any, Recorder], name: str, end: str) -> None:
    methods, server = nulls
    server.replies.append(answer(None))
    assert getattr(methods, f"{name}_{end}")(body=None) is None
    assert server.bodies == [b"null"]
    assert server.headers[0]["content-type"] == "application/json"


@pytest.mark.parametrize("name", PLAIN)
def test_null_is_neither_sent_nor_read_elsewhere(nulls: tuple[Any, Recorder], name: str) -> None:
    methods, server = nulls
    with pytest.raises(usage_errors.InvalidValueError, match="body is None"):
        getattr(methods, f"{name}_must")(body=None)
    assert server.bodies == []
    server.replies.append(answer(None))
    with pytest.raises(errors.ResponseParseError):
        getattr(methods, f"{name}_may")()
    assert server.bodies == [b""]


def test_other_values_are_sent_and_read_as_before(nulls: tuple[Any, Recorder], made_nulls: Made) -> None:
    methods, server = nulls
    types = made_nulls.package.types
    for name, value in (("number", 3), ("texts", "x"), ("list", [{"a": "b"}])):
        server.replies.append(answer(value))
        found = getattr(methods, f"{name}_must")(body=value)
        assert found == (value if name != "list" else [types.A(a="b")])
    server.replies.append(answer({"a": "b"}))
    assert methods.one_must(body=types.A(a="b")) == types.A(a="b")
    assert server.bodies[-1] == b'{"a":"b"}'
    server.replies.append(answer({"someText": "b"}))
    assert methods.object_must(body={"some_text": "b"}).some_text == "b"
    assert server.bodies[-1] == b'{"someText":"b"}'


@pytest.mark.parametrize("name", NULLABLE)
def test_the_type_says_that_it_may_be_null(made_nulls: Made, name: str) -> None:
    description, types = made_nulls.renderer.description, made_nulls.renderer.types
    operation = next(each for each in description.operations.values() if each.id == f"{name}_must")
    for schema in (operation.request, operation.response):
        shown = types.names[schema]
        assert TypeAdapter(getattr(made_nulls.package.types, shown)).validate_json("null") is None
