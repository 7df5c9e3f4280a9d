# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""`client.files` and `client.aio.files`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Union

from google.genai_api.operations import files as operations
from google.genai_api.resources.pagers import AsyncPager, Pager
from google.genai_core.flows import call, download, upload
from google.genai_core.flows.paging import Pages

if TYPE_CHECKING:
    from google.genai_api.types.files import (
        DeleteFileConfig,
        DeleteFileResponse,
        DownloadFileConfig,
        File,
        GetFileConfig,
        ListFilesConfig,
        UploadFileConfig,
    )
    from google.genai_api.types.files_dicts import (
        DeleteFileConfigDict,
        DownloadFileConfigDict,
        GetFileConfigDict,
        ListFilesConfigDict,
        UploadFileConfigDict,
    )
    from google.genai_api.types.unions import DownloadInput, FileInput
    from google.genai_core.runtime.backend import Context
    from google.genai_core.runtime.drivers import AsyncDriver, Driver


class Files:
    """Files"""

    def __init__(self, driver: Driver, context: Context) -> None:
        self._driver = driver
        self._context = context

    def upload(
        self,
        file: FileInput,
        *,
        config: Optional[Union[UploadFileConfig, UploadFileConfigDict]] = None,
    ) -> File:
        """Call `upload`.

        Args:
        """
        return self._driver.run(upload.upload(operations.UPLOAD, self._context, config, {"file": file}))

    def get(
        self,
        name: str,
        *,
        config: Optional[Union[GetFileConfig, GetFileConfigDict]] = None,
    ) -> File:
        """Call `get`.

        Args:
        """
        return self._driver.run(call.call(operations.GET, self._context, config, {"name": name}))

    def list(
        self,
        config: Optional[Union[ListFilesConfig, ListFilesConfigDict]] = None,
    ) -> Pager[File]:
        """Call `list`.

        Args:
        """
        pages: Pages[File] = Pages(operations.LIST, self._context, config, {}, "files")
        return Pager(pages, self._driver, self._driver.run(pages.fetch(None)))

    def delete(
        self,
        name: str,
        *,
        config: Optional[Union[DeleteFileConfig, DeleteFileConfigDict]] = None,
    ) -> DeleteFileResponse:
        """Call `delete`.

        Args:
        """
        return self._driver.run(call.call(operations.DELETE, self._context, config, {"name": name}))

    def download(
        self,
        file: DownloadInput,
        *,
        config: Optional[Union[DownloadFileConfig, DownloadFileConfigDict]] = None,
    ) -> bytes:
        """Call `download`.

        Args:
        """
        return self._driver.run(download.download(operations.DOWNLOAD, self._context, config, {"file": file}))


class AsyncFiles:
    """Files"""

    def __init__(self, driver: AsyncDriver, context: Context) -> None:
        self._driver = driver
        self._context = context

    async def upload(
        self,
        file: FileInput,
        *,
        config: Optional[Union[UploadFileConfig, UploadFileConfigDict]] = None,
    ) -> File:
        """Call `upload`.

        Args:
        """
        return await self._driver.run(upload.upload(operations.UPLOAD, self._context, config, {"file": file}))

    async def get(
        self,
        name: str,
        *,
        config: Optional[Union[GetFileConfig, GetFileConfigDict]] = None,
    ) -> File:
        """Call `get`.

        Args:
        """
        return await self._driver.run(call.call(operations.GET, self._context, config, {"name": name}))

    async def list(
        self,
        config: Optional[Union[ListFilesConfig, ListFilesConfigDict]] = None,
    ) -> AsyncPager[File]:
        """Call `list`.

        Args:
        """
        pages: Pages[File] = Pages(operations.LIST, self._context, config, {}, "files")
        return AsyncPager(pages, self._driver, await self._driver.run(pages.fetch(None)))

    async def delete(
        self,
        name: str,
        *,
        config: Optional[Union[DeleteFileConfig, DeleteFileConfigDict]] = None,
    ) -> DeleteFileResponse:
        """Call `delete`.

        Args:
        """
        return await self._driver.run(call.call(operations.DELETE, self._context, config, {"name": name}))

    async def download(
        self,
        file: DownloadInput,
        *,
        config: Optional[Union[DownloadFileConfig, DownloadFileConfigDict]] = None,
    ) -> bytes:
        """Call `download`.

        Args:
        """
        return await self._driver.run(
            download.download(operations.DOWNLOAD, self._context, config, {"file": file})
        )
