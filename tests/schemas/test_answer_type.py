"""The type of the answer, which is sent with a schema wherever a config goes; a type of the caller's stays."""

from __future__ import annotations

import enum
import json
from typing import Any, Dict, List, cast

import httpx
import pytest
from pydantic import BaseModel
from typing_extensions import Literal

from google.genai import types
from google.genai.emulator import Emulator

from ..wire.capture import MODEL, Call, Wire, generate, new_client

BACKENDS = ("gemini", "vertex", "express")
JSON = "application/json"


class Color(enum.Enum):
    RED = "red"


class Recipe(BaseModel):
    title: str


SCHEMAS: Dict[str, Any] = {
    "model": {"response_schema": Recipe},
    "enum": {"response_schema": Color},
    "literal": {"response_schema": Literal["a", "b"]},
    "list": {"response_schema": List[int]},
    "dict": {"response_schema": {"type": "OBJECT"}},
    "object": {"response_schema": types.Schema(type=types.Type.STRING)},
    "type as JSON schema": {"response_json_schema": Recipe},
    "JSON schema": {"response_json_schema": {"type": "object"}},
    "JSON schema as an object": {"response_json_schema": types.JSONSchema(type="object")},
    "sent as JSON schema": {"response_schema": Dict[str, int]},
}


@pytest.mark.parametrize("name", SCHEMAS)
@pytest.mark.parametrize("backend", BACKENDS)
def test_schema_is_sent_with_the_type_of_the_answer(name: str, backend: str) -> None:
    config = Wire(backend).sent(generate(**SCHEMAS[name])).body["generationConfig"]
    assert config["responseMimeType"] == JSON
    built = types.GenerateContentConfig(**SCHEMAS[name])
    arguments = {"model": MODEL, "contents": "hi", "config": built}
    assert Wire(backend).sent(Call("generate_content", arguments)).body["generationConfig"] == config
    assert built.response_mime_type is None


@pytest.mark.parametrize("given", ["text/x.enum", "text/plain", JSON])
@pytest.mark.parametrize("key", ["response_schema", "response_json_schema"])
def test_type_of_the_caller_stays(given: str, key: str) -> None:
    for name in ("response_mime_type", "responseMimeType"):
        config = (
            Wire("gemini").sent(generate(**cast(Any, {key: Color, name: given}))).body["generationConfig"]
        )
        assert config["responseMimeType"] == given


def test_without_a_schema_no_type_is_sent() -> None:
    assert "generationConfig" not in Wire("gemini").sent(generate(system_instruction="x")).body


def test_format_of_the_caller_stays_alone() -> None:
    form = [{"text": {"mime_type": "APPLICATION_JSON"}}]
    config = (
        Wire("vertex").sent(generate(response_schema=Recipe, response_format=form)).body["generationConfig"]
    )
    assert "responseMimeType" not in config


def _bodies(backend: str, reply: Any, call: Any) -> List[Dict[str, Any]]:
    bodies: List[Dict[str, Any]] = []

    def answered(request: httpx.Request) -> httpx.Response:
        bodies.append(json.loads(request.content))
        return reply(request)  # type: ignore[no-any-return]  # httpx's response

    call(new_client(backend, httpx.MockTransport(answered)))
    return bodies


ANSWER = {"candidates": [{"content": {"parts": [{"text": '{"title": "a"}'}]}, "finishReason": "STOP"}]}


def _reply(request: httpx.Request) -> httpx.Response:
    if "alt=sse" in str(request.url):
        return httpx.Response(200, text=f"data: {json.dumps(ANSWER)}\n\n")
    return httpx.Response(200, json=ANSWER)


def _streamed(client: Any) -> None:
    stream = client.models.generate_content_stream(
        model=MODEL, contents="x", config={"response_schema": Recipe}
    )
    assert stream.final_response().parsed == Recipe(title="a")


def _chat(client: Any) -> None:
    chat = client.chats.create(model=MODEL, config={"response_schema": Recipe})
    assert chat.send_message("x").parsed == Recipe(title="a")
    assert chat.send_message_stream("x").final_response().parsed == Recipe(title="a")
    assert chat.send_message("x", config={"response_json_schema": Recipe}).parsed == Recipe(title="a")


@pytest.mark.parametrize("call", [_streamed, _chat], ids=["stream", "chat"])
@pytest.mark.parametrize("backend", BACKENDS)
def test_streams_and_chats(call: Any, backend: str) -> None:
    bodies = _bodies(backend, _reply, call)
    assert bodies
    assert {body["generationConfig"]["responseMimeType"] for body in bodies} == {JSON}


def test_requests_of_a_batch() -> None:
    requests = [
        {"contents": "x", "config": {"response_schema": Recipe}},
        {"contents": "x", "config": {"response_schema": Color, "response_mime_type": "text/x.enum"}},
        {"contents": "x"},
    ]

    def create(client: Any) -> None:
        client.batches.create(model=MODEL, src=requests)

    def created(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"name": "batches/1"})

    (body,) = _bodies("gemini", created, create)
    sent = [each["request"] for each in body["batch"]["inputConfig"]["requests"]["requests"]]
    assert [each.get("generationConfig", {}).get("responseMimeType") for each in sent] == [
        JSON,
        "text/x.enum",
        None,
    ]


@pytest.mark.parametrize("backend", ["vertex", "express"])
def test_generation_config_of_count_tokens(backend: str) -> None:
    def sent(**inner: Any) -> Any:
        config = {"generation_config": inner}
        call = Call("count_tokens", {"model": MODEL, "contents": "hi", "config": config})
        return Wire(backend).sent(call).body["generationConfig"]

    assert sent(response_schema={"type": "STRING"})["responseMimeType"] == JSON
    assert sent(response_json_schema=Recipe)["responseJsonSchema"]["title"] == "Recipe"
    assert sent(response_json_schema={"const": True})["responseJsonSchema"] == {"const": True}
    assert sent(response_json_schema={}, response_mime_type="a/b")["responseMimeType"] == "a/b"
    assert "responseMimeType" not in sent(temperature=1)


@pytest.mark.parametrize("backend", ["gemini", "vertex"])
@pytest.mark.parametrize("name", SCHEMAS)
def test_emulator_answers_a_schema_alone(backend: str, name: str) -> None:
    client = new_client(backend, Emulator().transport())
    config: Any = SCHEMAS[name]
    assert client.models.generate_content(model=MODEL, contents="hi", config=config).parsed is not None
