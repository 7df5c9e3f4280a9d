"""Streaming: the answer is printed while it is being written."""

from ..connect import connect

client = connect()

stream = client.models.generate_content_stream(
    model="gemini-2.0-flash",
    contents="Describe a fjord to someone who has never seen the sea.",
)
for chunk in stream:
    print(chunk.text, end="", flush=True)
print()
