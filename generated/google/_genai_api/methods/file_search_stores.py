# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""How `client.file_search_stores` is called on each backend, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from google._genai_api.methods.nested import NESTED
from google._genai_core.runtime.wire.method import Binding, Method, Row

if TYPE_CHECKING:
    from google._genai_api.types import (
        CreateFileSearchStoreConfig,
        DeleteFileSearchStoreConfig,
        DeleteFileSearchStoreResponse,
        DownloadMediaConfig,
        FileSearchStore,
        GetFileSearchStoreConfig,
        ImportFileConfig,
        ImportFileOperation,
        ListFileSearchStoresConfig,
        ListFileSearchStoresResponse,
        UploadToFileSearchStoreConfig,
        UploadToFileSearchStoreOperation,
    )


CREATE: Method[CreateFileSearchStoreConfig, FileSearchStore] = Method(
    name="file_search_stores.create",
    returns="google._genai_api.types.file_search.stores.FileSearchStore",
    config="google._genai_api.types.file_search.stores.CreateFileSearchStoreConfig",
    unsupported={
        "vertex": "file search stores are a feature of the Gemini Developer API; ground answers with types.VertexRagStore or types.VertexAISearch"
    },
    tables=NESTED,
    bindings={
        "gemini": (
            # fileSearchStores.create
            Binding(
                http="POST",
                suffix="fileSearchStores",
                creates=True,
                rows=(
                    Row("config.display_name", "displayName"),
                    Row("config.embedding_model", "embeddingModel", normalize="model"),
                ),
            ),
        ),
    },
)

GET: Method[GetFileSearchStoreConfig, FileSearchStore] = Method(
    name="file_search_stores.get",
    returns="google._genai_api.types.file_search.stores.FileSearchStore",
    config="google._genai_api.types.file_search.stores.GetFileSearchStoreConfig",
    unsupported={
        "vertex": "file search stores are a feature of the Gemini Developer API; ground answers with types.VertexRagStore or types.VertexAISearch"
    },
    tables=NESTED,
    bindings={
        "gemini": (
            # fileSearchStores.get
            Binding(
                http="GET",
                suffix="",
                name_rule="file_search_store",
                argument="name",
                patterns=("fileSearchStores/*",),
            ),
        ),
    },
)

LIST: Method[ListFileSearchStoresConfig, ListFileSearchStoresResponse] = Method(
    name="file_search_stores.list",
    returns="google._genai_api.types.file_search.stores.ListFileSearchStoresResponse",
    config="google._genai_api.types.file_search.stores.ListFileSearchStoresConfig",
    unsupported={
        "vertex": "file search stores are a feature of the Gemini Developer API; ground answers with types.VertexRagStore or types.VertexAISearch"
    },
    tables=NESTED,
    bindings={
        "gemini": (
            # fileSearchStores.list
            Binding(
                http="GET",
                suffix="fileSearchStores",
                rows=(
                    Row("config.page_size", "?pageSize"),
                    Row("config.page_token", "?pageToken"),
                ),
            ),
        ),
    },
)

DELETE: Method[DeleteFileSearchStoreConfig, DeleteFileSearchStoreResponse] = Method(
    name="file_search_stores.delete",
    returns="google._genai_api.types.file_search.stores.DeleteFileSearchStoreResponse",
    config="google._genai_api.types.file_search.stores.DeleteFileSearchStoreConfig",
    unsupported={
        "vertex": "file search stores are a feature of the Gemini Developer API; ground answers with types.VertexRagStore or types.VertexAISearch"
    },
    tables=NESTED,
    bindings={
        "gemini": (
            # fileSearchStores.delete
            Binding(
                http="DELETE",
                suffix="",
                name_rule="file_search_store",
                argument="name",
                patterns=("fileSearchStores/*",),
                rows=(Row("config.force", "?force"),),
            ),
        ),
    },
)

UPLOAD_TO_FILE_SEARCH_STORE: Method[UploadToFileSearchStoreConfig, UploadToFileSearchStoreOperation] = Method(
    name="file_search_stores.upload_to_file_search_store",
    returns="google._genai_api.types.file_search.transfers.UploadToFileSearchStoreOperation",
    config="google._genai_api.types.file_search.transfers.UploadToFileSearchStoreConfig",
    required=("file",),
    unsupported={
        "vertex": "file search stores are a feature of the Gemini Developer API; ground answers with types.VertexRagStore or types.VertexAISearch"
    },
    tables=NESTED,
    bindings={
        "gemini": (
            # fileSearchStores.uploadToFileSearchStore
            Binding(
                http="POST",
                suffix=":uploadToFileSearchStore",
                name_rule="file_search_store",
                argument="file_search_store_name",
                prefix="upload/",
                creates=True,
                patterns=("fileSearchStores/*",),
                rows=(
                    Row("config.mime_type", "mimeType"),
                    Row("config.display_name", "displayName"),
                    Row("config.custom_metadata", "customMetadata"),
                    Row("config.chunking_config", "chunkingConfig"),
                ),
            ),
        ),
    },
)

IMPORT_FILE: Method[ImportFileConfig, ImportFileOperation] = Method(
    name="file_search_stores.import_file",
    returns="google._genai_api.types.file_search.transfers.ImportFileOperation",
    config="google._genai_api.types.file_search.transfers.ImportFileConfig",
    required=("file_name",),
    unsupported={
        "vertex": "file search stores are a feature of the Gemini Developer API; ground answers with types.VertexRagStore or types.VertexAISearch"
    },
    tables=NESTED,
    bindings={
        "gemini": (
            # fileSearchStores.importFile
            Binding(
                http="POST",
                suffix=":importFile",
                name_rule="file_search_store",
                argument="file_search_store_name",
                creates=True,
                patterns=("fileSearchStores/*",),
                rows=(
                    Row("file_name", "fileName", normalize="file"),
                    Row("config.custom_metadata", "customMetadata"),
                    Row("config.chunking_config", "chunkingConfig"),
                ),
            ),
        ),
    },
)

DOWNLOAD_MEDIA: Method[DownloadMediaConfig, Any] = Method(
    name="file_search_stores.download_media",
    returns="",
    config="google._genai_api.types.file_search.transfers.DownloadMediaConfig",
    unsupported={
        "vertex": "file search stores are a feature of the Gemini Developer API; ground answers with types.VertexRagStore or types.VertexAISearch"
    },
    tables=NESTED,
    bindings={
        "gemini": (
            # fileSearchStores.media.get
            Binding(
                http="GET",
                suffix="",
                name_rule="media",
                argument="media_id",
                patterns=("fileSearchStores/*/media/*",),
            ),
        ),
    },
)
