"""Searches of the file search tool: the chunks that fit the last turn of a prompt."""

from __future__ import annotations

from typing import List, Tuple

from google.genai.emulator.model.metadata_filter import metadata_filter
from google.genai.emulator.model.prompt import Prompt
from google.genai.emulator.model.text_search import TOP_K, Chunk, search
from google.genai.emulator.protocol.document import Json, as_list, objects_at
from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.state.emulator_state import EmulatorState


class Retrieval:
    """A search in the file search stores that the tools of a prompt name."""

    def __init__(self, state: EmulatorState) -> None:
        self._stores = state.search_stores

    def found(self, prompt: Prompt) -> Tuple[Chunk, ...]:
        """Return the chunks for a prompt, the best ones first. Raises ServiceError 404 and 400."""
        found: List[Chunk] = []
        for tool in objects_at(prompt.body, "tools"):
            if "fileSearch" in tool:
                found += self._search(prompt.text, tool["fileSearch"])
        return tuple(found)

    def _search(self, query: str, tool: Json) -> List[Chunk]:
        names = as_list(tool.get("fileSearchStoreNames") or [])
        if not names:
            raise ServiceError(400, "file_search.file_search_store_names is not specified")
        most = int(tool.get("topK") or TOP_K)
        if most < 0:
            raise ServiceError(400, "file_search.top_k must not be negative.")
        matches = metadata_filter(str(tool.get("metadataFilter") or ""))
        chunks = [chunk for name in names for chunk in self._stores.chunks(str(name), matches)]
        return search(query, chunks, most)
