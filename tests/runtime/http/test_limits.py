"""The most that an answer may have: counted after decompression, the same in every transport."""

from __future__ import annotations

import asyncio
import gzip
import json
import pickle
import tracemalloc
import zlib
from importlib.util import find_spec
from typing import Any, Callable, Dict, Iterator, List

import httpx
import pytest

from google.genai import errors, types

from ...loopback.clients import MODEL, client_of
from ...loopback.server import END, Answer, Server, chunk, event, reply, says, serving, stream, text
from ...loopback.ways import ALL, ASYNC, KINDS, WAYS, Call, with_aiohttp

MIB = 1 << 20


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def packed(data: bytes, encoding: str) -> bytes:
    pack: Dict[str, Callable[[bytes], bytes]]
    pack = {"gzip": gzip.compress, "deflate": zlib.compress, "identity": bytes, "bare": _bare}
    return pack[encoding](data)


def _bare(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


def encoded(body: bytes, encoding: str, chunked: bool, status: int = 200) -> Answer:
    """An answer of any status in an encoding, with a length or in chunks."""
    headers = {"content-type": "application/json"}
    if encoding != "identity":
        headers["content-encoding"] = "deflate" if encoding == "bare" else encoding
    data = packed(body, encoding) if encoding in ("gzip", "deflate", "identity", "bare") else body
    if not chunked:
        return reply(status, data, headers)
    steps = [chunk(data[start : start + 50_000]) for start in range(0, len(data), 50_000)]
    return stream(*steps, END, status=status, headers=headers)


def answer_of(size: int) -> bytes:
    return json.dumps(text("x" * size)).encode()


@WAYS
@pytest.mark.parametrize("chunked", [False, True], ids=["length", "chunked"])
@pytest.mark.parametrize("encoding", ["identity", "gzip", "deflate", "bare"])
def test_limit_is_of_the_decoded_answer(call: Call, encoding: str, chunked: bool, server: Server) -> None:
    body = answer_of(MIB + 9)
    server.answers(encoded(body, encoding, chunked), encoded(body, encoding, chunked))
    assert call(server.url, max_response_bytes=len(body)) == "x" * (MIB + 9)
    with pytest.raises(errors.ResponseTooLargeError) as caught:
        call(server.url, max_response_bytes=len(body) - 1)
    assert (caught.value.option, caught.value.limit) == ("max_response_bytes", len(body) - 1)
    assert "raise http_options.max_response_bytes" in str(caught.value)


@WAYS
def test_answer_that_is_too_large_is_not_asked_for_again(call: Call, server: Server) -> None:
    server.answers(says("x" * 1000), says("y"))
    with pytest.raises(errors.ResponseTooLargeError):
        call(server.url, max_response_bytes=1000, retry_options={"attempts": 3})
    assert len(server.seen) == 1


@WAYS
def test_bomb_is_not_unpacked(call: Call, server: Server) -> None:
    bomb = gzip.compress(bytes(64 * MIB), 9)
    assert len(bomb) < MIB
    server.answers(
        reply(body=bomb, headers={"content-encoding": "gzip"}),
        stream(chunk(bomb), END, headers={"content-encoding": "gzip"}),
    )
    for _ in range(2):
        tracemalloc.start()
        try:
            with pytest.raises(errors.ResponseTooLargeError):
                call(server.url, max_response_bytes=4 * MIB)
            assert tracemalloc.get_traced_memory()[1] < 16 * MIB
        finally:
            tracemalloc.stop()


@WAYS
def test_nested_and_unasked_encodings_are_refused(call: Call, server: Server) -> None:
    body = answer_of(10)
    for encoding, data in {
        "gzip, gzip": gzip.compress(gzip.compress(body)),
        "br": body,
        "zstd": body,
    }.items():
        server.answers(encoded(data, encoding, chunked=False))
        with pytest.raises(errors.APIConnectionError, match="not valid HTTP"):
            call(server.url)


@WAYS
def test_identity_and_spelling_of_encodings(call: Call, server: Server) -> None:
    body = answer_of(2)
    server.answers(
        *(encoded(gzip.compress(body), name, False) for name in ("GZIP", "x-gzip", "identity, gzip"))
    )
    assert [call(server.url) for _ in range(3)] == ["xx"] * 3


@WAYS
def test_compressed_data_that_is_cut_or_wrong_is_a_failed_answer(call: Call, server: Server) -> None:
    body = gzip.compress(answer_of(10))
    for wrong in (body[:-9], b"no gzip"):
        for chunked in (False, True):
            steps = stream(chunk(wrong), END, headers={"content-encoding": "gzip"})
            server.answers(steps if chunked else reply(body=wrong, headers={"content-encoding": "gzip"}))
            with pytest.raises(errors.APIConnectionError):
                call(server.url)


@WAYS
@pytest.mark.parametrize("chunked", [False, True], ids=["length", "chunked"])
@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_error_is_cut_and_stays_an_error(call: Call, encoding: str, chunked: bool, server: Server) -> None:
    server.answers(encoded(b"no " * (2 * MIB), encoding, chunked, status=403))
    with pytest.raises(errors.PermissionDeniedError, match="403 Forbidden: no no no"):
        call(server.url, max_response_bytes=10)


@WAYS
def test_error_beyond_the_limit_of_answers_is_read(call: Call, server: Server) -> None:
    body = json.dumps({"error": {"message": "why " * 100, "status": "WORD"}}).encode()
    server.answers(encoded(body, "identity", chunked=True, status=403))
    with pytest.raises(errors.PermissionDeniedError, match="403 WORD: why"):
        call(server.url, max_response_bytes=10)


# -- streams


def read(url: str, **options: Any) -> List[str]:
    with client_of(url, **options) as client:
        return [part.text or "" for part in client.models.generate_content_stream(model=MODEL, contents="hi")]


def read_async(url: str, **options: Any) -> List[str]:
    async def run() -> List[str]:
        async with client_of(url, **options).aio as client:
            opened = await client.models.generate_content_stream(model=MODEL, contents="hi")
            return [part.text or "" async for part in opened]

    return asyncio.run(run())


def read_aiohttp(url: str, **options: Any) -> List[str]:
    return read_async(url, async_transport="aiohttp", **options)


READERS = pytest.mark.parametrize("reader", [read, read_async, read_aiohttp][: len(ALL)])
Reader = Callable[..., List[str]]
EVENTS = {"content-type": "text/event-stream"}


def events(data: bytes, encoding: str) -> Answer:
    headers = EVENTS if encoding == "identity" else {**EVENTS, "content-encoding": encoding}
    sent = packed(data, encoding)
    return stream(*(chunk(sent[at : at + 7000]) for at in range(0, len(sent), 7000)), END, headers=headers)


@READERS
@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_event_has_a_limit(reader: Reader, encoding: str, server: Server) -> None:
    data = event("a") * 2000 + event("x" * 20_000)
    server.answers(events(data, encoding), events(data, encoding))
    assert len(reader(server.url, max_event_bytes=20_500)) == 2001
    with pytest.raises(errors.ResponseTooLargeError, match="max_event_bytes to take it"):
        reader(server.url, max_event_bytes=20_000)


@READERS
def test_line_without_end_is_an_event_too(reader: Reader, server: Server) -> None:
    server.answers(events(b": " + b"x" * 20_000, "identity"))
    with pytest.raises(errors.ResponseTooLargeError, match="max_event_bytes"):
        reader(server.url, max_event_bytes=10_000)


@READERS
def test_stream_has_a_limit_as_a_whole(reader: Reader, server: Server) -> None:
    server.answers(events(event("a") * 2000, "gzip"))
    with pytest.raises(errors.ResponseTooLargeError, match="max_response_bytes"):
        reader(server.url, max_response_bytes=20_000)


@READERS
def test_error_in_the_place_of_a_stream_is_cut(reader: Reader, server: Server) -> None:
    server.answers(encoded(b"no " * (2 * MIB), "gzip", chunked=True, status=403))
    with pytest.raises(errors.PermissionDeniedError, match="no no no"):
        reader(server.url)


# -- downloads


def download(url: str, kind: str, **options: Any) -> bytes:
    if kind == "sync":
        with client_of(url, **options) as client:
            return client.files.download(file="files/f")

    async def run() -> bytes:
        async with client_of(url, **ASYNC[kind], **options).aio as client:
            return await client.files.download(file="files/f")

    return asyncio.run(run())


@KINDS
def test_download_has_a_limit_only_when_one_is_set(kind: str, server: Server) -> None:
    for each in ("sync", kind):
        server.answers(encoded(b"x" * MIB, "gzip", True), encoded(b"x" * MIB, "gzip", True))
        assert len(download(server.url, each)) == MIB
        with pytest.raises(errors.ResponseTooLargeError, match="max_response_bytes"):
            download(server.url, each, max_response_bytes=MIB - 1)


def test_download_in_parts_is_limited_as_a_whole(server: Server) -> None:
    server.answers(
        stream(chunk(b"x" * 600), ("cut", b"")),
        reply(206, b"x" * 600, {"content-range": "bytes 600-1199/1200"}),
    )
    with pytest.raises(errors.ResponseTooLargeError, match="1000 bytes"):
        download(server.url, "sync", max_response_bytes=1000)


# -- settings


@WAYS
def test_limit_of_a_call_wins(call: Call, server: Server) -> None:
    server.answers(says("x" * 1000))
    with client_of(server.url, max_response_bytes=10) as client:
        options = types.HttpOptions(max_response_bytes=5000)
        answer = client.models.generate_content(model=MODEL, contents="hi", config={"http_options": options})
    assert len(answer.text or "") == 1000


@pytest.mark.parametrize("name", ["max_response_bytes", "max_event_bytes"])
def test_limit_is_a_number_of_bytes(name: str) -> None:
    for wrong in (0, -1):
        given: Dict[str, Any] = {name: wrong}
        with pytest.raises(ValueError, match=f"{name} must be a number of bytes"):
            types.HttpOptions(**given)


def test_limit_holds_for_what_a_hook_has_read(server: Server) -> None:
    server.answers(encoded(answer_of(5000), "gzip", chunked=True))
    with httpx.Client(event_hooks={"response": [httpx.Response.read]}, trust_env=False) as own:
        client = client_of(server.url, httpx_client=own, max_response_bytes=1000)
        with pytest.raises(errors.ResponseTooLargeError):
            client.models.generate_content(model=MODEL, contents="hi")


def test_error_survives_a_pickle() -> None:
    error = pickle.loads(pickle.dumps(errors.ResponseTooLargeError("max_event_bytes", 5)))
    assert (str(error), error.limit) == (str(errors.ResponseTooLargeError("max_event_bytes", 5)), 5)


@WAYS
@pytest.mark.skipif(
    bool(find_spec("brotli") or find_spec("brotlicffi")), reason="br is for tests that have none"
)
def test_an_encoding_that_the_caller_asked_for_is_the_library_s(call: Call, server: Server) -> None:
    """Without a package for br, httpx gives the bytes as they are and aiohttp refuses them."""
    server.answers(encoded(answer_of(2), "br", chunked=False))
    if call is with_aiohttp:
        with pytest.raises(errors.APIConnectionError, match="not valid HTTP"):
            call(server.url, headers={"accept-encoding": "br"})
    else:
        assert call(server.url, headers={"accept-encoding": "br"}) == "xx"
