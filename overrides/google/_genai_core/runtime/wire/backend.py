"""The two backends, and the settings that all requests of a client share."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Dict, Mapping, Optional, Tuple

from google._genai_core.runtime.http.limits import DEFAULT, Limits
from google._genai_core.runtime.http.messages import AttemptCallbacks
from google._genai_core.runtime.http.retry_policy import DEFAULT_RETRY, RetryPolicy
from google._genai_core.runtime.http.timeouts import Timeout

PROJECT = re.compile(r"[A-Za-z0-9][A-Za-z0-9.:_-]*[A-Za-z0-9]|[A-Za-z0-9]")
"""The id or number of a project."""


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


class LateProject:
    """The project of a client that names none: that of its credentials, which are found at the first request."""

    def __init__(self) -> None:
        self.name: Optional[str] = None
        """None until it is found."""


@dataclass(frozen=True)
class Context:
    """The resolved settings of a client, except for credentials and connections."""

    backend: Backend
    base_url: str
    api_version: str
    project: Optional[str] = None
    """The project that is named in the settings."""

    location: Optional[str] = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    label: str = ""
    """The name of the SDK in the headers that name a program."""

    timeout: Optional[Timeout] = None
    """None for the defaults."""

    retry: RetryPolicy = DEFAULT_RETRY

    extra_body: Optional[Dict[str, Any]] = None
    callbacks: Tuple[AttemptCallbacks, ...] = ()
    extra_query: Optional[Dict[str, Any]] = field(default=None, repr=False)
    limits: Limits = DEFAULT
    allow_plain_http: bool = False
    """Whether requests may go over plain http to another machine."""

    late_project: Optional[LateProject] = None
    base_query: Tuple[Tuple[str, str], ...] = field(default=(), repr=False)
    """The query of the base URL."""

    resource_scope: Optional[str] = None
    """`COLLECTION` if paths begin with the collection of a resource, without API version and project."""

    @property
    def project_id(self) -> Optional[str]:
        """The project that is named or was found."""
        return self.project or (self.late_project.name if self.late_project else None)

    @property
    def parent(self) -> str:
        """`projects/p/locations/l/` on Vertex AI with a project; empty elsewhere."""
        project = self.project or self.project_id
        return f"projects/{project}/locations/{self.location}/" if project else ""
