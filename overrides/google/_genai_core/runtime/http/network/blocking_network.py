"""The network of blocking calls: each wait ends with its timeout, with its call's deadline, or with the connection.

httpcore applies its timeouts to each read, so a response that trickles in byte by byte would never
time out. And a thread does not notice that another one closes the socket for which it waits. So the
connection is shut down, which wakes it up, and it closes the socket itself.
"""

from __future__ import annotations

import os
import socket
import ssl
import threading
import time
import weakref
from contextlib import contextmanager, suppress
from functools import partial
from importlib import import_module
from typing import Any, Callable, Generator, Iterable, Optional, Type, TypeVar

import httpcore

from google._genai_core.runtime.http.framing import Arrival
from google._genai_core.runtime.http.network.client_pools import pools_of
from google._genai_core.runtime.http.network.connecting import Wait, connected
from google._genai_core.runtime.http.network.cores import HTTPCORE, Core, Errors
from google._genai_core.runtime.http.network.early_responses import LARGE, Watch
from google._genai_core.runtime.http.network.socket_state import holds_more, is_readable

T = TypeVar("T")

_CLOSED = "the connection was closed by this process"


class _Deadline(threading.local):
    """The time of the monotonic clock at which this thread's call must be done."""

    ends: Optional[float] = None

    def cut(self, seconds: Optional[float], late: Type[Exception]) -> Optional[float]:
        """Return the shorter of a timeout and the time left. Raises `late` if none is left."""
        if self.ends is None:
            return seconds
        left = self.ends - time.monotonic()
        if left <= 0:
            raise late("the deadline has passed")
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
    """A connection. One thread uses it at a time; any other may close it.

    It says that it can be read, and so that it must not be used again, if anything is left of a response.
    """

    def __init__(self, network: Network, connection: socket.socket) -> None:
        self._network = network
        self._core = network.core
        self._socket = connection
        self._process = os.getpid()
        self._is_used = False
        self._is_closed = False
        self._early: Optional[Watch] = None
        self.arrival = Arrival()
        self.parser: Any = None
        """h11's part of the connection, which keeps what follows a response; None before the first response."""
        network.add(self)

    def read(self, max_bytes: int, timeout: Optional[float] = None) -> bytes:
        data = b"" if self._early is None else self._early.take()
        if not data:
            data = self._wait(self._core.read, timeout, partial(self._receive, max_bytes))
        self.arrival.add(data)
        return data

    def write(self, buffer: bytes, timeout: Optional[float] = None) -> None:
        if self.arrival.received:
            # Other threads run since the pool has looked. A connection without a parser leads to a proxy, or has HTTP/2.
            if self.parser is not None and self.get_extra_info("is_readable"):
                raise self._core.module.ConnectionNotAvailable
            self.arrival.begin()
        view = memoryview(buffer)
        if len(buffer) > LARGE:
            self._write_watched(view, timeout)
            return
        while view:
            view = view[self._wait(self._core.write, timeout, partial(self._send, view)) :]

    def _write_watched(self, view: memoryview, timeout: Optional[float]) -> None:
        """Write a large body. Raises a WriteError if the rest of it need not be written."""
        self._early = self._early or Watch(self._core)
        while view:
            seconds = _deadline.cut(timeout, self._core.read.late)
            self._wait(
                self._core.write, timeout, partial(self._early.before, self._socket, self._receive, seconds)
            )
            view = view[self._wait(self._core.write, timeout, partial(self._send, view)) :]

    def _receive(self, max_bytes: int) -> bytes:
        return self._socket.recv(max_bytes)

    def _send(self, data: memoryview) -> int:
        return self._socket.send(data)

    def _wait(self, errors: Errors, timeout: Optional[float], operation: Callable[[], T]) -> T:
        self._is_used = True
        try:
            if self._is_closed:
                raise errors.broken(_CLOSED)
            self._socket.settimeout(_deadline.cut(timeout, self._core.read.late))
            result = operation()
        except socket.timeout as error:
            raise errors.late(str(error)) from error
        except (OSError, ValueError) as error:  # a TLS socket that is closed has a ValueError
            raise errors.broken(str(error)) from error
        finally:
            self._is_used = False
            if self._is_closed:
                self._socket.close()
        if self._is_closed:
            raise errors.broken(_CLOSED)
        return result

    def close(self) -> None:
        """Close the connection; a thread that waits for it wakes up and closes the socket."""
        self._is_closed = True
        if self._process == os.getpid():  # a forked child would end the connection of its parent
            with suppress(OSError):
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)  # that of `ssl` forgets its TLS
        if not self._is_used:
            self._socket.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> httpcore.NetworkStream:
        start = self._begin_inner_tls if isinstance(self._socket, ssl.SSLSocket) else self._begin_tls
        try:
            return self._wait(self._core.connect, timeout, partial(start, ssl_context, server_hostname))
        except BaseException:
            self.close()
            raise

    def _begin_tls(self, context: ssl.SSLContext, name: Optional[str]) -> _Stream:
        secured = context.wrap_socket(self._socket, server_hostname=name, do_handshake_on_connect=False)
        self._socket = secured
        if self._is_closed:  # by now, so the old socket was shut down
            raise ConnectionAbortedError(_CLOSED)
        secured.do_handshake()
        return self

    def _begin_inner_tls(self, context: ssl.SSLContext, name: Optional[str]) -> _Stream:
        backend = import_module(f"{self._core.module.__name__}._backends.sync")
        inner = backend.TLSinTLSStream(self._socket, context, name, self._socket.gettimeout())
        return _InnerStream(self._network, self._socket, inner)

    def get_extra_info(self, info: str) -> Any:
        if info == "socket":
            return self._socket
        if info == "ssl_object":
            return self._socket if isinstance(self._socket, ssl.SSLSocket) else None
        if info == "is_readable":
            return self._has_more() or is_readable(self._socket)
        if info == "client_addr":
            return self._socket.getsockname()
        return self._socket.getpeername() if info == "server_addr" else None

    def _has_more(self) -> bool:
        if self.parser is None or self.parser.trailing_data[0]:
            return True
        return self._early is not None and bool(self._early.received)


class _InnerStream(_Stream):
    """A TLS connection inside of the TLS connection to a proxy."""

    def __init__(self, network: Network, connection: socket.socket, inner: Any) -> None:
        super().__init__(network, connection)
        self._inner = inner

    def _receive(self, max_bytes: int) -> bytes:
        received: bytes = self._inner.read(max_bytes, self._socket.gettimeout())
        return received

    def _send(self, data: memoryview) -> int:
        self._inner.write(data, self._socket.gettimeout())
        return len(data)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.ssl_obj if info == "ssl_object" else super().get_extra_info(info)

    def _has_more(self) -> bool:
        return super()._has_more() or holds_more(self._inner.ssl_obj)


class Network(httpcore.SyncBackend):
    """Makes the connections of a pool. After it is closed it has none and makes no more."""

    def __init__(self, core: Core = HTTPCORE) -> None:
        self.core = core
        """The library of the pool."""

        self.is_closed = False
        self._streams: weakref.WeakValueDictionary[int, _Stream] = weakref.WeakValueDictionary()

    def add(self, stream: _Stream) -> None:
        """Close a connection together with this network."""
        self._streams[id(stream)] = stream

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: Optional[float] = None,
        local_address: Optional[str] = None,
        socket_options: Optional[Iterable[Any]] = None,
    ) -> httpcore.NetworkStream:
        wait = Wait(_deadline.cut(timeout, self.core.read.late), lambda: self.is_closed)
        return self._stream(lambda: connected(host, port, wait, local_address, socket_options or ()))

    def connect_unix_socket(
        self, path: str, timeout: Optional[float] = None, socket_options: Optional[Iterable[Any]] = None
    ) -> httpcore.NetworkStream:
        def connect() -> socket.socket:
            made = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            try:
                for option in socket_options or ():
                    made.setsockopt(*option)
                made.settimeout(_deadline.cut(timeout, self.core.read.late))
                made.connect(path)
            except BaseException:
                made.close()
                raise
            return made

        return self._stream(connect)

    def _stream(self, connect: Callable[[], socket.socket]) -> _Stream:
        try:
            stream = _Stream(self, connect())
        except socket.timeout as error:
            raise self.core.connect.late(str(error)) from error
        except OSError as error:
            raise self.core.connect.broken(str(error)) from error
        if self.is_closed:
            stream.close()
            raise self.core.connect.broken(_CLOSED)
        return stream

    def sleep(self, seconds: float) -> None:
        time.sleep(_deadline.cut(seconds, self.core.read.late) or 0.0)

    def close(self) -> None:
        """Close all connections; a thread that waits for one gets an error."""
        self.is_closed = True
        for found in self._streams.valuerefs():
            stream = found()
            if stream is not None:
                stream.close()


def use(network: Network, client: Any) -> None:
    """Have the httpx client make its connections by this network, in each of its own pools for HTTP.

    The pools of a transport that was closed and is used again get the new network.
    """
    for pool in pools_of(client):
        if type(getattr(pool, "_network_backend", None)) in (network.core.module.SyncBackend, Network):
            pool._network_backend = network
