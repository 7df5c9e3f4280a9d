"""Connecting a blocking socket: one limit for the lookup of the name and for all of its addresses together.

`socket.create_connection` gives each address the whole timeout, and its lookup has none. Here the lookup runs
in a thread, and an address that does not answer does not hold up the next one (RFC 8305).
"""

from __future__ import annotations

import errno
import os
import selectors
import socket
import threading
import time
from itertools import chain, zip_longest
from typing import Any, Callable, Dict, Iterable, List, Optional, Tuple, cast

STEP = 0.25
"""Seconds after which the next address is tried, and in which a thread notices that its pool was closed."""

_BEGUN = (0, errno.EINPROGRESS, errno.EWOULDBLOCK, getattr(errno, "WSAEWOULDBLOCK", 0))

Address = Tuple[Any, ...]
"""An item of the result of `socket.getaddrinfo`."""


class Wait:
    """The time for one connection."""

    def __init__(self, seconds: Optional[float], is_over: Callable[[], bool]) -> None:
        self._ends = None if seconds is None else time.monotonic() + seconds
        self._is_over = is_over

    def step(self) -> float:
        """Return how long to wait before looking again. Raises TimeoutError, or OSError if nobody needs it now."""
        if self._is_over():
            raise ConnectionAbortedError(errno.ECONNABORTED, "the client was closed")
        left = STEP if self._ends is None else min(STEP, self._ends - time.monotonic())
        if left <= 0:
            raise socket.timeout("timed out")
        return left


class _Lookup(threading.Thread):
    """The lookup of a name, which nothing can interrupt; all that need the name wait for the same one."""

    def __init__(self, host: str, port: int) -> None:
        super().__init__(name="google-genai-lookup", daemon=True)
        self._host = host
        self._port = port
        self._found: Optional[List[Address]] = None
        self._error: Optional[Exception] = None

    def run(self) -> None:
        try:
            self._found = socket.getaddrinfo(self._host, self._port, 0, socket.SOCK_STREAM)
        except Exception as error:  # raised in the threads that wait
            self._error = error
        finally:
            _lookups.pop((self._host, self._port), None)

    def result(self) -> List[Address]:
        if self._error is not None:
            raise self._error
        return self._found or []


_lookups: Dict[Tuple[str, int], _Lookup] = {}
"""The lookups that run."""


def connected(
    host: str, port: int, wait: Wait, source: Optional[str], options: Iterable[Tuple[Any, ...]]
) -> socket.socket:
    """Return a socket that is connected to one of the addresses of a host. Raises OSError."""
    race = _Race(wait, source, list(options))
    return race.winner(_interleaved(_addresses(host, port, wait)))


def _addresses(host: str, port: int, wait: Wait) -> List[Address]:
    if _is_number(host):
        return socket.getaddrinfo(host, port, 0, socket.SOCK_STREAM)
    lookup = _lookups.get((host, port))
    if lookup is None or not lookup.is_alive():  # in a forked child the thread of the parent is gone
        lookup = _lookups[host, port] = _Lookup(host, port)
        try:
            lookup.start()
        except RuntimeError:  # a process that ends starts no threads
            lookup.run()
            return lookup.result()
    while lookup.is_alive():
        lookup.join(wait.step())
    return lookup.result()


def _is_number(host: str) -> bool:
    for family in (socket.AF_INET, socket.AF_INET6):
        try:
            socket.inet_pton(family, host)
        except (OSError, UnicodeError):
            continue
        return True
    return False


def _interleaved(found: List[Address]) -> List[Address]:
    """Return the addresses so that the families take turns, as one of them may lead nowhere."""
    families = list(dict.fromkeys(each[0] for each in found))
    columns = [[each for each in found if each[0] == family] for family in families]
    return [each for each in chain.from_iterable(zip_longest(*columns)) if each is not None]


class _Race:
    """Attempts at several addresses, of which the first connection wins."""

    def __init__(self, wait: Wait, source: Optional[str], options: List[Tuple[Any, ...]]) -> None:
        self._wait = wait
        self._source = source
        self._options = options
        self._running: List[socket.socket] = []
        self._error: OSError = OSError("the name has no address")

    def winner(self, addresses: List[Address]) -> socket.socket:
        with selectors.DefaultSelector() as selector:
            try:
                return self._first(selector, addresses)
            finally:
                for sock in self._running:
                    sock.close()

    def _first(self, selector: selectors.BaseSelector, addresses: List[Address]) -> socket.socket:
        waiting = list(reversed(addresses))
        next_begins = 0.0
        while waiting or self._running:
            step = self._wait.step()
            if waiting and (not self._running or time.monotonic() >= next_begins):
                next_begins = time.monotonic() + STEP
                sock = self._begun(waiting.pop())
                if sock is not None:
                    self._running.append(sock)
                    selector.register(sock, selectors.EVENT_WRITE)
            for key, _ in selector.select(step) if self._running else ():
                ended = cast(socket.socket, key.fileobj)
                selector.unregister(ended)
                self._running.remove(ended)
                code = ended.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
                if not code:
                    return ended
                self._failed(ended, OSError(code, os.strerror(code)))
                next_begins = 0.0
        raise self._error

    def _begun(self, address: Address) -> Optional[socket.socket]:
        """Begin to connect; return None if that fails at once."""
        family, kind, protocol, _, place = address
        try:
            sock = socket.socket(family, kind, protocol)
        except OSError as error:
            self._error = error
            return None
        try:
            for option in self._options:
                sock.setsockopt(*option)
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if self._source is not None:
                sock.bind((self._source, 0))
            sock.setblocking(False)
            code = sock.connect_ex(place)
        except OSError as error:
            self._failed(sock, error)
            return None
        if code not in _BEGUN:
            self._failed(sock, OSError(code, os.strerror(code)))
            return None
        return sock

    def _failed(self, sock: socket.socket, error: OSError) -> None:
        sock.close()
        self._error = error
