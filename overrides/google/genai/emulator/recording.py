"""The log of requests that tests read: the newest ones, without their credentials."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Callable, Dict, List, Mapping, Optional

from google._genai_core.runtime.headers import HeaderDict
from google._genai_core.runtime.secret_names import is_secret_header, is_secret_parameter
from google.genai.emulator.protocol.exchange import Request
from google.genai.emulator.protocol.routes import Match

REDACTED = "REDACTED"
"""The text that replaces a credential."""

MOST_REQUESTS = 10_000
MOST_BYTES = 256 << 20
"""Bounds of a log: its requests, and the bytes of their bodies."""

KEPT = 0.75
"""The share of a bound that stays when the log is shortened, so that this is not done for each request."""


@dataclass(frozen=True)
class RecordedRequest:
    """A request and the HTTP code of its reply.

    `content` is the body as bytes; `backend` and `operation` are empty if the path is unknown.
    """

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    content: bytes
    backend: str
    operation: str
    status: int

    @property
    def body(self) -> Any:
        """The body parsed as JSON, None if it is empty. Raises ValueError if it is not JSON."""
        return json.loads(self.content) if self.content else None


class RequestLog(List[RecordedRequest]):
    """The newest requests, in their order; those of a log that is too long go, the oldest first."""

    def __init__(self, requests: int = MOST_REQUESTS, size: int = MOST_BYTES) -> None:
        super().__init__()
        self._requests = requests
        self._size = size
        self._added = 0  # bytes since the log was last shortened, and those that stayed

    def append(self, request: RecordedRequest) -> None:
        """Add a request; the newest one is kept, whatever its size."""
        super().append(request)
        self._added += len(request.content)
        if len(self) > self._requests or self._added > self._size:
            self._shorten()

    def _shorten(self) -> None:
        sizes = [len(each.content) for each in self]  # its reader may have removed some
        size, at = sum(sizes), 0
        if len(sizes) > self._requests or size > self._size:
            while at < len(sizes) - 1 and (
                len(sizes) - at > KEPT * self._requests or size > KEPT * self._size
            ):
                size -= sizes[at]
                at += 1
            del self[:at]
        self._added = size


def record(request: Request, match: Optional[Match], status: int) -> RecordedRequest:
    """Return the log entry of a request."""
    return RecordedRequest(
        method=request.method,
        path=request.path,
        query=_redacted(request.query, is_secret_parameter),
        headers=HeaderDict(_redacted(request.headers, is_secret_header)),
        content=request.body,
        backend=match.route.backend if match else "",
        operation=match.route.id if match else "",
        status=status,
    )


def _redacted(pairs: Mapping[str, str], is_secret: Callable[[str], bool]) -> Dict[str, str]:
    return {name: REDACTED if is_secret(name) else value for name, value in pairs.items()}
