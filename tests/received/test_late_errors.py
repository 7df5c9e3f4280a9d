"""An error that a service sends in the middle of a stream is the API's error, however it is framed."""

from __future__ import annotations

import json
import pickle
import time
from typing import Any, Dict, List, Tuple, Type

import pytest

from google._genai_core.runtime.http.sse import Parser
from google.genai import errors

from ..loopback.clients import client_of
from ..loopback.server import CUT, END, HANG, chunk, reply, serving, stream
from .samples import Json, answer
from .ways import EVERY, STREAMS, Way, receive

DETAILS: Json = {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "3s"}
ERROR: Json = {"error": {"code": 503, "message": "overloaded", "status": "UNAVAILABLE", "details": [DETAILS]}}
LINE = json.dumps(ERROR).encode()
PRETTY = json.dumps(ERROR, indent=2).encode()
FLAT = json.dumps(ERROR, indent=0).encode()
LISTED = json.dumps([ERROR], indent=2).encode()


def prefixed(text: bytes) -> bytes:
    return b"".join(b"data: " + line + b"\n" for line in text.splitlines())


FRAMES: Dict[str, bytes] = {
    "an event": b"data: " + LINE + b"\r\n\r\n",
    "an event over several lines": prefixed(PRETTY) + b"\n",
    "an event named error": b"event: error\ndata: " + LINE + b"\n\n",
    "an event that is a list": b"data: " + json.dumps([ERROR]).encode() + b"\n\n",
    "an event without its end": b"data: " + LINE,
    "a line": LINE + b"\n",
    "a line without its end": LINE,
    "a line with CRLF": LINE + b"\r\n\r\n",
    "several lines": PRETTY + b"\n",
    "several lines with CRLF": PRETTY.replace(b"\n", b"\r\n") + b"\r\n",
    "several lines with CR": PRETTY.replace(b"\n", b"\r") + b"\r",
    "lines that are not indented": FLAT + b"\n",
    "a list": LISTED + b"\n",
    "a list on a line": json.dumps([ERROR]).encode(),
    "an item of a longer list": b",\r\n" + PRETTY + b"\r\n]",
    "a line after a comma": b"," + LINE + b"\n]\n",
    "data before the first line alone": b"data: " + PRETTY + b"\n\n",
    "data before the first line of a list": b"data: " + LISTED + b"\n\n",
    "data before the first line, no end": b"data: " + PRETTY,
    "between two events": LINE + b"\n\ndata: " + json.dumps(answer()).encode() + b"\n\n",
    "after a comment": b": keep-alive\n\n" + LINE + b"\n",
}
AMID: Dict[str, bytes] = {
    **FRAMES,
    "text after it on its line": LINE + b" and more\n",
    "an object before it on its line": b'{"a": "}"} ' + LINE + b"\n",
    "a list that never ends": b"[" + LINE + b",\n",
    "the second item of a list": json.dumps([{}, ERROR]).encode() + b"\n",
    "numbers on lines of their own": FLAT[:-2] + b',\n"a": [\n1,\n-2,\nnull\n]\n}\n',
}
PLAIN_STREAMS = [way for way in EVERY if way.kind == "stream" and way.backend == "gemini"]
FIRST = b"data: " + json.dumps(answer({"finishReason": None})).encode() + b"\r\n\r\n"
ENDS = {"end": END, "cut": CUT}


def check(error: Any, text: str = "hi") -> None:
    assert type(error) is errors.UnavailableError
    assert (error.code, error.status, error.message) == (503, "UNAVAILABLE", "overloaded")
    assert error.retry_after == 3
    assert error.partial_response is not None
    assert error.partial_response.text == text
    assert pickle.loads(pickle.dumps(error)).partial_response == error.partial_response


@pytest.mark.parametrize("name", FRAMES)
@pytest.mark.parametrize("end", ENDS)
def test_frames(name: str, end: str) -> None:
    way = Way("blocking", "gemini", "stream")
    got = receive(way, stream(chunk(FIRST), chunk(FRAMES[name]), ENDS[end]))
    check(got.error)
    assert [response.text for response in got.responses] == ["hi"]


@STREAMS
@pytest.mark.parametrize("name", ["a line", "several lines", "a list", "data before the first line alone"])
def test_every_way(way: Way, name: str) -> None:
    got = receive(way, stream(chunk(FIRST), chunk(FRAMES[name]), END))
    check(got.error)
    assert got.so_far.text == "hi"
    if "chat" in way.kind:
        assert [content.role for content in got.history] == ["user", "model"]


@pytest.mark.parametrize("way", PLAIN_STREAMS, ids=str)
def test_the_error_is_told_before_the_connection_ends(way: Way) -> None:
    started = time.monotonic()
    got = receive(way, stream(chunk(FIRST), chunk(PRETTY), HANG))
    check(got.error)
    assert time.monotonic() - started < 5


@pytest.mark.parametrize("size", [1, 7, 10_000])
@pytest.mark.parametrize("name", AMID)
@pytest.mark.parametrize("way", PLAIN_STREAMS, ids=str)
def test_any_chunking(way: Way, name: str, size: int) -> None:
    frame = AMID[name]
    pieces = [chunk(frame[at : at + size]) for at in range(0, len(frame), size)]
    got = receive(way, stream(chunk(FIRST), *pieces, END))
    check(got.error)


@pytest.mark.parametrize("size", [1, 50, 10_000])
@pytest.mark.parametrize("way", PLAIN_STREAMS, ids=str)
def test_what_is_quoted_of_another_body(way: Way, size: int) -> None:
    page = b"<html>" + b"Bad gateway " * 50
    pieces = [chunk(page[at : at + size]) for at in range(0, len(page), size)]
    got = receive(way, stream(*pieces, END))
    assert str(got.error) == f"not an event stream: {page[:200].decode()!r}"


CODES: List[Tuple[Any, int, Type[errors.APIError]]] = [
    ({"code": 429, "status": "RESOURCE_EXHAUSTED"}, 429, errors.ResourceExhaustedError),
    ({"code": "503"}, 503, errors.UnavailableError),
    ({"code": 14}, 503, errors.UnavailableError),
    ({"code": 8, "message": "quota"}, 429, errors.ResourceExhaustedError),
    ({"status": "RESOURCE_EXHAUSTED"}, 429, errors.ResourceExhaustedError),
    ({"status": "PERMISSION_DENIED", "code": None}, 403, errors.PermissionDeniedError),
    ({"code": 99999, "status": "INTERNAL"}, 500, errors.InternalError),
    ({"code": True}, 500, errors.InternalError),
    ({"code": 499}, 499, errors.ClientError),
    ({"code": 200, "status": "UNKNOWN"}, 500, errors.InternalError),
    ({}, 500, errors.InternalError),
    ("overloaded", 500, errors.InternalError),
    ([], 500, errors.InternalError),
]


@pytest.mark.parametrize(("given", "code", "kind"), CODES)
@pytest.mark.parametrize("framed", [True, False])
def test_codes(given: Any, code: int, kind: Type[errors.APIError], framed: bool) -> None:
    text = (b"data: " if framed else b"") + json.dumps({"error": given}).encode() + b"\n\n"
    got = receive(Way("blocking", "gemini", "stream"), stream(chunk(FIRST), chunk(text), END))
    assert type(got.error) is kind
    assert got.error.code == code
    assert got.error.partial_response is not None
    assert got.error.partial_response.text == "hi"


def test_an_error_before_the_first_event_is_retried() -> None:
    with serving() as server:
        options = {"retry_options": {"attempts": 2, "initial_delay": 0.01, "max_delay": 0.01}}
        late = json.dumps({"error": {"code": 503}}).encode()
        server.answers(
            stream(chunk(late), END), stream(chunk(b"data: " + json.dumps(answer()).encode()), END)
        )
        with client_of(server.url, **options) as client:
            read = client.models.generate_content_stream(model="m", contents="a").final_response()
        assert read.text == "hi"
        assert len(server.seen) == 2


HARMLESS: Dict[str, bytes] = {
    "JSON without an error": b'{"heartbeat": 1}\n\n',
    "an error that is null": b'{"error": null}\n\n',
    "a text in braces": b"{not json}\n",
    "unknown fields": b"foo: bar\nerror: no\n\n",
    "a list of numbers": b"[1, 2]\n\n",
    "an empty list": b"[]\n",
    "lines of blanks": b"  \n\t\n\n",
}


@pytest.mark.parametrize("name", HARMLESS)
def test_what_is_not_an_error_is_skipped(name: str) -> None:
    last = b"data: " + json.dumps(answer()).encode() + b"\n\n"
    got = receive(
        Way("blocking", "gemini", "stream"), stream(chunk(FIRST), chunk(HARMLESS[name]), chunk(last), END)
    )
    assert (got.error, got.so_far.text) == (None, "hihi")


def test_an_error_that_is_cut_off_is_a_stream_that_is_cut_off() -> None:
    got = receive(Way("blocking", "gemini", "stream"), stream(chunk(FIRST), chunk(PRETTY[:40]), END))
    assert isinstance(got.error, errors.StreamInterruptedError)
    assert got.error.response is got.error.partial_response
    assert got.error.partial_response is not None
    assert got.error.partial_response.text == "hi"


def test_any_error_of_a_stream_has_what_arrived() -> None:
    got = receive(Way("blocking", "gemini", "stream"), stream(chunk(FIRST), chunk(b"data: <html>\n\n"), END))
    assert isinstance(got.error, errors.ResponseParseError)
    assert got.error.partial_response is not None
    assert got.error.partial_response.text == "hi"
    got = receive(Way("blocking", "gemini", "whole"), reply(500))
    assert got.error.partial_response is None


@pytest.mark.parametrize("line", [b"{\n", b"{}\n", b"}\n", b'  "a": {\n', b"[" * 50 + b"\n", b"{" * 5000])
def test_json_without_end_takes_linear_time(line: bytes) -> None:
    seconds: List[float] = []
    for count in (2000, 8000):
        start = time.process_time()
        parser = Parser()
        for _ in range(count):
            for text in parser.feed(line):
                assert len(text) <= 1 << 17
        seconds.append(time.process_time() - start)
    assert seconds[1] < 10 * seconds[0] + 0.2
