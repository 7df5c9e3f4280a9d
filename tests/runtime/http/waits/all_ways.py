"""Every way in which a call can travel, with the SDK's pools and with those of httpx and aiohttp, also over TLS."""

from __future__ import annotations

import asyncio
import ssl
import threading
from typing import Any, Callable, Dict, List, NamedTuple, Optional

import httpx

from google import genai
from google.genai import errors
from google.genai.client import AsyncClient

from ....loopback import own_clients
from ....loopback.clients import client_of
from ....loopback.ways import HAS_AIOHTTP
from ....patience import PATIENCE
from ..fault_calls import KINDS, Caller

Options = Dict[str, Any]


def _own_pool(verify: Any) -> Options:
    return {"client_args": {"verify": verify}} if verify else {}


def _settings(verify: Any) -> Options:
    return {"client_args": {"headers": {"x-team": "1"}, "verify": verify or True}}


def _httpx_pool(verify: Any) -> Options:
    return {"client_args": {"transport": httpx.HTTPTransport(verify=verify or True)}}


def _mounts(verify: Any) -> Options:
    return {"client_args": {"mounts": {"all://": httpx.HTTPTransport(verify=verify or True)}}}


def _own_client(verify: Any) -> Options:
    return {"httpx_client": httpx.Client(verify=verify or True)}


def _as_async(options: Options) -> Options:
    names = {"client_args": "async_client_args", "httpx_client": "httpx_async_client"}
    return {names[name]: value for name, value in options.items()}


def _httpx_pool_async(verify: Any) -> Options:
    return {"async_client_args": {"transport": httpx.AsyncHTTPTransport(verify=verify or True)}}


def _own_client_async(verify: Any) -> Options:
    return {"httpx_async_client": httpx.AsyncClient(verify=verify or True)}


def _own_of(way: str) -> Callable[[Any], Options]:
    return lambda verify: own_clients.made(way, verify=verify or True)


def _async_pool(verify: Any) -> Options:
    return _as_async(_own_pool(verify))


def _async_settings(verify: Any) -> Options:
    return _as_async(_settings(verify))


def _aiohttp(verify: Any) -> Options:
    return {"async_transport": "aiohttp", **_async_pool(verify)}


class Way(NamedTuple):
    """The `http_options` of a way, for the context that verifies certificates."""

    options: Callable[[Any], Options]
    is_async: bool = False


BLOCKING: Dict[str, Way] = {
    "own pool": Way(_own_pool),
    "own pool with settings": Way(_settings),
    "httpx's pool": Way(_httpx_pool),
    "mounts": Way(_mounts),
}
OWN_CLIENT: Dict[str, Way] = {
    "own client": Way(_own_client),
    **{name: Way(_own_of(name)) for name in own_clients.BLOCKING},
}
AWAITED: Dict[str, Way] = {
    "async pool": Way(_async_pool, True),
    "async pool with settings": Way(_async_settings, True),
    "httpx's async pool": Way(_httpx_pool_async, True),
    **({"aiohttp": Way(_aiohttp, True)} if HAS_AIOHTTP else {}),
}
OWN_ASYNC_CLIENT: Dict[str, Way] = {
    "own async client": Way(_own_client_async, True),
    **{name: Way(_own_of(name), True) for name in own_clients.AWAITED},
}
ALL: Dict[str, Way] = {**BLOCKING, **OWN_CLIENT, **AWAITED, **OWN_ASYNC_CLIENT}


def close_own(options: Options) -> None:
    """Close the caller's own client among the options."""
    if "httpx_client" in options:
        options["httpx_client"].close()


class Running:
    """A blocking call in a thread of its own, which may take for ever."""

    def __init__(self, call: Callable[[], Any]) -> None:
        self.result: Any = None
        self.error: Optional[BaseException] = None
        self._call = call
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            self.result = self._call()
        except BaseException as error:
            self.error = error

    def end(self) -> Running:
        """Wait for the end, which is to come at once."""
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive(), "the call goes on"
        return self


def ended(name: str, kind: str, url: str, verify: Optional[ssl.SSLContext] = None, **options: Any) -> Any:
    """The error that ends a call of this kind in this way, or what it gives."""
    way = ALL[name]
    given: Options = {"allow_plain_http": True, **options}
    got: List[Optional[str]] = []

    async def run() -> None:
        own = way.options(verify)  # on the loop
        async with client_of(url, **given, **own).aio as client:
            try:
                await KINDS[kind].awaitable(client, Caller(got, lambda: None))
            finally:
                await own_clients.close_async(own)

    def run_here() -> None:
        if way.is_async:
            asyncio.run(run())
            return
        own = way.options(verify)
        try:
            with client_of(url, **given, **own) as client:
                KINDS[kind].blocking(client, Caller(got, lambda: None))
        finally:
            close_own(own)

    running = Running(run_here).end()
    return got if running.error is None else running.error


def called(client: genai.Client, kind: str) -> Running:
    """A blocking call that runs."""
    return Running(lambda: KINDS[kind].blocking(client, Caller([], lambda: None)))


async def called_async(client: AsyncClient, kind: str) -> None:
    await KINDS[kind].awaitable(client, Caller([], lambda: None))


def closed_error(error: Optional[BaseException]) -> str:
    """The text of an error that says that something was closed."""
    assert isinstance(error, errors.APIConnectionError), repr(error)
    assert error.closed
    return str(error)
