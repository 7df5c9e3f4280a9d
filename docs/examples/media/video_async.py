"""Generate a video from an image while other calls go on."""

import asyncio
import io

from PIL import Image

from google import genai
from google.genai import types

buffer = io.BytesIO()
Image.new("RGB", (160, 90), "steelblue").save(buffer, format="PNG")


async def main() -> None:
    async with genai.Client().aio as client:
        operation = await client.models.generate_videos(
            model="veo-2.0-generate-001",
            prompt="The sea grows rough",
            image=types.Image(image_bytes=buffer.getvalue(), mime_type="image/png"),
        )
        response = await client.models.generate_content(model="gemini-2.0-flash", contents="Name a storm.")
        print(response.text)
        operation = await client.operations.wait(operation, config={"timeout_seconds": 600})
        for generated in operation.response.generated_videos if operation.response else []:
            assert generated.video
            if generated.video.uri:  # as in video.py
                await client.files.download(file=generated.video)
            print((generated.video.video_bytes or b"")[4:8])


asyncio.run(main())
