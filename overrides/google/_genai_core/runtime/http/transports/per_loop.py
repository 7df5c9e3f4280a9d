"""One value for each running event loop, closed when that loop ends.

A connection belongs to the loop that opened it. An event loop closes its async generators
before it ends (`asyncio.run` does so), and closes an unreferenced one at once. So each value
is held by an async generator that closes it when the generator is closed.
"""

from __future__ import annotations

import threading
import weakref
from typing import TYPE_CHECKING, Any, AsyncGenerator, Awaitable, Callable, Generic, NamedTuple, TypeVar

from google._genai_core.runtime.lifetime import forks

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")


class _Entry(NamedTuple):
    value: Any
    closer: AsyncGenerator[None, None]


class PerLoop(Generic[T]):
    """Creates a value when an event loop first uses it."""

    def __init__(self, make: Callable[[], T], close: Callable[[T], Awaitable[None]]) -> None:
        self._make = make
        self._close = close
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
        value = self._make()
        entry = _Entry(value, _closer(value, self._close))
        await entry.closer.__anext__()  # runs up to its yield without waiting; now the loop knows it
        with self._lock:
            for other in [other for other in self._entries if other.is_closed()]:
                del self._entries[other]
            self._entries[loop] = entry
        return entry

    async def close(self) -> None:
        """Close the value of the running loop; the next use creates another."""
        import asyncio  # loaded only with an event loop

        with self._lock:
            entry = self._entries.pop(asyncio.get_running_loop(), None)
        if entry is not None:
            await entry.closer.aclose()

    def reset_after_fork(self) -> Any:
        """Remove all values and return them."""
        old, self._entries = self._entries, weakref.WeakKeyDictionary()
        self._lock = threading.Lock()
        return old


async def _closer(value: T, close: Callable[[T], Awaitable[None]]) -> AsyncGenerator[None, None]:
    try:
        yield
    finally:
        await close(value)
