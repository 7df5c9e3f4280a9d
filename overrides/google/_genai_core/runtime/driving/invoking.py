"""Run the caller's functions, several at a time, in the order of their results.

Every call has an outcome, a value or an error, so that one failure loses no other result.
Blocking functions run in threads, so that they hold up neither each other nor the event
loop; a single one of a program without an event loop stays in the calling thread.
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


class ToolCall(Protocol):
    """A function call of the model, as tracing reads it; `types.FunctionCall` is one."""

    @property
    def id(self) -> Optional[str]: ...

    @property
    def name(self) -> Optional[str]: ...

    @property
    def args(self) -> Optional[Mapping[str, Any]]: ...


@dataclass(frozen=True)
class Invocation:
    """One function to be called, its arguments bound; `awaits` when what it returns is to be awaited."""

    function: Callable[[], Any]
    awaits: bool = False
    call: Optional[ToolCall] = None
    """What the model asked for."""


@dataclass(frozen=True)
class Outcome:
    """What a function returned, or the error that it raised."""

    value: Any = None
    error: Optional[Exception] = None


def is_async(function: Any) -> bool:
    """Return whether a call returns a coroutine; that of a wrapper without `async` may also return one."""
    while isinstance(function, partial):
        function = function.func
    return inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(function.__call__)


def run(invocations: Sequence[Invocation]) -> List[Outcome]:
    """The outcomes, for a program without an event loop; what is to be awaited gets a loop of its own."""
    if len(invocations) == 1 and not invocations[0].awaits:
        outcome = _outcome(invocations[0].function)
        return run([_rest(outcome)]) if _is_awaitable(outcome) else [outcome]
    from concurrent.futures import ThreadPoolExecutor  # few programs need threads

    pool = ThreadPoolExecutor(max(1, min(len(invocations), THREADS)))
    try:
        waiting: List[Future[Outcome]] = [
            pool.submit(contextvars.copy_context().run, _in_thread, invocation) for invocation in invocations
        ]
        return [future.result() for future in waiting]
    finally:
        # After an interruption of the wait nobody needs the rest; a function that runs cannot be stopped.
        pool.shutdown(wait=False, cancel_futures=True)


def _outcome(function: Callable[[], Any]) -> Outcome:
    try:
        return Outcome(function())
    except Exception as error:
        return Outcome(error=error)


def _is_awaitable(outcome: Outcome) -> bool:
    """Whether a function that did not look like it gave something to be awaited, as a wrapper may."""
    return hasattr(outcome.value, "__await__")


def _rest(outcome: Outcome) -> Invocation:
    return Invocation(lambda: outcome.value, awaits=True)


def _in_thread(invocation: Invocation) -> Outcome:
    if not invocation.awaits:
        outcome = _outcome(invocation.function)
        return _in_thread(_rest(outcome)) if _is_awaitable(outcome) else outcome
    import asyncio  # a program without an event loop starts faster without it

    return asyncio.run(_awaited(invocation))


async def run_async(invocations: Sequence[Invocation]) -> List[Outcome]:
    """The outcomes, on the running event loop; cancelling this cancels what is awaited."""
    import asyncio  # as above

    return list(await asyncio.gather(*map(_awaited, invocations)))


async def _awaited(invocation: Invocation) -> Outcome:
    import asyncio  # as above

    if not invocation.awaits:
        outcome = await asyncio.to_thread(_outcome, invocation.function)
        return await _awaited(_rest(outcome)) if _is_awaitable(outcome) else outcome
    try:
        return Outcome(await invocation.function())
    except Exception as error:
        return Outcome(error=error)
