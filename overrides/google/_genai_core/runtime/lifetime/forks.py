"""Resetting objects with connections in a forked child.

After a fork both processes have the same sockets, and their bytes would mix. The child sets
the parent's connections aside, unused and unclosed, and opens its own. A lock that another
thread of the parent held would never be released, so the child creates new locks too.
"""

from __future__ import annotations

import os
import weakref
from typing import Any, List, Protocol


class Holder(Protocol):
    """An object with connections, threads or locks."""

    def reset_after_fork(self) -> Any:
        """Reset to the unconnected state; return the old connections so that they stay referenced."""
        ...


_holders: weakref.WeakSet[Holder] = weakref.WeakSet()
_aside: List[Any] = []
"""The parent's connections. Never released: closing a TLS connection would notify the server."""


def register(holder: Holder) -> None:
    """Reset this holder in each forked child, as long as it exists."""
    _holders.add(holder)


def _in_child() -> None:
    _aside.extend([holder.reset_after_fork() for holder in list(_holders)])


if hasattr(os, "register_at_fork"):  # pragma: no branch - Windows has no fork
    os.register_at_fork(after_in_child=_in_child)
