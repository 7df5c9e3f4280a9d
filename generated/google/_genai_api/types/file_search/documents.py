# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import List, Optional

from pydantic import Field

from google._genai_api.types.calls.http import HttpOptions
from google._genai_api.types.file_search.stores import CustomMetadata
from google._genai_core.behaviours.results import Result
from google._genai_core.runtime.enums import OpenEnum
from google._genai_core.runtime.model import ApiModel, empty_list


class DocumentState(OpenEnum):
    """Processing state of a document. Gemini API only."""

    STATE_UNSPECIFIED = "STATE_UNSPECIFIED"
    """Unknown."""

    STATE_PENDING = "STATE_PENDING"
    """Its chunks are being embedded and stored."""

    STATE_ACTIVE = "STATE_ACTIVE"
    """It can be searched."""

    STATE_FAILED = "STATE_FAILED"
    """Some of its chunks could not be processed."""


class Document(Result):
    """Document of a file search store. Its content is not returned. Gemini API only."""

    create_time: Optional[datetime] = None
    """Time of creation."""

    custom_metadata: List[CustomMetadata] = Field(default_factory=empty_list)
    """Keys and values for `metadata_filter` of `FileSearch`."""

    display_name: Optional[str] = None
    """Display name of up to 512 characters. Answers refer to the document by it."""

    mime_type: Optional[str] = None
    """MIME type of the content."""

    name: Optional[str] = None
    """Resource name, `fileSearchStores/.../documents/...`. The service chooses it."""

    size_bytes: Optional[int] = None
    """Size in bytes, as it was uploaded."""

    state: Optional[DocumentState] = None
    """Processing state. Only a document in the state `STATE_ACTIVE` can be searched."""

    update_time: Optional[datetime] = None
    """Time of the last change."""


class GetDocumentConfig(ApiModel):
    """Configuration of `file_search_stores.documents.get`. Gemini API only."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""


class ListDocumentsConfig(ApiModel):
    """Configuration of `file_search_stores.documents.list`. Gemini API only."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    page_size: Optional[int] = None
    """Number of documents per request, up to 20. Defaults to 10."""

    page_token: Optional[str] = None
    """`next_page_token` of an earlier response, to get the page after it. All other settings must be
    the same."""


class DeleteDocumentConfig(ApiModel):
    """Configuration of `file_search_stores.documents.delete`. Gemini API only."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    force: Optional[bool] = None
    """Whether to delete the chunks of the document too. Without it, the service refuses a document
    with chunks."""


class ListDocumentsResponse(Result):
    """Page of `file_search_stores.documents.list`, which the pager reads. Gemini API only."""

    documents: List[Document] = Field(default_factory=empty_list)
    """Documents of the page."""

    next_page_token: Optional[str] = None
    """Token of the next page, for `page_token`. Unset on the last page."""


class DeleteDocumentResponse(Result):
    """Empty response of `file_search_stores.documents.delete`. Gemini API only."""
