# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, Optional, Sequence, TypedDict, Union

from google._genai_api.types.dicts.calls.http import HttpOptionsOrDict
from google._genai_api.types.dicts.file_search.stores import ChunkingConfigOrDict, CustomMetadataOrDict
from google._genai_api.types.file_search.transfers import (
    DownloadMediaConfig,
    ImportFileConfig,
    ImportFileOperation,
    ImportFileResponse,
    UploadToFileSearchStoreConfig,
    UploadToFileSearchStoreOperation,
    UploadToFileSearchStoreResponse,
    UploadToFileSearchStoreResumableResponse,
)
from google._genai_api.types.unions import TransferCallbackDict


class UploadToFileSearchStoreConfigDict(TypedDict, total=False):
    """Configuration of `file_search_stores.upload_to_file_search_store`. Gemini API only."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    should_return_http_response: Optional[bool]
    """Accepted for programs that were written for the published SDK, and without effect: the operation
    has the head of the response in `sdk_http_response`."""

    mime_type: Optional[str]
    """MIME type. If unset, it is determined from the file name, else from the first bytes."""

    display_name: Optional[str]
    """Display name of the document, of up to 512 characters. Answers refer to the document by it."""

    custom_metadata: Optional[Sequence[CustomMetadataOrDict]]
    """Keys and values for `metadata_filter` of `FileSearch`, up to 20."""

    chunking_config: Optional[ChunkingConfigOrDict]
    """How the document is split into chunks. If unset, the service decides."""

    on_progress: Optional[TransferCallbackDict]
    """Callback that receives the number of bytes sent so far and the total, or None if unknown."""


UploadToFileSearchStoreConfigOrDict = Union[UploadToFileSearchStoreConfig, UploadToFileSearchStoreConfigDict]


class UploadToFileSearchStoreResponseDict(TypedDict, total=False):
    """Result of an upload into a file search store. Gemini API only."""

    document_name: Optional[str]
    """Resource name of the document, or its ID in the store."""

    mime_type: Optional[str]
    """MIME type of the document."""

    parent: Optional[str]
    """Resource name of the store."""

    size_bytes: Optional[int]
    """Size of the document in bytes."""


UploadToFileSearchStoreResponseOrDict = Union[
    UploadToFileSearchStoreResponse, UploadToFileSearchStoreResponseDict
]


class UploadToFileSearchStoreOperationDict(TypedDict, total=False):
    """Long-running operation that makes a document of an uploaded file. `operations.wait` polls it
    until it is done. Gemini API only."""

    name: Optional[str]
    """Resource name, `fileSearchStores/.../upload/operations/...`."""

    metadata: Optional[Dict[str, Any]]
    """Metadata of the service."""

    done: Optional[bool]
    """True once the operation has succeeded or failed; None before."""

    error: Optional[Dict[str, Any]]
    """Error of a failed operation, with `code` and `message`."""

    response: Optional[UploadToFileSearchStoreResponseOrDict]
    """Result of a successful operation."""


UploadToFileSearchStoreOperationOrDict = Union[
    UploadToFileSearchStoreOperation, UploadToFileSearchStoreOperationDict
]


class UploadToFileSearchStoreResumableResponseDict(TypedDict, total=False):
    """Response to the start of an upload. The SDK reads it itself."""


UploadToFileSearchStoreResumableResponseOrDict = Union[
    UploadToFileSearchStoreResumableResponse, UploadToFileSearchStoreResumableResponseDict
]


class ImportFileConfigDict(TypedDict, total=False):
    """Configuration of `file_search_stores.import_file`. Gemini API only."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    custom_metadata: Optional[Sequence[CustomMetadataOrDict]]
    """Keys and values for `metadata_filter` of `FileSearch`, up to 20."""

    chunking_config: Optional[ChunkingConfigOrDict]
    """How the document is split into chunks. If unset, the service decides."""


ImportFileConfigOrDict = Union[ImportFileConfig, ImportFileConfigDict]


class ImportFileResponseDict(TypedDict, total=False):
    """Result of an import into a file search store. Gemini API only."""

    document_name: Optional[str]
    """Resource name of the document, or its ID in the store."""

    parent: Optional[str]
    """Resource name of the store."""


ImportFileResponseOrDict = Union[ImportFileResponse, ImportFileResponseDict]


class ImportFileOperationDict(TypedDict, total=False):
    """Long-running operation that makes a document of a file. `operations.wait` polls it until it is
    done. Gemini API only."""

    name: Optional[str]
    """Resource name, `fileSearchStores/.../operations/...`."""

    metadata: Optional[Dict[str, Any]]
    """Metadata of the service."""

    done: Optional[bool]
    """True once the operation has succeeded or failed; None before."""

    error: Optional[Dict[str, Any]]
    """Error of a failed operation, with `code` and `message`."""

    response: Optional[ImportFileResponseOrDict]
    """Result of a successful operation."""


ImportFileOperationOrDict = Union[ImportFileOperation, ImportFileOperationDict]


class DownloadMediaConfigDict(TypedDict, total=False):
    """Configuration of `file_search_stores.download_media`. Gemini API only."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    on_progress: Optional[TransferCallbackDict]
    """Callback that receives the number of bytes received so far and the total, or None if unknown."""


DownloadMediaConfigOrDict = Union[DownloadMediaConfig, DownloadMediaConfigDict]
