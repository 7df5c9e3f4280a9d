"""One value for each running event loop, closed when that loop ends.

A connection belongs to the loop that opened it. An event loop closes its async generators
before it ends (`asyncio.run` does so), and closes an unreferenced one at once. So each value
is held by an async generator that closes it when the generator is closed.

Not every loop does that: one that nest_asyncio patched knows no generators, and one may be closed
without them, or never. A value that cannot be closed is released instead, which does not need the loop.
"""

from __future__ import annotations

import threading
import weakref
from typing import (
    TYPE_CHECKING,
    Any,
    AsyncGenerator,
    Awaitable,
    Callable,
    Generic,
    NamedTuple,
    Optional,
    TypeVar,
)

from google._genai_core.runtime.http.closing import close_on, closes_generators
from google._genai_core.runtime.lifetime import forks

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")
Close = Callable[[T], Awaitable[None]]


class _Held:
    """A value until it is closed. If it is dropped before, also at exit, it is released."""

    def __init__(self, value: Any, close: Close[Any], release: Optional[Callable[[Any], None]]) -> None:
        self.value = value
        self._close = close
        self._dropped = None if release is None else weakref.finalize(self, release, value)

    async def close(self) -> None:
        """Close the value, once."""
        await self._close(self.value)
        if self._dropped is not None:
            self._dropped.detach()


class _Entry(NamedTuple):
    value: Any
    close: Callable[[], Any]
    """Closes the value on its loop."""

    dropped: weakref.finalize[Any, Any]
    """Makes the loop close the value if nobody can use it any more."""


class PerLoop(Generic[T]):
    """Creates a value when an event loop first uses it."""

    def __init__(
        self, make: Callable[[], T], close: Close[T], release: Optional[Callable[[T], None]] = None
    ) -> None:
        """Keep the functions that make, close and release a value; without `release` it is only dropped."""
        self._make = make
        self._close = close
        self._release = release
        self._lock = threading.Lock()
        self._entries: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, _Entry] = (
            weakref.WeakKeyDictionary()
        )
        forks.register(self)

    async def get(self) -> T:
        """Return the value of the running loop."""
        import asyncio  # loaded only with an event loop

        loop = asyncio.get_running_loop()
        entry = self._entries.get(loop)
        if entry is None:
            entry = await self._add(loop)
        return entry.value  # type: ignore[no-any-return]  # a named tuple is not generic on Python 3.9

    async def _add(self, loop: asyncio.AbstractEventLoop) -> _Entry:
        held = _Held(self._make(), self._close, self._release)
        close: Callable[[], Any] = held.close
        if closes_generators():
            closer = _closer(held)
            await closer.__anext__()  # runs up to its yield without waiting; now the loop knows it
            close = closer.aclose
        entry = _Entry(held.value, close, weakref.finalize(self, close_on, loop, close))
        entry.dropped.atexit = False  # no loop runs at exit
        with self._lock:
            for other in [other for other in self._entries if other.is_closed()]:
                self._entries.pop(other).dropped.detach()
            self._entries[loop] = entry
        return entry

    async def close(self) -> None:
        """Close the value of the running loop; the next use creates another."""
        import asyncio  # loaded only with an event loop

        try:
            loop = asyncio.get_running_loop()
        except RuntimeError as error:
            from google._genai_core.runtime.http import event_loop  # loaded only after a failure

            event_loop.raise_if_missing(error)
            raise
        with self._lock:
            entry = self._entries.pop(loop, None)
        if entry is not None:
            entry.dropped.detach()
            await entry.close()

    def reset_after_fork(self) -> Any:
        """Remove all values and return them."""
        old, self._entries = self._entries, weakref.WeakKeyDictionary()
        self._lock = threading.Lock()
        for entry in old.values():
            entry.dropped.detach()  # the loop is the parent's
        return old


async def _closer(held: _Held) -> AsyncGenerator[None, None]:
    try:
        yield
    finally:
        await held.close()
