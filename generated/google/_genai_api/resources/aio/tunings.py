# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""`client.aio.tunings`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Union

from google._genai_api.methods import tunings as methods
from google._genai_api.resources.aio.pagers import AsyncPager
from google._genai_core.flows import call
from google._genai_core.flows.observed import observed_flow
from google._genai_core.flows.paging import Pages
from google._genai_core.runtime.driving.drivers import AsyncDriver
from google._genai_core.runtime.driving.resource import Resource

if TYPE_CHECKING:
    from google._genai_api.types.content.parts import Content
    from google._genai_api.types.dicts.content.parts import ContentDict
    from google._genai_api.types.dicts.jobs.rewards import (
        CompositeReinforcementTuningRewardConfigDict,
        ReinforcementTuningExampleDict,
        SingleReinforcementTuningRewardConfigDict,
        ValidateRewardConfigDict,
    )
    from google._genai_api.types.dicts.jobs.tunings import (
        CancelTuningJobConfigDict,
        CreateTuningJobConfigDict,
        GetTuningJobConfigDict,
        ListTuningJobsConfigDict,
        TuningDatasetDict,
    )
    from google._genai_api.types.jobs.rewards import (
        CompositeReinforcementTuningRewardConfig,
        ReinforcementTuningExample,
        SingleReinforcementTuningRewardConfig,
        ValidateRewardConfig,
        ValidateRewardResponse,
    )
    from google._genai_api.types.jobs.tunings import (
        CancelTuningJobConfig,
        CancelTuningJobResponse,
        CreateTuningJobConfig,
        GetTuningJobConfig,
        ListTuningJobsConfig,
        TuningDataset,
        TuningJob,
    )


class AsyncTunings(Resource[AsyncDriver]):
    """Tune models with your own examples. Tuned models of the Gemini API and tuning jobs of Vertex AI are
    both represented as `TuningJob`.

    Errors that every method can raise are listed in `google.genai.errors`.
    """

    __module__ = "google.genai.tunings"

    _place = "aio.tunings"

    async def tune(
        self,
        *,
        base_model: str,
        training_dataset: Union[TuningDataset, TuningDatasetDict],
        config: Optional[Union[CreateTuningJobConfig, CreateTuningJobConfigDict]] = None,
    ) -> TuningJob:
        """Start a job that tunes a model with examples of prompts and answers.

        Call `tunings.get` until the job has succeeded, which takes minutes to hours. Then pass
        `tuned_model.endpoint` as `model` to `generate_content`. Vertex AI reads the examples from a JSONL
        file in Cloud Storage and requires a project and a location. The Gemini API takes the examples in
        the request and returns little more than the name of the job.

        Args:
            base_model: Model to tune: `gemini-2.0-flash-001` on Vertex AI, `models/...` on the Gemini API.
            training_dataset: `TuningDataset`, or a dict with its keys: `gcs_uri` for Vertex AI, `examples`
                for the Gemini API.
            config: Name of the tuned model, epochs, learning rate, validation dataset and request settings.

        Returns:
            Queued job. Keep its `name`.
        """
        return await self._driver.run(
            observed_flow(
                call.call_flow,
                methods.TUNE,
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
        """Get a tuning job.

        If the tuning failed, no error is raised; see `state` and `error`. On the Gemini API every tuned
        model can be read as its own job.

        Args:
            name: Resource name or ID: `tunedModels/...` (Gemini API), `tuningJobs/...` or the same with
                `projects/.../locations/...` or `locations/...` in front (Vertex AI).
            config: Request settings, such as headers and timeout.

        Returns:
            Job with its current state and, if it succeeded, the `tuned_model`.

        Raises:
            errors.NotFoundError: If the job does not exist.
        """
        return await self._driver.run(
            observed_flow(call.call_flow, methods.GET, self._context, config, {"name": name})
        )

    async def cancel(
        self,
        name: str,
        *,
        config: Optional[Union[CancelTuningJobConfig, CancelTuningJobConfigDict]] = None,
    ) -> CancelTuningJobResponse:
        """Request the cancellation of a tuning job. Vertex AI only.

        The job may still complete; call `tunings.get` for its state. A cancelled job is not deleted. On
        the Gemini API, delete the tuned model with `models.delete` instead.

        Args:
            name: Resource name or ID, in any form that `get` takes.
            config: Request settings, such as headers and timeout.

        Returns:
            Empty response.

        Raises:
            errors.BadRequestError: If the job has already ended.
        """
        return await self._driver.run(
            observed_flow(call.call_flow, methods.CANCEL, self._context, config, {"name": name})
        )

    async def list(
        self,
        config: Optional[Union[ListTuningJobsConfig, ListTuningJobsConfigDict]] = None,
    ) -> AsyncPager[TuningJob]:
        """List tuned models on the Gemini API, or tuning jobs of the client's project and location on Vertex
        AI.

        Iterate over the pager to read all pages: `for job in client.tunings.list()`, or `async for job in
        await client.aio.tunings.list()`.

        Args:
            config: Page size, filter and request settings.

        Returns:
            Pager over `TuningJob` objects, in any state.
        """
        pages: Pages[TuningJob] = Pages(methods.LIST, self._context, config, {}, "tuning_jobs")
        return AsyncPager(pages, self._driver, await self._driver.run(pages.fetch_flow(None)))

    async def validate_reward(
        self,
        *,
        parent: str,
        sample_response: Union[Content, ContentDict],
        example: Union[ReinforcementTuningExample, ReinforcementTuningExampleDict],
        single_reward_config: Optional[
            Union[SingleReinforcementTuningRewardConfig, SingleReinforcementTuningRewardConfigDict]
        ] = None,
        composite_reward_config: Optional[
            Union[CompositeReinforcementTuningRewardConfig, CompositeReinforcementTuningRewardConfigDict]
        ] = None,
        config: Optional[Union[ValidateRewardConfig, ValidateRewardConfigDict]] = None,
    ) -> ValidateRewardResponse:
        """Compute rewards for one answer, to try them before a reinforcement tuning. Vertex AI only.

        Give one reward or several with weights. If a reward cannot be computed, no error is raised; see
        `error_status` and `reward_info_details`.

        Args:
            parent: Location that computes the rewards: `projects/.../locations/...`, or `locations/...` in
                the project of the client.
            sample_response: Answer to score, as a `Content` with the role `model`.
            example: Prompt and references, as in the training dataset.
            single_reward_config: One reward.
            composite_reward_config: Several rewards with weights. Mutually exclusive with
                `single_reward_config`.
            config: Request settings, such as headers and timeout.

        Returns:
            Values of the rewards.
        """
        return await self._driver.run(
            observed_flow(
                call.call_flow,
                methods.VALIDATE_REWARD,
                self._context,
                config,
                {
                    "parent": parent,
                    "sample_response": sample_response,
                    "example": example,
                    "single_reward_config": single_reward_config,
                    "composite_reward_config": composite_reward_config,
                },
            )
        )
