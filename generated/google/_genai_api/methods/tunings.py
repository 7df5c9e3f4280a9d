# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""How `client.tunings` is called on each backend, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Tuple

from google._genai_api.methods import responses
from google._genai_api.methods.nested import NESTED
from google._genai_core.runtime.wire.method import Binding, Method, ResponseStep, Row

if TYPE_CHECKING:
    from google._genai_api.types import (
        CancelTuningJobConfig,
        CancelTuningJobResponse,
        CreateTuningJobConfig,
        GetTuningJobConfig,
        ListTuningJobsConfig,
        ListTuningJobsResponse,
        TuningJob,
    )


LIST_ROWS: Tuple[Row, ...] = (
    Row("config.page_size", "?pageSize"),
    Row("config.page_token", "?pageToken"),
    Row("config.filter", "?filter"),
)


TUNE: Method[CreateTuningJobConfig, TuningJob] = Method(
    name="tunings.tune",
    returns="google._genai_api.types.jobs.tunings.TuningJob",
    config="google._genai_api.types.jobs.tunings.CreateTuningJobConfig",
    required=("base_model", "training_dataset"),
    texts=("base_model",),
    normalize={"training_dataset": "tuning_dataset"},
    tables=NESTED,
    gemini=(
        # tunedModels.create
        Binding(
            http="POST",
            suffix="tunedModels",
            creates=True,
            rows=(
                Row("base_model", "baseModel"),
                Row("training_dataset.examples", "tuningTask.trainingData.examples.examples"),
                Row("config.tuned_model_display_name", "displayName"),
                Row("config.description", "description"),
                Row("config.epoch_count", "tuningTask.hyperparameters.epochCount"),
                Row("config.learning_rate_multiplier", "tuningTask.hyperparameters.learningRateMultiplier"),
                Row("config.batch_size", "tuningTask.hyperparameters.batchSize"),
                Row("config.learning_rate", "tuningTask.hyperparameters.learningRate"),
            ),
            refused=(
                "training_dataset.gcs_uri",
                "config.validation_dataset",
                "config.adapter_size",
                "config.export_last_checkpoint_only",
            ),
            responses=(ResponseStep(responses.TUNING_OPERATION),),
        ),
    ),
    vertex=(
        # projects.locations.tuningJobs.create
        Binding(
            http="POST",
            suffix="projects/{project}/locations/{location}/tuningJobs",
            hook="pre_tuned",
            creates=True,
            rows=(
                Row("base_model", "baseModel"),
                Row("training_dataset.gcs_uri", "supervisedTuningSpec.trainingDatasetUri"),
                Row("config.validation_dataset.gcs_uri", "supervisedTuningSpec.validationDatasetUri"),
                Row("config.tuned_model_display_name", "tunedModelDisplayName"),
                Row("config.description", "description"),
                Row("config.epoch_count", "supervisedTuningSpec.hyperParameters.epochCount"),
                Row(
                    "config.learning_rate_multiplier",
                    "supervisedTuningSpec.hyperParameters.learningRateMultiplier",
                ),
                Row("config.adapter_size", "supervisedTuningSpec.hyperParameters.adapterSize"),
                Row("config.batch_size", "supervisedTuningSpec.hyperParameters.batchSize"),
                Row("config.learning_rate", "supervisedTuningSpec.hyperParameters.learningRate"),
                Row("config.export_last_checkpoint_only", "supervisedTuningSpec.exportLastCheckpointOnly"),
            ),
            refused=("training_dataset.examples",),
        ),
    ),
)

GET: Method[GetTuningJobConfig, TuningJob] = Method(
    name="tunings.get",
    returns="google._genai_api.types.jobs.tunings.TuningJob",
    config="google._genai_api.types.jobs.tunings.GetTuningJobConfig",
    tables=NESTED,
    gemini=(
        # tunedModels.get
        Binding(
            http="GET",
            suffix="",
            name_rule="tuning_job",
            argument="name",
            patterns=("tunedModels/*",),
            responses=(ResponseStep(responses.TUNED_MODEL),),
        ),
    ),
    vertex=(
        # projects.locations.tuningJobs.get
        Binding(
            http="GET",
            suffix="",
            name_rule="tuning_job",
            argument="name",
            patterns=("projects/*/locations/*/tuningJobs/*",),
        ),
    ),
)

CANCEL: Method[CancelTuningJobConfig, CancelTuningJobResponse] = Method(
    name="tunings.cancel",
    returns="google._genai_api.types.jobs.tunings.CancelTuningJobResponse",
    config="google._genai_api.types.jobs.tunings.CancelTuningJobConfig",
    unsupported={"gemini": "delete the tuned model with client.models.delete"},
    tables=NESTED,
    vertex=(
        # projects.locations.tuningJobs.cancel
        Binding(
            http="POST",
            suffix=":cancel",
            name_rule="tuning_job",
            argument="name",
            patterns=("projects/*/locations/*/tuningJobs/*",),
        ),
    ),
)

LIST: Method[ListTuningJobsConfig, ListTuningJobsResponse] = Method(
    name="tunings.list",
    returns="google._genai_api.types.jobs.tunings.ListTuningJobsResponse",
    config="google._genai_api.types.jobs.tunings.ListTuningJobsConfig",
    tables=NESTED,
    gemini=(
        # tunedModels.list
        Binding(
            http="GET",
            suffix="tunedModels",
            rows=LIST_ROWS,
            responses=(ResponseStep(responses.TUNED_MODEL, ("tunedModels",)),),
        ),
    ),
    vertex=(
        # projects.locations.tuningJobs.list
        Binding(
            http="GET",
            suffix="projects/{project}/locations/{location}/tuningJobs",
            rows=LIST_ROWS,
        ),
    ),
)
