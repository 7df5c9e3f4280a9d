"""Clients that are copied, pickled, forked, shared by threads, dropped, or used on several event loops."""

from __future__ import annotations

import asyncio
import copy
import gc
import os
import pickle
import subprocess
import sys
import threading
import weakref
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List

import httpx
import pytest

from google import genai
from google.genai import errors, types

from ..loopback.clients import KEY, MODEL, FakeCredentials, client_of, vertex_of, without_environment
from ..loopback.server import END, Server, chunk, event, says, serving, stream
from ..loopback.ways import ASYNC, KINDS
from ..patience import PATIENCE

pytestmark = pytest.mark.long


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def ask(client: genai.Client) -> Any:
    return client.models.generate_content(model=MODEL, contents="hi").text


async def ask_async(client: genai.Client) -> Any:
    return (await client.aio.models.generate_content(model=MODEL, contents="hi")).text


def connections(server: Server) -> List[int]:
    return [seen.connection for seen in server.seen]


# -- copies


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy])
def test_a_copy_has_connections_of_its_own(server: Server, copied: Callable[[Any], Any]) -> None:
    with client_of(server.url, headers={"x-team": "1"}) as client:
        ask(client)
        other = copied(client)
        assert (other.models is client.models, other.aio is client.aio) == (False, False)
        ask(other)
        other.close()
        ask(client)
    first, second, third = server.seen
    assert first.connection == third.connection != second.connection
    assert first.headers == second.headers


@KINDS
def test_a_copy_of_the_awaitable_client(server: Server, kind: str) -> None:
    async def run() -> None:
        async with client_of(server.url, **ASYNC[kind]).aio as aio, copy.deepcopy(aio) as other:
            for one in (aio, copy.copy(aio), other):
                await one.models.generate_content(model=MODEL, contents="hi")
                await one.aclose()

    asyncio.run(run())
    assert len(server.seen) == 3


def test_a_copy_shares_an_injected_client(server: Server) -> None:
    with httpx.Client() as own:
        with copy.deepcopy(client_of(server.url, httpx_client=own)) as other:
            ask(other)
        assert not own.is_closed


# -- pickles


@pytest.mark.parametrize("variable", ["GOOGLE_API_KEY", "GEMINI_API_KEY"])
def test_a_pickle_holds_no_key(server: Server, monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    without_environment(monkeypatch, {variable: "of-the-loading-process"})
    client = client_of(server.url, timeout=60_000, headers={"x-team": "1"})
    ask(client)  # connections are no hindrance
    data = pickle.dumps(client)
    assert KEY.encode() not in data
    ask(pickle.loads(data))
    first, second = server.seen
    assert second.headers == {**first.headers, "x-goog-api-key": "of-the-loading-process"}


def test_a_pickle_without_a_key_anywhere(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    without_environment(monkeypatch)
    data = pickle.dumps(client_of(server.url))
    with pytest.raises(errors.ConfigurationError, match="with_secrets_in_pickle"):
        pickle.loads(data)


def test_secrets_in_a_pickle_by_choice(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    without_environment(monkeypatch)
    client = client_of(server.url, headers={"authorization": "Basic gateway"}).with_secrets_in_pickle()
    again = pickle.loads(pickle.dumps(client))
    assert repr(again) == repr(client)
    ask(pickle.loads(pickle.dumps(again)))
    assert server.seen[0].headers["x-goog-api-key"] == KEY
    assert server.seen[0].headers["authorization"] == "Basic gateway"


def test_a_vertex_client_in_a_pickle(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    without_environment(monkeypatch)
    client = vertex_of(server.url, FakeCredentials("secret-token"))
    plain = pickle.dumps(client)
    assert b"secret-token" not in plain
    assert pickle.loads(plain).vertexai
    own = FakeCredentials("secret-token")
    own.before_refresh = print  # the lambda of the class cannot be pickled
    ask(pickle.loads(pickle.dumps(vertex_of(server.url, own).with_secrets_in_pickle())))
    assert server.seen[0].headers["authorization"] == "Bearer secret-token"
    assert "/projects/p/locations/l/" in server.seen[0].path


@pytest.mark.parametrize(
    ("options", "place"),
    [
        ({"headers": {"Authorization": "Bearer x"}}, r"headers\['authorization'\]"),
        ({"client_args": {"proxy": "http://user:password@proxy"}}, r"client_args\['proxy'\]"),
        ({"async_client_args": {"auth": ("user", "password")}}, r"async_client_args\['auth'\]"),
    ],
)
def test_settings_that_may_be_secret(options: Dict[str, Any], place: str) -> None:
    client = client_of("http://127.0.0.1:1", **options)
    with pytest.raises(TypeError, match=place + ".*with_secrets_in_pickle"):
        pickle.dumps(client)
    assert pickle.loads(pickle.dumps(client.with_secrets_in_pickle())).vertexai is False


def test_what_cannot_be_pickled() -> None:
    with httpx.Client() as own, pytest.raises(TypeError, match="httpx_client"):
        pickle.dumps(client_of("http://127.0.0.1:1", httpx_client=own).with_secrets_in_pickle())
    transport = {"transport": httpx.HTTPTransport()}
    with pytest.raises(
        TypeError, match=r"client_args\['transport'\] cannot be pickled .*create the client in"
    ):
        pickle.dumps(client_of("http://127.0.0.1:1", client_args=transport).with_secrets_in_pickle())


# -- threads


def test_one_client_in_32_threads(server: Server) -> None:
    together = threading.Barrier(32)

    def run(number: int) -> Any:
        together.wait(PATIENCE)
        return [client.models.generate_content(model=MODEL, contents=f"{number}").text for _ in range(5)]

    with client_of(server.url) as client, ThreadPoolExecutor(32) as pool:
        assert list(pool.map(run, range(32))) == [[None] * 5] * 32
    assert len(server.seen) == 160
    assert len(set(connections(server))) <= 32


@KINDS
def test_one_client_on_the_loops_of_eight_threads(server: Server, kind: str) -> None:
    client = client_of(server.url, **ASYNC[kind])
    together = threading.Barrier(8)

    def run(_: int) -> None:
        together.wait(PATIENCE)
        asyncio.run(ask_async(client))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(run, range(8)))
    assert len(set(connections(server))) == 8


# -- event loops


@KINDS
def test_an_event_loop_that_ends_closes_its_connections(server: Server, kind: str) -> None:
    client = client_of(server.url, **ASYNC[kind])
    for number in (1, 2, 3):
        asyncio.run(ask_async(client))
        assert server.wait_for_end() == connections(server)[-1]
        assert len(set(connections(server))) == number
    gc.collect()


@KINDS
def test_an_event_loop_that_has_ended_is_let_go(server: Server, kind: str) -> None:
    client = client_of(server.url, **ASYNC[kind])
    ended: List[weakref.ref[Any]] = []

    async def run() -> None:
        ended.append(weakref.ref(asyncio.get_running_loop()))
        await ask_async(client)

    for _ in range(3):
        asyncio.run(run())
    gc.collect()
    assert [loop() is None for loop in ended[:2]] == [True, True]


@KINDS
def test_a_dropped_client_closes_its_connections_on_the_running_loop(server: Server, kind: str) -> None:
    async def run() -> None:
        await ask_async(client_of(server.url, **ASYNC[kind]))
        gc.collect()
        assert await asyncio.to_thread(server.wait_for_end) == connections(server)[0]

    asyncio.run(run())


# -- temporary clients


def test_a_temporary_client_with_every_kind_of_call(server: Server, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("hello")
    assert client_of(server.url).models.generate_content(model=MODEL, contents="hi").text is None
    assert list(client_of(server.url).models.list()) == []
    server.answers(stream(chunk(event("a")), END))
    found = client_of(server.url).models.generate_content_stream(model=MODEL, contents="hi")
    gc.collect()
    assert [one.text for one in found] == ["a"]
    server.answers(says("x"))
    with pytest.raises(errors.ResponseParseError):  # the loopback server names no session
        client_of(server.url).files.upload(file=file)


@KINDS
def test_a_temporary_client_with_every_kind_of_awaited_call(server: Server, kind: str) -> None:
    def client() -> genai.Client:
        return client_of(server.url, **ASYNC[kind])

    async def run() -> None:
        answer = await client().aio.models.generate_content(model=MODEL, contents="hi")
        assert answer.text is None
        pager = await client().aio.models.list()
        gc.collect()
        assert [one async for one in pager] == []
        server.answers(stream(chunk(event("a")), chunk(event("b")), END))
        found = await client().aio.models.generate_content_stream(model=MODEL, contents="hi")
        gc.collect()
        assert [one.text async for one in found] == ["a", "b"]

    asyncio.run(run())


# -- a process of its own


def run_script(text: str, *arguments: str) -> str:
    """What a script prints; any warning ends it with an error, as does what it leaves open."""
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-W", "error", "-c", text, *arguments],
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


HEAD = """
import gc, os, sys
from google import genai

def options(**more):
    return {"base_url": sys.argv[1], **more}

def ask(client):
    return client.models.generate_content(model="m", contents="hi").text

async def ask_async(client):
    return (await client.aio.models.generate_content(model="m", contents="hi")).text
"""

LOOPS = f"""{HEAD}
import asyncio
for extra in ({{}}, {{"async_transport": "aiohttp"}})[: int(sys.argv[2])]:
    client = genai.Client(vertexai=False, api_key="key", http_options=options(**extra))
    asyncio.run(ask_async(client), debug=False)
    asyncio.run(ask_async(client), debug=False)

    async def leave_a_stream():
        opened = await client.aio.models.generate_content_stream(model="m", contents="hi")
        await opened.__anext__()

    asyncio.run(leave_a_stream(), debug=False)
    del client
    gc.collect()
print("clean")
"""


def test_loops_that_end_without_closing_leave_no_warning(server: Server) -> None:
    leaving = stream(chunk(event("a")), chunk(event("b")), END)
    server.answers(says("1"), says("2"), leaving, says("1"), says("2"), leaving)
    assert run_script(LOOPS, server.url, "2" if find_spec("aiohttp") else "1") == "clean\n"


FORKED = f"""{HEAD}
import asyncio
client = genai.Client(vertexai=False, api_key="key", http_options=options())
ask(client)
asyncio.run(ask_async(client), debug=False)
loop = asyncio.new_event_loop()
loop.set_debug(False)  # which tells of every slow step
loop.run_until_complete(ask_async(client))
sys.stdout.flush()
child = os.fork()
if child == 0:
    ask(client)
    ask(client)
    asyncio.run(ask_async(client), debug=False)
    sys.stdout.flush()
    os._exit(0)
_, status = os.waitpid(child, 0)
ask(client)
loop.run_until_complete(ask_async(client))
loop.run_until_complete(client.aio.aclose())
loop.close()
client.close()
print(os.waitstatus_to_exitcode(status))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_a_forked_child_has_connections_of_its_own(server: Server) -> None:
    assert run_script(FORKED, server.url) == "0\n"
    sync, _, on_loop, child_sync, child_again, child_async, sync_after, loop_after = connections(server)
    assert child_sync == child_again
    assert not {child_sync, child_async} & {sync, on_loop}
    assert (sync_after, loop_after) == (sync, on_loop)


START = f"""{HEAD}
client = genai.Client(vertexai=False, api_key="key", http_options=options())
ask(client)
print([name for name in ("asyncio", "aiohttp", "google._genai_core.runtime.http.transports.async_pool") if name in sys.modules])
client.close()
"""


def test_a_blocking_call_loads_nothing_of_asyncio(server: Server) -> None:
    assert run_script(START, server.url) == "[]\n"


# -- the choice of a transport


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"async_transport": "requests"}, "must be 'httpx' or 'aiohttp'"),
        ({"async_transport": "aiohttp", "httpx_async_client": httpx.AsyncClient()}, "are mutually exclusive"),
        (
            {"async_transport": "aiohttp", "async_client_args": {"http2": True}},
            r"async_client_args\['http2'\]",
        ),
    ],
)
def test_settings_that_contradict_each_other(options: Dict[str, Any], words: str) -> None:
    with pytest.raises(errors.ConfigurationError, match=words):
        client_of("http://127.0.0.1:1", **options)


def test_aiohttp_that_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        """No module has this name."""

    monkeypatch.setattr("google.genai.settings.find_spec", missing)
    with pytest.raises(errors.ConfigurationError, match=r"pip install 'aiohttp>=3.12' \(the extra 'aiohttp'"):
        client_of("http://127.0.0.1:1", async_transport="aiohttp")


@KINDS
def test_headers_of_the_arguments_are_sent(server: Server, kind: str) -> None:
    options = types.HttpOptions(
        base_url=server.url, async_client_args={"headers": {"x-team": "1"}}, **ASYNC[kind]
    )
    client = genai.Client(vertexai=False, api_key=KEY, http_options=options)
    asyncio.run(ask_async(client))
    assert server.seen[0].headers["x-team"] == "1"
