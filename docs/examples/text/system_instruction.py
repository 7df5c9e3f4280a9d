"""Set the model's behaviour with a system instruction."""

from google import genai
from google.genai import types

client = genai.Client()

response = client.models.generate_content(
    model="gemini-2.0-flash",
    contents="Good morning!",
    config=types.GenerateContentConfig(system_instruction="You are a lighthouse keeper of few words."),
)
print(response.text)
