"""Run flows concurrently, a few at a time; their results are in the order of the flows.

The first failure is raised. On asyncio the other flows are cancelled. A thread cannot be: the request
that it waits for goes on, and no other one follows.
"""

from __future__ import annotations

import contextvars
import threading
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Awaitable, Callable, Deque, Dict, List, Sequence, Tuple, TypeVar

from google._genai_core.runtime.driving.effects import Flow
from google._genai_core.runtime.usage_errors import GenAIError

if TYPE_CHECKING:
    from concurrent.futures import Future

AT_ONCE = 8
"""Flows that run at the same time."""

T = TypeVar("T")


def run_all(run: Callable[[Flow[T]], T], flows: Sequence[Flow[T]]) -> List[T]:
    """Return the results of flows that run in threads, each by the function `run`."""
    from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait  # loaded only with threads

    has_failed = threading.Event()
    pool = ThreadPoolExecutor(max(1, min(len(flows), AT_ONCE)))
    try:
        futures: List[Future[T]] = [
            pool.submit(contextvars.copy_context().run, _run_stoppable, run, flow, has_failed)
            for flow in flows
        ]
        done, _ = wait(futures, return_when=FIRST_EXCEPTION)
        failed = [future for future in futures if future in done and future.exception() is not None]
        return [future.result() for future in failed or futures]
    finally:
        has_failed.set()
        pool.shutdown(wait=False, cancel_futures=True)


def _run_stoppable(run: Callable[[Flow[T]], T], flow: Flow[T], has_failed: threading.Event) -> T:
    return run(_stoppable_flow(flow, has_failed))


def _stoppable_flow(flow: Flow[T], has_failed: threading.Event) -> Flow[T]:
    """Run a flow as long as no other one has failed."""
    try:
        effect = next(flow)
        while True:
            if has_failed.is_set():
                raise GenAIError("another request of the call has failed")  # nothing waits for the result
            try:
                result: Any = yield effect
            except Exception as error:
                effect = flow.throw(error)
            else:
                effect = flow.send(result)
    except StopIteration as stop:
        return stop.value  # type: ignore[no-any-return]  # StopIteration.value is untyped
    finally:
        flow.close()


async def run_all_async(run: Callable[[Flow[T]], Awaitable[T]], flows: Sequence[Flow[T]]) -> List[T]:
    """Return the results of flows that run in tasks, each by `run`; cancelling it cancels the tasks."""
    import asyncio  # loaded only with an event loop

    asyncio.get_running_loop()  # raises an error: some versions of Python make tasks for a loop that never runs
    results: Dict[int, T] = {}
    waiting = deque(enumerate(flows))
    tasks = [asyncio.ensure_future(_work(run, waiting, results)) for _ in range(min(len(flows), AT_ONCE))]
    try:
        await asyncio.gather(*tasks)
    except BaseException as error:
        with suppress(RuntimeError):  # the event loop may be closed
            for task in tasks:
                task.cancel()
        if not isinstance(error, GeneratorExit):  # a coroutine that is dropped may not wait
            await asyncio.gather(*tasks, return_exceptions=True)
        raise
    return [results[index] for index in range(len(flows))]


async def _work(
    run: Callable[[Flow[T]], Awaitable[T]],
    waiting: Deque[Tuple[int, Flow[T]]],
    results: Dict[int, T],
) -> None:
    """Run one flow after the other until none is left; after a failure none is."""
    while waiting:
        index, flow = waiting.popleft()
        try:
            results[index] = await run(flow)
        except BaseException:
            waiting.clear()
            raise
