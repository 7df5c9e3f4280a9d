"""A pool of connections for asyncio whose cost a request does not grow with their number.

httpx's own pool looks at every request and connection at each change. Here the idle
connections to a place are a stack: the newest is taken, the oldest is closed first. The
connections are httpcore's. HTTP/1.1, no proxies: for those httpx's own pool is used.
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

from google._genai_core.runtime.http.transports.httpcore_bridge import as_httpx, outgoing

Connection = httpcore.AsyncHTTPConnection
Place = Tuple[bytes, bytes, Optional[int]]
"""Scheme, host and port."""


class AsyncPool(httpx.AsyncBaseTransport):
    """Sends each request on a connection of its own, an idle one if there is any."""

    def __init__(self, context: ssl.SSLContext, limits: httpx.Limits) -> None:
        self._context = context
        self._expiry = limits.keepalive_expiry
        self._most = limits.max_connections
        self._most_idle = limits.max_keepalive_connections
        self._turns = None if self._most is None else asyncio.Semaphore(self._most)
        # Else each connection looks for it anew. Checkers take it for what stands there without anyio.
        self._network = cast(httpcore.AsyncNetworkBackend, httpcore.AnyIOBackend())
        self._idle: Dict[Place, Deque[Connection]] = {}
        self._busy: Set[Connection] = set()
        self._closed = False

    async def send(self, request: httpx.Request, **_: object) -> httpx.Response:
        """As httpx's client sends a stream; all else that a client does is left out, and what it costs."""
        response = await self.handle_async_request(request)
        response.request = request
        return response

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if self._closed:
            raise httpx.ReadError("the client was closed")
        extensions: Dict[str, Any] = dict(request.extensions)
        sent = outgoing(request, extensions)
        place = (sent.url.scheme, sent.url.host, sent.url.port)
        await self._take_turn(extensions)
        try:
            connection = await self._take(place, sent.url)
        except BaseException:
            self._end_turn()
            raise
        try:
            with as_httpx():
                response = await connection.handle_async_request(sent)
        except BaseException:
            await self.give_back(place, connection, reusable=False)
            raise
        return httpx.Response(
            response.status,
            headers=response.headers,
            stream=_Body(self, place, connection, response),
            extensions=response.extensions,  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]  # httpcore leaves its type open
        )

    async def _take_turn(self, extensions: Mapping[str, Any]) -> None:
        """Wait while there are as many connections as are allowed."""
        if self._turns is None:
            return
        seconds: Optional[float] = extensions.get("timeout", {}).get("pool")
        try:
            await asyncio.wait_for(self._turns.acquire(), seconds)
        except asyncio.TimeoutError:
            raise httpx.PoolTimeout("no connection was free in time") from None

    def _end_turn(self) -> None:
        if self._turns is not None:
            self._turns.release()

    async def _take(self, place: Place, address: httpcore.URL) -> Connection:
        """An idle connection, or a new one; what the server has closed meanwhile is passed over."""
        stack = self._idle.get(place, ())
        while stack:
            connection = stack.pop()
            if not connection.has_expired():
                self._busy.add(connection)
                return connection
            await connection.aclose()
        if self._most is not None and len(self._busy) + self._count() >= self._most:
            await _close(self._pop_oldest())
        connection = Connection(
            address.origin,
            ssl_context=self._context,
            keepalive_expiry=self._expiry,
            network_backend=self._network,
        )
        self._busy.add(connection)
        return connection

    async def give_back(self, place: Place, connection: Connection, reusable: bool) -> None:
        """Keep a connection whose answer was read to its end; close any other. The second time does nothing."""
        if connection not in self._busy:
            return
        self._busy.discard(connection)
        self._end_turn()
        if self._closed or not reusable or not connection.is_idle():
            await connection.aclose()
            return
        stack = self._idle.setdefault(place, deque())
        stack.append(connection)
        superfluous: List[Connection] = []
        while stack and stack[0].has_expired():
            superfluous.append(stack.popleft())
        if self._most_idle is not None and self._count() > self._most_idle:
            superfluous += self._pop_oldest()
        await _close(superfluous)

    def _count(self) -> int:
        return sum(map(len, self._idle.values()))

    def _pop_oldest(self) -> List[Connection]:
        """Of the place with the most idle connections, the one that waits longest."""
        stack = max(self._idle.values(), key=len, default=None)
        return [stack.popleft()] if stack else []

    async def aclose(self) -> None:
        """Close all connections, also those in use."""
        self._closed = True
        connections = [*self._busy, *(one for stack in self._idle.values() for one in stack)]
        self._idle.clear()
        await _close(connections)


async def _close(connections: Iterable[Connection]) -> None:
    """Close each, even when this task is cancelled meanwhile."""
    cancelled: Optional[BaseException] = None
    for connection in connections:
        try:
            await connection.aclose()
        except asyncio.CancelledError as error:  # noqa: PERF203  # each has to be closed
            cancelled = error
    if cancelled is not None:
        raise cancelled


class _Body(httpx.AsyncByteStream):
    """An answer's body; closing it gives the connection back."""

    def __init__(
        self, pool: AsyncPool, place: Place, connection: Connection, response: httpcore.Response
    ) -> None:
        self._pool = pool
        self._place = place
        self._connection = connection
        self._response = response

    async def __aiter__(self) -> AsyncIterator[bytes]:
        with as_httpx():
            async for chunk in cast(AsyncIterable[bytes], self._response.stream):
                yield chunk

    async def aclose(self) -> None:
        whole = False
        try:
            await self._response.aclose()
            whole = True
        finally:
            await self._pool.give_back(self._place, self._connection, reusable=whole)
