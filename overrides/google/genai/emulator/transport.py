"""The emulator as an httpx transport: a client built on it calls the emulator in its own process.

Replies stream as they would over a socket, a chunk at a time.
"""

from __future__ import annotations

from typing import AsyncIterator, Iterator

import httpx

from google.genai.emulator.core import Emulator
from google.genai.emulator.protocol.exchange import Reply, Request


class EmulatorTransport(httpx.BaseTransport):
    """Answers an `httpx.Client`; any host is taken, only the path counts."""

    def __init__(self, emulator: Emulator) -> None:
        self._emulator = emulator

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Sends the request to the emulator. Never raises for an HTTP error code."""
        reply = self._emulator.handle(_plain(request, request.read()))
        return httpx.Response(reply.status, headers=dict(reply.headers), stream=_Chunks(reply))


class AsyncEmulatorTransport(httpx.AsyncBaseTransport):
    """Answers an `httpx.AsyncClient`; any host is taken, only the path counts."""

    def __init__(self, emulator: Emulator) -> None:
        self._emulator = emulator

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Sends the request to the emulator. Never raises for an HTTP error code."""
        reply = self._emulator.handle(_plain(request, await request.aread()))
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


def _plain(request: httpx.Request, body: bytes) -> Request:
    query = request.url.query.decode("ascii")
    return Request.from_parts(
        request.method, request.url.path, query, request.headers.items(), body, request.url.scheme
    )
