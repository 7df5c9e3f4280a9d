"""A deadline on an event loop ends the work also where a cancellation is lost, and leaves nothing open."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from typing import Any, List

import pytest

from google._genai_core.runtime.driving import in_time
from google._genai_core.runtime.http.messages import Request
from google.genai import errors

from ...patience import PATIENCE

REQUEST = Request("GET", "https://host/path", {})


class Opened:
    """Something that was opened."""

    def __init__(self) -> None:
        self.is_closed = False

    async def close(self) -> None:
        self.is_closed = True


async def deaf(times: int) -> None:
    """Lose so many cancellations."""
    for _ in range(times):
        with suppress(asyncio.CancelledError):
            await asyncio.sleep(PATIENCE)
    await asyncio.sleep(PATIENCE)


@pytest.mark.parametrize("times", [0, 1, 3])
def test_work_that_loses_cancellations(monkeypatch: pytest.MonkeyPatch, times: int) -> None:
    monkeypatch.setattr(in_time, "AGAIN", 0.01)
    with pytest.raises(errors.APITimeoutError, match="deadline"):
        asyncio.run(in_time.in_time(REQUEST, deaf(times), 0.01))


@pytest.mark.parametrize("times", [0, 1, 3])
def test_a_caller_that_is_cancelled(monkeypatch: pytest.MonkeyPatch, times: int) -> None:
    monkeypatch.setattr(in_time, "AGAIN", 0.01)

    async def run() -> None:
        task = asyncio.ensure_future(in_time.in_time(REQUEST, deaf(times), PATIENCE))
        await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(run())


def test_what_was_opened_as_the_caller_was_cancelled_is_closed() -> None:
    opened = Opened()

    async def late() -> Opened:
        with suppress(asyncio.CancelledError):
            await asyncio.sleep(PATIENCE)
        return opened

    async def run() -> None:
        task = asyncio.ensure_future(in_time.in_time(REQUEST, late(), PATIENCE))
        await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(run())
    assert opened.is_closed


def test_a_result_that_comes_with_the_deadline_is_taken() -> None:
    async def late() -> str:
        try:
            await asyncio.sleep(PATIENCE)
        except asyncio.CancelledError:
            return "done"
        return "never"

    assert asyncio.run(in_time.in_time(REQUEST, late(), 0.01)) == "done"


def test_an_error_is_raised_as_it_is() -> None:
    async def fails() -> None:
        raise KeyError("a")

    with pytest.raises(KeyError):
        asyncio.run(in_time.in_time(REQUEST, fails(), 1))


def test_a_caller_that_is_dropped_cancels_the_work() -> None:
    ended: List[Any] = []

    async def work() -> None:
        try:
            await asyncio.sleep(PATIENCE)
        except asyncio.CancelledError:
            ended.append(time.monotonic())
            raise

    async def run() -> None:
        waiting = in_time.in_time(REQUEST, work(), PATIENCE)
        waiting.send(None)
        await asyncio.sleep(0)
        waiting.close()
        await asyncio.sleep(0.01)
        assert ended

    asyncio.run(run())
