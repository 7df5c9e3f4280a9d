"""What a caller gets to read: chunks, texts, the final response; one body open at a time; one reader."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import json
import threading
import weakref
from typing import Any, AsyncIterator, Awaitable, Callable, Dict, List, Tuple, cast

import pytest
from pydantic import BaseModel

from google import genai
from google._genai_core.runtime.auth.credentials import ApiKey
from google._genai_core.runtime.driving.drivers import Driver
from google._genai_core.runtime.driving.effects import Emit, Flow, NextChunk, Open
from google._genai_core.runtime.http.messages import Head
from google.genai import errors, types
from google.genai.streams import AsyncStream, Stream

from ...flows.feed import (
    Answers,
    Script,
    ScriptBody,
    ScriptTransport,
    answers_of,
    drivers,
    feed,
    generate_flow,
    ok,
    stream_flow,
)
from ...patience import PATIENCE

Answered = types.GenerateContentResponse


def event(text: str, finish: str = "STOP", **part: Any) -> bytes:
    row: Dict[str, Any] = {"content": {"parts": [{"text": text, **part}], "role": "model"}}
    if finish:
        row["finishReason"] = finish
    return b"data: " + json.dumps({"candidates": [row]}).encode() + b"\n\n"


FULL = answers_of([event("hm", "", thought=True), event("a", "") + event("b", ""), event("c")])
CUT = [Head(200, {}), event("a", ""), event("b", ""), errors.StreamInterruptedError("cut")]
FAILED = answers_of([event("a", ""), b'data: {"error": {"code": 503, "message": "later"}}\n\n'])
EMPTY = answers_of([])


def opened(answers: Answers, **config: Any) -> Tuple[Stream[Answered], Script]:
    driver, _ = drivers(answers)
    return driver.stream(stream_flow(**config)), cast(Script, driver.transport)


def outcome(action: Callable[[], Any]) -> Any:
    try:
        return action()
    except Exception as error:
        return type(error), str(error), getattr(error, "response", None)


def both(
    answers: Answers,
    read: Callable[[Stream[Answered]], Any],
    read_async: Callable[[AsyncStream[Answered]], Awaitable[Any]],
    **config: Any,
) -> Any:
    """What reading a stream either way gives: a value, or the error's type and text."""
    driver, async_driver = drivers(answers)

    async def run() -> Any:
        return await read_async(await async_driver.stream(stream_flow(**config)))

    found = [
        outcome(lambda: read(driver.stream(stream_flow(**config)))),
        outcome(lambda: asyncio.run(run())),
    ]
    assert found[0] == found[1]
    for transport in (driver.transport, async_driver.transport):
        assert all(body.closed for body in cast(Script, transport).bodies)
    return found[0]


async def texts_of(stream: AsyncStream[Answered]) -> List[str]:
    return [text async for text in stream.text_stream]


async def final_of(stream: AsyncStream[Answered]) -> Answered:
    return await stream.final_response()


def test_texts_without_thoughts() -> None:
    assert both(FULL, lambda stream: list(stream.text_stream), texts_of) == ["a", "b", "c"]


def test_final_response_of_an_unread_stream() -> None:
    final = both(FULL, lambda stream: stream.final_response(), final_of)
    assert [(part.text, part.thought) for part in final.parts] == [("hm", True), ("abc", None)]
    assert final.candidates[0].finish_reason == "STOP"


def test_final_response_after_reading() -> None:
    def read(stream: Stream[Answered]) -> Any:
        chunks = list(stream)
        return len(chunks), stream.final_response(), stream.final_response() is stream.response

    async def read_async(stream: AsyncStream[Answered]) -> Any:
        chunks = [chunk async for chunk in stream]
        final = await stream.final_response()
        return len(chunks), final, await stream.final_response() is stream.response

    count, final, same = both(FULL, read, read_async)
    assert (count, final.text, same) == (4, "abc", True)


def test_response_is_what_has_arrived() -> None:
    stream, _ = opened(FULL)
    assert stream.response is None
    seen: List[Any] = []
    for _ in stream:
        assert stream.response is not None
        seen.append(stream.response.text)
    assert seen == [None, "a", "ab", "abc"]


class Recipe(BaseModel):
    name: str


def test_final_response_is_parsed_by_its_schema() -> None:
    answers = answers_of([event('{"name": ', ""), event('"Soup"}')])

    async def parsed(stream: AsyncStream[Answered]) -> Any:
        return (await stream.final_response()).parsed

    found = both(answers, lambda stream: stream.final_response().parsed, parsed, response_schema=Recipe)
    assert found == Recipe(name="Soup")


def test_final_response_of_a_cut_stream() -> None:
    kind, _, partial = both(CUT, lambda stream: stream.final_response(), final_of)
    assert kind is errors.StreamInterruptedError
    assert partial.text == "ab"


def test_final_response_after_an_error() -> None:
    def read(stream: Stream[Answered]) -> Any:
        with pytest.raises(errors.ServerError):
            list(stream)
        return stream.final_response()

    async def read_async(stream: AsyncStream[Answered]) -> Any:
        with pytest.raises(errors.ServerError):
            [chunk async for chunk in stream]
        return await stream.final_response()

    kind, text, partial = both(FAILED, read, read_async)
    assert (kind, partial.text) == (errors.StreamInterruptedError, "a")
    assert "closed before its end" in text


def test_final_response_after_leaving() -> None:
    def read(stream: Stream[Answered]) -> Any:
        with stream:
            next(stream)
            next(stream)
        return stream.final_response()

    async def read_async(stream: AsyncStream[Answered]) -> Any:
        async with stream:
            await stream.__anext__()
            await stream.__anext__()
        return await stream.final_response()

    kind, _, partial = both(FULL, read, read_async)
    assert (kind, partial.text) == (errors.StreamInterruptedError, "a")


def test_final_response_of_a_stream_without_events() -> None:
    kind, text, partial = both(EMPTY, lambda stream: stream.final_response(), final_of)
    assert (kind, partial) == (errors.StreamInterruptedError, None)
    assert text == "the stream ended before its first event"


def test_aclosing_works_as_for_a_generator() -> None:
    _, driver = drivers(FULL)

    class Closing(contextlib.AbstractAsyncContextManager[Any]):
        """contextlib.aclosing, which Python 3.9 lacks."""

        def __init__(self, thing: Any) -> None:
            self.thing = thing

        async def __aexit__(self, *exc: object) -> None:
            await self.thing.aclose()

    async def run() -> None:
        stream = await driver.stream(stream_flow())
        async with Closing(stream):
            await stream.__anext__()
        assert [chunk async for chunk in stream] == []

    asyncio.run(run())
    assert cast(Script, driver.transport).bodies[0].closed


def test_public_names() -> None:
    assert genai.streams.Stream is Stream
    assert isinstance(opened(FULL)[0], Stream)


# -- a flow that opens several responses, one after the other


def several() -> Flow[None]:
    (request,) = feed(generate_flow(), [ok()]).requests
    for _ in range(3):
        yield from Open(request)
        name = yield from NextChunk()
        yield from Emit(types.GenerateContentResponse(response_id=name.decode()))


SEVERAL = [part for name in ("x", "y", "z") for part in (Head(200, {}), name.encode())]


def test_the_last_response_is_closed_when_the_next_one_opens() -> None:
    driver, async_driver = drivers(SEVERAL)
    script, async_script = (cast(Script, each.transport) for each in (driver, async_driver))
    seen = [
        (chunk.response_id, [bool(body.closed) for body in script.bodies])
        for chunk in driver.stream(several())
    ]

    async def run() -> List[Any]:
        return [
            (chunk.response_id, [bool(body.closed) for body in async_script.bodies])
            async for chunk in await async_driver.stream(several())
        ]

    assert seen == [("x", [False]), ("y", [True, False]), ("z", [True, True, False])]
    assert asyncio.run(run()) == seen
    assert all(body.closed for body in [*script.bodies, *async_script.bodies])


# -- one reader at a time


def test_two_threads_cannot_read_at_once() -> None:
    stream, script = opened(FULL)
    body: Any = script.bodies[0]
    reached, go, read = threading.Event(), threading.Event(), body.read

    def wait() -> bytes:
        reached.set()
        assert go.wait(PATIENCE)
        return cast(bytes, read())

    body.read = wait
    seen: List[Any] = []
    thread = threading.Thread(target=lambda: seen.extend(chunk.text for chunk in stream))
    thread.start()
    assert reached.wait(PATIENCE)
    with pytest.raises(RuntimeError, match="another thread or task is reading"):
        next(stream)
    go.set()
    thread.join(PATIENCE)
    assert seen == [None, "a", "b", "c"]


def test_a_stream_may_be_read_on_in_another_thread() -> None:
    stream, _ = opened(FULL)
    next(stream)
    seen: List[Any] = []
    thread = threading.Thread(target=lambda: seen.extend(chunk.text for chunk in stream))
    thread.start()
    thread.join(PATIENCE)
    assert seen == ["a", "b", "c"]


class WaitingBody(ScriptBody):
    """A body that has nothing to read until it is closed, which breaks the read off."""

    def __init__(self) -> None:
        super().__init__(Head(200, {}), [])
        self.reached, self.let_go = threading.Event(), threading.Event()

    def read(self) -> bytes:
        self.reached.set()
        assert self.let_go.wait(PATIENCE)
        raise errors.StreamInterruptedError("closed")

    def close(self) -> None:
        self.let_go.set()


class WaitingTransport(ScriptTransport):
    """Answers with that body."""

    def open(self, request: Any, credential: Any) -> ScriptBody:
        self.bodies.append(WaitingBody())
        return self.bodies[-1]


def test_closing_while_another_thread_reads_closes_the_connection() -> None:
    transport = WaitingTransport([])
    stream: Stream[Answered] = Driver(transport, ApiKey("flow-key")).stream(stream_flow())
    seen: List[Any] = []
    thread = threading.Thread(target=lambda: seen.append(outcome(lambda: next(stream))))
    thread.start()
    assert cast(WaitingBody, transport.bodies[0]).reached.wait(PATIENCE)
    stream.close()
    thread.join(PATIENCE)
    assert seen == [(errors.StreamInterruptedError, "closed", None)]
    assert list(stream) == []


def test_two_tasks_cannot_read_at_once() -> None:
    _, driver = drivers(FULL)

    async def run() -> List[Any]:
        stream = await driver.stream(stream_flow())
        first = asyncio.ensure_future(stream.__anext__())
        await asyncio.sleep(0)
        with pytest.raises(RuntimeError, match="another thread or task is reading"):
            await stream.__anext__()
        return [(await first).text, *[chunk.text async for chunk in stream]]

    assert asyncio.run(run()) == [None, "a", "b", "c"]


# -- async: dropped, cancelled, and errors that a flow catches


def test_a_dropped_async_stream_is_closed_on_its_loop() -> None:
    _, driver = drivers(FULL)

    async def run() -> None:
        closed = asyncio.Event()
        stream = await driver.stream(stream_flow())
        body: Any = cast(Script, driver.transport).bodies[0]
        close = body.close

        async def closing() -> None:
            await close()
            closed.set()

        body.close = closing
        async for _ in stream:
            break
        gone = weakref.ref(stream)
        del stream
        gc.collect()
        assert gone() is None
        await asyncio.wait_for(closed.wait(), PATIENCE)

    asyncio.run(run())


def test_a_stream_dropped_after_its_loop_is_no_trouble() -> None:
    _, driver = drivers(FULL)
    kept: List[Any] = []

    async def run() -> None:
        kept.append(await driver.stream(stream_flow()))

    asyncio.run(run())
    kept.clear()
    gc.collect()


def test_a_flow_may_end_after_an_error_that_it_caught() -> None:
    def flow() -> Flow[None]:
        (request,) = feed(generate_flow(), [ok()]).requests
        yield from Open(request)
        try:
            yield from NextChunk()
        except errors.StreamInterruptedError:
            return

    answers = [Head(200, {}), errors.StreamInterruptedError("cut")]
    driver, async_driver = drivers(answers)

    async def run() -> List[Any]:
        stream: AsyncIterator[Any] = await async_driver.stream(flow())
        return [chunk async for chunk in stream]

    assert list(driver.stream(flow())) == asyncio.run(run()) == []
