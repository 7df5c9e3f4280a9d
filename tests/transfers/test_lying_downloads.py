"""Downloads from a service that sends something else than it promised, or another version half-way."""

from __future__ import annotations

import gzip
import os
import zlib
from pathlib import Path
from typing import Any, Dict, List, NamedTuple, Type, Union

import pytest

from google.genai import errors

from ..loopback.raw_server import Answer, RawServer, serving
from .ways import PACE, READ, WAYS, answer, chunked, download_in, ranges

pytestmark = pytest.mark.long

DATA = bytes(range(256)) * 40
SIZE = len(DATA)
HALF = SIZE // 2
NEW = DATA[::-1]
GZIP = {"content-encoding": "gzip"}
HUGE = "9" * 5000


def part(start: int, body: bytes, total: Any = SIZE, end: Any = None, **headers: str) -> Answer:
    """The file from a place on."""
    last = start + len(body) - 1 if end is None else end
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return answer(206, {"content-range": f"bytes {start}-{last}/{total}", **named}, body)


def cut(**headers: str) -> Answer:
    """Half of the file, then the connection is lost."""
    return answer(200, {name.replace("_", "-"): value for name, value in headers.items()}, DATA[:HALF], SIZE)


REST = DATA[HALF:]
WHOLE_NEW = answer(200, {}, NEW)


class Case(NamedTuple):
    """The answers, and what becomes of them: bytes or an error; the ranges of the requests."""

    answers: List[Answer]
    outcome: Union[bytes, Type[Exception]]
    ranges: List[Any]


FROM_HALF = f"bytes={HALF}-"
AGAIN = [None, FROM_HALF, None]
CASES: Dict[str, Case] = {
    # all members of gzip
    "two members": Case([answer(200, GZIP, gzip.compress(DATA) + gzip.compress(NEW))], DATA + NEW, [None]),
    "many small members": Case([answer(200, GZIP, b"".join(gzip.compress(b"%c" % each) for each in DATA[:3000]))], DATA[:3000], [None]),
    "two members in chunks": Case([chunked(200, GZIP, gzip.compress(DATA) + gzip.compress(NEW))], DATA + NEW, [None]),
    "empty members": Case([answer(200, GZIP, gzip.compress(b"") * 3 + gzip.compress(DATA))], DATA, [None]),
    "zeros after the last member": Case([answer(200, GZIP, gzip.compress(DATA) + bytes(700))], DATA, [None]),
    "an empty file": Case([answer(200, GZIP, gzip.compress(b""))], b"", [None]),
    # a compressed body that is not whole
    "rubbish after a member": Case([answer(200, GZIP, gzip.compress(DATA) + b"rubbish")] * 4, errors.APIConnectionError, [None] * 4),
    "rubbish after deflate": Case([answer(200, {"content-encoding": "deflate"}, zlib.compress(DATA) * 2)] * 4, errors.APIConnectionError, [None] * 4),
    "half of the second member": Case([answer(200, GZIP, gzip.compress(DATA) + gzip.compress(NEW)[:-9]), answer(200, GZIP, gzip.compress(DATA))], DATA, [None, None]),
    "gzip without a body": Case([answer(200, GZIP), answer(200, GZIP, gzip.compress(DATA))], DATA, [None, None]),
    "gzip without a chunk": Case([chunked(200, GZIP, b""), chunked(200, GZIP, gzip.compress(DATA))], DATA, [None, None]),
    # no file at all
    **{f"status {status}": Case([answer(status, {})], errors.ResponseParseError, [None]) for status in (201, 202, 203, 204, 226)},
    # another version
    "another total": Case([cut(), part(HALF, NEW[HALF:], SIZE + 7, SIZE + 6), WHOLE_NEW], NEW, AGAIN),
    "a smaller total": Case([cut(), part(HALF, NEW[HALF:-2], SIZE - 2), WHOLE_NEW], NEW, AGAIN),
    "another tag": Case([cut(etag='"old"'), part(HALF, NEW[HALF:], etag='"new"'), WHOLE_NEW], NEW, AGAIN),
    "another weak tag": Case([cut(etag='W/"1"'), part(HALF, NEW[HALF:], etag='W/"2"'), WHOLE_NEW], NEW, AGAIN),
    "a weak tag for a strong one": Case([cut(etag='"1"'), part(HALF, NEW[HALF:], etag='W/"1"'), WHOLE_NEW], NEW, AGAIN),
    "another time": Case([cut(last_modified="Mon, 30 Nov 2026 08:00:00 GMT"), part(HALF, NEW[HALF:], last_modified="Mon, 30 Nov 2026 08:00:01 GMT"), WHOLE_NEW], NEW, AGAIN),
    "another generation": Case([cut(x_goog_generation="1"), part(HALF, NEW[HALF:], x_goog_generation="2"), WHOLE_NEW], NEW, AGAIN),
    "another hash": Case([cut(x_goog_hash="md5=a"), part(HALF, NEW[HALF:], x_goog_hash="md5=b"), WHOLE_NEW], NEW, AGAIN),
    "an encoded part": Case([cut(), part(HALF, gzip.compress(REST), SIZE, SIZE - 1, content_encoding="gzip"), WHOLE_NEW], NEW, AGAIN),
    "a version that changes each time": Case([cut(etag='"0"'), part(HALF, REST, etag='"1"'), cut(etag='"2"'), part(HALF, REST, etag='"3"'), cut(etag='"4"')], errors.StreamInterruptedError, [None, FROM_HALF, None, FROM_HALF]),
    "a size that nobody says": Case([chunked(200, {}, DATA[:HALF], ends=False), part(HALF, REST, "*"), WHOLE_NEW], NEW, AGAIN),
    # the same version
    "the same tag": Case([cut(etag='"1"'), part(HALF, REST, etag='"1"')], DATA, [None, FROM_HALF]),
    "a tag that is not said again": Case([cut(etag='"1"'), part(HALF, REST)], DATA, [None, FROM_HALF]),
    "a size that is said first": Case([cut(), part(HALF, REST, "*")], DATA, [None, FROM_HALF]),
    "a size that is said later": Case([chunked(200, {}, DATA[:HALF], ends=False), part(HALF, REST)], DATA, [None, FROM_HALF]),
    "a range that ends early": Case([cut(), part(HALF, REST[:1000]), part(HALF + 1000, REST[1000:])], DATA, [None, FROM_HALF, f"bytes={HALF + 1000}-"]),
    # another range
    "more than its range": Case([cut(), part(HALF, REST + b"more", SIZE, SIZE - 1)], errors.ResponseParseError, [None, FROM_HALF]),
    "more than a short range": Case([cut(), part(HALF, REST, SIZE, HALF + 9)], errors.ResponseParseError, [None, FROM_HALF]),
    "less than its range": Case([cut(), part(HALF, REST[:-3], SIZE, SIZE - 1), part(SIZE - 3, REST[-3:])], DATA, [None, FROM_HALF, f"bytes={SIZE - 3}-"]),
    "an earlier range": Case([cut(), part(0, DATA)], errors.ResponseParseError, [None, FROM_HALF]),
    "a range beyond the file": Case([cut(), part(HALF, REST, SIZE - 1, SIZE - 1)], errors.ResponseParseError, [None, FROM_HALF]),
    "a range backwards": Case([cut(), part(HALF, REST, SIZE, HALF - 1)], errors.ResponseParseError, [None, FROM_HALF]),
    "several ranges": Case([cut(), answer(206, {"content-type": "multipart/byteranges; boundary=a"}, REST)], errors.ResponseParseError, [None, FROM_HALF]),
    "a part that was not asked for": Case([part(0, DATA[:HALF]), part(HALF, REST)], DATA, [None, FROM_HALF]),
    # numbers that Python does not read
    "a huge start": Case([cut(), answer(206, {"content-range": f"bytes {HUGE}-{HUGE}/{HUGE}"}, REST)], errors.ResponseParseError, [None, FROM_HALF]),
    "a huge total": Case([cut(), part(HALF, REST, HUGE)], errors.ResponseParseError, [None, FROM_HALF]),
    "numbers of other scripts": Case([cut(), answer(206, {"content-range": f"bytes \xb2-{SIZE - 1}/{SIZE}"}, REST)], errors.ResponseParseError, [None, FROM_HALF]),
}  # fmt: skip


def outcome(way: str, server: RawServer, to: Any = None) -> Union[bytes, Type[Exception]]:
    try:
        got = download_in(way, f"http://{server.address}", to)
    except errors.GenAIError as error:
        return type(error)
    return got.read_bytes() if isinstance(got, Path) else bytes(got)


@WAYS
@pytest.mark.parametrize("name", CASES)
def test_what_becomes_of_it(name: str, way: str, tmp_path: Path) -> None:
    case = CASES[name]
    with serving(answer(500, {}), *case.answers) as server:
        found = outcome(way, server, tmp_path / "film")
    if isinstance(case.outcome, bytes):
        assert found == case.outcome
    else:
        assert isinstance(found, type)
        assert issubclass(found, case.outcome)
    assert os.listdir(tmp_path) == (["film"] if isinstance(found, bytes) else [])
    assert ranges(server.seen) == case.ranges


@WAYS
@pytest.mark.parametrize("step", [0, 1, 100])
def test_a_few_bytes_a_connection_are_no_progress(way: str, step: int) -> None:
    """The service would keep the download going for as long as it likes."""
    sent = [0]

    def give(peer: Any) -> None:
        start, sent[0] = sent[0], sent[0] + step
        head = f"content-range: bytes {start}-{SIZE - 1}/{SIZE}\r\n" if start else ""
        status = "206 Partial" if start else "200 OK"
        peer.send(f"HTTP/1.1 {status}\r\n{head}content-length: {SIZE - start}\r\n\r\n".encode())
        peer.send(DATA[start : start + step])
        peer.rest(READ)
        peer.close()

    with serving(give) as server, pytest.raises(errors.APIConnectionError):
        download_in(way, f"http://{server.address}", pace=PACE._replace(piece=100_000))
    assert len(server.seen) == 1 + PACE.failures
