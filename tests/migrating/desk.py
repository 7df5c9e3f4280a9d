"""What the code of a row may name, and what its request had."""

from __future__ import annotations

from typing import Any, Callable, Dict, Mapping

import httpx
from pydantic import BaseModel

from google import genai
from google.genai import errors, types
from google.genai.emulator import Emulator

from .rows import run

NAME, KEY = "gemini-2.0-flash", "example-key"
SCHEMA = {"type": "object", "properties": {"name": {"type": "string"}}}
CALL = {
    "candidates": [
        {"content": {"role": "model", "parts": [{"functionCall": {"name": "f", "args": {"a": 1}}}]}}
    ]
}


class Recipe(BaseModel):
    name: str


def f(a: int = 0) -> int:
    """Return the number and one."""
    return a + 1


def answering(answer: Callable[[httpx.Request], httpx.Response], **options: Any) -> genai.Client:
    """Return a client whose requests a function answers."""
    arguments = {"transport": httpx.MockTransport(answer)}
    settings = types.HttpOptions(client_args=arguments, **options)
    return genai.Client(api_key=KEY, vertexai=False, http_options=settings)


class Desk:
    """Runs the code of a row against an emulator."""

    def __init__(self) -> None:
        self.emulator = Emulator()
        self.client = self.emulator.client()
        self.names: Dict[str, Any] = {
            "client": self.client,
            "errors": errors,
            "genai": genai,
            "types": types,
            "name": NAME,
            "schema": SCHEMA,
            "Recipe": Recipe,
            "f": f,
        }

    def run(self, code: str, **names: Any) -> Any:
        return run(code, **{**self.names, **names})

    def ask(self, code: str, contents: Any = "Hi", **names: Any) -> types.GenerateContentResponse:
        """Send a prompt with the config in the code."""
        config = self.run(code, **names)
        return self.client.models.generate_content(model=NAME, contents=contents, config=config)

    def asked(self, code: str, contents: Any = "Hi", **names: Any) -> Mapping[str, Any]:
        """Send a prompt with the config in the code, and return the request."""
        self.ask(code, contents, **names)
        return self.sent

    @property
    def sent(self) -> Mapping[str, Any]:
        """The body of the last request."""
        found: Mapping[str, Any] = self.emulator.requests[-1].body
        return found

    def answer(self, answer: Any = "Hello.") -> types.GenerateContentResponse:
        """Return a response of the model."""
        self.emulator.reply_with(answer)
        return self.client.models.generate_content(model=NAME, contents="Hi")
