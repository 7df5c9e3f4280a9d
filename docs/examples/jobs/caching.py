"""Cache a long context and ask several questions about it."""

from datetime import timedelta

from google import genai
from google.genai import types

MODEL = "gemini-2.0-flash-001"
RULES = "Boats under sail go first. " * 400

client = genai.Client()

cache = client.caches.create(
    model=MODEL,
    config=types.CreateCachedContentConfig(
        display_name="Rules of the harbour",
        system_instruction="Answer as the harbour master.",
        contents=[RULES],
        ttl="600s",
    ),
)
assert cache.name
assert cache.expire_time
assert cache.create_time
print(cache.display_name, cache.expire_time - cache.create_time)

for question in ("Who goes first?", "May I anchor here?"):
    response = client.models.generate_content(
        model=MODEL,
        contents=question,
        config=types.GenerateContentConfig(cached_content=cache.name),
    )
    print(response.text)
    usage = response.usage_metadata
    if usage:
        print(usage.cached_content_token_count, "of", usage.prompt_token_count, "tokens are cached")

longer = client.caches.update(name=cache.name, config={"ttl": "7200s"})
assert longer.expire_time
print(longer.expire_time - cache.expire_time >= timedelta(seconds=6600))

client.caches.delete(name=cache.name)
print(cache.name in [each.name for each in client.caches.list()])
