"""Print an answer while the model writes it."""

from google import genai

client = genai.Client()

stream = client.models.generate_content_stream(
    model="gemini-2.0-flash",
    contents="Describe a fjord to someone who has never seen the sea.",
)
for text in stream.text_stream:
    print(text, end="", flush=True)
print()
