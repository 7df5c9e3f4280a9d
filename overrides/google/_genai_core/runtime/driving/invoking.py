"""Run the caller's functions concurrently; their outcomes are in the order of the calls.

Each call has an outcome, a value or an error, so one failure loses no other result. Blocking
functions run in threads, so they block neither each other nor the event loop; without an event
loop a single function runs in the calling thread. A time limit cancels async functions; a plain
function cannot be interrupted, so its outcome says that it was late.
"""

from __future__ import annotations

import contextvars
import inspect
import time
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Callable, List, Mapping, Optional, Protocol, Sequence

from google._genai_core.runtime.lifetime import cancellations
from google._genai_core.runtime.usage_errors import FunctionCancelledError, UnsupportedFunctionError

if TYPE_CHECKING:
    from concurrent.futures import Future

THREADS = 32
"""Functions that run at the same time without an event loop."""


class ToolCall(Protocol):
    """A function call of the model, as telemetry reads it; `types.FunctionCall` is one."""

    @property
    def id(self) -> Optional[str]: ...

    @property
    def name(self) -> Optional[str]: ...

    @property
    def args(self) -> Optional[Mapping[str, Any]]: ...


@dataclass(frozen=True)
class Invocation:
    """A function to call, its arguments bound."""

    function: Callable[[], Any]
    awaits: bool = False
    """Whether the function returns an awaitable."""

    call: Optional[ToolCall] = None
    """The function call of the model."""

    loop_only: str = ""
    """The error of a blocking call, if the function needs the event loop of the caller."""


@dataclass(frozen=True)
class Outcome:
    """The value that a function returned, or the error that it raised."""

    value: Any = None
    error: Optional[Exception] = None
    cancelled: bool = False
    """Whether the time was over before an async function ended."""

    late: bool = False
    """Whether the time was over before a plain function ended, which has run to its end."""


def is_async(function: Any) -> bool:
    """Return whether a call returns something to await; a wrapper without `async` may also do so."""
    while isinstance(function, partial):
        function = function.func
    return any(
        inspect.iscoroutinefunction(each) or inspect.isasyncgenfunction(each)
        for each in (function, function.__call__)
    )


def run(invocations: Sequence[Invocation], seconds: Optional[float] = None) -> List[Outcome]:
    """Return the outcomes, for a program without an event loop; an awaitable gets a loop of its own.

    Raises:
        UnsupportedFunctionError: A function needs the event loop of the caller.
    """
    for each in invocations:
        if each.loop_only:
            raise UnsupportedFunctionError(each.loop_only)
    return _run(invocations, _end(seconds))


def _end(seconds: Optional[float]) -> Optional[float]:
    return None if seconds is None else time.monotonic() + seconds


def _run(invocations: Sequence[Invocation], ends: Optional[float]) -> List[Outcome]:
    if len(invocations) == 1 and not invocations[0].awaits:
        outcome = _outcome(invocations[0].function, ends)
        return _run([_awaiting(outcome)], ends) if _is_awaitable(outcome) else [outcome]
    from concurrent.futures import ThreadPoolExecutor  # loaded only for several functions

    pool = ThreadPoolExecutor(max(1, min(len(invocations), THREADS)))
    try:
        futures: List[Future[Outcome]] = [
            pool.submit(contextvars.copy_context().run, _in_thread, invocation, ends)
            for invocation in invocations
        ]
        return [future.result() for future in futures]
    finally:
        # After an interruption cancel the functions that wait; one that runs cannot be stopped.
        pool.shutdown(wait=False, cancel_futures=True)


def _outcome(function: Callable[[], Any], ends: Optional[float]) -> Outcome:
    try:
        outcome = Outcome(cancellations.called(function))
    except Exception as error:
        outcome = Outcome(error=error)
    return outcome if ends is None or time.monotonic() < ends else replace(outcome, late=True)


def _is_awaitable(outcome: Outcome) -> bool:
    """Return whether a function that is not declared async returned an awaitable, as a wrapper may."""
    return hasattr(outcome.value, "__await__")


def _awaiting(outcome: Outcome) -> Invocation:
    """Return an invocation that awaits the value of an outcome."""
    return Invocation(lambda: outcome.value, awaits=True)


def _in_thread(invocation: Invocation, ends: Optional[float]) -> Outcome:
    if not invocation.awaits:
        outcome = _outcome(invocation.function, ends)
        return _in_thread(_awaiting(outcome), ends) if _is_awaitable(outcome) else outcome
    import asyncio  # loaded only with an event loop

    return _ended(lambda: asyncio.run(_awaited(invocation, ends)))


def _ended(result: Callable[[], Outcome]) -> Outcome:
    """Return the outcome of a task that has ended, also if it was cancelled."""
    try:
        return cancellations.called(result)
    except FunctionCancelledError as error:
        return Outcome(error=error)


async def run_async(invocations: Sequence[Invocation], seconds: Optional[float] = None) -> List[Outcome]:
    """Return the outcomes, on the running event loop; cancelling it cancels the awaitables."""
    import asyncio  # loaded only with an event loop

    ends = _end(seconds)
    tasks = [asyncio.ensure_future(_awaited(invocation, ends)) for invocation in invocations]
    if tasks:
        await cancellations.ended(tasks)
    return [_ended(task.result) for task in tasks]


async def _awaited(invocation: Invocation, ends: Optional[float]) -> Outcome:
    import asyncio  # loaded only with an event loop

    if not invocation.awaits:
        outcome = await asyncio.to_thread(_outcome, invocation.function, ends)
        return await _awaited(_awaiting(outcome), ends) if _is_awaitable(outcome) else outcome
    if ends is None:
        return await _outcome_async(invocation.function)
    try:
        return await asyncio.wait_for(
            _outcome_async(invocation.function), max(ends - time.monotonic(), 0.001)
        )
    except asyncio.TimeoutError:  # that of the function itself is in its outcome
        return Outcome(cancelled=True)


async def _outcome_async(function: Callable[[], Any]) -> Outcome:
    try:
        return Outcome(await function())
    except Exception as error:
        return Outcome(error=error)
