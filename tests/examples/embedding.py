"""A text as a vector of the length asked for."""

from connect import connect

from google.genai import types

client = connect()

whole = client.models.embed_content(model="text-embedding-004", contents="A storm is coming.")
print(len(whole.embeddings[0].values))

short = client.models.embed_content(
    model="text-embedding-004",
    contents="A storm is coming.",
    config=types.EmbedContentConfig(output_dimensionality=64),
)
print(len(short.embeddings[0].values))
