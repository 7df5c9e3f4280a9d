"""The published SDK against our emulator: both backends complete every call of the surface.

    python -m tests.conformance.emulated --ours PY --oracle PY

The emulator runs under our interpreter; this file runs again under the oracle's, with
the address as its only argument.
"""

from __future__ import annotations

import argparse
import asyncio
import importlib
import subprocess
import sys
import time
from typing import Any, Callable

MODEL = "gemini-2.0-flash"
EMBEDDING = "text-embedding-004"
PROMPT = "Why is the sky blue?"
MATCH = {"match_operation": "EXACT_MATCH", "expression": "{{references.sum}}"}


def clients(address: str) -> dict[str, Any]:
    """A client of each backend that talks to the emulator, as any user would make it."""
    genai: Any = importlib.import_module("google.genai")
    oauth: Any = importlib.import_module("google.oauth2.credentials")
    options = {"base_url": address}
    return {
        "gemini v1beta": genai.Client(api_key="key", http_options={**options, "api_version": "v1beta"}),
        "gemini default": genai.Client(api_key="key", http_options=options),
        "vertex": genai.Client(
            vertexai=True,
            project="project",
            location="us-central1",
            credentials=oauth.Credentials(token="token"),
            http_options=options,
        ),
        "express": genai.Client(vertexai=True, api_key="key", http_options=options),
    }


def calls(name: str, client: Any) -> dict[str, Callable[[], Any]]:
    """One call of each method; each must give something."""
    models = client.models

    async def awaited() -> str:
        whole = await client.aio.models.generate_content(model=MODEL, contents=PROMPT)
        stream = await client.aio.models.generate_content_stream(model=MODEL, contents=PROMPT)
        return str(whole.text) + "".join([str(chunk.text) async for chunk in stream])

    found: dict[str, Callable[[], Any]] = {
        "generate": lambda: models.generate_content(model=MODEL, contents=PROMPT).text,
        "stream": lambda: list(models.generate_content_stream(model=MODEL, contents=PROMPT)),
        "async": lambda: asyncio.run(awaited()),
        "count": lambda: models.count_tokens(model=MODEL, contents=PROMPT).total_tokens,
        "embed": lambda: models.embed_content(model=EMBEDDING, contents=["a", "b"]).embeddings[1].values,
        "get": lambda: models.get(model=MODEL).name,
        "list": lambda: list(models.list(config={"page_size": 3})),
    }
    if name == "vertex":
        found.update(jobs_of_a_project(client))
    if not client.vertexai:
        source = {"inlined_requests": {"contents": ["a", "b"]}}
        found["embeddings"] = lambda: (
            finished(
                client.batches, client.batches.create_embeddings(model="gemini-embedding-001", src=source)
            )
            .dest.inlined_embed_content_responses[1]
            .response.embedding.values
        )
    if client.vertexai:
        found["compute"] = lambda: models.compute_tokens(model=MODEL, contents=PROMPT).tokens_info
    return found


def jobs_of_a_project(client: Any) -> dict[str, Callable[[], Any]]:
    """A tuning of each kind, a reward and a batch of a dataset, which Vertex AI has with a project."""
    scorer = {"correct_answer_reward": 1.0, "string_match_expression": MATCH}
    reward = {"reward_name": "exact", "string_match_reward_scorer": scorer}
    example = {"contents": [{"role": "user", "parts": [{"text": "2 + 2?"}]}], "references": {"sum": "4"}}
    configs: dict[str, dict[str, Any]] = {
        "SUPERVISED_FINE_TUNING": {"epoch_count": 2},
        "PREFERENCE_TUNING": {"beta": 0.1},
        "DISTILLATION": {"base_teacher_model": "gemini-2.5-pro"},
        "REINFORCEMENT_TUNING": {"reward_config": reward},
    }

    def tuned(method: str) -> Callable[[], Any]:
        return lambda: (
            finished(
                client.tunings,
                client.tunings.tune(
                    base_model="gemini-2.5-flash",
                    training_dataset={"gcs_uri": "gs://b/train.jsonl"},
                    config={"method": method, **configs[method]},
                ),
            ).tuned_model.checkpoints
        )

    return {
        **{method.lower()[:10]: tuned(method) for method in configs},
        "reward": lambda: (
            client.tunings.validate_reward(
                parent="projects/project/locations/us-central1",
                sample_response={"role": "model", "parts": [{"text": "4"}]},
                example=example,
                single_reward_config=reward,
            ).overall_reward
        ),
        "dataset": lambda: (
            finished(
                client.batches,
                client.batches.create(
                    model=MODEL,
                    src="projects/project/locations/us-central1/datasets/1",
                    config={"dest": {"format": "vertex-dataset", "vertex_dataset": {"display_name": "d"}}},
                ),
            ).output_info.vertex_multimodal_dataset_name
        ),
    }


def finished(resource: Any, job: Any) -> Any:
    """The job when it is over: the clock of the emulator runs fast."""
    ends = time.monotonic() + 60
    while job.end_time is None and time.monotonic() < ends:
        time.sleep(0.05)
        job = resource.get(name=job.name)
    return job


def run(address: str) -> int:
    """Every call on every client; the number of those that failed."""
    failed = 0
    for name, client in clients(address).items():
        for method, call in calls(name, client).items():
            try:
                outcome = "completes" if call() else "gives nothing"
            except Exception as error:  # any failure of the published SDK is a finding about the emulator
                outcome = f"{type(error).__name__}: {error}"
            failed += outcome != "completes"
            print(f"{name:15} {method:10} {outcome}")
    return failed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ours", required=True)
    parser.add_argument("--oracle", required=True)
    given = parser.parse_args()
    command = [given.ours, "-m", "google.genai.emulator", "--port", "0", "--speed", "100"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as emulator:
        assert emulator.stdout is not None
        address = emulator.stdout.readline().strip().rsplit(" ", 1)[1]
        done = subprocess.run([given.oracle, __file__, address], check=False)
        emulator.terminate()
    return done.returncode


if __name__ == "__main__":
    sys.exit(run(sys.argv[1]) if len(sys.argv) == 2 else main())
