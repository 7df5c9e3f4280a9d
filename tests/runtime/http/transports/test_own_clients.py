"""A caller's own clients of httpx2 and sessions of aiohttp: they keep what the caller has set, and stay open.

What can go wrong with a request is in `test_faults.py`, for these clients too.
"""

from __future__ import annotations

import asyncio
import importlib
import pickle
import subprocess
import sys
import warnings
from typing import Any, Callable, Dict, Iterator, List

import httpx
import pytest

from google import genai
from google.genai import errors

from ....loopback import own_clients
from ....loopback.clients import KEY, MODEL, client_of, without_proxies
from ....loopback.server import Server, hang, reply, says, serving
from ....loopback.ways import AIOHTTP

NAMES = [*own_clients.BLOCKING, *own_clients.AWAITED]
EACH = pytest.mark.parametrize("way", NAMES)
HTTPX2 = pytest.mark.skipif(not own_clients.HAS_HTTPX2, reason="httpx2 needs Python 3.11")


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def ask(way: str, url: str, arguments: Dict[str, Any], **options: Any) -> Any:
    """Ask once with a client of this way."""

    async def run() -> Any:
        async with own_clients.opened_async(way, arguments) as own:
            client = client_of(url, **own, **options)
            return (await client.aio.models.generate_content(model=MODEL, contents="hi")).text

    if way in own_clients.AWAITED:
        return asyncio.run(run())
    with own_clients.opened(way, arguments) as own, client_of(url, **own, **options) as client:
        return client.models.generate_content(model=MODEL, contents="hi").text


@EACH
def test_its_headers_and_cookies_go_along(way: str, server: Server) -> None:
    server.answers(says("hello"))
    arguments = {"headers": {"x-team": "1", "x-goog-api-client": "team/1"}, "cookies": {"c": "2"}}
    assert ask(way, server.url, arguments) == "hello"
    (seen,) = server.seen
    assert seen.headers["x-team"] == "1"
    assert seen.headers["x-goog-api-key"] == KEY
    assert seen.headers["x-goog-api-client"].startswith("google-genai-sdk/")  # as with a client of httpx
    assert seen.headers["cookie"] == "c=2"


@EACH
def test_a_large_body(way: str, server: Server) -> None:
    server.answers(says("hello"))

    async def run() -> Any:
        async with own_clients.opened_async(way, {}) as own:
            client = client_of(server.url, **own)
            return (await client.aio.models.generate_content(model=MODEL, contents="x" * 5_000_000)).text

    if way in own_clients.AWAITED:
        assert asyncio.run(run()) == "hello"
    else:
        with own_clients.opened(way, {}) as own, client_of(server.url, **own) as client:
            answer = client.models.generate_content(model=MODEL, contents="x" * 5_000_000)
            assert answer.text == "hello"
    assert int(server.seen[0].headers["content-length"]) > 5_000_000


@EACH
def test_plain_http_through_a_proxy_is_refused(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    without_proxies(monkeypatch)
    with serving() as proxy:
        proxy.answers(says("hello"))
        with pytest.raises(errors.ConfigurationError, match="plain text to the proxy of http_options"):
            ask(way, "http://localhost:1", {"proxy": proxy.url})
        assert proxy.seen == []
        assert ask(way, "http://localhost:1", {"proxy": proxy.url}, allow_plain_http=True) == "hello"
        assert len(proxy.seen) == 1


@EACH
def test_a_closed_client(way: str) -> None:
    async def run() -> Any:
        options = own_clients.made(way)
        await own_clients.close_async(options)
        client = client_of("http://127.0.0.1:1", **options)
        await client.aio.models.generate_content(model=MODEL, contents="hi")

    def run_here() -> None:
        options = own_clients.made(way)
        options["httpx_client"].close()
        client_of("http://127.0.0.1:1", **options).models.generate_content(model=MODEL, contents="hi")

    def ask_it() -> None:
        asyncio.run(run()) if way in own_clients.AWAITED else run_here()

    with pytest.raises(errors.ConfigurationError, match=r"^http_options\.\w+ is closed: "):
        ask_it()


@EACH
def test_a_foreign_host_gets_nothing_of_the_callers(way: str, server: Server) -> None:
    """As with a client of httpx: a download that leads elsewhere has no header, cookie or password of it."""
    arguments: Dict[str, Any] = {"headers": {"x-team": "secret"}}
    with serving() as other:
        other.answers(reply(200, b"content"))
        server.answers(reply(302, b"", {"location": f"{other.url.replace('127.0.0.1', 'localhost')}/x"}))

        async def run() -> bytes:
            async with own_clients.opened_async(way, arguments) as own:
                return await client_of(server.url, **own).aio.files.download(file="files/a")

        if way in own_clients.AWAITED:
            content = asyncio.run(run())
        else:
            with own_clients.opened(way, arguments) as own, client_of(server.url, **own) as client:
                content = client.files.download(file="files/a")
        assert content == b"content"
        assert server.seen[0].headers["x-team"] == "secret"
        assert not {"x-team", "x-goog-api-key"}.intersection(other.seen[0].headers)


# -- httpx2


@HTTPX2
def test_the_sdk_does_not_load_httpx2() -> None:
    code = "import sys; from google import genai; genai.Client(api_key='k').models; assert 'httpx2' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


@HTTPX2
def test_a_program_that_calls_httpx2_httpx(server: Server) -> None:
    """The SDK's own connections are of httpx2 then."""
    code = f"""
import httpx2; httpx2.alias_httpx()
from google import genai
options = {{"base_url": {server.url!r}, "retry_options": {{"attempts": 1}}}}
client = genai.Client(vertexai=False, api_key="k", http_options=options)
print(client.models.generate_content(model="m", contents="hi").text)
options["base_url"] = "http://127.0.0.1:1"
try:
    genai.Client(vertexai=False, api_key="k", http_options=options).models.get(model="m")
except genai.errors.APIConnectionError as error:
    print(error.__class__.__name__)
"""
    server.answers(says("hello"))
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["hello", "APIConnectionError"]


@HTTPX2
def test_a_transport_of_the_caller() -> None:
    import httpx2

    seen: List[Any] = []

    def handle(request: Any) -> Any:
        seen.append(request)
        return httpx2.Response(200, json={"candidates": [{"content": {"parts": [{"text": "hello"}]}}]})

    own = httpx2.Client(transport=httpx2.MockTransport(handle), auth=("me", "password"))
    client = genai.Client(vertexai=False, api_key="k", http_options={"httpx_client": own})
    assert client.models.generate_content(model="m", contents="hi").text == "hello"
    assert isinstance(seen[0], httpx2.Request)
    assert seen[0].extensions["timeout"]["read"] == 600  # the SDK's, since the caller has set none


TIMES: Dict[str, Any] = {
    "none set": ({}, 5, 600),
    "one set": ({"timeout": 7}, 7, 7),
    "no limit": ({"timeout": None}, None, None),
}
"""The caller's argument, then the seconds to connect and to read."""


@pytest.mark.parametrize("name", TIMES)
@pytest.mark.parametrize("library", ["httpx", pytest.param("httpx2", marks=HTTPX2)])
@pytest.mark.parametrize("is_async", [False, True])
def test_the_default_timeout_of_its_library_is_not_the_callers(
    name: str, library: str, is_async: bool
) -> None:
    given, connect, read = TIMES[name]
    module: Any = importlib.import_module(library)
    seen: List[Any] = []

    def handle(request: Any) -> Any:
        seen.append(request.extensions["timeout"])
        return module.Response(200, json={})

    async def run(options: Any) -> None:
        async with module.AsyncClient(transport=module.MockTransport(handle), **given) as own:
            client = client_of("https://service.test", httpx_async_client=own)
            await client.aio.models.generate_content(model=MODEL, contents="hi", config=options)

    def ask_once(options: Any = None) -> Any:
        if is_async:
            asyncio.run(run(options))
        else:
            with module.Client(transport=module.MockTransport(handle), **given) as own:
                client = client_of("https://service.test", httpx_client=own)
                client.models.generate_content(model=MODEL, contents="hi", config=options)
        return seen.pop()

    found = ask_once()
    assert (found["connect"], found["read"]) == (connect, read)
    assert ask_once({"http_options": {"timeout": 9_000}})["read"] == 9


def test_five_seconds_in_the_arguments_are_the_callers() -> None:
    seen: List[Any] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request.extensions["timeout"]["read"])
        return httpx.Response(200, json={})

    arguments = {"timeout": 5.0, "transport": httpx.MockTransport(handle)}
    client_of("https://service.test", client_args=arguments).models.generate_content(
        model=MODEL, contents="hi"
    )
    assert seen == [5]


# -- aiohttp


@AIOHTTP
def test_a_session_of_another_event_loop() -> None:
    async def make() -> Any:
        return own_clients.session()

    loop = asyncio.new_event_loop()
    own = loop.run_until_complete(make())
    client = client_of("http://127.0.0.1:1", aiohttp_client=own)

    async def run() -> None:
        with pytest.raises(errors.ConfigurationError, match="belongs to another event loop"):
            await client.aio.models.generate_content(model=MODEL, contents="hi")

    asyncio.run(run())
    loop.run_until_complete(own.close())
    loop.close()


@AIOHTTP
def test_what_a_session_has_set(server: Server) -> None:
    """Errors are read, its middlewares run, and it keeps its own habits for the caller's requests."""
    seen: List[str] = []

    async def middleware(request: Any, handler: Callable[[Any], Any]) -> Any:
        seen.append(request.method)
        return await handler(request)

    async def run() -> None:
        import aiohttp

        async with aiohttp.ClientSession(raise_for_status=True, middlewares=(middleware,)) as own:
            client = client_of(server.url, aiohttp_client=own)
            server.answers(reply(404, b"{}"))
            with pytest.raises(errors.NotFoundError):
                await client.aio.models.get(model=MODEL)
            assert own._retry_connection  # pyright: ignore[reportPrivateUsage]  # aiohttp shows it nowhere
            server.answers(reply(404, b"{}"))
            with pytest.raises(aiohttp.ClientResponseError):
                await own.get(server.url)
        with pytest.raises(errors.ConfigurationError, match=r"aiohttp_client is closed"):
            await client.aio.models.get(model=MODEL)

    asyncio.run(run())
    assert seen == ["GET", "GET"]


@AIOHTTP
@pytest.mark.parametrize("timeout", [{"total": 0.1}, {"sock_read": 0.1}, {"total": 9, "sock_read": 0.1}])
def test_a_sessions_own_times(timeout: Dict[str, float], server: Server) -> None:
    server.answers(hang)

    async def run() -> None:
        import aiohttp

        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(**timeout)) as own:
            await client_of(server.url, aiohttp_client=own).aio.models.get(model=MODEL)

    with pytest.raises(errors.APITimeoutError, match=r"no response within 100 ms"):
        asyncio.run(run())
    server.release.set()


@AIOHTTP
def test_a_session_with_a_password(server: Server) -> None:
    """aiohttp refuses a second credential in the same header."""

    async def run() -> None:
        import aiohttp

        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # newer versions want a header
            own = aiohttp.ClientSession(auth=aiohttp.BasicAuth("me", "pass-word"))
        async with own:
            options: Any = {"base_url": server.url, "aiohttp_client": own}
            client = genai.Client(vertexai=True, project="p", auth=lambda: "t", http_options=options)
            await client.aio.models.generate_content(model=MODEL, contents="hi")

    with pytest.raises(errors.ConfigurationError, match="has a password for this host"):
        asyncio.run(run())
    assert server.seen == []


@AIOHTTP
def test_options_that_exclude_each_other() -> None:
    async def run() -> None:
        async with own_clients.session() as own:
            for other in (
                {"async_transport": "httpx"},
                {"httpx_async_client": httpx.AsyncClient()},
            ):
                with pytest.raises(errors.ConfigurationError, match="mutually exclusive"):
                    client_of("http://127.0.0.1:1", aiohttp_client=own, **other)
            client = client_of("http://127.0.0.1:1", aiohttp_client=own, async_transport="aiohttp")
            with pytest.raises(TypeError, match="aiohttp_client cannot be pickled"):
                pickle.dumps(client.with_secrets_in_pickle())

    asyncio.run(run())


@pytest.mark.parametrize("value", [5, "session", dict])
def test_what_is_no_session(value: Any) -> None:
    with pytest.raises(ValueError, match=r"aiohttp_client must be an aiohttp\.ClientSession"):
        genai.types.HttpOptions(aiohttp_client=value)
