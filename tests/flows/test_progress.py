"""`on_progress` of every call that has it: any kind of function, run apart from the event loop."""

from __future__ import annotations

import asyncio
import functools
import io
import threading
from typing import Any, Callable, Dict, List, Tuple

import pytest

from google._genai_api.methods import files, operations
from google._genai_api.types.imaging.videos import GenerateVideosOperation
from google._genai_core.flows import download, poll, upload
from google._genai_core.runtime.driving.effects import Flow
from google._genai_core.runtime.http.messages import Head, Response

from ..patience import PATIENCE
from .feed import GEMINI, drivers, ok

STARTED = Response(200, {"x-goog-upload-url": "https://example.com/upload"}, b"")
FINAL = Response(200, {"x-goog-upload-status": "final"}, b'{"file": {"name": "files/a"}}')
DONE = b'{"name": "models/v/operations/1", "done": true}'


def upload_flow(report: Any) -> Flow[Any]:
    values = {"file": io.BytesIO(b"abc")}
    config = {"mime_type": "a/b", "on_progress": report}
    return upload.upload_flow(files.UPLOAD, GEMINI, config, values)


def download_flow(report: Any) -> Flow[Any]:
    return download.download_flow(files.DOWNLOAD, GEMINI, {"on_progress": report}, {"file": "files/a"})


def wait_flow(report: Any) -> Flow[Any]:
    config = {"interval_seconds": 0, "on_progress": report}
    values = {"operation": GenerateVideosOperation(name="models/v/operations/1")}
    return poll.wait_flow(operations.WAIT, GEMINI, config, values)


CALLS: Dict[str, Tuple[Callable[[Any], Flow[Any]], List[Any]]] = {
    "upload": (upload_flow, [STARTED, FINAL]),
    "download": (download_flow, [Head(200, {"content-length": "3"}), b"abc", b""]),
    "wait": (wait_flow, [ok(DONE)]),
}
EACH = pytest.mark.parametrize("call", CALLS)


def run(call: str, report: Any) -> None:
    """Run a call under the driver for threads."""
    make_flow, answers = CALLS[call]
    drivers(answers)[0].run(make_flow(report))


async def run_async(call: str, report: Any) -> None:
    """Run a call on the event loop."""
    make_flow, answers = CALLS[call]
    await drivers(answers)[1].run(make_flow(report))


@EACH
def test_a_function_runs_in_the_thread_of_a_sync_call(call: str) -> None:
    seen: List[threading.Thread] = []

    def report(*_: Any) -> None:
        seen.append(threading.current_thread())

    run(call, report)
    assert seen == [threading.current_thread()]


@EACH
def test_a_function_that_blocks_does_not_hold_up_the_event_loop(call: str) -> None:
    begun, proceed = threading.Event(), threading.Event()

    def report(*_: Any) -> None:
        begun.set()
        assert proceed.wait(PATIENCE)

    async def main() -> None:
        running = asyncio.ensure_future(run_async(call, report))
        while not begun.is_set():
            await asyncio.sleep(0.001)
        assert not running.done()
        proceed.set()
        await running

    asyncio.run(main())


@EACH
def test_an_async_function_runs_on_the_loop_of_its_caller(call: str) -> None:
    seen: List[asyncio.AbstractEventLoop] = []

    async def report(*_: Any) -> None:
        await asyncio.sleep(0)
        seen.append(asyncio.get_running_loop())

    async def main() -> None:
        await run_async(call, functools.partial(report))
        assert seen == [asyncio.get_running_loop()]

    asyncio.run(main())


@EACH
def test_an_async_function_is_awaited_by_a_sync_call(call: str) -> None:
    seen: List[Tuple[Any, ...]] = []

    async def report(*progress: Any) -> None:
        await asyncio.sleep(0)
        seen.append(progress)

    run(call, report)
    if call == "wait":
        assert [progress[0].done for progress in seen] == [True]
    else:
        assert seen == [(3, 3)]


@EACH
@pytest.mark.parametrize("is_async", [False, True])
def test_an_error_ends_the_call(call: str, is_async: bool) -> None:
    def report(*_: Any) -> None:
        raise KeyError("enough")

    async def report_async(*_: Any) -> None:
        raise KeyError("enough")

    given = report_async if is_async else report
    with pytest.raises(KeyError, match="enough"):
        run(call, given)
    with pytest.raises(KeyError, match="enough"):
        asyncio.run(run_async(call, given))
