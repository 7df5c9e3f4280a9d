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


# Without anyio type checkers see another class.
class AsyncNetwork(cast(Any, httpcore.AnyIOBackend)):  # type: ignore[misc]  # a class that is chosen at import
    """Makes the connections of a pool."""

    def __init__(self) -> None:
        self.is_closed = False

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: Optional[float] = None,
        local_address: Optional[str] = None,
        socket_options: Optional[Iterable[Any]] = None,
    ) -> httpcore.AsyncNetworkStream:
        connect: Any = super().connect_tcp
        made: Any = await connect(host, port, timeout, local_address, socket_options)
        return _NewStream(self, await self.checked(made))

    async def checked(self, made: httpcore.AsyncNetworkStream) -> httpcore.AsyncNetworkStream:
        """Return a connection if the network is still open, and close it otherwise."""
        if self.is_closed:
            await made.aclose()
            raise httpcore.ConnectError(_CLOSED)
        return made


def use(network: AsyncNetwork, client: Any) -> None:
    """Have the httpx client make its connections by this network, wherever it has pools of httpx for HTTP.

    httpx has no setting for it.
    """
    transports = [getattr(client, "_transport", None), *getattr(client, "_mounts", {}).values()]
    for transport in transports:
        pool: Any = getattr(transport, "_pool", None)
        if isinstance(pool, httpcore.AsyncConnectionPool):
            pool._network_backend = network  # pyright: ignore[reportPrivateUsage]  # there is no setting
