"""A program that uses a client in every way on one kind of event loop, and ends: see `test_exits.py`."""

from __future__ import annotations

import asyncio
import gc
import sys
import threading
from importlib import import_module
from typing import Any, Callable, Dict, List, Optional

from google import genai

kind, transport, address, is_dropped = sys.argv[1:5]
if kind.startswith("nest"):
    import_module("nest_asyncio").apply()

options: Any = {"base_url": address, **({"async_transport": "aiohttp"} if transport == "aiohttp" else {})}
client: Optional[genai.Client] = genai.Client(vertexai=False, api_key="k", http_options=options)
kept: List[Any] = []
ask: Any = {"model": "gemini-2.0-flash", "contents": "one two three four five six"}


async def work() -> None:
    assert client is not None
    models = client.aio.models
    await asyncio.gather(*[models.generate_content(**ask) for _ in range(3)])
    async for _ in await models.generate_content_stream(**ask):
        pass
    async for _ in await models.list(config={"page_size": 1}):
        break
    async for _ in (await models.generate_content_stream(**ask)).text_stream:
        break
    for is_kept in (True, False):
        stream = await models.generate_content_stream(**ask)
        await stream.__anext__()
        kept.extend([stream] if is_kept else [])
    chat = client.aio.chats.create(model="gemini-2.0-flash")
    await chat.send_message("hi")
    kept.append(await chat.send_message_stream("hi"))
    await kept[-1].__anext__()
    stream = await models.generate_content_stream(**ask)
    await stream.__anext__()
    await stream.close()


async def left() -> None:
    await work()
    raise SystemExit(0)


async def outer() -> None:
    asyncio.run(work())


def closed(loop: Any) -> None:
    try:
        loop.run_until_complete(work())
    finally:
        loop.close()


def opened(loop: Any) -> None:
    kept.append(loop)
    loop.run_until_complete(work())


def in_a_thread() -> None:
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, daemon=True).start()
    asyncio.run_coroutine_threadsafe(work(), loop).result()


def runner() -> None:
    with asyncio.Runner() as running:
        running.run(work())


def twice() -> None:
    asyncio.run(work())
    asyncio.run(work())


def uvloop() -> Any:
    return import_module("uvloop").new_event_loop()


KINDS: Dict[str, Callable[[], object]] = {
    "run": lambda: asyncio.run(work()),
    "run twice": twice,
    "exit in run": lambda: asyncio.run(left()),
    "runner": runner,
    "closed": lambda: closed(asyncio.new_event_loop()),
    "left open": lambda: opened(asyncio.new_event_loop()),
    "thread": in_a_thread,
    "nest": lambda: asyncio.run(work()),
    "nest twice": twice,
    "nest inside": lambda: asyncio.run(outer()),
    "nest on the loop": lambda: asyncio.get_event_loop().run_until_complete(work()),
    "nest closed": lambda: closed(asyncio.get_event_loop()),
    "uvloop closed": lambda: closed(uvloop()),
    "uvloop left open": lambda: opened(uvloop()),
}

if __name__ == "__main__":
    KINDS[kind]()
    if is_dropped == "dropped":
        client = None
        kept.clear()
        gc.collect()
