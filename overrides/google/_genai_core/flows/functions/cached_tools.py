"""The config of a call that uses a cache: its Python functions are called, and not sent.

The services refuse tools together with a cache, even those that it holds. A Python function is in the config
so that the SDK can call it, so only its declaration is left out. All else is sent, for the service to judge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Sequence, cast

from google._genai_api.types.stored.caches import CachedContent
from google._genai_core.flows.functions import tools

if TYPE_CHECKING:
    from google._genai_api.types.generation.configs import GenerateContentConfig


def sendable(settings: GenerateContentConfig) -> GenerateContentConfig:
    """Return the config with the name of its cache and without Python functions."""
    changes: Dict[str, Any] = {}
    cache: object = settings.cached_content
    if isinstance(cache, CachedContent):
        changes["cached_content"] = cache.name or ""  # an empty name is refused with its place
    given: object = settings.tools
    if isinstance(given, (list, tuple)) and any(map(tools.is_called, cast(Sequence[object], given))):
        changes["tools"] = tools.split(given, cached=True).sent or None
    return settings.model_copy(update=changes) if changes else settings
