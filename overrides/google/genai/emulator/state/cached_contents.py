"""Cached contents that are there: what each holds, how many tokens that is and when it goes.

A cache has expired from its `expireTime` on; then only a generate call on Vertex AI still tells so.
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

SHOWN = ("model", "displayName", "encryptionSpec")  # what it holds is never shown again
HELD = ("systemInstruction", "tools", "toolConfig")


@dataclass(frozen=True)
class CachedContent:
    """A cache; `model` is the bare name of the model that may read it."""

    name: str
    body: Json
    model: str
    counts: Counter[str]
    created: datetime
    updated: datetime
    expires: datetime

    @property
    def identity(self) -> str:
        """The last part of the name."""
        return self.name.rpartition("/")[2]

    def resource(self) -> Json:
        """The CachedContent."""
        return {
            "name": self.name,
            **{name: self.body[name] for name in SHOWN if name in self.body},
            "createTime": timestamp(self.created),
            "updateTime": timestamp(self.updated),
            "expireTime": timestamp(self.expires),
            "usageMetadata": {"totalTokenCount": total(self.counts)},
        }


class CachedContents:
    """All caches, by name."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._caches: Dict[str, CachedContent] = {}

    def put(self, cache: CachedContent) -> None:
        """Keeps a cache, in the place of an older form of it."""
        self._caches[cache.name] = cache

    def find(self, name: str) -> Optional[CachedContent]:
        """A cache that has not expired, or None."""
        cache = self._caches.get(name)
        return cache if cache is not None and self._clock.now() < cache.expires else None

    def get(self, backend: str, name: str) -> CachedContent:
        """A cache that has not expired. Raises ServiceError 403 on Gemini and 404 on Vertex AI."""
        cache = self.find(name)
        if cache is not None:
            return cache
        if backend == "gemini":
            raise ServiceError(403, "CachedContent not found (or permission denied)")
        raise ServiceError(404, f"Not found: cached content metadata for {name.rpartition('/')[2]}.")

    def present(self, parent: str) -> List[CachedContent]:
        """The caches under a collection's name that have not expired, oldest first."""
        names = [name for name in list(self._caches) if name.startswith(f"{parent}/")]
        return [cache for cache in map(self.find, names) if cache is not None]

    def remove(self, cache: CachedContent) -> None:
        """Deletes a cache."""
        del self._caches[cache.name]

    def used_by(self, backend: str, request: Json, model: str) -> CachedContent:
        """The cache that a generate request names, for that request and model.

        Raises ServiceError: 400 where the two do not go together, and as `get` does.
        """
        name = request["cachedContent"]
        cache = self._caches.get(name)
        if backend == "vertex" and cache is not None and self.find(name) is None:
            raise ServiceError(400, f"Cache content {cache.identity} is expired.")
        cache = self.get(backend, name)
        if any(request.get(field) for field in HELD):
            raise ServiceError(400, CONFLICTS[backend])
        if cache.model != model:
            raise ServiceError(
                400,
                f"Model used by GenerateContent request ({_spoken(backend, model)}) and CachedContent "
                f"({_spoken(backend, cache.model)}) has to be the same.",
            )
        return cache


CONFLICTS: Dict[str, str] = {
    "gemini": "CachedContent can not be used with GenerateContent request setting system_instruction, "
    "tools or tool_config.\n\nProposed fix: move those values to CachedContent from GenerateContent request.",
    "vertex": "Tool config, tools and system instruction should not be set in the request when using "
    "cached content.",
}


def _spoken(backend: str, model: str) -> str:
    return f"models/{model}" if backend == "gemini" and "/" not in model else model
