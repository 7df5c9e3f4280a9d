"""The two backends, and the settings that all requests of a client share."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Dict, Mapping, Optional, Tuple

from google._genai_core.runtime.http.limits import DEFAULT, Limits
from google._genai_core.runtime.http.messages import AttemptCallbacks
from google._genai_core.runtime.http.retry_policy import DEFAULT_RETRY, RetryPolicy
from google._genai_core.runtime.http.timeouts import Timeout


class Backend(Enum):
    """The Gemini Developer API or Vertex AI."""

    GEMINI = "gemini"
    VERTEX = "vertex"

    @property
    def label(self) -> str:
        """Name of the backend in texts."""
        return "the Gemini Developer API" if self is Backend.GEMINI else "Vertex AI"

    @property
    def other(self) -> Backend:
        """The other backend."""
        return Backend.VERTEX if self is Backend.GEMINI else Backend.GEMINI


@dataclass(frozen=True)
class Context:
    """The resolved settings of a client, except for credentials and connections."""

    backend: Backend
    base_url: str
    api_version: str
    project: Optional[str] = None
    location: Optional[str] = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    timeout: Optional[Timeout] = None
    """None for the defaults."""

    retry: RetryPolicy = DEFAULT_RETRY

    extra_body: Optional[Dict[str, Any]] = None
    callbacks: Tuple[AttemptCallbacks, ...] = ()
    extra_query: Optional[Dict[str, Any]] = field(default=None, repr=False)
    limits: Limits = DEFAULT
    allow_plain_http: bool = False
    """Whether requests may go over plain http to another machine."""

    @property
    def parent(self) -> str:
        """`projects/p/locations/l/` on Vertex AI with a project; empty elsewhere."""
        return f"projects/{self.project}/locations/{self.location}/" if self.project else ""
