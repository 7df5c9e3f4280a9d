"""A deadline holds whatever the other side does, in every way; and the limit of connecting holds for all addresses."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from contextlib import ExitStack, contextmanager
from functools import partial
from typing import Any, Dict, Generator, Iterator, NamedTuple, Tuple

import pytest

from google.genai import errors

from ....loopback.raw_server import Answer, Peer, serving, unaccepting
from ....patience import PATIENCE
from .. import fault_calls
from ..fault_table import OPEN, endless, head, http, silent
from .all_ways import ALL, BLOCKING, OWN_CLIENT, Running, ended

pytestmark = pytest.mark.long

DEADLINE = 400
"""Milliseconds."""

SOON = 5.0
"""Seconds in which a call with this deadline is over, also on a busy machine; without it, each lasts 600."""

REST = 0.005
ERROR = head("500 Oh", "content-length: 1000000")
CHUNKED_ERROR = head("500 Oh", "transfer-encoding: chunked")
FILE = head("200 OK", "content-length: 1000000")
CHUNKED_FILE = head("200 OK", "transfer-encoding: chunked")
ZIPPED = head("200 OK", "content-encoding: gzip", "transfer-encoding: chunked")
MOVED = head("302 Found", "location: /elsewhere", "content-length: 1000000")


def redirects(peer: Peer) -> None:
    """Slow, and each to another place."""
    peer.rest(DEADLINE / 2000)
    peer.send(head("302 Found", f"location: /{len(peer.server.seen)}", "content-length: 0"))


def trickle_of_gzip(peer: Peer) -> None:
    """Data that comes to nothing after decompression."""
    peer.send(ZIPPED)
    data = gzip.compress(b"", 0)[:10] + b"\x00\x00\x00\xff\xff" * 100_000
    for byte in data:
        if not peer.rest(REST):
            return
        peer.send(b"1\r\n%c\r\n" % byte)


class Case(NamedTuple):
    """The kinds of calls that meet such an answer."""

    answer: Answer
    kinds: Tuple[str, ...]


GENERATE = ("generate", "stream")
EVERY = ("generate", "stream", "upload", "download")
CASES: Dict[str, Case] = {
    "silence": Case(silent(b""), EVERY),
    "trickle in the head": Case(endless(b"HTTP/1.1 200 OK\r\nx: ", b"a", REST), EVERY),
    "interim answers": Case(endless(b"", head("103 Early Hints"), REST), EVERY),
    "the body stalls": Case(silent(OPEN + b"{"), ("generate", "download")),
    "trickle in the body": Case(endless(OPEN + b"{", b" ", 0.02), ("generate", "download")),
    "trickle in the head of a chunk": Case(endless(CHUNKED_FILE, b"0", REST), ("generate", "download")),
    "trickle in the trailers": Case(
        endless(CHUNKED_FILE + b"0\r\nx: ", b"a", REST), ("generate", "download")
    ),
    "chunk extension": Case(endless(CHUNKED_FILE + b"5;x=", b"a", REST), ("generate", "download")),
    "gzip that gives nothing": Case(trickle_of_gzip, ("generate", "download")),
    "the error stalls": Case(silent(ERROR + b"{"), EVERY),
    "trickle in the error": Case(endless(ERROR, b"a", 0.02), EVERY),
    "trickle in the head of a chunk of the error": Case(endless(CHUNKED_ERROR, b"0", REST), EVERY),
    "trickle in a redirect that is an error": Case(endless(MOVED, b"a", 0.02), GENERATE),
    "slow redirects": Case(redirects, ("download",)),
}


def timed(name: str, kind: str, url: str, **options: Any) -> Tuple[Any, float]:
    """What becomes of a call, and the seconds that it takes."""
    started = time.monotonic()
    return ended(name, kind, url, **options), time.monotonic() - started


def check(found: Tuple[Any, float], text: str, seconds: float = DEADLINE / 1000) -> None:
    error, taken = found
    assert isinstance(error, errors.APITimeoutError), repr(error)
    assert text in str(error)
    assert seconds - 0.05 < taken < SOON


LATE = f"not done within the deadline of {DEADLINE} ms"


@pytest.mark.parametrize("name", ALL)
def test_whatever_the_answer_is(name: str) -> None:
    with ExitStack() as stack:
        running: Dict[str, Running] = {}
        for case, (answer, kinds) in CASES.items():
            server = stack.enter_context(serving(answer))
            for kind in kinds:
                call = partial(timed, name, kind, f"http://{server.address}", deadline=DEADLINE)
                running[f"{case}, {kind}"] = Running(call)
        found = {case: each.end().result for case, each in running.items()}
    for case, result in found.items():
        with note(case):
            check(result, LATE)


@contextmanager
def note(case: str) -> Generator[None, None, None]:
    """Name the case that fails."""
    try:
        yield
    except AssertionError as error:
        raise AssertionError(f"{case}: {error}") from error


@pytest.mark.parametrize("name", ALL)
def test_a_server_that_reads_slowly(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def greet(sock: socket.socket) -> None:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        while not server.go.wait(REST) and sock.recv(1):
            pass

    monkeypatch.setattr(fault_calls, "PROMPT", "x" * 6_000_000)
    with serving(silent(b"")) as server:
        server.greet = greet
        check(timed(name, "generate", f"http://{server.address}", deadline=DEADLINE), LATE)


# -- connections


@pytest.fixture
def six(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The URL of a name with six addresses, of which none takes a connection."""
    with unaccepting() as address:
        host, port = address.split(":")

        def look_up(*_: Any, **__: Any) -> Any:
            return 6 * [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (host, int(port)))]

        monkeypatch.setattr(socket, "getaddrinfo", look_up)
        yield f"http://six.invalid:{port}"


@pytest.mark.parametrize("name", ALL)
def test_many_addresses(six: str, name: str) -> None:
    running = [Running(partial(timed, name, kind, six, deadline=DEADLINE)) for kind in EVERY]
    for each in running:
        check(each.end().result, LATE)


@pytest.mark.parametrize("name", ALL)
def test_the_limit_of_connecting_holds_for_many_addresses(six: str, name: str) -> None:
    found = timed(name, "generate", six, timeout={"connect": DEADLINE})
    check(found, f"no connection within {DEADLINE} ms")


@pytest.mark.parametrize("name", [*BLOCKING, *OWN_CLIENT])
@pytest.mark.parametrize("limit", ["deadline", "connect"])
def test_a_lookup(name: str, limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    go = threading.Event()

    def look_up(*_: Any, **__: Any) -> Any:
        go.wait(PATIENCE)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    options: Any = {"deadline": DEADLINE} if limit == "deadline" else {"timeout": {"connect": DEADLINE}}
    found = timed(name, "generate", f"http://{limit}{len(name)}.invalid", **options)
    go.set()
    check(found, LATE if limit == "deadline" else f"no connection within {DEADLINE} ms")


def test_an_address_that_does_not_answer_holds_up_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    with unaccepting() as address, serving(lambda peer: peer.send(http("200 OK", b"{}"))) as server:
        places = [address, server.address]
        found = [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", (host, int(port)))
            for host, port in (place.split(":") for place in places)
        ]

        def look_up(*_: Any, **__: Any) -> Any:
            return found

        monkeypatch.setattr(socket, "getaddrinfo", look_up)
        for name in (*BLOCKING, *OWN_CLIENT):
            assert ended(name, "generate", "http://two.invalid", timeout={"connect": 5000}) == [None]
