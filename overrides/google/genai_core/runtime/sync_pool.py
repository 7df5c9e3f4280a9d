"""Blocking connections that keep a deadline: each read and write has what is left of it.

httpcore asks once how long a phase may take, and the whole head of an answer is one phase: a
server that sends a byte now and then would keep a caller for ever. The connections and their
pool are httpcore's; for proxies httpx's own transport is used.
"""

from __future__ import annotations

import ssl
import time
from contextlib import contextmanager
from typing import Any, Generator, Iterable, Iterator, Optional, cast

import httpcore
import httpx


@contextmanager
def as_httpx() -> Generator[None, None, None]:
    """httpcore's errors as httpx's, which have the same names."""
    try:
        yield
    except Exception as error:
        for kind in type(error).__mro__:
            if kind.__module__ == "httpcore" and hasattr(httpx, kind.__name__):
                raise getattr(httpx, kind.__name__)(str(error)) from error
        raise


class Until(float):
    """Seconds for one read or write, which knows when all of them have to be over."""

    ends: float

    @classmethod
    def of(cls, seconds: float, ends: float) -> Until:
        """`ends` is a time of `time.monotonic`."""
        made = cls(seconds)
        made.ends = ends
        return made


def _left(timeout: Optional[float], overdue: Exception) -> Optional[float]:
    """Seconds for the next read or write; raises the error when there are none left."""
    if not isinstance(timeout, Until):
        return timeout
    left = timeout.ends - time.monotonic()
    if left <= 0:
        raise overdue
    return min(timeout, left)


class _Stream(httpcore.NetworkStream):
    """A connection; what it does is asked of httpcore's own."""

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: Optional[float] = None) -> bytes:
        return self._stream.read(max_bytes, _left(timeout, httpcore.ReadTimeout("the deadline has come")))

    def write(self, buffer: bytes, timeout: Optional[float] = None) -> None:
        self._stream.write(buffer, _left(timeout, httpcore.WriteTimeout("the deadline has come")))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> httpcore.NetworkStream:
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, timeout))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class _Backend(httpcore.SyncBackend):
    """Makes such connections."""

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: Optional[float] = None,
        local_address: Optional[str] = None,
        socket_options: Optional[Iterable[Any]] = None,
    ) -> httpcore.NetworkStream:
        return _Stream(super().connect_tcp(host, port, timeout, local_address, socket_options))


class SyncPool(httpx.BaseTransport):
    """httpcore's pool over these connections."""

    def __init__(self, context: ssl.SSLContext, limits: httpx.Limits) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=context,
            max_connections=limits.max_connections,
            max_keepalive_connections=limits.max_keepalive_connections,
            keepalive_expiry=limits.keepalive_expiry,
            network_backend=_Backend(),
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        url = request.url
        outgoing = httpcore.Request(
            request.method,
            httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
            headers=request.headers.raw,
            content=cast(httpx.SyncByteStream, request.stream),
            extensions=request.extensions,
        )
        with as_httpx():
            response = self._pool.handle_request(outgoing)
        return httpx.Response(
            response.status,
            headers=response.headers,
            stream=_Body(response),
            extensions=response.extensions,  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]  # httpcore leaves its type open
        )

    def close(self) -> None:
        self._pool.close()


class _Body(httpx.SyncByteStream):
    """An answer's body; closing it gives the connection back."""

    def __init__(self, response: httpcore.Response) -> None:
        self._response = response

    def __iter__(self) -> Iterator[bytes]:
        with as_httpx():
            yield from cast(Iterable[bytes], self._response.stream)

    def close(self) -> None:
        self._response.close()
