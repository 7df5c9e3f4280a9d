"""The text of a timeout names the phase, its limit as users write it, and the attempts."""

from __future__ import annotations

import asyncio
import gc
import re
import socket
import threading
from contextlib import contextmanager, suppress
from datetime import timedelta
from typing import Any, Dict, Generator, List, Tuple

import httpx
import pytest

from google._genai_core.runtime.http import timeouts
from google.genai import errors

from ...loopback.clients import MODEL, client_of
from ...loopback.raw_server import Answer, serving, unaccepting
from ...loopback.server import event
from ...loopback.ways import WAYS as CALLS
from ...loopback.ways import Call
from ...patience import PATIENCE
from .fault_calls import KINDS, WAYS, Kind, outcome
from .fault_table import CHUNKED, OPEN, chunk, endless, once_heard, silent
from .test_faults import start_of_upload

pytestmark = pytest.mark.long

THRICE = {"retry_options": {"attempts": 3, "initial_delay": 0, "jitter": 0}}
KINDS_OF_CALLS = ("generate", "stream", "upload", "download")
FIRST = CHUNKED + chunk(event("a"))
REST = "no more of the response within 150 ms"
SILENCES: Dict[str, Tuple[Answer, str]] = {
    "before the head": (silent(b""), "no response within 150 ms"),
    "within the head": (silent(b"HTTP/1.1 200 OK\r\nx"), "no response within 150 ms"),
    "within the body": (silent(OPEN + b"{"), REST),
}


def text_of(error: Any, url: str) -> str:
    assert isinstance(error, errors.APITimeoutError)
    assert "\n" not in str(error)
    return re.sub(rf"(GET|POST) {re.escape(url)}\S*: ", "", str(error))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("kind", KINDS_OF_CALLS)
@pytest.mark.parametrize("name", SILENCES)
def test_read(way: str, kind: str, name: str) -> None:
    answer, text = SILENCES[name]
    # An upload is not begun twice, and a download resumes where it was.
    is_repeated = kind in ("generate", "stream") or (kind == "download" and text != REST)
    attempts = "3 attempts" if is_repeated else "1 attempt"
    with serving(answer) as server:
        url = f"http://{server.address}"
        found = outcome(way, kind, url, {"timeout": {"read": 150}, **THRICE})
        assert text_of(found.error, url) == f"{text}; {attempts}"


@pytest.mark.parametrize("way", WAYS)
def test_within_a_stream(way: str) -> None:
    with serving(once_heard(FIRST, silent(b""))) as server:
        url = f"http://{server.address}"
        options = {"timeout": {"read": 1500}, **THRICE}
        found = outcome(way, "stream", url, options, server.go.set)
        assert found.got == ["a"]
        assert text_of(found.error, url) == "no more of the response within 1.5 s; 1 attempt"
        assert found.error is not None
        assert isinstance(found.error, errors.GenAIError)
        assert found.error.partial_response is not None


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("kind", KINDS_OF_CALLS[:3])
def test_connect(way: str, kind: str) -> None:
    with unaccepting() as address:
        url = f"http://{address}"
        for limit, text in ((100, "100 ms"), ({"connect": timedelta(milliseconds=100)}, "100 ms")):
            found = outcome(way, kind, url, {"timeout": limit, **THRICE})
            assert text_of(found.error, url) == f"no connection within {text}; 3 attempts"
            assert isinstance(found.error, errors.APITimeoutError)
            assert not found.error.sent


@contextmanager
def unread() -> Generator[str, None, None]:
    """The address of a server that accepts connections and reads nothing."""
    accepted: List[socket.socket] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def accept() -> None:
            with suppress(OSError):
                while True:
                    accepted.append(listener.accept()[0])

        thread = threading.Thread(target=accept, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        listener.shutdown(socket.SHUT_RDWR)
    thread.join(PATIENCE)
    for one in accepted:
        one.close()


LARGE = "x" * (16 << 20)


def _generate(client: Any, caller: Any) -> None:
    caller.take(client.models.generate_content(model=MODEL, contents=LARGE).text)


async def _generate_async(client: Any, caller: Any) -> None:
    caller.take((await client.models.generate_content(model=MODEL, contents=LARGE)).text)


@pytest.mark.parametrize("way", WAYS)
def test_write(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(KINDS, "large", Kind(_generate, _generate_async))
    with unread() as url:
        found = outcome(way, "large", url, {"timeout": {"write": 200}, **THRICE})
        assert text_of(found.error, url) == "the request could not be sent within 200 ms; 3 attempts"
        gc.collect()  # a connection that is not closed is warned of here


@pytest.mark.parametrize("way", WAYS)
def test_deadline_of_writing(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(KINDS, "large", Kind(_generate, _generate_async))
    with unread() as url:
        found = outcome(way, "large", url, {"deadline": 300, **THRICE})
        assert text_of(found.error, url) == "not done within the deadline of 300 ms; 1 attempt"
        gc.collect()


@CALLS
def test_write_of_what_is_read_slowly(call: Call) -> None:
    """The limit is for each chunk, not for the whole body."""

    def slowly(sock: socket.socket) -> None:
        size = 0
        while size < len(LARGE):
            size += len(sock.recv(1 << 20))
            threading.Event().wait(0.005)
        sock.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}")

    with serving(silent(b"")) as server:
        server.greet = slowly
        url = f"http://{server.address}"
        options = {"extra_body": {"large": LARGE}, "timeout": {"write": 1000}}
        assert call(url, **options) is None


@pytest.mark.parametrize("kind", [way for way in WAYS if way != "sync"])
def test_pool_on_an_event_loop(kind: str) -> None:
    async def run(url: str, options: Dict[str, Any]) -> None:
        async with client_of(url, **options).aio as client:
            first = asyncio.create_task(client.models.generate_content(model=MODEL, contents="hi"))
            while not server.seen:
                await asyncio.sleep(0.01)
            config: Any = {"http_options": {"timeout": 50, **THRICE}}
            with pytest.raises(errors.APITimeoutError) as caught:
                await client.models.generate_content(model=MODEL, contents="hi", config=config)
            assert text_of(caught.value, url) == "no connection was free within 50 ms; 3 attempts"
            assert not caught.value.sent
            first.cancel()
            with pytest.raises(asyncio.CancelledError):
                await first

    with serving(silent(b"")) as server:
        options: Dict[str, Any] = {"async_client_args": {"limits": httpx.Limits(max_connections=1)}}
        if kind == "aiohttp":
            options["async_transport"] = "aiohttp"
        asyncio.run(run(f"http://{server.address}", options))


def test_pool_in_threads() -> None:
    with serving(silent(b"")) as server:
        url = f"http://{server.address}"
        options: Dict[str, Any] = {"client_args": {"limits": httpx.Limits(max_connections=1)}}
        with client_of(url, **options) as client:
            stream = threading.Thread(target=_abandoned, args=(client,), daemon=True)
            stream.start()
            while not server.seen:
                stream.join(0.01)
            config: Any = {"http_options": {"timeout": 50, **THRICE}}
            with pytest.raises(errors.APITimeoutError) as caught:
                client.models.generate_content(model=MODEL, contents="hi", config=config)
            assert text_of(caught.value, url) == "no connection was free within 50 ms; 3 attempts"
    stream.join(PATIENCE)


def _abandoned(client: Any) -> None:
    with pytest.raises(errors.APIConnectionError):
        client.models.generate_content(model=MODEL, contents="hi")


DEADLINES: Dict[str, Answer] = {
    "silence": silent(b""),
    "within the head": silent(b"HTTP/1.1 200 OK\r\nx"),
    "within the body": silent(OPEN + b"{"),
    "a trickle": endless(CHUNKED, chunk(b" "), 0.005),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", DEADLINES)
@pytest.mark.parametrize("kind", ["generate", "piece"])
def test_deadline(way: str, kind: str, name: str) -> None:
    with serving(DEADLINES[name], *start_of_upload(kind)) as server:
        url = f"http://{server.address}"
        found = outcome(way, kind, url, {"deadline": timedelta(seconds=0.4), **THRICE})
        assert text_of(found.error, url) == "not done within the deadline of 400 ms; 1 attempt"


@pytest.mark.parametrize("way", WAYS)
def test_a_timeout_after_which_the_deadline_allows_no_pause(way: str) -> None:
    slow = {"retry_options": {"attempts": 9, "initial_delay": 60, "jitter": 0}}
    with serving(silent(b"")) as server:
        url = f"http://{server.address}"
        found = outcome(way, "generate", url, {"timeout": {"read": 50}, "deadline": 30_000, **slow})
        assert text_of(found.error, url) == "no response within 50 ms; 1 attempt"


def test_the_limit_of_an_own_client() -> None:
    with serving(silent(b"")) as server:
        url = f"http://{server.address}"
        with httpx.Client(timeout=0.06) as own, client_of(url, httpx_client=own) as client:
            with pytest.raises(errors.APITimeoutError) as caught:
                client.models.generate_content(model=MODEL, contents="hi")
            assert text_of(caught.value, url) == "no response within 60 ms; 1 attempt"
        arguments = {"timeout": httpx.Timeout(5, read=0.07)}
        with client_of(url, client_args=arguments) as client:
            with pytest.raises(errors.APITimeoutError) as caught:
                client.models.generate_content(model=MODEL, contents="hi")
            assert text_of(caught.value, url) == "no response within 70 ms; 1 attempt"


SECONDS = [
    (0.03, "30 ms"), (0.0005, "0.5 ms"), (0.25, "250 ms"), (0.9995, "999.5 ms"), (1.0, "1 s"),
    (1.5, "1.5 s"), (60.0, "60 s"), (600.0, "600 s"), (86_400.0, "86400 s"), (1e8, "100000000 s"),
]  # fmt: skip


@pytest.mark.parametrize(("seconds", "text"), SECONDS)
def test_limits_as_text(seconds: float, text: str) -> None:
    assert timeouts.as_text(seconds) == text
