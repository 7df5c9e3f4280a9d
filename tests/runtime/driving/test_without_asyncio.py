"""Without asyncio, as under trio, awaited methods say what they need and what to do."""

from __future__ import annotations

import io
from typing import Any, Callable, Coroutine, Dict

import pytest

from google import genai
from google.genai import errors

from ...loopback.clients import MODEL, client_of
from ...loopback.ways import HAS_AIOHTTP

ASK: Dict[str, Any] = {"model": MODEL, "contents": "hi"}


async def _create(client: genai.Client) -> Any:
    return await client.aio.chats.create(model=MODEL).send_message("hi")


async def _closed(client: genai.Client) -> None:
    async with client.aio:
        pass


USES: Dict[str, Callable[[genai.Client], Coroutine[Any, Any, Any]]] = {
    "call": lambda client: client.aio.models.generate_content(**ASK),
    "stream": lambda client: client.aio.models.generate_content_stream(**ASK),
    "chat": _create,
    "pager": lambda client: client.aio.files.list(),
    "upload": lambda client: client.aio.files.upload(
        file=io.BytesIO(b"a"), config={"mime_type": "text/plain"}
    ),
    "download": lambda client: client.aio.files.download(file="files/a"),
    "several requests": lambda client: client.aio.models.embed_content(
        model="gemini-embedding-001", contents=["a"] * 300
    ),
    "request": lambda client: client.aio.request("GET", "models"),
    "close": _closed,
}


@pytest.mark.parametrize("use", USES)
@pytest.mark.parametrize("deadline", [None, 1000])
@pytest.mark.parametrize("transport", ["httpx", *(["aiohttp"] if HAS_AIOHTTP else [])])
def test_without_asyncio(use: str, deadline: Any, transport: Any) -> None:
    client = client_of("http://127.0.0.1:9", deadline=deadline, async_transport=transport)
    client.aio._driver  # noqa: B018  # pyright: ignore[reportPrivateUsage]  # there is something to close
    step = USES[use](client)
    with pytest.raises(errors.ConfigurationError, match=r"^client\.aio needs asyncio, .* trio\.to_thread"):
        step.send(None)


def test_an_error_of_the_same_words_elsewhere_stays() -> None:
    def callback(_: Any) -> None:
        raise RuntimeError("no running event loop")

    import asyncio

    client = client_of("http://127.0.0.1:9", on_request=callback)

    async def run() -> None:
        with pytest.raises(RuntimeError, match=r"^no running event loop$"):
            await client.aio.models.generate_content(**ASK)

    asyncio.run(run())
