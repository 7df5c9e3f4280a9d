"""Spans of streams, which end with them, and of the functions that are called between two rounds."""

from __future__ import annotations

import asyncio
import contextvars
import gc
import json
from contextlib import suppress
from typing import Any, AsyncIterator, Callable, Dict, Iterator, List

import pytest
from opentelemetry import trace
from opentelemetry.trace import SpanKind, StatusCode

from google.genai import errors

from ..loopback.clients import MODEL, client_of
from ..loopback.server import CUT, END, Server, chunk, event, reply, serving, stream
from ..loopback.ways import ASYNC, KINDS
from .recorded import Recorded, answers, attributes, calls, counted, event_of, recording


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture
def recorded() -> Iterator[Recorded]:
    with recording() as running:
        yield running


# -- streams


def test_a_stream_is_one_span_until_its_end(server: Server, recorded: Recorded) -> None:
    server.answers(stream(chunk(event("a")), chunk(event_of(counted("b"))), END))
    with client_of(server.url) as client:
        answer = client.models.generate_content_stream(model=MODEL, contents="hi")
        next(answer)
        assert recorded.spans == []
        list(answer)
    found = attributes(recorded.span())
    assert recorded.span().name == f"generate_content {MODEL}"
    assert found["gen_ai.request.stream"] is True
    assert found["gen_ai.response.finish_reasons"] == ("stop",)
    assert (found["gen_ai.response.model"], found["gen_ai.usage.output_tokens"]) == ("m-001", 7)
    (first,) = recorded.points("gen_ai.client.operation.time_to_first_chunk")
    assert first.sum == found["gen_ai.response.time_to_first_chunk"] > 0
    (duration,) = recorded.points("gen_ai.client.operation.duration")
    assert duration.sum >= first.sum


@KINDS
def test_an_async_stream(server: Server, recorded: Recorded, kind: str) -> None:
    server.answers(stream(chunk(event_of(counted("b"))), END))

    async def run() -> None:
        async with client_of(server.url, **ASYNC[kind]).aio as client:
            async for _ in await client.models.generate_content_stream(model=MODEL, contents="hi"):
                assert recorded.spans == []

    asyncio.run(run())
    assert attributes(recorded.span())["gen_ai.usage.output_tokens"] == 7
    assert len(recorded.points("gen_ai.client.operation.time_to_first_chunk")) == 1


def _drop(answer: Any) -> None:
    """Nobody holds it any more once the caller has let go of it as well."""


LEAVINGS: Dict[str, Callable[[Any], None]] = {
    "close": lambda answer: answer.close(),
    "leave": lambda answer: answer.__exit__(None, None, None),
    "drop": _drop,
}


@pytest.mark.parametrize("name", LEAVINGS)
@pytest.mark.parametrize("read", [0, 1])
def test_a_stream_that_is_left_ends_its_span(
    server: Server, recorded: Recorded, name: str, read: int
) -> None:
    server.answers(stream(chunk(event("a")), ("wait", b""), END))
    with client_of(server.url) as client:
        answer = client.models.generate_content_stream(model=MODEL, contents="hi")
        for _ in range(read):
            next(answer)
        LEAVINGS[name](answer)
        del answer
        gc.collect()
        span = recorded.span()
        server.release.set()
    assert span.status.status_code is StatusCode.UNSET
    assert "error.type" not in attributes(span)


def test_an_error_of_the_reader_is_none_of_the_call(server: Server, recorded: Recorded) -> None:
    server.answers(stream(chunk(event("a")), ("wait", b""), END))
    with client_of(server.url) as client:
        with (
            suppress(ZeroDivisionError),
            client.models.generate_content_stream(model=MODEL, contents="hi") as answer,
        ):
            next(answer)
            raise ZeroDivisionError
        server.release.set()
    assert recorded.span().status.status_code is StatusCode.UNSET


def test_a_stream_that_breaks_off(server: Server, recorded: Recorded) -> None:
    partial = {**counted("a"), "candidates": [{"content": {"parts": [{"text": "a"}]}}]}
    server.answers(stream(chunk(event_of(partial)), CUT))
    with client_of(server.url) as client, pytest.raises(errors.StreamInterruptedError):
        list(client.models.generate_content_stream(model=MODEL, contents="hi"))
    found = attributes(recorded.span())
    assert found["error.type"] == "StreamInterruptedError"
    assert found["gen_ai.usage.input_tokens"] == 20


def test_reading_in_another_context_leaves_the_readers_span_alone(server: Server, recorded: Recorded) -> None:
    server.answers(stream(chunk(event("a")), chunk(event("b")), END))
    tracer = recorded.tracers.get_tracer("test")
    with client_of(server.url) as client:
        with tracer.start_as_current_span("outer") as outer:
            answer = client.models.generate_content_stream(model=MODEL, contents="hi")
        assert not trace.get_current_span().get_span_context().is_valid
        with tracer.start_as_current_span("reader") as reader:
            next(answer)
            assert trace.get_current_span() is reader
        contextvars.Context().run(next, answer)
        contextvars.Context().run(list, answer)
        assert not trace.get_current_span().get_span_context().is_valid
    assert recorded.span("generate_content").parent == outer.get_span_context()


# -- functions


class Weather:
    """Functions for the model, which note the span that they run in."""

    def __init__(self) -> None:
        self.within: List[Any] = []

    def _note(self) -> None:
        self.within.append(trace.get_current_span().get_span_context())

    def weather(self, city: str) -> str:
        """Says how the weather is."""
        self._note()
        return f"sun in {city}"

    async def weather_later(self, city: str) -> str:
        """Says how the weather is, after a while."""
        await asyncio.sleep(0)
        self._note()
        return f"sun in {city}"

    def broken(self, city: str) -> str:
        """Fails."""
        self._note()
        raise LookupError(f"private {city}")

    async def broken_later(self, city: str) -> str:
        """Fails after a while."""
        await asyncio.sleep(0)
        return self.broken(city)

    def each_day(self, city: str) -> Iterator[str]:
        """Says how the weather is, day by day."""
        self._note()
        yield f"sun in {city}"
        yield f"rain in {city}"

    async def each_day_later(self, city: str) -> AsyncIterator[str]:
        """Says how the weather is, day by day."""
        for day in self.each_day(city):
            await asyncio.sleep(0)
            yield day

    def wrapped(self, city: str) -> Any:
        """Gives what is to be awaited without looking like it."""
        return self.weather_later(city)


def ask(server: Server, function: Any, way: str) -> None:
    """One call of the function between two requests."""
    server.answers(calls(function.__name__), answers("done"))
    config: Any = {"tools": [function]}
    if way == "blocking":
        with client_of(server.url) as client:
            client.models.generate_content(model=MODEL, contents="hi", config=config)
        assert not trace.get_current_span().get_span_context().is_valid
        return

    async def run() -> None:
        async with client_of(server.url).aio as client:
            await client.models.generate_content(model=MODEL, contents="hi", config=config)

    asyncio.run(run())


WAYS = pytest.mark.parametrize("way", ["blocking", "awaited"])


@WAYS
@pytest.mark.parametrize("name", ["weather", "weather_later", "wrapped", "each_day", "each_day_later"])
def test_a_function_is_an_inner_span(server: Server, recorded: Recorded, name: str, way: str) -> None:
    functions = Weather()
    ask(server, getattr(functions, name), way)
    inner, outer = recorded.span("execute_tool"), recorded.span("generate_content")
    assert (inner.name, inner.kind) == (f"execute_tool {name}", SpanKind.INTERNAL)
    assert inner.parent == outer.context
    assert attributes(inner) == {
        "gen_ai.operation.name": "execute_tool",
        "gen_ai.tool.name": name,
        "gen_ai.tool.type": "function",
        "gen_ai.tool.call.id": "call-1",
    }
    assert functions.within == [inner.context]
    assert b"sun in Bern" in server.seen[1].body


@WAYS
@pytest.mark.parametrize("name", ["broken", "broken_later"])
def test_a_function_that_fails(server: Server, recorded: Recorded, name: str, way: str) -> None:
    ask(server, getattr(Weather(), name), way)
    inner = recorded.span("execute_tool")
    assert (inner.status.status_code, inner.status.description) == (StatusCode.ERROR, "LookupError")
    assert attributes(inner)["error.type"] == "LookupError"
    assert recorded.span("generate_content").status.status_code is StatusCode.UNSET


def test_the_tokens_of_all_rounds_count(server: Server, recorded: Recorded) -> None:
    ask(server, Weather().weather, "blocking")
    found = attributes(recorded.span("generate_content"))
    assert (found["gen_ai.usage.input_tokens"], found["gen_ai.usage.output_tokens"]) == (30, 10)
    assert found["gen_ai.response.id"] == "r-1"


def test_the_tokens_of_the_rounds_before_a_failure_count(server: Server, recorded: Recorded) -> None:
    server.answers(calls("weather"), reply(400))
    config: Any = {"tools": [Weather().weather]}
    with client_of(server.url) as client, pytest.raises(errors.BadRequestError):
        client.models.generate_content(model=MODEL, contents="hi", config=config)
    assert attributes(recorded.span("generate_content"))["gen_ai.usage.input_tokens"] == 10


def test_functions_within_a_stream(server: Server, recorded: Recorded) -> None:
    part = {"functionCall": {"name": "weather", "args": {"city": "Bern"}}}
    first = {
        **counted(""),
        "candidates": [{"content": {"role": "model", "parts": [part]}, "finishReason": "STOP"}],
    }
    server.answers(stream(chunk(event_of(first)), END), stream(chunk(event_of(counted("done"))), END))
    functions = Weather()
    with client_of(server.url) as client:
        config: Any = {"tools": [functions.weather]}
        list(client.models.generate_content_stream(model=MODEL, contents="hi", config=config))
    outer = recorded.span("generate_content")
    assert recorded.span("execute_tool").parent == outer.context
    assert functions.within == [recorded.span("execute_tool").context]
    assert attributes(outer)["gen_ai.usage.input_tokens"] == 40
    assert "gen_ai.tool.call.id" not in attributes(recorded.span("execute_tool"))


def test_arguments_and_results_are_captured_only_when_asked(server: Server) -> None:
    with recording(capture_content=True) as recorded:
        ask(server, Weather().weather, "blocking")
        found = attributes(recorded.span("execute_tool"))
    assert json.loads(found["gen_ai.tool.call.arguments"]) == {"city": "Bern"}
    assert json.loads(found["gen_ai.tool.call.result"]) == "sun in Bern"


@WAYS
@pytest.mark.parametrize("name", ["each_day", "each_day_later"])
def test_what_a_generator_yields_is_captured_and_sent(server: Server, name: str, way: str) -> None:
    with recording(capture_content=True) as recorded:
        ask(server, getattr(Weather(), name), way)
        found = attributes(recorded.span("execute_tool"))
    days = ["sun in Bern", "rain in Bern"]
    assert json.loads(found["gen_ai.tool.call.result"]) == days
    sent = json.loads(server.seen[1].body)["contents"][-1]["parts"][0]["functionResponse"]["response"]
    assert sent == {"result": days}
