"""Calls with credentials of google-auth, for the tests beside this file."""

from __future__ import annotations

import asyncio
from typing import Any, List

from google import genai

from ...loopback.clients import MODEL, ONCE
from ...loopback.server import Server


def client_of(server: Server, credentials: Any = None, **options: Any) -> genai.Client:
    http_options: Any = {"base_url": server.url, **ONCE, **options}
    return genai.Client(
        vertexai=True, project="p", location="l", credentials=credentials, http_options=http_options
    )


def ask(client: genai.Client) -> None:
    client.models.generate_content(model=MODEL, contents="hi")


def ask_async(client: genai.Client, times: int = 1) -> None:
    async def run() -> None:
        async with client.aio as awaited:
            calls = [awaited.models.generate_content(model=MODEL, contents="hi") for _ in range(times)]
            await asyncio.gather(*calls)

    asyncio.run(run())


def sent_tokens(server: Server) -> List[str]:
    return [seen.headers["authorization"] for seen in server.seen]


# -- service accounts
