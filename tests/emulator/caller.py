"""A client for tests: it calls an emulator in process and validates each successful reply."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Dict, List, Mapping, Optional, cast
from urllib.parse import parse_qsl

from google._genai_api import service
from google.genai.emulator import Emulator, Request
from google.genai.emulator.protocol.document import as_list
from google.genai.emulator.protocol.validation import validator

KEY = {"x-goog-api-key": "test-key"}
TOKEN = {"authorization": "Bearer test-token"}

GEMINI = "/v1beta/models/"
PROJECT = "/v1beta1/projects/p/locations/us-central1"
VERTEX = f"{PROJECT}/publishers/google/models/"
FLASH = "gemini-2.0-flash"

UPLOAD = "/upload/v1beta/files"
START = {**KEY, "x-goog-upload-protocol": "resumable", "x-goog-upload-command": "start"}
CONTENT_TYPE = "x-goog-upload-header-content-type"

Json = Dict[str, Any]


def contents(*texts: str) -> List[Json]:
    """Return alternating turns of user and model."""
    return [
        {"role": "model" if at % 2 else "user", "parts": [{"text": text}]} for at, text in enumerate(texts)
    ]


@dataclass(frozen=True)
class Answer:
    """A reply that was read to its end."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The JSON document."""
        return json.loads(self.body)

    @property
    def message(self) -> str:
        """The message of the error."""
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
        """The JSON documents of a stream of server-sent events."""
        lines = self.body.decode("utf-8").split("\r\n\r\n")
        assert lines[-1] == ""
        assert all(line.startswith("data: ") for line in lines[:-1])
        return [json.loads(line[len("data: ") :]) for line in lines[:-1]]


class Caller:
    """Calls an emulator and validates each successful reply against the description of its operation."""

    def __init__(self, emulator: Optional[Emulator] = None) -> None:
        self.emulator = emulator or Emulator()
        self._facts = {backend: service.load(backend) for backend in ("gemini", "vertex")}

    def get(self, path: str, **query: str) -> Answer:
        """Send a GET with a key."""
        return self.send("GET", path, None, query)

    def post(self, path: str, body: object, headers: Mapping[str, str] = KEY, **query: str) -> Answer:
        """Send a POST with a JSON document or bytes."""
        return self.send("POST", path, body, query, headers)

    def patch(self, path: str, body: object, **query: str) -> Answer:
        """Send a PATCH with a JSON document."""
        return self.send("PATCH", path, body, query)

    def delete(self, path: str) -> Answer:
        """Send a DELETE with a key."""
        return self.send("DELETE", path)

    def upload(self, data: bytes, mime_type: str, **file: str) -> Json:
        """Upload a file, which must succeed, and return the File."""
        start = self.send("POST", UPLOAD, {"file": file}, headers={**START, CONTENT_TYPE: mime_type})
        assert start.status == 200, start.body
        path, _, query = start.headers["x-goog-upload-url"].partition("/upload/")[2].partition("?")
        headers = {"x-goog-upload-command": "upload, finalize", "x-goog-upload-offset": "0"}
        answer = self.send("POST", f"/upload/{path}", data, dict(parse_qsl(query)), headers)
        assert answer.status == 200, answer.body
        return cast(Json, answer.json["file"])

    def send(
        self,
        method: str,
        path: str,
        body: object = None,
        query: Optional[Mapping[str, str]] = None,
        headers: Mapping[str, str] = KEY,
    ) -> Answer:
        """Send a request."""
        data = b"" if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
        reply = self.emulator.handle(Request(method, path, query or {}, headers, data))
        answer = Answer(reply.status, reply.headers, reply.read())
        if answer.status == 200:
            self._check(answer)
        return answer

    def generate(self, text: str, model: str = FLASH, **body: Any) -> Answer:
        """Call generateContent of the Gemini Developer API, which must succeed."""
        answer = self.post(f"{GEMINI}{model}:generateContent", {"contents": contents(text), **body})
        assert answer.status == 200, answer.body
        return answer

    def _check(self, answer: Answer) -> None:
        recorded = self.emulator.requests[-1]
        facts = self._facts[recorded.backend]
        response = facts["operations"][recorded.operation]["response"]
        kind = answer.headers["content-type"]
        if not kind.startswith(("application/json;", "text/event-stream")):
            return
        if kind.startswith("text/event-stream"):
            documents = answer.events
        else:
            whole = answer.json
            documents = cast(List[Json], whole if isinstance(whole, list) else [whole])
        for document in documents:
            validator(facts).message(response, _untyped(document))


def _untyped(value: Any) -> Any:
    """Return a document without the `@type` fields of google.protobuf.Any, which no schema has."""
    if isinstance(value, dict):
        return {key: _untyped(item) for key, item in cast(Json, value).items() if key != "@type"}
    if isinstance(value, list):
        return [_untyped(item) for item in as_list(value)]
    return value
