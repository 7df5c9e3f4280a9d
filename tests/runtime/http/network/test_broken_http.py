"""What becomes of responses that are not quite HTTP: one table for all ways, and where they differ.

Where two readers could disagree on the end of a response, all ways refuse it. The other differences
are those of h11 and of aiohttp's parser, and harmless. No way has an error that is not the SDK's.
"""

from __future__ import annotations

import sys
from typing import Dict, List, Tuple

import pytest

from ....loopback.raw_server import serving
from ..fault_table import chunk, cut, head
from .test_surplus import chunked, said, whole
from .ways import WAYS, play

BODY = said("ok")
LENGTH = b"content-length: %d" % len(BODY)
CHUNKS = chunk(BODY) + chunk(b"")
ARABIC = "٢٠٠".encode()


def odd(*fields: bytes, line: bytes = b"HTTP/1.1 200 OK", end: bytes = b"\r\n", body: bytes = BODY) -> bytes:
    return end.join([line, *fields, b"", b""]) + body


def sized(*fields: bytes, line: bytes = b"HTTP/1.1 200 OK", end: bytes = b"\r\n") -> bytes:
    """With a header for its length."""
    return odd(*fields, LENGTH, line=line, end=end)


def coded(*codings: bytes) -> bytes:
    return odd(*(b"transfer-encoding: " + coding for coding in codings), body=CHUNKS)


def chunks(data: bytes) -> bytes:
    return odd(b"transfer-encoding: chunked", body=data)


SIZED = b"%x\r\n%s\r\n0\r\n\r\n" % (len(BODY), BODY)

TAKEN: Dict[str, bytes] = {
    "a folded header": sized(b"x: a\r\n b"),
    "LF alone at the end of lines": sized(end=b"\n"),
    "a control character in a header": sized(b"x: a\x01b"),
    "Latin-1 in a header": sized(b"x: a\xe9b"),
    "a header without a value": sized(b"x:"),
    "80 KiB of a header": sized(b"x: " + b"a" * 80_000),
    "chunked in capitals": coded(b"Chunked"),
    "a chunk's extension": chunks(SIZED.replace(b"\r\n", b";a=b\r\n", 1)),
    "a space after the size of a chunk": chunks(SIZED.replace(b"\r\n", b" \r\n", 1)),
    "a trailer": chunked(BODY, b"0\r\nx: y\r\n\r\n"),
    "no reason": sized(line=b"HTTP/1.1 200"),
    "an empty reason": sized(line=b"HTTP/1.1 200 "),
    "a long reason": sized(line=b"HTTP/1.1 200 " + b"a" * 5000),
    "Latin-1 in the reason": sized(line=b"HTTP/1.1 200 \xe9\xff"),
    "an escape sequence in the reason": sized(line=b"HTTP/1.1 200 \x1b[1m"),
    "HTTP/1.0": sized(line=b"HTTP/1.0 200 OK"),
    "HTTP/1.0 in chunks": odd(b"transfer-encoding: chunked", line=b"HTTP/1.0 200 OK", body=CHUNKS),
    "HTTP/2.0": sized(line=b"HTTP/2.0 200 OK"),
    "an interim response": head("100 Continue") + whole("ok"),
    "205 with a body": sized(line=b"HTTP/1.1 205 Reset"),
    "an odd connection header": sized(b"connection: ,,;\xff"),
    "an odd content-type": sized(b"content-type: ;;=\xff"),
    "an odd cookie": sized(b"set-cookie: \xff=;;"),
}
REFUSED: Dict[str, bytes] = {
    "CR alone in a header": sized(b"x: a\rb"),
    "NUL in a header": sized(b"x: a\0b"),
    "NUL in the name of a header": sized(b"x\0y: a"),
    "a header without a name": sized(b": a"),
    "a space before the colon": sized(b"x : a"),
    "a header without a colon": sized(b"xa"),
    "two lengths": sized(b"content-length: 5"),
    "two lengths in one header": odd(LENGTH + b", 5"),
    "a length with a sign": odd(b"content-length: +%d" % len(BODY)),
    "a negative length": odd(b"content-length: -1"),
    "a hexadecimal length": odd(b"content-length: 0x4b"),
    "a length with an underscore": odd(b"content-length: 7_5"),
    "a length in other digits": odd(b"content-length: " + ARABIC),
    "an empty length": odd(b"content-length:"),
    "a huge length": odd(b"content-length: " + b"9" * 22),
    "a length and chunks": odd(LENGTH, b"transfer-encoding: chunked", body=CHUNKS),
    "chunks and a length": odd(b"transfer-encoding: chunked", LENGTH, body=CHUNKS),
    "a length and another coding": sized(b"transfer-encoding: identity"),
    "chunked twice": coded(b"chunked", b"chunked"),
    "chunked twice in one header": coded(b"chunked, chunked"),
    "gzip and chunked": coded(b"gzip, chunked"),
    "an unknown coding": coded(b"xchunked"),
    "a control character before chunked": coded(b"\x0bchunked"),
    "identity": odd(b"transfer-encoding: identity"),
    "a chunk's size with a sign": chunks(b"+" + SIZED),
    "a negative size": chunks(b"-" + SIZED),
    "a size with 0x": chunks(b"0x" + SIZED),
    "no line end after a chunk": chunks(b"%x\r\n%sxx0\r\n\r\n" % (len(BODY), BODY)),
    "LF alone in chunks": chunks(SIZED.replace(b"\r\n", b"\n")),
    "a huge chunk": chunks(b"f" * 17 + b"\r\n" + BODY + b"\r\n0\r\n\r\n"),
    "a trailer without a colon": chunked(BODY, b"0\r\nxy\r\n\r\n"),
    "status 000": sized(line=b"HTTP/1.1 000 OK"),
    "status 099": sized(line=b"HTTP/1.1 099 OK"),
    "status 20": sized(line=b"HTTP/1.1 20 OK"),
    "status 2000": sized(line=b"HTTP/1.1 2000 OK"),
    "status -20": sized(line=b"HTTP/1.1 -20 OK"),
    "status abc": sized(line=b"HTTP/1.1 abc OK"),
    "a status in other digits": sized(line=b"HTTP/1.1 " + ARABIC + b" OK"),
    "CR alone in the reason": sized(line=b"HTTP/1.1 200 a\rb"),
    "HTTP/0.9": BODY,
    "HTTP/3": sized(line=b"HTTP/3 200 OK"),
    "HTTP/1.11": sized(line=b"HTTP/1.11 200 OK"),
    "http": sized(line=b"http/1.1 200 OK"),
    "another protocol": sized(line=b"ICY 200 OK"),
    "two spaces before the status": sized(line=b"HTTP/1.1  200 OK"),
    "tabs in the status line": sized(line=b"HTTP/1.1\t200\tOK"),
    "a space before everything": b" " + sized(),
    "101": head("101 Switching Protocols", "upgrade: x", "connection: upgrade") + whole("ok"),
    "an unknown content-encoding": sized(b"content-encoding: \xff"),
}
ERRORS: Dict[str, Tuple[bytes, str]] = {
    "status 600": (sized(line=b"HTTP/1.1 600 OK"), "ServerError 600"),
    "status 999": (sized(line=b"HTTP/1.1 999 OK"), "ServerError 999"),
    "a pause in other digits": (
        sized(b"retry-after: " + ARABIC, line=b"HTTP/1.1 429 X"),
        "ResourceExhaustedError 429",
    ),
    "a huge pause": (
        sized(b"retry-after: " + b"9" * 5000, line=b"HTTP/1.1 429 X"),
        "ResourceExhaustedError 429",
    ),
    "an odd date": (
        sized(b"retry-after: Wed, 99 Foo 99999 99:99:99 GMT", line=b"HTTP/1.1 503 X"),
        "UnavailableError 503",
    ),
    "an odd location": (sized(b"location: http://[::1", line=b"HTTP/1.1 302 X"), "APIError 302"),
    "Latin-1 in the location": (sized(b"location: \xff\xfe", line=b"HTTP/1.1 302 X"), "APIError 302"),
    "an unknown charset": (
        sized(b"content-type: text/plain; charset=nope", line=b"HTTP/1.1 400 X"),
        "BadRequestError 400",
    ),
    "a charset that is none": (
        sized(b"content-type: text/plain; charset=idna", line=b"HTTP/1.1 400 X"),
        "BadRequestError 400",
    ),
}
ONLY_HTTPX: Dict[str, bytes] = {
    "the same length twice": sized(LENGTH),
    "the same length twice in one header": odd(LENGTH + b", %d" % len(BODY)),
    "a length as a trailer": chunked(BODY, b"0\r\ncontent-length: 3\r\n\r\n"),
    "HTTP/1.2": sized(line=b"HTTP/1.2 200 OK"),
    "200 headers": sized(*(b"x%d: y" % number for number in range(200))),
}
"""What aiohttp refuses."""

ONLY_AIOHTTP: Dict[str, bytes] = {
    "a fold before the headers": sized(b" x: a"),
    "NUL in the reason": sized(line=b"HTTP/1.1 200 a\0b"),
    "a line end before everything": b"\r\n" + sized(),
    "21 digits of a chunk's size": chunks(b"0" * 21 + SIZED),
}
"""What the others refuse."""

STRICTER = (
    "a folded header",
    "LF alone at the end of lines",
    "a control character in a header",
    "a space after the size of a chunk",
    "a fold before the headers",
)
"""What aiohttp takes, but not in Python's development mode, in which the whole suite runs."""


def is_stricter(way: str, name: str) -> bool:
    return way == "aiohttp" and name in STRICTER and sys.flags.dev_mode


THREE = pytest.mark.parametrize("way", [way for way in WAYS if way in ("sync", "async", "aiohttp")])


def got(way: str, data: bytes) -> List[str]:
    """What a call gives, and a stream, which has another form but the same head."""
    with serving(cut(data)) as server:
        address = f"http://{server.address}"
        return [
            play(way, address, lambda calls: calls.ask("q")),
            play(way, address, lambda calls: calls.stream("q")),
        ]


def check_refused(found: List[str]) -> None:
    called, streamed = found
    assert called.startswith("APIConnectionError: the ")
    assert streamed.startswith(("APIConnectionError: the ", "StreamInterruptedError: the "))


@THREE
@pytest.mark.parametrize("name", TAKEN)
def test_taken(way: str, name: str) -> None:
    called, streamed = got(way, TAKEN[name])
    if is_stricter(way, name):
        check_refused([called, streamed])
        return
    assert called == "ok"
    assert streamed.startswith("ResponseParseError")


@THREE
@pytest.mark.parametrize("name", REFUSED)
def test_refused(way: str, name: str) -> None:
    check_refused(got(way, REFUSED[name]))


@THREE
@pytest.mark.parametrize("name", ERRORS)
def test_told_as_the_error_of_its_status(way: str, name: str) -> None:
    data, error = ERRORS[name]
    assert got(way, data) == [error, error]


@THREE
@pytest.mark.parametrize("name", [*ONLY_HTTPX, *ONLY_AIOHTTP])
def test_different(way: str, name: str) -> None:
    table = ONLY_AIOHTTP if name in ONLY_AIOHTTP else ONLY_HTTPX
    found = got(way, table[name])
    if (way == "aiohttp") == (name in ONLY_AIOHTTP) and not is_stricter(way, name):
        assert found[0] == "ok"
    else:
        check_refused(found)
