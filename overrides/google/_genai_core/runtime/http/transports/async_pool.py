"""An asyncio connection pool whose per-request cost does not grow with the number of connections.

httpx's own pool scans all requests and connections at each change. Here the idle connections
to an origin are a stack: the newest is used first, the oldest is closed first. The connections
are httpcore's, HTTP/1.1 without proxies; with a proxy httpx's own pool is used.
"""

from __future__ import annotations

import asyncio
import ssl
from collections import deque
from typing import (
    Any,
    AsyncIterable,
    AsyncIterator,
    Deque,
    Dict,
    Iterable,
    List,
    Mapping,
    Optional,
    Set,
    Tuple,
    cast,
)

import httpcore
import httpx

from google._genai_core.runtime.http.network.async_network import AsyncNetwork
from google._genai_core.runtime.http.transports import keepalive
from google._genai_core.runtime.http.transports.httpcore_bridge import (
    ClosedError,
    as_httpcore,
    as_httpx,
    shown,
)

Connection = httpcore.AsyncHTTPConnection
Origin = Tuple[bytes, bytes, Optional[int]]
"""Scheme, host and port."""


class AsyncPool(httpx.AsyncBaseTransport):
    """Sends each request on a connection of its own, an idle one if there is one."""

    def __init__(self, context: ssl.SSLContext, limits: httpx.Limits) -> None:
        self._context = context
        self._expiry = limits.keepalive_expiry
        self._max_connections = limits.max_connections
        self._max_idle = limits.max_keepalive_connections
        self._slots = None if self._max_connections is None else asyncio.Semaphore(self._max_connections)
        self._network = AsyncNetwork()
        self._idle: Dict[Origin, Deque[Connection]] = {}
        self._busy: Set[Connection] = set()

    @property
    def is_closed(self) -> bool:
        """Whether the pool was closed, as httpx calls it."""
        return self._network.is_closed

    async def send(self, request: httpx.Request, **_: object) -> httpx.Response:
        """Send like httpx.AsyncClient.send(stream=True), without the cost of its other features."""
        response = await self.handle_async_request(request)
        response.request = request
        return response

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if self._network.is_closed:
            raise ClosedError("the client was closed")
        extensions: Dict[str, Any] = dict(request.extensions)
        outgoing = as_httpcore(request, extensions)
        origin = (outgoing.url.scheme, outgoing.url.host, outgoing.url.port)
        await self._wait_for_slot(extensions)
        try:
            connection = await self._take(origin, outgoing.url)
        except BaseException:
            self._free_slot()
            raise
        try:
            with as_httpx():
                response = shown(await connection.handle_async_request(outgoing))
        except BaseException:
            await self.give_back(origin, connection, reusable=False)
            raise
        return httpx.Response(
            response.status,
            headers=response.headers,
            stream=_Body(self, origin, connection, response),
            extensions=response.extensions,  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]  # httpcore does not declare its type
        )

    async def _wait_for_slot(self, extensions: Mapping[str, Any]) -> None:
        """Wait while the maximum number of connections is in use."""
        if self._slots is None:
            return
        seconds: Optional[float] = extensions.get("timeout", {}).get("pool")
        try:
            await asyncio.wait_for(self._slots.acquire(), seconds)
        except asyncio.TimeoutError:
            raise httpx.PoolTimeout("no connection was free in time") from None

    def _free_slot(self) -> None:
        if self._slots is not None:
            self._slots.release()

    async def _take(self, origin: Origin, address: httpcore.URL) -> Connection:
        """Return an idle connection, or a new one; skip those that the server has closed."""
        stack = self._idle.get(origin, ())
        while stack:
            connection = stack.pop()
            if not connection.has_expired():
                self._busy.add(connection)
                return connection
            await connection.aclose()
        if self._max_connections is not None and len(self._busy) + self._count() >= self._max_connections:
            await _close(self._pop_oldest())
        connection = Connection(
            address.origin,
            ssl_context=self._context,
            keepalive_expiry=self._expiry,
            network_backend=self._network,
            socket_options=keepalive.options(),
        )
        self._busy.add(connection)
        return connection

    async def give_back(self, origin: Origin, connection: Connection, reusable: bool) -> None:
        """Keep a connection whose response was read to its end, close any other; do nothing the second time."""
        if connection not in self._busy:
            return
        self._busy.discard(connection)
        self._free_slot()
        if self._network.is_closed or not reusable or not connection.is_idle():
            await connection.aclose()
            return
        stack = self._idle.setdefault(origin, deque())
        stack.append(connection)
        superfluous: List[Connection] = []
        while stack and stack[0].has_expired():
            superfluous.append(stack.popleft())
        if self._max_idle is not None and self._count() > self._max_idle:
            superfluous += self._pop_oldest()
        await _close(superfluous)

    def _count(self) -> int:
        return sum(map(len, self._idle.values()))

    def _pop_oldest(self) -> List[Connection]:
        """Remove the oldest idle connection of the origin that has the most."""
        stack = max(self._idle.values(), key=len, default=None)
        return [stack.popleft()] if stack else []

    async def aclose(self) -> None:
        """Close all connections, including those in use."""
        self._network.is_closed = True
        connections = [*self._busy, *(one for stack in self._idle.values() for one in stack)]
        self._idle.clear()
        await _close(connections)


async def _close(connections: Iterable[Connection]) -> None:
    """Close each connection, even if this task is cancelled in between."""
    cancelled: Optional[BaseException] = None
    for connection in connections:
        try:
            await connection.aclose()
        except asyncio.CancelledError as error:  # noqa: PERF203  # each has to be closed
            cancelled = error
    if cancelled is not None:
        raise cancelled


class _Body(httpx.AsyncByteStream):
    """A response's body; closing it returns the connection to the pool."""

    def __init__(
        self, pool: AsyncPool, origin: Origin, connection: Connection, response: httpcore.Response
    ) -> None:
        self._pool = pool
        self._origin = origin
        self._connection = connection
        self._response = response

    async def __aiter__(self) -> AsyncIterator[bytes]:
        with as_httpx():
            async for chunk in cast(AsyncIterable[bytes], self._response.stream):
                yield chunk

    async def aclose(self) -> None:
        complete = False
        try:
            await self._response.aclose()
            complete = True
        finally:
            await self._pool.give_back(self._origin, self._connection, reusable=complete)
