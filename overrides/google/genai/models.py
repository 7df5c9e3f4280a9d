"""The classes of `client.models` and `client.aio.models`, for annotations."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from google._genai_api.resources.aio.models import AsyncModels
from google._genai_api.resources.models import Models

__all__ = ["AsyncModels", "Models"]


def __getattr__(name: str) -> Any:
    if name == "t":  # the name that opentelemetry-instrumentation-google-genai imports
        return import_module("google.genai._transformers")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
