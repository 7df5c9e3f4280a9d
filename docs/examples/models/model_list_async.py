"""List models with asyncio."""

import asyncio

from google import genai


async def main() -> None:
    async with genai.Client().aio as client:
        model = await client.models.get(model="gemini-2.5-pro")
        print("one:", model.name)

        async for model in await client.models.list():
            print("all:", model.name)

        pager = await client.models.list(config={"page_size": 3})
        print("page:", len(pager), "of", pager.page_size, [model.name for model in pager.page])
        await pager.next_page()
        print("next:", pager[0].name)


asyncio.run(main())
