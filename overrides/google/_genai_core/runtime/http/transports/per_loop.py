"""One thing for each running event loop, closed when that loop ends.

A connection belongs to the loop that opened it. An event loop closes its async generators
before it ends (`asyncio.run` sees to that), and closes one that nobody holds any more at
once; so the thing is kept by an async generator that closes it as its last act.
"""

from __future__ import annotations

import threading
import weakref
from typing import TYPE_CHECKING, Any, AsyncGenerator, Awaitable, Callable, Generic, NamedTuple, TypeVar

from google._genai_core.runtime import forks

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")


class _Kept(NamedTuple):
    value: Any
    keeper: AsyncGenerator[None, None]


class PerLoop(Generic[T]):
    """Makes a T for a loop at the first use there."""

    def __init__(self, make: Callable[[], T], close: Callable[[T], Awaitable[None]]) -> None:
        self._make = make
        self._close = close
        self._lock = threading.Lock()
        self._kept: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, _Kept] = weakref.WeakKeyDictionary()
        forks.watch(self)

    async def get(self) -> T:
        """The running loop's."""
        import asyncio  # a program without an event loop starts faster without it

        loop = asyncio.get_running_loop()
        kept = self._kept.get(loop)
        if kept is None:
            kept = await self._keep(loop)
        return kept.value  # type: ignore[no-any-return]  # a named tuple is not generic on Python 3.9

    async def _keep(self, loop: asyncio.AbstractEventLoop) -> _Kept:
        value = self._make()
        kept = _Kept(value, _keeper(value, self._close))
        await kept.keeper.__anext__()  # up to its yield: from now on the loop knows it; nothing waits here
        with self._lock:
            for other in [other for other in self._kept if other.is_closed()]:
                del self._kept[other]
            self._kept[loop] = kept
        return kept

    async def close(self) -> None:
        """Close the running loop's; the next use makes another."""
        import asyncio  # as above

        with self._lock:
            kept = self._kept.pop(asyncio.get_running_loop(), None)
        if kept is not None:
            await kept.keeper.aclose()

    def forget(self) -> Any:
        """Begin anew with nothing kept; gives what was."""
        old, self._kept = self._kept, weakref.WeakKeyDictionary()
        self._lock = threading.Lock()
        return old


async def _keeper(value: T, close: Callable[[T], Awaitable[None]]) -> AsyncGenerator[None, None]:
    try:
        yield
    finally:
        await close(value)
