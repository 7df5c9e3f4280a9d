"""Resetting objects with connections in a forked child.

After a fork both processes have the same sockets, and their bytes would mix. The child sets
the parent's connections aside, unused and unclosed, and opens its own. A lock that another
thread of the parent held would never be released, so the child creates new locks too. It cannot
replace the import locks, pydantic's lock and OpenSSL's, so a fork waits for the first calls of other threads.
"""

from __future__ import annotations

import importlib._bootstrap as _bootstrap
import logging
import os
import sys
import threading
import time
import weakref
from typing import Any, Callable, Dict, List, Protocol


class Holder(Protocol):
    """An object with connections, threads or locks."""

    def reset_after_fork(self) -> Any:
        """Reset to the unconnected state; return the old connections so that they stay referenced."""
        ...


unbroken = threading.RLock()
"""Held while a TLS context is made or JSON is written: a fork waits, since OpenSSL and pydantic have locks of their own."""

_LAZY = frozenset(
    [
        "aiohttp",
        "anyio",
        "asyncio",
        "certifi",
        "encodings",
        "google",
        "h11",
        "httpcore",
        "httpcore2",
        "httpx",
        "httpx2",
        "idna",
        "pydantic",
        "pydantic_core",
        "sniffio",
        "ssl",
        "stringprep",
    ]
)
"""Packages that a call may be the first to load."""

_LONGEST_WAIT = 10.0
"""Seconds that a fork waits; an import that needs the thread that forks would never end."""

_held: List[Any] = []
"""The locks that the thread that forks holds during the fork."""

_holders: weakref.WeakSet[Holder] = weakref.WeakSet()
_aside: List[Any] = []
"""The parent's connections. Never released: closing a TLS connection would notify the server."""


def register(holder: Holder) -> None:
    """Reset this holder in each forked child, as long as it exists."""
    _holders.add(holder)


def _in_child() -> None:
    _release()
    _aside.extend([holder.reset_after_fork() for holder in list(_holders)])


def _before() -> None:
    """Wait until other threads neither import nor build a type or a TLS context: a child cannot replace their locks."""
    if unbroken.acquire(timeout=_LONGEST_WAIT):
        _held.append(unbroken)
    ends = time.monotonic() + _LONGEST_WAIT
    while time.monotonic() < ends:
        lock = getattr(sys.modules.get("pydantic.main"), "_rebuild_lock", None)
        if not _others_import() and (lock is None or lock.acquire(timeout=_LONGEST_WAIT)):
            if lock is not None:
                _held.append(lock)
            if not _others_import():
                return
            if lock is not None:
                _held.pop().release()
        time.sleep(0.001)


def _release() -> None:
    while _held:
        _held.pop().release()


def _others_import() -> bool:
    """Return whether another thread holds the lock of an import. Python has no public name for these locks."""
    locks: Dict[str, Callable[[], Any]] = getattr(_bootstrap, "_module_locks", {})
    for name, found in list(locks.items()):
        owner = getattr(found(), "owner", None) if name.partition(".")[0] in _LAZY else None
        if owner not in (None, threading.get_ident()):
            return True
    return False


# The functions before a fork run in reverse order. That of logging takes a lock which imports need, so it
# must be registered first.
assert logging

if hasattr(os, "register_at_fork"):  # pragma: no branch - Windows has no fork
    os.register_at_fork(before=_before, after_in_parent=_release, after_in_child=_in_child)
