"""Streams over real sockets: whoever leaves one, in whatever way, closes its connection."""

from __future__ import annotations

import asyncio
import gc
from concurrent.futures import ThreadPoolExecutor
from typing import Awaitable, Callable, Iterator

import pytest

from google import genai
from google.genai import errors, types
from google.genai.client import AsyncClient
from google.genai.streams import AsyncStream, Stream

from ...loopback.clients import MODEL, client_of
from ...loopback.server import CUT, END, LISTEN, WAIT, Server, chunk, event, says, serving, stream

pytestmark = pytest.mark.long

Answered = types.GenerateContentResponse


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def start(client: genai.Client) -> Stream[Answered]:
    return client.models.generate_content_stream(model=MODEL, contents="hi")


async def start_async(client: AsyncClient) -> AsyncStream[Answered]:
    return await client.models.generate_content_stream(model=MODEL, contents="hi")


def close(client: genai.Client) -> None:
    opened = start(client)
    next(opened)
    opened.close()


def leave_with(client: genai.Client) -> None:
    with start(client) as opened:
        next(opened)


def leave_with_an_error(client: genai.Client) -> None:
    with pytest.raises(KeyError), start(client) as opened:
        raise KeyError(next(opened).text)


def break_the_loop(client: genai.Client) -> None:
    for _ in start(client):
        break


def drop_unread(client: genai.Client) -> None:
    start(client)


def break_the_texts(client: genai.Client) -> None:
    for _ in start(client).text_stream:
        break


WAYS = [close, leave_with, leave_with_an_error, break_the_loop, drop_unread, break_the_texts]


@pytest.mark.parametrize("leave", WAYS)
def test_leaving_a_stream(server: Server, leave: Callable[[genai.Client], None]) -> None:
    server.answers(stream(chunk(event("a")), LISTEN), says("next"))
    with client_of(server.url) as client:
        leave(client)
        gc.collect()
        assert server.wait_for_leaving() == server.seen[0].connection
        assert client.models.generate_content(model=MODEL, contents="hi").text == "next"


async def close_async(client: AsyncClient) -> None:
    opened = await start_async(client)
    await opened.__anext__()
    await opened.close()


async def leave_with_async(client: AsyncClient) -> None:
    async with await start_async(client) as opened:
        await opened.__anext__()


async def break_the_loop_async(client: AsyncClient) -> None:
    async for _ in await start_async(client):
        break


async def drop_unread_async(client: AsyncClient) -> None:
    await start_async(client)


async def break_the_texts_async(client: AsyncClient) -> None:
    async for _ in (await start_async(client)).text_stream:
        break


async def cancel(client: AsyncClient) -> None:
    opened = await start_async(client)
    reached = asyncio.Event()

    async def read() -> None:
        async for _ in opened:
            reached.set()

    task = asyncio.ensure_future(read())
    await reached.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def time_out(client: AsyncClient) -> None:
    opened = await start_async(client)
    await opened.__anext__()
    with pytest.raises(asyncio.TimeoutError):
        await asyncio.wait_for(opened.__anext__(), 0.1)


ASYNC_WAYS = [
    close_async, leave_with_async, break_the_loop_async, drop_unread_async, break_the_texts_async, cancel, time_out,
]  # fmt: skip


@pytest.mark.parametrize("leave", ASYNC_WAYS)
def test_leaving_an_async_stream(server: Server, leave: Callable[[AsyncClient], Awaitable[None]]) -> None:
    server.answers(stream(chunk(event("a")), LISTEN), says("next"))

    async def run() -> None:
        async with client_of(server.url).aio as client:
            await leave(client)
            gc.collect()
            assert await asyncio.to_thread(server.wait_for_leaving) == server.seen[0].connection
            assert (await client.models.generate_content(model=MODEL, contents="hi")).text == "next"

    asyncio.run(run())


def test_a_task_cancelled_before_the_answer_begins(server: Server) -> None:
    server.answers(stream(LISTEN))

    async def run() -> None:
        async with client_of(server.url).aio as client:
            opened = await start_async(client)
            task = asyncio.ensure_future(opened.final_response())
            await asyncio.sleep(0)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert await asyncio.to_thread(server.wait_for_leaving) == server.seen[0].connection

    asyncio.run(run())


def test_an_async_stream_that_is_dropped_as_its_loop_ends(server: Server) -> None:
    server.answers(stream(chunk(event("a")), LISTEN))
    client = client_of(server.url)

    async def run() -> None:
        async for _ in await start_async(client.aio):
            break
        gc.collect()

    asyncio.run(run())
    gc.collect()
    assert server.wait_for_leaving() == server.seen[0].connection


def final(url: str) -> Answered:
    return start(client_of(url)).final_response()  # the client is temporary


def final_async(url: str) -> Answered:
    async def run() -> Answered:
        async with client_of(url).aio as client:
            return await (await start_async(client)).final_response()

    return asyncio.run(run())


FINAL = pytest.mark.parametrize("final", [final, final_async], ids=["sync", "async"])


@FINAL
def test_final_response(server: Server, final: Callable[[str], Answered]) -> None:
    server.answers(stream(chunk(event("a")), chunk(event("b")), END))
    assert final(server.url).text == "ab"


@FINAL
def test_a_cut_stream_hands_over_what_had_arrived(server: Server, final: Callable[[str], Answered]) -> None:
    server.answers(stream(chunk(event("a") + event("b")), CUT))
    with pytest.raises(errors.StreamInterruptedError) as caught:
        final(server.url)
    assert caught.value.response is not None
    assert caught.value.response.text == "ab"


def test_a_stream_read_on_in_another_thread(server: Server) -> None:
    server.answers(stream(chunk(event("a")), WAIT, chunk(event("b")), END))
    with client_of(server.url) as client, ThreadPoolExecutor(1) as pool:
        opened = start(client)
        assert next(opened).text == "a"
        server.release.set()
        assert pool.submit(lambda: [item.text for item in opened]).result(10) == ["b"]
