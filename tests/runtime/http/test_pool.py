"""Connections of async calls: when they are shared, dropped, limited and waited for."""

from __future__ import annotations

import asyncio
import resource
import ssl
import threading
from typing import Any, Iterator, List, Type

import httpcore
import httpx
import pytest

from google import genai
from google._genai_core.runtime.http.transports.async_pool import AsyncPool
from google._genai_core.runtime.http.transports.blocking_pool import BlockingPool
from google._genai_core.runtime.http.transports.httpcore_bridge import as_httpx
from google.genai import errors

from ...loopback.clients import MODEL, client_of
from ...loopback.server import (
    HANG,
    Handler,
    Server,
    chunk,
    event,
    hang,
    reply,
    says,
    serving,
    stream,
)
from ...loopback.ways import ASYNC, KINDS
from ...patience import PATIENCE


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


async def ask(aio: Any) -> Any:
    return (await aio.models.generate_content(model=MODEL, contents="hi")).text


def connections(server: Server) -> List[int]:
    return [seen.connection for seen in server.seen]


def limited(server: Server, kind: str, **limits: Any) -> genai.Client:
    """A client with these limits of httpx, which both transports take."""
    return client_of(server.url, async_client_args={"limits": httpx.Limits(**limits)}, **ASYNC[kind])


@KINDS
def test_calls_in_turn_share_a_connection(server: Server, kind: str) -> None:
    async def run() -> None:
        async with client_of(server.url, **ASYNC[kind]).aio as aio:
            for _ in range(3):
                await ask(aio)

    asyncio.run(run())
    assert len(set(connections(server))) == 1


@KINDS
def test_a_connection_that_the_server_closed_is_passed_over(server: Server, kind: str) -> None:
    def answer_and_close(handler: Handler) -> None:
        says("first")(handler)
        handler.server.release.wait(PATIENCE)
        handler.close_connection = True

    server.answers(answer_and_close, says("second"))

    async def run() -> List[Any]:
        async with client_of(server.url, **ASYNC[kind]).aio as aio:
            first = await ask(aio)
            server.release.set()
            await asyncio.to_thread(server.wait_for_end)
            return [first, await ask(aio)]

    assert asyncio.run(run()) == ["first", "second"]
    assert len(set(connections(server))) == 2


def test_an_idle_connection_expires(server: Server) -> None:
    async def run() -> None:
        async with limited(server, "httpx", keepalive_expiry=0.0).aio as aio:
            await ask(aio)
            await ask(aio)

    asyncio.run(run())
    assert len(set(connections(server))) == 2


def test_superfluous_idle_connections_are_closed(server: Server) -> None:
    together = threading.Barrier(3)

    def answer(handler: Handler) -> None:
        together.wait(PATIENCE)
        reply()(handler)

    server.answers(answer, answer, answer)

    async def run() -> None:
        async with limited(server, "httpx", max_keepalive_connections=1).aio as aio:
            await asyncio.gather(ask(aio), ask(aio), ask(aio))
            closed = {await asyncio.to_thread(server.wait_for_end) for _ in range(2)}
            await ask(aio)
            assert connections(server)[-1] in set(connections(server)[:3]) - closed

    asyncio.run(run())


@KINDS
def test_no_more_connections_than_allowed(server: Server, kind: str) -> None:
    async def run() -> None:
        async with limited(server, kind, max_connections=2, max_keepalive_connections=2).aio as aio:
            await asyncio.gather(*(ask(aio) for _ in range(12)))

    asyncio.run(run())
    assert len(server.seen) == 12
    assert len(set(connections(server))) <= 2


def test_idle_connections_to_another_place_count(server: Server) -> None:
    async def run() -> None:
        with serving() as other:
            async with limited(server, "httpx", max_connections=1).aio as aio:
                await ask(aio)
                options: Any = {"http_options": {"base_url": other.url}}
                await aio.models.generate_content(model=MODEL, contents="hi", config=options)
                assert await asyncio.to_thread(server.wait_for_end) == connections(server)[0]
                assert len(other.seen) == 1

    asyncio.run(run())


@KINDS
def test_waiting_for_a_connection_ends_in_time(server: Server, kind: str) -> None:
    arrived = threading.Event()

    def answer(handler: Handler) -> None:
        arrived.set()
        hang(handler)

    server.answers(answer)

    async def run() -> None:
        async with limited(server, kind, max_connections=1).aio as aio:
            first = asyncio.create_task(ask(aio))
            await asyncio.to_thread(arrived.wait, PATIENCE)
            options: Any = {"http_options": {"timeout": 50}}
            with pytest.raises(
                errors.APITimeoutError, match=r"no connection was free within 50 ms; 1 attempt$"
            ):
                await aio.models.generate_content(model=MODEL, contents="hi", config=options)
            first.cancel()
            with pytest.raises(asyncio.CancelledError):
                await first
            assert await ask(aio) is None

    asyncio.run(run())


@KINDS
@pytest.mark.parametrize("when", ["before", "within"])
def test_a_cancelled_call_closes_its_connection(server: Server, kind: str, when: str) -> None:
    arrived = threading.Event()

    def answer(handler: Handler) -> None:
        arrived.set()
        (hang if when == "before" else stream(chunk(b'{"candidates": '), HANG))(handler)

    server.answers(says("warm"), answer, says("next"))

    async def run() -> None:
        async with client_of(server.url, **ASYNC[kind]).aio as aio:
            assert await ask(aio) == "warm"
            task = asyncio.create_task(ask(aio))
            await asyncio.to_thread(arrived.wait, PATIENCE)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert await ask(aio) == "next"
            server.release.set()
            assert await asyncio.to_thread(server.wait_for_end) == connections(server)[0]

    asyncio.run(run())
    first, second, third = connections(server)
    assert first == second != third


@KINDS
def test_a_stream_that_is_left_closes_its_connection(server: Server, kind: str) -> None:
    server.answers(stream(chunk(event("a")), HANG), says("next"))

    async def run() -> None:
        async with client_of(server.url, **ASYNC[kind]).aio as aio:
            opened = await aio.models.generate_content_stream(model=MODEL, contents="hi")
            async with opened:
                assert (await opened.__anext__()).text == "a"
            assert await ask(aio) == "next"
            server.release.set()
            assert await asyncio.to_thread(server.wait_for_end) == connections(server)[0]

    asyncio.run(run())
    assert len(set(connections(server))) == 2


@KINDS
def test_closing_the_client_ends_its_streams(server: Server, kind: str) -> None:
    server.answers(stream(chunk(event("a")), HANG))

    async def run() -> None:
        aio = client_of(server.url, **ASYNC[kind]).aio
        opened = await aio.models.generate_content_stream(model=MODEL, contents="hi")
        assert (await opened.__anext__()).text == "a"
        await aio.aclose()
        with pytest.raises(errors.APIConnectionError):
            await opened.__anext__()
        server.release.set()
        assert await asyncio.to_thread(server.wait_for_end) == connections(server)[0]

    asyncio.run(run())


@KINDS
def test_a_large_body(server: Server, kind: str) -> None:
    text = "x" * 3_000_000

    async def run() -> None:
        async with client_of(server.url, **ASYNC[kind]).aio as aio:
            await aio.models.generate_content(model=MODEL, contents=text)

    asyncio.run(run())
    assert text.encode() in server.seen[0].body


@KINDS
def test_both_transports_send_the_same(server: Server, kind: str) -> None:
    """What httpx adds of its own is part of what the service sees."""

    async def run() -> None:
        async with client_of(server.url).aio as plain, client_of(server.url, **ASYNC[kind]).aio as aio:
            await ask(plain)
            await ask(aio)

    asyncio.run(run())
    first, second = server.seen
    assert first.body == second.body
    assert {**first.headers, "connection": ""} == {**second.headers, "connection": ""}


# -- a thousand calls in flight


class Gate:
    """An HTTP server on the test's own loop that answers when so many requests have arrived."""

    def __init__(self, count: int) -> None:
        self._missing = count
        self._open = asyncio.Event()
        self.serving: List[Any] = []

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.serving.append(asyncio.current_task())
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                length = next(
                    line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length")
                )
                await reader.readexactly(int(length.split(b":")[1]))
                self._missing -= 1
                if self._missing <= 0:
                    self._open.set()
                await self._open.wait()
                writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}")
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()


@pytest.fixture
def many_files() -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard < 4096:
        pytest.skip("this machine allows too few open files")
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, 4096), hard))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


@KINDS
@pytest.mark.usefixtures("many_files")
def test_a_thousand_calls_in_flight(kind: str) -> None:
    async def run() -> None:
        gate = Gate(1000)
        listening = await asyncio.start_server(gate.serve, "127.0.0.1", 0, backlog=1000)
        url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
        try:
            async with client_of(url, timeout=60_000, **ASYNC[kind]).aio as aio:
                found = await asyncio.wait_for(asyncio.gather(*(ask(aio) for _ in range(1000))), 120)
                assert found == [None] * 1000
            await asyncio.gather(*gate.serving)
        finally:
            listening.close()

    asyncio.run(run(), debug=False)  # debugging a loop costs more than all the calls


def test_a_closed_pool_sends_nothing() -> None:
    context, request = ssl.create_default_context(), httpx.Request("GET", "http://127.0.0.1:9/")
    blocking = BlockingPool(context, httpx.Limits())
    blocking.close()
    with pytest.raises(RuntimeError, match="closed"):
        blocking.handle_request(request)

    async def run() -> None:
        pool = AsyncPool(context, httpx.Limits())
        await pool.aclose()
        with pytest.raises(RuntimeError, match="closed"):
            await pool.handle_async_request(request)

    asyncio.run(run())


def test_a_pool_goes_on_after_a_cancelled_close_of_an_idle_connection(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The turn of the call that was cancelled is free again, and its connection is closed."""
    close = httpcore.AsyncHTTPConnection.aclose
    cancelled: List[int] = []

    async def closing(connection: httpcore.AsyncHTTPConnection) -> None:
        await close(connection)
        if not cancelled:
            cancelled.append(1)
            raise asyncio.CancelledError

    async def run() -> None:
        pool = AsyncPool(ssl.create_default_context(), httpx.Limits(max_connections=1))
        async with httpx.AsyncClient(transport=pool) as client:
            await client.get(server.url)
            monkeypatch.setattr(httpcore.AsyncHTTPConnection, "aclose", closing)
            other = server.url.replace("127.0.0.1", "localhost")
            with pytest.raises(asyncio.CancelledError):
                await client.get(other)
            assert (await client.get(server.url)).status_code == 200

    asyncio.run(run())
    assert cancelled


def test_a_body_may_be_closed_twice(server: Server) -> None:
    async def run() -> None:
        pool = AsyncPool(ssl.create_default_context(), httpx.Limits(max_connections=1))
        for _ in range(2):
            response = await pool.handle_async_request(httpx.Request("GET", server.url))
            assert isinstance(response.stream, httpx.AsyncByteStream)
            await response.stream.aclose()
            await response.stream.aclose()
        await pool.aclose()

    asyncio.run(run())
    assert len(server.seen) == 2


class Local(httpcore.ReadError):
    """Of no name that httpx has."""


@pytest.mark.parametrize(
    ("raised", "seen"), [(httpcore.ReadError, httpx.ReadError), (Local, httpx.ReadError), (OSError, OSError)]
)
def test_errors_of_httpcore_become_those_of_httpx(raised: Type[Exception], seen: Type[Exception]) -> None:
    with pytest.raises(seen, match="lost") as caught, as_httpx():
        raise raised("lost")
    assert type(caught.value) is seen
