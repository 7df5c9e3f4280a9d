# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""`client.aio.operations`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Union, overload

from google._genai_api.methods import operations as methods
from google._genai_core.flows import poll
from google._genai_core.flows.observed import observed_flow
from google._genai_core.runtime.driving.drivers import AsyncDriver
from google._genai_core.runtime.driving.resource import Resource

if TYPE_CHECKING:
    from google._genai_api.types.calls.operations import GetOperationConfig, WaitOperationConfig
    from google._genai_api.types.dicts.calls.operations import GetOperationConfigDict, WaitOperationConfigDict
    from google._genai_api.types.file_search.transfers import (
        ImportFileOperation,
        UploadToFileSearchStoreOperation,
    )
    from google._genai_api.types.imaging.videos import GenerateVideosOperation
    from google._genai_api.types.unions import OperationInput


class AsyncOperations(Resource[AsyncDriver]):
    """Get long-running operations, such as the generation of videos or an upload into a file search store,
    or wait for them.

    Errors that every method can raise are listed in `google.genai.errors`.
    """

    __module__ = "google.genai.operations"

    _place = "aio.operations"

    @overload
    async def get(
        self,
        operation: GenerateVideosOperation,
        *,
        config: Optional[Union[GetOperationConfig, GetOperationConfigDict]] = None,
    ) -> GenerateVideosOperation: ...

    @overload
    async def get(
        self,
        operation: UploadToFileSearchStoreOperation,
        *,
        config: Optional[Union[GetOperationConfig, GetOperationConfigDict]] = None,
    ) -> UploadToFileSearchStoreOperation: ...

    @overload
    async def get(
        self,
        operation: ImportFileOperation,
        *,
        config: Optional[Union[GetOperationConfig, GetOperationConfigDict]] = None,
    ) -> ImportFileOperation: ...

    @overload
    async def get(
        self,
        operation: OperationInput,
        *,
        config: Optional[Union[GetOperationConfig, GetOperationConfigDict]] = None,
    ) -> Union[GenerateVideosOperation, UploadToFileSearchStoreOperation, ImportFileOperation]: ...

    async def get(
        self,
        operation: OperationInput,
        *,
        config: Optional[Union[GetOperationConfig, GetOperationConfigDict]] = None,
    ) -> Union[GenerateVideosOperation, UploadToFileSearchStoreOperation, ImportFileOperation]:
        """Get the current state of a long-running operation, such as one that generates videos.

        The operation that is passed is not changed; use the one that is returned. The call does not wait;
        pause between two calls, or use `wait`. If the operation failed, no error is raised: `done` is
        true and `error` is set.

        Args:
            operation: Operation from `generate_videos`, `upload_to_file_search_store`, `import_file` or
                `get`, of which only the `name` is used, or that name.
            config: Request settings, such as headers and timeout.

        Returns:
            Operation in its current state, with a `response` or an `error` if it is done. It has the type
                of the one that is passed, or the type that the name implies.
        """
        return await self._driver.run(
            observed_flow(poll.get_flow, methods.GET, self._context, config, {"operation": operation})
        )

    @overload
    async def wait(
        self,
        operation: GenerateVideosOperation,
        *,
        config: Optional[Union[WaitOperationConfig, WaitOperationConfigDict]] = None,
    ) -> GenerateVideosOperation: ...

    @overload
    async def wait(
        self,
        operation: UploadToFileSearchStoreOperation,
        *,
        config: Optional[Union[WaitOperationConfig, WaitOperationConfigDict]] = None,
    ) -> UploadToFileSearchStoreOperation: ...

    @overload
    async def wait(
        self,
        operation: ImportFileOperation,
        *,
        config: Optional[Union[WaitOperationConfig, WaitOperationConfigDict]] = None,
    ) -> ImportFileOperation: ...

    @overload
    async def wait(
        self,
        operation: OperationInput,
        *,
        config: Optional[Union[WaitOperationConfig, WaitOperationConfigDict]] = None,
    ) -> Union[GenerateVideosOperation, UploadToFileSearchStoreOperation, ImportFileOperation]: ...

    async def wait(
        self,
        operation: OperationInput,
        *,
        config: Optional[Union[WaitOperationConfig, WaitOperationConfigDict]] = None,
    ) -> Union[GenerateVideosOperation, UploadToFileSearchStoreOperation, ImportFileOperation]:
        """Wait until a long-running operation, such as one that generates videos, is done.

        Its status is requested at growing intervals, from 2 to 20 seconds by default. An operation that
        is already done is returned at once. If the operation failed, no error is raised: `error` is set.

        Args:
            operation: Operation from `generate_videos`, `upload_to_file_search_store`, `import_file`, `get`
                or `wait`, of which only `name` and `done` are used, or its name.
            config: Intervals, time limit, progress callback and request settings.

        Returns:
            Operation of the same type that is done, with a `response` or an `error`.

        Raises:
            errors.OperationTimeoutError: If `timeout_seconds` is reached.
        """
        return await self._driver.run(
            observed_flow(poll.wait_flow, methods.WAIT, self._context, config, {"operation": operation})
        )
