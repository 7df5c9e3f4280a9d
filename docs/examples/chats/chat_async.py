"""Hold two chats at the same time with asyncio."""

import asyncio
from typing import List

from google import genai
from google.genai.chats import AsyncChat


async def talk(chat: AsyncChat, messages: List[str]) -> str:
    for message in messages:
        await chat.send_message(message)
    stream = await chat.send_message_stream("Sum up.")
    async with stream:
        return "".join([text async for text in stream.text_stream])


async def main() -> None:
    async with genai.Client().aio as client:
        chats = [client.chats.create(model="gemini-2.0-flash") for _ in range(2)]
        answers = await asyncio.gather(
            talk(chats[0], ["Seals live here.", "They sleep a lot."]), talk(chats[1], ["Gulls are loud."])
        )
        print(answers)
        print([len(chat.get_history()) for chat in chats])


asyncio.run(main())
