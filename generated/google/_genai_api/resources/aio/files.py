# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""`client.aio.files`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Union, overload

from google._genai_api.operations import files as operations
from google._genai_api.resources.aio.pagers import AsyncPager
from google._genai_core.flows import call, download, upload
from google._genai_core.flows.observed import observed
from google._genai_core.flows.paging import Pages

if TYPE_CHECKING:
    from pathlib import Path

    from google._genai_api.types.files import (
        DeleteFileConfig,
        DeleteFileResponse,
        DownloadFileConfig,
        File,
        GetFileConfig,
        ListFilesConfig,
        UploadFileConfig,
    )
    from google._genai_api.types.files_dicts import (
        DeleteFileConfigDict,
        DownloadFileConfigDict,
        GetFileConfigDict,
        ListFilesConfigDict,
        UploadFileConfigDict,
    )
    from google._genai_api.types.unions import DownloadInput, FileInput, FilePath
    from google._genai_core.runtime.driving.drivers import AsyncDriver
    from google._genai_core.runtime.wire.backend import Context


class AsyncFiles:
    """Uploads that prompts refer to, kept for 48 hours. Gemini API only; with Vertex AI, put files into
    Cloud Storage and refer to them with `types.Part.from_uri`. The same methods are awaitable under
    `client.aio.files`."""

    def __init__(self, driver: AsyncDriver, context: Context) -> None:
        self._driver = driver
        self._context = context

    async def upload(
        self,
        file: FileInput,
        *,
        wait: bool = False,
        config: Optional[Union[UploadFileConfig, UploadFileConfigDict]] = None,
    ) -> File:
        """Upload a file, to be referred to in prompts for 48 hours. Gemini API only.

        The file is sent in pieces of 8 MiB, so that it is never in memory as a whole; 2 GB at most. When a
        piece is lost, the service is asked how much has arrived, and the upload goes on from there. Videos
        are processed afterwards: `wait=True` waits until `state` is `ACTIVE`. Pass the result itself among
        the contents of `generate_content`. On Vertex AI this method raises `errors.UnsupportedMethodError`
        (a ValueError) before any request.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx,
        `errors.APIConnectionError` when the connection keeps failing, OSError for a path that cannot be
        read, TypeError for a file opened in text mode, and ValueError if the media type is not given and
        neither the extension nor the first bytes tell it. With `wait=True` also `errors.FileFailedError`
        for a file that cannot be processed, and `errors.FileTimeoutError`; both hold the file.

        Args:
            file: A path, or a file object opened in binary mode, which is read from its position to its end
                and left open. It may be a pipe or another object that can only be read.
            wait: If true, returns once the service has processed the file, which takes a while for videos.
            config: Id, label, media type, progress, times of waiting and transport.

        Returns:
            The file's metadata, with its `name` and the `uri` for prompts.
        """
        return await self._driver.run(
            observed(upload.upload, operations.UPLOAD, self._context, config, {"file": file, "wait": wait})
        )

    async def get(
        self,
        name: str,
        *,
        config: Optional[Union[GetFileConfig, GetFileConfigDict]] = None,
    ) -> File:
        """Fetch the metadata of an uploaded file. Gemini API only.

        The bytes are not part of it. Asking again shows when a file has been processed or why that failed.
        On Vertex AI this method raises `errors.UnsupportedMethodError` (a ValueError) before any request.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx; a file that has
        expired or belongs to another project is answered with 403 or 404.

        Args:
            name: Name `files/...`, the id alone, or the file's `uri`.
            config: Transport settings of this call.

        Returns:
            The file with its current `state`.
        """
        return await self._driver.run(
            observed(call.call, operations.GET, self._context, config, {"name": name})
        )

    async def list(
        self,
        config: Optional[Union[ListFilesConfig, ListFilesConfigDict]] = None,
    ) -> AsyncPager[File]:
        """List the files of your project. Gemini API only.

        Iterating over the pager fetches page after page; indexing it concerns the page at hand, and
        `next_page()` moves on. The async form is awaited first:
        `async for file in await client.aio.files.list()`. On Vertex AI this method raises
        `errors.UnsupportedMethodError` (a ValueError) before any request.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx, at the first page
        already or at a later one.

        Args:
            config: Page size and transport.

        Returns:
            A pager over `File` objects that starts at the first page.
        """
        pages: Pages[File] = Pages(operations.LIST, self._context, config, {}, "files")
        return AsyncPager(pages, self._driver, await self._driver.run(pages.fetch(None)))

    async def delete(
        self,
        name: str,
        *,
        config: Optional[Union[DeleteFileConfig, DeleteFileConfigDict]] = None,
    ) -> DeleteFileResponse:
        """Delete an uploaded file before its 48 hours are over. Gemini API only.

        It frees space of the 20 GB that a project has. Prompts that refer to the file fail from then on. On
        Vertex AI this method raises `errors.UnsupportedMethodError` (a ValueError) before any request.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx; a file that is gone
        already is answered with 403 or 404.

        Args:
            name: Name `files/...`, the id alone, or the file's `uri`.
            config: Transport settings of this call.

        Returns:
            An object without fields.
        """
        return await self._driver.run(
            observed(call.call, operations.DELETE, self._context, config, {"name": name})
        )

    @overload
    async def download(
        self,
        file: DownloadInput,
        *,
        to: None = None,
        config: Optional[Union[DownloadFileConfig, DownloadFileConfigDict]] = None,
    ) -> bytes: ...

    @overload
    async def download(
        self,
        file: DownloadInput,
        *,
        to: FilePath,
        config: Optional[Union[DownloadFileConfig, DownloadFileConfigDict]] = None,
    ) -> Path: ...

    async def download(
        self,
        file: DownloadInput,
        *,
        to: Optional[FilePath] = None,
        config: Optional[Union[DownloadFileConfig, DownloadFileConfigDict]] = None,
    ) -> Union[bytes, Path]:
        """Download a file that the service made, such as a video. Gemini API only.

        With `to` the content goes to that file, a megabyte at a time; the file appears, or is replaced,
        only when all of it is there. Without, it is returned in memory. A connection that breaks off is
        taken up again. Your own uploads cannot be downloaded; the service answers with an error. On Vertex
        AI this method raises `errors.UnsupportedMethodError` (a ValueError) before any request.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx,
        `errors.APIConnectionError` when the connection keeps failing, OSError for a place that cannot be
        written to, and ValueError before any request for an object without name and address.

        Args:
            file: A `File`, `Video` or `GeneratedVideo`, or a name `files/...` or address as a string.
            to: Path of the file to write; its folder must be there. An old file of that name is replaced.
            config: Progress and transport settings of this call.

        Returns:
            The content as bytes, or the path of the written file when `to` is given.
        """
        return await self._driver.run(
            observed(download.download, operations.DOWNLOAD, self._context, config, {"file": file, "to": to})
        )
