"""httpx transports that call an emulator in the same process.

Replies stream as they would over a socket, one chunk at a time.
"""

from __future__ import annotations

from typing import AsyncIterator, Iterator

import httpx

from google.genai.emulator.protocol.exchange import Handler, Reply, Request


class EmulatorTransport(httpx.BaseTransport):
    """A transport from an `httpx.Client` to a handler: `EmulatorTransport(emulator.handle)`.

    Only the path of a URL counts; the host may be any.
    """

    def __init__(self, handler: Handler) -> None:
        self._handler = handler

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request to the handler. Never raises for an HTTP error code."""
        reply = self._handler(_emulator_request(request, request.read()))
        return httpx.Response(reply.status, headers=dict(reply.headers), stream=_Chunks(reply))


class AsyncEmulatorTransport(httpx.AsyncBaseTransport):
    """A transport from an `httpx.AsyncClient` to a handler: `AsyncEmulatorTransport(emulator.handle)`.

    Only the path of a URL counts; the host may be any.
    """

    def __init__(self, handler: Handler) -> None:
        self._handler = handler

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
