"""Flows that run at the same time: order, the first failure, what is stopped, and what a thread inherits."""

from __future__ import annotations

import asyncio
import contextvars
import gc
import threading
import time
from typing import Any, Callable, Iterator, List, Sequence

import pytest

from google._genai_core.runtime.auth.credentials import ApiKey
from google._genai_core.runtime.driving.drivers import AsyncDriver, Driver
from google._genai_core.runtime.driving.effects import Block, Flow, Sleep, Together
from google._genai_core.runtime.driving.together import AT_ONCE

from ...flows.feed import AsyncScriptTransport, ScriptTransport
from ...patience import PATIENCE

Runner = Callable[[Flow[Any]], Any]


def in_threads(flow: Flow[Any]) -> Any:
    return Driver(ScriptTransport([]), ApiKey("k")).run(flow)


def on_a_loop(flow: Flow[Any]) -> Any:
    return asyncio.run(AsyncDriver(AsyncScriptTransport([]), ApiKey("k")).run(flow))


RUNNERS = pytest.mark.parametrize("runner", [in_threads, on_a_loop], ids=["threads", "loop"])


def together_flow(flows: Sequence[Flow[Any]]) -> Flow[List[Any]]:
    return (yield from Together(flows))


def block_flow(function: Callable[[], Any]) -> Flow[Any]:
    return (yield from Block(function))


def plain_flow(value: Any) -> Flow[Any]:
    yield from Sleep(0)
    return value


@RUNNERS
@pytest.mark.parametrize("count", [0, 1, 2, AT_ONCE, AT_ONCE + 1, 50])
def test_results_keep_the_order(runner: Runner, count: int) -> None:
    assert runner(together_flow([plain_flow(index) for index in range(count)])) == list(range(count))


@RUNNERS
def test_only_a_few_run_at_once(runner: Runner) -> None:
    barrier, lock = threading.Barrier(2, timeout=PATIENCE), threading.Lock()
    running: List[int] = []
    most: List[int] = []

    def work() -> None:
        with lock:
            running.append(1)
            most.append(len(running))
        barrier.wait()  # two are needed, so they do run at the same time
        with lock:
            running.pop()

    runner(together_flow([block_flow(work) for _ in range(AT_ONCE * 4)]))
    assert 2 <= max(most) <= AT_ONCE


@RUNNERS
def test_the_first_failure_is_raised_and_the_others_end(runner: Runner) -> None:
    begun: List[int] = []
    failed = threading.Event()

    def fail() -> None:
        failed.set()
        raise KeyError("third")

    def late_flow(index: int) -> Flow[None]:
        begun.append(index)
        yield from Block(lambda: failed.wait(PATIENCE))
        for _ in range(1000):  # the failure stops it before it has ended
            yield from Block(lambda: time.sleep(0.001))
        begun.append(-1)

    flows = [late_flow(0), late_flow(1), block_flow(fail), *(late_flow(index) for index in range(3, 60))]
    with pytest.raises(KeyError, match="third"):
        runner(together_flow(flows))
    assert -1 not in begun
    assert len(begun) < 60, "most were never begun"


@RUNNERS
def test_a_failure_can_be_handled(runner: Runner) -> None:
    def fail() -> None:
        raise KeyError("no")

    def careful_flow() -> Flow[str]:
        try:
            yield from Together([block_flow(fail), plain_flow(1)])
        except KeyError as error:
            return str(error)
        return ""

    assert runner(careful_flow()) == "'no'"


@RUNNERS
def test_flows_run_in_a_copy_of_the_context(runner: Runner) -> None:
    variable: contextvars.ContextVar[str] = contextvars.ContextVar("variable", default="")

    def outer_flow() -> Flow[List[str]]:
        variable.set("mine")
        return (yield from Together([block_flow(variable.get) for _ in range(3)]))

    assert runner(outer_flow()) == ["mine"] * 3


def test_cancelling_the_call_cancels_its_flows() -> None:
    async def run() -> None:
        started = asyncio.Event()
        ended: List[bool] = []

        def waiting_flow() -> Flow[None]:
            started.set()
            try:
                yield from Sleep(PATIENCE)
            finally:
                ended.append(True)

        driver = AsyncDriver(AsyncScriptTransport([]), ApiKey("k"))
        flow = together_flow([waiting_flow() for _ in range(20)])
        task = asyncio.ensure_future(driver.run(flow))
        await started.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert len(ended) == AT_ONCE
        assert len(asyncio.all_tasks()) == 1

    asyncio.run(run())


def test_a_call_that_is_dropped_raises_nothing(recwarn: pytest.WarningsRecorder) -> None:
    loop = asyncio.new_event_loop()
    driver = AsyncDriver(AsyncScriptTransport([]), ApiKey("k"))
    running = driver.run(together_flow([sleepy_flow() for _ in range(3)]))
    step: Iterator[Any] = running.__await__()

    async def begin() -> None:
        next(step)

    loop.run_until_complete(begin())
    pending = asyncio.all_tasks(loop)
    running.close()
    loop.run_until_complete(asyncio.gather(*pending, return_exceptions=True))
    loop.close()
    gc.collect()
    assert [str(warning.message) for warning in recwarn] == []


def sleepy_flow() -> Flow[None]:
    yield from Sleep(PATIENCE)
