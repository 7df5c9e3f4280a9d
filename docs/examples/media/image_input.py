"""Ask a question about a Pillow image."""

from PIL import Image, ImageDraw

from google import genai

client = genai.Client()

image = Image.new("RGB", (320, 240), "lightblue")
ImageDraw.Draw(image).polygon([(40, 220), (160, 40), (280, 220)], fill="slategray")

response = client.models.generate_content(
    model="gemini-2.0-flash",
    contents=[image, "What is drawn here?"],
)
print(response.text)

usage = response.usage_metadata
if usage:
    for row in usage.prompt_tokens_details:
        print(row.modality, row.token_count)
