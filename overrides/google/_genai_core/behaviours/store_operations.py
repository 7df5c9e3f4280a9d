"""The long-running operations that add a document to a file search store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from google._genai_core.behaviours.operations import OperationBehaviour

if TYPE_CHECKING:
    from google._genai_api.types.file_search.transfers import (
        ImportFileResponse,
        UploadToFileSearchStoreResponse,
    )


class UploadBehaviour(OperationBehaviour):
    """An upload into a file search store."""

    if TYPE_CHECKING:
        response: Optional[UploadToFileSearchStoreResponse]

        @property
        def result(self) -> Optional[UploadToFileSearchStoreResponse]:
            """The result of the operation once it is done; another name of `response`."""
            return self.response

        @result.setter
        def result(self, value: Optional[UploadToFileSearchStoreResponse]) -> None: ...


class ImportBehaviour(OperationBehaviour):
    """An import into a file search store."""

    if TYPE_CHECKING:
        response: Optional[ImportFileResponse]

        @property
        def result(self) -> Optional[ImportFileResponse]:
            """The result of the operation once it is done; another name of `response`."""
            return self.response

        @result.setter
        def result(self, value: Optional[ImportFileResponse]) -> None: ...
