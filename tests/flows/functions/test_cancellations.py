"""A cancellation inside a function: the model is told, and the task that asks goes on unless it is cancelled itself."""

from __future__ import annotations

import asyncio
import concurrent.futures
import sys
import threading
from typing import Any, AsyncIterator, Callable, Dict, Iterator, List

import pytest

from google.genai import types
from google.genai.emulator import Emulator

from ...patience import PATIENCE
from ..ways import MODEL, WAYS, answer, call, client_of, responses

EACH_WAY = pytest.mark.parametrize("way", WAYS)
ASYNC_WAYS = [way for way in WAYS if "async" in way]


def cancelled_task() -> asyncio.Future[Any]:
    task = asyncio.ensure_future(asyncio.sleep(PATIENCE))
    task.cancel()
    return task


def cancelled_future() -> concurrent.futures.Future[Any]:
    future: concurrent.futures.Future[Any] = concurrent.futures.Future()
    future.cancel()
    return future


async def waits_for_a_task() -> None:
    """Wait for a task that is cancelled."""
    await cancelled_task()


async def gathers() -> None:
    """Wait for several tasks, of which one is cancelled."""
    await asyncio.gather(asyncio.sleep(0), cancelled_task())


async def is_shielded() -> None:
    """Wait for a shielded task that is cancelled."""
    await asyncio.shield(cancelled_task())


async def waits_in_time() -> None:
    """Wait with a limit for a task that is cancelled."""
    await asyncio.wait_for(cancelled_task(), PATIENCE)


async def raises_later() -> None:
    """Raise the error that says so."""
    await asyncio.sleep(0)
    raise asyncio.CancelledError("by hand")


async def cancels_itself() -> None:
    """Cancel the task in which it runs."""
    task = asyncio.current_task()
    assert task is not None
    task.cancel()
    await asyncio.sleep(PATIENCE)


async def waits_for_a_thread() -> None:
    """Wait for a future of another thread that is cancelled."""
    await asyncio.wrap_future(cancelled_future())


async def raises_in_a_thread() -> None:
    """Wait for a thread that waited for a future that is cancelled."""
    await asyncio.to_thread(cancelled_future().result)


async def yields() -> AsyncIterator[int]:
    """Yield a value, then wait for a task that is cancelled."""
    yield 1
    await cancelled_task()


def raises() -> None:
    """Raise asyncio's error."""
    raise asyncio.CancelledError


def raises_the_other() -> None:
    """Raise the error of the futures of threads."""
    raise concurrent.futures.CancelledError


def asks_a_future() -> None:
    """Ask a future that is cancelled."""
    cancelled_future().result()


def iterates() -> Iterator[int]:
    """Yield a value, then raise asyncio's error."""
    yield 1
    raise asyncio.CancelledError


def has_a_loop() -> None:
    """Run a loop, in which something is cancelled."""
    asyncio.run(waits_for_a_task())


def returns_an_awaitable() -> Any:
    """Return what waits for a task that is cancelled."""
    return waits_for_a_task()


KINDS: Dict[str, Callable[..., Any]] = {
    each.__name__: each
    for each in (
        *(waits_for_a_task, gathers, is_shielded, waits_in_time, raises_later, cancels_itself),
        *(waits_for_a_thread, raises_in_a_thread, yields, raises, raises_the_other, asks_a_future),
        *(iterates, has_a_loop, returns_an_awaitable),
    )
}

if sys.version_info >= (3, 11):

    def raises_a_group() -> None:
        """Raise a group of errors, with a cancellation in it."""
        raise BaseExceptionGroup("several", [ValueError("x"), asyncio.CancelledError()])  # noqa: F821  # of Python 3.11

    KINDS["raises_a_group"] = raises_a_group


def emulated(*names: str) -> Emulator:
    emulator = Emulator()
    emulator.reply_with(answer(*map(call, names)), "Done.")
    return emulator


def works() -> str:
    """Return a word."""
    return "fine"


@EACH_WAY
@pytest.mark.parametrize("name", KINDS)
def test_the_model_is_told(way: str, name: str) -> None:
    emulator = emulated(name)
    done = WAYS[way](emulator, "Now?", {"tools": [KINDS[name]]})
    assert done.error is None
    assert done.response is not None
    assert done.response.text == "Done."
    (told,) = responses(emulator)
    assert told["response"] == {
        "error": "FunctionCancelledError: a task or a future that the function waited for was cancelled"
    }


@EACH_WAY
@pytest.mark.parametrize("name", KINDS)
def test_the_results_of_the_others_are_kept(way: str, name: str) -> None:
    emulator = emulated("works", name, name, "works")
    done = WAYS[way](emulator, "Now?", {"tools": [KINDS[name], works]})
    assert done.error is None
    told = [each["response"] for each in responses(emulator)]
    assert told[0] == told[3] == {"result": "fine"}
    assert "FunctionCancelledError" in told[1]["error"]
    assert "FunctionCancelledError" in told[2]["error"]


@EACH_WAY
@pytest.mark.parametrize("name", ["waits_for_a_task", "cancels_itself", "raises", "returns_an_awaitable"])
def test_a_deadline_that_is_far_changes_nothing(way: str, name: str) -> None:
    emulator = emulated(name)
    config = {"tools": [KINDS[name]], "http_options": {"deadline": PATIENCE * 1000}}
    assert WAYS[way](emulator, "Now?", config).error is None
    assert "FunctionCancelledError" in responses(emulator)[0]["response"]["error"]


def cancels_all() -> Any:
    """Cancel every task of the loop."""

    async def main() -> None:
        for task in asyncio.all_tasks():
            task.cancel()
        await asyncio.sleep(PATIENCE)

    return main()


@pytest.mark.parametrize("way", [way for way in WAYS if "async" not in way])
@pytest.mark.parametrize("count", [1, 2])
def test_a_loop_of_its_own_may_be_cancelled_altogether(way: str, count: int) -> None:
    emulator = emulated(*["cancels_all"] * count)
    assert WAYS[way](emulator, "Now?", {"tools": [cancels_all]}).error is None
    assert "FunctionCancelledError" in responses(emulator)[0]["response"]["error"]


async def _asked(way: str, emulator: Emulator, *tools: Any) -> Any:
    """Ask in a way that is awaited, in the running task."""
    client = client_of(emulator)
    config = types.GenerateContentConfig(tools=list(tools))
    if "chat" in way:
        chat = client.aio.chats.create(model=MODEL, config=config)
        if "stream" in way:
            return await (await chat.send_message_stream("Now?")).final_response()
        return await chat.send_message("Now?")
    if "stream" in way:
        stream = await client.aio.models.generate_content_stream(model=MODEL, contents="Now?", config=config)
        return await stream.final_response()
    return await client.aio.models.generate_content(model=MODEL, contents="Now?", config=config)


@pytest.mark.parametrize("way", ASYNC_WAYS)
def test_the_task_that_asks_does_not_count_as_cancelled(way: str) -> None:
    async def main() -> None:
        task = asyncio.ensure_future(_asked(way, emulated("waits_for_a_task"), waits_for_a_task))
        await asyncio.wait([task])
        assert not task.cancelled()
        assert task.result().text == "Done."

    asyncio.run(main())


@pytest.mark.skipif(sys.version_info < (3, 11), reason="task groups are of Python 3.11")
@pytest.mark.parametrize("way", ASYNC_WAYS)
def test_in_a_task_group_nothing_vanishes(way: str) -> None:
    async def main() -> List[str]:
        async with asyncio.TaskGroup() as group:
            tasks = [
                group.create_task(_asked(way, emulated(name), KINDS[name]))
                for name in ("waits_for_a_task", "raises", "cancels_itself")
            ]
        return [task.result().text for task in tasks]

    assert asyncio.run(main()) == ["Done."] * 3


@pytest.mark.parametrize("way", ASYNC_WAYS)
@pytest.mark.parametrize("count", [1, 3])
def test_cancelling_the_task_ends_it_and_the_functions(way: str, count: int) -> None:
    async def main() -> int:
        begun = asyncio.Event()
        ended: List[int] = []

        async def waits() -> None:
            """Wait for a task of its own, which is cancelled with it."""
            begun.set()
            try:
                await asyncio.ensure_future(asyncio.sleep(PATIENCE))
            finally:
                await asyncio.sleep(0)  # what a function does at its end is waited for
                ended.append(1)

        emulator = emulated(*["waits"] * count)
        task = asyncio.ensure_future(_asked(way, emulator, waits))
        await asyncio.wait_for(begun.wait(), PATIENCE)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert len(emulator.requests) == 1
        return len(ended)

    assert asyncio.run(main()) == count


@pytest.mark.parametrize("way", ASYNC_WAYS)
def test_cancelling_the_task_does_not_wait_for_a_thread(way: str) -> None:
    async def main() -> None:
        begun, proceed = asyncio.Event(), threading.Event()
        loop = asyncio.get_running_loop()

        def blocks() -> None:
            """Block the thread until the test lets it go."""
            loop.call_soon_threadsafe(begun.set)
            proceed.wait(PATIENCE)

        task = asyncio.ensure_future(_asked(way, emulated("blocks"), blocks))
        await asyncio.wait_for(begun.wait(), PATIENCE)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert not proceed.is_set()
        proceed.set()

    asyncio.run(main())


@pytest.mark.parametrize("way", ASYNC_WAYS)
def test_a_cancellation_of_the_task_wins_over_one_inside(way: str) -> None:
    async def main() -> None:
        begun = asyncio.Event()

        async def both() -> None:
            """Wait for a task that is cancelled at the same time as the one that asks."""
            begun.set()
            await inner

        inner = asyncio.ensure_future(asyncio.sleep(PATIENCE))
        task = asyncio.ensure_future(_asked(way, emulated("both"), both))
        await asyncio.wait_for(begun.wait(), PATIENCE)
        inner.cancel()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(main())
