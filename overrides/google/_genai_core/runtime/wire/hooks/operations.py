"""Long-running operations: those of a model make videos, and on Vertex AI they are asked for in another way."""

from __future__ import annotations

import re

from google._genai_core.runtime.wire.hooks.call_state import CallState

_OF_MODEL = re.compile(r"(?:^|publishers/[^/]+/)models/[^/]+/operations/|(?:^|/)endpoints/[^/]+/operations/")


def is_of_model(call: CallState) -> bool:
    """Return whether the operation belongs to a model that is called; on Vertex AI it can be one of an endpoint."""
    return _OF_MODEL.search(str(call.arguments["operation"])) is not None
