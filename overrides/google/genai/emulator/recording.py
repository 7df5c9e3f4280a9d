"""The log of requests that tests read. It does not keep credentials."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Callable, Dict, Mapping, Optional

from google._genai_core.runtime.headers import HeaderDict
from google._genai_core.runtime.secret_names import is_secret_header, is_secret_parameter
from google.genai.emulator.protocol.exchange import Request
from google.genai.emulator.protocol.routes import Match

REDACTED = "REDACTED"
"""The text that replaces a credential."""


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
