"""Set a thinking budget and print the thought summary."""

from google import genai
from google.genai import types

client = genai.Client()

response = client.models.generate_content(
    model="gemini-2.5-flash",
    contents="Why does ice float?",
    config=types.GenerateContentConfig(
        thinking_config=types.ThinkingConfig(thinking_budget=512, include_thoughts=True),
    ),
)
for part in response.parts:
    print("thought:" if part.thought else "answer:", part.text)
print("text:", response.text)

quick = client.models.generate_content(
    model="gemini-2.5-flash",
    contents="Why does ice float?",
    config=types.GenerateContentConfig(thinking_config=types.ThinkingConfig(thinking_budget=0)),
)
print(quick.text)
if quick.usage_metadata:
    print("tokens of thought:", quick.usage_metadata.thoughts_token_count)
