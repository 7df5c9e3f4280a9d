"""The values of an iterator that a function of the caller returns, such as a generator, as a list.

The function is done when all values are there, so its time limit and its errors include that.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Iterator
from typing import Any, Callable


def collected(function: Callable[[], Any]) -> Any:
    """Call a function and return its value, or an awaitable for it; an iterator's values are in a list."""
    value = function()
    if is_iterator(value):
        return list(value)
    return _settled(value) if _is_awaitable(value) or _is_async_iterator(value) else value


def is_iterator(value: Any) -> bool:
    """Return whether a value is an iterator, such as a generator or a `map`."""
    return isinstance(value, Iterator)


def _is_awaitable(value: Any) -> bool:
    return isinstance(value, Awaitable)


def _is_async_iterator(value: Any) -> bool:
    return isinstance(value, AsyncIterator)


async def _settled(value: Any) -> Any:
    while True:
        if _is_awaitable(value):
            value = await value
        elif _is_async_iterator(value):
            value = [each async for each in value]
        else:
            break
    if not is_iterator(value):
        return value
    import asyncio  # loaded only with an event loop

    return await asyncio.to_thread(list, value)
