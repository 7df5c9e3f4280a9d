"""Count the tokens of a prompt, sync and async."""

import asyncio

from google import genai

PROMPT = "The ferry leaves at noon."

client = genai.Client()

print(client.models.count_tokens(model="gemini-2.0-flash", contents=PROMPT).total_tokens)


async def main() -> None:
    async with client.aio as later:
        counted = await later.models.count_tokens(model="gemini-2.0-flash", contents=[PROMPT, PROMPT])
    print(counted.total_tokens)


asyncio.run(main())
