"""Requests and replies as plain values, and the three ways a reply is written.

Nothing here reads a socket: the server and the transports turn theirs into these and back.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Dict, Iterable, Iterator, Mapping, Optional, Sequence, Tuple, Union
from urllib.parse import parse_qsl

from google.genai.emulator.protocol.document import Json, compact

StreamItem = Union[Json, bytes]  # bytes are sent as they are

JSON_TYPE = "application/json; charset=UTF-8"
EVENT_TYPE = "text/event-stream"


def _none() -> Dict[str, str]:
    return {}


@dataclass(frozen=True)
class Request:
    """One HTTP request: `path` is percent-decoded and starts with `/`, `body` is all of it."""

    method: str
    path: str
    query: Mapping[str, str] = field(default_factory=_none)
    headers: Mapping[str, str] = field(default_factory=_none)
    body: bytes = b""
    scheme: str = "http"

    @classmethod
    def from_parts(
        cls,
        method: str,
        path: str,
        query: str,
        headers: Iterable[Tuple[str, str]],
        body: bytes,
        scheme: str = "http",
    ) -> Request:
        """Builds a request from a decoded path, a raw query string and header pairs."""
        pairs = dict(parse_qsl(query, keep_blank_values=True))
        return cls(method, path, pairs, {name.lower(): value for name, value in headers}, body, scheme)

    def header(self, name: str) -> Optional[str]:
        """The value of a header, whatever the case of its name, or None."""
        wanted = name.lower()
        return next((value for key, value in self.headers.items() if key.lower() == wanted), None)


@dataclass(frozen=True)
class Reply:
    """One HTTP reply: `chunks` are read once, in order; `streamed` asks to send each as it comes."""

    status: int
    headers: Mapping[str, str]
    chunks: Iterable[bytes]
    streamed: bool = False

    def read(self) -> bytes:
        """All chunks joined; it uses up a streamed reply."""
        return b"".join(self.chunks)


def encode(value: object) -> bytes:
    """Compact UTF-8 JSON in the order of the value's keys; halves of surrogate pairs become `?`."""
    return compact(value).encode("utf-8", "replace")


def json_reply(value: object, status: int = 200) -> Reply:
    """A reply with one JSON document."""
    return Reply(status, {"content-type": JSON_TYPE}, (encode(value),))


def bytes_reply(data: bytes, mime_type: str) -> Reply:
    """A reply with a file."""
    return Reply(200, {"content-type": mime_type}, (data,))


def event_reply(items: Sequence[StreamItem]) -> Reply:
    """A server-sent event for each item, the answer to `alt=sse`."""
    return Reply(200, {"content-type": EVENT_TYPE}, _events(items), streamed=True)


def array_reply(items: Sequence[StreamItem]) -> Reply:
    """One JSON array, an element a chunk: what a streaming call sends without `alt=sse`."""
    return Reply(200, {"content-type": JSON_TYPE}, _elements(items), streamed=True)


def _events(items: Sequence[StreamItem]) -> Iterator[bytes]:
    for item in items:
        yield item if isinstance(item, bytes) else b"data: " + encode(item) + b"\r\n\r\n"


def _elements(items: Sequence[StreamItem]) -> Iterator[bytes]:
    opening = b"["
    for item in items:
        yield item if isinstance(item, bytes) else opening + encode(item)
        opening = b"\n,\r\n"
    yield b"]" if items else b"[]"
