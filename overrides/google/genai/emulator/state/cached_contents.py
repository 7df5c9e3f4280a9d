"""Cached contents, and the store that keeps them.

A cache does not exist from its `expireTime` on; only a generate call on Vertex AI reports that it expired.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import Dict, List, Optional

from google.genai.emulator.model.tokens import total
from google.genai.emulator.protocol.document import Json
from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.state.clock import Clock, timestamp

SHOWN = ("model", "displayName", "encryptionSpec")
"""Fields of the request that the resource returns; it never returns the cached ones."""

PROMPT_FIELDS = ("systemInstruction", "tools", "toolConfig")
"""Cached fields, besides the contents, which a generate request may then not set."""


@dataclass(frozen=True)
class CachedContent:
    """A cache; `model` is the name, without a prefix, of the model that may use it."""

    name: str
    body: Json
    model: str
    counts: Counter[str]
    created: datetime
    updated: datetime
    expires: datetime

    @property
    def id(self) -> str:
        """The last segment of the name."""
        return self.name.rpartition("/")[2]

    def resource(self) -> Json:
        """Return the CachedContent."""
        return {
            "name": self.name,
            **{name: self.body[name] for name in SHOWN if name in self.body},
            "createTime": timestamp(self.created),
            "updateTime": timestamp(self.updated),
            "expireTime": timestamp(self.expires),
            "usageMetadata": {"totalTokenCount": total(self.counts)},
        }


class CacheStore:
    """A store of caches by name."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._caches: Dict[str, CachedContent] = {}

    def put(self, cache: CachedContent) -> None:
        """Keep a cache, in place of an earlier version of it."""
        self._caches[cache.name] = cache

    def find(self, name: str) -> Optional[CachedContent]:
        """Return a cache that has not expired, or None."""
        cache = self._caches.get(name)
        return cache if cache is not None and self._clock.now() < cache.expires else None

    def get(self, backend: str, name: str) -> CachedContent:
        """Return a cache that has not expired. Raises ServiceError: 403 on Gemini, 404 on Vertex AI."""
        cache = self.find(name)
        if cache is not None:
            return cache
        if backend == "gemini":
            raise ServiceError(403, "CachedContent not found (or permission denied)")
        raise ServiceError(404, f"Not found: cached content metadata for {name.rpartition('/')[2]}.")

    def existing(self, parent: str) -> List[CachedContent]:
        """Return the caches of a collection that have not expired, the oldest first."""
        names = [name for name in list(self._caches) if name.startswith(f"{parent}/")]
        return [cache for cache in map(self.find, names) if cache is not None]

    def remove(self, cache: CachedContent) -> None:
        """Remove a cache."""
        del self._caches[cache.name]

    def used_by(self, backend: str, request: Json, model: str) -> CachedContent:
        """Return the cache that a generate request names.

        Raises ServiceError 400 if it does not fit the request or the model, or has expired on Vertex AI;
        otherwise raises as `get` does.
        """
        name = request["cachedContent"]
        cache = self._caches.get(name)
        if backend == "vertex" and cache is not None and self.find(name) is None:
            raise ServiceError(400, f"Cache content {cache.id} is expired.")
        cache = self.get(backend, name)
        if any(request.get(field) for field in PROMPT_FIELDS):
            raise ServiceError(400, CONFLICTS[backend])
        if cache.model != model:
            raise ServiceError(
                400,
                f"Model used by GenerateContent request ({_model_text(backend, model)}) and CachedContent "
                f"({_model_text(backend, cache.model)}) has to be the same.",
            )
        return cache


CONFLICTS: Dict[str, str] = {
    "gemini": "CachedContent can not be used with GenerateContent request setting system_instruction, "
    "tools or tool_config.\n\nProposed fix: move those values to CachedContent from GenerateContent request.",
    "vertex": "Tool config, tools and system instruction should not be set in the request when using "
    "cached content.",
}


def _model_text(backend: str, model: str) -> str:
    return f"models/{model}" if backend == "gemini" and "/" not in model else model
