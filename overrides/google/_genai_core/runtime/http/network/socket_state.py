"""The state of a socket as the system knows it: whether something has arrived, and whether it takes more."""

from __future__ import annotations

import select
import socket
import ssl
from contextlib import suppress
from typing import Any, Callable, List, Optional, Tuple

_LONGEST_LEFTOVER = 1 << 20
"""Bytes; the system keeps a few more of a connection."""


def is_readable(sock: Any) -> bool:
    """Return whether something has arrived, or the connection is closed; an idle connection has neither."""
    number = -1 if sock is None else sock.fileno()
    if number < 0:
        return True
    if not hasattr(select, "poll"):  # pragma: no cover - Windows and gevent
        return bool(select.select([number], [], [], 0)[0])
    poll = select.poll()
    poll.register(number, select.POLLIN)
    return bool(poll.poll(0))


def polling(sock: Any) -> Callable[[float], List[Any]]:
    """Return a function that waits for so many milliseconds, and tells whether the socket can be read."""
    poll = getattr(select, "poll", None)
    if poll is None:  # pragma: no cover - Windows and gevent
        return lambda milliseconds: select.select([sock], [], [], milliseconds / 1000)[0]
    made = poll()
    made.register(sock.fileno(), select.POLLIN)
    polled: Callable[[float], List[Any]] = made.poll
    return polled


def wait(sock: Any, seconds: Optional[float]) -> Tuple[bool, bool]:
    """Wait until the socket can be read or written, and return which of them."""
    number = sock.fileno()
    if number < 0:
        return True, False
    if not hasattr(select, "poll"):  # pragma: no cover - Windows and gevent
        readable, writable, _ = select.select([number], [number], [], seconds)
        return bool(readable), bool(writable)
    poll = select.poll()
    poll.register(number, select.POLLIN | select.POLLOUT)
    found = poll.poll(None if seconds is None else seconds * 1000)
    events = found[0][1] if found else 0
    return bool(events & ~select.POLLOUT), bool(events & select.POLLOUT)  # reading tells of any error


def duplicate(sock: Any) -> socket.socket:
    """Return another way to the same connection, which stays when the socket is closed."""
    made = socket.fromfd(sock.fileno(), sock.family, sock.type)
    made.setblocking(False)
    return made


def leftover(sock: socket.socket) -> bytes:
    """Return what has arrived on a broken connection and was not read."""
    received = b""
    with suppress(OSError):
        while len(received) < _LONGEST_LEFTOVER:
            data = sock.recv(1 << 16)
            if not data:
                break
            received += data
    return received


def holds_more(tls: Any) -> bool:
    """Return whether something has arrived that TLS keeps: one read gives one record, and more may be there.

    Only TLS without a socket of its own keeps any; otherwise the rest is still in the socket.
    """
    if not isinstance(tls, ssl.SSLObject):
        return False
    try:
        tls.read(1)
    except ssl.SSLWantReadError:
        return False
    except ssl.SSLError:
        return True  # it is broken
    return True
