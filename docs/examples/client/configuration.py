"""Set output length, sampling and stop sequences; print finish reason and token counts."""

from google import genai
from google.genai import types

client = genai.Client()

response = client.models.generate_content(
    model="gemini-2.0-flash",
    contents="Count the islands of Lofoten, then say DONE and go on counting.",
    config=types.GenerateContentConfig(
        max_output_tokens=200,
        temperature=0.2,
        top_p=0.9,
        top_k=30,
        seed=7,
        stop_sequences=["DONE"],
    ),
)
print(response.text)
print(response.candidates[0].finish_reason)

short = client.models.generate_content(
    model="gemini-2.0-flash",
    contents="Count the islands of Lofoten.",
    config=types.GenerateContentConfig(max_output_tokens=4),
)
print(short.text)
print(short.candidates[0].finish_reason)
if short.usage_metadata:
    print(short.usage_metadata.prompt_token_count, short.usage_metadata.candidates_token_count)
