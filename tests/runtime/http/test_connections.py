"""Who owns a connection and when it is released: clients, streams, injected httpx clients, event loops."""

from __future__ import annotations

import asyncio
import gc
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Iterator, List

import httpx
import pytest

from google import genai
from google.genai import types

from ...loopback.clients import KEY, MODEL, Caught, client_of
from ...loopback.server import END, HANG, Server, chunk, event, says, serving, stream
from ...patience import PATIENCE

pytestmark = pytest.mark.long


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def ask(client: genai.Client) -> Any:
    return client.models.generate_content(model=MODEL, contents="hi").text


def streamed(client: genai.Client) -> Any:
    return client.models.generate_content_stream(model=MODEL, contents="hi")


def connections(server: Server) -> List[int]:
    return [seen.connection for seen in server.seen]


def test_requests_share_a_connection(server: Server) -> None:
    with client_of(server.url) as client:
        ask(client)
        client.models.list()
        ask(client)
    assert len(set(connections(server))) == 1


def test_a_stream_read_to_its_end_gives_its_connection_back(server: Server) -> None:
    server.answers(stream(chunk(event("a")), END), stream(chunk(event("b")), END), says("c"))
    with client_of(server.url) as client:
        assert [item.text for item in streamed(client)] == ["a"]
        assert [item.text for item in streamed(client)] == ["b"]
        assert ask(client) == "c"
    assert len(set(connections(server))) == 1


def test_closing_a_stream_closes_its_connection(server: Server) -> None:
    server.answers(stream(chunk(event("a")), HANG), says("next"))
    with client_of(server.url) as client:
        opened = streamed(client)
        assert next(opened).text == "a"
        opened.close()
        server.release.set()
        assert ask(client) == "next"
        assert server.wait_for_end() == server.seen[0].connection
    first, second = connections(server)
    assert first != second


@pytest.mark.parametrize("how", ["with", "dropped"])
def test_leaving_or_dropping_a_stream_closes_its_connection(server: Server, how: str) -> None:
    server.answers(stream(chunk(event("a")), *(chunk(b": more\n\n") for _ in range(3)), HANG))
    client = client_of(server.url)
    if how == "with":
        with streamed(client) as opened:
            next(opened)
    else:
        dropped = streamed(client)
        next(dropped)
        del dropped
        gc.collect()
    server.release.set()
    assert server.wait_for_end() == server.seen[0].connection
    client.close()


def test_leaving_an_async_stream_closes_its_connection(server: Server) -> None:
    server.answers(stream(chunk(event("a")), HANG))

    async def run() -> None:
        async with client_of(server.url).aio as client:
            async with await client.models.generate_content_stream(model=MODEL, contents="hi") as opened:
                assert (await opened.__anext__()).text == "a"
            server.release.set()
            assert await asyncio.to_thread(server.wait_for_end) == server.seen[0].connection

    asyncio.run(run())


def test_leaving_a_client_closes_its_connections(server: Server) -> None:
    with client_of(server.url) as client:
        ask(client)
    assert server.wait_for_end() == server.seen[0].connection


def test_leaving_an_async_client_closes_its_connections(server: Server) -> None:
    async def run() -> None:
        async with client_of(server.url).aio as client:
            await client.models.generate_content(model=MODEL, contents="hi")
        assert await asyncio.to_thread(server.wait_for_end) == server.seen[0].connection

    asyncio.run(run())


def test_a_closed_client_can_be_used_again(server: Server) -> None:
    client = client_of(server.url)
    with client:
        ask(client)
    with client:
        ask(client)
    client.close()
    client.close()
    assert len(set(connections(server))) == 2


def test_closing_an_unused_client() -> None:
    client = client_of("http://127.0.0.1:1")
    client.close()
    asyncio.run(client.aio.aclose())


def test_a_dropped_client_closes_its_connections(server: Server) -> None:
    client = client_of(server.url)
    ask(client)
    del client
    gc.collect()
    assert server.wait_for_end() == server.seen[0].connection


def test_a_temporary_client_lives_as_long_as_its_stream(server: Server) -> None:
    server.answers(stream(chunk(event("a")), chunk(event("b")), END))
    texts: List[Any] = []
    for item in client_of(server.url).models.generate_content_stream(model=MODEL, contents="hi"):
        gc.collect()
        texts += [item.text]
    assert texts == ["a", "b"]


def test_a_temporary_client_lives_as_long_as_its_models_and_pager(server: Server) -> None:
    models = client_of(server.url).models
    gc.collect()
    assert models.generate_content(model=MODEL, contents="hi").text is None
    pager = client_of(server.url).models.list()
    gc.collect()
    assert list(pager) == []


def test_a_temporary_async_client_lives_as_long_as_its_stream(server: Server) -> None:
    server.answers(stream(chunk(event("a")), chunk(event("b")), END))

    async def run() -> List[Any]:
        texts: List[Any] = []
        client = client_of(server.url)
        models = client.aio.models
        try:
            async for item in await models.generate_content_stream(model=MODEL, contents="hi"):
                gc.collect()
                texts += [item.text]
        finally:
            await client.aio.aclose()
        return texts

    assert asyncio.run(run()) == ["a", "b"]


# -- event loops


def test_two_event_loops_on_one_client(server: Server) -> None:
    client = client_of(server.url)

    async def run() -> None:
        await client.aio.models.generate_content(model=MODEL, contents="hi")
        await client.aio.models.generate_content(model=MODEL, contents="hi")
        await client.aio.aclose()

    asyncio.run(run())
    asyncio.run(run())
    first, again, second, and_again = connections(server)
    assert first == again != second == and_again


def test_sync_and_async_side_by_side(server: Server) -> None:
    with client_of(server.url) as client:
        ask(client)

        async def run() -> None:
            async with client.aio as aio:
                await asyncio.gather(
                    *(aio.models.generate_content(model=MODEL, contents="hi") for _ in range(5)),
                    asyncio.to_thread(ask, client),
                )

        asyncio.run(run())
        ask(client)
    assert len(server.seen) == 8


def test_one_client_in_eight_threads(server: Server) -> None:
    together = threading.Barrier(8)

    def run(_: int) -> Any:
        together.wait(PATIENCE)
        return ask(client)

    with client_of(server.url) as client, ThreadPoolExecutor(8) as pool:
        assert list(pool.map(run, range(8))) == [None] * 8
    assert len(server.seen) == 8


# -- a caller's own httpx client


def test_injected_client_is_used_and_not_closed(server: Server) -> None:
    with httpx.Client() as own:
        for _ in range(2):
            with genai.Client(
                vertexai=False, api_key=KEY, http_options={"base_url": server.url, "httpx_client": own}
            ) as client:
                ask(client)
            assert not own.is_closed
    assert len(set(connections(server))) == 1


def test_injected_async_client_is_used_and_not_closed(server: Server) -> None:
    async def run() -> None:
        async with httpx.AsyncClient() as own:
            options = types.HttpOptions(base_url=server.url, httpx_async_client=own)
            for _ in range(2):
                async with genai.Client(vertexai=False, api_key=KEY, http_options=options).aio as client:
                    await client.models.generate_content(model=MODEL, contents="hi")
                assert not own.is_closed

    asyncio.run(run())
    assert len(set(connections(server))) == 1


def test_event_hooks_and_transport_of_an_injected_client() -> None:
    caught = Caught()
    hooked: List[str] = []

    def note(request: httpx.Request) -> None:
        hooked.append(request.method)

    with httpx.Client(transport=caught.transport, event_hooks={"request": [note]}) as own:
        ask(genai.Client(vertexai=False, api_key=KEY, http_options={"httpx_client": own}))
    assert (hooked, len(caught.requests)) == (["POST"], 1)


@pytest.mark.parametrize("how", ["injected", "client_args"])
def test_headers_of_the_httpx_client_are_sent(how: str) -> None:
    caught = Caught()
    arguments: Any = {"transport": caught.transport, "headers": {"x-proxy": "1"}}
    with httpx.Client(**arguments) as own:
        options: Any = {"httpx_client": own} if how == "injected" else {"client_args": arguments}
        ask(genai.Client(vertexai=False, api_key=KEY, http_options=options))
    assert caught.requests[0].headers["x-proxy"] == "1"


@pytest.mark.parametrize("how", ["injected", "client_args"])
def test_timeout_of_the_httpx_client_holds(how: str) -> None:
    caught = Caught()
    arguments: Any = {"transport": caught.transport, "timeout": 3.0}
    with httpx.Client(**arguments) as own:
        options: Any = {"httpx_client": own} if how == "injected" else {"client_args": arguments}
        ask(genai.Client(vertexai=False, api_key=KEY, http_options=options))
    assert caught.requests[0].extensions["timeout"]["read"] == 3.0
