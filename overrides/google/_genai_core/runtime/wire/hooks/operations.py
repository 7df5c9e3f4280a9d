"""Long-running operations: their names say what they do, and on Vertex AI how they are asked for."""

from __future__ import annotations

import re

from google._genai_core.runtime.wire.hooks.call_state import CallState

_OF_MODEL = re.compile(r"(?:^|publishers/[^/]+/)models/[^/]+/operations/|(?:^|/)endpoints/[^/]+/operations/")
_IMPORT = re.compile("fileSearchStores/[^/]+/operations/")
_UPLOAD = re.compile("fileSearchStores/[^/]+/upload/operations/")


def is_of_model(call: CallState) -> bool:
    """Return whether the operation belongs to a model that is called; on Vertex AI it can be one of an endpoint."""
    return _OF_MODEL.search(_name(call)) is not None


def imports_to_store(call: CallState) -> bool:
    """Return whether the operation adds an uploaded file to a file search store."""
    return _IMPORT.match(_name(call)) is not None


def uploads_to_store(call: CallState) -> bool:
    """Return whether the operation adds a new file to a file search store."""
    return _UPLOAD.match(_name(call)) is not None


def _name(call: CallState) -> str:
    return str(call.arguments["operation"])
