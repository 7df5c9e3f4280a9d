"""Send many prompts as one batch job and read the answers.

The Gemini API takes them in the call and gives the answers back with the job; Vertex AI reads and
writes files in Cloud Storage.
"""

import time

from google import genai
from google.genai import types

client = genai.Client()

if client.vertexai:
    job = client.batches.create(
        model="gemini-2.0-flash",
        src="gs://our-bucket/questions.jsonl",
        config=types.CreateBatchJobConfig(display_name="Questions of May", dest="gs://our-bucket/answers/"),
    )
else:
    job = client.batches.create(
        model="gemini-2.0-flash",
        src=[
            types.InlinedRequest(contents="How cold is May?"),
            types.InlinedRequest(contents="How long is June?"),
        ],
        config=types.CreateBatchJobConfig(display_name="Questions of May"),
    )
print(job.display_name, job.state)

while job.state in (types.JobState.JOB_STATE_PENDING, types.JobState.JOB_STATE_RUNNING):
    time.sleep(15)
    assert job.name
    job = client.batches.get(name=job.name)
print(job.state, job.end_time is not None)
if job.dest:
    print("to", job.dest.gcs_uri or "the job itself")
    for answer in job.dest.inlined_responses or []:
        print(answer.response.text if answer.response else answer.error)

print(job.name in [each.name for each in client.batches.list(config={"page_size": 5})])
assert job.name
client.batches.delete(name=job.name)
print(job.name in [each.name for each in client.batches.list()])
