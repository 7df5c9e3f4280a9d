"""Asyncio: two questions at the same time, through `client.aio`."""

import asyncio

from ..connect import connect


async def main() -> None:
    async with connect().aio as client:
        north, south = await asyncio.gather(
            client.models.generate_content(model="gemini-2.0-flash", contents="Who lives in the north?"),
            client.models.generate_content(model="gemini-2.0-flash", contents="Who lives in the south?"),
        )
    print(north.text)
    print(south.text)


asyncio.run(main())
