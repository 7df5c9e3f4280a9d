"""The five ways in which a call can travel: own pools and httpx with settings, each sync and async, and aiohttp."""

from __future__ import annotations

import asyncio
from typing import Any, Awaitable, Callable, Dict, List

import pytest

from google import genai

from .clients import MODEL, client_of
from .ways import HAS_AIOHTTP

NAMES = ["sync", "httpx", "async", "async httpx", *(["aiohttp"] if HAS_AIOHTTP else [])]
WAYS = pytest.mark.parametrize("way", NAMES)
ASYNC_WAYS = pytest.mark.parametrize("way", [name for name in NAMES if name not in ("sync", "httpx")])
_SETTINGS: Dict[str, Dict[str, Any]] = {
    "httpx": {"client_args": {"headers": {"x-own": "1"}}},
    "async httpx": {"async_client_args": {"headers": {"x-own": "1"}}},
    "aiohttp": {"async_transport": "aiohttp"},
}


def _call(client: Any, kind: str) -> Any:
    if kind == "stream":
        return client.models.generate_content_stream(model=MODEL, contents="hi")
    if kind == "request":
        return client.request("POST", f"models/{MODEL}:generateContent", body={})
    if kind == "download":
        return client.files.download(file="files/f")
    assert kind == "whole"
    return client.models.generate_content(model=MODEL, contents="hi")


async def _while_awaiting(calling: Awaitable[Any], beside: Callable[[], Awaitable[Any]]) -> Any:
    other = asyncio.ensure_future(beside())
    try:
        return await calling
    finally:
        await asyncio.sleep(0)  # one more turn, by which it sees how long the last step took
        other.cancel()


async def _idle() -> None:
    """What runs beside a call if nothing is given."""


def ask(
    way: str,
    url: str,
    kind: str = "whole",
    beside: Callable[[], Awaitable[Any]] = _idle,
    **options: Any,
) -> Any:
    """The result of one call; of a stream the list of its responses. `beside` runs on the same event loop."""
    given = {**_SETTINGS.get(way, {}), **options}
    if way in ("sync", "httpx"):
        with client_of(url, **given) as client:
            result = _call(client, kind)
            return list(result) if kind == "stream" else result

    async def main() -> Any:
        async with client_of(url, **given).aio as client:
            return await _while_awaiting(_asked(client, kind), beside)

    return asyncio.run(main())


async def _asked(client: genai.client.AsyncClient, kind: str) -> Any:
    result = await _call(client, kind)
    if kind != "stream":
        return result
    found: List[Any] = [response async for response in result]
    return found
