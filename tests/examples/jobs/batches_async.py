"""Asyncio: two batches at once, one of which is called off."""

import asyncio

from google.genai import types

from ..connect import connect


async def main() -> None:
    client = connect()
    async with client.aio as aio:
        jobs = await asyncio.gather(
            *(
                aio.batches.create(
                    model="gemini-2.0-flash",
                    src=f"gs://our-bucket/{month}.jsonl"
                    if client.vertexai
                    else [types.InlinedRequest(contents=f"How warm is {month}?")],
                )
                for month in ("june", "july")
            )
        )
        june, july = (job.name for job in jobs)
        assert june
        assert july
        await aio.batches.cancel(name=july)
        await asyncio.sleep(60)
        print((await aio.batches.get(name=june)).state)
        print((await aio.batches.get(name=july)).state)
        listed = [job.name async for job in await aio.batches.list()]
        print(june in listed, july in listed)


asyncio.run(main())
