"""Asyncio and streaming: the call is awaited, then its chunks are."""

import asyncio

from ..connect import connect


async def main() -> None:
    async with connect().aio as client:
        stream = await client.models.generate_content_stream(
            model="gemini-2.0-flash",
            contents="Tell me how a glacier moves.",
        )
        async for chunk in stream:
            print(chunk.text, end="", flush=True)
    print()


asyncio.run(main())
