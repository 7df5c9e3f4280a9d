"""httpx transports that call an emulator in the same process.

Replies stream as they would over a socket, one chunk at a time.
"""

from __future__ import annotations

import asyncio
import time
from typing import AsyncIterator, Iterator, Optional

import httpx

from google.genai.emulator.protocol.exchange import Handler, Reply, Request
from google.genai.emulator.state.clock import Clock


class EmulatorTransport(httpx.BaseTransport):
    """A transport from an `httpx.Client` to a handler: `EmulatorTransport(emulator.handle)`.

    Only the path of a URL counts; the host may be any. A client of this SDK waits by `clock`.
    """

    def __init__(self, handler: Handler, clock: Optional[Clock] = None) -> None:
        self._handler = handler
        self._clock = clock or Clock.real()

    def elapse(self, seconds: float) -> float:
        """Let time pass; return the time after it in seconds of a clock that never goes back."""
        if self._clock.stands_still:
            return self._clock.advance(seconds)
        time.sleep(seconds)
        return time.monotonic()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request to the handler. Never raises for an HTTP error code."""
        reply = self._handler(_emulator_request(request, request.read()))
        return httpx.Response(reply.status, headers=dict(reply.headers), stream=_Chunks(reply))


class AsyncEmulatorTransport(httpx.AsyncBaseTransport):
    """A transport from an `httpx.AsyncClient` to a handler: `AsyncEmulatorTransport(emulator.handle)`.

    Only the path of a URL counts; the host may be any. A client of this SDK waits by `clock`.
    """

    def __init__(self, handler: Handler, clock: Optional[Clock] = None) -> None:
        self._handler = handler
        self._clock = clock or Clock.real()

    async def elapse(self, seconds: float) -> float:
        """Let time pass; return the time after it in seconds of a clock that never goes back."""
        if self._clock.stands_still:
            await asyncio.sleep(0)  # other tasks have their turn
            return self._clock.advance(seconds)
        await asyncio.sleep(seconds)
        return time.monotonic()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request to the handler. Never raises for an HTTP error code."""
        reply = self._handler(_emulator_request(request, await request.aread()))
        return httpx.Response(reply.status, headers=dict(reply.headers), stream=_AsyncChunks(reply))


class _Chunks(httpx.SyncByteStream):
    def __init__(self, reply: Reply) -> None:
        self._reply = reply

    def __iter__(self) -> Iterator[bytes]:
        yield from self._reply.chunks


class _AsyncChunks(httpx.AsyncByteStream):
    def __init__(self, reply: Reply) -> None:
        self._reply = reply

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self._reply.chunks:
            yield chunk


def _emulator_request(request: httpx.Request, body: bytes) -> Request:
    query = request.url.query.decode("ascii")
    return Request.from_parts(
        request.method, request.url.path, query, request.headers.items(), body, request.url.scheme
    )
