"""TCP keepalive, so that a connection that is silent while a long response is awaited stays open.

Routers and firewalls drop connections after some minutes without a packet, and tell nobody.
"""

from __future__ import annotations

import socket
import sys
from contextlib import suppress
from functools import lru_cache
from typing import Any, List, Tuple

IDLE = 60
"""Seconds of silence before the first probe; the shortest limits of networks are a few minutes."""

INTERVAL = 30
"""Seconds between probes."""

PROBES = 5
"""Probes without a reply before the connection counts as broken."""

_TCP = (("TCP_KEEPIDLE", IDLE), ("TCP_KEEPINTVL", INTERVAL), ("TCP_KEEPCNT", PROBES))
_MACOS_KEEPALIVE = 0x10
"""TCP_KEEPALIVE of macOS, its TCP_KEEPIDLE; Python has the name since 3.10."""

Option = Tuple[int, int, int]


@lru_cache(maxsize=1)
def options() -> List[Option]:
    """Return the socket options that this platform has and takes."""
    known: List[Option] = [(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)]
    known += [
        (socket.IPPROTO_TCP, getattr(socket, name), value) for name, value in _TCP if hasattr(socket, name)
    ]
    if sys.platform == "darwin" and not hasattr(socket, "TCP_KEEPIDLE"):
        known.append((socket.IPPROTO_TCP, _MACOS_KEEPALIVE, IDLE))
    taken: List[Option] = []
    with suppress(OSError), socket.socket() as probe:
        for option in known:
            with suppress(OSError):
                probe.setsockopt(*option)
                taken.append(option)
    return taken


def new_socket(address: Tuple[Any, ...]) -> socket.socket:
    """Return a socket with keepalive for an address of `getaddrinfo`; aiohttp connects it."""
    family, kind, protocol = address[:3]
    made = socket.socket(family, kind, protocol)
    for option in options():
        made.setsockopt(*option)
    return made


def set_on(connected: Any) -> None:
    """Set the options of a connected socket, unless keepalive is on: then the caller has set others."""
    with suppress(OSError):
        if not connected.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE):
            for option in options():
                connected.setsockopt(*option)
