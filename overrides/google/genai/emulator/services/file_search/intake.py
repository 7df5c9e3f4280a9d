"""New documents of file search stores, from an upload or from a file.

A document is pending for some seconds. `invalid` or `nonexistent` in its name makes it fail. Text is searched
by its words, any other content by the words of its name.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Callable, List, Tuple

from google.genai.emulator.model.text_search import Chunk, split
from google.genai.emulator.model.tokens import modality
from google.genai.emulator.protocol.api_call import ApiCall, CallHandlers
from google.genai.emulator.protocol.document import Json, object_at, objects_at
from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.protocol.exchange import Reply, json_reply
from google.genai.emulator.services.uploads import Upload
from google.genai.emulator.state.emulator_state import EmulatorState
from google.genai.emulator.state.failure_words import fails
from google.genai.emulator.state.file_search_stores import SearchDocument
from google.genai.emulator.state.long_running import LongRunningOperation
from google.genai.emulator.state.progress import Progress

PROCESSING = 5.0
"""Seconds for which a document is pending."""

CHUNK, OVERLAP = 200, 20
"""Words of a chunk, and those that two adjacent ones share, if the request does not say."""

LONGEST_CHUNK = 512
"""Words of a chunk at most. The backend calls them tokens."""

LONGEST_NAME, MOST_METADATA = 512, 20
VALUES = ("stringValue", "stringListValue", "numericValue")
MEDIA = ("IMAGE", "AUDIO", "VIDEO")
"""The modalities of documents that answers refer to as media."""

TYPES = "type.googleapis.com/google.ai.generativelanguage.v1main"
Schema = Callable[[object], Json]


@dataclass(frozen=True)
class Content:
    """The content of a new document, and its title."""

    title: str
    mime_type: str
    data: bytes


class Intake:
    """The service that adds documents; `schema` validates an UploadToFileSearchStoreRequest."""

    def __init__(self, state: EmulatorState, schema: Schema) -> None:
        self._clock = state.clock
        self._ids = state.ids
        self._stores = state.search_stores
        self._files = state.files
        self._operations = state.operations
        self._schema = schema

    def handlers(self) -> CallHandlers:
        """Return the handlers by operation."""
        return {"fileSearchStores.importFile": self.import_file}

    def import_file(self, call: ApiCall) -> Reply:
        """Start an operation that makes a document of a file."""
        name = str(call.body["fileName"])
        file = self._files.get(name[len("files/") :] if name.startswith("files/") else name)
        content = Content(file.display_name or file.id, file.mime_type, file.data)
        document = self._add(call.resource, call.body, content)
        document_id = document.name.rpartition("/")[2]
        # The backend calls an imported document by its id, and an uploaded one by its whole name.
        response = _response("ImportFileResponse", call.resource, document_id)
        return json_reply(self._start(f"{call.resource}/operations/{document_id}", document, response))

    def read(self, resource: str, body: object) -> Json:
        """Return the metadata of an upload. Raises ServiceError 404 and 400."""
        metadata = self._schema(body)
        self._check(resource, metadata)
        return metadata

    def keep(self, upload: Upload, data: bytes) -> Json:
        """Make a document of an upload, and return the operation that processes it."""
        title = checked_name(upload.metadata) or upload.file_name
        mime_type = str(upload.metadata.get("mimeType") or "") or upload.mime_type.partition(";")[0].strip()
        document = self._add(upload.resource, upload.metadata, Content(title, mime_type, data))
        response = {
            **_response("UploadToFileSearchStoreResponse", upload.resource, document.name),
            "mimeType": mime_type,
            "sizeBytes": str(len(data)),
        }
        name = f"{upload.resource}/upload/operations/{document.name.rpartition('/')[2]}"
        # The backend names the document at once, before the operation is done.
        return {**self._start(name, document, response), "response": response}

    def _check(self, store: str, metadata: Json) -> None:
        self._stores.get(store)
        checked_name(metadata)
        _check_metadata(metadata)
        _sizes(metadata)

    def _add(self, store: str, metadata: Json, content: Content) -> SearchDocument:
        self._check(store, metadata)
        document_id = self._stores.new_id(content.title)
        title = content.title or document_id
        custom_metadata = tuple(objects_at(metadata, "customMetadata"))
        whole = Chunk(store, title, "", custom_metadata)
        document = SearchDocument(
            f"{store}/documents/{document_id}",
            title,
            content.mime_type,
            content.data,
            custom_metadata,
            tuple(_chunks(whole, content, f"{store}/media/{document_id}", _sizes(metadata))),
            Progress(self._clock.now(), PROCESSING, fails=fails(title)),
        )
        self._stores.add_document(store, document)
        return document

    def _start(self, name: str, document: SearchDocument, response: Json) -> Json:
        operation = LongRunningOperation(name, document.progress, lambda now: {}, lambda now: response)
        return self._operations.add(operation)


def checked_name(body: Json) -> str:
    """Return the display name of a store or document. Raises ServiceError 400 if it is too long."""
    name = str(body.get("displayName") or "")
    if len(name) > LONGEST_NAME:
        raise ServiceError(400, f"display_name must have at most {LONGEST_NAME} characters.")
    return name


def _check_metadata(body: Json) -> None:
    entries = objects_at(body, "customMetadata")
    if len(entries) > MOST_METADATA:
        raise ServiceError(400, f"custom_metadata must have at most {MOST_METADATA} entries.")
    for at, entry in enumerate(entries):
        if not entry.get("key"):
            raise ServiceError(400, f"custom_metadata[{at}].key is not specified")
        if len([name for name in VALUES if name in entry]) != 1:
            raise ServiceError(400, f"custom_metadata[{at}] must have exactly one value.")


def _sizes(body: Json) -> Tuple[int, int]:
    """Return the words of a chunk, and those that two adjacent ones share. Raises ServiceError 400."""
    config = object_at(object_at(body, "chunkingConfig"), "whiteSpaceConfig")
    most = int(config.get("maxTokensPerChunk") or CHUNK)
    overlap = int(config.get("maxOverlapTokens") or (0 if config else OVERLAP))
    if most > LONGEST_CHUNK:
        raise ServiceError(400, f"max_tokens_per_chunk must be at most {LONGEST_CHUNK}.")
    if not 0 <= overlap < most:
        raise ServiceError(400, "max_overlap_tokens must be less than max_tokens_per_chunk.")
    return most, overlap


def _chunks(whole: Chunk, content: Content, media_name: str, sizes: Tuple[int, int]) -> List[Chunk]:
    """Return what a search finds of a document. Raises ServiceError 400 for an unsupported type."""
    kind = modality(content.mime_type)
    if kind in MEDIA:
        return [replace(whole, media_id=media_name)]
    if kind != "TEXT":
        return [whole]
    return [replace(whole, text=text) for text in split(content.data.decode("utf-8", "replace"), *sizes)]


def _response(kind: str, store: str, document: str) -> Json:
    return {"@type": f"{TYPES}.{kind}", "parent": store, "documentName": document}
