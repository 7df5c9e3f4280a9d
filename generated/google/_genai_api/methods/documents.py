# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""How `client.file_search_stores.documents` is called on each backend, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from google._genai_api.methods.nested import NESTED
from google._genai_core.runtime.wire.method import Binding, Method, Row

if TYPE_CHECKING:
    from google._genai_api.types import (
        DeleteDocumentConfig,
        DeleteDocumentResponse,
        Document,
        GetDocumentConfig,
        ListDocumentsConfig,
        ListDocumentsResponse,
    )


GET: Method[GetDocumentConfig, Document] = Method(
    name="file_search_stores.documents.get",
    returns="google._genai_api.types.file_search.documents.Document",
    config="google._genai_api.types.file_search.documents.GetDocumentConfig",
    unsupported={"vertex": "file search stores are a feature of the Gemini Developer API"},
    tables=NESTED,
    bindings={
        "gemini": (
            # fileSearchStores.documents.get
            Binding(
                http="GET",
                suffix="",
                name_rule="document",
                argument="name",
                patterns=("fileSearchStores/*/documents/*",),
            ),
        ),
    },
)

LIST: Method[ListDocumentsConfig, ListDocumentsResponse] = Method(
    name="file_search_stores.documents.list",
    returns="google._genai_api.types.file_search.documents.ListDocumentsResponse",
    config="google._genai_api.types.file_search.documents.ListDocumentsConfig",
    unsupported={"vertex": "file search stores are a feature of the Gemini Developer API"},
    tables=NESTED,
    bindings={
        "gemini": (
            # fileSearchStores.documents.list
            Binding(
                http="GET",
                suffix="/documents",
                name_rule="file_search_store",
                argument="parent",
                patterns=("fileSearchStores/*",),
                rows=(
                    Row("config.page_size", "?pageSize"),
                    Row("config.page_token", "?pageToken"),
                ),
            ),
        ),
    },
)

DELETE: Method[DeleteDocumentConfig, DeleteDocumentResponse] = Method(
    name="file_search_stores.documents.delete",
    returns="google._genai_api.types.file_search.documents.DeleteDocumentResponse",
    config="google._genai_api.types.file_search.documents.DeleteDocumentConfig",
    unsupported={"vertex": "file search stores are a feature of the Gemini Developer API"},
    tables=NESTED,
    bindings={
        "gemini": (
            # fileSearchStores.documents.delete
            Binding(
                http="DELETE",
                suffix="",
                name_rule="document",
                argument="name",
                patterns=("fileSearchStores/*/documents/*",),
                rows=(Row("config.force", "?force"),),
            ),
        ),
    },
)
