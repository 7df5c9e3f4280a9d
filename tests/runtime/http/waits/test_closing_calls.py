"""Closing a client or a stream ends those who wait for it at once, with an error that says so, and leaves nothing."""

from __future__ import annotations

import asyncio
import gc
import io
import os
import socket
import threading
import weakref
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Dict, Generator, List, Optional

import httpx
import pytest

from google._genai_core.runtime.http.network import blocking_network, connecting
from google._genai_core.runtime.http.transports.blocking_pool import BlockingPool
from google.genai import errors

from ....loopback.clients import MODEL, client_of
from ....loopback.raw_server import Answer, Peer, serving, unaccepting
from ....loopback.tls import Authority
from ....patience import PATIENCE
from ..fault_table import CHUNKED, FIRST, OPEN, chunk, http
from .all_ways import (
    AWAITED,
    BLOCKING,
    OWN_CLIENT,
    Running,
    Way,
    called,
    called_async,
    close_own,
    closed_error,
)

AGAIN: Dict[str, Any] = {"retry_options": {"attempts": 3, "initial_delay": 0, "jitter": 0}}
CLIENT = "the client was closed during the call"
STREAM = "the stream was closed while it was read"


class Silence:
    """An answer that ends in silence, and the moment in which it begins."""

    def __init__(self, data: bytes = b"") -> None:
        self._data = data
        self.begun = threading.Event()

    def __call__(self, peer: Peer) -> None:
        peer.send(self._data)
        self.begun.set()
        peer.wait_for_leaving()

    def wait(self) -> None:
        assert self.begun.wait(PATIENCE)


@contextmanager
def silent(tmp_path: Path, secured: bool, *answers: Answer) -> Generator[Any, None, None]:
    """A server that gives these answers, its address, and what verifies its certificate."""
    authority = Authority(tmp_path) if secured else None
    tls = authority.presenting(authority.issued("server")) if authority else None
    with serving(answers[-1], *answers[:-1], tls=tls) as server:
        scheme = "https" if secured else "http"
        yield server, f"{scheme}://{server.address}", authority.trusted() if authority else None


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
        client.close()
        assert {closed_error(each.end().error)[-len(CLIENT) :] for each in running} == {CLIENT}


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


# -- streams


@TLS
@pytest.mark.parametrize("name", [*BLOCKING, *OWN_CLIENT])
def test_closing_a_stream_ends_its_reader(tmp_path: Path, name: str, secured: bool) -> None:
    answer = Silence(FIRST)
    ways: Dict[str, Way] = {**BLOCKING, **OWN_CLIENT}
    with silent(tmp_path, secured, answer) as (_, url, verify):
        given = ways[name].options(verify)
        client = client_of(url, **AGAIN, **given)
        stream = client.models.generate_content_stream(model=MODEL, contents="hi")
        assert next(stream).text == "a"
        reading = threading.Event()

        def read() -> None:
            reading.set()
            next(stream)

        running = Running(read)
        assert reading.wait(PATIENCE)
        while not stream._lock.locked():  # pyright: ignore[reportPrivateUsage]  # it is in the read
            pass
        stream.close()
        error = running.end().error
        # A reader that has not yet begun finds a stream that is at its end.
        assert isinstance(error, StopIteration) or closed_error(error).endswith(STREAM)
        if not isinstance(error, StopIteration):
            assert isinstance(error, errors.StreamInterruptedError)
            assert error.partial_response is not None
            assert error.partial_response.text == "a"
        assert list(stream) == []
        close_own(given)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_a_forked_child_that_closes_a_stream_leaves_it_to_its_parent(tmp_path: Path) -> None:
    go = threading.Event()

    def answer(peer: Peer) -> None:
        peer.send(FIRST)
        go.wait(PATIENCE)
        peer.send(chunk(b'data: {"candidates": [{"finishReason": "STOP"}]}\n\n') + b"0\r\n\r\n")

    with silent(tmp_path, False, answer) as (_, url, _), client_of(url) as client:
        stream = client.models.generate_content_stream(model=MODEL, contents="hi")
        next(stream)
        child = os.fork()
        if not child:
            stream.close()
            os._exit(0)
        assert os.waitpid(child, 0)[1] == 0
        go.set()
        assert len(list(stream)) == 1


# -- again and again


def test_closing_and_using_again_keeps_nothing(tmp_path: Path) -> None:
    def answer(peer: Peer) -> None:
        peer.send(http("200 OK", b"{}"))

    with silent(tmp_path, False, answer) as (_, url, _):
        for options in ({}, BLOCKING["httpx's pool"].options(None)):
            client = client_of(url, **options)
            before: Optional[List[int]] = None
            for _ in range(200):
                client.models.generate_content(model=MODEL, contents="hi")
                client.close()
                before = before or _kept()
            gc.collect()
            assert before is not None
            assert all(now <= then for now, then in zip(_kept(), before))  # other tests may have left some


def _kept() -> List[int]:
    registry: Any = weakref.finalize
    kinds = (BlockingPool, httpx.Client, blocking_network.Network)
    gc.collect()
    alive = sum(isinstance(each, kinds) for each in gc.get_objects())
    return [len(registry._registry), alive, len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc") else 0]
