"""How the emulator's tests call it: in process, with every good reply held against its schema."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Dict, List, Mapping, Optional, cast

from google.genai.emulator import Emulator, Request
from google.genai.emulator.validate import validator
from google.genai_api import service

KEY = {"x-goog-api-key": "test-key"}
TOKEN = {"authorization": "Bearer test-token"}

GEMINI = "/v1beta/models/"
PROJECT = "/v1beta1/projects/p/locations/us-central1"
VERTEX = f"{PROJECT}/publishers/google/models/"
FLASH = "gemini-2.0-flash"

Json = Dict[str, Any]


def contents(*texts: str) -> List[Json]:
    """Turns of user and model in alternation."""
    return [
        {"role": "model" if at % 2 else "user", "parts": [{"text": text}]} for at, text in enumerate(texts)
    ]


@dataclass(frozen=True)
class Answer:
    """A reply read to its end."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The document."""
        return json.loads(self.body)

    @property
    def message(self) -> str:
        """The error's message."""
        return cast(str, self.json["error"]["message"])

    @property
    def text(self) -> str:
        """The text of the first candidate."""
        return "".join(part["text"] for part in self.parts if "text" in part and not part.get("thought"))

    @property
    def parts(self) -> List[Json]:
        """The parts of the first candidate."""
        return cast(List[Json], self.json["candidates"][0]["content"]["parts"])

    @property
    def events(self) -> List[Json]:
        """The documents of a stream of server-sent events."""
        lines = self.body.decode("utf-8").split("\r\n\r\n")
        assert lines[-1] == ""
        assert all(line.startswith("data: ") for line in lines[:-1])
        return [json.loads(line[len("data: ") :]) for line in lines[:-1]]


class Caller:
    """Calls an emulator and checks each successful reply against the description of its operation."""

    def __init__(self, emulator: Optional[Emulator] = None) -> None:
        self.emulator = emulator or Emulator()
        self._facts = {backend: service.load(backend) for backend in ("gemini", "vertex")}

    def get(self, path: str, **query: str) -> Answer:
        """A GET with a key."""
        return self.send("GET", path, None, query)

    def post(self, path: str, body: object, headers: Mapping[str, str] = KEY, **query: str) -> Answer:
        """A POST of a JSON document, or of the bytes given."""
        return self.send("POST", path, body, query, headers)

    def send(
        self,
        method: str,
        path: str,
        body: object = None,
        query: Optional[Mapping[str, str]] = None,
        headers: Mapping[str, str] = KEY,
    ) -> Answer:
        """Any call."""
        data = b"" if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
        reply = self.emulator.handle(Request(method, path, query or {}, headers, data))
        answer = Answer(reply.status, reply.headers, reply.read())
        if answer.status == 200:
            self._check(answer)
        return answer

    def generate(self, text: str, model: str = FLASH, **body: Any) -> Answer:
        """generateContent on the Gemini Developer API; it must succeed."""
        answer = self.post(f"{GEMINI}{model}:generateContent", {"contents": contents(text), **body})
        assert answer.status == 200, answer.body
        return answer

    def _check(self, answer: Answer) -> None:
        recorded = self.emulator.requests[-1]
        facts = self._facts[recorded.backend]
        response = facts["operations"][recorded.operation]["response"]
        if answer.headers["content-type"].startswith("text/event-stream"):
            documents = answer.events
        else:
            whole = answer.json
            documents = cast(List[Json], whole if isinstance(whole, list) else [whole])
        for document in documents:
            validator(facts).message(response, document)
