"""The state of a call that hooks can read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping, Optional

from google._genai_core.runtime.model import ApiModel
from google._genai_core.runtime.wire.backend import Context


@dataclass(frozen=True)
class CallState:
    """The client's settings, the normalized arguments and the config of one call."""

    context: Context
    arguments: Mapping[str, Any]
    config: Optional[ApiModel]
    resource: str = ""
    """The full name of the resource in the path; set for hooks of requests."""
