"""HTTP requests and replies as plain values, and the forms in which a reply is written.

Nothing here reads a socket: the server and the transports convert to and from these values.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Callable, Dict, Iterable, Iterator, Mapping, Optional, Sequence, Tuple, Union
from urllib.parse import parse_qsl

from google.genai.emulator.protocol.document import Json, compact

StreamItem = Union[Json, bytes]
"""An object to encode, or bytes to send unchanged."""

JSON_TYPE = "application/json; charset=UTF-8"
EVENT_TYPE = "text/event-stream"


def _none() -> Dict[str, str]:
    return {}


@dataclass(frozen=True)
class Request:
    """An HTTP request: `path` is percent-decoded and starts with `/`, `body` is complete.

    Its `repr` has neither query nor headers, which may hold a key.
    """

    method: str
    path: str
    query: Mapping[str, str] = field(default_factory=_none, repr=False)
    headers: Mapping[str, str] = field(default_factory=_none, repr=False)
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
        """Build a request from a decoded path, a raw query string and header pairs."""
        pairs = dict(parse_qsl(query, keep_blank_values=True))
        return cls(method, path, pairs, {name.lower(): value for name, value in headers}, body, scheme)

    def header(self, name: str) -> Optional[str]:
        """Return the value of a header, ignoring the case of its name, or None if it is missing."""
        wanted = name.lower()
        return next((value for key, value in self.headers.items() if key.lower() == wanted), None)


@dataclass(frozen=True)
class Reply:
    """An HTTP reply: `chunks` can be read once; `streamed` means that each is to be sent at once."""

    status: int
    headers: Mapping[str, str]
    chunks: Iterable[bytes]
    streamed: bool = False

    def read(self) -> bytes:
        """Return the body. The chunks of a streamed reply can be read only once."""
        return b"".join(self.chunks)


Handler = Callable[[Request], Reply]
"""A function that answers a request, such as `Emulator.handle`."""


def encode(value: object) -> bytes:
    """Encode a value as compact UTF-8 JSON in the order of its keys; lone surrogates become `?`."""
    return compact(value).encode("utf-8", "replace")


def json_reply(value: object, status: int = 200) -> Reply:
    """Return a reply with one JSON document."""
    return Reply(status, {"content-type": JSON_TYPE}, (encode(value),))


def bytes_reply(data: bytes, mime_type: str) -> Reply:
    """Return a reply with the bytes of a file."""
    return Reply(200, {"content-type": mime_type}, (data,))


def event_reply(items: Sequence[StreamItem]) -> Reply:
    """Return a stream with one server-sent event for each item, as `alt=sse` asks."""
    return Reply(200, {"content-type": EVENT_TYPE}, _events(items), streamed=True)


def array_reply(items: Sequence[StreamItem]) -> Reply:
    """Return a stream of one JSON array, one element a chunk: the form without `alt=sse`."""
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
