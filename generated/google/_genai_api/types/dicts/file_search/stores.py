# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import List, Optional, Sequence, TypedDict, Union

from typing_extensions import Required

from google._genai_api.types.dicts.calls.http import HttpOptionsOrDict
from google._genai_api.types.file_search.stores import (
    ChunkingConfig,
    CreateFileSearchStoreConfig,
    CustomMetadata,
    DeleteFileSearchStoreConfig,
    DeleteFileSearchStoreResponse,
    FileSearchStore,
    GetFileSearchStoreConfig,
    ListFileSearchStoresConfig,
    ListFileSearchStoresResponse,
    StringList,
    WhiteSpaceConfig,
)


class WhiteSpaceConfigDict(TypedDict, total=False):
    """Size of the chunks of a document that is split at white space. Gemini API only."""

    max_overlap_tokens: Optional[int]
    """Maximum number of words that two adjacent chunks share."""

    max_tokens_per_chunk: Optional[int]
    """Maximum number of words in a chunk, up to 512. Here a token is a word."""


WhiteSpaceConfigOrDict = Union[WhiteSpaceConfig, WhiteSpaceConfigDict]


class ChunkingConfigDict(TypedDict, total=False):
    """How a document is split into chunks, the units that are searched. If unset, the service decides.
    Gemini API only."""

    white_space_config: Optional[WhiteSpaceConfigOrDict]
    """Chunks that end at white space."""


ChunkingConfigOrDict = Union[ChunkingConfig, ChunkingConfigDict]


class StringListDict(TypedDict, total=False):
    """List of texts, as the value of custom metadata. Gemini API only."""

    values: Optional[List[str]]
    """The texts."""


StringListOrDict = Union[StringList, StringListDict]


class CustomMetadataDict(TypedDict, total=False):
    """Key and value of a document, for `metadata_filter` of `FileSearch`. Exactly one of the values is
    set. A document has up to 20 of them. Gemini API only."""

    key: Required[Optional[str]]
    """Name by which filters refer to the value. Required."""

    numeric_value: Optional[float]
    """Number."""

    string_list_value: Optional[StringListOrDict]
    """List of texts."""

    string_value: Optional[str]
    """Text."""


CustomMetadataOrDict = Union[CustomMetadata, CustomMetadataDict]


class FileSearchStoreDict(TypedDict, total=False):
    """Store of documents that the `FileSearch` tool searches. It is kept until it is deleted, as are
    its documents. Gemini API only."""

    active_documents_count: Optional[int]
    """Number of documents that can be searched."""

    create_time: Optional[datetime]
    """Time of creation."""

    display_name: Optional[str]
    """Display name of up to 512 characters."""

    failed_documents_count: Optional[int]
    """Number of documents that could not be processed."""

    name: Optional[str]
    """Resource name, `fileSearchStores/...`. The service chooses it."""

    pending_documents_count: Optional[int]
    """Number of documents that are being processed."""

    size_bytes: Optional[int]
    """Total size of the documents in bytes, as they were uploaded."""

    update_time: Optional[datetime]
    """Time of the last change."""

    embedding_model: Optional[str]
    """Model that embeds the chunks, `models/...`."""


FileSearchStoreOrDict = Union[FileSearchStore, FileSearchStoreDict]


class CreateFileSearchStoreConfigDict(TypedDict, total=False):
    """Configuration of `file_search_stores.create`. Gemini API only."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    display_name: Optional[str]
    """Display name of up to 512 characters."""

    embedding_model: Optional[str]
    """Embedding model, such as `gemini-embedding-001`. If unset, the service chooses one."""


CreateFileSearchStoreConfigOrDict = Union[CreateFileSearchStoreConfig, CreateFileSearchStoreConfigDict]


class GetFileSearchStoreConfigDict(TypedDict, total=False):
    """Configuration of `file_search_stores.get`. Gemini API only."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""


GetFileSearchStoreConfigOrDict = Union[GetFileSearchStoreConfig, GetFileSearchStoreConfigDict]


class ListFileSearchStoresConfigDict(TypedDict, total=False):
    """Configuration of `file_search_stores.list`. Gemini API only."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    page_size: Optional[int]
    """Number of stores per request, up to 20. Defaults to 10."""

    page_token: Optional[str]
    """`next_page_token` of an earlier response, to get the page after it. All other settings must be
    the same."""


ListFileSearchStoresConfigOrDict = Union[ListFileSearchStoresConfig, ListFileSearchStoresConfigDict]


class DeleteFileSearchStoreConfigDict(TypedDict, total=False):
    """Configuration of `file_search_stores.delete`. Gemini API only."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    force: Optional[bool]
    """Whether to delete the documents of the store too. Otherwise only an empty store can be deleted."""


DeleteFileSearchStoreConfigOrDict = Union[DeleteFileSearchStoreConfig, DeleteFileSearchStoreConfigDict]


class ListFileSearchStoresResponseDict(TypedDict, total=False):
    """Page of `file_search_stores.list`, which the pager reads. Gemini API only."""

    file_search_stores: Optional[Sequence[FileSearchStoreOrDict]]
    """Stores of the page."""

    next_page_token: Optional[str]
    """Token of the next page, for `page_token`. Unset on the last page."""


ListFileSearchStoresResponseOrDict = Union[ListFileSearchStoresResponse, ListFileSearchStoresResponseDict]


class DeleteFileSearchStoreResponseDict(TypedDict, total=False):
    """Empty response of `file_search_stores.delete`. Gemini API only."""


DeleteFileSearchStoreResponseOrDict = Union[DeleteFileSearchStoreResponse, DeleteFileSearchStoreResponseDict]
