"""Spans and metrics of whole calls: what they say, when they end, and what they leave alone."""

from __future__ import annotations

import asyncio
import json
import threading
from typing import Any, Callable, Dict, Iterator, List

import pytest
from opentelemetry import trace
from opentelemetry.trace import SpanKind, StatusCode

from google import genai
from google.genai import errors, telemetry, types

from ..loopback.clients import KEY, MODEL, FakeCredentials, client_of, vertex_of
from ..loopback.server import Handler, Server, close, hang, reply, serving
from ..loopback.ways import WAYS, Call
from ..patience import PATIENCE
from .recorded import Recorded, answers, attributes, calls, recording

QUICK: Dict[str, Any] = {"retry_options": {"initial_delay": 0.001, "jitter": 0.0}}


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture
def recorded() -> Iterator[Recorded]:
    with recording() as running:
        yield running


@WAYS
def test_a_call_is_a_span(server: Server, recorded: Recorded, call: Call) -> None:
    server.answers(answers("hello"))
    assert call(server.url) == "hello"
    span = recorded.span()
    assert (span.name, span.kind) == (f"generate_content {MODEL}", SpanKind.CLIENT)
    assert span.status.status_code is StatusCode.UNSET
    assert attributes(span) == {
        "gen_ai.operation.name": "generate_content",
        "gen_ai.provider.name": "gcp.gemini",
        "gen_ai.request.model": MODEL,
        "gen_ai.response.model": "m-001",
        "gen_ai.response.id": "r-1",
        "gen_ai.response.finish_reasons": ("stop",),
        "gen_ai.usage.input_tokens": 20,
        "gen_ai.usage.output_tokens": 7,
        "gen_ai.usage.reasoning.output_tokens": 2,
        "server.address": "127.0.0.1",
        "server.port": server.server_address[1],
    }


def test_the_settings_are_attributes(server: Server, recorded: Recorded) -> None:
    config = types.GenerateContentConfig(
        temperature=0.5,
        top_p=0.75,
        top_k=3,
        max_output_tokens=100,
        candidate_count=2,
        stop_sequences=["END"],
        seed=7,
        presence_penalty=0.25,
        frequency_penalty=0.125,
        response_mime_type="application/json",
    )
    with client_of(server.url) as client:
        client.models.generate_content(model=f"models/{MODEL}", contents="hi", config=config)
    found = attributes(recorded.span())
    assert found["gen_ai.request.model"] == MODEL
    assert {name: value for name, value in found.items() if "request" in name or "output" in name} == {
        "gen_ai.request.model": MODEL,
        "gen_ai.request.temperature": 0.5,
        "gen_ai.request.top_p": 0.75,
        "gen_ai.request.top_k": 3,
        "gen_ai.request.max_tokens": 100,
        "gen_ai.request.choice.count": 2,
        "gen_ai.request.stop_sequences": ("END",),
        "gen_ai.request.seed": 7,
        "gen_ai.request.presence_penalty": 0.25,
        "gen_ai.request.frequency_penalty": 0.125,
        "gen_ai.output.type": "json",
    }


METHODS: Dict[str, Callable[[genai.Client], Any]] = {
    f"embeddings {MODEL}": lambda client: client.models.embed_content(model=MODEL, contents="hi"),
    f"models.count_tokens {MODEL}": lambda client: client.models.count_tokens(model=MODEL, contents="hi"),
    f"generate_content {MODEL}": lambda client: client.chats.create(model=MODEL).send_message("hi"),
    f"models.get {MODEL}": lambda client: client.models.get(model=MODEL),
    "models.list": lambda client: list(client.models.list()),
    "request": lambda client: client.request("GET", "models/m"),
    "files.get": lambda client: client.files.get(name="files/f"),
}


@pytest.mark.parametrize("name", METHODS)
def test_every_method_is_a_span(server: Server, recorded: Recorded, name: str) -> None:
    with client_of(server.url) as client:
        METHODS[name](client)
    assert recorded.span().name == name
    assert len(recorded.points("gen_ai.client.operation.duration")) == 1


def test_each_page_is_a_span(server: Server, recorded: Recorded) -> None:
    server.answers(reply(body=b'{"models": [{"name": "models/a"}], "nextPageToken": "t"}'))
    with client_of(server.url) as client:
        list(client.models.list())
    assert [span.name for span in recorded.spans] == ["models.list"] * 2


def test_vertex_is_another_provider(server: Server, recorded: Recorded) -> None:
    body = b'{"predictions": [{"embeddings": {"values": [1], "statistics": {"token_count": 4}}}]}'
    server.answers(reply(body=body))
    with vertex_of(server.url, FakeCredentials("token")) as client:
        client.models.embed_content(model="text-embedding-005", contents="hi")
    found = attributes(recorded.span())
    assert found["gen_ai.provider.name"] == "gcp.vertex_ai"
    assert found["gen_ai.usage.input_tokens"] == 4


def test_tokens_of_one_embedding_are_counted_once(server: Server, recorded: Recorded) -> None:
    server.answers(reply(body=b'{"embedding": {"values": [1]}, "usageMetadata": {"promptTokenCount": 4}}'))
    with vertex_of(server.url, FakeCredentials("token")) as client:
        client.models.embed_content(model="gemini-embedding-2", contents="hi")
    assert attributes(recorded.span())["gen_ai.usage.input_tokens"] == 4


def embeddings(handler: Handler) -> None:
    """As many vectors as the request on this connection asks for."""
    mine = [seen for seen in handler.server.seen if seen.connection == handler.client_address[1]]
    count = len(json.loads(mine[-1].body)["requests"])
    body = {"embeddings": [{"values": [1]}] * count, "usageMetadata": {"promptTokenCount": 2}}
    reply(body=json.dumps(body).encode())(handler)


@pytest.mark.parametrize("transport", ["", "httpx", "aiohttp"])
def test_a_split_call_is_one_span_with_all_attempts(
    server: Server, recorded: Recorded, transport: str
) -> None:
    server.answers(reply(503), embeddings, embeddings, embeddings)
    question: Any = {"model": MODEL, "contents": ["a"] * 250}

    async def ask() -> types.EmbedContentResponse:
        async with client_of(server.url, **QUICK, async_transport=transport).aio as client:
            return await client.models.embed_content(**question)

    if transport:
        response = asyncio.run(ask())
    else:
        with client_of(server.url, **QUICK) as client:
            response = client.models.embed_content(**question)
    assert len(response.embeddings) == 250
    span = recorded.span()
    statuses = [dict(event.attributes or {})["http.response.status_code"] for event in span.events]
    assert sorted(statuses, key=str) == [200, 200, 200, 503]
    assert attributes(span)["gen_ai.usage.input_tokens"] == 6
    assert span.status.status_code is StatusCode.UNSET


@WAYS
def test_attempts_are_events(server: Server, recorded: Recorded, call: Call) -> None:
    server.answers(reply(503), close, answers("hello"))
    call(server.url, **QUICK)
    events = [dict(event.attributes or {}) for event in recorded.span().events]
    assert events == [
        {"http.request.resend_count": 0, "http.response.status_code": 503},
        {"http.request.resend_count": 1, "error.type": "APIConnectionError"},
        {"http.request.resend_count": 2, "http.response.status_code": 200},
    ]


@WAYS
def test_a_failure(server: Server, recorded: Recorded, call: Call) -> None:
    server.answers(reply(429, b'{"error": {"status": "RESOURCE_EXHAUSTED", "message": "private"}}'))
    with pytest.raises(errors.ResourceExhaustedError):
        call(server.url)
    span = recorded.span()
    assert (span.status.status_code, span.status.description) == (StatusCode.ERROR, "429 RESOURCE_EXHAUSTED")
    assert attributes(span)["error.type"] == "429"
    (point,) = recorded.points("gen_ai.client.operation.duration")
    assert point.attributes["error.type"] == "429"
    assert recorded.points("gen_ai.client.token.usage") == []


def test_a_call_that_is_refused_before_it_is_sent(server: Server, recorded: Recorded) -> None:
    misspelt: Any = {"temprature": 1}
    with client_of(server.url) as client, pytest.raises(ValueError, match="temprature"):
        client.models.generate_content(model=MODEL, contents="hi", config=misspelt)
    assert attributes(recorded.span())["error.type"] == "ValidationError"


def test_a_cancelled_call(server: Server, recorded: Recorded) -> None:
    arrived = threading.Event()

    def answer(handler: Handler) -> None:
        arrived.set()
        hang(handler)

    async def run() -> None:
        async with client_of(server.url).aio as client:
            call = asyncio.ensure_future(client.models.generate_content(model=MODEL, contents="hi"))
            assert await asyncio.to_thread(arrived.wait, PATIENCE)
            call.cancel()
            with pytest.raises(asyncio.CancelledError):
                await call

    server.answers(answer)
    asyncio.run(run())
    span = recorded.span()
    assert span.status.status_code is StatusCode.ERROR
    assert attributes(span)["error.type"] == "CancelledError"


def test_metrics(server: Server, recorded: Recorded) -> None:
    server.answers(answers("one"), answers("two"))
    with client_of(server.url) as client:
        for _ in range(2):
            client.models.generate_content(model=MODEL, contents="hi")
    tokens = {
        point.attributes["gen_ai.token.type"]: point for point in recorded.points("gen_ai.client.token.usage")
    }
    assert {kind: (point.count, point.sum) for kind, point in tokens.items()} == {
        "input": (2, 40),
        "output": (2, 14),
    }
    assert tokens["input"].explicit_bounds == tuple(4**power for power in range(14))
    (duration,) = recorded.points("gen_ai.client.operation.duration")
    assert duration.count == 2
    assert duration.explicit_bounds[:3] == (0.01, 0.02, 0.04)
    assert duration.explicit_bounds[-1] == pytest.approx(81.92)
    assert dict(duration.attributes) == {
        "gen_ai.operation.name": "generate_content",
        "gen_ai.provider.name": "gcp.gemini",
        "gen_ai.request.model": MODEL,
        "gen_ai.response.model": "m-001",
        "server.address": "127.0.0.1",
        "server.port": server.server_address[1],
    }
    assert recorded.points("gen_ai.client.operation.time_to_first_chunk") == []


def test_the_span_is_within_the_callers_and_current_while_a_request_is_sent(
    server: Server, recorded: Recorded
) -> None:
    seen: List[Any] = []

    def note(attempt: types.HttpAttempt) -> None:
        seen.append(trace.get_current_span().get_span_context())

    tracer = recorded.tracers.get_tracer("test")
    with client_of(server.url, on_request=note) as client, tracer.start_as_current_span("mine") as mine:
        client.models.generate_content(model=MODEL, contents="hi")
        assert trace.get_current_span() is mine
    span = recorded.span("generate_content")
    assert span.parent == mine.get_span_context()
    assert seen == [span.context]


@pytest.mark.parametrize("capture", [False, True])
def test_content_is_captured_only_when_asked(server: Server, capture: bool) -> None:
    server.answers(answers("private answer"))
    config: Any = {"system_instruction": "private rule"}
    with recording(capture_content=capture) as recorded, client_of(server.url) as client:
        client.models.generate_content(model=MODEL, contents="private question", config=config)
        found = attributes(recorded.span())
    if not capture:
        assert "private" not in repr(found)
        return
    shown = {name: json.loads(found[f"gen_ai.{name}"]) for name in ("input.messages", "system_instructions")}
    assert shown == {
        "input.messages": [{"role": "user", "parts": [{"type": "text", "content": "private question"}]}],
        "system_instructions": [{"type": "text", "content": "private rule"}],
    }
    assert json.loads(found["gen_ai.output.messages"]) == [
        {
            "role": "assistant",
            "parts": [{"type": "text", "content": "private answer"}],
            "finish_reason": "stop",
        }
    ]


def test_all_kinds_of_parts_can_be_captured(server: Server) -> None:
    call = types.FunctionCall(name="f", args={"a": 1}, id="i")
    response = types.FunctionResponse(name="f", response={"b": 2}, id="i")
    parts = [
        types.Part(text="hm", thought=True),
        types.Part.from_bytes(data=b"abc", mime_type="image/png"),
        types.Part.from_uri(file_uri="gs://b/f", mime_type="video/mp4"),
        types.Part(function_call=call),
        types.Part(function_response=response),
        types.Part(executable_code=types.ExecutableCode(code="1", language=None)),
    ]
    with recording(capture_content=True) as recorded, client_of(server.url) as client:
        client.models.generate_content(model=MODEL, contents=[types.Content(role="user", parts=parts)])
        (message,) = json.loads(attributes(recorded.span())["gen_ai.input.messages"])
    assert message["parts"] == [
        {"type": "reasoning", "content": "hm"},
        {"type": "blob", "mime_type": "image/png", "modality": "image", "content": "YWJj"},
        {"type": "uri", "mime_type": "video/mp4", "modality": "video", "uri": "gs://b/f"},
        {"type": "tool_call", "id": "i", "name": "f", "arguments": {"a": 1}},
        {"type": "tool_call_response", "id": "i", "response": {"b": 2}},
        {"type": "unknown", "executableCode": {"code": "1"}},
    ]


def test_no_key_is_in_a_span(server: Server) -> None:
    with recording(capture_content=True) as recorded:
        server.answers(calls("f"), reply(401))
        with client_of(server.url) as client, pytest.raises(errors.UnauthenticatedError):
            client.models.generate_content(model=MODEL, contents="hi", config={"tools": [len_of]})
        assert KEY not in "".join(span.to_json() for span in recorded.spans)


def len_of(city: str) -> int:
    """A function that the model may call."""
    return len(city)


def test_nothing_is_recorded_afterwards(server: Server, recorded: Recorded) -> None:
    telemetry.uninstrument()
    with client_of(server.url) as client:
        client.models.generate_content(model=MODEL, contents="hi")
    assert recorded.spans == []
    assert recorded.points("gen_ai.client.operation.duration") == []
