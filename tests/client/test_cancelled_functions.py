"""Functions of the caller beside those that a model calls: a cancellation inside one is an error of the SDK."""

from __future__ import annotations

import asyncio
import concurrent.futures
import io
from typing import Any, Callable, Dict

import pytest

from google import genai
from google.genai import errors
from google.genai.emulator import Emulator

from ..patience import PATIENCE

MODEL = "gemini-2.0-flash"


async def waits(*_: Any) -> Any:
    task = asyncio.ensure_future(asyncio.sleep(PATIENCE))
    task.cancel()
    await task


def returns(*_: Any) -> Any:
    return waits()


def raises(*_: Any) -> Any:
    raise asyncio.CancelledError


def asks(*_: Any) -> Any:
    future: concurrent.futures.Future[Any] = concurrent.futures.Future()
    future.cancel()
    return future.result()


FUNCTIONS: Dict[str, Callable[..., Any]] = {each.__name__: each for each in (waits, returns, raises, asks)}
PLACES = ("auth", "on_request", "on_response", "on_progress of an upload")


class File(io.BytesIO):
    """A file whose bytes come from elsewhere, by a function."""

    def __init__(self, function: Callable[..., Any]) -> None:
        super().__init__(b"abc")
        self._function = function

    def read(self, size: Any = -1) -> Any:
        return self._function()


def client_with(place: str, function: Callable[..., Any]) -> genai.Client:
    emulator = Emulator()
    if place == "auth":
        return emulator.client(auth=function)
    if place in ("on_request", "on_response"):
        options: Any = {place: function}
        return emulator.client(http_options=options)
    return emulator.client()


def called(client: Any, place: str, function: Callable[..., Any]) -> Any:
    """Return what the call returns, which a client of asyncio has to await."""
    if place == "the read of a file":
        return client.files.upload(file=File(function), config={"mime_type": "text/plain"})
    if place == "on_progress of an upload":
        config = {"mime_type": "text/plain", "on_progress": function}
        return client.files.upload(file=io.BytesIO(b"abc"), config=config)
    return client.models.generate_content(model=MODEL, contents="hi")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", FUNCTIONS)
def test_an_awaited_call_raises(place: str, name: str) -> None:
    async def main() -> None:
        client = client_with(place, FUNCTIONS[name]).aio
        task = asyncio.ensure_future(called(client, place, FUNCTIONS[name]))
        await asyncio.wait([task])
        assert not task.cancelled()
        with pytest.raises(errors.FunctionCancelledError, match="was cancelled"):
            task.result()

    asyncio.run(main())


@pytest.mark.parametrize("name", ["raises", "asks"])
def test_an_awaited_upload_raises(name: str) -> None:
    async def main() -> None:
        client = client_with("", FUNCTIONS[name]).aio
        task = asyncio.ensure_future(called(client, "the read of a file", FUNCTIONS[name]))
        await asyncio.wait([task])
        assert not task.cancelled()
        with pytest.raises(errors.FunctionCancelledError, match="was cancelled"):
            task.result()

    asyncio.run(main())


@pytest.mark.parametrize("place", [*PLACES, "the read of a file"])
@pytest.mark.parametrize("name", ["raises", "asks"])
def test_a_call_that_blocks_raises(place: str, name: str) -> None:
    with pytest.raises(errors.FunctionCancelledError, match="was cancelled"):
        called(client_with(place, FUNCTIONS[name]), place, FUNCTIONS[name])


@pytest.mark.parametrize("place", ["auth", "on_request", "on_progress of an upload"])
def test_cancelling_the_task_still_cancels_it(place: str) -> None:
    async def main() -> None:
        begun = asyncio.Event()

        async def endless(*_: Any) -> Any:
            begun.set()
            await asyncio.sleep(PATIENCE)

        task = asyncio.ensure_future(called(client_with(place, endless).aio, place, endless))
        await asyncio.wait_for(begun.wait(), PATIENCE)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(main())
