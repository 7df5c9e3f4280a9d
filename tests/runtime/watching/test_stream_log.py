"""The end of a stream in the log: whole, failed or closed before its end, with what the line of an attempt has."""

from __future__ import annotations

import asyncio
import gc
import json
import logging
import re
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, Tuple, cast

import pytest

from google.genai import errors

from ...loopback.clients import KEY, MODEL, client_of
from ...loopback.server import CUT, END, RESET, WAIT, Answer, Server, chunk, event, reply, serving, stream
from ...loopback.ways import ASYNC, HAS_AIOHTTP

NAME = "google.genai"
ERROR = b'data: {"error": {"code": 503, "message": "overloaded", "status": "UNAVAILABLE"}}\r\n\r\n'
UNFINISHED = b'data: {"candidates": [{"content": {"parts": [{"text": "a"}]}}]}\r\n\r\n'
ONCE: Dict[str, Any] = {"retry_options": {"attempts": 1}}


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def _blocking(url: str, end: str) -> None:
    with client_of(url, **ONCE) as client:
        opened = client.models.generate_content_stream(model=MODEL, contents="hi")
        if end == "read":
            list(opened)
            return
        next(opened)
        if end == "close":
            opened.close()
        elif end == "with":
            with opened:
                pass
        else:
            del opened
            gc.collect()


def _awaited(kind: str) -> Callable[[str, str], None]:
    async def run(url: str, end: str) -> None:
        async with client_of(url, **ASYNC[kind], **ONCE).aio as client:
            opened = await client.models.generate_content_stream(model=MODEL, contents="hi")
            if end == "read":
                async for _ in opened:
                    pass
                return
            await opened.__anext__()
            if end == "close":
                await opened.close()
            elif end == "with":
                async with opened:
                    pass
            else:
                del opened
                gc.collect()
                for _ in range(30):
                    await asyncio.sleep(0)

    return lambda url, end: asyncio.run(run(url, end))


READERS: Dict[str, Callable[[str, str], None]] = {
    "blocking": _blocking,
    **{kind: _awaited(kind) for kind in ASYNC if kind == "httpx" or HAS_AIOHTTP},
}

Row = Tuple[Answer, str, str, str]
"""The answer, how the caller ends, and what the line says: its outcome and its error."""

ROWS: Dict[str, Row] = {
    "whole": (stream(chunk(event("a")), chunk(event("b")), END), "read", "ended", ""),
    "of a gateway": (stream(chunk(event("a")), chunk(b"data: [DONE]\r\n\r\n"), END), "read", "ended", ""),
    "cut": (stream(chunk(event("a")), CUT), "read", "failed", "StreamInterruptedError"),
    "reset": (stream(chunk(event("a")), RESET), "read", "failed", "StreamInterruptedError"),
    "error event": (stream(chunk(event("a")), chunk(ERROR), END), "read", "failed", "503 UNAVAILABLE"),
    "no event": (stream(chunk(b": hi\r\n\r\n"), END), "read", "failed", "ended before its first event"),
    "unfinished": (stream(chunk(UNFINISHED), END), "read", "failed", "without a finish reason"),
    "not an event": (stream(chunk(b"data: [1]\r\n\r\n"), END), "read", "failed", "ResponseParseError"),
    "closed": (stream(chunk(event("a")), WAIT), "close", "was closed before its end", ""),
    "left": (stream(chunk(event("a")), WAIT), "with", "was closed before its end", ""),
    "dropped": (stream(chunk(event("a")), WAIT), "drop", "was closed before its end", ""),
}


@pytest.mark.parametrize("way", READERS)
@pytest.mark.parametrize("row", ROWS)
def test_end_of_a_stream(row: str, way: str, server: Server, caplog: pytest.LogCaptureFixture) -> None:
    answer, end, outcome, error = ROWS[row]
    caplog.set_level(logging.INFO, NAME)
    server.answers(_with_id(answer))
    if error:
        with pytest.raises(errors.GenAIError):
            READERS[way](server.url, end)
    else:
        READERS[way](server.url, end)
    server.release.set()
    lines = [record.getMessage() for record in caplog.records if record.name == NAME]
    first, last = lines
    of = re.escape(f"POST {server.url}/v1beta/models/{MODEL}:streamGenerateContent")
    sent = f"attempt 1, {len(server.seen[0].body)} bytes sent"
    assert re.fullmatch(rf"{of}\S* 200 in \d+ ms \({sent}, streamed, request id r1\)", first)
    facts = rf"\({sent}, \d+ bytes received, request id r1\)"
    assert re.fullmatch(rf"{of}\S* stream {outcome} after \d+ ms {facts}(: .*)?", last)
    assert error in last
    assert bool(error) == (outcome == "failed")
    assert "0 bytes received" not in last
    assert KEY not in caplog.text


def _with_id(answer: Answer) -> Answer:
    def answered(handler: Any) -> None:
        send = handler.end_headers

        def end_headers() -> None:
            handler.send_header("x-request-id", "r1")
            send()

        handler.end_headers = end_headers
        answer(handler)

    return answered


def test_start_of_a_streamed_body_at_debug(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, NAME)
    server.answers(stream(chunk(event("words")), END))
    _blocking(server.url, "read")
    assert "response body: streamed" in caplog.text
    (line,) = [each.getMessage() for each in caplog.records if "words" in each.getMessage()]
    assert 'response body: data: {"candidates"' in line


def test_streams_of_a_call_with_functions(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    def add(a: int, b: int) -> int:
        """Adds."""
        return a + b

    call = {"functionCall": {"name": "add", "args": {"a": 1, "b": 2}}}
    candidate = {"content": {"role": "model", "parts": [call]}, "finishReason": "STOP"}
    asked = b"data: " + json.dumps({"candidates": [candidate]}).encode() + b"\r\n\r\n"
    caplog.set_level(logging.INFO, NAME)
    server.answers(stream(chunk(asked), END), stream(chunk(event("3")), END))
    with client_of(server.url) as client:
        list(client.models.generate_content_stream(model=MODEL, contents="hi", config={"tools": [add]}))
    ends = [each.getMessage() for each in caplog.records if " stream " in each.getMessage()]
    assert len(ends) == 2
    assert all(" stream ended after " in line for line in ends)


@pytest.mark.parametrize("status", [200, 404])
def test_download(status: int, server: Server, caplog: pytest.LogCaptureFixture, tmp_path: Path) -> None:
    caplog.set_level(logging.INFO, NAME)
    server.answers(reply(status, b"abc"))
    with client_of(server.url, **ONCE) as client:
        if status == 200:
            client.files.download(file="files/1", to=tmp_path / "a")
        else:
            with pytest.raises(errors.NotFoundError):
                client.files.download(file="files/1", to=tmp_path / "a")
    lines = [each.getMessage() for each in caplog.records if each.name == NAME]
    assert f" {status} in " in lines[0]
    assert [" stream ended after " in line and "3 bytes received" in line for line in lines[1:]] == [True] * (
        status == 200
    )


def test_stream_that_is_not_logged_is_not_wrapped(server: Server) -> None:
    server.answers(stream(chunk(event("a")), END))
    with client_of(server.url) as client:
        opened = client.models.generate_content_stream(model=MODEL, contents="hi")
        kinds: List[str] = [type(cast(Any, opened)._interpreter.body).__name__]
        list(opened)
    assert kinds == ["HttpxBody"]
