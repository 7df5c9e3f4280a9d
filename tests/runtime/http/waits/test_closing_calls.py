"""Closing a client or a stream ends those who wait for it at once, with an error that says so, and leaves nothing."""

from __future__ import annotations

import asyncio
import gc
import io
import socket
import threading
from pathlib import Path
from typing import Any, Dict, List

import httpcore
import httpx
import pytest
from httpcore._backends.anyio import AnyIOStream  # pyright: ignore[reportPrivateImportUsage]  # to slow it down

from google._genai_core.runtime.http.network import blocking_network, connecting
from google._genai_core.runtime.http.transports.ways import Ways
from google.genai import errors

from ....loopback.clients import MODEL, client_of
from ....loopback.proxy import proxying
from ....loopback.raw_server import Peer, serving, unaccepting
from ....loopback.tls import Authority
from ....patience import PATIENCE
from ..fault_table import CHUNKED, FIRST, OPEN, http
from .all_ways import (
    AWAITED,
    BLOCKING,
    Running,
    called,
    called_async,
    closed_error,
)
from .silence import Silence, silent

pytestmark = pytest.mark.long

AGAIN: Dict[str, Any] = {"retry_options": {"attempts": 3, "initial_delay": 0, "jitter": 0}}
CLIENT = "the client was closed during the call"


WAITS: Dict[str, Any] = {
    "before the head": ("generate", b""),
    "within the head": ("generate", b"HTTP/1.1 200 OK\r\ncontent-le"),
    "within the body": ("generate", OPEN + b"{"),
    "within a chunk": ("generate", CHUNKED + b"50\r\n{"),
    "an event": ("stream", FIRST),
    "before the head of a stream": ("stream", b""),
    "the error of a stream": ("stream", b"HTTP/1.1 500 Oh\r\ncontent-length: 100\r\n\r\n{"),
    "the start of an upload": ("upload", b""),
    "a download": ("download", b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nabc"),
}
TLS = pytest.mark.parametrize("secured", [False, True], ids=["plain", "tls"])


@TLS
@pytest.mark.parametrize("name", BLOCKING)
@pytest.mark.parametrize("wait", WAITS)
def test_closing_the_client_ends_a_call(tmp_path: Path, name: str, wait: str, secured: bool) -> None:
    kind, data = WAITS[wait]
    answer = Silence(data)
    with silent(tmp_path, secured, answer) as (server, url, verify):
        client = client_of(url, **AGAIN, **BLOCKING[name].options(verify))
        running = called(client, kind)
        answer.wait()
        client.close()
        assert closed_error(running.end().error).endswith(CLIENT)
        assert len(server.seen) == 1  # not sent again


@pytest.mark.parametrize("name", AWAITED)
@pytest.mark.parametrize("wait", WAITS)
def test_closing_the_client_ends_an_awaited_call(tmp_path: Path, name: str, wait: str) -> None:
    kind, data = WAITS[wait]
    answer = Silence(data)
    with silent(tmp_path, False, answer) as (server, url, verify):

        async def run() -> None:
            aio = client_of(url, **AGAIN, **AWAITED[name].options(verify)).aio
            task = asyncio.create_task(called_async(aio, kind))
            await asyncio.to_thread(answer.wait)
            await aio.aclose()
            (ended,) = await asyncio.gather(task, return_exceptions=True)
            assert closed_error(ended).endswith(CLIENT)

        asyncio.run(asyncio.wait_for(run(), PATIENCE))
        assert len(server.seen) == 1


@pytest.mark.parametrize("name", BLOCKING)
def test_closing_the_client_ends_an_upload_that_is_sent(tmp_path: Path, name: str) -> None:
    """Within a piece that the server does not read."""
    begun, go = threading.Event(), threading.Event()

    def start(peer: Peer) -> None:
        place = f"http://{peer.server.address}/upload/session"
        peer.send(http("200 OK", b"", f"x-goog-upload-url: {place}", "x-goog-upload-status: active"))
        peer.socket.recv(1)
        begun.set()
        go.wait(PATIENCE)

    with silent(tmp_path, False, start) as (_, url, verify):
        client = client_of(url, **AGAIN, **BLOCKING[name].options(verify))
        piece = io.BytesIO(bytes(8 << 20))
        running = Running(lambda: client.files.upload(file=piece, config={"mime_type": "text/plain"}))
        assert begun.wait(PATIENCE)
        client.close()
        assert closed_error(running.end().error).endswith(CLIENT)
        go.set()


# -- calls that have no connection yet


@pytest.mark.parametrize("name", BLOCKING)
def test_a_call_that_connects(name: str) -> None:
    with unaccepting() as address:
        client = client_of(f"http://{address}", timeout=600_000, **AGAIN, **BLOCKING[name].options(None))
        running = called(client, "generate")
        while not _connecting():
            pass
        client.close()
        assert closed_error(running.end().error).endswith(CLIENT)


def _connecting() -> bool:
    return any(isinstance(each, connecting.Wait) for each in gc.get_objects())


@pytest.mark.parametrize("name", BLOCKING)
def test_a_call_that_looks_up_a_name(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, go = threading.Event(), threading.Event()

    def look_up(*_: Any, **__: Any) -> Any:
        begun.set()
        go.wait(PATIENCE)
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    client = client_of("https://slow.invalid", **AGAIN, **BLOCKING[name].options(None))
    running = called(client, "generate")
    assert begun.wait(PATIENCE)
    client.close()
    assert closed_error(running.end().error).endswith(CLIENT)
    go.set()


@pytest.mark.parametrize("name", BLOCKING)
def test_a_call_within_the_handshake(name: str) -> None:
    begun = threading.Event()

    def greet(sock: socket.socket) -> None:
        sock.recv(1)
        begun.set()
        while sock.recv(65536):
            pass

    with serving(lambda peer: None) as server:
        server.greet = greet
        client = client_of(
            f"https://{server.address}", timeout=600_000, **AGAIN, **BLOCKING[name].options(None)
        )
        running = called(client, "generate")
        assert begun.wait(PATIENCE)
        client.close()
        assert closed_error(running.end().error).endswith(CLIENT)


@pytest.mark.parametrize("transport", [False, True])
def test_a_call_that_waits_for_a_connection(tmp_path: Path, transport: bool) -> None:
    answer = Silence()
    limits = httpx.Limits(max_connections=1)
    arguments: Any = {"transport": httpx.HTTPTransport(limits=limits)} if transport else {"limits": limits}
    with silent(tmp_path, False, answer) as (_, url, _):
        client = client_of(url, client_args=arguments, **AGAIN)
        running = [called(client, "generate") for _ in range(3)]
        answer.wait()
        while not _in_a_pool(len(running)):  # a call that begins after `close` would open the client again
            pass
        client.close()
        assert {closed_error(each.end().error)[-len(CLIENT) :] for each in running} == {CLIENT}


def _in_a_pool(calls: int) -> bool:
    pools = [each for each in gc.get_objects() if isinstance(each, httpcore.ConnectionPool)]
    return any(len(each._requests) == calls for each in pools)  # pyright: ignore[reportPrivateUsage]


def test_a_call_in_a_pause(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with silent(tmp_path, False, lambda peer: peer.send(http("503 No", b"{}"))) as (server, url, _):
        client = client_of(url, retry_options={"attempts": 2, "initial_delay": 0.01, "jitter": 0})

        def sleep(_: float) -> None:
            client.close()

        monkeypatch.setattr("time.sleep", sleep)
        with pytest.raises(errors.APIConnectionError, match="during a pause between two requests") as caught:
            client.models.generate_content(model=MODEL, contents="hi")
        assert caught.value.closed
        assert len(server.seen) == 1


@pytest.mark.parametrize("name", BLOCKING)
def test_a_connection_that_comes_too_late(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is made when the client is closed already."""
    made: List[socket.socket] = []
    connect = connecting.connected

    def late(*args: Any) -> socket.socket:
        made.append(connect(*args))
        client.close()
        return made[-1]

    monkeypatch.setattr(blocking_network, "connected", late)
    with silent(tmp_path, False, Silence()) as (server, url, verify):
        client = client_of(url, **AGAIN, **BLOCKING[name].options(verify))
        assert closed_error(called(client, "generate").end().error).endswith(CLIENT)
        assert [each.fileno() for each in made] == [-1]
        assert server.seen == []


@pytest.mark.parametrize("name", [name for name in AWAITED if name != "aiohttp"])
@TLS
def test_an_awaited_connection_that_comes_too_late(
    tmp_path: Path, name: str, secured: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The client is closed when the connection is made; with TLS, when its handshake has begun."""
    stream: Any = AnyIOStream
    backend: Any = httpcore.AnyIOBackend
    owner, step = (stream, "start_tls") if secured else (backend, "connect_tcp")
    original = getattr(owner, step)

    with silent(tmp_path, secured, Silence()) as (server, url, verify):
        aio = client_of(url, **AGAIN, **AWAITED[name].options(verify)).aio

        async def late(*args: Any, **options: Any) -> Any:
            made = await original(*args, **options)
            await aio.aclose()
            return made

        monkeypatch.setattr(owner, step, late)

        async def run() -> None:
            with pytest.raises(errors.APIConnectionError) as caught:
                await called_async(aio, "generate")
            assert closed_error(caught.value).endswith(CLIENT)

        asyncio.run(asyncio.wait_for(run(), PATIENCE))
        assert server.seen == []


# -- proxies


@pytest.mark.parametrize("secured", [False, True], ids=["proxy", "proxy with TLS"])
def test_a_call_through_a_tunnel(tmp_path: Path, secured: bool) -> None:
    """TLS to the server, also inside of the TLS to the proxy."""
    answer, authority = Silence(FIRST), Authority(tmp_path)
    server_side = authority.presenting(authority.issued("server"))
    with proxying() as proxy, serving(answer, tls=server_side) as server:
        if secured:
            proxy.socket = server_side.wrap_socket(proxy.socket, server_side=True)
        verify, scheme = authority.trusted(), "https" if secured else "http"
        way = httpx.Proxy(f"{scheme}://{proxy.place}", ssl_context=verify if secured else None)
        arguments: Any = {"proxy": way, "verify": verify}
        client = client_of(f"https://{server.address}", client_args=arguments, **AGAIN)
        stream = client.models.generate_content_stream(model=MODEL, contents="hi" * 100_000)
        assert next(stream).text == "a"
        running = Running(lambda: next(stream))
        answer.wait()
        while not stream._lock.locked():  # pyright: ignore[reportPrivateUsage]  # it is in the read
            pass
        client.close()
        assert closed_error(running.end().error).endswith(CLIENT)
        assert len(server.seen) == 1


def test_a_client_for_proxies_that_comes_too_late(monkeypatch: pytest.MonkeyPatch) -> None:
    """The client is closed before it has one for the addresses that the environment's proxies lead to."""
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    client = client_of("https://elsewhere.invalid")
    to = Ways.to
    made: List[Any] = []

    def late(ways: Any, url: Any) -> Any:
        made.append(ways)
        ways.close()
        return to(ways, url)

    monkeypatch.setattr(Ways, "to", late)
    with pytest.raises(errors.APIConnectionError, match="the connections were closed before the request"):
        client.models.generate_content(model=MODEL, contents="hi")
    (ways,) = made
    assert [each.is_closed for each in ways._clients] == [True, True]
