"""The ways in which a call can travel: blocking, on an event loop, and there with aiohttp."""

from __future__ import annotations

import asyncio
from importlib.util import find_spec
from typing import Any, Callable, Dict, List

import pytest

from .clients import MODEL, client_of

AIOHTTP = pytest.mark.skipif(find_spec("aiohttp") is None, reason="aiohttp is an extra")
ASYNC: Dict[str, Any] = {"httpx": {}, "aiohttp": {"async_transport": "aiohttp"}}
KINDS = pytest.mark.parametrize("kind", ["httpx", pytest.param("aiohttp", marks=AIOHTTP)])
"""Both transports of an event loop, as a name in `ASYNC`."""

Call = Callable[..., Any]


def blocking(url: str, **options: Any) -> Any:
    """Ask once; `arguments` are those of the transport."""
    given = _renamed(options, "client_args")
    with client_of(url, **given) as client:
        return client.models.generate_content(model=MODEL, contents="hi").text


def awaited(url: str, **options: Any) -> Any:
    given = _renamed(options, "async_client_args")

    async def run() -> Any:
        async with client_of(url, **given).aio as client:
            return (await client.models.generate_content(model=MODEL, contents="hi")).text

    return asyncio.run(run())


def with_aiohttp(url: str, **options: Any) -> Any:
    return awaited(url, async_transport="aiohttp", **options)


def _renamed(options: Dict[str, Any], name: str) -> Dict[str, Any]:
    arguments = options.pop("arguments", None)
    return {**options, name: arguments} if arguments else options


HAS_AIOHTTP = find_spec("aiohttp") is not None
ALL: List[Call] = [blocking, awaited, *([with_aiohttp] if HAS_AIOHTTP else [])]
WAYS = pytest.mark.parametrize("call", ALL, ids=lambda call: call.__name__)
