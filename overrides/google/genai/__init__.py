"""A Python client for Google's generative models on the Gemini API and Vertex AI.

from google import genai

client = genai.Client(api_key="...")
response = client.models.generate_content(model="gemini-2.0-flash", contents="Hello")
print(response.text)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, List

from google.genai.version import __version__ as __version__

if TYPE_CHECKING:
    from google.genai import (
        batches,
        caches,
        chats,
        client,
        documents,
        errors,
        file_search_stores,
        files,
        live,
        models,
        operations,
        pagers,
        streams,
        tokens,
        tunings,
        types,
        vision,
    )
    from google.genai.client import Client

__all__ = [
    "Client",
    "batches",
    "caches",
    "chats",
    "client",
    "documents",
    "errors",
    "file_search_stores",
    "files",
    "live",
    "models",
    "operations",
    "pagers",
    "streams",
    "tokens",
    "tunings",
    "types",
    "vision",
]
# Frameworks import private modules of the published SDK. Modules of these names are in a folder of their own.
__path__.append(f"{__path__[0]}/_shims")
_SHIMS = ("_api_client", "_common", "_transformers")


def __getattr__(name: str) -> Any:
    if name == "Client":
        value: Any = import_module("google.genai.client").Client
    elif name in __all__ or name in _SHIMS:
        value = import_module(f"google.genai.{name}")
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> List[str]:
    return [*__all__, "__version__"]
