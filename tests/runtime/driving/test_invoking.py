"""The caller's functions side by side: order, errors, threads and the event loop."""

from __future__ import annotations

import asyncio
import contextvars
import threading
from typing import Any, Callable, Coroutine, List, Sequence

import pytest

from google._genai_core.runtime.driving.invoking import Invocation, Outcome, run, run_async

from ...patience import PATIENCE

Runner = Callable[[Sequence[Invocation]], List[Outcome]]


def on_a_loop(invocations: Sequence[Invocation]) -> List[Outcome]:
    return asyncio.run(run_async(invocations))


RUNNERS = pytest.mark.parametrize("runner", [run, on_a_loop], ids=["threads", "loop"])


def awaited(value: Any) -> Callable[[], Coroutine[Any, Any, Any]]:
    async def function() -> Any:
        await asyncio.sleep(0)
        if isinstance(value, BaseException):
            raise value
        return value

    return function


def fails() -> None:
    raise KeyError("no")


@RUNNERS
def test_outcomes_keep_the_order_and_errors_lose_nothing(runner: Runner) -> None:
    found = runner(
        [
            Invocation(lambda: 1),
            Invocation(fails),
            Invocation(awaited(3), awaits=True),
            Invocation(awaited(KeyError("four")), awaits=True),
            Invocation(lambda: 5),
        ]
    )
    assert [outcome.value for outcome in found] == [1, None, 3, None, 5]
    assert [type(outcome.error) for outcome in found] == [
        type(None),
        KeyError,
        type(None),
        KeyError,
        type(None),
    ]


@RUNNERS
def test_none_and_one(runner: Runner) -> None:
    assert runner([]) == []
    assert runner([Invocation(lambda: "a")]) == [Outcome("a")]
    assert runner([Invocation(awaited("a"), awaits=True)]) == [Outcome("a")]


@RUNNERS
@pytest.mark.parametrize("count", [1, 2])
def test_what_turns_out_to_be_awaitable_is_awaited(runner: Runner, count: int) -> None:
    assert runner([Invocation(awaited("a"))] * count) == [Outcome("a")] * count


@RUNNERS
def test_blocking_functions_run_side_by_side(runner: Runner) -> None:
    meeting = threading.Barrier(3)  # one after the other, the first would wait for ever
    found = runner([Invocation(lambda: meeting.wait(PATIENCE)) for _ in range(3)])
    assert sorted(outcome.value for outcome in found) == [0, 1, 2]


def test_awaited_functions_run_side_by_side() -> None:
    async def main() -> List[Outcome]:
        first, second = asyncio.Event(), asyncio.Event()

        async def one() -> str:
            first.set()
            await asyncio.wait_for(second.wait(), PATIENCE)
            return "one"

        async def two() -> str:
            second.set()
            await asyncio.wait_for(first.wait(), PATIENCE)
            return "two"

        return await run_async([Invocation(one, awaits=True), Invocation(two, awaits=True)])

    assert [outcome.value for outcome in asyncio.run(main())] == ["one", "two"]


def test_where_they_run() -> None:
    here = threading.get_ident()
    assert run([Invocation(threading.get_ident)]) == [Outcome(here)]
    assert here not in [outcome.value for outcome in run([Invocation(threading.get_ident)] * 2)]
    assert on_a_loop([Invocation(threading.get_ident)])[0].value != here

    async def ident() -> int:
        return threading.get_ident()

    assert on_a_loop([Invocation(ident, awaits=True)]) == [Outcome(here)]


@RUNNERS
def test_they_see_the_context_of_the_caller(runner: Runner) -> None:
    variable: contextvars.ContextVar[str] = contextvars.ContextVar("variable")
    variable.set("mine")
    assert [outcome.value for outcome in runner([Invocation(variable.get)] * 2)] == ["mine", "mine"]


def test_an_interruption_is_no_outcome() -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    for count in (1, 2):
        with pytest.raises(KeyboardInterrupt):
            run([Invocation(interrupted)] * count)


def test_cancelling_stops_what_is_awaited() -> None:
    async def main() -> bool:
        begun, cancelled = asyncio.Event(), asyncio.Event()

        async def long() -> None:
            begun.set()
            try:
                await asyncio.Event().wait()
            except asyncio.CancelledError:
                cancelled.set()
                raise

        task = asyncio.ensure_future(run_async([Invocation(long, awaits=True)] * 2))
        await asyncio.wait_for(begun.wait(), PATIENCE)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        return cancelled.is_set()

    assert asyncio.run(main())


def test_awaited_functions_run_while_the_caller_is_on_a_loop() -> None:
    async def main() -> List[Outcome]:  # a program with a loop may still use the client that blocks
        return run([Invocation(awaited("a"), awaits=True)])

    assert asyncio.run(main()) == [Outcome("a")]
