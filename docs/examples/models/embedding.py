"""Embed a text, also with fewer dimensions."""

from google import genai
from google.genai import types

client = genai.Client()

whole = client.models.embed_content(model="text-embedding-004", contents="A storm is coming.")
print(len(whole.embeddings[0].values))

short = client.models.embed_content(
    model="text-embedding-004",
    contents="A storm is coming.",
    config=types.EmbedContentConfig(output_dimensionality=64),
)
print(len(short.embeddings[0].values))
