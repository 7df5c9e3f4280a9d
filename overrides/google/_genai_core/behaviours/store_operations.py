"""The long-running operations that add a document to a file search store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional, cast

from typing_extensions import Self

if TYPE_CHECKING:
    from google._genai_api.types.file_search.transfers import (
        ImportFileResponse,
        UploadToFileSearchStoreResponse,
    )


class _Operation:
    """A long-running operation of a file search store."""

    @classmethod
    def from_api_response(cls, api_response: Any, is_vertex_ai: bool = False) -> Self:
        """Read the operation from the JSON that the service sent. Vertex AI has no such operations."""
        return cast(Self, cast(Any, cls).model_validate(api_response))


class UploadBehaviour(_Operation):
    """An upload into a file search store."""

    if TYPE_CHECKING:
        response: Optional[UploadToFileSearchStoreResponse]

    @property
    def result(self) -> Optional[UploadToFileSearchStoreResponse]:
        """The result of the operation once it is done; another name of `response`."""
        return self.response


class ImportBehaviour(_Operation):
    """An import into a file search store."""

    if TYPE_CHECKING:
        response: Optional[ImportFileResponse]

    @property
    def result(self) -> Optional[ImportFileResponse]:
        """The result of the operation once it is done; another name of `response`."""
        return self.response
