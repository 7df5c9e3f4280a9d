"""A server that refuses a request before it has read its body is heard in every way, and asked only once."""

from __future__ import annotations

import json
import socket
import ssl
import threading
from typing import Any, Callable, Dict, List, NamedTuple, Optional

import pytest

from ....loopback.raw_server import reset, serving
from ....patience import PATIENCE
from ..fault_table import head, http
from .test_surplus import whole
from .ways import EACH, Calls, play

pytestmark = pytest.mark.long

LARGE = "x" * (8 << 20)
"""More than a connection holds that nobody reads."""

_released = threading.Event()


def closed(sock: socket.socket) -> None:
    """Unread data makes a reset of it."""
    sock.close()


def half_closed(sock: socket.socket) -> None:
    sock.shutdown(socket.SHUT_WR)
    while sock.recv(1 << 20):
        pass


def silent(sock: socket.socket) -> None:
    """Neither read nor close."""
    assert _released.wait(PATIENCE)


ENDS: List[Callable[[socket.socket], None]] = [closed, reset, half_closed, silent]


class Refusal(NamedTuple):
    response: bytes
    gets: str


TABLE: Dict[str, Refusal] = {
    "413": Refusal(http("413 Payload Too Large", b"{}"), "ClientError 413"),
    "413 in chunks": Refusal(
        head("413 Payload Too Large", "transfer-encoding: chunked") + b"2\r\n{}\r\n0\r\n\r\n",
        "ClientError 413",
    ),
    "413 without a body": Refusal(head("413 Payload Too Large", "content-length: 0"), "ClientError 413"),
    "413 after 100": Refusal(head("100 Continue") + http("413 Payload Too Large", b"{}"), "ClientError 413"),
    "401": Refusal(http("401 Unauthorized", b"{}"), "UnauthenticatedError 401"),
    "403": Refusal(http("403 Forbidden", b"{}"), "PermissionDeniedError 403"),
    "431": Refusal(http("431 Request Header Fields Too Large", b"{}"), "ClientError 431"),
    "503": Refusal(http("503 Service Unavailable", b"{}"), "UnavailableError 503"),
    "307": Refusal(head("307 Temporary Redirect", "content-length: 0", "location: /x"), "APIError 307"),
}


def head_of(sock: socket.socket) -> bytes:
    received = b""
    while b"\r\n\r\n" not in received:
        data = sock.recv(1000)
        if not data:
            break
        received += data
    return received


def played(
    way: str,
    response: bytes,
    end: Callable[[socket.socket], None],
    scene: Any,
    tls: Optional[ssl.SSLContext] = None,
    **options: Any,
) -> Any:
    """Play a scene with a server that responds as soon as it has a head; what it got, and how often it was asked."""
    heads: List[bytes] = []

    def greet(sock: socket.socket) -> None:
        heads.append(head_of(sock))
        sock.sendall(response)
        end(sock)

    _released.clear()
    with serving(lambda peer: None, tls=tls) as server:
        server.greet = greet
        scheme = "http" if tls is None else "https"
        try:
            return play(way, f"{scheme}://{server.address}", scene, **options), len(heads)
        finally:
            _released.set()


def asks(text: str) -> Callable[[Calls], Any]:
    return lambda calls: calls.ask(text)


@EACH
@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("name", ["413", "413 after 100"])
def test_a_refusal_is_told_however_the_connection_ends(
    way: str, name: str, end: Callable[[socket.socket], None]
) -> None:
    refusal = TABLE[name]
    again: Any = {"retry_options": {"attempts": 3, "initial_delay": 0, "jitter": 0}}
    assert played(way, refusal.response, end, asks(LARGE), **again) == (refusal.gets, 1)


@EACH
@pytest.mark.parametrize("name", TABLE)
def test_each_refusal(way: str, name: str) -> None:
    refusal = TABLE[name]
    assert played(way, refusal.response, closed, asks(LARGE)) == (refusal.gets, 1)


@EACH
@pytest.mark.parametrize("size", [10, 1000, 70_000, 300_000, 2_000_000])
def test_requests_of_all_sizes(way: str, size: int) -> None:
    assert played(way, TABLE["413"].response, silent, asks("x" * size)) == ("ClientError 413", 1)


@EACH
def test_a_stream_is_refused(way: str) -> None:
    def scene(calls: Calls) -> Any:
        return calls.stream(LARGE)

    assert played(way, TABLE["413"].response, closed, scene) == ("ClientError 413", 1)


@EACH
def test_an_upload_is_refused(way: str) -> None:
    started = threading.Event()
    heads: List[bytes] = []

    def greet(sock: socket.socket) -> None:
        if not started.is_set():
            started.set()
            head_of(sock)
            address = f"x-goog-upload-url: http://{server.address}/upload/session"
            sock.sendall(head("200 OK", address, "content-length: 0", "connection: close"))
            return
        heads.append(head_of(sock))
        sock.sendall(TABLE["413"].response)

    with serving(lambda peer: None) as server:
        server.greet = greet
        got = play(way, f"http://{server.address}", lambda calls: calls.upload(LARGE.encode()))
    assert (got, len(heads)) == ("ClientError 413", 1)


@EACH
def test_interim_responses_stop_nothing(way: str) -> None:
    seen: List[Any] = []

    def greet(sock: socket.socket) -> None:
        received = head_of(sock)
        sock.sendall(head("100 Continue") + head("103 Early Hints", "x: y"))
        start, _, body = received.partition(b"\r\n\r\n")
        size = int(start.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
        while len(body) < size:
            body += sock.recv(1 << 20)
            if not len(body) % 7:
                sock.sendall(head("102 Processing"))
        seen.append(json.loads(body)["contents"][0]["parts"][0]["text"] == LARGE)
        sock.sendall(whole("read"))

    with serving(lambda peer: None) as server:
        server.greet = greet
        got = play(way, f"http://{server.address}", asks(LARGE))
    assert (got, seen) == ("read", [True])


@EACH
def test_a_success_before_the_end_stops_nothing(way: str) -> None:
    """A service may begin to answer while it still reads."""
    sizes: List[int] = []

    def greet(sock: socket.socket) -> None:
        received = head_of(sock)
        data = whole("early")
        sock.sendall(data[:-1])
        start, _, body = received.partition(b"\r\n\r\n")
        size = int(start.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
        while len(body) < size:
            body += sock.recv(1 << 20)
        sizes.append(size - len(body))
        sock.sendall(data[-1:])

    with serving(lambda peer: None) as server:
        server.greet = greet
        got = play(way, f"http://{server.address}", asks(LARGE))
    assert (got, sizes) == ("early", [0])
