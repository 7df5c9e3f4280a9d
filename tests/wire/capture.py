"""How the wire tests see a call: what each backend's client puts on the wire, or why it refuses.

httpx's own MockTransport catches the request, handed in the public way, so all of the SDK runs.
"""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from typing import Any, Dict, List, Mapping, Optional, Tuple, Union

import httpx

from google import genai
from google.oauth2.credentials import Credentials

BACKENDS = ("gemini", "vertex", "express")
KEY = "wire-key"
TOKEN = "wire-token"
MODEL = "gemini-2.0-flash"

Options = Mapping[str, Any]


@dataclass(frozen=True)
class Call:
    """A method of `client.models` with its arguments."""

    method: str
    arguments: Mapping[str, Any]


@dataclass(frozen=True)
class Sent:
    """A request as it left."""

    method: str
    url: httpx.URL
    headers: Mapping[str, str]
    body: Any

    @property
    def target(self) -> str:
        """Path and query."""
        return self.url.raw_path.decode("ascii")


@dataclass(frozen=True)
class Refused:
    """An error raised before any request."""

    kind: str
    text: str


Outcome = Union[Sent, Refused]


def generate(contents: Any = "hi", model: str = MODEL, **config: Any) -> Call:
    """A call of generate_content."""
    arguments: Dict[str, Any] = {"model": model, "contents": contents}
    return Call("generate_content", {**arguments, "config": config} if config else arguments)


def new_client(
    backend: str, transport: httpx.BaseTransport, options: Optional[Options] = None
) -> genai.Client:
    """A client whose requests, sync and async, end in the transport."""
    arguments = {"transport": transport}
    http_options: Any = {"client_args": arguments, "async_client_args": arguments, **(options or {})}
    if backend == "gemini":
        return genai.Client(vertexai=False, api_key=KEY, http_options=http_options)
    if backend == "express":
        return genai.Client(vertexai=True, api_key=KEY, http_options=http_options)
    credentials = Credentials(TOKEN)  # type: ignore[no-untyped-call]  # google-auth is untyped
    return genai.Client(
        vertexai=True,
        project="proj",
        location="us-central1",
        credentials=credentials,
        http_options=http_options,
    )


def _answer(request: httpx.Request) -> httpx.Response:
    if request.url.path.rpartition(":")[2].startswith("stream"):
        return httpx.Response(200, content=b"data: {}\n\n", headers={"content-type": "text/event-stream"})
    return httpx.Response(200, json={})


class Wire:
    """One backend's client and the requests that it sent."""

    def __init__(self, backend: str, options: Optional[Options] = None) -> None:
        self.requests: List[httpx.Request] = []
        self.client = new_client(backend, httpx.MockTransport(self._handle), options)

    def _handle(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return _answer(request)

    def outcome(self, call: Call) -> Outcome:
        """What the call sends, or its refusal."""
        try:
            result = getattr(self.client.models, call.method)(**call.arguments)
            if call.method.endswith("_stream"):
                list(result)
        except (ValueError, TypeError) as error:
            return self._refused(error)
        return self._sent()

    def outcome_async(self, call: Call) -> Outcome:
        """The same through `client.aio`."""

        async def run() -> None:
            async with self.client.aio as client:
                result = await getattr(client.models, call.method)(**call.arguments)
                if call.method.endswith("_stream"):
                    async for _ in result:
                        pass

        try:
            asyncio.run(run())
        except (ValueError, TypeError) as error:
            return self._refused(error)
        return self._sent()

    def sent(self, call: Call) -> Sent:
        """What the call sends; it must not refuse."""
        found = self.outcome(call)
        assert isinstance(found, Sent), found
        return found

    def refused(self, call: Call) -> Refused:
        """Why the call is refused; it must be."""
        found = self.outcome(call)
        assert isinstance(found, Refused), found
        return found

    def _refused(self, error: Exception) -> Refused:
        assert not self.requests, f"{error!r} came after a request"
        return Refused(type(error).__name__, str(error))

    def _sent(self) -> Sent:
        assert len(self.requests) == 1, self.requests
        request = self.requests.pop()
        content = request.content
        return Sent(request.method, request.url, request.headers, json.loads(content) if content else None)


def document(value: Any, indent: str = "") -> str:
    """JSON on one line where it fits, else with a line an entry."""
    text = json.dumps(value, sort_keys=True)
    items: List[Any] = value
    entries: Dict[str, Any] = value
    inner = indent + "  "
    if len(indent) + len(text) <= 110 or not isinstance(value, (dict, list)):
        return text
    if isinstance(value, list):
        lines = [inner + document(item, inner) for item in items]
        return "[\n" + ",\n".join(lines) + f"\n{indent}]"
    lines = [f"{inner}{json.dumps(key)}: {document(entries[key], inner)}" for key in sorted(entries)]
    return "{\n" + ",\n".join(lines) + f"\n{indent}}}"


def rendered(call: Call, backends: Tuple[str, ...] = BACKENDS) -> str:
    """The call on all backends, as text that can be reviewed: equal bodies are shown once."""
    lines: List[str] = []
    bodies: Dict[str, List[str]] = {}
    for backend in backends:
        found = Wire(backend).outcome(call)
        if isinstance(found, Refused):
            lines.append(f"{backend:8}{found.kind}: {found.text}")
            continue
        lines.append(f"{backend:8}{found.method} {found.target}")
        if found.body is not None:
            bodies.setdefault(document(found.body), []).append(backend)
    for text, names in bodies.items():
        lines.append(f"body of {', '.join(names)}:")
        lines.append(text)
    return "\n".join(lines)
