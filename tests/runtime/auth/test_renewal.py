"""A token is renewed once for all who wait, ahead of its end, and once more where it was refused."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Callable, List, Optional

import pytest

import google.auth.exceptions
from google import genai
from google._genai_core.runtime.auth.google_credential import THREAD
from google.auth.credentials import Scoped, TokenState
from google.genai import errors

from ...loopback.clients import KEY, MODEL, FakeCredentials, client_of, vertex_of
from ...loopback.server import END, Server, chunk, event, reply, stream
from ...loopback.ways import ASYNC, KINDS
from ...patience import PATIENCE


class Ageing(FakeCredentials):
    """Credentials whose token has a state, as google-auth's have."""

    def __init__(self, token: str = "", state: TokenState = TokenState.INVALID) -> None:
        super().__init__(token)
        self.token_state = state

    def refresh(self, request: Any) -> None:
        super().refresh(request)
        self.token_state = TokenState.FRESH


def ask(client: genai.Client) -> None:
    client.models.generate_content(model=MODEL, contents="hi")


def tokens(server: Server) -> List[str]:
    return [seen.headers["authorization"].partition(" ")[2] for seen in server.seen]


def background_ends() -> None:
    """Wait for what renews in the background."""
    for thread in threading.enumerate():
        if thread.name == THREAD:
            thread.join(PATIENCE)


def until(proceed: threading.Event, started: Optional[threading.Event] = None) -> Callable[[], None]:
    """Wait for one event, and tell by the other that it has begun."""

    def wait() -> None:
        if started is not None:
            started.set()
        assert proceed.wait(PATIENCE)

    return wait


def fail(retryable: bool = True) -> None:
    raise google.auth.exceptions.RefreshError("down", retryable=retryable)  # type: ignore[no-untyped-call]  # google-auth is untyped


class Unscopable(Ageing, Scoped):
    """Credentials that need a scope and do not take one."""

    @property
    def requires_scopes(self) -> Any:  # google-auth is untyped, and taken to say False
        return True

    def with_scopes(self, scopes: Any, default_scopes: Any = None) -> Any:
        raise ValueError("no scope suits")


@pytest.mark.parametrize(
    ("raised", "text"),
    [
        (FileNotFoundError(2, "No such file"), "FileNotFoundError: [Errno 2] No such file"),
        (ValueError(), "ValueError"),
        (LookupError("a\nb."), "LookupError: a b"),
        (google.auth.exceptions.RefreshError("down", {"token": "secret"}), "RefreshError: down"),  # type: ignore[no-untyped-call]  # google-auth is untyped
    ],
)
def test_the_reason_is_told_on_one_line(server: Server, raised: Exception, text: str) -> None:
    credentials = Ageing()

    def refuse() -> None:
        raise raised

    credentials.before_refresh = refuse
    with vertex_of(server.url, credentials) as client, pytest.raises(errors.CredentialsError) as caught:
        ask(client)
    assert str(caught.value) == f"the credentials could not be renewed: {text}"


def test_credentials_that_take_no_scope(server: Server) -> None:
    client = vertex_of(server.url, Unscopable())
    with client, pytest.raises(errors.CredentialsError) as caught:
        ask(client)
    assert str(caught.value) == "the credentials cannot be used: ValueError: no scope suits"


# -- ahead of its end


def test_calls_go_on_with_the_old_token_while_it_is_renewed(server: Server) -> None:
    credentials = Ageing("old", TokenState.STALE)
    proceed = threading.Event()
    credentials.before_refresh = until(proceed)
    with vertex_of(server.url, credentials) as client:
        ask(client)
        ask(client)
        proceed.set()
        background_ends()
        ask(client)
    assert tokens(server) == ["old", "old", "token-1"]
    assert len(credentials.refreshed) == 1


@KINDS
def test_as_above_on_an_event_loop(server: Server, kind: str) -> None:
    credentials = Ageing("old", TokenState.STALE)
    proceed = threading.Event()
    credentials.before_refresh = until(proceed)

    async def run() -> None:
        async with vertex_of(server.url, credentials, **ASYNC[kind]).aio as client:
            calls = [client.models.generate_content(model=MODEL, contents="hi") for _ in range(5)]
            await asyncio.gather(*calls)
            proceed.set()
            background_ends()
            await client.models.generate_content(model=MODEL, contents="hi")

    asyncio.run(run())
    assert tokens(server) == ["old"] * 5 + ["token-1"]
    assert len(credentials.refreshed) == 1


@pytest.mark.parametrize("retryable", [True, False])
def test_failure_ahead_of_the_end_is_no_failure_of_a_call(
    server: Server, retryable: bool, caplog: pytest.LogCaptureFixture
) -> None:
    credentials = Ageing("old", TokenState.STALE)
    attempts: List[int] = []

    def refuse() -> None:
        attempts.append(1)
        fail(retryable)

    credentials.before_refresh = refuse
    with vertex_of(server.url, credentials) as client:
        for _ in range(3):
            ask(client)
            background_ends()
        assert len(attempts) == 1, "it rests before it tries again"
        told = [record.getMessage() for record in caplog.records if record.levelname == "WARNING"]
        assert told == [
            "still using the old token, which expires soon: the credentials could not be renewed: RefreshError: down"
        ]
        credentials.token_state = TokenState.INVALID
        with pytest.raises(errors.CredentialsError, match="RefreshError: down"):
            ask(client)
        credentials.before_refresh = lambda: None
        ask(client)
    assert tokens(server) == ["old"] * 3 + ["token-1"]


# -- once for all


@KINDS
def test_a_hundred_tasks_wait_for_one_renewal_and_take_no_thread(server: Server, kind: str) -> None:
    credentials = Ageing()
    proceed = threading.Event()
    waited: List[bool] = []
    credentials.before_refresh = lambda: waited.append(proceed.wait(PATIENCE))

    async def run() -> None:
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(1))
        async with vertex_of(server.url, credentials, **ASYNC[kind]).aio as client:
            calls = [
                asyncio.ensure_future(client.models.generate_content(model=MODEL, contents="hi"))
                for _ in range(100)
            ]
            await asyncio.sleep(0)  # each is on its way
            await asyncio.wait_for(asyncio.to_thread(proceed.set), PATIENCE)
            await asyncio.gather(*calls)

    asyncio.run(run())
    assert waited == [True]
    assert tokens(server) == ["token-1"] * 100


def test_threads_and_loops_wait_for_the_same_renewal(server: Server) -> None:
    credentials = Ageing()
    together = threading.Barrier(8)

    def blocking(client: genai.Client) -> None:
        together.wait(PATIENCE)
        ask(client)

    def on_a_loop(client: genai.Client) -> None:
        async def run() -> None:
            await client.aio.models.generate_content(model=MODEL, contents="hi")

        together.wait(PATIENCE)
        asyncio.run(run())

    with vertex_of(server.url, credentials) as client, ThreadPoolExecutor(8) as pool:
        calls = [pool.submit(call, client) for call in [blocking, on_a_loop] * 4]
        for call in calls:
            call.result(PATIENCE)
    assert len(credentials.refreshed) == 1
    assert tokens(server) == ["token-1"] * 8


def test_a_failed_renewal_fails_all_who_wait_and_each_has_an_error_of_its_own(server: Server) -> None:
    credentials = Ageing()
    credentials.before_refresh = fail

    async def run() -> List[Any]:
        async with vertex_of(server.url, credentials).aio as client:
            calls = [client.models.generate_content(model=MODEL, contents="hi") for _ in range(10)]
            return await asyncio.gather(*calls, return_exceptions=True)

    found = asyncio.run(run())
    assert {type(one) for one in found} == {errors.CredentialsError}
    assert len({id(one) for one in found}) == 10
    assert server.seen == []


def test_a_cancelled_task_does_not_cancel_the_renewal_of_others(server: Server) -> None:
    credentials = Ageing()
    proceed = threading.Event()
    started = threading.Event()
    credentials.before_refresh = until(proceed, started)

    async def run() -> None:
        async with vertex_of(server.url, credentials).aio as client:
            first, second = (
                asyncio.ensure_future(client.models.generate_content(model=MODEL, contents="hi"))
                for _ in range(2)
            )
            assert await asyncio.to_thread(started.wait, PATIENCE)
            first.cancel()
            with pytest.raises(asyncio.CancelledError):
                await first
            proceed.set()
            await second

    asyncio.run(run())
    assert tokens(server) == ["token-1"]


# -- refused


def test_a_refused_token_is_renewed_once_and_the_request_sent_again(server: Server) -> None:
    server.answers(reply(401), reply())
    with vertex_of(server.url, Ageing("revoked", TokenState.FRESH)) as client:
        ask(client)
    assert tokens(server) == ["revoked", "token-1"]
    assert server.seen[0].body == server.seen[1].body


def test_a_refused_stream_too(server: Server) -> None:
    server.answers(reply(401), stream(chunk(event("a")), END))
    with vertex_of(server.url, Ageing("revoked", TokenState.FRESH)) as client:
        found = list(client.models.generate_content_stream(model=MODEL, contents="hi"))
    assert [one.text for one in found] == ["a"]
    assert tokens(server) == ["revoked", "token-1"]


@KINDS
def test_refused_on_an_event_loop(server: Server, kind: str) -> None:
    server.answers(reply(401), reply(), reply(401), stream(chunk(event("a")), END))
    credentials = Ageing("revoked", TokenState.FRESH)

    async def run() -> List[Any]:
        async with vertex_of(server.url, credentials, **ASYNC[kind]).aio as client:
            await client.models.generate_content(model=MODEL, contents="hi")
            answer = await client.models.generate_content_stream(model=MODEL, contents="hi")
            return [one.text async for one in answer]

    assert asyncio.run(run()) == ["a"]
    assert tokens(server) == ["revoked", "token-1", "token-1", "token-2"]


def test_what_is_refused_twice_is_told(server: Server) -> None:
    server.answers(reply(401), reply(401), reply())
    client = vertex_of(server.url, Ageing("revoked", TokenState.FRESH))
    with client, pytest.raises(errors.UnauthenticatedError):
        ask(client)
    assert len(server.seen) == 2


def test_where_there_is_no_other_token_the_refusal_is_told(server: Server) -> None:
    credentials = Ageing("only", TokenState.FRESH)
    credentials.before_refresh = fail
    server.answers(reply(401), reply())
    with vertex_of(server.url, credentials) as client:
        with pytest.raises(errors.UnauthenticatedError):
            ask(client)
        ask(client)
    assert tokens(server) == ["only", "only"]


def test_a_refused_key_is_not_tried_again(server: Server) -> None:
    server.answers(reply(401), reply())
    with client_of(server.url) as client, pytest.raises(errors.UnauthenticatedError):
        ask(client)
    assert [seen.headers["x-goog-api-key"] for seen in server.seen] == [KEY]


@KINDS
def test_as_above_on_an_event_loop_where_there_is_no_other_token(server: Server, kind: str) -> None:
    credentials = Ageing("only", TokenState.FRESH)
    credentials.before_refresh = fail
    server.answers(reply(401), reply())

    async def run() -> None:
        async with vertex_of(server.url, credentials, **ASYNC[kind]).aio as aio:
            with pytest.raises(errors.UnauthenticatedError):
                await aio.models.generate_content(model=MODEL, contents="hi")
            await aio.models.generate_content(model=MODEL, contents="hi")

    asyncio.run(run())
    assert tokens(server) == ["only", "only"]


def test_where_no_thread_can_be_started_the_call_renews_by_itself(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    credentials = Ageing("old", TokenState.STALE)
    start = threading.Thread.start

    def refuse(thread: threading.Thread) -> None:
        if thread.name == THREAD:
            raise RuntimeError("can't start new thread")
        start(thread)

    monkeypatch.setattr(threading.Thread, "start", refuse)
    with vertex_of(server.url, credentials) as client:
        ask(client)
        ask(client)
    assert credentials.refreshed == [threading.get_ident()]
    assert tokens(server) == ["old", "token-1"]
