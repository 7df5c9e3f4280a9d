# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""`client.aio.batches`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Union

from google._genai_api.operations import batches as operations
from google._genai_api.resources.aio.pagers import AsyncPager
from google._genai_core.flows import batches, call
from google._genai_core.flows.observed import observed
from google._genai_core.flows.paging import Pages

if TYPE_CHECKING:
    from google._genai_api.types.batches import (
        BatchJob,
        CancelBatchJobConfig,
        CancelBatchJobResponse,
        CreateBatchJobConfig,
        DeleteBatchJobConfig,
        DeleteResourceJob,
        GetBatchJobConfig,
        ListBatchJobsConfig,
    )
    from google._genai_api.types.batches_dicts import (
        CancelBatchJobConfigDict,
        CreateBatchJobConfigDict,
        DeleteBatchJobConfigDict,
        GetBatchJobConfigDict,
        ListBatchJobsConfigDict,
    )
    from google._genai_api.types.unions import BatchSourceDict
    from google._genai_core.runtime.driving.drivers import AsyncDriver
    from google._genai_core.runtime.wire.backend import Context


class AsyncBatches:
    """Many requests in one job, answered within about a day at half the price. The same methods are
    awaitable under `client.aio.batches`."""

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
        """Start a job that answers many requests.

        The call returns at once; ask `batches.get` until the job is over. The Gemini API reads requests
        from an uploaded file of JSON lines or takes them in place, and answers in the same way. Vertex AI
        reads JSONL files in Cloud Storage or a BigQuery table, writes to `config.dest`, or beside the
        source if that is unset, and needs a project and a location. A name is made up if none is given.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx. Before any request it
        raises ValueError for an address that is neither `gs://`, `bq://` nor `files/`, and
        `errors.UnsupportedFieldError` (a ValueError) for a source or setting of the other backend. Requests
        that fail later have their errors among the results.

        Args:
            model: Model that answers all requests. Gemini API: `gemini-2.0-flash` or `models/...`. Vertex
                AI: also `publishers/.../models/...` and full names that start with `projects/...`.
            src: The requests. Gemini API: `files/...` or a list of `InlinedRequest`. Vertex AI: one or
                several `gs://...jsonl`, or `bq://project.dataset.table`. Both: a `BatchJobSource`.
            config: Name, destination and transport.

        Returns:
            The job, waiting or running; keep its `name`.
        """
        return await self._driver.run(
            observed(batches.create, operations.CREATE, self._context, config, {"model": model, "src": src})
        )

    async def get(
        self,
        name: str,
        *,
        config: Optional[Union[GetBatchJobConfig, GetBatchJobConfigDict]] = None,
    ) -> BatchJob:
        """Fetch a batch job, to see how far it is and where its results are.

        After success `dest` says where: on the Gemini API `inlined_responses`, or `file_name` for
        `files.download`; on Vertex AI the folder or table. Both backends.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx, such as 404 for an
        unknown job. That the job has failed is no error of this call: see `state` and `error`.

        Args:
            name: Name or id: `batches/...` (Gemini API), `batchPredictionJobs/...` or
                `projects/.../batchPredictionJobs/...` (Vertex AI).
            config: Transport settings of this call.

        Returns:
            The job with its current state.
        """
        return await self._driver.run(
            observed(call.call, operations.GET, self._context, config, {"name": name})
        )

    async def list(
        self,
        config: Optional[Union[ListBatchJobsConfig, ListBatchJobsConfigDict]] = None,
    ) -> AsyncPager[BatchJob]:
        """List batch jobs, of any state.

        Iterating over the pager fetches page after page; indexing it concerns the page at hand, and
        `next_page()` moves on. The async form is awaited first:
        `async for batch in await client.aio.batches.list()`. Both backends; on Vertex AI the jobs of the
        client's project and location.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx, at the first page
        already or at a later one.

        Args:
            config: Page size, filter and transport.

        Returns:
            A pager over `BatchJob` objects that starts at the first page.
        """
        pages: Pages[BatchJob] = Pages(operations.LIST, self._context, config, {}, "batch_jobs")
        return AsyncPager(pages, self._driver, await self._driver.run(pages.fetch(None)))

    async def cancel(
        self,
        name: str,
        *,
        config: Optional[Union[CancelBatchJobConfig, CancelBatchJobConfigDict]] = None,
    ) -> CancelBatchJobResponse:
        """Ask the service to stop a batch job.

        The call does not wait: the job may still finish, and `batches.get` tells. What was written by then
        is kept. Both backends.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx, such as 404 for an
        unknown job.

        Args:
            name: Name or id; takes the same forms as in `get`.
            config: Transport settings of this call.

        Returns:
            An object without fields.
        """
        return await self._driver.run(
            observed(call.call, operations.CANCEL, self._context, config, {"name": name})
        )

    async def delete(
        self,
        name: str,
        *,
        config: Optional[Union[DeleteBatchJobConfig, DeleteBatchJobConfigDict]] = None,
    ) -> DeleteResourceJob:
        """Delete a batch job that is over.

        Vertex AI refuses it for a job that still runs, keeps the results in their bucket or table, and
        answers with the operation that deletes. The Gemini API does not cancel a running job by this. Both
        backends.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx, such as 404 for an
        unknown job.

        Args:
            name: Name or id; takes the same forms as in `get`.
            config: Transport settings of this call.

        Returns:
            How far the deletion is on Vertex AI; without values on the Gemini API.
        """
        return await self._driver.run(
            observed(call.call, operations.DELETE, self._context, config, {"name": name})
        )
