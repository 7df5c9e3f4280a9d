"""Memory in proportion: how far a body may be unpacked, and how many values its JSON may have, in every way."""

from __future__ import annotations

import asyncio
import gzip
import importlib
import json
import random
import zlib
from typing import Any, Callable, Dict, Iterator, List

import httpx
import pytest

from google._genai_core.flows.answers import parsing
from google._genai_core.runtime import lenient_json, unexpected_values
from google._genai_core.runtime.http import decoding, limits
from google._genai_core.runtime.media.download_target import DownloadTarget
from google.genai import errors, types

from ...loopback.clients import MODEL, client_of
from ...loopback.every_way import ASYNC_WAYS, NAMES, WAYS, ask
from ...loopback.server import END, Answer, Handler, Server, chunk, reply, serving, stream, text

pytestmark = pytest.mark.long

MIB = 1 << 20
GZIP = {"content-encoding": "gzip"}
SSE = {"content-type": "text/event-stream"}


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


# -- how far a body may be unpacked


def spaces(size: int) -> bytes:
    """An answer that says `hi`, with a long run of spaces behind it, which JSON allows."""
    return json.dumps(text("hi")).encode() + b" " * size


def comments(size: int) -> bytes:
    """The same as a stream, with comments before its only event."""
    line = b": " + b"x" * 1000 + b"\n"
    return line * (size // len(line)) + b"data: " + json.dumps(text("hi")).encode() + b"\n\n"


def deflated(data: bytes) -> bytes:
    packer = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


PACKED: Dict[str, Callable[[bytes], bytes]] = {
    "gzip": lambda data: gzip.compress(data, 9),
    "deflate": lambda data: zlib.compress(data, 9),
    "bare deflate": deflated,
    "members": lambda data: b"".join(
        gzip.compress(data[at : at + MIB], 9) for at in range(0, len(data), MIB)
    ),
}
BODIES: Dict[str, Callable[[int], bytes]] = {"whole": spaces, "stream": comments, "request": spaces}


def packed(kind: str, encoding: str, size: int, chunked: bool) -> Answer:
    data = PACKED[encoding](BODIES.get(kind, bytes)(size))
    headers = {"content-encoding": encoding.split()[-1]} if encoding != "members" else dict(GZIP)
    if kind == "stream":
        headers.update(SSE)
    if not chunked:
        return reply(body=data, headers=headers)
    pieces = [chunk(data[at : at + 9000]) for at in range(0, len(data), 9000)]
    return stream(*pieces, END, headers=headers)


@WAYS
@pytest.mark.parametrize(
    ("kind", "encoding"),
    [("whole", "gzip"), ("stream", "bare deflate"), ("request", "deflate"), ("download", "members")],
)
def test_body_is_not_unpacked_without_end(encoding: str, kind: str, way: str, server: Server) -> None:
    chunked = encoding in ("deflate", "members")
    server.answers(packed(kind, encoding, 24 * MIB, chunked))
    with pytest.raises(
        errors.ResponseTooLargeError, match=r"less than 1/200 of its size.*set http_options"
    ) as caught:
        ask(way, server.url, kind)
    assert caught.value.option == "max_response_bytes"
    assert caught.value.limit == limits.LARGEST_UNPACKED


@WAYS
@pytest.mark.parametrize("kind", ["whole", "stream", "request", "download"])
def test_small_bodies_and_those_that_are_asked_for_are_unpacked(kind: str, way: str, server: Server) -> None:
    server.answers(packed(kind, "gzip", 15 * MIB, True), packed(kind, "gzip", 24 * MIB, True))
    assert ask(way, server.url, kind)
    assert ask(way, server.url, kind, max_response_bytes=25 * MIB)


@WAYS
def test_large_bodies_of_real_content_are_unpacked(way: str, server: Server) -> None:
    """What does not compress well, beside long runs of the same."""
    body = json.dumps(text("x" * (18 * MIB) + random.Random(1).randbytes(100_000).hex())).encode()
    server.answers(reply(body=gzip.compress(body, 1), headers=GZIP))
    assert len(ask(way, server.url).text or "") > 18 * MIB


def test_download_to_a_file_is_not_unpacked_without_end(server: Server, tmp_path: Any) -> None:
    server.answers(packed("download", "gzip", 24 * MIB, True), packed("download", "gzip", 24 * MIB, True))
    path = tmp_path / "film"
    with client_of(server.url) as client, pytest.raises(errors.ResponseTooLargeError, match="1/200"):
        client.files.download(file="files/f", to=path)
    assert list(tmp_path.iterdir()) == []
    with client_of(server.url, max_response_bytes=25 * MIB) as client:
        client.files.download(file="files/f", to=path)
    assert path.stat().st_size == 24 * MIB


@WAYS
def test_body_that_the_library_unpacks_is_limited_too(way: str, server: Server) -> None:
    """A caller who asks for an encoding that the SDK does not know gets what the HTTP library makes of it."""
    server.answers(packed("whole", "gzip", 24 * MIB, True), reply(body=spaces(24 * MIB)))
    headers = {"accept-encoding": "gzip, br"}
    with pytest.raises(errors.ResponseTooLargeError, match="1/200"):
        ask(way, server.url, headers=headers)
    assert ask(way, server.url, headers=headers).text == "hi"


@pytest.mark.parametrize("way", ["sync", "async"])
def test_an_encoding_of_httpx_is_limited_too(
    way: str, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The package for `br` may not be there: gzip plays its part."""
    decoders: Any = importlib.import_module("httpx._decoders")
    known: Dict[str, Any] = decoders.SUPPORTED_DECODERS
    monkeypatch.setitem(known, "br", known["gzip"])
    body = gzip.compress(spaces(24 * MIB), 9)
    server.answers(reply(body=body, headers={"content-encoding": "br"}))
    with pytest.raises(errors.ResponseTooLargeError, match="1/200"):
        ask(way, server.url, headers={"accept-encoding": "br"})


def test_a_response_that_a_hook_has_read_is_limited_too(server: Server) -> None:
    server.answers(packed("whole", "gzip", 24 * MIB, True))
    with (
        httpx.Client(event_hooks={"response": [httpx.Response.read]}, trust_env=False) as own,
        pytest.raises(errors.ResponseTooLargeError, match="1/200"),
    ):
        ask("sync", server.url, httpx_client=own)


# -- how many values it may have


def small(objects: int) -> Dict[str, Any]:
    """A limit for tests: the rule is the same for each number."""
    return {"max_response_objects": objects}


OBJECTS: Dict[str, str] = {
    "candidates": '{"candidates": [%s]}' % ("{}," * 400_000 + "{}"),
    "objects that are not known": '{"x": [%s]}' % ("{}," * 400_000 + "{}"),
    "lists that are not known": '{"x": [%s]}' % ("[]," * 400_000 + "[]"),
    "lists in a text": json.dumps({"x": "[]," * 400_000}),
    "parts": '{"candidates": [{"content": {"parts": [%s]}}]}' % ('{"text":"a"},' * 200_000 + "{}"),
}
VALUES: Dict[str, str] = {
    "numbers": '{"x": [%s]}' % ("7," * 300_000 + "7"),
    "texts": '{"x": [%s]}' % ('"a",' * 300_000 + '"a"'),
    "numbers for candidates": '{"candidates": [%s]}' % ("7," * 300_000 + "7"),
    "fields": json.dumps({"x": dict.fromkeys(map(str, range(300_000)), 0)}),
}


@WAYS
@pytest.mark.parametrize("kind", ["whole", "request", "stream"])
def test_objects_are_counted(kind: str, way: str, server: Server) -> None:
    for body in OBJECTS.values():
        server.answers(_as(kind, body))
        with pytest.raises(
            errors.ResponseTooLargeError, match="than 100000 objects and lists: raise http"
        ) as caught:
            ask(way, server.url, kind, **small(100_000))
        assert (caught.value.option, caught.value.limit) == ("max_response_objects", 100_000)


@pytest.mark.parametrize("way", NAMES[:1])
@pytest.mark.parametrize("name", VALUES)
def test_values_are_counted(name: str, way: str, server: Server) -> None:
    server.answers(_as("whole", VALUES[name]), _as("stream", VALUES[name]))
    for kind in ("whole", "stream"):
        with pytest.raises(errors.ResponseTooLargeError, match="than 200000 values: raise"):
            ask(way, server.url, kind, **small(100_000))


def _as(kind: str, body: str) -> Answer:
    if kind == "stream":
        return stream(chunk(b"data: " + body.encode() + b"\r\n\r\n"), END, headers=SSE)
    return reply(body=body.encode())


def test_what_is_within_the_limit_is_read(server: Server) -> None:
    body = '{"x": [%s]}' % ("[]," * 400_000 + "[]")
    server.answers(reply(body=body.encode()), reply(body=body.encode()))
    assert len(ask("sync", server.url, "request")["x"]) == 400_001
    assert ask("sync", server.url, **small(500_000)).candidates == []


def test_a_limit_of_a_call_replaces_that_of_the_client(server: Server) -> None:
    body = OBJECTS["lists that are not known"].encode()
    server.answers(reply(body=body))
    with client_of(server.url, max_response_objects=10) as client:
        options = types.HttpOptions(max_response_objects=500_000)
        client.models.generate_content(model=MODEL, contents="hi", config={"http_options": options})


def test_media_of_any_size_is_one_value(server: Server) -> None:
    """What is long is a text in base64, which has no signs of values."""
    data = "QUJD" * (2 * MIB)
    part = {"inlineData": {"data": data, "mimeType": "video/mp4"}}
    body = json.dumps({"candidates": [{"content": {"parts": [part]}}]}).encode()
    server.answers(reply(body=body))
    read = ask("sync", server.url, **small(10))
    assert len(read.parts[0].inline_data.data) == 6 * MIB


@WAYS
def test_the_events_of_a_stream_are_counted_together(way: str, server: Server) -> None:
    """Even the smallest event counts for eight objects, so their number is limited too."""
    event = b"data: {}\n\n"
    server.answers(stream(*[chunk(event * 1000)] * 10, END, headers=SSE))
    with pytest.raises(errors.ResponseTooLargeError, match="than 20000 objects and lists") as caught:
        ask(way, server.url, "stream", **small(20_000))
    assert caught.value.partial_response is not None


def test_lines_of_an_event_cost_what_they_cost_in_memory(server: Server) -> None:
    server.answers(stream(chunk(b"data:\n" * 1000), END, headers=SSE), says_in_lines(20))
    with pytest.raises(errors.ResponseTooLargeError, match="max_event_bytes"):
        ask("sync", server.url, "stream", max_event_bytes=40_000)
    assert [part.text for part in ask("sync", server.url, "stream", max_event_bytes=40_000)] == ["hi"]


def says_in_lines(indent: int) -> Answer:
    lines = json.dumps(text("hi"), indent=indent).encode().split(b"\n")
    return stream(chunk(b"".join(b"data: %b\n" % line for line in lines) + b"\n"), END, headers=SSE)


# -- values that nobody could have meant


@pytest.mark.parametrize("body", ['{"candidates": [%s]}', '{"candidates": [{"content": {"parts": [%s]}}]}'])
def test_very_many_values_of_another_type_are_another_kind_of_response(body: str, server: Server) -> None:
    server.answers(reply(body=(body % ("7," * 20_000 + "7")).encode()))
    with pytest.raises(errors.ResponseParseError, match="20001 values do not fit") as caught:
        ask("sync", server.url)
    assert caught.value.__cause__ is None  # its text would have a line for each of them


def test_very_many_halves_of_characters_are_another_kind_of_response(server: Server) -> None:
    server.answers(reply(body=('{"x": [%s]}' % ('"\\ud800",' * 20_000 + "7")).encode()))
    with pytest.raises(errors.ResponseParseError):
        ask("sync", server.url)


def test_parsed_does_not_read_values_without_end() -> None:
    body = "\\u005b\\u005d," * 1_100_000  # the brackets are escaped, so the response has none
    whole = json.dumps(text("BODY")).replace("BODY", f"[{body}0]")
    answer = types.GenerateContentResponse.model_validate_json(whole)
    answer.read_with(parsing.reader(types.GenerateContentConfig(response_schema={"type": "ARRAY"})))
    with pytest.raises(errors.ResponseParseError, match="more than 1000000 objects and lists"):
        _ = answer.parsed


# -- no memory is left


def _no_memory(*_: Any, **__: Any) -> Any:
    raise MemoryError


def _validator(monkeypatch: pytest.MonkeyPatch) -> None:
    class Full:
        validate_json = _no_memory

    monkeypatch.setattr(types.GenerateContentResponse, "__pydantic_validator__", Full())


PLACES: Dict[str, Callable[[pytest.MonkeyPatch], None]] = {
    "whole": _validator,
    "stream": _validator,
    "request": lambda patch: patch.setattr(lenient_json, "read", _no_memory),
    "whole, odd": lambda patch: patch.setattr(unexpected_values, "read_json", _no_memory),
    "whole, unpacked": lambda patch: patch.setattr(decoding.Decoder, "feed", _no_memory),
    "download": lambda patch: patch.setattr(DownloadTarget, "write", _no_memory),
}


@WAYS
@pytest.mark.parametrize("place", PLACES)
def test_a_lack_of_memory_is_an_error_of_the_sdk(
    place: str, way: str, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    PLACES[place](monkeypatch)
    kind = place.partition(",")[0]
    body = b'{"candidates": 5}' if "odd" in place else json.dumps(text("hi")).encode()
    server.answers(_as(kind, body.decode()) if kind == "stream" else stream(chunk(body), END))
    with pytest.raises(errors.ResponseTooLargeError, match="not enough memory for a response of"):
        ask(way, server.url, kind)


# -- other tasks run meanwhile


class Turns:
    """Counts the turns of an event loop."""

    count = 0

    async def beside(self) -> None:
        while True:
            self.count += 1
            await asyncio.sleep(0)


@ASYNC_WAYS
@pytest.mark.parametrize("kind", ["whole", "stream", "request", "download"])
def test_an_event_loop_runs_while_a_body_is_unpacked(kind: str, way: str, server: Server) -> None:
    """All of it arrives at once, in 32 KiB."""
    turns = Turns()
    server.answers(packed(kind, "gzip", 32 * MIB, False))
    ask(way, server.url, kind, turns.beside, max_response_bytes=65 * MIB)
    assert turns.count > 25  # without pauses there are about ten


@ASYNC_WAYS
def test_an_event_loop_runs_while_the_events_of_a_chunk_are_read(way: str, server: Server) -> None:
    turns = Turns()
    events = b"data: {}\n\n" * 30_000 + b"data: " + json.dumps(text("hi")).encode() + b"\n\n"
    server.answers(reply(body=gzip.compress(events), headers={**GZIP, **SSE}))
    assert len(ask(way, server.url, "stream", turns.beside)) == 30_001
    assert turns.count > 100


@ASYNC_WAYS
def test_an_event_loop_runs_while_the_chunks_of_a_delivery_are_read(way: str, server: Server) -> None:
    """Each event is a chunk of HTTP of its own, and thousands arrive at once."""
    turns = Turns()
    line = b"data: {}\n\n"
    last = b"data: " + json.dumps(text("hi")).encode() + b"\n\n"
    body = b"".join(b"%x\r\n%b\r\n" % (len(each), each) for each in [line] * 20_000 + [last])
    server.answers(_written(body + b"0\r\n\r\n"))
    assert len(ask(way, server.url, "stream", turns.beside)) == 20_001
    assert turns.count > 70


def _written(body: bytes) -> Answer:
    """A response whose chunks are all written at once."""

    def answer(handler: Handler) -> None:
        handler.send_response(200)
        for name, value in {**SSE, "transfer-encoding": "chunked"}.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


@ASYNC_WAYS
def test_an_event_loop_runs_while_lines_without_events_are_read(way: str, server: Server) -> None:
    turns = Turns()
    body = b":\n" * MIB + b"data: " + json.dumps(text("hi")).encode() + b"\n\n"
    server.answers(reply(body=gzip.compress(body), headers={**GZIP, **SSE}))
    assert len(ask(way, server.url, "stream", turns.beside)) == 1
    assert turns.count > 30


def test_counting_pauses() -> None:
    tally = limits.Tally(limits.DEFAULT)
    parts: List[None] = list(tally.add_in_parts(b"x" * (20 * MIB)))
    assert len(parts) == 5
