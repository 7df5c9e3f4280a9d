"""Ask a question about a PDF."""

import io

from PIL import Image

from google import genai
from google.genai import types

page = Image.new("RGB", (298, 420), "ivory")
document = io.BytesIO()
page.save(document, format="PDF", save_all=True, append_images=[page, page])

client = genai.Client()

response = client.models.generate_content(
    model="gemini-2.0-flash",
    contents=[
        types.Part.from_bytes(data=document.getvalue(), mime_type="application/pdf"),
        "How many pages are there?",
    ],
)
print(response.text)

usage = response.usage_metadata
if usage:
    for row in usage.prompt_tokens_details:
        print(row.modality, row.token_count)
