# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""`client.aio.file_search_stores.documents`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Union

from google._genai_api.methods import documents as methods
from google._genai_api.resources.aio.pagers import AsyncPager
from google._genai_core.flows import call
from google._genai_core.flows.observed import observed_flow
from google._genai_core.flows.paging import Pages
from google._genai_core.runtime.driving.drivers import AsyncDriver
from google._genai_core.runtime.driving.resource import Resource

if TYPE_CHECKING:
    from google._genai_api.types.dicts.file_search.documents import (
        DeleteDocumentConfigDict,
        GetDocumentConfigDict,
        ListDocumentsConfigDict,
    )
    from google._genai_api.types.file_search.documents import (
        DeleteDocumentConfig,
        DeleteDocumentResponse,
        Document,
        GetDocumentConfig,
        ListDocumentsConfig,
    )


class AsyncDocuments(Resource[AsyncDriver]):
    """Read and delete the documents of file search stores. Gemini API only. Documents are added with
    `upload_to_file_search_store` and `import_file` of `client.file_search_stores`.

    Errors that every method can raise are listed in `google.genai.errors`.
    """

    __module__ = "google.genai.documents"

    _place = "aio.file_search_stores.documents"

    async def get(
        self,
        name: str,
        *,
        config: Optional[Union[GetDocumentConfig, GetDocumentConfigDict]] = None,
    ) -> Document:
        """Get a document, such as its processing state. Gemini API only.

        Args:
            name: Resource name, `fileSearchStores/.../documents/...`.
            config: Request settings, such as headers and timeout.

        Returns:
            Metadata of the document.

        Raises:
            errors.NotFoundError: If the document does not exist.
        """
        return await self._driver.run(
            observed_flow(call.call_flow, methods.GET, self._context, config, {"name": name})
        )

    async def list(
        self,
        parent: str,
        *,
        config: Optional[Union[ListDocumentsConfig, ListDocumentsConfigDict]] = None,
    ) -> AsyncPager[Document]:
        """List the documents of a file search store. Gemini API only.

        Iterate over the pager to read all pages.

        Args:
            parent: Resource name `fileSearchStores/...` of the store, or ID.
            config: Page size and request settings.

        Returns:
            Pager over `Document` objects.

        Raises:
            errors.NotFoundError: If the store does not exist.
        """
        pages: Pages[Document] = Pages(methods.LIST, self._context, config, {"parent": parent}, "documents")
        return AsyncPager(pages, self._driver, await self._driver.run(pages.fetch_flow(None)))

    async def delete(
        self,
        name: str,
        *,
        config: Optional[Union[DeleteDocumentConfig, DeleteDocumentConfigDict]] = None,
    ) -> DeleteDocumentResponse:
        """Delete a document of a file search store. Gemini API only.

        A document with chunks, as nearly all have, is deleted only with `config={'force': True}`.

        Args:
            name: Resource name, `fileSearchStores/.../documents/...`.
            config: Whether to delete chunks too, and request settings.

        Returns:
            Empty response.

        Raises:
            errors.NotFoundError: If the document does not exist.
            errors.BadRequestError: If the document has chunks and `force` is not set.
        """
        return await self._driver.run(
            observed_flow(call.call_flow, methods.DELETE, self._context, config, {"name": name})
        )
