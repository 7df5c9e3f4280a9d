"""What goes wrong between us and the service, over a real socket: each failure is a typed error of ours."""

from __future__ import annotations

import asyncio
import gzip
import json
import pickle
import time
from importlib.util import find_spec
from typing import Any, Callable, Dict, Iterator, List

import httpx
import pytest

from google.genai import errors

from ...loopback.clients import KEY, MODEL, client_of
from ...loopback.server import (
    CUT,
    END,
    RESET,
    WAIT,
    Server,
    Step,
    chunk,
    event,
    hang,
    reply,
    says,
    serving,
    stream,
    unused_port,
)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def ask(url: str, **options: Any) -> Any:
    with client_of(url, **options) as client:
        return client.models.generate_content(model=MODEL, contents="hi").text


def ask_async(url: str, **options: Any) -> Any:
    async def run() -> Any:
        async with client_of(url, **options).aio as client:
            return (await client.models.generate_content(model=MODEL, contents="hi")).text

    return asyncio.run(run())


def ask_aiohttp(url: str, **options: Any) -> Any:
    return ask_async(url, async_transport="aiohttp", **options)


class Read(List[Any]):
    """The texts of a stream up to the error that ended it."""

    error: Any = None


def nothing() -> None:
    """Done after each item of a stream unless a test wants more."""


def read(url: str, after: Callable[[], None] = nothing, **options: Any) -> Read:
    found = Read()
    with client_of(url, **options) as client:
        try:
            for item in client.models.generate_content_stream(model=MODEL, contents="hi"):
                found.append(item.text)
                after()
        except Exception as error:
            found.error = error
    return found


def read_async(url: str, after: Callable[[], None] = nothing, **options: Any) -> Read:
    found = Read()

    async def run() -> None:
        async with client_of(url, **options).aio as client:
            stream = await client.models.generate_content_stream(model=MODEL, contents="hi")
            async for item in stream:
                found.append(item.text)
                after()

    try:
        asyncio.run(run())
    except Exception as error:
        found.error = error
    return found


def read_aiohttp(url: str, after: Callable[[], None] = nothing, **options: Any) -> Read:
    return read_async(url, after, async_transport="aiohttp", **options)


AIOHTTP = pytest.mark.skipif(find_spec("aiohttp") is None, reason="aiohttp is an extra")
ASK = pytest.mark.parametrize(
    "call", [ask, ask_async, pytest.param(ask_aiohttp, marks=AIOHTTP)], ids=["sync", "async", "aiohttp"]
)
READ = pytest.mark.parametrize(
    "reader", [read, read_async, pytest.param(read_aiohttp, marks=AIOHTTP)], ids=["sync", "async", "aiohttp"]
)
Call = Callable[..., Any]


@ASK
def test_answer(server: Server, call: Call) -> None:
    server.answers(says("Grüße"))
    assert call(server.url) == "Grüße"


@READ
def test_stream(server: Server, reader: Call) -> None:
    data = event("a") + event("Grüße")
    server.answers(stream(*(chunk(data[i : i + 1]) for i in range(len(data))), END))
    found = reader(server.url)
    assert (list(found), found.error) == (["a", "Grüße"], None)


# -- no answer


@ASK
def test_timeout(server: Server, call: Call) -> None:
    server.answers(hang)
    with pytest.raises(errors.APITimeoutError, match=r"no response within 50 ms; 1 attempt$") as caught:
        call(server.url, timeout={"read": 50})
    assert call is ask_aiohttp or isinstance(caught.value.__context__, httpx.ReadTimeout)


def test_timeout_of_one_call(server: Server) -> None:
    server.answers(hang)
    with client_of(server.url, timeout=60_000) as client, pytest.raises(errors.APITimeoutError):
        client.models.generate_content(model=MODEL, contents="hi", config={"http_options": {"timeout": 50}})


@ASK
def test_refused_connection(call: Call) -> None:
    url = f"http://127.0.0.1:{unused_port()}"
    with pytest.raises(errors.APIConnectionError) as caught:
        call(url)
    assert type(caught.value) is errors.APIConnectionError
    assert f"POST {url}/v1beta/models/{MODEL}:generateContent" in str(caught.value)
    assert KEY not in str(caught.value)
    assert call is ask_aiohttp or isinstance(caught.value.__context__, httpx.ConnectError)


# -- a stream that breaks off


@READ
@pytest.mark.parametrize("last", [CUT, RESET], ids=["cut", "reset"])
@pytest.mark.parametrize("before", [[event("a")], [event("a"), b"data: {"], [event("a"), event("b")]])
def test_stream_that_breaks_off(server: Server, reader: Call, before: List[bytes], last: Step) -> None:
    server.answers(stream(*(chunk(data) for data in before), WAIT, last))
    found = reader(server.url, server.release.set)
    assert list(found) == ["a", "b"][: len([data for data in before if data.endswith(b"\n")])]
    assert isinstance(found.error, errors.StreamInterruptedError)
    assert found.error.__context__ is not None
    assert found.error.__suppress_context__
    assert KEY not in str(found.error)


# -- an answer that is none


@ASK
def test_compressed_answer(server: Server, call: Call) -> None:
    body = gzip.compress(b'{"candidates": [{"content": {"parts": [{"text": "small"}]}}]}')
    server.answers(reply(200, body, {"content-encoding": "gzip"}))
    assert call(server.url) == "small"
    assert "gzip" in server.seen[0].headers["accept-encoding"]


@READ
def test_compressed_stream(server: Server, reader: Call) -> None:
    data = gzip.compress(event("a") + event("b"))
    pieces = [chunk(data[i : i + 7]) for i in range(0, len(data), 7)]
    server.answers(stream(*pieces, END, headers={"content-encoding": "gzip"}))
    assert list(reader(server.url)) == ["a", "b"]


# -- error answers

FULL = {"error": {"code": 429, "status": "RESOURCE_EXHAUSTED", "message": "slow down", "details": [{"a": 1}]}}
BODIES: Dict[str, Any] = {
    "json": (json.dumps(FULL).encode(), "RESOURCE_EXHAUSTED", "slow down"),
    "list": (json.dumps([FULL]).encode(), "RESOURCE_EXHAUSTED", "slow down"),
    "html": (b"<html>\n<h1>Busy</h1></html>", "Too Many Requests", "<html> <h1>Busy</h1></html>"),
    "empty": (b"", "Too Many Requests", "Too Many Requests"),
}


@ASK
@pytest.mark.parametrize("name", BODIES)
def test_error_answer(server: Server, call: Call, name: str) -> None:
    body, status, message = BODIES[name]
    server.answers(reply(429, body, {"Retry-After": "7"}))
    with pytest.raises(errors.ClientError) as caught:
        call(server.url)
    found = caught.value
    assert (found.code, found.status, found.message) == (429, status, message)
    assert found.headers["retry-after"] == "7"


@READ
@pytest.mark.parametrize("name", BODIES)
def test_error_answer_of_a_stream(server: Server, reader: Call, name: str) -> None:
    body, status, message = BODIES[name]
    steps = [chunk(body)] if body else []
    server.answers(stream(*steps, END, status=503))
    found = reader(server.url).error
    assert type(found) is errors.UnavailableError
    assert found.code == 503
    if name != "empty" and name != "html":
        assert (found.status, found.message) == (status, message)


@READ
def test_error_within_a_stream(server: Server, reader: Call) -> None:
    server.answers(stream(chunk(event("a")), chunk(b"data: " + json.dumps(FULL).encode() + b"\n\n"), END))
    found = reader(server.url)
    assert list(found) == ["a"]
    assert isinstance(found.error, errors.ClientError)
    assert found.error.typed_details == [{"a": 1}]


def test_a_refused_stream_raises_where_it_is_read(server: Server) -> None:
    server.answers(stream(END, status=403))
    with client_of(server.url) as client:
        answers = client.models.generate_content_stream(model=MODEL, contents="hi")
        assert len(server.seen) == 1
        with pytest.raises(errors.ClientError):
            answers.final_response()


@ASK
def test_an_answer_of_another_kind_is_there_to_be_looked_at(server: Server, call: Call) -> None:
    server.answers(reply(body=b"<html>Bad gateway</html>", headers={"x-request-id": "r-1"}))
    with pytest.raises(errors.ResponseParseError) as caught:
        call(server.url)
    for error in (caught.value, pickle.loads(pickle.dumps(caught.value))):
        assert error.response is not None
        assert (error.response.status_code, error.response.request_id) == (200, "r-1")
        assert error.response.body == "<html>Bad gateway</html>"


@READ
def test_a_stream_of_another_kind_tells_its_head(server: Server, reader: Call) -> None:
    server.answers(reply(body=b"<html>Bad gateway</html>", headers={"x-request-id": "r-1"}))
    found = reader(server.url)
    assert isinstance(found.error, errors.ResponseParseError)
    assert found.error.response is not None
    assert (found.error.response.request_id, found.error.response.body) == ("r-1", None)


class Odd(httpx.TransportError):
    """An error that only a transport of the caller's raises."""


def test_an_error_of_another_transport_is_told_in_its_words() -> None:
    def handle(request: httpx.Request) -> httpx.Response:
        raise Odd("out of ink")

    own = {"transport": httpx.MockTransport(handle)}
    with (
        client_of("http://127.0.0.1:9", client_args=own) as client,
        pytest.raises(errors.APIConnectionError, match="Odd: out of ink") as caught,
    ):
        client.models.generate_content(model=MODEL, contents="hi")
    assert isinstance(caught.value.__cause__, Odd)


def test_a_body_of_another_transport_ends_with_the_deadline() -> None:
    class Slow(httpx.SyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            for _ in range(1000):
                time.sleep(0.01)
                yield b" "

    def handle(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, stream=Slow())

    options: Any = {"client_args": {"transport": httpx.MockTransport(handle)}, "deadline": 50}
    with client_of("http://127.0.0.1:9", **options) as client, pytest.raises(errors.APITimeoutError):
        client.models.generate_content(model=MODEL, contents="hi")
