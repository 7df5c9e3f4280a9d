"""The caller's own clients of libraries that the SDK does not load for them: httpx2, and sessions of aiohttp.

httpx2 needs Python 3.11.
"""

from __future__ import annotations

from contextlib import asynccontextmanager, contextmanager
from importlib.util import find_spec
from typing import Any, AsyncGenerator, Dict, Generator, Mapping

HAS_HTTPX2 = find_spec("httpx2") is not None
BLOCKING = ["httpx2"] if HAS_HTTPX2 else []
AWAITED = [
    *(["httpx2 async"] if HAS_HTTPX2 else []),
    *(["aiohttp session"] if find_spec("aiohttp") is not None else []),
]


def made(way: str, **arguments: Any) -> Dict[str, Any]:
    """The `http_options` with a client of this way; whoever makes it closes it."""
    if way == "aiohttp session":
        return {"aiohttp_client": session(**arguments)}
    import httpx2

    settings: Dict[str, Any] = {"timeout": None, **arguments}
    if way == "httpx2":
        return {"httpx_client": httpx2.Client(**settings)}
    return {"httpx_async_client": httpx2.AsyncClient(**settings)}


@contextmanager
def opened(way: str, arguments: Mapping[str, Any]) -> Generator[Dict[str, Any], None, None]:
    """Yield the `http_options` with a client for threads, if the way has one; it is closed afterwards."""
    options = made(way, **arguments) if way in BLOCKING else {}
    try:
        yield options
        assert not any(client.is_closed for client in options.values())
    finally:
        for client in options.values():
            client.close()


@asynccontextmanager
async def opened_async(way: str, arguments: Mapping[str, Any]) -> AsyncGenerator[Dict[str, Any], None]:
    """Yield the `http_options` with a client for this event loop, if the way has one; it is closed afterwards."""
    options = made(way, **arguments) if way in AWAITED else {}
    try:
        yield options
        assert not any(
            getattr(client, "is_closed", False) or getattr(client, "closed", False)
            for client in options.values()
        )
    finally:
        await close_async(options)


async def close_async(options: Mapping[str, Any]) -> None:
    """Close the caller's own clients for an event loop among the options."""
    for name in {"httpx_async_client", "aiohttp_client"}.intersection(options):
        client = options[name]
        await (client.close() if name == "aiohttp_client" else client.aclose())


def session(verify: Any = True, trust_env: bool = True, **arguments: Any) -> Any:
    """A session of aiohttp whose arguments have httpx's names; those that it has itself are passed on."""
    import aiohttp

    connector = aiohttp.TCPConnector(ssl=verify)
    return aiohttp.ClientSession(connector=connector, trust_env=trust_env, **arguments)
