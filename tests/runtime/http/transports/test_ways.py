"""Plain http stays on this machine: the way of a request decides, not its address alone."""

from __future__ import annotations

import asyncio
import io
from typing import Any, Callable, Dict, Iterator, List, Tuple

import httpx
import pytest

from google.genai import errors

from ....loopback.clients import KEY, MODEL, client_of, without_proxies
from ....loopback.proxy import Proxy, proxying
from ....loopback.server import Server, reply, says, serving
from ....loopback.tls import Authority
from ....loopback.ways import ALL, HAS_AIOHTTP, WAYS, Call, awaited, blocking, with_aiohttp

HERE = ("localhost", "127.0.0.1", "LOCALHOST")
NOBODY = ("127.0.0.2", "127.255.0.1", "[::1]")
"""Other names of this machine, at which no server of these tests is."""
READS = "the credential would travel in plain text to the proxy of"


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    without_proxies(monkeypatch)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture
def proxy() -> Iterator[Proxy]:
    with proxying() as running:
        yield running


def on(server: Server, host: str) -> str:
    """The server's address by another name of this machine."""
    return f"http://{host}:{server.server_address[1]}"


# -- proxies of the environment

ARGUMENTS: Dict[str, Dict[str, Any]] = {
    "none": {},
    "headers": {"headers": {"x-own": "1"}},
    "httpx's own pool": {"http1": True},
}


def given_to(call: Call, name: str) -> Dict[str, Any]:
    if call is with_aiohttp and name == "httpx's own pool":
        pytest.skip("aiohttp has no such argument")
    return ARGUMENTS[name]


@WAYS
@pytest.mark.parametrize("arguments", ARGUMENTS)
@pytest.mark.parametrize("name", ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"])
@pytest.mark.parametrize("host", [*HERE, *NOBODY])
def test_no_proxy_of_the_environment_for_this_machine(
    server: Server,
    proxy: Proxy,
    call: Call,
    name: str,
    host: str,
    arguments: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(name, f"http://{proxy.place}")
    server.answers(says("here"))
    if host in NOBODY:
        with pytest.raises(errors.APIConnectionError, match="cannot connect: "):
            call(on(server, host), arguments=given_to(call, arguments))
    else:
        assert call(on(server, host), arguments=given_to(call, arguments)) == "here"
    assert proxy.passed == []


@WAYS
def test_a_proxy_that_cannot_be_used_is_not_needed_for_this_machine(
    server: Server, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("all_proxy", "socks4://127.0.0.1:9")
    server.answers(says("here"))
    assert call(server.url) == "here"


@WAYS
def test_other_hosts_take_the_proxy(proxy: Proxy, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", f"http://{proxy.place}")
    with serving() as server:
        server.answers(says("there"))
        url = on(server, "service.test")
        assert call(url, allow_plain_http=True) == "there"
        assert [passed.target.startswith(url) for passed in proxy.passed] == [True]


@WAYS
def test_tls_to_this_machine_takes_no_proxy_of_the_environment(
    proxy: Proxy, call: Call, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", f"http://{proxy.place}")
    authority = Authority(tmp_path)
    with authority.serving() as server:
        server.answers(says("here"))
        url = f"https://127.0.0.1:{server.server_address[1]}"
        assert call(url, arguments={"verify": authority.trusted()}) == "here"
    assert proxy.passed == []


@pytest.mark.parametrize("is_async", [False, True])
def test_one_client_goes_both_ways(
    server: Server, proxy: Proxy, is_async: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An address of one call has a way of its own, and `close` closes both."""
    monkeypatch.setenv("http_proxy", f"http://{proxy.place}")
    server.answers(says("here"), says("there"), says("here"))
    own: Any = {"http_options": {"base_url": on(server, "service.test"), "allow_plain_http": True}}
    given = [None, own, None]

    async def run() -> List[Any]:
        async with client_of(server.url).aio as client:
            return [
                (await client.models.generate_content(model=MODEL, contents="hi", config=config)).text
                for config in given
            ]

    if is_async:
        assert asyncio.run(run()) == ["here", "there", "here"]
    else:
        with client_of(server.url) as client:
            texts = [
                client.models.generate_content(model=MODEL, contents="hi", config=config).text
                for config in given
            ]
        assert texts == ["here", "there", "here"]
    assert len(proxy.passed) == 1


@WAYS
def test_cookies_and_headers_of_the_settings_go_both_ways(
    server: Server, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    server.answers(says("here"))
    call(server.url, arguments={"headers": {"x-own": "1"}})
    assert server.seen[0].headers["x-own"] == "1"


# -- proxies of the caller


def settings_of(call: Call, proxy: Proxy, scheme: str = "http") -> Tuple[Dict[str, Any], str]:
    option = "client_args" if call is blocking else "async_client_args"
    return {"proxy": f"{scheme}://{proxy.place}"}, f"http_options.{option}"


@WAYS
@pytest.mark.parametrize("host", [*HERE, *NOBODY])
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_proxy_of_the_arguments_needs_permission(
    server: Server, proxy: Proxy, call: Call, host: str, scheme: str
) -> None:
    arguments, place = settings_of(call, proxy, scheme)
    with pytest.raises(errors.ConfigurationError) as caught:
        call(on(server, host), arguments=arguments)
    assert f"{READS} {place}: " in str(caught.value)
    assert KEY not in str(caught.value)
    assert (proxy.passed, server.seen) == ([], [])


@WAYS
def test_a_proxy_of_the_arguments_with_permission(server: Server, proxy: Proxy, call: Call) -> None:
    server.answers(says("there"))
    arguments, _ = settings_of(call, proxy)
    assert call(server.url, arguments=arguments, allow_plain_http=True) == "there"
    assert len(proxy.passed) == 1


def test_permission_for_one_call(server: Server, proxy: Proxy) -> None:
    server.answers(says("there"))
    arguments: Any = {"proxy": f"http://{proxy.place}"}
    config: Any = {"http_options": {"allow_plain_http": True}}
    with client_of(server.url, client_args=arguments) as client:
        assert client.models.generate_content(model=MODEL, contents="hi", config=config).text == "there"
        with pytest.raises(errors.ConfigurationError, match=READS):
            client.models.generate_content(model=MODEL, contents="hi")
    assert len(proxy.passed) == 1


def test_an_address_of_one_call(server: Server, proxy: Proxy) -> None:
    config: Any = {"http_options": {"base_url": server.url}}
    client = client_of("https://service.invalid", client_args={"proxy": f"http://{proxy.place}"})
    with client, pytest.raises(errors.ConfigurationError, match=READS):
        client.models.generate_content(model=MODEL, contents="hi", config=config)
    assert (proxy.passed, server.seen) == ([], [])


def transports_with(place: str) -> Dict[str, Dict[str, Any]]:
    there = f"http://{place}"
    return {
        "transport": {"transport": httpx.HTTPTransport(proxy=there)},
        "mounts": {"mounts": {"http://": httpx.HTTPTransport(proxy=there)}},
        "mounts of a host": {"mounts": {"all://127.0.0.1": httpx.HTTPTransport(proxy=there)}},
    }


@pytest.mark.parametrize("kind", ["transport", "mounts", "mounts of a host"])
def test_proxies_of_transports_need_permission(server: Server, proxy: Proxy, kind: str) -> None:
    arguments = transports_with(proxy.place)[kind]
    with pytest.raises(errors.ConfigurationError, match=READS):
        blocking(server.url, arguments=arguments)
    assert (proxy.passed, server.seen) == ([], [])
    server.answers(says("there"))
    assert blocking(server.url, arguments=arguments, allow_plain_http=True) == "there"


def test_a_mount_without_a_proxy_is_direct(server: Server, proxy: Proxy) -> None:
    server.answers(says("here"))
    arguments = {"proxy": f"http://{proxy.place}", "mounts": {"all://127.0.0.1": None}}
    assert blocking(server.url, arguments=arguments) == "here"
    assert proxy.passed == []


OWN: Dict[str, Callable[[str], Dict[str, Any]]] = {
    "proxy": lambda there: {"proxy": there},
    "environment": lambda there: {},
}


@pytest.mark.parametrize("kind", OWN)
def test_clients_of_the_caller_need_permission(
    server: Server, proxy: Proxy, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = f"http://{proxy.place}"
    if kind == "environment":
        monkeypatch.setenv("http_proxy", there)
    with httpx.Client(**OWN[kind](there)) as mine:
        with pytest.raises(errors.ConfigurationError, match=f"{READS} http_options.httpx_client: "):
            blocking(server.url, httpx_client=mine)
        assert (proxy.passed, server.seen) == ([], [])
        server.answers(says("there"))
        assert blocking(server.url, httpx_client=mine, allow_plain_http=True) == "there"

    async def make() -> httpx.AsyncClient:
        return httpx.AsyncClient(**OWN[kind](there))

    own = asyncio.run(make())
    with pytest.raises(errors.ConfigurationError, match=f"{READS} http_options.httpx_async_client: "):
        awaited(server.url, httpx_async_client=own)
    assert len(proxy.passed) == 1


def test_a_client_of_the_caller_without_a_proxy(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    server.answers(says("here"))
    with httpx.Client(trust_env=False) as mine:
        assert blocking(server.url, httpx_client=mine) == "here"


# -- where answers lead


@pytest.mark.parametrize("way", ["sync", "async", *(["aiohttp"] if HAS_AIOHTTP else [])])
def test_transfers_to_this_machine_take_no_proxy_of_the_environment(
    server: Server, proxy: Proxy, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A download that is led to another port, and an upload to the address that its start names."""
    monkeypatch.setenv("http_proxy", f"http://{proxy.place}")
    monkeypatch.setenv("all_proxy", f"http://{proxy.place}")
    with serving() as other:
        server.answers(reply(307, b"", {"location": f"{other.url}/there"}))
        other.answers(reply(body=b"content"))
        options: Any = {"async_transport": "aiohttp"} if way == "aiohttp" else {}

        async def run() -> bytes:
            async with client_of(server.url, **options).aio as client:
                return await client.files.download(file="files/a")

        if way == "sync":
            with client_of(server.url) as client:
                assert client.files.download(file="files/a") == b"content"
        else:
            assert asyncio.run(run()) == b"content"
        assert len(other.seen) == 1
    assert proxy.passed == []


def uploaded(way: str, url: str, **options: Any) -> str:
    """The name of a file that was uploaded."""
    file: Any = io.BytesIO(b"content")
    config: Any = {"mime_type": "text/plain"}
    arguments = options.pop("arguments", None)
    given: Dict[str, Any] = {"async_transport": "aiohttp"} if way == "aiohttp" else {}
    if arguments:
        given["client_args" if way == "sync" else "async_client_args"] = arguments

    async def run() -> Any:
        async with client_of(url, **given, **options).aio as client:
            return (await client.files.upload(file=file, config=config)).name

    if way != "sync":
        return str(asyncio.run(run()))
    with client_of(url, **given, **options) as client:
        return str(client.files.upload(file=file, config=config).name)


def takes_uploads(server: Server) -> None:
    session = {"x-goog-upload-url": f"{server.url}/session", "x-goog-upload-status": "active"}
    done = b'{"file": {"name": "files/there"}}'
    server.answers(
        reply(body=b"{}", headers=session), reply(body=done, headers={"x-goog-upload-status": "final"})
    )


@pytest.mark.parametrize("way", ["sync", "async", *(["aiohttp"] if HAS_AIOHTTP else [])])
def test_uploads(server: Server, proxy: Proxy, way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every request of an upload takes the same way, also to the address that its start names."""
    arguments = {"proxy": f"http://{proxy.place}"}
    with pytest.raises(errors.ConfigurationError, match=READS):
        uploaded(way, server.url, arguments=arguments)
    assert (proxy.passed, server.seen) == ([], [])
    takes_uploads(server)
    assert uploaded(way, server.url, arguments=arguments, allow_plain_http=True) == "files/there"
    assert len(proxy.passed) == 2
    monkeypatch.setenv("http_proxy", f"http://{proxy.place}")
    takes_uploads(server)
    assert uploaded(way, server.url) == "files/there"
    assert len(proxy.passed) == 2


@pytest.mark.parametrize("call", ALL, ids=lambda call: call.__name__)
def test_a_gateway_without_a_credential_may_be_behind_a_proxy(proxy: Proxy, call: Call) -> None:
    """There is nothing to read but what the caller sends to a gateway of plain http anyway."""
    from google import genai

    arguments, place = settings_of(call, proxy)
    with serving() as server:
        server.answers(says("there"))
        options: Any = {"base_url": server.url, place.partition(".")[2]: arguments}
        if call is with_aiohttp:
            options["async_transport"] = "aiohttp"
        client = genai.Client(vertexai=False, auth=None, http_options=options)

        async def run() -> Any:
            return (await client.aio.models.generate_content(model=MODEL, contents="hi")).text

        if call is blocking:
            assert client.models.generate_content(model=MODEL, contents="hi").text == "there"
            client.close()
        else:
            assert asyncio.run(run()) == "there"
    assert len(proxy.passed) == 1
