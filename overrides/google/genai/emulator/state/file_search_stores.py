"""File search stores and their documents: their contents, and the progress of each document.

A document is split into chunks at once, and found by a search once it is active.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Callable, Dict, List, Tuple

from google.genai.emulator.model.text_search import Chunk
from google.genai.emulator.protocol.document import Json
from google.genai.emulator.protocol.errors import ServiceError, failed_precondition
from google.genai.emulator.state.clock import Clock, timestamp
from google.genai.emulator.state.ids import IdGenerator
from google.genai.emulator.state.progress import FAILED, SUCCEEDED, Progress

STATES: Dict[str, str] = {SUCCEEDED: "STATE_ACTIVE", FAILED: "STATE_FAILED"}
PENDING = "STATE_PENDING"
LONGEST_STEM = 27
"""Characters of a display name in an id, which has 40 at most."""


@dataclass(frozen=True)
class FileSearchStore:
    """A store: `name` is its resource name."""

    name: str
    display_name: str
    embedding_model: str
    created: datetime


@dataclass(frozen=True)
class SearchDocument:
    """A document of a store, with the chunks that a search finds."""

    name: str
    display_name: str
    mime_type: str
    data: bytes
    custom_metadata: Tuple[Json, ...]
    chunks: Tuple[Chunk, ...]
    progress: Progress

    def state(self, now: datetime) -> str:
        """Return STATE_PENDING, STATE_ACTIVE or STATE_FAILED."""
        return STATES.get(self.progress.state(now), PENDING)

    def resource(self, now: datetime) -> Json:
        """Return the Document."""
        resource: Json = {
            "name": self.name,
            "displayName": self.display_name,
            "customMetadata": list(self.custom_metadata),
            "createTime": timestamp(self.progress.created),
            "updateTime": timestamp(self.progress.updated(now)),
            "state": self.state(now),
            "sizeBytes": str(len(self.data)),
            "mimeType": self.mime_type,
        }
        return {name: value for name, value in resource.items() if value}


class SearchStores:
    """A store of file search stores and their documents, by name."""

    def __init__(self, clock: Clock, ids: IdGenerator) -> None:
        self._clock = clock
        self._ids = ids
        self._stores: Dict[str, FileSearchStore] = {}
        self._documents: Dict[str, Dict[str, SearchDocument]] = {}

    def new_id(self, display_name: str) -> str:
        """Return an id that begins with a display name, as far as ids may have its characters."""
        stem = re.sub(r"[^a-z0-9]+", "-", display_name.lower()).strip("-")[:LONGEST_STEM].rstrip("-")
        suffix = self._ids.letters("fileSearchStores")
        return f"{stem}-{suffix}" if stem else suffix

    def add(self, store: FileSearchStore) -> Json:
        """Keep a new store, and return its resource."""
        self._stores[store.name] = store
        self._documents[store.name] = {}
        return self.resource(store)

    def get(self, name: str) -> FileSearchStore:
        """Return a store. Raises ServiceError 404."""
        if name not in self._stores:
            raise ServiceError(404)
        return self._stores[name]

    def all(self) -> List[FileSearchStore]:
        """Return all stores, the oldest first."""
        return list(self._stores.values())

    def resource(self, store: FileSearchStore) -> Json:
        """Return the FileSearchStore. As the backend does, it omits counts of 0."""
        now = self._clock.now()
        documents = self.documents(store.name)
        states = [each.state(now) for each in documents]
        updates = [each.progress.updated(now) for each in documents]
        resource: Json = {
            "name": store.name,
            "displayName": store.display_name,
            "createTime": timestamp(store.created),
            "updateTime": timestamp(max([store.created, *updates])),
            "activeDocumentsCount": states.count(STATES[SUCCEEDED]),
            "pendingDocumentsCount": states.count(PENDING),
            "failedDocumentsCount": states.count(STATES[FAILED]),
            "sizeBytes": sum(len(each.data) for each in documents),
            "embeddingModel": store.embedding_model,
        }
        return {
            name: str(value) if isinstance(value, int) else value for name, value in resource.items() if value
        }

    def remove(self, name: str, force: bool) -> None:
        """Remove a store, with its documents if `force`. Raises ServiceError 404 and 400."""
        if self.documents(self.get(name).name) and not force:
            raise failed_precondition("Cannot delete non-empty FileSearchStore")
        del self._stores[name], self._documents[name]

    def add_document(self, store: str, document: SearchDocument) -> None:
        """Keep a new document of a store that exists."""
        self._documents[store][document.name] = document

    def documents(self, store: str) -> List[SearchDocument]:
        """Return the documents of a store, the oldest first. Raises ServiceError 404."""
        return list(self._documents[self.get(store).name].values())

    def document(self, store: str, name: str) -> SearchDocument:
        """Return a document. Raises ServiceError 404."""
        found = self._documents[self.get(store).name].get(name)
        if found is None:
            raise ServiceError(404)
        return found

    def remove_document(self, store: str, name: str, force: bool) -> None:
        """Remove a document, with its chunks if `force`. Raises ServiceError 404 and 400."""
        if self.document(store, name).chunks and not force:
            raise failed_precondition("Cannot delete non-empty Document")
        del self._documents[store][name]

    def media(self, store: str, name: str) -> SearchDocument:
        """Return the document that a media file belongs to. Raises ServiceError 404."""
        for document in self.documents(store):
            if any(chunk.media_id == name for chunk in document.chunks):
                return document
        raise ServiceError(404)

    def chunks(self, store: str, matches: Callable[[Tuple[Json, ...]], bool]) -> List[Chunk]:
        """Return the chunks of the active documents of a store whose metadata match. Raises ServiceError 404."""
        now = self._clock.now()
        return [
            chunk
            for document in self.documents(store)
            if document.state(now) == STATES[SUCCEEDED] and matches(document.custom_metadata)
            for chunk in document.chunks
        ]
