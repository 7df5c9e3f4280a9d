"""httpcore's pool for blocking calls, over the SDK's own network."""

from __future__ import annotations

import ssl
from typing import Iterator

import httpcore
import httpx

from google._genai_core.runtime.http.network.blocking_network import Network
from google._genai_core.runtime.http.transports import keepalive
from google._genai_core.runtime.http.transports.httpcore_bridge import (
    ClosedError,
    as_httpcore,
    as_httpx,
    shown,
)


class BlockingPool(httpx.BaseTransport):
    """HTTP/1.1 without proxies; with a proxy httpx's own transport is used."""

    def __init__(self, context: ssl.SSLContext, limits: httpx.Limits) -> None:
        self._network = Network()
        self._pool = httpcore.ConnectionPool(
            ssl_context=context,
            max_connections=limits.max_connections,
            max_keepalive_connections=limits.max_keepalive_connections,
            keepalive_expiry=limits.keepalive_expiry,
            network_backend=self._network,
            socket_options=keepalive.options(),
        )

    @property
    def is_closed(self) -> bool:
        """Whether the pool was closed, as httpx calls it."""
        return self._network.is_closed

    def send(self, request: httpx.Request, **_: object) -> httpx.Response:
        """Send like httpx.Client.send(stream=True), without the cost of its other features."""
        response = self.handle_request(request)
        response.request = request
        return response

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if self._network.is_closed:
            raise ClosedError("the client was closed")
        outgoing = as_httpcore(request, request.extensions)
        with as_httpx():
            response = shown(self._pool.handle_request(outgoing))
        return httpx.Response(
            response.status,
            headers=response.headers,
            stream=_Body(response),
            extensions=response.extensions,  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]  # httpcore does not declare its type
        )

    def close(self) -> None:
        """Close all connections; a thread that waits for one gets an error."""
        self._network.close()
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, response: httpcore.Response) -> None:
        self._response = response

    def __iter__(self) -> Iterator[bytes]:
        with as_httpx():
            yield from self._response.iter_stream()

    def close(self) -> None:
        with as_httpx():
            self._response.close()
