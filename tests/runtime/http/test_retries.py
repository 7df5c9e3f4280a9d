"""Attempts, deadlines and timeouts over real sockets: the same outcome in every transport."""

from __future__ import annotations

import asyncio
import threading
from datetime import timedelta
from importlib.util import find_spec
from typing import Any, Callable, Dict, Iterator, List, Optional, Tuple

import httpx
import pytest

from google import genai
from google._genai_core.runtime.headers import NO_CREDENTIAL
from google._genai_core.runtime.http import timeouts
from google._genai_core.runtime.http.messages import Request
from google._genai_core.runtime.http.transports import httpx_requests
from google._genai_core.runtime.http.transports.libraries import HTTPX
from google.genai import errors, types

from ...loopback.clients import KEY, MODEL, Caught, client_of
from ...loopback.server import (
    CUT,
    END,
    RESET,
    Answer,
    Handler,
    Server,
    chunk,
    close,
    event,
    hang,
    reply,
    says,
    serving,
    stream,
)
from ...loopback.ways import AIOHTTP, WAYS, Call

SOON: Dict[str, Any] = {"retry_options": {"initial_delay": 0, "jitter": 0}}
PATH = f"/v1beta/models/{MODEL}:generateContent"
RESETS = stream(RESET)
BUSY = reply(503, headers={"retry-after": "0"})


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def reading(url: str, **options: Any) -> List[Any]:
    with client_of(url, **options) as client:
        return [part.text for part in client.models.generate_content_stream(model=MODEL, contents="hi")]


def reading_async(url: str, **options: Any) -> List[Any]:
    async def run() -> List[Any]:
        async with client_of(url, **options).aio as aio:
            parts = await aio.models.generate_content_stream(model=MODEL, contents="hi")
            return [part.text async for part in parts]

    return asyncio.run(run())


def reading_with_aiohttp(url: str, **options: Any) -> List[Any]:
    return reading_async(url, async_transport="aiohttp", **options)


READERS = pytest.mark.parametrize(
    "read", [reading, reading_async, pytest.param(reading_with_aiohttp, marks=AIOHTTP)]
)


# -- attempts


@WAYS
@pytest.mark.parametrize(
    "failure",
    [RESETS, close, BUSY, reply(429), stream(chunk(b"{"), CUT)],
    ids=["reset", "closed", "503 with a hint", "429", "cut within the answer"],
)
def test_a_failure_then_an_answer(server: Server, call: Call, failure: Answer) -> None:
    server.answers(failure, failure, says("there"))
    assert call(server.url, **SOON) == "there"
    first, *others = ((seen.method, seen.path, seen.body) for seen in server.seen)
    assert others == [first] * 2
    assert b"hi" in first[2]


@WAYS
def test_the_last_failure_is_raised(server: Server, call: Call) -> None:
    server.answers(RESETS, BUSY, reply(500))
    with pytest.raises(errors.InternalError) as caught:
        call(server.url, **SOON)
    assert caught.value.request == f"POST {server.url}{PATH}"
    assert len(server.seen) == 3


@WAYS
def test_a_timeout_is_one_attempt(server: Server, call: Call) -> None:
    server.answers(hang, says("there"))
    assert call(server.url, timeout=1000, **SOON) == "there"
    assert len(server.seen) == 2


@READERS
@pytest.mark.parametrize(
    "failure",
    [RESETS, BUSY, stream(CUT), stream(chunk(event("a")[:9]), CUT)],
    ids=["reset", "503", "no event", "half an event"],
)
def test_a_stream_begins_again(server: Server, read: Call, failure: Answer) -> None:
    server.answers(failure, failure, stream(chunk(event("a")), chunk(event("b")), END))
    assert read(server.url, **SOON) == ["a", "b"]
    assert len(server.seen) == 3


@READERS
def test_a_stream_that_has_begun_does_not(server: Server, read: Call) -> None:
    server.answers(stream(chunk(event("a")), CUT))
    with pytest.raises(errors.StreamInterruptedError) as caught:
        read(server.url, **SOON)
    assert caught.value.response is not None
    assert caught.value.response.text == "a"
    assert len(server.seen) == 1


# -- deadlines


def overdue(call: Callable[[], Any]) -> str:
    with pytest.raises(errors.APITimeoutError) as caught:
        call()
    return str(caught.value)


def trickle(handler: Handler) -> None:
    """A byte at a time, until the client leaves or the test ends."""
    handler.close_connection = True
    handler.send_response(200)
    handler.send_header("content-length", "1000000")
    handler.end_headers()
    try:
        while not handler.server.release.wait(0.01):
            handler.wfile.write(b" ")
    except OSError:
        handler.server.left.put(handler.client_address[1])


@WAYS
def test_an_overdue_attempt_closes_its_connection(server: Server, call: Call) -> None:
    server.answers(trickle)
    overdue(lambda: call(server.url, deadline=timedelta(seconds=1), **SOON))
    assert server.wait_for_leaving() == server.seen[0].connection


@WAYS
def test_a_deadline_spans_all_attempts(server: Server, call: Call) -> None:
    """The timeout ends one attempt, the deadline all: five attempts would take longer."""
    server.answers(*[hang] * 5)
    retry = {"retry_options": {"attempts": 50, "initial_delay": 0, "jitter": 0}}
    overdue(lambda: call(server.url, timeout=600, deadline=2000, **retry))
    assert 2 <= len(server.seen) <= 4


@READERS
def test_a_deadline_does_not_end_the_reading_of_a_stream(server: Server, read: Call) -> None:
    def pausing(handler: Handler) -> None:
        stream(chunk(event("a")))(handler)
        handler.server.release.wait(1.5)
        handler.wfile.write(b"%x\r\n%s\r\n0\r\n\r\n" % (len(event("b")), event("b")))

    server.answers(pausing)
    assert read(server.url, deadline=1200, **SOON) == ["a", "b"]


# -- timeouts, as the libraries get them


Times = Dict[str, Optional[float]]
FOREVER: Times = {"connect": 5.0, "read": 600.0, "write": 600.0, "pool": None}


def given_to_httpx(options: Any, of_call: Any = None) -> List[Tuple[Times, Any]]:
    """Timeouts and `x-server-timeout` of a blocking and an awaited request."""
    caught = Caught()
    both: Any = {**caught.options, **options}
    client = genai.Client(vertexai=False, api_key=KEY, http_options=both)
    config: Any = {"http_options": of_call} if of_call else None
    client.models.generate_content(model=MODEL, contents="hi", config=config)

    async def run() -> None:
        async with client.aio as aio:
            await aio.models.generate_content(model=MODEL, contents="hi", config=config)

    asyncio.run(run())
    assert len(caught.requests) == 2
    return [(one.extensions["timeout"], one.headers.get("x-server-timeout")) for one in caught.requests]


def every(seconds: float) -> Times:
    return dict.fromkeys(FOREVER, seconds)


GIVEN: Dict[str, Tuple[Any, Any, Times, Optional[str]]] = {
    "nothing": ({}, None, FOREVER, None),
    "milliseconds": ({"timeout": 2500}, None, every(2.5), "3"),
    "timedelta": ({"timeout": timedelta(seconds=7)}, None, every(7), "7"),
    "phases": (
        {"timeout": {"connect": 100, "read": timedelta(minutes=1)}},
        None,
        {"connect": 0.1, "read": 60, "write": 600, "pool": 60},
        "60",
    ),
    "phases as an object": (
        {"timeout": types.HttpTimeout(write=1000)},
        None,
        {"connect": 5, "read": 600, "write": 1, "pool": 600},
        "600",
    ),
    "of the call": ({"timeout": 2500}, {"timeout": 1000}, every(1), "1"),
    "of the call alone": ({}, {"timeout": 1000}, every(1), "1"),
    "own of httpx": (
        {"client_args": {"timeout": 3}, "async_client_args": {"timeout": 3}},
        None,
        every(3),
        None,
    ),
}


@pytest.mark.parametrize("name", GIVEN)
def test_timeouts_reach_httpx(name: str) -> None:
    options, of_call, wanted, header = GIVEN[name]
    caught = Caught()
    if "client_args" in options:
        own: Any = {key: {**value, "transport": caught.transport} for key, value in options.items()}
        client = genai.Client(vertexai=False, api_key=KEY, http_options=own)
        client.models.generate_content(model=MODEL, contents="hi")
        found = [(caught.requests[0].extensions["timeout"], None)]
    else:
        found = given_to_httpx(options, of_call)
    assert found == [(wanted, header)] * len(found)


def test_plain_requests_have_the_same_timeouts() -> None:
    """They are built without asking the client."""
    plain = Request("GET", "http://h", {})
    assert httpx_requests.plain(None, plain, NO_CREDENTIAL, None, HTTPX).extensions["timeout"] == FOREVER


@AIOHTTP
def test_timeouts_reach_aiohttp() -> None:
    from google._genai_core.runtime.http.transports.over_aiohttp import phases

    make = phases.of_aiohttp
    given = (None, timeouts.timeout(2500), timeouts.timeout({"connect": 100}))
    found = [make(one, is_limited) for is_limited in (True, False) for one in given]
    assert [(one.total, one.connect, one.sock_connect, one.sock_read) for one in found] == [
        (None, None, 5, 600),
        (None, 5, 2.5, 2.5),
        (None, 600.1, 0.1, 600),
        (None, 5, 5, 600),
        (None, 2.5, 2.5, 2.5),
        (None, 0.1, 0.1, 600),
    ]


@pytest.mark.parametrize("deadline", [None, 60_000])
def test_a_clients_own_times_stay(deadline: Optional[int]) -> None:
    caught = Caught()
    with httpx.Client(transport=caught.transport, timeout=httpx.Timeout(3, read=70)) as own:
        options: Any = {"httpx_client": own, "deadline": deadline}
        client = genai.Client(vertexai=False, api_key=KEY, http_options=options)
        client.models.generate_content(model=MODEL, contents="hi")
    found = caught.requests[0].extensions["timeout"]
    assert {**found, "read": 70} == {"connect": 3, "read": 70, "write": 3, "pool": 3}
    assert found["read"] == 70 if deadline is None else 59 < found["read"] <= 60
    assert "x-server-timeout" not in caught.requests[0].headers


def test_a_deadline_bounds_each_phase() -> None:
    for times_of_phases, _ in given_to_httpx({"deadline": 60_000})[:1]:
        assert times_of_phases.get("connect") == 5
        for phase in ("read", "pool"):
            left = times_of_phases.get(phase)
            assert left is not None
            assert 59 < left <= 60


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"timeout": -1}, "timeout"),
        ({"timeout": {"pool": 1}}, "pool"),
        ({"deadline": 0}, "deadline"),
        ({"retry_options": {"attempts": -1}}, "retry_options.attempts"),
        ({"retry_options": {"jitter": float("inf")}}, "retry_options.jitter"),
        ({"retry_options": {"attempt": 1}}, "attempts"),
    ],
)
def test_wrong_values_are_refused_when_a_client_is_made(options: Any, words: str) -> None:
    with pytest.raises((ValueError, TypeError), match=words):
        genai.Client(vertexai=False, api_key=KEY, http_options=options)


# -- other ends


@pytest.mark.skipif(find_spec("aiohttp") is None, reason="aiohttp is an extra")
def test_a_cancelled_pause_ends_at_once(server: Server) -> None:
    """A pause on an event loop is one that a task can be cancelled in."""
    asked = threading.Event()

    def busy(handler: Handler) -> None:
        reply(503, headers={"retry-after": "30"})(handler)
        asked.set()

    server.answers(busy)

    async def run() -> None:
        options: Any = {"retry_options": {"attempts": 3}}
        async with client_of(server.url, async_transport="aiohttp", **options).aio as aio:
            task = asyncio.create_task(aio.models.generate_content(model=MODEL, contents="hi"))
            await asyncio.to_thread(asked.wait, 10)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    asyncio.run(run())
    assert len(server.seen) == 1
