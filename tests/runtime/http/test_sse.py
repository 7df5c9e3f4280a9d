"""The parser of server-sent events: the same events whatever the line ends and the chunks are."""

from __future__ import annotations

import json
import re
from typing import Any, List, Optional, Tuple

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from google._genai_core.runtime.http.sse import Parser
from google._genai_core.runtime.http.unframed import MAX_BYTES, UnframedJson
from google.genai import errors


def parsed(chunks: List[bytes]) -> List[bytes]:
    parser = Parser()
    events = [event for chunk in chunks for event in parser.feed(chunk)]
    return [*events, *parser.close()]


def expected(stream: bytes) -> List[bytes]:
    """The standard's algorithm over the whole stream, in the plainest words."""
    events: List[bytes] = []
    data: List[bytes] = []
    for line in [*re.split(b"\r\n|\r|\n", stream), b""]:
        if line.startswith(b"data:"):
            data.append(line[6:] if line[5:6] == b" " else line[5:])
        elif line == b"data":
            data.append(b"")
        elif not line and data:
            events.append(b"\n".join(data))
            data = []
    return events


def cut(stream: bytes, places: List[int]) -> List[bytes]:
    edges = [0, *sorted(place % (len(stream) + 1) for place in places), len(stream)]
    return [stream[start:end] for start, end in zip(edges, edges[1:])]


KNOWN_LINES = (
    b"|data: {}|data:x|data:  two|: comment|:|event: a|id: 1|retry: 10|unknown|data: [DONE]|datax: no|Data: no"
    b"|data : no| data: no|data: a: b|"
).split(b"|")
LINES = st.one_of(
    st.sampled_from(KNOWN_LINES),
    st.binary(max_size=12).map(lambda text: b"data: x" + text.replace(b"\r", b"").replace(b"\n", b"")),
)
ENDS = st.sampled_from([b"\n", b"\r\n", b"\r"])
STREAMS = st.lists(st.tuples(LINES, ENDS), max_size=12).map(
    lambda rows: b"".join(line + end for line, end in rows)
)


@settings(deadline=None, derandomize=True, max_examples=300)
@given(STREAMS, st.lists(st.integers(0, 400), max_size=20))
@example(b"data: a\r\ndata: b\r\n\r\n", [8])
@example(b"data: a\r\rdata: b\r\r", [7, 8, 9])
@example(b"data: a\r\n\r\ndata: b", list(range(18)))
def test_any_chunking_gives_the_events_of_the_standard(stream: bytes, places: List[int]) -> None:
    assert parsed(cut(stream, places)) == expected(stream)


@settings(deadline=None, derandomize=True)
@given(STREAMS)
def test_byte_by_byte(stream: bytes) -> None:
    assert parsed([stream[i : i + 1] for i in range(len(stream))]) == expected(stream)


ERROR: Any = {"error": {"code": 503, "message": 'a "}" \\ \u2028 {', "details": [{}, {"a": [1]}]}}
DOCUMENTS: List[Any] = [ERROR, [ERROR], [ERROR, {}], {"a": {"error": 1}}, [], "text", 1]
JSON = [json.dumps(document, indent=indent).encode() for document in DOCUMENTS for indent in (None, 0, 2)]
TEXTS = st.one_of(
    st.sampled_from([*JSON, *(b"data: " + text for text in JSON), *KNOWN_LINES]),
    st.text('{}[]",\\\t\n d:', max_size=12).map(str.encode),
)
MIXED = st.lists(st.tuples(TEXTS, ENDS), max_size=6).map(
    lambda rows: b"".join(text.replace(b"\n", end) + end for text, end in rows)
)


def read(chunks: List[bytes], limit: Optional[int]) -> List[Tuple[str, bytes]]:
    """Return what is found, framed or not, and the error that ends it."""
    parser = Parser(limit)
    found: List[Tuple[str, bytes]] = []
    try:
        for chunk in chunks:
            found.extend((type(event).__name__, event) for event in parser.feed(chunk))
        found.append(("unframed", parser.unframed))
        found.extend((type(event).__name__, event) for event in parser.close())
    except errors.ResponseTooLargeError as error:
        found.append(("error", str(error).encode()))
    return found


@settings(deadline=None, derandomize=True, max_examples=600)
@given(
    MIXED,
    st.lists(st.integers(0, 800), max_size=20),
    st.one_of(st.none(), st.integers(1, 300)),
    st.booleans(),
)
@example(b'{"error": {"code": 503}} and more\n', [24], None, True)
@example(b'{"a": "}"} {"error": 1}\n', [9, 10, 11], None, True)
@example(b'{"error": 1}, "data: ', [12], 12, False)
@example(b"data: a\n: a comment\n\n", [18], 9, True)
@example(b"data: a\n: a comment\n\n", [18], 16, True)
@example(b"data: a\nda\n\n", [10], 8, True)
def test_any_chunking_gives_the_same_unframed_json(
    stream: bytes, places: List[int], limit: Optional[int], is_ended: bool
) -> None:
    stream = stream if is_ended else stream.rstrip()
    whole = read([stream], limit)
    assert read(cut(stream, places), limit) == whole
    assert read([stream[i : i + 1] for i in range(len(stream))], limit) == whole
    assert all(event[:1] + event[-1:] == b"{}" for kind, event in whole if kind == "UnframedJson")


@pytest.mark.parametrize("text", JSON[:9])
def test_an_unframed_object_comes_with_its_last_byte(text: bytes) -> None:
    parser = Parser()
    end = text.removesuffix(b", {}]").removesuffix(b",\n{}\n]").removesuffix(b",\n  {}\n]").rindex(b"}")
    before = [event for at in range(end) for event in parser.feed(text[at : at + 1])]
    found = list(parser.feed(text[end : end + 1]))
    assert (before, [type(event) for event in found]) == ([], [UnframedJson])
    assert json.loads(found[0]) == ERROR


def test_unframed_json_is_searched_up_to_a_limit() -> None:
    large = b'{"a": "' + b"x" * MAX_BYTES + b'"}\n'
    late = b'{"error": 1}\n'
    assert parsed([late * MAX_BYTES]) == [late[:-1]] * MAX_BYTES
    assert parsed([large, late]) == []
    assert parsed([large, b"data: a\n\n", late]) == [b"a", late[:-1]]


TABLE: List[Tuple[bytes, List[bytes]]] = [
    (b"", []),
    (b"\n\n\n", []),
    (b"data: a\n\n", [b"a"]),
    (b"data:a\n\n", [b"a"]),
    (b"data:  a\n\n", [b" a"]),
    (b"data: a", [b"a"]),
    (b"data: a\n", [b"a"]),
    (b"data: a\r", [b"a"]),
    (b"data: a\n\ndata: b", [b"a", b"b"]),
    (b"data: a\ndata: b\n\n", [b"a\nb"]),
    (b"data: a\ndata\ndata: b\n\n", [b"a\n\nb"]),
    (b": hi\nevent: x\nid: 1\nretry: 5\ndata: a\n\n", [b"a"]),
    (b"event: x\n\ndata: a\n\n", [b"a"]),
    (b"data: \xf0\x9f\x98\x80\n\n", ["\U0001f600".encode()]),
    (b"data: a\x0bb\x0c\x85\n\n", [b"a\x0bb\x0c\x85"]),
    ("data: a\u2028b\n\n".encode(), ["a\u2028b".encode()]),
]


@pytest.mark.parametrize(("stream", "events"), TABLE)
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_line_ends(stream: bytes, events: List[bytes], end: bytes) -> None:
    changed = stream.replace(b"\n", end)
    assert parsed([changed]) == events
    assert parsed([changed[i : i + 1] for i in range(len(changed))]) == events


def test_an_event_comes_with_the_chunk_that_completes_it() -> None:
    parser = Parser()
    assert list(parser.feed(b"data: a\n")) == []
    assert list(parser.feed(b"\ndata: b\n\nda")) == [b"a", b"b"]
    assert list(parser.feed(b"ta: c\r\n\r")) == [b"c"]  # the CR ends the line; an LF may follow or not
    assert list(parser.feed(b"\ndata: d\r\r")) == [b"d"]
    assert list(parser.close()) == []


def test_a_large_event_is_scanned_once() -> None:
    parser = Parser()
    for _ in range(2000):  # 2 MB; scanning from the start for each chunk would take minutes
        assert list(parser.feed(b"x" * 1024)) == []
    assert list(parser.feed(b"\ndata: a\n\n")) == [b"a"]


@pytest.mark.parametrize("size", [1024, 16 * 1024])
def test_64_megabytes_in_small_chunks(size: int) -> None:
    payload = b"x" * (64 << 20)
    stream = memoryview(b"data: " + payload + b"\r\n\r\n")
    found = parsed([bytes(stream[at : at + size]) for at in range(0, len(stream), size)])
    assert [len(event) for event in found] == [len(payload)]  # quadratic work would take hours


def test_empty_data_is_no_event() -> None:
    assert parsed([b"data:\n\ndata: a\n\n"]) == [b"a"]


MARKED = b"\xef\xbb\xbfdata: a\n\ndata: b\n\n"


@pytest.mark.parametrize("size", [1, 2, 3, 4, 100])
def test_byte_order_mark(size: int) -> None:
    assert parsed([MARKED[at : at + size] for at in range(0, len(MARKED), size)]) == [b"a", b"b"]


def test_a_single_byte_is_no_byte_order_mark() -> None:
    assert parsed([b"\n", b"d", b"ata: a\n\n"]) == [b"a"]
