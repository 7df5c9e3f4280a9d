"""Long-running operations: those of a model make videos, and on Vertex AI they are asked for in another way."""

from __future__ import annotations

import re

from google._genai_core.runtime.wire.backend import Backend
from google._genai_core.runtime.wire.hooks.call_state import CallState

_OF_MODEL = re.compile(r"(?:^|/)(?:publishers/[^/]+/models|endpoints)/[^/]+/operations/")


def is_of_model(call: CallState) -> bool:
    """Return whether a model that is called has the operation; on Vertex AI it can be one of an endpoint."""
    name = str(call.arguments["operation"])
    if call.context.backend is Backend.GEMINI:
        return name.startswith("models/")
    return _OF_MODEL.search(name) is not None
