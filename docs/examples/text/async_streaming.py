"""Stream an answer with asyncio."""

import asyncio

from google import genai


async def main() -> None:
    async with genai.Client().aio as client:
        stream = await client.models.generate_content_stream(
            model="gemini-2.0-flash",
            contents="Tell me how a glacier moves.",
        )
        async for text in stream.text_stream:
            print(text, end="", flush=True)
    print()


asyncio.run(main())
