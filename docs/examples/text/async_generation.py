"""Send two prompts at the same time with asyncio."""

import asyncio

from google import genai


async def main() -> None:
    async with genai.Client().aio as client:
        north, south = await asyncio.gather(
            client.models.generate_content(model="gemini-2.0-flash", contents="Who lives in the north?"),
            client.models.generate_content(model="gemini-2.0-flash", contents="Who lives in the south?"),
        )
    print(north.text)
    print(south.text)


asyncio.run(main())
