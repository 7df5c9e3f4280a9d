# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""`client.batches` and `client.aio.batches`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Union

from google.genai_api.operations import batches as operations
from google.genai_api.resources.pagers import AsyncPager, Pager
from google.genai_core.flows import batches, call
from google.genai_core.flows.paging import Pages

if TYPE_CHECKING:
    from google.genai_api.types.batches import (
        BatchJob,
        CancelBatchJobConfig,
        CancelBatchJobResponse,
        CreateBatchJobConfig,
        DeleteBatchJobConfig,
        DeleteResourceJob,
        GetBatchJobConfig,
        ListBatchJobsConfig,
    )
    from google.genai_api.types.batches_dicts import (
        CancelBatchJobConfigDict,
        CreateBatchJobConfigDict,
        DeleteBatchJobConfigDict,
        GetBatchJobConfigDict,
        ListBatchJobsConfigDict,
    )
    from google.genai_api.types.unions import BatchSourceDict
    from google.genai_core.runtime.backend import Context
    from google.genai_core.runtime.drivers import AsyncDriver, Driver


class Batches:
    """Batches"""

    def __init__(self, driver: Driver, context: Context) -> None:
        self._driver = driver
        self._context = context

    def create(
        self,
        *,
        model: str,
        src: BatchSourceDict,
        config: Optional[Union[CreateBatchJobConfig, CreateBatchJobConfigDict]] = None,
    ) -> BatchJob:
        """Call `create`.

        Args:
        """
        return self._driver.run(
            batches.create(operations.CREATE, self._context, config, {"model": model, "src": src})
        )

    def get(
        self,
        name: str,
        *,
        config: Optional[Union[GetBatchJobConfig, GetBatchJobConfigDict]] = None,
    ) -> BatchJob:
        """Call `get`.

        Args:
        """
        return self._driver.run(call.call(operations.GET, self._context, config, {"name": name}))

    def list(
        self,
        config: Optional[Union[ListBatchJobsConfig, ListBatchJobsConfigDict]] = None,
    ) -> Pager[BatchJob]:
        """Call `list`.

        Args:
        """
        pages: Pages[BatchJob] = Pages(operations.LIST, self._context, config, {}, "batch_jobs")
        return Pager(pages, self._driver, self._driver.run(pages.fetch(None)))

    def cancel(
        self,
        name: str,
        *,
        config: Optional[Union[CancelBatchJobConfig, CancelBatchJobConfigDict]] = None,
    ) -> CancelBatchJobResponse:
        """Call `cancel`.

        Args:
        """
        return self._driver.run(call.call(operations.CANCEL, self._context, config, {"name": name}))

    def delete(
        self,
        name: str,
        *,
        config: Optional[Union[DeleteBatchJobConfig, DeleteBatchJobConfigDict]] = None,
    ) -> DeleteResourceJob:
        """Call `delete`.

        Args:
        """
        return self._driver.run(call.call(operations.DELETE, self._context, config, {"name": name}))


class AsyncBatches:
    """Batches"""

    def __init__(self, driver: AsyncDriver, context: Context) -> None:
        self._driver = driver
        self._context = context

    async def create(
        self,
        *,
        model: str,
        src: BatchSourceDict,
        config: Optional[Union[CreateBatchJobConfig, CreateBatchJobConfigDict]] = None,
    ) -> BatchJob:
        """Call `create`.

        Args:
        """
        return await self._driver.run(
            batches.create(operations.CREATE, self._context, config, {"model": model, "src": src})
        )

    async def get(
        self,
        name: str,
        *,
        config: Optional[Union[GetBatchJobConfig, GetBatchJobConfigDict]] = None,
    ) -> BatchJob:
        """Call `get`.

        Args:
        """
        return await self._driver.run(call.call(operations.GET, self._context, config, {"name": name}))

    async def list(
        self,
        config: Optional[Union[ListBatchJobsConfig, ListBatchJobsConfigDict]] = None,
    ) -> AsyncPager[BatchJob]:
        """Call `list`.

        Args:
        """
        pages: Pages[BatchJob] = Pages(operations.LIST, self._context, config, {}, "batch_jobs")
        return AsyncPager(pages, self._driver, await self._driver.run(pages.fetch(None)))

    async def cancel(
        self,
        name: str,
        *,
        config: Optional[Union[CancelBatchJobConfig, CancelBatchJobConfigDict]] = None,
    ) -> CancelBatchJobResponse:
        """Call `cancel`.

        Args:
        """
        return await self._driver.run(call.call(operations.CANCEL, self._context, config, {"name": name}))

    async def delete(
        self,
        name: str,
        *,
        config: Optional[Union[DeleteBatchJobConfig, DeleteBatchJobConfigDict]] = None,
    ) -> DeleteResourceJob:
        """Call `delete`.

        Args:
        """
        return await self._driver.run(call.call(operations.DELETE, self._context, config, {"name": name}))
