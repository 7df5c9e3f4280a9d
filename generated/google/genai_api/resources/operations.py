# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""`client.operations` and `client.aio.operations`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Union

from google.genai_api.operations import operations as operations
from google.genai_core.flows import poll

if TYPE_CHECKING:
    from google.genai_api.types.operations import GetOperationConfig
    from google.genai_api.types.operations_dicts import GetOperationConfigDict
    from google.genai_api.types.videos import GenerateVideosOperation
    from google.genai_core.runtime.backend import Context
    from google.genai_core.runtime.drivers import AsyncDriver, Driver


class Operations:
    """Work that outlasts a call, such as videos: look here until it is done. The same method is awaitable
    under `client.aio.operations`."""

    def __init__(self, driver: Driver, context: Context) -> None:
        self._driver = driver
        self._context = context

    def get(
        self,
        operation: GenerateVideosOperation,
        *,
        config: Optional[Union[GetOperationConfig, GetOperationConfigDict]] = None,
    ) -> GenerateVideosOperation:
        """Look how far the generation of videos is.

        The operation that is passed in stays as it is; go on with the one that is returned. The call does
        not wait, so pause between two of them. Both backends.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx when this call fails.
        That the generation has failed is no error of it: `done` is then true, and `error` says why.

        Args:
            operation: Operation from `generate_videos` or from an earlier `get`; only its `name` is read.
            config: Transport settings of this call.

        Returns:
            The operation as it is now; once `done`, with `response` or `error`.
        """
        return self._driver.run(poll.get(operations.GET, self._context, config, {"operation": operation}))


class AsyncOperations:
    """Work that outlasts a call, such as videos: look here until it is done. The same method is awaitable
    under `client.aio.operations`."""

    def __init__(self, driver: AsyncDriver, context: Context) -> None:
        self._driver = driver
        self._context = context

    async def get(
        self,
        operation: GenerateVideosOperation,
        *,
        config: Optional[Union[GetOperationConfig, GetOperationConfigDict]] = None,
    ) -> GenerateVideosOperation:
        """Look how far the generation of videos is.

        The operation that is passed in stays as it is; go on with the one that is returned. The call does
        not wait, so pause between two of them. Both backends.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx when this call fails.
        That the generation has failed is no error of it: `done` is then true, and `error` says why.

        Args:
            operation: Operation from `generate_videos` or from an earlier `get`; only its `name` is read.
            config: Transport settings of this call.

        Returns:
            The operation as it is now; once `done`, with `response` or `error`.
        """
        return await self._driver.run(
            poll.get(operations.GET, self._context, config, {"operation": operation})
        )
