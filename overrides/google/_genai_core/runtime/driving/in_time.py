"""Awaiting a response, and reading its body, no longer than a deadline allows; loaded only for one.

A cancellation may be lost: anyio before Python 3.11 loses one that meets arriving data, and then
`asyncio.wait_for` waits for ever. So what does not end is cancelled again. In threads there is nothing
to cancel, and the transport itself keeps the deadline.
"""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from typing import Any, Coroutine, Optional, TypeVar

from google._genai_core.runtime.http import connection_errors
from google._genai_core.runtime.http.messages import Head, Request
from google._genai_core.runtime.http.protocol import AsyncBody

T = TypeVar("T")

AGAIN = 0.5
"""Seconds that a cancelled task has for its end."""


async def in_time(request: Request, work: Coroutine[Any, Any, T], seconds: float) -> T:
    """Return the result of the work. Raises APITimeoutError after so many seconds."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        work.close()  # otherwise Python warns that it was never awaited
        raise
    task = asyncio.ensure_future(work)
    try:
        await asyncio.wait([task], timeout=seconds)
    except GeneratorExit:  # this coroutine is dropped: it may not wait
        with suppress(RuntimeError):  # the event loop may be closed
            task.cancel()
        raise
    except asyncio.CancelledError:
        await _end(task)
        await _close_result(task)
        raise
    if not task.done():
        await _end(task)
        if task.cancelled():
            raise connection_errors.overdue(request)
    return task.result()


async def _end(task: asyncio.Task[Any]) -> None:
    while not task.done():
        task.cancel()
        await asyncio.wait([task], timeout=AGAIN)


async def _close_result(task: asyncio.Task[Any]) -> None:
    """Close a body that was opened just before the caller was cancelled."""
    if not task.cancelled() and task.exception() is None:
        close = getattr(task.result(), "close", None)
        if close is not None:
            await close()


class LimitedBody:
    """The body of a response, until the time `ends` of the monotonic clock."""

    def __init__(self, body: AsyncBody, request: Request, ends: float) -> None:
        self._body = body
        self._request = request
        self._ends = ends

    @property
    def head(self) -> Head:
        """Status and headers."""
        return self._body.head

    async def read(self) -> bytes:
        """Return the next chunk, empty at the end."""
        left = self._ends - time.monotonic()
        return await in_time(self._request, self._read(), max(left, 0.001))

    async def _read(self) -> bytes:
        return await self._body.read()

    def conclude(self, error: Optional[BaseException]) -> None:
        """Tell a body that is logged how the flow ended."""
        note = getattr(self._body, "conclude", None)
        if note is not None:
            note(error)

    async def close(self) -> None:
        """Release the connection."""
        await self._body.close()
