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
from typing import Any, Callable

MODEL = "gemini-2.0-flash"
EMBEDDING = "text-embedding-004"
PROMPT = "Why is the sky blue?"


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


def calls(client: Any) -> dict[str, Callable[[], Any]]:
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
    if client.vertexai:
        found["compute"] = lambda: models.compute_tokens(model=MODEL, contents=PROMPT).tokens_info
    return found


def run(address: str) -> int:
    """Every call on every client; the number of those that failed."""
    failed = 0
    for name, client in clients(address).items():
        for method, call in calls(client).items():
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
    command = [given.ours, "-m", "google.genai.emulator", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as emulator:
        assert emulator.stdout is not None
        address = emulator.stdout.readline().strip().rsplit(" ", 1)[1]
        done = subprocess.run([given.oracle, __file__, address], check=False)
        emulator.terminate()
    return done.returncode


if __name__ == "__main__":
    sys.exit(run(sys.argv[1]) if len(sys.argv) == 2 else main())
