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
    """Operations"""

    def __init__(self, driver: Driver, context: Context) -> None:
        self._driver = driver
        self._context = context

    def get(
        self,
        operation: GenerateVideosOperation,
        *,
        config: Optional[Union[GetOperationConfig, GetOperationConfigDict]] = None,
    ) -> GenerateVideosOperation:
        """Call `get`.

        Args:
        """
        return self._driver.run(poll.get(operations.GET, self._context, config, {"operation": operation}))


class AsyncOperations:
    """Operations"""

    def __init__(self, driver: AsyncDriver, context: Context) -> None:
        self._driver = driver
        self._context = context

    async def get(
        self,
        operation: GenerateVideosOperation,
        *,
        config: Optional[Union[GetOperationConfig, GetOperationConfigDict]] = None,
    ) -> GenerateVideosOperation:
        """Call `get`.

        Args:
        """
        return await self._driver.run(
            poll.get(operations.GET, self._context, config, {"operation": operation})
        )
