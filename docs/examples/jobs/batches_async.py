"""Start two batch jobs with asyncio and cancel one."""

import asyncio

from google import genai
from google.genai import types


async def main() -> None:
    client = genai.Client()
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
