# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, List, Optional

from google._genai_api.types.calls.http import HttpOptions
from google._genai_api.types.calls.operations import Operation
from google._genai_api.types.file_search.stores import ChunkingConfig, CustomMetadata
from google._genai_api.types.unions import TransferCallback
from google._genai_core.behaviours.results import Result
from google._genai_core.behaviours.store_operations import ImportBehaviour, UploadBehaviour
from google._genai_core.runtime.model import ApiModel


class UploadToFileSearchStoreConfig(ApiModel):
    """Configuration of `file_search_stores.upload_to_file_search_store`. Gemini API only."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    should_return_http_response: Optional[bool] = None
    """Accepted for programs that were written for the published SDK, and without effect: the operation
    has the head of the response in `sdk_http_response`."""

    mime_type: Optional[str] = None
    """MIME type. If unset, it is determined from the file name, else from the first bytes."""

    display_name: Optional[str] = None
    """Display name of the document, of up to 512 characters. Answers refer to the document by it."""

    custom_metadata: Optional[List[CustomMetadata]] = None
    """Keys and values for `metadata_filter` of `FileSearch`, up to 20."""

    chunking_config: Optional[ChunkingConfig] = None
    """How the document is split into chunks. If unset, the service decides."""

    on_progress: Optional[TransferCallback] = None
    """Callback that receives the number of bytes sent so far and the total, or None if unknown."""


class UploadToFileSearchStoreResponse(Result, ApiModel):
    """Result of an upload into a file search store. Gemini API only."""

    document_name: Optional[str] = None
    """Resource name of the document, or its ID in the store."""

    mime_type: Optional[str] = None
    """MIME type of the document."""

    parent: Optional[str] = None
    """Resource name of the store."""

    size_bytes: Optional[int] = None
    """Size of the document in bytes."""


class UploadToFileSearchStoreOperation(UploadBehaviour, Operation):
    """Long-running operation that makes a document of an uploaded file. `operations.wait` polls it
    until it is done. Gemini API only."""

    name: Optional[str] = None
    """Resource name, `fileSearchStores/.../upload/operations/...`."""

    metadata: Optional[Dict[str, Any]] = None
    """Metadata of the service."""

    done: Optional[bool] = None
    """True once the operation has succeeded or failed; None before."""

    error: Optional[Dict[str, Any]] = None
    """Error of a failed operation, with `code` and `message`."""

    response: Optional[UploadToFileSearchStoreResponse] = None
    """Result of a successful operation."""


class UploadToFileSearchStoreResumableResponse(Result, ApiModel):
    """Response to the start of an upload. The SDK reads it itself."""


class ImportFileConfig(ApiModel):
    """Configuration of `file_search_stores.import_file`. Gemini API only."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    custom_metadata: Optional[List[CustomMetadata]] = None
    """Keys and values for `metadata_filter` of `FileSearch`, up to 20."""

    chunking_config: Optional[ChunkingConfig] = None
    """How the document is split into chunks. If unset, the service decides."""


class ImportFileResponse(Result, ApiModel):
    """Result of an import into a file search store. Gemini API only."""

    document_name: Optional[str] = None
    """Resource name of the document, or its ID in the store."""

    parent: Optional[str] = None
    """Resource name of the store."""


class ImportFileOperation(ImportBehaviour, Operation):
    """Long-running operation that makes a document of a file. `operations.wait` polls it until it is
    done. Gemini API only."""

    name: Optional[str] = None
    """Resource name, `fileSearchStores/.../operations/...`."""

    metadata: Optional[Dict[str, Any]] = None
    """Metadata of the service."""

    done: Optional[bool] = None
    """True once the operation has succeeded or failed; None before."""

    error: Optional[Dict[str, Any]] = None
    """Error of a failed operation, with `code` and `message`."""

    response: Optional[ImportFileResponse] = None
    """Result of a successful operation."""


class DownloadMediaConfig(ApiModel):
    """Configuration of `file_search_stores.download_media`. Gemini API only."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    on_progress: Optional[TransferCallback] = None
    """Callback that receives the number of bytes received so far and the total, or None if unknown."""
