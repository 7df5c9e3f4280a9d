"""Run the caller's functions concurrently; their outcomes are in the order of the calls.

Each call has an outcome, a value or an error, so one failure loses no other result. Blocking
functions run in threads, so they block neither each other nor the event loop; without an event
loop a single function runs in the calling thread.
"""

from __future__ import annotations

import contextvars
import inspect
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Callable, List, Mapping, Optional, Protocol, Sequence

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


@dataclass(frozen=True)
class Outcome:
    """The value that a function returned, or the error that it raised."""

    value: Any = None
    error: Optional[Exception] = None


def is_async(function: Any) -> bool:
    """Return whether a call returns a coroutine; that of a wrapper without `async` may also return one."""
    while isinstance(function, partial):
        function = function.func
    return inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(function.__call__)


def run(invocations: Sequence[Invocation]) -> List[Outcome]:
    """Return the outcomes, for a program without an event loop; an awaitable gets a loop of its own."""
    if len(invocations) == 1 and not invocations[0].awaits:
        outcome = _outcome(invocations[0].function)
        return run([_awaiting(outcome)]) if _is_awaitable(outcome) else [outcome]
    from concurrent.futures import ThreadPoolExecutor  # loaded only for several functions

    pool = ThreadPoolExecutor(max(1, min(len(invocations), THREADS)))
    try:
        futures: List[Future[Outcome]] = [
            pool.submit(contextvars.copy_context().run, _in_thread, invocation) for invocation in invocations
        ]
        return [future.result() for future in futures]
    finally:
        # After an interruption cancel the functions that wait; one that runs cannot be stopped.
        pool.shutdown(wait=False, cancel_futures=True)


def _outcome(function: Callable[[], Any]) -> Outcome:
    try:
        return Outcome(function())
    except Exception as error:
        return Outcome(error=error)


def _is_awaitable(outcome: Outcome) -> bool:
    """Return whether a function that is not declared async returned an awaitable, as a wrapper may."""
    return hasattr(outcome.value, "__await__")


def _awaiting(outcome: Outcome) -> Invocation:
    """Return an invocation that awaits the value of an outcome."""
    return Invocation(lambda: outcome.value, awaits=True)


def _in_thread(invocation: Invocation) -> Outcome:
    if not invocation.awaits:
        outcome = _outcome(invocation.function)
        return _in_thread(_awaiting(outcome)) if _is_awaitable(outcome) else outcome
    import asyncio  # loaded only with an event loop

    return asyncio.run(_awaited(invocation))


async def run_async(invocations: Sequence[Invocation]) -> List[Outcome]:
    """Return the outcomes, on the running event loop; cancelling it cancels the awaitables."""
    import asyncio  # loaded only with an event loop

    return list(await asyncio.gather(*map(_awaited, invocations)))


async def _awaited(invocation: Invocation) -> Outcome:
    import asyncio  # loaded only with an event loop

    if not invocation.awaits:
        outcome = await asyncio.to_thread(_outcome, invocation.function)
        return await _awaited(_awaiting(outcome)) if _is_awaitable(outcome) else outcome
    try:
        return Outcome(await invocation.function())
    except Exception as error:
        return Outcome(error=error)
