"""All ways in which a call can travel: the SDK's pools, with and without settings, httpx's pools, and aiohttp."""

from __future__ import annotations

import asyncio
import inspect
import io
from functools import partial
from importlib.util import find_spec
from typing import Any, Awaitable, Callable, Dict

import httpx
import pytest

from google.genai import errors

from ....loopback import own_clients
from ....loopback.clients import MODEL, client_of

SETTINGS: Dict[str, Any] = {"headers": {"x-mine": "1"}}
"""Settings of httpx that the SDK's pools support."""

WAYS: Dict[str, Callable[[], Dict[str, Any]]] = {
    "sync": dict,
    "sync with settings": lambda: {"client_args": SETTINGS},
    "sync over httpx": lambda: {"client_args": {"transport": httpx.HTTPTransport()}},
    "sync with a client": lambda: {"httpx_client": httpx.Client(timeout=60)},
    "async": dict,
    "async with settings": lambda: {"async_client_args": SETTINGS},
    "async over httpx": lambda: {"async_client_args": {"transport": httpx.AsyncHTTPTransport()}},
    "async with a client": lambda: {"httpx_async_client": httpx.AsyncClient(timeout=60)},
}
"""The options of a client for each way."""

if find_spec("aiohttp") is not None:
    WAYS["aiohttp"] = lambda: {"async_transport": "aiohttp"}

for _way in own_clients.BLOCKING:
    WAYS[f"sync with {_way}"] = partial(own_clients.made, _way)
for _way in own_clients.AWAITED:
    WAYS[_way] = partial(own_clients.made, _way)

EACH = pytest.mark.parametrize("way", WAYS)


class Calls:
    """Calls that are made alike in all ways; each gives what it got, or its error, as one line."""

    def __init__(self, client: Any) -> None:
        self._client = client

    async def ask(self, question: str) -> str:
        return await _line(lambda: self._client.models.generate_content(model=MODEL, contents=question))

    async def stream(self, question: str) -> str:
        return await _line(lambda: self._streamed(question))

    async def _streamed(self, question: str) -> str:
        opened = self._client.models.generate_content_stream(model=MODEL, contents=question)
        if inspect.isawaitable(opened):
            return "".join([each.text async for each in await opened])
        return "".join([each.text for each in opened])

    async def upload(self, content: bytes) -> str:
        config = {"mime_type": "text/plain"}
        return await _line(lambda: self._client.files.upload(file=io.BytesIO(content), config=config))

    async def request(self, method: str, path: str) -> str:
        return await _line(lambda: self._client.request(method, path))


async def _line(call: Callable[[], Any]) -> str:
    try:
        made = call()
        got = await made if inspect.isawaitable(made) else made
    except errors.APIError as error:
        return f"{type(error).__name__} {error.code}"
    except Exception as error:
        if type(error).__module__ != "google.genai.errors":
            raise
        return f"{type(error).__name__}: {str(error).partition(': ')[2]}"
    return str(getattr(got, "text", None) or getattr(got, "name", None) or got)


Scene = Callable[[Calls], Awaitable[Any]]


def play(way: str, url: str, scene: Scene, **options: Any) -> Any:
    """Play a scene with a client that travels this way, and close everything after it."""

    async def run() -> Any:
        own = WAYS[way]()
        client = client_of(url, **own, **options)
        try:
            if way.startswith("sync"):
                with client:
                    return await scene(Calls(client))
            async with client.aio as aio:
                return await scene(Calls(aio))
        finally:
            if "httpx_client" in own:
                own["httpx_client"].close()
            await own_clients.close_async(own)

    return asyncio.run(run())
