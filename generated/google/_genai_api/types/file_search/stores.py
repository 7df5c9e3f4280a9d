# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, List, Optional

from pydantic import Field

from google._genai_api.types.calls.http import HttpOptions
from google._genai_core.behaviours.results import Result
from google._genai_core.runtime.model import ApiModel, empty_list


class WhiteSpaceConfig(ApiModel):
    """Size of the chunks of a document that is split at white space. Gemini API only."""

    max_overlap_tokens: Optional[int] = None
    """Maximum number of words that two adjacent chunks share."""

    max_tokens_per_chunk: Optional[int] = None
    """Maximum number of words in a chunk, up to 512. Here a token is a word."""


class ChunkingConfig(ApiModel):
    """How a document is split into chunks, the units that are searched. If unset, the service decides.
    Gemini API only."""

    white_space_config: Optional[WhiteSpaceConfig] = None
    """Chunks that end at white space."""


class StringList(ApiModel):
    """List of texts, as the value of custom metadata. Gemini API only."""

    values: Optional[List[str]] = None
    """The texts."""


class CustomMetadata(ApiModel):
    """Key and value of a document, for `metadata_filter` of `FileSearch`. Exactly one of the values is
    set. A document has up to 20 of them. Gemini API only."""

    key: Optional[str] = None
    """Name by which filters refer to the value. Required."""

    numeric_value: Optional[float] = None
    """Number."""

    string_list_value: Optional[StringList] = None
    """List of texts."""

    string_value: Optional[str] = None
    """Text."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            key: Optional[str],
            numeric_value: Optional[float] = None,
            string_list_value: Optional[StringList] = None,
            string_value: Optional[str] = None,
        ) -> None: ...


class FileSearchStore(Result):
    """Store of documents that the `FileSearch` tool searches. It is kept until it is deleted, as are
    its documents. Gemini API only."""

    active_documents_count: Optional[int] = None
    """Number of documents that can be searched."""

    create_time: Optional[datetime] = None
    """Time of creation."""

    display_name: Optional[str] = None
    """Display name of up to 512 characters."""

    failed_documents_count: Optional[int] = None
    """Number of documents that could not be processed."""

    name: Optional[str] = None
    """Resource name, `fileSearchStores/...`. The service chooses it."""

    pending_documents_count: Optional[int] = None
    """Number of documents that are being processed."""

    size_bytes: Optional[int] = None
    """Total size of the documents in bytes, as they were uploaded."""

    update_time: Optional[datetime] = None
    """Time of the last change."""

    embedding_model: Optional[str] = None
    """Model that embeds the chunks, `models/...`."""


class CreateFileSearchStoreConfig(ApiModel):
    """Configuration of `file_search_stores.create`. Gemini API only."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    display_name: Optional[str] = None
    """Display name of up to 512 characters."""

    embedding_model: Optional[str] = None
    """Embedding model, such as `gemini-embedding-001`. If unset, the service chooses one."""


class GetFileSearchStoreConfig(ApiModel):
    """Configuration of `file_search_stores.get`. Gemini API only."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""


class ListFileSearchStoresConfig(ApiModel):
    """Configuration of `file_search_stores.list`. Gemini API only."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    page_size: Optional[int] = None
    """Number of stores per request, up to 20. Defaults to 10."""

    page_token: Optional[str] = None
    """`next_page_token` of an earlier response, to get the page after it. All other settings must be
    the same."""


class DeleteFileSearchStoreConfig(ApiModel):
    """Configuration of `file_search_stores.delete`. Gemini API only."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    force: Optional[bool] = None
    """Whether to delete the documents of the store too. Otherwise only an empty store can be deleted."""


class ListFileSearchStoresResponse(Result):
    """Page of `file_search_stores.list`, which the pager reads. Gemini API only."""

    file_search_stores: List[FileSearchStore] = Field(default_factory=empty_list)
    """Stores of the page."""

    next_page_token: Optional[str] = None
    """Token of the next page, for `page_token`. Unset on the last page."""


class DeleteFileSearchStoreResponse(Result):
    """Empty response of `file_search_stores.delete`. Gemini API only."""
