"""A closed client is open again when it is used: all that it made works, on each transport."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any, Awaitable, Callable, Dict, Iterator, List

import httpx
import pytest

from google import genai
from google.genai import errors
from google.genai.emulator import Emulator, EmulatorServer

from ..loopback.clients import MODEL, client_of
from ..loopback.ways import HAS_AIOHTTP

ASK: Dict[str, Any] = {"model": MODEL, "contents": "hi"}
ANSWER = "hello"
OWN: List[httpx.Client] = []
OWN_ASYNC: List[httpx.AsyncClient] = []
"""Clients of the caller, which the tests close."""


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    pytest.importorskip("uvicorn")
    with EmulatorServer(Emulator(lambda prompt: ANSWER)) as server:
        yield server.url


def plain(url: str) -> genai.Client:
    return client_of(url)


def with_settings(url: str) -> genai.Client:
    own: Any = {"headers": {"x-team": "1"}}
    return client_of(url, client_args=own, async_client_args=own)


def with_transports(url: str) -> genai.Client:
    return client_of(
        url,
        client_args={"transport": httpx.HTTPTransport()},
        async_client_args={"transport": httpx.AsyncHTTPTransport()},
    )


def with_mounts(url: str) -> genai.Client:
    return client_of(
        url,
        client_args={"mounts": {"all://": httpx.HTTPTransport()}},
        async_client_args={"mounts": {"all://": httpx.AsyncHTTPTransport()}},
    )


def with_own_clients(url: str) -> genai.Client:
    OWN.append(httpx.Client())
    OWN_ASYNC.append(httpx.AsyncClient())
    return client_of(url, httpx_client=OWN[-1], httpx_async_client=OWN_ASYNC[-1])


def with_aiohttp(url: str) -> genai.Client:
    return client_of(url, async_transport="aiohttp")


def in_process(url: str) -> genai.Client:
    return Emulator(lambda prompt: ANSWER).client()


MAKERS: List[Callable[[str], genai.Client]] = [
    plain,
    with_settings,
    with_transports,
    with_mounts,
    with_own_clients,
    in_process,
]
EACH = pytest.mark.parametrize("make", MAKERS)
EACH_ASYNC = pytest.mark.parametrize("make", [*MAKERS, *([with_aiohttp] if HAS_AIOHTTP else [])])


def made_by(client: genai.Client) -> Dict[str, Callable[[], Any]]:
    """What a program may hold of a client, begun before the client is closed; each must end with `ANSWER`."""
    models, files = client.models, client.files
    chat = client.chats.create(model=MODEL)
    assert chat.send_message("hi").text == ANSWER
    pager = client.models.list(config={"page_size": 2})
    pages = iter(pager)
    next(pages)

    def rest() -> str:
        return ANSWER if len(list(pages)) > 2 else "no more"

    def stream() -> str:
        return "".join(client.models.generate_content_stream(**ASK).text_stream)

    def upload() -> str:
        return ANSWER if files.upload(file=Path(__file__)).name else ""

    return {
        "call": lambda: client.models.generate_content(**ASK).text,
        "resource": lambda: models.generate_content(**ASK).text,
        "stream": stream,
        "chat": lambda: chat.send_message("hi").text,
        "pager": rest,
        "upload": upload,
        "request": lambda: client.request("GET", "models") and ANSWER,
    }


@EACH
def test_each_use_opens_it_again(url: str, make: Callable[[str], genai.Client]) -> None:
    client = make(url)
    for name, use in made_by(client).items():
        client.close()
        client.close()
        assert use() == ANSWER, name
    with client:
        assert client.models.generate_content(**ASK).text == ANSWER
    assert client.models.generate_content(**ASK).text == ANSWER
    client.close()
    while OWN:
        OWN.pop().close()


async def made_by_async(client: genai.Client) -> Dict[str, Callable[[], Awaitable[Any]]]:
    """As above, awaitable."""
    aio = client.aio
    models, files = aio.models, aio.files
    chat = aio.chats.create(model=MODEL)
    assert (await chat.send_message("hi")).text == ANSWER
    pages = (await aio.models.list(config={"page_size": 2})).__aiter__()
    await pages.__anext__()

    async def call() -> Any:
        return (await aio.models.generate_content(**ASK)).text

    async def resource() -> Any:
        return (await models.generate_content(**ASK)).text

    async def stream() -> str:
        found = await aio.models.generate_content_stream(**ASK)
        return "".join([text async for text in found.text_stream])

    async def chats() -> Any:
        return (await chat.send_message("hi")).text

    async def rest() -> str:
        return ANSWER if len([each async for each in pages]) > 2 else "no more"

    async def upload() -> str:
        return ANSWER if (await files.upload(file=Path(__file__))).name else ""

    async def request() -> str:
        return ANSWER if await aio.request("GET", "models") else ""

    return {
        "call": call,
        "resource": resource,
        "stream": stream,
        "chat": chats,
        "pager": rest,
        "upload": upload,
        "request": request,
    }


@EACH_ASYNC
def test_each_awaited_use_opens_it_again(url: str, make: Callable[[str], genai.Client]) -> None:
    client = make(url)

    async def run() -> None:
        for name, use in (await made_by_async(client)).items():
            await client.aio.aclose()
            await client.aio.aclose()
            assert await use() == ANSWER, name
        async with client.aio as aio:
            assert (await aio.models.generate_content(**ASK)).text == ANSWER
        assert (await client.aio.models.generate_content(**ASK)).text == ANSWER
        await client.aio.aclose()
        while OWN_ASYNC:
            await OWN_ASYNC.pop().aclose()

    asyncio.run(run())


# -- the caller's own client, which only the caller closes


def closed() -> genai.Client:
    own, own_async = httpx.Client(), httpx.AsyncClient()
    own.close()
    asyncio.run(own_async.aclose())
    return client_of("http://127.0.0.1:1", httpx_client=own, httpx_async_client=own_async)


USES: Dict[str, Callable[[genai.Client], Any]] = {
    "call": lambda client: client.models.generate_content(**ASK),
    "stream": lambda client: client.models.generate_content_stream(**ASK),
    "chat": lambda client: client.chats.create(model=MODEL).send_message("hi"),
    "pager": lambda client: client.files.list(),
    "upload": lambda client: client.files.upload(file=Path(__file__)),
    "request": lambda client: client.request("GET", "models"),
}
USES_ASYNC: Dict[str, Callable[[genai.Client], Awaitable[Any]]] = {
    "call": lambda client: client.aio.models.generate_content(**ASK),
    "stream": lambda client: client.aio.models.generate_content_stream(**ASK),
    "chat": lambda client: client.aio.chats.create(model=MODEL).send_message("hi"),
    "pager": lambda client: client.aio.files.list(),
    "upload": lambda client: client.aio.files.upload(file=Path(__file__)),
    "request": lambda client: client.aio.request("GET", "models"),
}


@pytest.mark.parametrize("use", USES)
def test_an_own_client_that_is_closed_is_named(use: str) -> None:
    with pytest.raises(errors.ConfigurationError, match=r"^http_options\.httpx_client is closed: "):
        USES[use](closed())


@pytest.mark.parametrize("use", USES_ASYNC)
def test_an_own_async_client_that_is_closed_is_named(use: str) -> None:
    client = closed()

    async def run() -> None:
        with pytest.raises(errors.ConfigurationError, match=r"^http_options\.httpx_async_client is closed: "):
            await USES_ASYNC[use](client)

    asyncio.run(run())


# -- a client that another thread or task closes, while a call is about to use its connections


def closing_once(monkeypatch: pytest.MonkeyPatch, client: genai.Client) -> None:
    """Close the client when httpx is about to send its first request."""
    send, send_async = httpx.Client.send, httpx.AsyncClient.send
    closings = iter([True])

    def checked(*args: Any, **kwargs: Any) -> httpx.Response:
        if next(closings, False):
            client.close()
        return send(*args, **kwargs)

    async def checked_async(*args: Any, **kwargs: Any) -> httpx.Response:
        if next(closings, False):
            await client.aio.aclose()
        return await send_async(*args, **kwargs)

    monkeypatch.setattr(httpx.Client, "send", checked)
    monkeypatch.setattr(httpx.AsyncClient, "send", checked_async)


@pytest.mark.parametrize("kind", [httpx.Client, httpx.AsyncClient])
@pytest.mark.parametrize("attempts", [1, 2])
def test_a_call_that_meets_a_close(
    url: str, monkeypatch: pytest.MonkeyPatch, kind: Any, attempts: int
) -> None:
    own: Any = {"headers": {"x-team": "1"}}
    retries = {"attempts": attempts, "initial_delay": 0.001, "jitter": 0}
    client = client_of(url, client_args=own, async_client_args=own, retry_options=retries)
    closing_once(monkeypatch, client)

    async def ask() -> None:
        try:
            await client.aio.models.generate_content(**ASK)
        finally:
            await client.aio.aclose()

    def run() -> None:
        if kind is httpx.AsyncClient:
            asyncio.run(ask())
        else:
            client.models.generate_content(**ASK)

    if attempts == 1:
        with pytest.raises(errors.APIConnectionError, match="the connections were closed before the request"):
            run()
    else:
        run()
    client.close()
