"""Embed many texts as one batch job and find the two that are nearest to each other. Gemini API only."""

import itertools
import time
from typing import List

from google import genai
from google.genai import types

client = genai.Client()

texts = ["A ship sails to the north.", "The bread is in the oven.", "A ship sails to the south."]
job = client.batches.create_embeddings(
    model="gemini-embedding-001",
    src=types.EmbedContentBatch(
        contents=texts, config=types.EmbedContentConfig(task_type="SEMANTIC_SIMILARITY")
    ),
    config=types.CreateEmbeddingsBatchJobConfig(display_name="Ships and bread"),
)
print(job.display_name, job.state)

while not job.has_ended:
    time.sleep(15)
    assert job.name
    job = client.batches.get(name=job.name)
print(job.state, job.completion_stats)

vectors: List[List[float]] = []
assert job.dest
for answer in job.dest.inlined_embed_content_responses or []:
    if answer.response and answer.response.embedding:
        vectors.append(answer.response.embedding.values or [])
    else:
        print(answer.error)
print(len(vectors), len(vectors[0]))

pairs = itertools.combinations(range(len(texts)), 2)
first, second = max(pairs, key=lambda pair: sum(a * b for a, b in zip(vectors[pair[0]], vectors[pair[1]])))
print(texts[first], texts[second])
