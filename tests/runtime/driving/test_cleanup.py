"""What a flow has open is closed however it ends: files of transfers, and any function given to `AtEnd`."""

from __future__ import annotations

import asyncio
import gc
import os
import threading
from pathlib import Path
from typing import Any, Callable, Dict, List

import pytest

from google._genai_api.methods import files as methods
from google._genai_core.flows import download, upload
from google._genai_core.runtime.driving.cleanup import Cleanup
from google._genai_core.runtime.driving.drivers import AsyncDriver
from google._genai_core.runtime.driving.effects import AtEnd, Block, Emit, Flow, NextChunk, Open, Sleep
from google._genai_core.runtime.http.messages import Head, Response
from google.genai import errors

from ...flows.feed import GEMINI, AsyncScriptTransport, drivers, feed, generate_flow, ok
from ...patience import PATIENCE


class Interrupted(BaseException):
    """Ends a call from outside, as KeyboardInterrupt does."""


class Closer:
    """Counts how often it is called, and from which thread."""

    def __init__(self) -> None:
        self.threads: List[threading.Thread] = []

    def __call__(self) -> None:
        self.threads.append(threading.current_thread())


def returns_flow(closer: Closer) -> Flow[str]:
    yield from AtEnd(closer)
    assert closer.threads == []
    yield from Block(lambda: None)
    return "done"


def raises_flow(closer: Closer) -> Flow[str]:
    yield from AtEnd(closer)
    raise KeyError("failed")


def is_interrupted_flow(closer: Closer) -> Flow[str]:
    yield from AtEnd(closer)
    yield from Block(_interrupt)
    return "done"


def _interrupt() -> None:
    raise Interrupted


def waits_flow(closer: Closer) -> Flow[None]:
    yield from AtEnd(closer)
    yield from Sleep(PATIENCE)


def emits_flow(closer: Closer) -> Flow[None]:
    (request,) = feed(generate_flow(), [ok()]).requests
    yield from AtEnd(closer)
    yield from Open(request)
    yield from Emit(1)
    yield from Emit(2)


FULL: List[Any] = [Head(200, {}), b""]


# -- each ending, under both drivers


def test_a_function_is_called_after_a_result() -> None:
    driver, async_driver = drivers([])
    closer, other = Closer(), Closer()
    assert driver.run(returns_flow(closer)) == asyncio.run(async_driver.run(returns_flow(other))) == "done"
    assert closer.threads == [threading.current_thread()]
    assert len(other.threads) == 1
    assert other.threads != closer.threads  # the event loop goes on while files are closed


@pytest.mark.parametrize(("make_flow", "kind"), [(raises_flow, KeyError), (is_interrupted_flow, Interrupted)])
def test_it_is_called_after_an_error(make_flow: Callable[[Closer], Flow[str]], kind: Any) -> None:
    driver, async_driver = drivers([])
    closer = Closer()
    with pytest.raises(kind):
        driver.run(make_flow(closer))
    with pytest.raises(kind):
        asyncio.run(async_driver.run(make_flow(closer)))
    assert len(closer.threads) == 2


def test_it_is_called_when_a_task_is_cancelled_and_the_cancellation_waits_for_it() -> None:
    _, driver = drivers([])
    closer = Closer()

    async def main() -> None:
        task = asyncio.ensure_future(driver.run(waits_flow(closer)))
        await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert len(closer.threads) == 1

    asyncio.run(main())


def test_it_is_called_although_the_task_is_cancelled_twice() -> None:
    _, driver = drivers([])
    begun, proceed, closer = threading.Event(), threading.Event(), Closer()

    def close() -> None:
        begun.set()
        assert proceed.wait(PATIENCE)
        closer()

    def flow() -> Flow[None]:
        yield from AtEnd(close)

    async def main() -> None:
        task = asyncio.ensure_future(driver.run(flow()))
        await asyncio.to_thread(begun.wait, PATIENCE)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        proceed.set()

    asyncio.run(main())
    assert len(closer.threads) == 1


def test_it_is_called_when_a_coroutine_is_dropped() -> None:
    """Nobody can wait for a thread then, so the thread that drops it does the work."""
    _, driver = drivers([])
    closer = Closer()

    async def main() -> None:
        running = driver.run(waits_flow(closer))
        running.send(None)
        running.close()
        assert closer.threads == [threading.current_thread()]

    asyncio.run(main())


def test_it_is_called_when_a_stream_ends_or_is_closed() -> None:
    for values in (2, 1):
        driver, async_driver = drivers(FULL)
        closer, other = Closer(), Closer()

        async def main(
            driver: AsyncDriver = async_driver, closer: Closer = other, left: int = values
        ) -> None:
            async with await driver.stream(emits_flow(closer)) as stream:
                for _ in range(left):
                    await stream.__anext__()

        with driver.stream(emits_flow(closer)) as stream:
            for _ in range(values):
                next(stream)
            assert closer.threads == []
        asyncio.run(main())
        assert len(closer.threads) == len(other.threads) == 1


def test_it_is_called_when_a_stream_is_dropped() -> None:
    driver, async_driver = drivers(FULL)
    closer, other = Closer(), Closer()
    next(driver.stream(emits_flow(closer)))
    gc.collect()
    assert len(closer.threads) == 1

    async def main() -> None:
        stream = await async_driver.stream(emits_flow(other))
        await stream.__anext__()
        del stream
        gc.collect()
        while not other.threads:
            await asyncio.sleep(0.001)

    asyncio.run(main())


def test_it_is_called_when_a_stream_is_dropped_after_its_loop() -> None:
    _, driver = drivers(FULL)
    closer = Closer()
    kept: List[Any] = []

    async def main() -> None:
        kept.append(await driver.stream(emits_flow(closer)))

    asyncio.run(main())
    assert closer.threads == []
    kept.clear()
    gc.collect()
    assert len(closer.threads) == 1


def test_a_second_response_is_no_end() -> None:
    def flow(closer: Closer) -> Flow[int]:
        (request,) = feed(generate_flow(), [ok()]).requests
        yield from AtEnd(closer)
        yield from Open(request)
        yield from NextChunk()
        yield from Open(request)
        return len(closer.threads)

    driver, async_driver = drivers([*FULL, *FULL])
    assert driver.run(flow(Closer())) == asyncio.run(async_driver.run(flow(Closer()))) == 0


def test_functions_are_called_in_reverse_and_each_although_another_fails() -> None:
    seen: List[int] = []

    def fail() -> None:
        seen.append(2)
        raise OSError("full")

    def flow() -> Flow[None]:
        yield from AtEnd(lambda: seen.append(1))
        yield from AtEnd(fail)
        yield from AtEnd(lambda: seen.append(3))

    driver, async_driver = drivers([])
    with pytest.raises(OSError, match="full"):
        driver.run(flow())
    with pytest.raises(OSError, match="full"):
        asyncio.run(async_driver.run(flow()))
    assert seen == [3, 2, 1] * 2


# -- a thread that still works when the call ends


def test_a_thread_that_still_works_cleans_up_when_it_is_done() -> None:
    """The cancelled task does not wait for it: a read of a pipe may block for ever."""
    _, driver = drivers([])
    begun, proceed, opened, closer = threading.Event(), threading.Event(), Closer(), Closer()

    def work() -> None:
        begun.set()
        assert proceed.wait(PATIENCE)
        assert closer.threads == []
        opened()

    def flow() -> Flow[None]:
        yield from AtEnd(closer)
        yield from Block(work)

    async def main() -> None:
        task = asyncio.ensure_future(driver.run(flow()))
        await asyncio.to_thread(begun.wait, PATIENCE)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert closer.threads == []
        proceed.set()

    asyncio.run(main())
    assert closer.threads == opened.threads
    assert len(closer.threads) == 1


def test_work_that_begins_after_the_end_is_refused() -> None:
    cleanup, opened = Cleanup(), Closer()
    cleanup.finish()
    with pytest.raises(errors.GenAIError, match="the call has ended"):
        cleanup.run(opened)
    assert opened.threads == []


# -- the files of transfers


STARTED = Response(200, {"x-goog-upload-url": "https://example.com/upload"}, b"")
FINAL = Response(200, {"x-goog-upload-status": "final"}, b'{"file": {"name": "files/a"}}')
ENDINGS: Dict[str, Callable[[str], List[Any]]] = {
    "result": lambda kind: [STARTED, FINAL] if kind == "upload" else [Head(200, {}), b"abc", b""],
    "refusal": lambda kind: [Response(404, {}, b"")] if kind == "upload" else [Head(404, {}), b""],
    "error": lambda kind: [KeyError("a transport's fault")],
    "interruption": lambda kind: [Interrupted()],
}


def transfer(kind: str, folder: Path) -> Flow[Any]:
    if kind == "upload":
        (folder / "given.txt").write_bytes(b"abc")
        return upload.upload_flow(methods.UPLOAD, GEMINI, None, {"file": folder / "given.txt"})
    return download.download_flow(methods.DOWNLOAD, GEMINI, None, {"file": "files/a", "to": folder / "got"})


def left(folder: Path) -> List[str]:
    """Return the files in a folder that should not be there, and those that are still open."""
    names = [name for name in os.listdir(folder) if name not in ("given.txt", "got")]
    return names + [name for name in _open_files() if name.startswith(str(folder))]


def _open_files() -> List[str]:
    if not os.path.isdir("/proc/self/fd"):
        return []
    links = [f"/proc/self/fd/{name}" for name in os.listdir("/proc/self/fd")]
    return [os.readlink(link) for link in links if os.path.lexists(link)]


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("kind", ["upload", "download"])
@pytest.mark.parametrize("mode", ["sync", "async"])
def test_a_transfer_leaves_no_open_file_and_no_part(
    kind: str, ending: str, mode: str, tmp_path: Path
) -> None:
    driver, async_driver = drivers(ENDINGS[ending](kind))
    try:
        if mode == "sync":
            driver.run(transfer(kind, tmp_path))
        else:
            asyncio.run(async_driver.run(transfer(kind, tmp_path)))
        assert ending == "result"
    except (errors.APIError, KeyError, Interrupted):
        assert ending != "result"
    assert left(tmp_path) == []


@pytest.mark.parametrize("kind", ["upload", "download"])
@pytest.mark.parametrize("ending", ["cancelled", "dropped"])
def test_a_transfer_that_is_cancelled_or_dropped_leaves_nothing(
    kind: str, ending: str, tmp_path: Path
) -> None:
    class Stuck(AsyncScriptTransport):
        async def send(self, request: Any, credential: Any) -> Any:
            begun.set()
            await asyncio.Event().wait()

        open = send

    async def main() -> None:
        running = driver.run(transfer(kind, tmp_path))
        if ending == "cancelled":
            task = asyncio.ensure_future(running)
            await begun.wait()
            assert left(tmp_path) != []
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
        else:
            waits_for = running.send(None)
            while not begun.is_set():  # drives the coroutine by hand, so that no task cancels it
                while not waits_for.done():
                    await asyncio.sleep(0.001)
                waits_for = running.send(None)
            assert left(tmp_path) != []
            running.close()
        assert left(tmp_path) == []

    driver = AsyncDriver(Stuck([]), drivers([])[1].credential)
    begun = asyncio.Event()
    asyncio.run(main())


@pytest.mark.parametrize("kind", ["upload", "download"])
def test_a_transfer_that_is_cancelled_while_it_opens_its_file_leaves_nothing(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, proceed = threading.Event(), threading.Event()
    module: Any = upload if kind == "upload" else download
    resource: Any = module.UploadSource if kind == "upload" else module.DownloadTarget

    def slow(self: Any, really: Callable[[Any], None] = resource.open) -> None:
        begun.set()
        assert proceed.wait(PATIENCE)
        really(self)

    monkeypatch.setattr(resource, "open", slow)
    _, driver = drivers([])

    async def main() -> None:
        task = asyncio.ensure_future(driver.run(transfer(kind, tmp_path)))
        await asyncio.to_thread(begun.wait, PATIENCE)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        proceed.set()

    asyncio.run(main())
    assert left(tmp_path) == []
