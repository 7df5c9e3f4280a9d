"""A backend, and the settings that all requests of a client share."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Dict, Mapping, Optional, Tuple

from google._genai_core.runtime.http.limits import DEFAULT, Limits
from google._genai_core.runtime.http.messages import AttemptCallbacks
from google._genai_core.runtime.http.retry_policy import DEFAULT_RETRY, RetryPolicy
from google._genai_core.runtime.http.timeouts import Timeout

PROJECT = re.compile(r"[A-Za-z0-9][A-Za-z0-9.:_-]*[A-Za-z0-9]|[A-Za-z0-9]")
"""The id or number of a project."""


@dataclass(frozen=True)
class Backend:
    """An API that a client can call; the generated module `backends` has all of them."""

    key: str
    """Its name in the tables of methods."""

    label: str
    """Its name in texts."""

    version: str
    """The API version that a client calls if its settings name none."""

    address: str
    address_variable: str = ""
    """The environment variable that names another address."""

    provider: str = ""
    """Its name in telemetry."""

    has_projects: bool = False
    """Whether its resources belong to a project and a location."""

    regional_address: str = ""
    """The address of a location, for which `{location}` stands."""

    multi_region_address: str = ""
    multi_regions: Tuple[str, ...] = ()
    """The locations that have an address of that other form."""

    def address_at(self, location: Optional[str]) -> str:
        """Return the address of a location; None and `global` are none."""
        if location in (None, "global"):
            return self.address
        is_multi = location in self.multi_regions
        address = self.multi_region_address if is_multi else self.regional_address
        return address.format(location=location) or self.address


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
