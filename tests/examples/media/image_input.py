"""A picture and a question about it: Pillow images go into `contents` as they are."""

from PIL import Image, ImageDraw

from ..connect import connect

client = connect()

picture = Image.new("RGB", (320, 240), "lightblue")
ImageDraw.Draw(picture).polygon([(40, 220), (160, 40), (280, 220)], fill="slategray")

response = client.models.generate_content(
    model="gemini-2.0-flash",
    contents=[picture, "What is drawn here?"],
)
print(response.text)

usage = response.usage_metadata
if usage:
    for row in usage.prompt_tokens_details:
        print(row.modality, row.token_count)
