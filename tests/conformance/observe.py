"""Runs the table of calls with this interpreter's `google.genai`; prints what each sent, as JSON.

    python -m tests.conformance.observe [--only PATTERN] > out.json

It runs under either SDK, so it reaches both only through names that both publish.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import fnmatch
import importlib
import inspect
import json
import logging
import os
import sys
import warnings
from typing import Any, Callable

from .call import EXPRESS, GEMINI, Call
from .calls.table import CALLS
from .recorder import Recorder

BLAME_THE_TABLE = (
    AttributeError,
    ImportError,
    NameError,
)  # a name that is not there refuses nothing
NOT_OURS = ("GOOGLE", "GEMINI", "CLOUDSDK", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")

Clients = Callable[[Call, str], Any]


def clean_environment() -> None:
    """Drops what would reroute a client or give it a key."""
    for name in list(os.environ):
        if name.upper().startswith(NOT_OURS):
            del os.environ[name]


def build_client(genai: Any, base_url: str, call: Call, backend: str) -> Any:
    """A client of this backend that talks to the recorder."""
    options = {"base_url": base_url, **call.http_options}
    if backend == GEMINI:
        # 3.4.0 and later moved its default to v1; both sides are asked for the same version.
        return genai.Client(api_key="test-key", http_options={"api_version": "v1beta", **options})
    if backend == EXPRESS:
        return genai.Client(vertexai=True, api_key="test-key", http_options=options)
    oauth: Any = importlib.import_module("google.oauth2.credentials")
    credentials = oauth.Credentials(token="test-token", quota_project_id=call.quota_project or None)
    return genai.Client(
        vertexai=True,
        project="test-project",
        location="us-central1",
        credentials=credentials,
        http_options=options,
    )


def client_pool(genai: Any, base_url: str) -> Clients:
    """One client a backend; a call with options of its own gets a fresh one."""
    pool: dict[str, Any] = {}

    def client(call: Call, backend: str) -> Any:
        if call.http_options or call.quota_project:
            return build_client(genai, base_url, call, backend)
        if backend not in pool:
            pool[backend] = build_client(genai, base_url, call, backend)
        return pool[backend]

    return client


def perform(call: Call, client: Any, types: Any, loop: asyncio.AbstractEventLoop) -> None:
    """Runs the call to its end, in the loop if it is asynchronous."""
    with contextlib.redirect_stdout(sys.stderr):
        result = call.run(client, types)
        if inspect.isawaitable(result):
            loop.run_until_complete(result)


def outcome(error: Exception, requests: list[dict[str, Any]]) -> str:
    """What an exception means: refused before a request, failed after one, or broken."""
    if requests:
        return "failed"
    return "broken" if isinstance(error, BLAME_THE_TABLE) else "refused"


def observed(call: Call, backend: str, run: Callable[[], None], recorder: Recorder) -> dict[str, Any]:
    """The entry of one call on one backend."""
    entry: dict[str, Any] = {
        "name": call.name,
        "backend": backend,
        "expected": "refused" if backend in call.refused_on else "sent",
        "verbatim": list(call.verbatim),
        "older": backend in call.older_on,
        "outcome": "sent",
    }
    recorder.take()
    error = None
    try:
        run()
    except Exception as raised:
        error = raised
    entry["requests"] = recorder.take()
    if error is not None:
        entry["outcome"] = outcome(error, entry["requests"])
        entry["error"] = type(error).__name__
        entry["message"] = str(error)[:300]
    return entry


def observe(only: str) -> list[dict[str, Any]]:
    """All entries whose call's name fits the pattern."""
    genai: Any = importlib.import_module("google.genai")
    types: Any = importlib.import_module("google.genai.types")
    entries: list[dict[str, Any]] = []
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    with Recorder() as recorder:
        clients = client_pool(genai, recorder.base_url)
        for call in CALLS:
            if not fnmatch.fnmatchcase(call.name, only):
                continue
            for backend in call.backends:

                def run(call: Call = call, backend: str = backend) -> None:
                    perform(call, clients(call, backend), types, loop)

                entries.append(observed(call, backend, run, recorder))
    return entries


def main() -> None:
    """Observes and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="*", help="a call's name, or a pattern such as 'embed/*'")
    arguments = parser.parse_args()
    clean_environment()
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    version: Any = importlib.import_module("google.genai").__version__
    json.dump({"version": version, "calls": observe(arguments.only)}, sys.stdout, indent=1)


if __name__ == "__main__":
    main()
