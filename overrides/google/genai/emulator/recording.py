"""The log of requests that tests read; what identifies a caller is not kept."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Dict, Mapping, Optional

from google.genai.emulator.protocol.exchange import Request
from google.genai.emulator.protocol.routes import Match

REDACTED = "REDACTED"
SECRETS = frozenset({"authorization", "x-goog-api-key", "key", "access_token", "oauth_token", "cookie"})


@dataclass(frozen=True)
class RecordedRequest:
    """A request that came, and how it went.

    `content` is the body as bytes; `backend` and `operation` are empty where the path is unknown;
    `status` is the HTTP code of the reply.
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
        """The JSON document as it was sent, None for no body. Raises ValueError for what is no JSON."""
        return json.loads(self.content) if self.content else None


def record(request: Request, match: Optional[Match], status: int) -> RecordedRequest:
    """The log entry of a request."""
    return RecordedRequest(
        method=request.method,
        path=request.path,
        query=_redacted(request.query),
        headers=_redacted(request.headers),
        content=request.body,
        backend=match.route.backend if match else "",
        operation=match.route.id if match else "",
        status=status,
    )


def _redacted(pairs: Mapping[str, str]) -> Dict[str, str]:
    return {name: REDACTED if name.lower() in SECRETS else value for name, value in pairs.items()}
