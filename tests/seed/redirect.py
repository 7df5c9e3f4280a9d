"""Runs an example's text as it stands, with its client sent to the emulator's address.

The client's address, and for Vertex AI a fixed token, are all that changes. The demo runs this file
in its own environment: `python -m tests.seed.redirect FILE` with GENAI_EXAMPLE_BASE_URL set.
"""

from __future__ import annotations

import ast
import asyncio
import inspect
import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Dict, Generator, List

from google import genai
from google.genai import types

Namespace = Dict[str, Any]


class Redirect:
    """Stands where `genai.Client` stood and makes the same clients, for another address."""

    def __init__(self, base_url: str) -> None:
        self.made: List[genai.Client] = []
        self._base_url = base_url
        self._client = genai.Client

    def __call__(self, **settings: Any) -> genai.Client:
        """A client with the settings given."""
        given: Any = settings.get("http_options") or {}
        if not isinstance(given, types.HttpOptions):
            given = types.HttpOptions(**given)
        settings["http_options"] = given.model_copy(update={"base_url": self._base_url})
        client = self._client(**settings)
        if client.vertexai and not {"api_key", "auth"}.intersection(settings):
            from google.oauth2.credentials import Credentials

            token = Credentials(token="example-token")  # type: ignore[no-untyped-call]  # google-auth has no types
            client = self._client(**settings, credentials=token)
        self.made.append(client)
        return client

    @contextmanager
    def installed(self) -> Generator[None, None, None]:
        """While this lasts, `genai.Client` is this."""
        public = self._client.__module__
        genai.__dict__["Client"] = self
        self._client.__module__ = "google.genai.client"  # where pickle still finds the class
        try:
            yield
        finally:
            genai.__dict__["Client"] = self._client
            self._client.__module__ = public

    def run(self, code: str, name: str, line: int, names: Namespace) -> None:
        """Runs code that stands at a line of a text, in a namespace; `await` may stand outside functions.

        Connections that belong to the event loop are closed with it, as a program would.
        """
        flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
        # Empty lines before it, so that a traceback shows the text's own line numbers.
        compiled = compile("\n" * (line - 1) + code, name, "exec", flags=flags, dont_inherit=True)
        with self.installed():
            if compiled.co_flags & inspect.CO_COROUTINE:
                asyncio.run(self._awaited(compiled, names))
            else:
                exec(compiled, names)

    async def _awaited(self, compiled: Any, names: Namespace) -> None:
        try:
            await eval(compiled, names)
        finally:
            for client in self.made:
                await client.aio.aclose()


def main(file: str) -> None:
    """Runs one file."""
    redirect = Redirect(os.environ["GENAI_EXAMPLE_BASE_URL"])
    redirect.run(Path(file).read_text(encoding="utf-8"), file, 1, {"__name__": "__main__"})


if __name__ == "__main__":
    main(sys.argv[1])
