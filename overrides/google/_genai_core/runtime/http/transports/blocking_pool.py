"""httpcore's pool for blocking calls; the deadline of a call limits each wait for the network.

httpcore applies its timeouts to each read, so a response that trickles in byte by byte would
never time out.
"""

from __future__ import annotations

import ssl
import threading
import time
from contextlib import contextmanager
from typing import Any, Generator, Iterable, Iterator, Optional

import httpcore
import httpx

from google._genai_core.runtime.http import framing
from google._genai_core.runtime.http.network import early_responses, socket_state
from google._genai_core.runtime.http.transports import keepalive
from google._genai_core.runtime.http.transports.httpcore_bridge import as_httpcore, as_httpx, shown


class _Deadline(threading.local):
    """The time of the monotonic clock at which this thread's call must be done."""

    ends: Optional[float] = None

    def cut(self, seconds: Optional[float]) -> Optional[float]:
        """Return the shorter of a timeout and the time left. Raises httpcore.ReadTimeout if none is left."""
        if self.ends is None:
            return seconds
        left = self.ends - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("the deadline has passed")
        return left if seconds is None else min(seconds, left)


_deadline = _Deadline()


@contextmanager
def until(ends: Optional[float]) -> Generator[None, None, None]:
    """Bound every network wait of this thread inside the block."""
    before, _deadline.ends = _deadline.ends, ends
    try:
        yield
    finally:
        _deadline.ends = before


class _Stream(httpcore.NetworkStream):
    """A connection. It says that it can be read, and so that it must not be used again, if anything is left."""

    def __init__(self, inner: httpcore.NetworkStream) -> None:
        self._inner = inner
        self._early: Optional[early_responses.Watch] = None
        self.arrival = framing.Arrival()
        self.parser: Any = None
        """h11's part of the connection, which keeps what follows a response; None before the first response."""

    def read(self, max_bytes: int, timeout: Optional[float] = None) -> bytes:
        data = b"" if self._early is None else self._early.take()
        if not data:
            data = self._inner.read(max_bytes, _deadline.cut(timeout))
        self.arrival.add(data)
        return data

    def write(self, buffer: bytes, timeout: Optional[float] = None) -> None:
        self.arrival.begin()
        if len(buffer) <= early_responses.LARGE:
            self._inner.write(buffer, _deadline.cut(timeout))
        else:
            self._write_watched(buffer, timeout)

    def _write_watched(self, buffer: bytes, timeout: Optional[float]) -> None:
        early = self._early = self._early or early_responses.Watch()
        sock = self.get_extra_info("socket")
        for start in range(0, len(buffer), early_responses.LARGE):
            early.before(sock, self._inner.read, _deadline.cut(timeout))
            piece = buffer[start : start + early_responses.LARGE]
            self._inner.write(piece, _deadline.cut(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> httpcore.NetworkStream:
        return _Stream(self._inner.start_tls(ssl_context, server_hostname, _deadline.cut(timeout)))

    def get_extra_info(self, info: str) -> Any:
        found = self._inner.get_extra_info(info)
        return (found or self._has_more()) if info == "is_readable" else found

    def _has_more(self) -> bool:
        if self.parser is None or self.parser.trailing_data[0]:
            return True
        if self._early is not None and self._early.received:
            return True
        return socket_state.holds_more(self._inner.get_extra_info("ssl_object"))


class _Network(httpcore.SyncBackend):
    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: Optional[float] = None,
        local_address: Optional[str] = None,
        socket_options: Optional[Iterable[Any]] = None,
    ) -> httpcore.NetworkStream:
        inner = super().connect_tcp(host, port, _deadline.cut(timeout), local_address, socket_options)
        return _Stream(inner)


class BlockingPool(httpx.BaseTransport):
    """HTTP/1.1 without proxies; with a proxy httpx's own transport is used."""

    def __init__(self, context: ssl.SSLContext, limits: httpx.Limits) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=context,
            max_connections=limits.max_connections,
            max_keepalive_connections=limits.max_keepalive_connections,
            keepalive_expiry=limits.keepalive_expiry,
            network_backend=_Network(),
            socket_options=keepalive.options(),
        )
        self._closed = False

    def send(self, request: httpx.Request, **_: object) -> httpx.Response:
        """Send like httpx.Client.send(stream=True), without the cost of its other features."""
        response = self.handle_request(request)
        response.request = request
        return response

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if self._closed:
            raise httpx.ReadError("the client was closed")
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
        self._closed = True
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
