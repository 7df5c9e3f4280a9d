"""How many tokens a prompt takes, before it is sent; now and with asyncio."""

import asyncio

from ..connect import connect

PROMPT = "The ferry leaves at noon."

client = connect()

print(client.models.count_tokens(model="gemini-2.0-flash", contents=PROMPT).total_tokens)


async def main() -> None:
    async with client.aio as later:
        counted = await later.models.count_tokens(model="gemini-2.0-flash", contents=[PROMPT, PROMPT])
    print(counted.total_tokens)


asyncio.run(main())
