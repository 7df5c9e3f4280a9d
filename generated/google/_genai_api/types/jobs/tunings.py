# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import Any, Dict, List, Optional

from pydantic import AliasChoices, Field

from google._genai_api.types.calls.http import HttpOptions
from google._genai_api.types.jobs.status import EncryptionSpec, GoogleRpcStatus, JobState
from google._genai_api.types.jobs.tuning_stats import TuningDataStats
from google._genai_core.behaviours.jobs import JobBehaviour
from google._genai_core.behaviours.results import Result
from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel, empty_list


class AdapterSize(OpenEnum):
    """Size of the adapter, the set of weights that tuning adds to the model. Vertex AI only."""

    ADAPTER_SIZE_UNSPECIFIED = "ADAPTER_SIZE_UNSPECIFIED"
    """Default size of the model."""

    ADAPTER_SIZE_ONE = "ADAPTER_SIZE_ONE"
    """Size 1, the fewest weights. For simple tasks with few examples."""

    ADAPTER_SIZE_TWO = "ADAPTER_SIZE_TWO"
    """Size 2."""

    ADAPTER_SIZE_FOUR = "ADAPTER_SIZE_FOUR"
    """Size 4, a common default."""

    ADAPTER_SIZE_EIGHT = "ADAPTER_SIZE_EIGHT"
    """Size 8, for harder tasks with more examples."""

    ADAPTER_SIZE_SIXTEEN = "ADAPTER_SIZE_SIXTEEN"
    """Size 16, with longer training. Not supported by all models."""

    ADAPTER_SIZE_THIRTY_TWO = "ADAPTER_SIZE_THIRTY_TWO"
    """Size 32, the most weights. For large datasets. Not supported by all models."""


class TuningExample(ApiModel):
    """Pair of a prompt and the expected answer. Gemini API only."""

    output: Optional[str] = None
    """Expected answer. Required."""

    text_input: Optional[str] = None
    """Prompt as plain text."""


class TuningDataset(ApiModel):
    """Training examples, as a file on Vertex AI or as a list on the Gemini API."""

    gcs_uri: Optional[str] = None
    """JSONL file with one conversation per line, such as `gs://bucket/train.jsonl`. Vertex AI only."""

    examples: Optional[List[TuningExample]] = None
    """Pairs of prompt and answer, sent in the request. Gemini API only."""


class TuningValidationDataset(ApiModel):
    """Examples for validation, which the model is not trained on. Vertex AI only."""

    gcs_uri: Optional[str] = None
    """JSONL file in the format of the training dataset, such as `gs://bucket/validation.jsonl`."""


class SupervisedHyperParameters(ApiModel):
    """Hyperparameters of supervised tuning. Vertex AI only."""

    adapter_size: Optional[AdapterSize] = None
    """Size of the adapter. Larger adapters can learn more and need more examples."""

    batch_size: Optional[int] = None
    """Number of examples per training step. Open models only."""

    epoch_count: Optional[int] = None
    """Number of passes through the training examples. If unset, the service decides."""

    learning_rate: Optional[float] = None
    """Learning rate. Open models only. Mutually exclusive with `learning_rate_multiplier`."""

    learning_rate_multiplier: Optional[float] = None
    """Factor applied to the recommended learning rate, such as 0.5 to learn more slowly. Google models
    only."""


class SupervisedTuningSpec(ApiModel):
    """Supervised tuning with pairs of prompt and answer. Vertex AI only."""

    export_last_checkpoint_only: Optional[bool] = None
    """True to keep only the final checkpoint, False (the default) to keep one per epoch."""

    hyper_parameters: Optional[SupervisedHyperParameters] = None
    """Epochs, learning rate and adapter size."""

    training_dataset_uri: Optional[str] = None
    """JSONL file as a `gs://` URI, or the resource name of a multimodal dataset."""

    validation_dataset_uri: Optional[str] = None
    """Validation dataset, in the same form as `training_dataset_uri`. If unset, no validation metrics
    are computed."""


class DistillationHyperParameters(ApiModel):
    """Hyperparameters of the student model in a distillation. Vertex AI only."""

    adapter_size: Optional[AdapterSize] = None
    """Size of the adapter. Larger adapters can learn more and need more examples."""

    batch_size: Optional[int] = None
    """Number of examples per training step. Open models only."""

    epoch_count: Optional[int] = None
    """Number of passes through the training examples. If unset, the service decides."""

    learning_rate: Optional[float] = None
    """Learning rate. Open models only. Mutually exclusive with `learning_rate_multiplier`."""

    learning_rate_multiplier: Optional[float] = None
    """Factor applied to the recommended learning rate of the student model."""


class DistillationSpec(ApiModel):
    """Distillation, in which a small student model learns from the answers of a large teacher model.
    Vertex AI only."""

    base_teacher_model: Optional[str] = None
    """Base model that serves as the teacher."""

    hyper_parameters: Optional[DistillationHyperParameters] = None
    """Epochs, learning rate and adapter size of the student model."""

    pipeline_root_directory: Optional[str] = None
    """Cloud Storage directory for the output of the pipeline. Deprecated."""

    prompt_dataset_uri: Optional[str] = None
    """JSONL file as a `gs://` URI, with the prompts that the teacher model answers."""

    student_model: Optional[str] = None
    """Student model. Deprecated; use `TuningJob.base_model`."""

    training_dataset_uri: Optional[str] = None
    """JSONL file as a `gs://` URI. Deprecated; use `prompt_dataset_uri`."""

    tuned_teacher_model_source: Optional[str] = None
    """Tuned model that serves as the teacher, as `projects/.../locations/.../models/...`."""

    validation_dataset_uri: Optional[str] = None
    """JSONL file as a `gs://` URI, with examples for validation."""


class PartnerModelTuningSpec(ApiModel):
    """Tuning of a partner model or an open model. Vertex AI only."""

    hyper_parameters: Optional[Dict[str, Any]] = None
    """Hyperparameters by name. Names and ranges depend on the base model."""

    training_dataset_uri: Optional[str] = None
    """JSONL file as a `gs://` URI, in the format of the base model."""

    validation_dataset_uri: Optional[str] = None
    """JSONL file as a `gs://` URI, with examples for validation."""


class TunedModel(ApiModel):
    """Names of the model that a tuning job produced. Both are equal on the Gemini API."""

    endpoint: Optional[str] = None
    """Name to pass as `model` to `generate_content`. On Vertex AI an endpoint,
    `projects/.../endpoints/...`."""

    model: Optional[str] = None
    """Name to pass to `models.get`: `tunedModels/...`, or `projects/.../models/...@1` with the
    version."""


class TuningJob(JobBehaviour, Result):
    """Tuning job and its result. On the Gemini API it represents the tuned model itself."""

    name: Optional[str] = None
    """Resource name: `tunedModels/...` (Gemini API) or `projects/.../tuningJobs/...` (Vertex AI)."""

    state: Optional[JobState] = None
    """State of the job. Call `tunings.get` until it has succeeded, failed or been cancelled."""

    create_time: Optional[datetime] = None
    """Time at which the job was created."""

    start_time: Optional[datetime] = None
    """Time at which training started. Unset while the job is queued."""

    end_time: Optional[datetime] = None
    """Time at which the job ended. Unset until then."""

    update_time: Optional[datetime] = None
    """Time of the last change to the job."""

    error: Optional[GoogleRpcStatus] = None
    """Error, if the job failed or was cancelled."""

    description: Optional[str] = None
    """Description from the config."""

    base_model: Optional[str] = None
    """Model to tune, such as `gemini-2.0-flash-001`."""

    tuned_model: Optional[TunedModel] = None
    """Names of the tuned model. Set when the job has succeeded."""

    supervised_tuning_spec: Optional[SupervisedTuningSpec] = None
    """Settings of supervised tuning. Vertex AI only."""

    tuning_data_stats: Optional[TuningDataStats] = None
    """Statistics of the training data, such as billable tokens. Vertex AI only."""

    encryption_spec: Optional[EncryptionSpec] = None
    """Cloud KMS key that encrypts the data of the job. Vertex AI only."""

    partner_model_tuning_spec: Optional[PartnerModelTuningSpec] = None
    """Settings for tuning a partner model or an open model. Vertex AI only."""

    distillation_spec: Optional[DistillationSpec] = None
    """Settings of a distillation. Vertex AI only."""

    experiment: Optional[str] = None
    """Vertex AI Experiment that collects training metrics. Vertex AI only."""

    labels: Optional[Dict[str, str]] = None
    """Your own labels, with keys and values of up to 64 characters. Also applied to the model and the
    endpoint. Vertex AI only."""

    pipeline_job: Optional[str] = None
    """Pipeline that runs the job, as `projects/.../pipelineJobs/...`. Vertex AI only."""

    tuned_model_display_name: Optional[str] = Field(
        default=None, validation_alias=AliasChoices("tunedModelDisplayName", "displayName")
    )
    """Display name of the tuned model, up to 40 characters on the Gemini API and 128 on Vertex AI."""


class CreateTuningJobConfig(ApiModel):
    """Configuration of `tunings.tune`. The service chooses the settings that are unset."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    validation_dataset: Optional[TuningValidationDataset] = Field(
        default=None,
        validation_alias=AliasChoices("validationDatasetUri", "validationDataset"),
        serialization_alias="validationDatasetUri",
    )
    """Examples for validation, which the model is not trained on. Vertex AI only."""

    tuned_model_display_name: Optional[str] = Field(
        default=None, validation_alias=AliasChoices("tunedModelDisplayName", "displayName")
    )
    """Display name of the tuned model, up to 40 characters on the Gemini API, which derives the ID
    from it, and 128 on Vertex AI."""

    description: Optional[str] = None
    """Description of the job."""

    epoch_count: Optional[int] = None
    """Number of passes through the training examples. Defaults to 5 on the Gemini API."""

    learning_rate_multiplier: Optional[float] = None
    """Factor applied to the recommended learning rate, such as 0.5 to learn more slowly. Mutually
    exclusive with `learning_rate`."""

    adapter_size: Optional[Open[AdapterSize]] = None
    """Size of the adapter. Larger adapters can learn more and need more examples. Vertex AI only."""

    batch_size: Optional[int] = None
    """Number of examples per training step. Defaults to 4 or 16 on the Gemini API, depending on the
    dataset size. Open models only on Vertex AI."""

    learning_rate: Optional[float] = None
    """Learning rate. Defaults to 0.001 or 0.0002 on the Gemini API, depending on the dataset size.
    Open models only on Vertex AI."""

    export_last_checkpoint_only: Optional[bool] = None
    """True to keep only the final checkpoint. Defaults to False. Vertex AI only."""


class GetTuningJobConfig(ApiModel):
    """Configuration of `tunings.get`."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""


class ListTuningJobsConfig(ApiModel):
    """Configuration of `tunings.list`."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    page_size: Optional[int] = None
    """Maximum number of jobs per page. On the Gemini API up to 1000; defaults to 10."""

    page_token: Optional[str] = None
    """`next_page_token` of an earlier response, to get the page after it. All other settings must be
    the same."""

    filter: Optional[str] = None
    """Filter expression, such as `state='JOB_STATE_FAILED'` on Vertex AI. On the Gemini API, words
    from name or description, or `owner:me`."""


class CancelTuningJobConfig(ApiModel):
    """Configuration of `tunings.cancel`. Vertex AI only."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""


class ListTuningJobsResponse(Result):
    """One page of tuning jobs, as read by the pager of `tunings.list`."""

    next_page_token: Optional[str] = None
    """Token of the next page, for `page_token`. Unset on the last page."""

    tuning_jobs: List[TuningJob] = Field(
        default_factory=empty_list, validation_alias=AliasChoices("tuningJobs", "tunedModels")
    )
    """Jobs on this page. On the Gemini API, each one represents a tuned model."""


class CancelTuningJobResponse(Result):
    """Empty response to `tunings.cancel`. Vertex AI only."""
