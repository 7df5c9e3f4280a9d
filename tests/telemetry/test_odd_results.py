"""Telemetry that captures content changes no call, whatever functions return or raise."""

from __future__ import annotations

import asyncio
from typing import Any, Dict, List

import pytest

from google.genai.emulator import Emulator

from ..flows.functions.test_odd_texts import ERRORS, HALF, Mute
from ..flows.ways import answer, call, client_of, responses
from .recorded import attributes, recording

MODEL = "gemini-2.0-flash"


def _circle() -> List[Any]:
    found: List[Any] = []
    found.append(found)
    return found


RESULTS: Dict[str, Any] = {
    "keys that are not text": {(1, 2): 3},
    "itself": _circle(),
    "half a pair": HALF,
    "an object without a text": Mute(),
    "such an object in a list": [Mute()],
    "not a number": float("nan"),
    "bytes": b"\xff",
}


def told(function: Any, captures: bool) -> Any:
    emulator = Emulator()
    emulator.reply_with(answer(call(function.__name__)), "Done.")
    with recording(capture_content=captures) as recorded:
        response = client_of(emulator).models.generate_content(
            model=MODEL, contents="hi", config={"tools": [function]}
        )
    assert response.text == "Done."
    span = recorded.span("execute_tool")
    for value in attributes(span).values():
        str(value).encode("utf-8")
    str(span.status.description).encode("utf-8")
    return responses(emulator)[0]["response"]


@pytest.mark.parametrize("name", RESULTS)
def test_results_are_the_same_with_and_without(name: str) -> None:
    def returns() -> Any:
        """Return it."""
        return RESULTS[name]

    assert told(returns, captures=True) == told(returns, captures=False)


@pytest.mark.parametrize("name", ERRORS)
def test_errors_are_the_same_with_and_without(name: str) -> None:
    def fails() -> Any:
        """Fail."""
        raise ERRORS[name]

    assert told(fails, captures=True) == told(fails, captures=False)


def test_a_cancellation_inside_is_the_end_of_the_span() -> None:
    async def waits() -> Any:
        """Wait for a task that is cancelled."""
        task = asyncio.ensure_future(asyncio.sleep(60))
        task.cancel()
        await task

    assert "FunctionCancelledError" in told(waits, captures=True)["error"]
