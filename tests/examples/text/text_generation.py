"""The first call: a question goes in, text comes out."""

from ..connect import connect

client = connect()

response = client.models.generate_content(
    model="gemini-2.0-flash",
    contents="Name a mountain in Norway.",
)
print(response.text)
