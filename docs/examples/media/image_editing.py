"""Upscale an image and replace its background (Vertex AI only)."""

import io
from typing import List, Optional, Tuple

from PIL import Image, ImageDraw

from google import genai
from google.genai import types


def size(images: Optional[List[types.GeneratedImage]]) -> Tuple[int, int]:
    (generated,) = images or []
    assert generated.image
    assert generated.image.image_bytes
    return Image.open(io.BytesIO(generated.image.image_bytes)).size


drawn = Image.new("RGB", (160, 120), "navy")
ImageDraw.Draw(drawn).ellipse((60, 40, 100, 80), fill="gold")
buffer = io.BytesIO()
drawn.save(buffer, format="PNG")
moon = types.Image(image_bytes=buffer.getvalue(), mime_type="image/png")

client = genai.Client()

larger = client.models.upscale_image(model="imagen-3.0-generate-002", image=moon, upscale_factor="x4")
print("from", drawn.size, "to", size(larger.generated_images))

edited = client.models.edit_image(
    model="imagen-3.0-capability-001",
    prompt="Northern lights",
    reference_images=[
        types.RawReferenceImage(reference_id=1, reference_image=moon),
        types.MaskReferenceImage(
            reference_id=2, config=types.MaskReferenceConfig(mask_mode="MASK_MODE_BACKGROUND")
        ),
    ],
    config=types.EditImageConfig(edit_mode="EDIT_MODE_INPAINT_INSERTION", number_of_images=1),
)
print(len(edited.generated_images or []), "edited", min(size(edited.generated_images)) > 0)
