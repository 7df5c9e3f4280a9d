"""Functions that yield: what they yield is collected, whoever runs them."""

from __future__ import annotations

import asyncio
import datetime
import functools
import threading
from typing import Any, AsyncIterator, Awaitable, Callable, Dict, Iterator, List

import pytest

from google.genai import types
from google.genai.emulator import Emulator

from .ways import WAYS, answer, call, responses

DAY = datetime.date(2025, 1, 2)
ROWS = [1, "2025-01-02"]


def rows(count: int) -> Iterator[Any]:
    """Rows of a table."""
    yield count
    yield DAY


async def async_rows(count: int) -> AsyncIterator[Any]:
    """Rows of a table."""
    yield count
    await asyncio.sleep(0)
    yield DAY


async def awaited_rows(count: int) -> Iterator[Any]:
    """Return a generator."""
    return rows(count)


async def awaited_async_rows(count: int) -> AsyncIterator[Any]:
    """Return an async generator."""
    return async_rows(count)


def returned_async_rows(count: int) -> AsyncIterator[Any]:
    """Return an async generator, without `async`."""
    return async_rows(count)


def returned_awaitable(count: int) -> Awaitable[AsyncIterator[Any]]:
    """Return an awaitable, without `async`."""
    return awaited_async_rows(count)


def mapped(count: int) -> Iterator[Any]:
    """Return an iterator that is no generator."""
    return iter([count, DAY])


class Table:
    """A callable object whose call is an async generator."""

    async def __call__(self, count: int) -> AsyncIterator[Any]:
        """Rows of a table."""
        yield count
        yield DAY

    async def method(self, count: int) -> AsyncIterator[Any]:
        """Rows of a table."""
        yield count
        yield DAY


class Cursor:
    """An async iterator of another library."""

    def __init__(self, count: int) -> None:
        self._rows = iter([count, DAY])

    def __aiter__(self) -> Cursor:
        return self

    async def __anext__(self) -> Any:
        for row in self._rows:
            return row
        raise StopAsyncIteration


def cursor(count: int) -> Cursor:
    """Return such an iterator."""
    return Cursor(count)


def logged(function: Callable[..., Any]) -> Callable[..., Any]:
    """Decorate as users do."""

    @functools.wraps(function)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        return function(*args, **kwargs)

    return wrapper


FUNCTIONS: Dict[str, Callable[..., Any]] = {
    "rows": rows,
    "async_rows": async_rows,
    "awaited_rows": awaited_rows,
    "awaited_async_rows": awaited_async_rows,
    "returned_async_rows": returned_async_rows,
    "returned_awaitable": returned_awaitable,
    "mapped": mapped,
    "Table": Table(),
    "method": Table().method,
    "cursor": cursor,
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", FUNCTIONS)
@pytest.mark.parametrize("form", ["plain", "partial", "decorated"])
def test_what_a_function_yields_is_a_list(way: str, name: str, form: str) -> None:
    function = FUNCTIONS[name]
    args = {"count": 1}
    if form == "partial":
        function, args = functools.partial(function, count=1), {}
    elif form == "decorated" and name != "Table":
        function = logged(function)
    emulator = Emulator()
    emulator.reply_with(answer(call(name, **args), call(name, **args)), "Done.")
    done = WAYS[way](emulator, "Rows?", {"tools": [function]})
    assert done.error is None
    assert [each["response"] for each in responses(emulator)] == [{"result": ROWS}] * 2


@pytest.mark.parametrize("way", WAYS)
def test_parts_that_are_yielded_are_media(way: str) -> None:
    async def pictures() -> AsyncIterator[Any]:
        yield types.Part.from_bytes(data=b"\x89PNG", mime_type="image/png")
        yield "A picture."

    emulator = Emulator()
    emulator.reply_with(answer(call("pictures")), "Done.")
    WAYS[way](emulator, "Show", {"tools": [pictures]})
    (response,) = responses(emulator)
    assert response["response"] == {"result": ["A picture."]}
    assert response["parts"] == [{"inlineData": {"data": "iVBORw==", "mimeType": "image/png"}}]


@pytest.mark.parametrize("way", WAYS)
def test_an_error_on_the_way_is_that_of_the_function(way: str) -> None:
    def broken() -> Iterator[int]:
        yield 1
        raise LookupError("no more")

    async def broken_async() -> AsyncIterator[int]:
        yield 1
        raise LookupError("no more")

    emulator = Emulator()
    emulator.reply_with(answer(call("broken"), call("broken_async")), "Done.")
    WAYS[way](emulator, "Rows?", {"tools": [broken, broken_async]})
    assert [each["response"] for each in responses(emulator)] == [{"error": "LookupError: no more"}] * 2


def test_a_generator_of_an_async_client_runs_in_a_thread() -> None:
    threads: List[threading.Thread] = []

    def where() -> Iterator[int]:
        threads.append(threading.current_thread())
        yield 1

    async def returns_where() -> Iterator[int]:
        return where()

    emulator = Emulator()
    emulator.reply_with(answer(call("where"), call("returns_where")), "Done.")
    WAYS["async"](emulator, "Rows?", {"tools": [where, returns_where]})
    assert len(threads) == 2
    assert threading.main_thread() not in threads
