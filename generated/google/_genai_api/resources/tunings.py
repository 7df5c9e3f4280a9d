# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""`client.tunings`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Union

from google._genai_api.operations import tunings as operations
from google._genai_api.resources.pagers import Pager
from google._genai_core.flows import call
from google._genai_core.flows.observed import observed
from google._genai_core.flows.paging import Pages

if TYPE_CHECKING:
    from google._genai_api.types.tunings import (
        CancelTuningJobConfig,
        CancelTuningJobResponse,
        CreateTuningJobConfig,
        GetTuningJobConfig,
        ListTuningJobsConfig,
        TuningDataset,
        TuningJob,
    )
    from google._genai_api.types.tunings_dicts import (
        CancelTuningJobConfigDict,
        CreateTuningJobConfigDict,
        GetTuningJobConfigDict,
        ListTuningJobsConfigDict,
        TuningDatasetDict,
    )
    from google._genai_core.runtime.driving.drivers import Driver
    from google._genai_core.runtime.wire.backend import Context


class Tunings:
    """Models that learn from your examples: tuning jobs on Vertex AI, tuned models on the Gemini API,
    shown as one type. The same methods are awaitable under `client.aio.tunings`."""

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
        """Start tuning a model with examples of prompts and answers.

        The call returns at once; ask `tunings.get` until the job has succeeded, which takes minutes to
        hours. Then `tuned_model.endpoint` is the model name for `generate_content`. Vertex AI reads
        examples from a JSONL file in Cloud Storage and needs a project and a location; the Gemini API takes
        them inside the request, and answers with little more than the name.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx. Before any request it
        raises `errors.UnsupportedFieldError` (a ValueError) for what the backend does not take, such as
        `gcs_uri` on the Gemini API or `examples` on Vertex AI.

        Args:
            base_model: Model to tune: `gemini-2.0-flash-001` on Vertex AI, `models/...` on the Gemini API.
            training_dataset: A `TuningDataset` or a dict with its keys: `gcs_uri` for Vertex AI, `examples`
                for the Gemini API.
            config: Name of the result, epochs, learning rate, validation data and transport.

        Returns:
            The job, queued; keep its `name`.
        """
        return self._driver.run(
            observed(
                call.call,
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
        """Fetch a tuning job, to see how far it is.

        On the Gemini API a tuned model is its own job, so that models tuned long ago can be looked up as
        well. Both backends.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx, such as 404 for an
        unknown job. That tuning has failed is no error of this call: see `state` and `error`.

        Args:
            name: Name or id: `tunedModels/...` (Gemini API), `tuningJobs/...` or
                `projects/.../tuningJobs/...` (Vertex AI).
            config: Transport settings of this call.

        Returns:
            The job with its current state and, after success, `tuned_model`.
        """
        return self._driver.run(observed(call.call, operations.GET, self._context, config, {"name": name}))

    def cancel(
        self,
        name: str,
        *,
        config: Optional[Union[CancelTuningJobConfig, CancelTuningJobConfigDict]] = None,
    ) -> CancelTuningJobResponse:
        """Ask the service to stop a tuning job. Vertex AI only.

        The call does not wait: the job may still finish, and `tunings.get` tells. A cancelled job is kept.
        On the Gemini API this method raises `errors.UnsupportedMethodError` (a ValueError) before any
        request; `models.delete` deletes the tuned model there.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx, such as 400 for a job
        that is over.

        Args:
            name: Name or id; takes the same forms as in `get`.
            config: Transport settings of this call.

        Returns:
            An object without fields.
        """
        return self._driver.run(observed(call.call, operations.CANCEL, self._context, config, {"name": name}))

    def list(
        self,
        config: Optional[Union[ListTuningJobsConfig, ListTuningJobsConfigDict]] = None,
    ) -> Pager[TuningJob]:
        """List tuning jobs, of any state.

        Iterating over the pager fetches page after page; indexing it concerns the page at hand, and
        `next_page()` moves on. The async form is awaited first:
        `async for tuning in await client.aio.tunings.list()`. Both backends: tuned models on the Gemini
        API, jobs of the client's project and location on Vertex AI.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx, at the first page
        already or at a later one.

        Args:
            config: Page size, filter and transport.

        Returns:
            A pager over `TuningJob` objects that starts at the first page.
        """
        pages: Pages[TuningJob] = Pages(operations.LIST, self._context, config, {}, "tuning_jobs")
        return Pager(pages, self._driver, self._driver.run(pages.fetch(None)))
