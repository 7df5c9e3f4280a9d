"""Resolution of the cached content and the uploaded files that a prompt names.

Every call with a prompt resolves it here, so all of them reject the same requests.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import List

from google.genai.emulator.protocol.document import Json, objects_at
from google.genai.emulator.state.cached_contents import PROMPT_FIELDS
from google.genai.emulator.state.emulator_state import EmulatorState


@dataclass(frozen=True)
class ResolvedRequest:
    """A complete request, and the tokens that came from a cache, by modality."""

    body: Json
    cached: Counter[str]


class References:
    """A resolver of the cached contents and files of requests."""

    def __init__(self, state: EmulatorState) -> None:
        self._files = state.files
        self._caches = state.caches

    def resolve(self, backend: str, request: Json, model: str) -> ResolvedRequest:
        """Return the complete request. Raises ServiceError for a cache or file that cannot be used."""
        contents = self.with_mime_types(backend, objects_at(request, "contents"))
        body = {**request, "contents": contents}
        if not request.get("cachedContent"):
            return ResolvedRequest(body, Counter())
        cache = self._caches.used_by(backend, request, model)
        cached = {name: cache.body[name] for name in PROMPT_FIELDS if name in cache.body}
        body.update(cached, contents=[*objects_at(cache.body, "contents"), *contents])
        return ResolvedRequest(body, cache.counts)

    def with_mime_types(self, backend: str, contents: List[Json]) -> List[Json]:
        """Return contents with the MIME types of their files. Raises ServiceError 403 and 400."""
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
