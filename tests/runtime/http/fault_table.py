"""What can go wrong with one request: a name, what the server does, and which kinds of calls can meet it."""

from __future__ import annotations

import gzip
import json
from typing import Any, Dict, List, Mapping, NamedTuple, Tuple

from ...loopback.raw_server import Answer, Peer
from ...loopback.server import event
from ...patience import PATIENCE

GENERATE = ("generate", "stream")
ALL = (*GENERATE, "upload", "piece", "download")
SOON: Dict[str, Any] = {"retry_options": {"attempts": 3, "initial_delay": 0, "jitter": 0}}


class Fault(NamedTuple):
    """`options` are the client's http_options."""

    answer: Answer
    kinds: Tuple[str, ...] = ALL
    options: Mapping[str, Any] = {}


def http(status: str, body: bytes, *headers: str) -> bytes:
    """A whole answer."""
    return head(status, f"content-length: {len(body)}", *headers) + body


def head(status: str, *headers: str) -> bytes:
    return "\r\n".join([f"HTTP/1.1 {status}", *headers, "", ""]).encode()


def chunk(data: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(data), data)


def says(data: bytes) -> Answer:
    """These bytes; the connection stays open."""
    return lambda peer: peer.send(data)


def cut(data: bytes) -> Answer:
    """These bytes, and no more."""

    def answer(peer: Peer) -> None:
        peer.send(data)
        peer.close()

    return answer


def reset(data: bytes) -> Answer:
    """These bytes, and then a reset."""

    def answer(peer: Peer) -> None:
        peer.send(data)
        peer.reset()

    return answer


def silent(data: bytes) -> Answer:
    """These bytes, and then nothing until the client goes."""

    def answer(peer: Peer) -> None:
        peer.send(data)
        peer.wait_for_leaving()

    return answer


def endless(data: bytes, again: bytes, rest: float = 0.0) -> Answer:
    """These bytes, and then others without an end."""

    def answer(peer: Peer) -> None:
        peer.send(data)
        peer.repeat(again, rest)

    return answer


def in_two(first: bytes, second: bytes) -> Answer:
    """The second bytes most likely come apart from the first."""

    def answer(peer: Peer) -> None:
        peer.send(first)
        peer.rest(0.05)
        peer.send(second)
        peer.wait_for_leaving()

    return answer


def once_heard(data: bytes, then: Answer) -> Answer:
    """These bytes; more when the caller has what they say."""

    def answer(peer: Peer) -> None:
        peer.send(data)
        assert peer.server.go.wait(PATIENCE)
        then(peer)

    return answer


# -- connections that break

OPEN = head("200 OK", "content-type: application/json", "content-length: 100")
CHUNKED = head("200 OK", "content-type: text/event-stream", "transfer-encoding: chunked")
FIRST = CHUNKED + chunk(event("a"))
PLACES: Dict[str, bytes] = {
    "before the head": b"",
    "within the status line": b"HTTP/1.1 20",
    "within the head": b"HTTP/1.1 200 OK\r\ncontent-le",
    "after the head": OPEN,
    "after the head of a chunked body": CHUNKED,
    "within a body of known length": OPEN + b'{"candidates": [',
    "within a chunk": CHUNKED + b"50\r\n{",
    "between chunks": CHUNKED + chunk(b"{"),
}
BREAKS: Dict[str, Fault] = {
    **{f"cut: {place}": Fault(cut(data)) for place, data in PLACES.items()},
    **{f"reset: {place}": Fault(reset(data)) for place, data in PLACES.items()},
    "cut: after an event": Fault(once_heard(FIRST, cut(b"")), ("stream",)),
    "cut: within the second event": Fault(once_heard(FIRST, cut(chunk(b'data: {"cand'))), ("stream",)),
    "cut: a stream without its last chunk": Fault(
        cut(CHUNKED + chunk(b'data: {"candidates": []}\n\n')), ("stream",)
    ),
    "reset: after an event": Fault(once_heard(FIRST, reset(b"")), ("stream",)),
    "reset: within the second event": Fault(once_heard(FIRST, reset(chunk(b'data: {"cand'))), ("stream",)),
}

# -- answers that take their time

SHORT = {"timeout": {"read": 150}}
LIMITED = {"deadline": 500}
NEVER: Dict[str, Fault] = {
    "silence: before the head": Fault(silent(b""), ALL, SHORT),
    "silence: within the head": Fault(silent(b"HTTP/1.1 200 OK\r\ncontent-le"), ALL, SHORT),
    "silence: within the body": Fault(silent(OPEN + b"{"), ALL, SHORT),
    "silence: after an event": Fault(silent(FIRST), ("stream",), {"timeout": {"read": 1500}}),
    "deadline: silence": Fault(silent(b""), GENERATE, LIMITED),
    "deadline: silence within the body": Fault(silent(OPEN + b"{"), ("generate",), LIMITED),
    "deadline: a trickle of the head": Fault(
        endless(b"HTTP/1.1 200 OK\r\nx: ", b"a", 0.005), GENERATE, LIMITED
    ),
    "deadline: a trickle of interim answers": Fault(
        endless(b"", head("103 Early Hints", "x: y"), 0.005), GENERATE, LIMITED
    ),
    "deadline: a trickle of the body": Fault(endless(CHUNKED, chunk(b" "), 0.005), ("generate",), LIMITED),
    "deadline: a trickle within a chunk's head": Fault(
        endless(CHUNKED + b"5;", b"a", 0.005), ("generate",), LIMITED
    ),
    "deadline: a trickle that unpacks to nothing": Fault(
        endless(
            head("200 OK", "content-encoding: gzip", "content-length: 100000") + gzip.compress(b"")[:10],
            b"\0\0\0\xff\xff",
            0.005,
        ),
        ("generate",),
        LIMITED,
    ),
}

# -- what is no HTTP

UNENDED = ("generate", "stream", "piece", "download")
NO_HTTP: Dict[str, Fault] = {
    "no HTTP: another protocol": Fault(cut(b"SSH-2.0-OpenSSH_9\r\n\r\n")),
    "no HTTP: a line without an end": Fault(endless(b"", b"a" * 1000)),
    "no HTTP: a header without an end": Fault(endless(b"HTTP/1.1 200 OK\r\nx: ", b"a" * 1000)),
    "no HTTP: headers without an end": Fault(endless(b"HTTP/1.1 200 OK\r\n", b"x: " + b"a" * 1000 + b"\r\n")),
    "no HTTP: interim answers without an end": Fault(endless(b"", head("103 Early Hints", "x: y"))),
    "no HTTP: interim answers without an end, in a flood": Fault(endless(b"", head("100 Continue") * 99)),
    "no HTTP: an interim answer without an end": Fault(endless(b"HTTP/1.1 102 x\r\nx: ", b"a" * 1000)),
    "no HTTP: a chunk's extension without an end": Fault(endless(CHUNKED + b"5;", b"a" * 1000), UNENDED),
    "no HTTP: extensions without an end": Fault(
        endless(CHUNKED, (b"1;%s\r\n \r\n" % (b"a" * 1000)) * 9), UNENDED
    ),
    "no HTTP: a trailer without an end": Fault(endless(CHUNKED + b"0\r\nx: ", b"a" * 1000), UNENDED),
    "no HTTP: trailers without an end": Fault(
        endless(CHUNKED + b"0\r\n", b"x: " + b"a" * 1000 + b"\r\n"), UNENDED
    ),
    "no HTTP: a length and chunks": Fault(
        cut(head("200 OK", "content-length: 5", "transfer-encoding: chunked") + chunk(b"{}") + chunk(b"")),
        ("generate", "upload", "piece"),
    ),
    "no HTTP: status 000": Fault(cut(http("000 OK", b"{}"))),
    "no HTTP: a length that is no number": Fault(cut(head("200 OK", "content-length: ten") + b"{}")),
    "no HTTP: two lengths": Fault(cut(head("200 OK", "content-length: 2", "content-length: 3") + b"{}")),
    "no HTTP: a chunk without a length": Fault(
        cut(CHUNKED + b"zz\r\n{}\r\n"), ("generate", "upload", "piece")
    ),
    "no HTTP: a chunk without a length, a little later": Fault(
        in_two(CHUNKED, b"zz\r\n{}\r\n"), ("generate", "piece")
    ),
    "no HTTP: after an event": Fault(once_heard(FIRST, cut(b"zz\r\n{}\r\n")), ("stream",)),
    "no HTTP: gzip that is none": Fault(says(http("200 OK", b"not gzip", "content-encoding: gzip"))),
    "no HTTP: gzip that is cut": Fault(
        says(http("200 OK", gzip.compress(b'{"candidates": []}')[:-12], "content-encoding: gzip")),
        ("generate",),
    ),
}

# -- answers that are none

PAGE = b"<html>\n<body><h1>Bad gateway</h1></body></html>"
JSON = "content-type: application/json"
HTML = "content-type: text/html"
PARSED = (*GENERATE, "piece")
BODIES: Dict[str, Fault] = {
    "200: HTML of a proxy": Fault(says(http("200 OK", PAGE, HTML)), PARSED),
    "200: empty": Fault(says(http("200 OK", b"", JSON)), PARSED),
    "200: empty, without a length": Fault(cut(head("200 OK", "connection: close")), PARSED),
    "200: no JSON": Fault(says(http("200 OK", b'{"candidates": [', JSON)), PARSED),
    "200: not UTF-8": Fault(says(http("200 OK", b'{"a": "\xff\xfe"}', JSON)), PARSED),
    "200: another shape": Fault(says(http("200 OK", b'{"candidates": 1}', JSON)), PARSED),
    "200: a list": Fault(says(http("200 OK", b"[]", JSON)), PARSED),
    "200: null": Fault(says(http("200 OK", b"null", JSON)), PARSED),
    "200: no address to upload to": Fault(says(http("200 OK", b"{}", JSON)), ("upload",)),
    "204": Fault(says(head("204 No Content")), PARSED),
    "200: an event that is no JSON": Fault(
        says(FIRST + chunk(b"data: {broken\n\n") + chunk(b"")), ("stream",)
    ),
    "200: an event that is an error": Fault(
        says(
            FIRST + chunk(b'data: {"error": {"code": 503, "status": "UNAVAILABLE", "message": "busy"}}\n\n')
        ),
        ("stream",),
    ),
}


def problem(code: int, status: str, *details: Any) -> bytes:
    error = {"code": code, "status": status, "message": "slow\ndown", "details": list(details)}
    return json.dumps({"error": error}).encode()


def detail(kind: str, **fields: Any) -> Dict[str, Any]:
    return {"@type": f"type.googleapis.com/google.rpc.{kind}", **fields}


def limited(*headers: str, details: List[Dict[str, Any]]) -> Answer:
    return says(http("429 Too Many Requests", problem(429, "RESOURCE_EXHAUSTED", *details), JSON, *headers))


DAY = {"quotaId": "GenerateRequestsPerDayPerProjectPerModel", "quotaMetric": "m/generate_requests"}
RETRIED = (*GENERATE, "upload", "download")
ERRORS: Dict[str, Fault] = {
    "429: Retry-After in seconds": Fault(limited("retry-after: 0", details=[]), RETRIED, SOON),
    "429: Retry-After as a date": Fault(
        limited("retry-after: Wed, 21 Oct 2015 07:28:00 GMT", details=[]), RETRIED, SOON
    ),
    "429: Retry-After that is too long": Fault(limited("retry-after: 3600", details=[]), RETRIED, SOON),
    "429: Retry-After as a date that is too late": Fault(
        limited("retry-after: Fri, 31 Dec 2100 23:59:59 GMT", details=[]), RETRIED, SOON
    ),
    "429: RetryInfo": Fault(limited(details=[detail("RetryInfo", retryDelay="0.001s")]), RETRIED, SOON),
    "429: RetryInfo that is too long": Fault(
        limited(details=[detail("RetryInfo", retryDelay="3600s")]), RETRIED, SOON
    ),
    "429: the quota of a day": Fault(
        limited(details=[detail("QuotaFailure", violations=[DAY]), detail("RetryInfo", retryDelay="1s")]),
        RETRIED,
        SOON,
    ),
    "429: no hint": Fault(limited(details=[]), RETRIED, SOON),
    "503": Fault(says(http("503 Service Unavailable", problem(503, "UNAVAILABLE"), JSON)), ALL, SOON),
    "503: cut": Fault(cut(head("503 Service Unavailable", "content-length: 100") + b'{"error": '), ALL),
    "400": Fault(says(http("400 Bad Request", problem(400, "INVALID_ARGUMENT"), JSON)), ALL, SOON),
    "404: empty": Fault(says(http("404 Not Found", b"")), ALL, SOON),
    "407: HTML of a proxy": Fault(says(http("407 Proxy Authentication Required", PAGE, HTML)), ALL, SOON),
    "502: HTML of a proxy": Fault(says(http("502 Bad Gateway", PAGE, HTML)), ALL, SOON),
    "599: unknown": Fault(says(http("599 Whatever", b"x" * 9)), ALL, SOON),
    "101": Fault(cut(head("101 Switching Protocols", "upgrade: x", "connection: upgrade"))),
}

FAULTS: Dict[str, Fault] = {**BREAKS, **NEVER, **NO_HTTP, **BODIES, **ERRORS}
