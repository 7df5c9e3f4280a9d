"""`auth`: a function of the caller that returns a token, or None for a gateway."""

from __future__ import annotations

import asyncio
import contextvars
import pickle
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, Dict, List

import pytest

from google import genai
from google.genai import errors

from ...loopback.clients import MODEL, ONCE, FakeCredentials, without_environment
from ...loopback.server import Server, reply
from ...loopback.ways import ASYNC, KINDS
from ...patience import PATIENCE

TOKEN = "secret-function-token"


def given(server: Server, auth: Any, **options: Any) -> genai.Client:
    http_options: Any = {"base_url": server.url, **ONCE, **options}
    return genai.Client(vertexai=False, auth=auth, http_options=http_options)


def ask(client: genai.Client) -> None:
    client.models.generate_content(model=MODEL, contents="hi")


async def _each(client: genai.Client, times: int = 1) -> None:
    async with client.aio as awaited:
        calls = [awaited.models.generate_content(model=MODEL, contents="hi") for _ in range(times)]
        await asyncio.gather(*calls)


def ask_async(client: genai.Client, times: int = 1) -> None:
    asyncio.run(_each(client, times))


def token() -> str:
    return TOKEN


async def token_async() -> str:
    await asyncio.sleep(0)
    return TOKEN


def passed_on() -> Any:
    """A plain function that gives what has to be awaited."""
    return token_async()


class Callable:
    """An object that is called."""

    async def __call__(self) -> str:
        return TOKEN


# -- what it gives


@pytest.mark.parametrize("function", [token, passed_on, token_async, Callable()])
@KINDS
def test_a_token_of_a_function(server: Server, function: Any, kind: str) -> None:
    client = given(server, function, **ASYNC[kind])
    ask_async(client)
    if function is token:
        with client:
            ask(client)
    assert {seen.headers["authorization"] for seen in server.seen} == {f"Bearer {TOKEN}"}
    assert all("x-goog-api-key" not in seen.headers for seen in server.seen)


def test_headers_of_a_function(server: Server) -> None:
    with given(server, lambda: {"X-Goog-Api-Key": TOKEN, "x-goog-user-project": "billed"}) as client:
        ask(client)
    headers = server.seen[0].headers
    assert (headers["x-goog-api-key"], headers["x-goog-user-project"]) == (TOKEN, "billed")
    assert "authorization" not in headers


def test_it_is_asked_at_each_attempt(server: Server) -> None:
    given_out = iter(["first", "second", "third"])
    server.answers(reply(503), reply())
    options: Any = {"retry_options": {"attempts": 2, "initial_delay": 0.001, "jitter": 0}}
    with given(server, lambda: next(given_out), **options) as client:
        ask(client)
        ask(client)
    assert [seen.headers["authorization"] for seen in server.seen] == [
        "Bearer first",
        "Bearer second",
        "Bearer third",
    ]


def test_on_vertex(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    without_environment(monkeypatch, {"GOOGLE_API_KEY": "not-this"})
    options: Any = {"base_url": server.url}
    with genai.Client(vertexai=True, project="p", location="l", auth=token, http_options=options) as client:
        ask(client)
    assert server.seen[0].headers["authorization"] == f"Bearer {TOKEN}"
    assert "x-goog-api-key" not in server.seen[0].headers
    assert server.seen[0].path.startswith("/v1beta1/projects/p/locations/l/")


@pytest.mark.parametrize(
    "wrong",
    ["", f"Bearer {TOKEN}", f"{TOKEN}\n", f"{TOKEN}\u00fc", None, 7, {"x-a": 7}, {"x-a": "a\r\nb: c"}],
)
def test_what_is_no_token(server: Server, wrong: Any) -> None:
    with given(server, lambda: wrong) as client, pytest.raises(errors.CredentialsError) as caught:
        ask(client)
    assert str(caught.value).startswith("auth ")
    assert TOKEN not in str(caught.value)
    assert server.seen == []


def test_errors_of_the_function_are_its_own(server: Server) -> None:
    def broken() -> str:
        raise LookupError("vault is sealed")

    client = given(server, broken)
    for call in (ask, ask_async):
        with pytest.raises(LookupError, match="vault is sealed"):
            call(client)
    client.close()


# -- where it is called


@pytest.mark.parametrize("function", [token_async, passed_on, Callable()])
def test_an_async_function_needs_an_event_loop(server: Server, function: Any) -> None:
    with given(server, function) as client, pytest.raises(errors.ConfigurationError, match=r"client\.aio"):
        ask(client)
    assert server.seen == []


@KINDS
def test_a_function_that_blocks_does_not_block_the_loop(server: Server, kind: str) -> None:
    proceed = threading.Event()
    at_once: List[int] = []
    most: List[int] = []
    threads: List[int] = []

    def slow() -> str:
        at_once.append(1)
        most.append(len(at_once))
        threads.append(threading.get_ident())
        assert proceed.wait(PATIENCE)
        at_once.pop()
        return TOKEN

    async def run() -> None:
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(1))
        calls = asyncio.ensure_future(_each(client, 20))
        await asyncio.sleep(0)
        await asyncio.wait_for(asyncio.to_thread(proceed.set), PATIENCE)  # that thread is free
        await calls

    client = given(server, slow, **ASYNC[kind])
    asyncio.run(run())
    assert len(server.seen) == len(threads) == 20
    assert max(most) == 1
    assert threading.get_ident() not in threads


def test_one_call_at_a_time_over_all_threads(server: Server) -> None:
    at_once: List[int] = []
    most: List[int] = []

    def counted() -> str:
        at_once.append(1)
        most.append(len(at_once))
        threading.Event().wait(0.001)
        at_once.pop()
        return TOKEN

    with given(server, counted) as client, ThreadPoolExecutor(8) as pool:
        for call in [pool.submit(ask, client) for _ in range(24)]:
            call.result(PATIENCE)
    assert (len(most), max(most)) == (24, 1)


def test_it_sees_the_context_of_its_call(server: Server) -> None:
    tenant: contextvars.ContextVar[str] = contextvars.ContextVar("tenant")

    async def of(name: str) -> None:
        tenant.set(name)
        await client.aio.models.generate_content(model=MODEL, contents="hi")

    async def run() -> None:
        async with client.aio:
            await asyncio.gather(of("a"), of("b"))

    client = given(server, lambda: f"of-{tenant.get()}")
    asyncio.run(run())
    assert {seen.headers["authorization"] for seen in server.seen} == {"Bearer of-a", "Bearer of-b"}


# -- None


@KINDS
def test_nothing_is_sent_to_a_gateway(server: Server, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    without_environment(monkeypatch, {"GOOGLE_API_KEY": "not-this"})
    client = given(server, None, **ASYNC[kind])
    with client:
        ask(client)
    ask_async(client)
    assert len(server.seen) == 2
    for seen in server.seen:
        assert {"authorization", "x-goog-api-key"}.isdisjoint(seen.headers)


def test_no_application_default_credentials_for_a_gateway(server: Server) -> None:
    options: Any = {"base_url": server.url}
    with genai.Client(vertexai=True, project="p", location="l", auth=None, http_options=options) as client:
        ask(client)
    assert server.seen[0].path.startswith("/v1beta1/projects/p/locations/l/")
    assert "authorization" not in server.seen[0].headers


@pytest.mark.parametrize("name", ["authorization", "X-Goog-Api-Key"])
@pytest.mark.parametrize("auth", [None, token])
def test_a_header_of_the_caller_wins(server: Server, name: str, auth: Any) -> None:
    with given(server, auth, headers={name: "own"}) as client:
        ask(client)
    assert server.seen[0].headers[name.lower()] == "own"


def test_a_header_of_the_caller_wins_over_the_key(server: Server) -> None:
    options: Any = {"base_url": server.url, "headers": {"X-Goog-Api-Key": "own"}}
    with genai.Client(vertexai=False, api_key="key", http_options=options) as client:
        ask(client)
    assert server.seen[0].headers["x-goog-api-key"] == "own"


# -- contradictions


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"auth": token, "api_key": "k"}, "auth and api_key are mutually exclusive"),
        ({"auth": None, "api_key": "k"}, "auth and api_key are mutually exclusive"),
        (
            {"auth": token, "vertexai": True, "credentials": FakeCredentials().as_google()},
            "auth and credentials are mutually exclusive",
        ),
        ({"auth": None}, "set http_options.base_url"),
        ({"auth": None, "vertexai": True, "project": "p", "location": "l"}, "set http_options.base_url"),
        ({"auth": token, "vertexai": True}, "GOOGLE_CLOUD_PROJECT"),
        ({"vertexai": True, "credentials": TOKEN}, "must be google-auth credentials, not str"),
        ({"auth": TOKEN}, "auth must be a function that returns a token, not str"),
    ],
)
def test_contradictions(arguments: Dict[str, Any], words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    without_environment(monkeypatch)
    with pytest.raises(errors.ConfigurationError) as caught:
        genai.Client(**arguments)
    assert words in str(caught.value)
    assert TOKEN not in str(caught.value)


# -- pickles


def test_a_function_is_pickled_by_its_name(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    without_environment(monkeypatch, {"GOOGLE_API_KEY": "not-this"})
    for auth in (token, None):
        again = pickle.loads(pickle.dumps(given(server, auth)))
        with again:
            ask(again)
    assert [seen.headers.get("authorization") for seen in server.seen] == [f"Bearer {TOKEN}", None]
    assert all("x-goog-api-key" not in seen.headers for seen in server.seen)


def test_what_may_hold_a_token_is_pickled_by_choice(server: Server) -> None:
    client = given(server, partial(str, TOKEN))
    with pytest.raises(TypeError, match="auth may hold a secret"):
        pickle.dumps(client)
    again = pickle.loads(pickle.dumps(client.with_secrets_in_pickle()))
    with again:
        ask(again)
    assert server.seen[0].headers["authorization"] == f"Bearer {TOKEN}"
