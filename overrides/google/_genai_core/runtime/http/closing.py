"""Closing what a caller left open: on its event loop, when that runs again, or at exit."""

from __future__ import annotations

import atexit
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any, AsyncIterator, Callable, Coroutine, Protocol, Set

if TYPE_CHECKING:
    import asyncio

Close = Callable[[], Coroutine[Any, Any, None]]

_STEPS = 2
"""Steps of a loop in which it closes a generator that was dropped."""

_closing: Set[asyncio.Task[None]] = set()
"""The tasks that close something; an event loop only has weak references to its tasks."""


class Body(Protocol):
    """A response that can be closed."""

    async def close(self) -> None:
        """Close the response."""
        ...


_left: Set[Body] = set()
"""The open responses on loops that do not close their generators."""


def closes_generators() -> bool:
    """Return whether the running loop closes its async generators, which one of nest_asyncio does not."""
    return sys.get_asyncgen_hooks().finalizer is not None


def close_on(loop: asyncio.AbstractEventLoop, close: Close) -> bool:
    """Make the loop close something when it runs again; return False if the loop is closed."""
    try:
        loop.call_soon_threadsafe(_start_closing, loop, close)
    except RuntimeError:
        return False
    return True


def _start_closing(loop: asyncio.AbstractEventLoop, close: Close) -> None:
    task = loop.create_task(close())
    _closing.add(task)
    task.add_done_callback(_closing.discard)


async def end(chunks: AsyncIterator[bytes], inner: int) -> None:
    """Close a generator that was left before its end, and let the loop close the generators inside of it."""
    import asyncio  # loaded only with an event loop

    with suppress(RuntimeError):  # a task still reads it, and gets an error
        await chunks.aclose()  # type: ignore[attr-defined]  # a generator, which type checkers do not see
    for _ in range(inner * _STEPS):
        await asyncio.sleep(0)


def close_at_exit(body: Body) -> None:
    """Close a response at exit if it is still open then; only on loops that do not close their generators."""
    if not _left:
        atexit.register(_close_left)
    _left.add(body)


def is_closed(body: Body) -> None:
    """Forget a response that is closed."""
    _left.discard(body)


def _close_left() -> None:
    """Close the open responses on a loop of our own: that of the caller would run the caller's tasks too."""
    import asyncio  # loaded only at exit

    loop = asyncio.new_event_loop()
    for body in list(_left):
        with suppress(Exception):  # the connections may be closed with their loop
            loop.run_until_complete(body.close())
    loop.close()
