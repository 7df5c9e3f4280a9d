# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""`client.aio.files`."""

from __future__ import annotations

from typing import TYPE_CHECKING, List, Optional, Union, overload

from google._genai_api.methods import files as methods
from google._genai_api.resources.aio.pagers import AsyncPager
from google._genai_core.flows import call, download, other_credentials, upload
from google._genai_core.flows.observed import observed_flow
from google._genai_core.flows.paging import Pages
from google._genai_core.runtime.driving.drivers import AsyncDriver
from google._genai_core.runtime.driving.resource import Resource

if TYPE_CHECKING:
    from pathlib import Path

    from google._genai_api.types.dicts.stored.files import (
        DeleteFileConfigDict,
        DownloadFileConfigDict,
        GetFileConfigDict,
        ListFilesConfigDict,
        RegisterFilesConfigDict,
        UploadFileConfigDict,
    )
    from google._genai_api.types.stored.files import (
        DeleteFileConfig,
        DeleteFileResponse,
        DownloadFileConfig,
        File,
        GetFileConfig,
        ListFilesConfig,
        RegisterFilesConfig,
        RegisterFilesResponse,
        UploadFileConfig,
    )
    from google._genai_api.types.unions import DownloadDestination, DownloadInput, FileInput, FilePath
    from google._genai_core.runtime.auth.google_names import GoogleCredentials


class AsyncFiles(Resource[AsyncDriver]):
    """Upload, download and manage files for use in prompts. Gemini API only. On Vertex AI, use files in
    Cloud Storage with `types.Part.from_uri`.

    Errors that every method can raise are listed in `google.genai.errors`.
    """

    __module__ = "google.genai.files"

    _place = "aio.files"

    async def upload(
        self,
        file: FileInput,
        *,
        wait: bool = False,
        config: Optional[Union[UploadFileConfig, UploadFileConfigDict]] = None,
    ) -> File:
        """Upload a file for use in prompts. Gemini API only.

        The file is kept for 48 hours and may have up to 2 GB. It is sent in pieces of 8 MiB, in constant
        memory; after a lost connection the upload resumes. With `wait=True` the call also waits until the
        service has processed the file, which videos require. Pass the returned `File` to
        `generate_content` as one of the contents.

        Args:
            file: Path, or file object opened in binary mode. A file object is read from its current
                position to its end and left open. It does not need to be seekable.
            wait: Whether to wait until `state` is `ACTIVE`.
            config: ID, label, MIME type, progress callback, wait times and request settings.

        Returns:
            Metadata of the file, including its `name` and `uri`.

        Raises:
            errors.FileFailedError: With `wait=True`, if the service could not process the file.
            errors.FileTimeoutError: With `wait=True`, if the file was not ready in time. Its `file` can
                still become ready.
            OSError: If the path cannot be read.
            TypeError: If the file object is opened in text mode.
            ValueError: If the MIME type is neither specified nor detected.
        """
        return await self._driver.run(
            observed_flow(
                upload.upload_flow, methods.UPLOAD, self._context, config, {"file": file, "wait": wait}
            )
        )

    async def get(
        self,
        name: str,
        *,
        config: Optional[Union[GetFileConfig, GetFileConfigDict]] = None,
    ) -> File:
        """Get the metadata of a file, such as its processing state. Gemini API only.

        Args:
            name: Resource name `files/...`, ID, or `uri` of the file.
            config: Request settings, such as headers and timeout.

        Returns:
            Metadata of the file.

        Raises:
            errors.NotFoundError: If the file does not exist or has expired.
            errors.PermissionDeniedError: If the file has expired or belongs to another project.
        """
        return await self._driver.run(
            observed_flow(call.call_flow, methods.GET, self._context, config, {"name": name})
        )

    async def list(
        self,
        config: Optional[Union[ListFilesConfig, ListFilesConfigDict]] = None,
    ) -> AsyncPager[File]:
        """List the files of your project. Gemini API only.

        Iterate over the pager to read all pages: `for file in client.files.list()`, or `async for file in
        await client.aio.files.list()`.

        Args:
            config: Page size and request settings.

        Returns:
            Pager over `File` objects.
        """
        pages: Pages[File] = Pages(methods.LIST, self._context, config, {}, "files")
        return AsyncPager(pages, self._driver, await self._driver.run(pages.fetch_flow(None)))

    async def delete(
        self,
        name: str,
        *,
        config: Optional[Union[DeleteFileConfig, DeleteFileConfigDict]] = None,
    ) -> DeleteFileResponse:
        """Delete a file before it expires. Gemini API only.

        This frees storage of the project, which is limited to 20 GB. Prompts that refer to the file fail
        afterwards.

        Args:
            name: Resource name `files/...`, ID, or `uri` of the file.
            config: Request settings, such as headers and timeout.

        Returns:
            Empty response.

        Raises:
            errors.NotFoundError: If the file does not exist or has expired.
            errors.PermissionDeniedError: If the file has expired or belongs to another project.
        """
        return await self._driver.run(
            observed_flow(call.call_flow, methods.DELETE, self._context, config, {"name": name})
        )

    @overload
    async def download(
        self,
        file: DownloadInput,
        *,
        to: None = None,
        destination: None = None,
        config: Optional[Union[DownloadFileConfig, DownloadFileConfigDict]] = None,
    ) -> bytes: ...

    @overload
    async def download(
        self,
        file: DownloadInput,
        *,
        to: FilePath,
        destination: None = None,
        config: Optional[Union[DownloadFileConfig, DownloadFileConfigDict]] = None,
    ) -> Path: ...

    @overload
    async def download(
        self,
        file: DownloadInput,
        *,
        to: None = None,
        destination: DownloadDestination,
        config: Optional[Union[DownloadFileConfig, DownloadFileConfigDict]] = None,
    ) -> None: ...

    async def download(
        self,
        file: DownloadInput,
        *,
        to: Optional[FilePath] = None,
        destination: Optional[DownloadDestination] = None,
        config: Optional[Union[DownloadFileConfig, DownloadFileConfigDict]] = None,
    ) -> Union[bytes, Path, None]:
        """Download a generated file, such as a video. Gemini API only.

        With `to`, the content is written to that path in constant memory, and the file appears or is
        replaced only when it is complete. Otherwise the content is returned. After a lost connection the
        download resumes. The service rejects the download of uploaded files.

        Args:
            file: `File`, `Video` or `GeneratedVideo`, or a resource name `files/...` or URI as a string. A
                `File` is found by its `name`, whatever its addresses are.
            to: Path of the file to write. Its directory must exist. An existing file is replaced.
            destination: Path as in `to`, or a binary file that is open for writing, which takes the content
                where it is. The call then returns nothing. Mutually exclusive with `to`.
            config: Progress callback and request settings.

        Returns:
            Content as bytes, the path of the written file if `to` is specified, or None if `destination`
                is.

        Raises:
            OSError: If the path cannot be written.
            ValueError: Before any request, if the object has neither a name nor a URI.
        """
        return await self._driver.run(
            observed_flow(
                download.download_flow,
                methods.DOWNLOAD,
                self._context,
                config,
                {"file": file, "to": to, "destination": destination},
            )
        )

    async def register_files(
        self,
        *,
        auth: GoogleCredentials,
        uris: List[str],
        config: Optional[Union[RegisterFilesConfig, RegisterFilesConfigDict]] = None,
    ) -> RegisterFilesResponse:
        """Register objects of Cloud Storage as files, without copying them, for use in prompts. Gemini API
        only.

        The service reads the objects with `auth` while it answers a prompt. Register them once, and pass a
        returned `File` as one of the contents.

        Args:
            auth: Credentials of google-auth that may read the objects. They authenticate this request
                together with the API key. A token is fetched if they have none.
            uris: URIs of the objects, `gs://bucket/object`.
            config: Request settings, such as headers and timeout.

        Returns:
            Metadata of the files, in the order of `uris`.

        Raises:
            errors.PermissionDeniedError: If the credentials may not read one of the objects.
        """
        return await self._driver.run(
            observed_flow(
                other_credentials.register_flow,
                methods.REGISTER_FILES,
                self._context,
                config,
                {"auth": auth, "uris": uris},
            )
        )
