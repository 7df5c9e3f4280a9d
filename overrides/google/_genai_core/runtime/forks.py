"""What a forked child must not touch: the connections of its parent.

Both processes hold the same sockets after a fork, and bytes of both would mix. The child
puts the parent's connections aside, unused and unclosed, and opens its own. A lock that
another thread of the parent held would never be released, so locks are made anew too.
"""

from __future__ import annotations

import os
import weakref
from typing import Any, List, Protocol


class Holder(Protocol):
    """Something with connections."""

    def forget(self) -> Any:
        """Begin anew without a connection; gives what held the old ones."""
        ...


_holders: weakref.WeakSet[Holder] = weakref.WeakSet()
_aside: List[Any] = []
"""Kept for ever: closing a TLS connection of the parent would tell the server so."""


def watch(holder: Holder) -> None:
    """Have this holder begin anew in each forked child, as long as it lives."""
    _holders.add(holder)


def _in_child() -> None:
    _aside.extend([holder.forget() for holder in list(_holders)])


if hasattr(os, "register_at_fork"):  # pragma: no branch - Windows has no fork
    os.register_at_fork(after_in_child=_in_child)
