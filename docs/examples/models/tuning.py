"""Tune a model, wait for it, use it and rename it.

The Gemini API takes the examples in the call, Vertex AI a file of them in Cloud Storage.
"""

import time

from google import genai
from google.genai import types

PAIRS = {"one": "two", "seven": "eight", "twelve": "thirteen", "forty": "forty-one"}

client = genai.Client()

if client.vertexai:
    data = types.TuningDataset(gcs_uri="gs://our-bucket/next_number.jsonl")
else:
    data = types.TuningDataset(
        examples=[types.TuningExample(text_input=word, output=after) for word, after in PAIRS.items()]
    )
job = client.tunings.tune(
    base_model="models/gemini-2.0-flash-001" if not client.vertexai else "gemini-2.0-flash-001",
    training_dataset=data,
    config=types.CreateTuningJobConfig(tuned_model_display_name="After it", epoch_count=3),
)
assert job.name

job = client.tunings.get(name=job.name)
while job.state in (types.JobState.JOB_STATE_PENDING, types.JobState.JOB_STATE_RUNNING):
    time.sleep(20)
    assert job.name
    job = client.tunings.get(name=job.name)
print(job.state)

tuned = job.tuned_model
assert tuned
assert tuned.endpoint
assert tuned.model
response = client.models.generate_content(model=tuned.endpoint, contents="ninety")
print(response.text)

model = client.models.get(model=tuned.model)
assert model.name
print(model.display_name)
model = client.models.update(model=model.name, config={"display_name": "The number after it"})
print(model.display_name)
print(job.name in [each.name for each in client.tunings.list()])
