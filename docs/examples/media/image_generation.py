"""Generate images and save them."""

import tempfile
from pathlib import Path

from PIL import Image

from google import genai
from google.genai import types

client = genai.Client()

response = client.models.generate_images(
    model="imagen-3.0-generate-002",
    prompt="A lighthouse in the snow, woodcut",
    config=types.GenerateImagesConfig(number_of_images=2, aspect_ratio="4:3", output_mime_type="image/jpeg"),
)

with tempfile.TemporaryDirectory() as folder:
    for number, generated in enumerate(response.generated_images or []):
        if not generated.image:
            print("held back:", generated.rai_filtered_reason)
            continue
        file = Path(folder) / f"lighthouse-{number}.jpg"
        generated.image.save(str(file))
        with Image.open(file) as image:
            print(file.name, generated.image.mime_type, image.format, image.width > image.height)
