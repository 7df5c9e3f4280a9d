"""The deadline of a call and the functions in it: async ones are cancelled, for plain ones the error says why not."""

from __future__ import annotations

import asyncio
import functools
import time
from datetime import timedelta
from typing import Any, AsyncIterator, Callable, Dict, Iterator, List

import pytest

from google.genai import errors, types
from google.genai.emulator import Emulator

from ..patience import PATIENCE
from .ways import WAYS, Done, answer, call, responses

EACH_WAY = pytest.mark.parametrize("way", WAYS)
SOON = 50
"""Milliseconds until the deadline of a function that does not end."""

ended: List[str] = []


async def sleeper() -> None:
    """Sleep for longer than any test."""
    try:
        await asyncio.sleep(PATIENCE)
    finally:
        ended.append("sleeper")


async def yielder() -> AsyncIterator[int]:
    """Yield one value and no other."""
    yield 1
    try:
        await asyncio.sleep(PATIENCE)
    finally:
        ended.append("yielder")


def returner() -> Any:
    """Return an awaitable, without `async`."""
    return sleeper()


class Sleeper:
    """A callable object."""

    async def __call__(self) -> None:
        """Sleep for longer than any test."""
        await sleeper()


ASYNC: Dict[str, Callable[..., Any]] = {
    "sleeper": sleeper,
    "yielder": yielder,
    "returner": returner,
    "Sleeper": Sleeper(),
}


def ask(way: str, emulator: Emulator, *tools: Any, deadline: Any = SOON) -> Done:
    ended.clear()
    config: Dict[str, Any] = {"tools": list(tools), "http_options": {"deadline": deadline}}
    return WAYS[way](emulator, "Now?", config)


def emulated(*names: str) -> Emulator:
    emulator = Emulator()
    emulator.reply_with(answer(*map(call, names)), "Done.")
    return emulator


@EACH_WAY
@pytest.mark.parametrize("name", ASYNC)
@pytest.mark.parametrize("count", [1, 2])
def test_an_async_function_is_cancelled(way: str, name: str, count: int) -> None:
    emulator = emulated(*[name] * count)
    started = time.monotonic()
    done = ask(way, emulator, ASYNC[name])
    assert time.monotonic() - started < PATIENCE
    assert isinstance(done.error, errors.APITimeoutError)
    text = "; ".join([f"function {name} was cancelled"] * count)
    assert str(done.error).endswith(f"not done within the deadline of {SOON} ms: {text}")
    assert len(ended) == count
    assert len(emulator.requests) == 1
    partial = done.error.partial_response
    if "stream" in way:
        assert partial is not None
        assert [each.name for each in partial.function_calls] == [name] * count
    if "chat" in way:
        assert [content.role for content in done.history] == ["user", "model"]
        assert done.curated == []


@EACH_WAY
@pytest.mark.parametrize("form", ["function", "generator"])
def test_a_plain_function_runs_to_its_end_and_the_error_says_so(way: str, form: str) -> None:
    def plain() -> Any:
        time.sleep(2 * SOON / 1000)
        ended.append("plain")

    def plain_rows() -> Iterator[int]:
        yield 1
        plain()

    function = plain if form == "function" else plain_rows
    done = ask(way, emulated(function.__name__), function)
    assert isinstance(done.error, errors.APITimeoutError)
    assert str(done.error).endswith(
        f"not done within the deadline of {SOON} ms: function {function.__name__} ran to its end, "
        "since only an async function can be cancelled"
    )
    assert ended == ["plain"]


@EACH_WAY
def test_functions_of_both_kinds(way: str) -> None:
    def plain() -> None:
        time.sleep(2 * SOON / 1000)

    done = ask(way, emulated("plain", "sleeper"), plain, sleeper)
    assert str(done.error).endswith(
        ": function plain ran to its end, since only an async function can be cancelled; "
        "function sleeper was cancelled"
    )


@EACH_WAY
def test_what_ends_in_time_is_unchanged(way: str) -> None:
    async def quick() -> str:
        await asyncio.sleep(0)
        return "now"

    async def slow_itself() -> None:
        raise asyncio.TimeoutError("its own")

    emulator = emulated("quick", "slow_itself")
    done = ask(way, emulator, quick, slow_itself, deadline=timedelta(seconds=PATIENCE))
    assert done.error is None
    first, second = (each["response"] for each in responses(emulator))
    assert first == {"result": "now"}
    assert second == {"error": "TimeoutError: its own"}


@EACH_WAY
def test_no_function_starts_after_the_deadline(way: str) -> None:
    def late(prompt: Any) -> Any:
        emulator.advance(60)
        return answer(call("plain"))

    def plain() -> None:
        ended.append("plain")

    emulator = Emulator(late)
    done = ask(way, emulator, plain, deadline=30_000)
    assert isinstance(done.error, errors.APITimeoutError)
    assert str(done.error).endswith(": not done within the deadline of 30 s")
    assert ended == []


@EACH_WAY
def test_a_function_may_use_up_the_time(way: str) -> None:
    def plain() -> None:
        emulator.advance(60)

    emulator = emulated("plain")
    done = ask(way, emulator, plain, deadline=30_000)
    assert isinstance(done.error, errors.APITimeoutError)
    assert len(emulator.requests) == 1


@EACH_WAY
def test_without_a_deadline_nothing_is_limited(way: str) -> None:
    async def quick() -> str:
        await asyncio.sleep(2 * SOON / 1000)
        return "now"

    emulator = emulated("quick")
    options = types.HttpOptions(timeout=SOON)
    config = types.GenerateContentConfig(tools=[functools.partial(quick)], http_options=options)
    done = WAYS[way](emulator, "Now?", config)
    assert done.error is None
