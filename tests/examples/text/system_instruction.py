"""A system instruction sets how the model behaves in the whole conversation."""

from google.genai import types

from ..connect import connect

client = connect()

response = client.models.generate_content(
    model="gemini-2.0-flash",
    contents="Good morning!",
    config=types.GenerateContentConfig(system_instruction="You are a lighthouse keeper of few words."),
)
print(response.text)
