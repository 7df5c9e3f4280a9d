"""Tools show the local variables of a traceback's frames: the key and tokens are in none of them.

Two tools are tried, and every frame is searched as `tests/secret_watch.py` does it for the whole run.
"""

from __future__ import annotations

import asyncio
import datetime
import io
import signal
import threading
import traceback
from typing import Any, Callable, Dict, Iterator, List, Tuple

import httpx
import pytest

import google.oauth2.credentials
from google import genai
from google.genai import errors, types

from ...loopback import own_clients
from ...loopback.clients import KEY, MODEL, ONCE, FakeCredentials, client_of, vertex_of
from ...loopback.raw_server import Peer
from ...loopback.raw_server import serving as serving_bytes
from ...loopback.server import Server, close, hang, reply, serving, unused_port
from ...loopback.ways import HAS_AIOHTTP
from ...secret_watch import Watch, chain_of, frames_of
from ..http.fault_calls import outcome
from ..http.fault_table import FAULTS
from ..http.test_faults import start_of_upload

pytestmark = pytest.mark.long

LIBRARIES = ("httpx", "httpcore", "httpx2", "httpcore2", "h11", "anyio", "aiohttp")
TOKEN = "secret-function-token"
ACCOUNT: Dict[str, Any] = {
    "token": "secret-token-that-expired",
    "refresh_token": "1//secret-refresh-token",
    "client_id": "i",
    "client_secret": "secret-of-the-client",
    "expiry": datetime.datetime(2020, 1, 1),
}
ACCOUNT_SECRETS = ("secret-refresh-token", "secret-of-the-client", "secret-token-that-expired")
OWN_KEY = "gateway-key-of-mine"
OWN_HEADERS = {"authorization": OWN_KEY, "x-own-key": OWN_KEY}
OLD, RENEWED = "token-that-is-old", "Bearer token-1"

WAYS: Dict[str, Tuple[str, Dict[str, Any]]] = {
    "own pool": ("sync", {}),
    "httpx": ("sync", {"arguments": {"http1": True}}),
    "own async pool": ("async", {}),
    "async httpx": ("async", {"arguments": {"http1": True}}),
    **({"aiohttp": ("aiohttp", {})} if HAS_AIOHTTP else {}),
    **{name: (name, {}) for name in (*own_clients.BLOCKING, *own_clients.AWAITED)},
}
IS_ASYNC = [way for way in WAYS if WAYS[way][0] != "sync" and way not in own_clients.BLOCKING]
FOUND = (
    *(
        "cut: before the head",
        "reset: before the head",
        "silence: before the head",
        "silence: within the body",
    ),
    *("deadline: silence", "no HTTP: another protocol", "no HTTP: gzip that is none", "cut: within a chunk"),
    *("reset: after an event", "200: no JSON", "503", "407: HTML of a proxy", "101"),
)


def by_rich(error: BaseException) -> str:
    console = pytest.importorskip("rich.console").Console(file=io.StringIO(), width=1000)
    make: Any = pytest.importorskip("rich.traceback").Traceback.from_exception
    options: Any = {"show_locals": True, "locals_max_string": 10_000}
    console.print(make(type(error), error, error.__traceback__, **options))
    found: str = console.file.getvalue()
    return found


def by_frames_of_the_sdk(error: BaseException) -> str:
    """The local variables as text, without those of the tests, which have what they pass."""
    frames = [frame for cause in chain_of(error) for frame in frames_of(cause)]
    own = [frame.f_locals for frame in frames if not str(frame.f_globals["__name__"]).startswith("tests.")]
    assert own
    return repr([[*each.values()] for each in own])


def check(error: BaseException, *secrets: str) -> None:
    """Neither tools nor a search of all frames find a secret, and no cause has the request."""
    shown = "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())
    assert [secret for secret in secrets or (KEY,) if secret in shown] == []
    watch = Watch()
    watch.error(error)
    assert watch.found == []
    for cause in chain_of(error):
        assert cause is error or vars(cause).get("_request") is None
        for frame in frames_of(cause):
            if str(frame.f_globals["__name__"]).partition(".")[0] in LIBRARIES:
                assert cause is not error or not isinstance(error, errors.GenAIError)
                assert frame.f_locals == {}


@pytest.mark.parametrize("name", FOUND)
@pytest.mark.parametrize("way", WAYS)
def test_faults(name: str, way: str) -> None:
    fault, (transport, options) = FAULTS[name], WAYS[way]
    for kind in fault.kinds:
        with serving_bytes(fault.answer, *start_of_upload(kind)) as server:
            url = f"http://{server.address}"
            found = outcome(transport, kind, url, {**fault.options, **options}, server.go.set)
        assert found.error is not None
        check(found.error)


@pytest.mark.parametrize("way", WAYS)
def test_no_connection(way: str) -> None:
    transport, options = WAYS[way]
    for url in (f"http://127.0.0.1:{unused_port()}", f"https://127.0.0.1:{unused_port()}"):
        found = outcome(transport, "generate", url, options)
        assert found.error is not None
        check(found.error)
        assert KEY not in by_rich(found.error)


# -- what is no failure of a connection


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


async def _cancelled(client: genai.Client, how: str, reached: asyncio.Event) -> None:
    async def ask() -> None:
        if how == "stream":
            async for _ in await client.aio.models.generate_content_stream(model=MODEL, contents="hi"):
                pass
        elif how == "upload":
            await client.aio.files.upload(file=io.BytesIO(b"text"), config={"mime_type": "text/plain"})
        else:
            await client.aio.models.generate_content(model=MODEL, contents="hi")

    task = asyncio.ensure_future(ask())
    await reached.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError) as caught:
        await task
    check(caught.value)
    await client.aio.aclose()


@pytest.mark.parametrize("way", IS_ASYNC)
@pytest.mark.parametrize("how", ["whole", "stream", "upload", "deadline"])
def test_cancelled(server: Server, way: str, how: str) -> None:
    transport, options = WAYS[way]
    given: Dict[str, Any] = {"async_transport": "aiohttp"} if transport == "aiohttp" else {}
    if "arguments" in options:
        given["async_client_args"] = options["arguments"]
    if how == "deadline":
        given["deadline"] = 60_000

    async def run() -> None:
        loop, reached = asyncio.get_running_loop(), asyncio.Event()

        def wait(handler: Any) -> None:
            loop.call_soon_threadsafe(reached.set)
            hang(handler)

        server.answers(wait)
        async with own_clients.opened_async(transport, {}) as own:
            try:
                await _cancelled(client_of(server.url, **given, **own), how, reached)
            finally:
                server.release.set()

    asyncio.run(run())


@pytest.mark.skipif(not hasattr(signal, "pthread_kill"), reason="Windows has no such signals")
@pytest.mark.parametrize("way", [way for way in WAYS if WAYS[way][0] == "sync"])
@pytest.mark.parametrize("is_stream", [False, True])
def test_interrupted(way: str, is_stream: bool) -> None:
    def interrupt(peer: Peer) -> None:
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
        peer.wait_for_leaving()

    options = {"client_args": WAYS[way][1]["arguments"]} if WAYS[way][1] else {}
    with serving_bytes(interrupt) as server:
        client = client_of(f"http://{server.address}", **options)
        ask: Any = client.models.generate_content_stream if is_stream else client.models.generate_content
        with client, pytest.raises(KeyboardInterrupt) as caught:
            ask(model=MODEL, contents="hi")
    check(caught.value)


def test_frames_of_the_caller_stay(server: Server) -> None:
    """An error of the caller's own code, called by the HTTP library, says where it comes from."""

    def look(request: httpx.Request) -> None:
        place = 0
        raise LookupError(place)

    client = client_of(server.url, client_args={"event_hooks": {"request": [look]}})
    with client, pytest.raises(LookupError) as caught:
        client.models.generate_content(model=MODEL, contents="hi")
    names = [frame.f_code.co_name for frame in frames_of(caught.value)]
    assert names[-1] == "look"
    assert "send_flow" in names


def test_an_error_that_nobody_expects_says_where_it_was_raised(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Otherwise nobody could mend a mistake of the SDK or of an HTTP library."""

    def fail(*_: Any, **__: Any) -> Any:
        raise AttributeError("a mistake")

    monkeypatch.setattr("httpcore.ConnectionPool.handle_request", fail)
    with client_of(server.url) as client, pytest.raises(AttributeError) as caught:
        client.models.generate_content(model=MODEL, contents="hi")
    check(caught.value)
    names = [frame.f_code.co_name for frame in frames_of(caught.value)]
    assert {"send_flow", "send", "handle_request", "fail"} <= {*names}


# -- tokens


def fails() -> str:
    raise LookupError("no token")


RETURNS: Dict[str, Callable[[], Any]] = {
    "a text with a space": lambda: f"{TOKEN} ",
    "another type": lambda: [TOKEN],
    "a header that HTTP cannot carry": lambda: {"authorization": f"{TOKEN}\n"},
    "a name that HTTP cannot carry": lambda: {"a b": TOKEN},
    "bytes": lambda: {"authorization": TOKEN.encode()},
}


@pytest.mark.parametrize("name", RETURNS)
@pytest.mark.parametrize("is_async", [False, True])
def test_functions_that_return_what_is_no_token(server: Server, name: str, is_async: bool) -> None:
    options: Any = {"base_url": server.url, **ONCE}
    client = genai.Client(vertexai=False, auth=RETURNS[name], http_options=options)

    async def ask() -> None:
        await client.aio.models.generate_content(model=MODEL, contents="hi")

    with pytest.raises(errors.CredentialsError) as caught:
        asyncio.run(ask()) if is_async else client.models.generate_content(model=MODEL, contents="hi")
    check(caught.value, TOKEN)


@pytest.mark.skipif(not hasattr(signal, "pthread_kill"), reason="Windows has no such signals")
def test_an_interrupted_renewal(server: Server) -> None:
    def interrupt(peer: Peer) -> None:
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
        peer.wait_for_leaving()

    make: Any = google.oauth2.credentials.Credentials
    with serving_bytes(interrupt) as tokens:
        own = make(**ACCOUNT, token_uri=f"http://{tokens.address}/token")
        options: Any = {"base_url": server.url, **ONCE}
        client = genai.Client(vertexai=True, project="p", location="l", credentials=own, http_options=options)
        with client, pytest.raises(KeyboardInterrupt) as caught:
            client.models.generate_content(model=MODEL, contents="hi")
    check(caught.value, *ACCOUNT_SECRETS)


@pytest.mark.parametrize("is_async", [False, True])
def test_a_token_that_is_refused_twice(server: Server, is_async: bool) -> None:
    """The frames of a call whose token was renewed hold both tokens."""
    server.answers(reply(401), close)
    credentials = FakeCredentials(OLD)
    client = vertex_of(server.url, credentials)

    async def ask() -> None:
        await client.aio.models.generate_content(model=MODEL, contents="hi")

    with pytest.raises(errors.APIConnectionError) as caught:
        asyncio.run(ask()) if is_async else client.models.generate_content(model=MODEL, contents="hi")
    assert len(credentials.refreshed) == 1
    check(caught.value, RENEWED, OLD)


def test_a_function_that_raises_is_shown(server: Server) -> None:
    client = genai.Client(vertexai=False, auth=fails, http_options={"base_url": server.url})
    with pytest.raises(LookupError) as caught:
        client.models.generate_content(model=MODEL, contents="hi")
    assert [frame.f_code.co_name for frame in frames_of(caught.value)][-1] == "fails"


@pytest.mark.parametrize("way", WAYS)
def test_attempt_callbacks_get_the_error_without_its_way(way: str) -> None:
    """A tracker may be called there."""
    transport, options = WAYS[way]
    got: List[BaseException] = []

    def look(attempt: types.HttpAttempt) -> None:
        assert attempt.error is not None
        check(attempt.error)
        got.append(attempt.error)

    given = {**options, "on_response": look}
    for url in (f"http://127.0.0.1:{unused_port()}", f"https://127.0.0.1:{unused_port()}"):
        assert isinstance(outcome(transport, "generate", url, given).error, errors.APIConnectionError)
    assert len(got) == 2


@pytest.mark.parametrize("kind", ["generate", "stream", "upload", "download"])
@pytest.mark.parametrize("name", ["cut: before the head", "503", "101"])
def test_headers_of_the_caller(name: str, kind: str) -> None:
    """A gateway may want another key."""
    for way in WAYS:
        transport, options = WAYS[way]
        with serving_bytes(FAULTS[name].answer) as server:
            given = {**options, "headers": OWN_HEADERS}
            found = outcome(transport, kind, f"http://{server.address}", given)
        assert found.error is not None
        assert OWN_KEY not in by_frames_of_the_sdk(found.error)


OF_CALLS: List[Dict[str, Any]] = [
    {"headers": {"x-own-key": "gateway-key-of-mine\n"}},
    {"headers": {"x-own-key": "gateway-key-of-mine"}, "retry_options": {"initial_delay": -1}},
    {"headers": {"x-own-key": "gateway-key-of-mine"}, "base_url": "http://other.example"},
    {"headers": {"x-own-key": "gateway-key-of-mine"}, "api_version": "a/b"},
    {"headers": {"x-own-key": "gateway-key-of-mine"}, "extra_query": {"key": "1"}},
]


@pytest.mark.parametrize("number", range(len(OF_CALLS)))
def test_options_of_a_call_that_cannot_be_used(server: Server, number: int) -> None:
    given: Any = types.GenerateContentConfig(http_options=types.HttpOptions(**OF_CALLS[number]))
    with client_of(server.url) as client, pytest.raises(ValueError) as caught:  # noqa: PT011  # any of them
        client.models.generate_content(model=MODEL, contents="hi", config=given)
    assert OWN_KEY not in by_frames_of_the_sdk(caught.value)


@pytest.mark.parametrize("way", IS_ASYNC)
def test_a_limit_of_the_caller(server: Server, way: str) -> None:
    transport, options = WAYS[way]
    given: Dict[str, Any] = {"async_transport": "aiohttp"} if transport == "aiohttp" else {}
    if "arguments" in options:
        given["async_client_args"] = options["arguments"]
    server.answers(hang)

    async def run() -> None:
        async with (
            own_clients.opened_async(transport, {}) as own,
            client_of(server.url, **given, **own).aio as client,
        ):
            await asyncio.wait_for(client.models.generate_content(model=MODEL, contents="hi"), 0.2)

    with pytest.raises(asyncio.TimeoutError) as caught:
        asyncio.run(run())
    server.release.set()
    check(caught.value)


@pytest.mark.parametrize("way", WAYS)
def test_frames_of_a_call_that_is_running(server: Server, way: str, caplog: pytest.LogCaptureFixture) -> None:
    """Trackers show the stack of a message too, such as a line of the log."""
    transport, options = WAYS[way]
    looked: List[str] = []

    def look(place: Any) -> bool:
        for frame, _ in traceback.walk_stack(None):
            if str(frame.f_globals["__name__"]).startswith("google."):
                assert KEY not in repr([*frame.f_locals.values()])
                looked.append(frame.f_code.co_name)
        return True

    caplog.set_level("DEBUG", "google.genai")
    caplog.handler.addFilter(look)
    try:
        outcome(transport, "generate", server.url, {**options, "on_request": look, "on_response": look})
    finally:
        caplog.handler.removeFilter(look)
    assert {"run_async" if way in IS_ASYNC else "run", "_log_message", "_send_once"} <= {*looked}


def test_attempt_callbacks_that_raise(server: Server) -> None:
    def stop(attempt: types.HttpAttempt) -> None:
        raise LookupError(attempt.number)

    for name in ("on_request", "on_response"):
        with client_of(server.url, **{name: stop}) as client, pytest.raises(LookupError) as caught:
            client.models.generate_content(model=MODEL, contents="hi")
        check(caught.value)
        assert [frame.f_code.co_name for frame in frames_of(caught.value)][-1] == "stop"
