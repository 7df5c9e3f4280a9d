"""The classes of `client.batches` and `client.aio.batches`, for annotations."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from google._genai_api.resources.aio.batches import AsyncBatches
from google._genai_api.resources.batches import Batches

__all__ = ["AsyncBatches", "Batches"]
_FOR_FRAMEWORKS = ("_GenerateContentResponse_from_mldev", "_InlinedRequest_to_mldev")


def __getattr__(name: str) -> Any:
    if name in _FOR_FRAMEWORKS:
        return getattr(import_module("google.genai._batch_converters"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
