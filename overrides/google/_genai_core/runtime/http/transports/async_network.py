"""The network of an event loop. After it is closed it makes no more connections, and none that has begun is used."""

from __future__ import annotations

import ssl
from typing import Any, Iterable, Optional, cast

import httpcore

_CLOSED = "the client was closed"


class _NewStream(httpcore.AsyncNetworkStream):
    """A connection on which TLS may begin."""

    def __init__(self, network: AsyncNetwork, inner: httpcore.AsyncNetworkStream) -> None:
        self._network = network
        self._inner = inner
        # Without TLS every read goes through here: without a call in between.
        own = ("read", "write", "aclose", "get_extra_info")
        self.__dict__.update({name: getattr(inner, name) for name in own})

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> httpcore.AsyncNetworkStream:
        return await self._network.checked(await self._inner.start_tls(ssl_context, server_hostname, timeout))


class AsyncNetwork(httpcore.AsyncNetworkBackend):
    """Makes the connections of a pool."""

    def __init__(self) -> None:
        self.is_closed = False
        # Otherwise each connection detects the backend again. Without anyio type checkers see another class.
        self._inner = cast(httpcore.AsyncNetworkBackend, httpcore.AnyIOBackend())

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: Optional[float] = None,
        local_address: Optional[str] = None,
        socket_options: Optional[Iterable[Any]] = None,
    ) -> httpcore.AsyncNetworkStream:
        made = await self._inner.connect_tcp(host, port, timeout, local_address, socket_options)
        return _NewStream(self, await self.checked(made))

    async def connect_unix_socket(
        self, path: str, timeout: Optional[float] = None, socket_options: Optional[Iterable[Any]] = None
    ) -> httpcore.AsyncNetworkStream:
        made = await self._inner.connect_unix_socket(path, timeout, socket_options)
        return _NewStream(self, await self.checked(made))

    async def sleep(self, seconds: float) -> None:
        await self._inner.sleep(seconds)

    async def checked(self, made: httpcore.AsyncNetworkStream) -> httpcore.AsyncNetworkStream:
        """Return a connection if the network is still open, and close it otherwise."""
        if self.is_closed:
            await made.aclose()
            raise httpcore.ConnectError(_CLOSED)
        return made


def use(network: AsyncNetwork, client: Any) -> None:
    """Have the httpx client make its connections by this network, in each of its own pools for HTTP.

    httpx has no setting for it.
    """
    transports = [getattr(client, "_transport", None), *getattr(client, "_mounts", {}).values()]
    for transport in transports:
        pool: Any = getattr(transport, "_pool", None)
        if isinstance(pool, httpcore.AsyncConnectionPool):
            pool._network_backend = network  # pyright: ignore[reportPrivateUsage]  # there is no setting
