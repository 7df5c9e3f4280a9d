"""The network of asyncio calls: anyio's connections, with nothing left over in them and no response lost."""

from __future__ import annotations

import asyncio
import ssl
from contextlib import suppress
from typing import Any, Coroutine, Iterable, Optional, cast

import anyio
import httpcore

from google._genai_core.runtime.http import framing
from google._genai_core.runtime.http.network import socket_state
from google._genai_core.runtime.http.network.client_pools import pools_of
from google._genai_core.runtime.http.network.cores import HTTPCORE, Core
from google._genai_core.runtime.http.network.early_responses import LARGE, is_enough, refuses

_ALL = 1 << 20
"""Bytes to read of a connection without TLS: asyncio takes fewer from the system, and anyio keeps the rest."""


class AsyncStream(httpcore.AsyncNetworkStream):
    """A connection. It says that it can be read, and so that it must not be used again, if anything is left."""

    def __init__(self, network: AsyncNetwork, inner: httpcore.AsyncNetworkStream) -> None:
        self._network = network
        self._inner = inner
        self._socket = inner.get_extra_info("socket")  # anyio's way to it is long
        self._tls: Optional[ssl.SSLObject] = inner.get_extra_info("ssl_object")
        self._ahead = b""  # read while a body was written
        self._looking: Optional[asyncio.Task[None]] = None
        self._writing: Optional[anyio.CancelScope] = None
        self.arrival = framing.Arrival()
        self.parser: Any = None
        """h11's part of the connection, which keeps what follows a response; None before the first response."""

    async def read(self, max_bytes: int, timeout: Optional[float] = None) -> bytes:
        if self._looking is not None:
            await self._look_no_more(timeout)
        data, self._ahead = self._ahead, b""
        if not data:
            data = await self._inner.read(_ALL if self._tls is None else max_bytes, timeout)
        self.arrival.add(data)
        return data

    def write(  # pyright: ignore[reportIncompatibleMethodOverride]  # it gives the coroutine of another method
        self, buffer: bytes, timeout: Optional[float] = None
    ) -> Coroutine[Any, Any, None]:
        if self.arrival.received:
            self.arrival.begin()
        return (self._inner.write if len(buffer) <= LARGE else self._write_watched)(buffer, timeout)

    async def _write_watched(self, buffer: bytes, timeout: Optional[float]) -> None:
        """Write a large piece of a body. Raises a WriteError if it need not be written."""
        if self._looking is None:
            self._looking = asyncio.create_task(self._look())
            await asyncio.sleep(0)  # now it reads
        if self._tls is not None:
            # asyncio closes a connection that it cannot write to, and with TLS nobody else can read it. With the
            # first step of the loop it looks for what has arrived, with the second it has read it.
            await asyncio.sleep(0)
            await asyncio.sleep(0)
        if self._is_useless():
            raise self._network.core.write.broken("the request was refused")
        with anyio.CancelScope() as self._writing:
            await self._inner.write(buffer, timeout)
        if self._writing.cancelled_caught:
            raise self._network.core.write.broken("the request was refused")

    async def _look(self) -> None:
        """Read until it is known what the response is."""
        with socket_state.duplicate(self._socket) as own:
            with suppress(Exception):  # whoever reads next meets it
                while not is_enough(self._ahead):
                    data = await self._inner.read(_ALL if self._tls is None else LARGE)
                    if not data:
                        break
                    self._ahead += data
            if self._tls is None and not is_enough(self._ahead):
                self._ahead += socket_state.leftover(own)
        if self._is_useless(is_over=True) and self._writing is not None:
            self._writing.cancel()

    def _is_useless(self, is_over: bool = False) -> bool:
        """Return whether the rest of the body need not be written: refused, or nobody is there."""
        is_over = is_over or (self._looking is not None and self._looking.done())
        return is_over and (refuses(self._ahead) or not is_enough(self._ahead))

    async def _look_no_more(self, timeout: Optional[float]) -> None:
        looking, self._writing = self._looking, None
        done, _ = await asyncio.wait({cast("asyncio.Task[None]", looking)}, timeout=timeout)
        if not done:
            raise self._network.core.read.late("timed out")
        self._looking = None

    async def aclose(self) -> None:
        if self._looking is not None:
            self._looking.cancel()
        await self._inner.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> httpcore.AsyncNetworkStream:
        return await self._network.checked(await self._inner.start_tls(ssl_context, server_hostname, timeout))

    def get_extra_info(self, info: str) -> Any:
        if info != "is_readable":
            return self._inner.get_extra_info(info)
        return self._has_more() or socket_state.is_readable(self._socket)

    def _has_more(self) -> bool:
        if self.parser is None or self.parser.trailing_data[0] or self._ahead:
            return True
        return self._tls is not None and socket_state.holds_more(self._tls)


class AsyncNetwork(httpcore.AsyncNetworkBackend):
    """Makes the connections of a pool. After it is closed it makes no more, and none that has begun is used."""

    def __init__(self, core: Core = HTTPCORE) -> None:
        self.core = core
        """The library of the pool."""

        self.is_closed = False
        # Otherwise each connection detects the backend again. Without anyio type checkers see another class.
        self._inner = cast(httpcore.AsyncNetworkBackend, core.module.AnyIOBackend())

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: Optional[float] = None,
        local_address: Optional[str] = None,
        socket_options: Optional[Iterable[Any]] = None,
    ) -> httpcore.AsyncNetworkStream:
        made = await self._inner.connect_tcp(host, port, timeout, local_address, socket_options)
        return await self.checked(made)

    async def connect_unix_socket(
        self, path: str, timeout: Optional[float] = None, socket_options: Optional[Iterable[Any]] = None
    ) -> httpcore.AsyncNetworkStream:
        return await self.checked(await self._inner.connect_unix_socket(path, timeout, socket_options))

    async def sleep(self, seconds: float) -> None:
        await self._inner.sleep(seconds)

    async def checked(self, made: httpcore.AsyncNetworkStream) -> httpcore.AsyncNetworkStream:
        """Return a connection if the network is still open, and close it otherwise."""
        if self.is_closed:
            await made.aclose()
            raise self.core.connect.broken("the client was closed")
        return AsyncStream(self, made)


def use(network: AsyncNetwork, client: Any) -> None:
    """Have the httpx client make its connections by this network, in each of its own pools for HTTP."""
    for pool in pools_of(client):
        if isinstance(pool, network.core.module.AsyncConnectionPool):
            pool._network_backend = network
