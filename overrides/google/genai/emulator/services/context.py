"""What the model reads in the end: a request with its cached content and its uploaded files put in.

Everything that answers a prompt resolves it here first, so all of them refuse the same things.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import List

from google.genai.emulator.protocol.document import Json, objects_at
from google.genai.emulator.state.cached_contents import HELD, CachedContents
from google.genai.emulator.state.stored_files import StoredFiles


@dataclass(frozen=True)
class Resolved:
    """A request that is complete, and how many of its tokens came from a cache, by modality."""

    body: Json
    cached: Counter[str]


class Context:
    """Puts into a request what it only names."""

    def __init__(self, files: StoredFiles, caches: CachedContents) -> None:
        self._files = files
        self._caches = caches

    def resolve(self, backend: str, request: Json, model: str) -> Resolved:
        """The complete request for a model. Raises ServiceError for a cache or file that cannot be used."""
        contents = self.contents(backend, objects_at(request, "contents"))
        body = {**request, "contents": contents}
        if not request.get("cachedContent"):
            return Resolved(body, Counter())
        cache = self._caches.used_by(backend, request, model)
        held = {name: cache.body[name] for name in HELD if name in cache.body}
        body.update(held, contents=[*objects_at(cache.body, "contents"), *contents])
        return Resolved(body, cache.counts)

    def contents(self, backend: str, contents: List[Json]) -> List[Json]:
        """The contents with the MIME types of their files. Raises ServiceError 403 and 400."""
        if backend == "vertex":
            return contents
        return [
            {**content, "parts": [self._part(part) for part in objects_at(content, "parts")]}
            for content in contents
        ]

    def _part(self, part: Json) -> Json:
        if "fileData" not in part:
            return part
        file = self._files.usable(part["fileData"].get("fileUri", ""))
        if file is None:
            return part
        return {**part, "fileData": {"mimeType": file.mime_type, **part["fileData"]}}
