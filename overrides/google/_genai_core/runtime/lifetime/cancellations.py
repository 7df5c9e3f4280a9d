"""A cancellation inside a function of the caller, told apart from one of the task that called the SDK.

A function may wait for a task or a future that somebody cancels. Its CancelledError would end the
caller's own task without a word: asyncio takes it for a cancellation that was asked for.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Awaitable, Callable, List, Sequence, TypeVar, cast

from google._genai_core.runtime.usage_errors import FunctionCancelledError

if TYPE_CHECKING:
    from asyncio import Future

T = TypeVar("T")

_LIBRARIES = ("asyncio", "concurrent.futures")
"""Modules with a CancelledError of their own; one that is not loaded has raised nothing."""


def is_cancellation(error: BaseException) -> bool:
    """Return whether an exception is a CancelledError, or a group with one that nobody else has to see."""
    known = [getattr(sys.modules.get(name), "CancelledError", None) for name in _LIBRARIES]
    if isinstance(error, tuple(each for each in known if each is not None)):
        return True
    inner: Any = getattr(error, "exceptions", None)
    if isinstance(error, Exception) or not isinstance(inner, tuple):
        return False
    members = cast("Sequence[BaseException]", inner)
    return all(isinstance(each, Exception) or is_cancellation(each) for each in members)


def called(function: Callable[[], T]) -> T:
    """Call a function of the caller. Raises FunctionCancelledError for a CancelledError of the function."""
    try:
        return function()
    except BaseException as error:
        if is_cancellation(error):
            raise FunctionCancelledError from error
        raise


async def awaited(awaitable: Awaitable[T]) -> T:
    """Return the result of an awaitable of the caller, in a task of its own. Raises as `called` does."""
    import asyncio  # loaded only with an event loop

    task = asyncio.ensure_future(awaitable)
    await ended([task])
    return called(task.result)


async def ended(tasks: Sequence[Future[Any]]) -> None:
    """Wait until all tasks have ended, or one of them has failed: then the others are cancelled.

    Whoever cancels the task that waits cancels them too, and waits for their end.
    """
    import asyncio  # loaded only with an event loop

    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    finally:
        left: List[Future[Any]] = [task for task in tasks if not task.done()]
        for task in left:
            task.cancel()
        if left:
            await asyncio.gather(*left, return_exceptions=True)
