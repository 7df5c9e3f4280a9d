"""Upload two files at the same time from memory (Gemini API only)."""

import asyncio
import io

from google import genai


async def main() -> None:
    async with genai.Client().aio as client:
        summer, winter = await asyncio.gather(
            client.files.upload(file=io.BytesIO(b"06:00 and 18:00"), config={"mime_type": "text/plain"}),
            client.files.upload(file=io.BytesIO(b"noon"), config={"mime_type": "text/plain"}),
        )
        response = await client.models.generate_content(
            model="gemini-2.0-flash",
            contents=[summer, winter, "Which of these timetables has more ferries?"],
        )
        print(response.text)
        names = [file.name async for file in await client.files.list()]
        for file in (summer, winter):
            assert file.name
            print(file.size_bytes, file.name in names)
            await client.files.delete(name=file.name)


asyncio.run(main())
