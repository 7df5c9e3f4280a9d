# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""`client.aio.batches`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Union

from google._genai_api.methods import batches as methods
from google._genai_api.resources.aio.pagers import AsyncPager
from google._genai_core.flows import batches, call
from google._genai_core.flows.observed import observed_flow
from google._genai_core.flows.paging import Pages
from google._genai_core.runtime.driving.drivers import AsyncDriver
from google._genai_core.runtime.driving.resource import Resource

if TYPE_CHECKING:
    from google._genai_api.types.dicts.jobs.batches import (
        CancelBatchJobConfigDict,
        CreateBatchJobConfigDict,
        DeleteBatchJobConfigDict,
        GetBatchJobConfigDict,
        ListBatchJobsConfigDict,
    )
    from google._genai_api.types.dicts.jobs.embedding_batches import CreateEmbeddingsBatchJobConfigDict
    from google._genai_api.types.jobs.batches import (
        BatchJob,
        CancelBatchJobConfig,
        CancelBatchJobResponse,
        CreateBatchJobConfig,
        DeleteBatchJobConfig,
        DeleteResourceJob,
        GetBatchJobConfig,
        ListBatchJobsConfig,
    )
    from google._genai_api.types.jobs.embedding_batches import CreateEmbeddingsBatchJobConfig
    from google._genai_api.types.unions import BatchSourceDict, EmbeddingsBatchSourceDict


class AsyncBatches(Resource[AsyncDriver]):
    """Process many requests as one job, within about a day and at half the price.

    Errors that every method can raise are listed in `google.genai.errors`.
    """

    __module__ = "google.genai.batches"

    _place = "aio.batches"

    async def create(
        self,
        *,
        model: str,
        src: BatchSourceDict,
        config: Optional[Union[CreateBatchJobConfig, CreateBatchJobConfigDict]] = None,
    ) -> BatchJob:
        """Start a job that processes many requests.

        Call `batches.get` until the job has ended. The Gemini API takes requests inline or as an uploaded
        JSONL file, and returns responses in the same way. Vertex AI reads JSONL files in Cloud Storage or
        a BigQuery table, writes to `config.dest` (by default next to the source), and requires a project
        and a location. Requests that fail have an error among the results.

        Args:
            model: Model to use for all requests. Both backends: `gemini-2.0-flash` or `models/...`. Vertex
                AI: also `publishers/.../models/...` and names that start with `locations/...` or
                `projects/...`.
            src: Source of the requests, or a `BatchJobSource`. Gemini API: `files/...` or a list of
                `InlinedRequest`. Vertex AI: one or several `gs://...jsonl`, `bq://project.dataset.table`,
                or a dataset, `projects/.../locations/.../datasets/...`.
            config: Display name, destination and request settings.

        Returns:
            Queued or running job. Keep its `name`.

        Raises:
            ValueError: Before any request, if a URI starts with neither `gs://`, `bq://` nor `files/`.
        """
        return await self._driver.run(
            observed_flow(
                batches.create_flow, methods.CREATE, self._context, config, {"model": model, "src": src}
            )
        )

    async def create_embeddings(
        self,
        *,
        model: str,
        src: EmbeddingsBatchSourceDict,
        config: Optional[Union[CreateEmbeddingsBatchJobConfig, CreateEmbeddingsBatchJobConfigDict]] = None,
    ) -> BatchJob:
        """Start a job that embeds many contents. Gemini API only.

        Call `batches.get` until the job has ended. The contents are sent inline or as an uploaded JSONL
        file,
        and the embeddings come back in the same way. Contents that fail have an error among the results.

        Args:
            model: Embedding model: `gemini-embedding-001` or `models/...`.
            src: Source of the contents: an `EmbeddingsBatchJobSource`, an `EmbedContentBatch`, an uploaded
                file, or its name, `files/...`.
            config: Display name and request settings.

        Returns:
            Queued or running job. Keep its `name`.

        Raises:
            ValueError: Before any request, if `src` has neither a file nor contents, or both.
        """
        return await self._driver.run(
            observed_flow(
                batches.create_embeddings_flow,
                methods.CREATE_EMBEDDINGS,
                self._context,
                config,
                {"model": model, "src": src},
            )
        )

    async def get(
        self,
        name: str,
        *,
        config: Optional[Union[GetBatchJobConfig, GetBatchJobConfigDict]] = None,
    ) -> BatchJob:
        """Get a batch job.

        When the job has succeeded, `dest` has the results: `inlined_responses`,
        `inlined_embed_content_responses`, or `file_name` for `files.download`, on the Gemini API; the
        directory, table or dataset on Vertex AI. If the job failed, no
        error is raised; see `state` and `error`.

        Args:
            name: Resource name or ID: `batches/...` (Gemini API), `batchPredictionJobs/...` or the same
                with `projects/.../locations/...` or `locations/...` in front (Vertex AI).
            config: Request settings, such as headers and timeout.

        Returns:
            Job with its current state.

        Raises:
            errors.NotFoundError: If the job does not exist.
        """
        return await self._driver.run(
            observed_flow(call.call_flow, methods.GET, self._context, config, {"name": name})
        )

    async def list(
        self,
        config: Optional[Union[ListBatchJobsConfig, ListBatchJobsConfigDict]] = None,
    ) -> AsyncPager[BatchJob]:
        """List the batch jobs of your project and, on Vertex AI, of the client's location.

        Iterate over the pager to read all pages: `for job in client.batches.list()`, or `async for job in
        await client.aio.batches.list()`.

        Args:
            config: Page size, filter and request settings.

        Returns:
            Pager over `BatchJob` objects, in any state.
        """
        pages: Pages[BatchJob] = Pages(methods.LIST, self._context, config, {}, "batch_jobs")
        return AsyncPager(pages, self._driver, await self._driver.run(pages.fetch_flow(None)))

    async def cancel(
        self,
        name: str,
        *,
        config: Optional[Union[CancelBatchJobConfig, CancelBatchJobConfigDict]] = None,
    ) -> CancelBatchJobResponse:
        """Request the cancellation of a batch job.

        The job may still complete; call `batches.get` for its state. Results written before the
        cancellation remain.

        Args:
            name: Resource name or ID, in any form that `get` takes.
            config: Request settings, such as headers and timeout.

        Returns:
            Empty response.

        Raises:
            errors.NotFoundError: If the job does not exist.
        """
        return await self._driver.run(
            observed_flow(call.call_flow, methods.CANCEL, self._context, config, {"name": name})
        )

    async def delete(
        self,
        name: str,
        *,
        config: Optional[Union[DeleteBatchJobConfig, DeleteBatchJobConfigDict]] = None,
    ) -> DeleteResourceJob:
        """Delete a batch job that has ended.

        Vertex AI rejects the deletion of a running job and keeps the results in Cloud Storage or
        BigQuery. On the Gemini API, deleting a running job does not cancel it.

        Args:
            name: Resource name or ID, in any form that `get` takes.
            config: Request settings, such as headers and timeout.

        Returns:
            State of the deletion on Vertex AI. Without values on the Gemini API.

        Raises:
            errors.NotFoundError: If the job does not exist.
        """
        return await self._driver.run(
            observed_flow(call.call_flow, methods.DELETE, self._context, config, {"name": name})
        )
