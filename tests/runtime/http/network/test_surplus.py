"""A connection is used again only if nothing follows the response: no call gets what was not meant for it."""

from __future__ import annotations

import gzip
import json
import threading
from dataclasses import dataclass
from typing import Any, Callable, Dict, List

import httpcore
import pytest

from ....loopback.raw_server import Answer, Peer, serving
from ....loopback.server import event
from ....patience import PATIENCE
from ..fault_table import CHUNKED, JSON, chunk, head, http
from .ways import EACH, WAYS, Calls, play

pytestmark = pytest.mark.long

WRONG = "another's"
TIMES = 8
"""Calls in turn."""


def said(text: str) -> bytes:
    return json.dumps({"candidates": [{"content": {"role": "model", "parts": [{"text": text}]}}]}).encode()


def whole(text: str) -> bytes:
    """A response that says this."""
    return http("200 OK", said(text), JSON)


def chunked(data: bytes, end: bytes = b"0\r\n\r\n") -> bytes:
    return head("200 OK", JSON, "transfer-encoding: chunked") + chunk(data) + end


ANOTHER = whole(WRONG)
LONG = b"x" * (1 << 20)
HEADED = 65_536 - len(whole(""))
"""Letters of a response that has 64 KiB with its head."""


@dataclass(frozen=True)
class Surplus:
    """A response to a question, and what comes with it; `gets` is what the call gives."""

    response: Callable[[str], bytes]
    gets: Callable[[str], str] = lambda question: question
    kind: str = "ask"


def refused(code: int, name: str = "ClientError") -> Callable[[str], str]:
    return lambda question: f"{name} {code}"


TABLE: Dict[str, Surplus] = {
    "another response": Surplus(lambda q: whole(q) + ANOTHER),
    "two more": Surplus(lambda q: whole(q) + ANOTHER + ANOTHER),
    "after chunks": Surplus(lambda q: chunked(said(q)) + ANOTHER),
    "after trailers": Surplus(lambda q: chunked(said(q), b"0\r\nx: y\r\n\r\n") + ANOTHER),
    "after gzip": Surplus(
        lambda q: http("200 OK", gzip.compress(said(q)), JSON, "content-encoding: gzip") + ANOTHER
    ),
    "after a stream": Surplus(lambda q: CHUNKED + chunk(event(q)) + chunk(b"") + ANOTHER, kind="stream"),
    "after 204": Surplus(lambda q: head("204 No Content") + ANOTHER, lambda q: "None", "request"),
    "in a body of 204": Surplus(
        lambda q: head("204 No Content", f"content-length: {len(ANOTHER)}") + ANOTHER,
        lambda q: "None",
        "request",
    ),
    "after 205": Surplus(
        lambda q: head("205 Reset Content", "content-length: 0") + ANOTHER, lambda q: "None", "request"
    ),
    "in a body of 304": Surplus(
        lambda q: head("304 Not Modified", "content-length: 9") + ANOTHER, refused(304, "APIError")
    ),
    "after HEAD": Surplus(lambda q: http("200 OK", said(q), JSON) + ANOTHER, lambda q: "None", "head"),
    "after a redirect": Surplus(
        lambda q: head("307 Temporary Redirect", "location: /x", "content-length: 0") + ANOTHER,
        refused(307, "APIError"),
    ),
    "after 400": Surplus(lambda q: http("400 Bad Request", b"{}") + ANOTHER, refused(400, "BadRequestError")),
    "after 503": Surplus(
        lambda q: http("503 Unavailable", b"{}") + ANOTHER, refused(503, "UnavailableError")
    ),
    "after a long error": Surplus(
        lambda q: http("400 Bad Request", LONG + b"x") + ANOTHER, refused(400, "BadRequestError")
    ),
    "after a very long error": Surplus(
        lambda q: http("400 Bad Request", LONG + LONG) + ANOTHER, refused(400, "BadRequestError")
    ),
    "after a longer body than was promised": Surplus(
        lambda q: head("200 OK", JSON, f"content-length: {len(said(q))}") + said(q) + b"}" + ANOTHER
    ),
    "after exactly 64 KiB": Surplus(lambda q: whole(q + " " * (HEADED - len(q))) + ANOTHER, lambda q: q),
    "an interim response after it": Surplus(lambda q: whole(q) + head("100 Continue")),
    "half a response": Surplus(lambda q: whole(q) + ANOTHER[:20]),
    "a line": Surplus(lambda q: whole(q) + b"\r\n"),
}


CLOSED_FOR = {"after HEAD", "after a longer body than was promised"}
"""Newer versions of aiohttp refuse such a response together with what follows it, if both come at once."""


def is_refused(line: str) -> bool:
    return line == "APIConnectionError: the response is not valid HTTP"


def question_of(peer: Peer) -> str:
    body = peer.server.seen[-1].body
    return json.loads(body)["contents"][0]["parts"][0]["text"] if body else ""


def in_one(surplus: Surplus) -> Answer:
    return lambda peer: peer.send(surplus.response(question_of(peer)))


async def asked(calls: Calls, kind: str, question: str) -> str:
    if kind == "head":
        return await calls.request("HEAD", "files")
    if kind == "request":
        return await calls.request("GET", "files")
    return (await (calls.stream if kind == "stream" else calls.ask)(question)).strip()


def in_turn(kind: str) -> Callable[[Calls], Any]:
    async def scene(calls: Calls) -> List[str]:
        return [await asked(calls, kind, f"q{number}") for number in range(TIMES)]

    return scene


@EACH
@pytest.mark.parametrize("name", TABLE)
def test_what_follows_a_response_is_for_nobody(way: str, name: str) -> None:
    surplus = TABLE[name]
    with serving(in_one(surplus)) as server:
        got = play(way, f"http://{server.address}", in_turn(surplus.kind))
    if way in ("aiohttp", "aiohttp session") and name in CLOSED_FOR:
        got = [surplus.gets(f"q{number}") if is_refused(line) else line for number, line in enumerate(got)]
    assert got == [surplus.gets(f"q{number}") for number in range(TIMES)]


LOOKED_TOO_EARLY = ("another response", "after chunks", "after a stream", "after 503", "half a response")


@pytest.mark.parametrize("way", [way for way in WAYS if way.startswith("sync")])
@pytest.mark.parametrize("name", LOOKED_TOO_EARLY)
def test_a_pool_may_have_looked_before_the_response_ended(
    way: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """httpcore looks at all connections first and then takes an idle one: it may have become idle in between."""

    def has_expired(_: object) -> bool:
        return False

    monkeypatch.setattr(httpcore.HTTP11Connection, "has_expired", has_expired)
    surplus = TABLE[name]
    with serving(in_one(surplus)) as server:
        got = play(way, f"http://{server.address}", in_turn(surplus.kind))
    assert got == [surplus.gets(f"q{number}") for number in range(TIMES)]


LATE: Dict[str, Callable[[str], bytes]] = {
    "a response": lambda q: ANOTHER,
    "half a response": lambda q: ANOTHER[:20],
    "an interim response": lambda q: head("103 Early Hints"),
    "a refusal for being idle": lambda q: http("408 Request Timeout", b""),
    "no HTTP": lambda q: b"hello",
}


@EACH
@pytest.mark.parametrize("name", LATE)
def test_what_comes_while_a_connection_is_idle_is_for_nobody(way: str, name: str) -> None:
    def answer(peer: Peer) -> None:
        question = question_of(peer)
        peer.send(whole(question))
        assert peer.server.go.wait(PATIENCE)
        peer.server.go.clear()
        peer.send(LATE[name](question))
        late.release()

    late = threading.Semaphore(0)
    with serving(answer) as server:

        async def scene(calls: Calls) -> List[str]:
            got: List[str] = []
            for number in range(TIMES):
                got.append(await calls.ask(f"q{number}"))
                server.go.set()
                late.acquire(timeout=PATIENCE)  # on the event loop, so that nothing else runs meanwhile
            return got

        got = play(way, f"http://{server.address}", scene)
    assert got == [f"q{number}" for number in range(TIMES)]
    assert len({id(seen) for seen in server.seen}) == TIMES


@EACH
def test_a_connection_with_nothing_left_is_used_again(way: str) -> None:
    ports: List[int] = []

    def answer(peer: Peer) -> None:
        ports.append(peer.socket.getpeername()[1])
        peer.send(whole(question_of(peer)) if len(ports) % 2 else chunked(said(question_of(peer))))

    with serving(answer) as server:
        play(way, f"http://{server.address}", in_turn("ask"))
    assert len(ports) == TIMES
    assert len(set(ports)) == 1
