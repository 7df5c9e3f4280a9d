"""One flow, one script, two drivers: the same result, the same errors, and everything closed."""

from __future__ import annotations

import asyncio
import json
from typing import Any, Callable, Dict, List, Optional, Tuple, cast

import pytest

from google._genai_core.runtime.driving.effects import Flow, Send
from google._genai_core.runtime.headers import CredentialHeaders
from google._genai_core.runtime.http.messages import Head, Response
from google.genai import errors

from ...flows.feed import Answers, Script, answers_of, drivers, feed, generate_flow, ok, stream_flow


def event(text: str) -> bytes:
    document = {"candidates": [{"content": {"parts": [{"text": text}]}, "finishReason": "STOP"}]}
    return b"data: " + json.dumps(document).encode() + b"\n\n"


UNARY: Dict[str, List[Any]] = {
    "answer": [ok(b'{"candidates": [{"content": {"parts": [{"text": "a"}]}}]}')],
    "client error": [Response(404, {}, b'{"error": {"message": "no"}}')],
    "server error": [Response(500, {}, b"broken")],
    "parse error": [ok(b"broken")],
    "timeout": [errors.APITimeoutError("late")],
    "connection": [errors.APIConnectionError("refused")],
}
STREAMS: Dict[str, List[Any]] = {
    "answer": answers_of([event("a"), event("b") + event("c")]),
    "nothing": answers_of([]),
    "done": answers_of([event("a"), b"data: [DONE]\n\n"]),
    "error status": answers_of([b'{"error":', b'{"message": "no"}}'], 403),
    "error event": answers_of([event("a"), b'data: {"error": {"code": 503}}\n\n']),
    "cut": [Head(200, {}), event("a"), errors.StreamInterruptedError("cut")],
    "timeout": [Head(200, {}), event("a"), errors.APITimeoutError("late")],
    "cut error body": [Head(500, {}), errors.StreamInterruptedError("cut")],
    "refused": [errors.APIConnectionError("refused")],
}


def outcome(run: Callable[[], Any]) -> Tuple[str, str]:
    try:
        return "result", str(run())
    except Exception as error:
        return type(error).__name__, str(error)


@pytest.mark.parametrize("name", UNARY)
def test_whole_answers(name: str) -> None:
    driver, async_driver = drivers(UNARY[name])
    sync = outcome(lambda: driver.run(generate_flow()))
    asynchronous = outcome(lambda: asyncio.run(async_driver.run(generate_flow())))
    by_hand = feed(generate_flow(), UNARY[name])
    kind = type(by_hand.error).__name__ if by_hand.error else "result"
    assert sync == asynchronous == (kind, str(by_hand.error or by_hand.result))


def read(flow: Flow[Any], answers: Answers) -> Tuple[List[Any], str, Script]:
    """All of a stream, and the error that ended it."""
    driver, _ = drivers(answers)
    seen: List[Any] = []
    try:
        seen.extend(item.text for item in driver.stream(flow))  # keeps what came before an error
    except Exception as error:
        return seen, f"{type(error).__name__}: {error}", cast(Script, driver.transport)
    return seen, "", cast(Script, driver.transport)


def read_async(flow: Flow[Any], answers: Answers) -> Tuple[List[Any], str, Script]:
    """The same through asyncio."""
    _, driver = drivers(answers)
    seen: List[Any] = []

    async def run() -> None:
        nonlocal seen
        async for item in await driver.stream(flow):
            seen += [item.text]

    try:
        asyncio.run(run())
    except Exception as error:
        return seen, f"{type(error).__name__}: {error}", cast(Script, driver.transport)
    return seen, "", cast(Script, driver.transport)


@pytest.mark.parametrize("name", STREAMS)
def test_streams(name: str) -> None:
    seen, error, script = read(stream_flow(), STREAMS[name])
    seen_async, error_async, script_async = read_async(stream_flow(), STREAMS[name])
    by_hand = feed(stream_flow(), STREAMS[name])
    told = f"{type(by_hand.error).__name__}: {by_hand.error}" if by_hand.error else ""
    assert (seen, error) == (seen_async, error_async)
    assert (seen, error) == ([item.text for item in by_hand.emitted], told)
    assert script.requests == script_async.requests
    for body in [*script.bodies, *script_async.bodies]:
        assert body.closed >= 1


def test_the_key_goes_with_every_request() -> None:
    _, _, script = read(stream_flow(), STREAMS["answer"])
    assert [credential for _, credential in script.requests] == [{"x-goog-api-key": "flow-key"}]


@pytest.mark.parametrize("name", ["error status", "refused", "cut error body"])
def test_a_refused_stream_raises_where_it_is_read(name: str) -> None:
    driver, async_driver = drivers(STREAMS[name])
    stream = driver.stream(stream_flow())
    with pytest.raises((errors.APIError, errors.APIConnectionError)):
        next(stream)
    assert list(stream) == []

    async def run() -> None:
        made = await async_driver.stream(stream_flow())
        with pytest.raises((errors.APIError, errors.APIConnectionError)):
            await made.__anext__()
        assert [item async for item in made] == []

    asyncio.run(run())


def test_making_a_stream_reads_nothing_of_its_body() -> None:
    driver, _ = drivers(STREAMS["answer"])
    driver.stream(stream_flow())
    assert cast(Script, driver.transport).answers == STREAMS["answer"][1:]


def test_closing_a_stream_ends_it() -> None:
    driver, _ = drivers(STREAMS["answer"])
    stream = driver.stream(stream_flow())
    assert next(stream).text == "a"
    stream.close()
    stream.close()
    assert list(stream) == []
    assert cast(Script, driver.transport).bodies[0].closed >= 1


def test_closing_an_async_stream_ends_it() -> None:
    _, driver = drivers(STREAMS["answer"])

    async def run() -> None:
        stream = await driver.stream(stream_flow())
        assert (await stream.__anext__()).text == "a"
        await stream.close()
        await stream.close()
        assert [item async for item in stream] == []

    asyncio.run(run())
    assert cast(Script, driver.transport).bodies[0].closed >= 1


def test_with_closes_a_stream() -> None:
    driver, async_driver = drivers(STREAMS["answer"])
    with driver.stream(stream_flow()) as stream:
        next(stream)

    async def run() -> None:
        async with await async_driver.stream(stream_flow()) as opened:
            await opened.__anext__()

    asyncio.run(run())
    for transport in (driver.transport, async_driver.transport):
        assert [body.closed >= 1 for body in cast(Script, transport).bodies] == [True]


def test_an_exhausted_stream_stays_exhausted() -> None:
    driver, _ = drivers(STREAMS["answer"])
    stream = driver.stream(stream_flow())
    assert [item.text for item in stream] == ["a", "b", "c"]
    assert list(stream) == []
    with pytest.raises(StopIteration):
        next(stream)


def test_a_dropped_stream_is_closed() -> None:
    driver, _ = drivers(STREAMS["answer"])
    stream = driver.stream(stream_flow())
    next(stream)
    del stream
    assert cast(Script, driver.transport).bodies[0].closed == 1


def test_after_an_error_nothing_more_comes() -> None:
    driver, _ = drivers(STREAMS["cut"])
    stream = driver.stream(stream_flow())
    assert next(stream).text == "a"
    with pytest.raises(errors.StreamInterruptedError):
        next(stream)
    assert list(stream) == []


def test_a_flow_may_catch_a_transport_error() -> None:
    def flow() -> Flow[str]:
        request = feed(generate_flow(), [ok()]).requests[0]
        try:
            yield Send(request)
        except errors.APITimeoutError as error:
            return f"caught {error}"
        return "nothing"

    driver, async_driver = drivers([errors.APITimeoutError("late")])
    assert driver.run(flow()) == "caught late"
    assert asyncio.run(async_driver.run(flow())) == "caught late"


def test_interrupts_are_not_given_to_the_flow() -> None:
    class Interrupting(Script):
        def send(self, request: Any, credential: Any) -> Response:
            raise KeyboardInterrupt

    driver, _ = drivers([])
    driver.transport = cast(Any, Interrupting([]))
    with pytest.raises(KeyboardInterrupt):
        driver.run(generate_flow())


def test_cancelling_closes_an_async_stream() -> None:
    _, driver = drivers([Head(200, {}), event("a")])
    script = cast(Script, driver.transport)

    async def run() -> None:
        stream = await driver.stream(stream_flow())
        assert (await stream.__anext__()).text == "a"
        body = cast(Any, script.bodies[0])
        reached = asyncio.Event()

        async def wait() -> bytes:
            reached.set()
            await asyncio.Event().wait()
            return b""

        body.read = wait
        task = asyncio.ensure_future(stream.__anext__())
        await reached.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(run())
    assert script.bodies[0].closed >= 1


class Interrupted:
    """A credential whose renewal is interrupted."""

    renewable = True

    def cached(self) -> CredentialHeaders:
        return CredentialHeaders({"authorization": "Bearer token"})

    def fetch(
        self, refused: Optional[CredentialHeaders] = None, seconds: Optional[float] = None
    ) -> CredentialHeaders:
        raise KeyboardInterrupt

    async def fetch_async(self, refused: Optional[CredentialHeaders] = None) -> CredentialHeaders:
        raise asyncio.CancelledError


def test_an_interrupted_renewal_closes_the_response_that_asked_for_it() -> None:
    driver, async_driver = drivers([Head(401, {})])
    driver.credential = async_driver.credential = Interrupted()
    with pytest.raises(KeyboardInterrupt):
        driver.stream(stream_flow())

    async def run() -> None:
        with pytest.raises(asyncio.CancelledError):
            await async_driver.stream(stream_flow())

    asyncio.run(run())
    for each in (driver, async_driver):
        (body,) = cast(Script, each.transport).bodies
        assert body.closed


def test_a_stream_may_end_before_it_begins() -> None:
    def nothing() -> Flow[None]:
        yield from ()

    driver, async_driver = drivers([])
    assert list(driver.stream(nothing())) == []

    async def run() -> List[Any]:
        return [each async for each in await async_driver.stream(nothing())]

    assert asyncio.run(run()) == []
