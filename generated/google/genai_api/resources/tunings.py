# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""`client.tunings` and `client.aio.tunings`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Union

from google.genai_api.operations import tunings as operations
from google.genai_api.resources.pagers import AsyncPager, Pager
from google.genai_core.flows import call
from google.genai_core.flows.paging import Pages

if TYPE_CHECKING:
    from google.genai_api.types.tunings import (
        CancelTuningJobConfig,
        CancelTuningJobResponse,
        CreateTuningJobConfig,
        GetTuningJobConfig,
        ListTuningJobsConfig,
        TuningDataset,
        TuningJob,
    )
    from google.genai_api.types.tunings_dicts import (
        CancelTuningJobConfigDict,
        CreateTuningJobConfigDict,
        GetTuningJobConfigDict,
        ListTuningJobsConfigDict,
        TuningDatasetDict,
    )
    from google.genai_core.runtime.backend import Context
    from google.genai_core.runtime.drivers import AsyncDriver, Driver


class Tunings:
    """Tunings"""

    def __init__(self, driver: Driver, context: Context) -> None:
        self._driver = driver
        self._context = context

    def tune(
        self,
        *,
        base_model: str,
        training_dataset: Union[TuningDataset, TuningDatasetDict],
        config: Optional[Union[CreateTuningJobConfig, CreateTuningJobConfigDict]] = None,
    ) -> TuningJob:
        """Call `tune`.

        Args:
        """
        return self._driver.run(
            call.call(
                operations.TUNE,
                self._context,
                config,
                {"base_model": base_model, "training_dataset": training_dataset},
            )
        )

    def get(
        self,
        name: str,
        *,
        config: Optional[Union[GetTuningJobConfig, GetTuningJobConfigDict]] = None,
    ) -> TuningJob:
        """Call `get`.

        Args:
        """
        return self._driver.run(call.call(operations.GET, self._context, config, {"name": name}))

    def cancel(
        self,
        name: str,
        *,
        config: Optional[Union[CancelTuningJobConfig, CancelTuningJobConfigDict]] = None,
    ) -> CancelTuningJobResponse:
        """Call `cancel`.

        Args:
        """
        return self._driver.run(call.call(operations.CANCEL, self._context, config, {"name": name}))

    def list(
        self,
        config: Optional[Union[ListTuningJobsConfig, ListTuningJobsConfigDict]] = None,
    ) -> Pager[TuningJob]:
        """Call `list`.

        Args:
        """
        pages: Pages[TuningJob] = Pages(operations.LIST, self._context, config, {}, "tuning_jobs")
        return Pager(pages, self._driver, self._driver.run(pages.fetch(None)))


class AsyncTunings:
    """Tunings"""

    def __init__(self, driver: AsyncDriver, context: Context) -> None:
        self._driver = driver
        self._context = context

    async def tune(
        self,
        *,
        base_model: str,
        training_dataset: Union[TuningDataset, TuningDatasetDict],
        config: Optional[Union[CreateTuningJobConfig, CreateTuningJobConfigDict]] = None,
    ) -> TuningJob:
        """Call `tune`.

        Args:
        """
        return await self._driver.run(
            call.call(
                operations.TUNE,
                self._context,
                config,
                {"base_model": base_model, "training_dataset": training_dataset},
            )
        )

    async def get(
        self,
        name: str,
        *,
        config: Optional[Union[GetTuningJobConfig, GetTuningJobConfigDict]] = None,
    ) -> TuningJob:
        """Call `get`.

        Args:
        """
        return await self._driver.run(call.call(operations.GET, self._context, config, {"name": name}))

    async def cancel(
        self,
        name: str,
        *,
        config: Optional[Union[CancelTuningJobConfig, CancelTuningJobConfigDict]] = None,
    ) -> CancelTuningJobResponse:
        """Call `cancel`.

        Args:
        """
        return await self._driver.run(call.call(operations.CANCEL, self._context, config, {"name": name}))

    async def list(
        self,
        config: Optional[Union[ListTuningJobsConfig, ListTuningJobsConfigDict]] = None,
    ) -> AsyncPager[TuningJob]:
        """Call `list`.

        Args:
        """
        pages: Pages[TuningJob] = Pages(operations.LIST, self._context, config, {}, "tuning_jobs")
        return AsyncPager(pages, self._driver, await self._driver.run(pages.fetch(None)))
