# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import Optional, Sequence, TypedDict, Union

from google._genai_api.types.dicts.calls.http import HttpOptionsOrDict
from google._genai_api.types.dicts.file_search.stores import CustomMetadataOrDict
from google._genai_api.types.file_search.documents import (
    DeleteDocumentConfig,
    DeleteDocumentResponse,
    Document,
    DocumentState,
    GetDocumentConfig,
    ListDocumentsConfig,
    ListDocumentsResponse,
)
from google._genai_core.runtime.enums import Open


class DocumentDict(TypedDict, total=False):
    """Document of a file search store. Its content is not returned. Gemini API only."""

    create_time: Optional[datetime]
    """Time of creation."""

    custom_metadata: Optional[Sequence[CustomMetadataOrDict]]
    """Keys and values for `metadata_filter` of `FileSearch`."""

    display_name: Optional[str]
    """Display name of up to 512 characters. Answers refer to the document by it."""

    mime_type: Optional[str]
    """MIME type of the content."""

    name: Optional[str]
    """Resource name, `fileSearchStores/.../documents/...`. The service chooses it."""

    size_bytes: Optional[int]
    """Size in bytes, as it was uploaded."""

    state: Optional[Open[DocumentState]]
    """Processing state. Only a document in the state `STATE_ACTIVE` can be searched."""

    update_time: Optional[datetime]
    """Time of the last change."""


DocumentOrDict = Union[Document, DocumentDict]


class GetDocumentConfigDict(TypedDict, total=False):
    """Configuration of `file_search_stores.documents.get`. Gemini API only."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""


GetDocumentConfigOrDict = Union[GetDocumentConfig, GetDocumentConfigDict]


class ListDocumentsConfigDict(TypedDict, total=False):
    """Configuration of `file_search_stores.documents.list`. Gemini API only."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    page_size: Optional[int]
    """Number of documents per request, up to 20. Defaults to 10."""

    page_token: Optional[str]
    """`next_page_token` of an earlier response, to get the page after it. All other settings must be
    the same."""


ListDocumentsConfigOrDict = Union[ListDocumentsConfig, ListDocumentsConfigDict]


class DeleteDocumentConfigDict(TypedDict, total=False):
    """Configuration of `file_search_stores.documents.delete`. Gemini API only."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    force: Optional[bool]
    """Whether to delete the chunks of the document too. Without it, the service refuses a document
    with chunks."""


DeleteDocumentConfigOrDict = Union[DeleteDocumentConfig, DeleteDocumentConfigDict]


class ListDocumentsResponseDict(TypedDict, total=False):
    """Page of `file_search_stores.documents.list`, which the pager reads. Gemini API only."""

    documents: Optional[Sequence[DocumentOrDict]]
    """Documents of the page."""

    next_page_token: Optional[str]
    """Token of the next page, for `page_token`. Unset on the last page."""


ListDocumentsResponseOrDict = Union[ListDocumentsResponse, ListDocumentsResponseDict]


class DeleteDocumentResponseDict(TypedDict, total=False):
    """Empty response of `file_search_stores.documents.delete`. Gemini API only."""


DeleteDocumentResponseOrDict = Union[DeleteDocumentResponse, DeleteDocumentResponseDict]
