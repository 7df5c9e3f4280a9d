"""Embed several texts in one call and rank them by similarity."""

import math
from typing import List

from google import genai
from google.genai import types

TEXTS = ["The harbour is frozen.", "Apples are cheap today.", "A frozen harbour stops all ships."]


def cosine(one: List[float], other: List[float]) -> float:
    """1 for the same direction, 0 for none in common."""
    return sum(a * b for a, b in zip(one, other)) / (math.hypot(*one) * math.hypot(*other))


client = genai.Client()

stored = client.models.embed_content(
    model="text-embedding-004",
    contents=TEXTS,
    config=types.EmbedContentConfig(task_type="RETRIEVAL_DOCUMENT", output_dimensionality=256),
)
question = client.models.embed_content(
    model="text-embedding-004",
    contents="Why do ships not leave the frozen harbour?",
    config=types.EmbedContentConfig(task_type="RETRIEVAL_QUERY", output_dimensionality=256),
)
scores = [cosine(each.values, question.embeddings[0].values) for each in stored.embeddings]
for score, text in sorted(zip(scores, TEXTS), reverse=True):
    print(f"{score:.2f} {text}")
