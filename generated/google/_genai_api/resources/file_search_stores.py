# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""`client.file_search_stores`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Union, overload

from google._genai_api.methods import file_search_stores as methods
from google._genai_api.resources.pagers import Pager
from google._genai_core.flows import call, download, upload
from google._genai_core.flows.observed import observed_flow
from google._genai_core.flows.paging import Pages
from google._genai_core.runtime.driving.drivers import Driver
from google._genai_core.runtime.driving.resource import Resource
from google._genai_core.runtime.lifetime.once import once

if TYPE_CHECKING:
    from pathlib import Path

    from google._genai_api.resources.documents import Documents
    from google._genai_api.types.dicts.file_search.stores import (
        CreateFileSearchStoreConfigDict,
        DeleteFileSearchStoreConfigDict,
        GetFileSearchStoreConfigDict,
        ListFileSearchStoresConfigDict,
    )
    from google._genai_api.types.dicts.file_search.transfers import (
        DownloadMediaConfigDict,
        ImportFileConfigDict,
        UploadToFileSearchStoreConfigDict,
    )
    from google._genai_api.types.file_search.stores import (
        CreateFileSearchStoreConfig,
        DeleteFileSearchStoreConfig,
        DeleteFileSearchStoreResponse,
        FileSearchStore,
        GetFileSearchStoreConfig,
        ListFileSearchStoresConfig,
    )
    from google._genai_api.types.file_search.transfers import (
        DownloadMediaConfig,
        ImportFileConfig,
        ImportFileOperation,
        UploadToFileSearchStoreConfig,
        UploadToFileSearchStoreOperation,
    )
    from google._genai_api.types.unions import FileInput, FilePath


class FileSearchStores(Resource[Driver]):
    """Store documents that the `FileSearch` tool searches, so that answers are based on them. Gemini API
    only.

    Errors that every method can raise are listed in `google.genai.errors`.
    """

    __module__ = "google.genai.file_search_stores"

    _place = "file_search_stores"

    @once
    def documents(self) -> Documents:
        """Read and delete the documents of file search stores."""
        from google._genai_api.resources.documents import Documents

        return Documents(self._driver, self._context)

    def create(
        self,
        config: Optional[Union[CreateFileSearchStoreConfig, CreateFileSearchStoreConfigDict]] = None,
    ) -> FileSearchStore:
        """Create an empty file search store. Gemini API only.

        Add documents with `upload_to_file_search_store` or `import_file`, and name the store in
        `types.FileSearch` of a prompt.

        Args:
            config: Display name, embedding model and request settings.

        Returns:
            The store, with its `name`.
        """
        return self._driver.run(observed_flow(call.call_flow, methods.CREATE, self._context, config, {}))

    def get(
        self,
        name: str,
        *,
        config: Optional[Union[GetFileSearchStoreConfig, GetFileSearchStoreConfigDict]] = None,
    ) -> FileSearchStore:
        """Get a file search store, such as the number of its documents in each state. Gemini API only.

        Args:
            name: Resource name `fileSearchStores/...`, or ID.
            config: Request settings, such as headers and timeout.

        Returns:
            The store.

        Raises:
            errors.NotFoundError: If the store does not exist.
            errors.PermissionDeniedError: If the store belongs to another project.
        """
        return self._driver.run(
            observed_flow(call.call_flow, methods.GET, self._context, config, {"name": name})
        )

    def list(
        self,
        config: Optional[Union[ListFileSearchStoresConfig, ListFileSearchStoresConfigDict]] = None,
    ) -> Pager[FileSearchStore]:
        """List the file search stores of your project. Gemini API only.

        Iterate over the pager to read all pages: `for store in client.file_search_stores.list()`, or `async
        for
        store in await client.aio.file_search_stores.list()`.

        Args:
            config: Page size and request settings.

        Returns:
            Pager over `FileSearchStore` objects.
        """
        pages: Pages[FileSearchStore] = Pages(methods.LIST, self._context, config, {}, "file_search_stores")
        return Pager(pages, self._driver, self._driver.run(pages.fetch_flow(None)))

    def delete(
        self,
        name: str,
        *,
        config: Optional[Union[DeleteFileSearchStoreConfig, DeleteFileSearchStoreConfigDict]] = None,
    ) -> DeleteFileSearchStoreResponse:
        """Delete a file search store. Gemini API only.

        A store with documents is deleted only with `config={'force': True}`, and its documents with it.

        Args:
            name: Resource name `fileSearchStores/...`, or ID.
            config: Whether to delete documents too, and request settings.

        Returns:
            Empty response.

        Raises:
            errors.NotFoundError: If the store does not exist.
            errors.BadRequestError: If the store has documents and `force` is not set.
        """
        return self._driver.run(
            observed_flow(call.call_flow, methods.DELETE, self._context, config, {"name": name})
        )

    def upload_to_file_search_store(
        self,
        *,
        file_search_store_name: str,
        file: FileInput,
        config: Optional[Union[UploadToFileSearchStoreConfig, UploadToFileSearchStoreConfigDict]] = None,
    ) -> UploadToFileSearchStoreOperation:
        """Upload a file as a document of a file search store. Gemini API only.

        It is sent in pieces of 8 MiB, in constant memory; after a lost connection the upload resumes. The
        returned operation splits the document into chunks and embeds them. Pass it to `operations.wait`;
        the
        document can be searched once it is done.

        Args:
            file_search_store_name: Resource name `fileSearchStores/...` of the store, or ID.
            file: Path, or file object opened in binary mode. A file object is read from its current
                position to its end and left open. It does not need to be seekable.
            config: Display name, MIME type, custom metadata, chunking, progress callback and request
                settings.

        Returns:
            Operation, whose `response` has the name of the document once it is done.

        Raises:
            errors.NotFoundError: If the store does not exist.
            OSError: If the path cannot be read.
            TypeError: If the file object is opened in text mode.
            ValueError: If the MIME type is neither specified nor detected.
        """
        return self._driver.run(
            observed_flow(
                upload.upload_to_store_flow,
                methods.UPLOAD_TO_FILE_SEARCH_STORE,
                self._context,
                config,
                {"file_search_store_name": file_search_store_name, "file": file},
            )
        )

    def import_file(
        self,
        *,
        file_search_store_name: str,
        file_name: str,
        config: Optional[Union[ImportFileConfig, ImportFileConfigDict]] = None,
    ) -> ImportFileOperation:
        """Copy a file that `files.upload` has uploaded into a file search store. Gemini API only.

        The document stays when the file expires. Pass the returned operation to `operations.wait`; the
        document
        can be searched once it is done.

        Args:
            file_search_store_name: Resource name `fileSearchStores/...` of the store, or ID.
            file_name: Resource name `files/...`, ID, or `uri` of the file.
            config: Custom metadata, chunking and request settings.

        Returns:
            Operation, whose `response` has the name of the document once it is done.

        Raises:
            errors.NotFoundError: If the store does not exist.
            errors.PermissionDeniedError: If the file does not exist or belongs to another project.
        """
        return self._driver.run(
            observed_flow(
                call.call_flow,
                methods.IMPORT_FILE,
                self._context,
                config,
                {"file_search_store_name": file_search_store_name, "file_name": file_name},
            )
        )

    @overload
    def download_media(
        self,
        *,
        media_id: str,
        to: None = None,
        config: Optional[Union[DownloadMediaConfig, DownloadMediaConfigDict]] = None,
    ) -> bytes: ...

    @overload
    def download_media(
        self,
        *,
        media_id: str,
        to: FilePath,
        config: Optional[Union[DownloadMediaConfig, DownloadMediaConfigDict]] = None,
    ) -> Path: ...

    def download_media(
        self,
        *,
        media_id: str,
        to: Optional[FilePath] = None,
        config: Optional[Union[DownloadMediaConfig, DownloadMediaConfigDict]] = None,
    ) -> Union[bytes, Path]:
        """Download a media file, such as an image, that an answer is based on. Gemini API only.

        `media_id` of a grounding chunk's `retrieved_context` names it. With `to`, the content is written to
        that
        path in constant memory, and the file appears or is replaced only when it is complete. Otherwise the
        content is returned. After a lost connection the download resumes.

        Args:
            media_id: Name of the media file, `fileSearchStores/.../media/...`.
            to: Path of the file to write. Its directory must exist. An existing file is replaced.
            config: Progress callback and request settings.

        Returns:
            Content as bytes, or the path of the written file if `to` is specified.

        Raises:
            errors.NotFoundError: If the media file does not exist.
            OSError: If the path cannot be written.
        """
        return self._driver.run(
            observed_flow(
                download.download_media_flow,
                methods.DOWNLOAD_MEDIA,
                self._context,
                config,
                {"media_id": media_id, "to": to},
            )
        )
