"""Every way in which a response arrives: three transports, both backends, whole, streamed, in a chat."""

from __future__ import annotations

import asyncio
import json
from itertools import product
from typing import Any, Awaitable, Callable, Dict, List, NamedTuple, Sequence

import pytest

from google import genai
from google.genai import types

from ..loopback.clients import MODEL, FakeCredentials, client_of, vertex_of
from ..loopback.server import END, Answer, chunk, reply, serving, stream
from ..loopback.ways import ASYNC, HAS_AIOHTTP


class Way(NamedTuple):
    """How a response is asked for."""

    transport: str
    """`blocking`, `httpx` or `aiohttp`; the last two on an event loop."""

    backend: str
    kind: str
    """`whole`, `stream`, `chat` or `chat stream`."""

    def __str__(self) -> str:
        return "-".join(self).replace(" ", "-")

    @property
    def streams(self) -> bool:
        return self.kind.endswith("stream")


TRANSPORTS = ("blocking", "httpx", *(("aiohttp",) if HAS_AIOHTTP else ()))
EVERY = [
    Way(*each)
    for each in product(TRANSPORTS, ("gemini", "vertex"), ("whole", "stream", "chat", "chat stream"))
]
WAYS = pytest.mark.parametrize("way", EVERY, ids=str)
STREAMS = pytest.mark.parametrize("way", [way for way in EVERY if way.streams], ids=str)


class Received(NamedTuple):
    """What a caller got."""

    responses: List[Any]
    """Responses, or texts if those were asked for."""

    history: List[types.Content]
    error: Any
    so_far: Any
    """`stream.response` at the end; None for a whole response."""


def receive(way: Way, answer: Answer, texts: bool = False) -> Received:
    """Ask once and give what came: of a stream its responses, or its texts."""
    with serving() as server:
        server.answers(answer)
        options = ASYNC.get(way.transport, {})
        if way.backend == "gemini":
            client = client_of(server.url, **options)
        else:
            client = vertex_of(server.url, FakeCredentials("token"), **options)
        if way.transport == "blocking":
            with client:
                return _blocking(way, client, texts)
        return asyncio.run(_awaited(way, client, texts))


def answered(way: Way, *bodies: Any) -> Answer:
    """The response of one or more JSON bodies; a stream has an event of each."""
    texts = [body if isinstance(body, bytes) else json.dumps(body).encode() for body in bodies]
    if not way.streams:
        assert len(texts) == 1
        return reply(body=texts[0])
    return stream(*(chunk(b"data: " + text + b"\r\n\r\n") for text in texts), END)


def _blocking(way: Way, client: genai.Client, texts: bool) -> Received:
    chat = client.chats.create(model=MODEL) if "chat" in way.kind else None
    calls: Dict[str, Callable[[], Any]] = {
        "whole": lambda: client.models.generate_content(model=MODEL, contents="hi"),
        "stream": lambda: client.models.generate_content_stream(model=MODEL, contents="hi"),
    }
    if chat is not None:
        calls = {
            "chat": lambda: chat.send_message("hi"),
            "chat stream": lambda: chat.send_message_stream("hi"),
        }
    found: List[Any] = []
    error, reading = None, None
    try:
        reading = calls[way.kind]()
        if way.streams:
            for response in reading.text_stream if texts else reading:
                found.append(response)  # noqa: PERF402  # an error keeps what came before it
        else:
            found.append(reading)
    except Exception as raised:
        error = raised
    history: Sequence[types.Content] = chat.get_history() if chat is not None else ()
    return Received(found, list(history), error, getattr(reading, "response", None))


async def _awaited(way: Way, outer: genai.Client, texts: bool) -> Received:
    async with outer.aio as client:
        chat = client.chats.create(model=MODEL) if "chat" in way.kind else None
        calls: Dict[str, Callable[[], Awaitable[Any]]] = {
            "whole": lambda: client.models.generate_content(model=MODEL, contents="hi"),
            "stream": lambda: client.models.generate_content_stream(model=MODEL, contents="hi"),
        }
        if chat is not None:
            calls = {
                "chat": lambda: chat.send_message("hi"),
                "chat stream": lambda: chat.send_message_stream("hi"),
            }
        found: List[Any] = []
        error, reading = None, None
        try:
            reading = await calls[way.kind]()
            if way.streams:
                async for response in reading.text_stream if texts else reading:
                    found.append(response)  # noqa: PERF401  # as above
            else:
                found.append(reading)
        except Exception as raised:
            error = raised
        history: Sequence[types.Content] = chat.get_history() if chat is not None else ()
        return Received(found, list(history), error, getattr(reading, "response", None))
