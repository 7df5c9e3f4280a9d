# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import Any, Dict, Optional, Sequence, TypedDict, Union

from google._genai_api.types.dicts.calls.http import HttpOptionsOrDict
from google._genai_api.types.dicts.jobs.status import EncryptionSpecOrDict, GoogleRpcStatusOrDict
from google._genai_api.types.dicts.jobs.tuning_stats import TuningDataStatsOrDict
from google._genai_api.types.jobs.status import JobState
from google._genai_api.types.jobs.tunings import (
    AdapterSize,
    CancelTuningJobConfig,
    CancelTuningJobResponse,
    CreateTuningJobConfig,
    DistillationHyperParameters,
    DistillationSpec,
    GetTuningJobConfig,
    ListTuningJobsConfig,
    ListTuningJobsResponse,
    PartnerModelTuningSpec,
    SupervisedHyperParameters,
    SupervisedTuningSpec,
    TunedModel,
    TuningDataset,
    TuningExample,
    TuningJob,
    TuningValidationDataset,
)
from google._genai_core.runtime.enums import Open


class TuningExampleDict(TypedDict, total=False):
    """Pair of a prompt and the expected answer. Gemini API only."""

    output: Optional[str]
    """Expected answer. Required."""

    text_input: Optional[str]
    """Prompt as plain text."""


TuningExampleOrDict = Union[TuningExample, TuningExampleDict]


class TuningDatasetDict(TypedDict, total=False):
    """Training examples, as a file on Vertex AI or as a list on the Gemini API."""

    gcs_uri: Optional[str]
    """JSONL file with one conversation per line, such as `gs://bucket/train.jsonl`. Vertex AI only."""

    examples: Optional[Sequence[TuningExampleOrDict]]
    """Pairs of prompt and answer, sent in the request. Gemini API only."""


TuningDatasetOrDict = Union[TuningDataset, TuningDatasetDict]


class TuningValidationDatasetDict(TypedDict, total=False):
    """Examples for validation, which the model is not trained on. Vertex AI only."""

    gcs_uri: Optional[str]
    """JSONL file in the format of the training dataset, such as `gs://bucket/validation.jsonl`."""


TuningValidationDatasetOrDict = Union[TuningValidationDataset, TuningValidationDatasetDict]


class SupervisedHyperParametersDict(TypedDict, total=False):
    """Hyperparameters of supervised tuning. Vertex AI only."""

    adapter_size: Optional[Open[AdapterSize]]
    """Size of the adapter. Larger adapters can learn more and need more examples."""

    batch_size: Optional[int]
    """Number of examples per training step. Open models only."""

    epoch_count: Optional[int]
    """Number of passes through the training examples. If unset, the service decides."""

    learning_rate: Optional[float]
    """Learning rate. Open models only. Mutually exclusive with `learning_rate_multiplier`."""

    learning_rate_multiplier: Optional[float]
    """Factor applied to the recommended learning rate, such as 0.5 to learn more slowly. Google models
    only."""


SupervisedHyperParametersOrDict = Union[SupervisedHyperParameters, SupervisedHyperParametersDict]


class SupervisedTuningSpecDict(TypedDict, total=False):
    """Supervised tuning with pairs of prompt and answer. Vertex AI only."""

    export_last_checkpoint_only: Optional[bool]
    """True to keep only the final checkpoint, False (the default) to keep one per epoch."""

    hyper_parameters: Optional[SupervisedHyperParametersOrDict]
    """Epochs, learning rate and adapter size."""

    training_dataset_uri: Optional[str]
    """JSONL file as a `gs://` URI, or the resource name of a multimodal dataset."""

    validation_dataset_uri: Optional[str]
    """Validation dataset, in the same form as `training_dataset_uri`. If unset, no validation metrics
    are computed."""


SupervisedTuningSpecOrDict = Union[SupervisedTuningSpec, SupervisedTuningSpecDict]


class DistillationHyperParametersDict(TypedDict, total=False):
    """Hyperparameters of the student model in a distillation. Vertex AI only."""

    adapter_size: Optional[Open[AdapterSize]]
    """Size of the adapter. Larger adapters can learn more and need more examples."""

    batch_size: Optional[int]
    """Number of examples per training step. Open models only."""

    epoch_count: Optional[int]
    """Number of passes through the training examples. If unset, the service decides."""

    learning_rate: Optional[float]
    """Learning rate. Open models only. Mutually exclusive with `learning_rate_multiplier`."""

    learning_rate_multiplier: Optional[float]
    """Factor applied to the recommended learning rate of the student model."""


DistillationHyperParametersOrDict = Union[DistillationHyperParameters, DistillationHyperParametersDict]


class DistillationSpecDict(TypedDict, total=False):
    """Distillation, in which a small student model learns from the answers of a large teacher model.
    Vertex AI only."""

    base_teacher_model: Optional[str]
    """Base model that serves as the teacher."""

    hyper_parameters: Optional[DistillationHyperParametersOrDict]
    """Epochs, learning rate and adapter size of the student model."""

    pipeline_root_directory: Optional[str]
    """Cloud Storage directory for the output of the pipeline. Deprecated."""

    prompt_dataset_uri: Optional[str]
    """JSONL file as a `gs://` URI, with the prompts that the teacher model answers."""

    student_model: Optional[str]
    """Student model. Deprecated; use `TuningJob.base_model`."""

    training_dataset_uri: Optional[str]
    """JSONL file as a `gs://` URI. Deprecated; use `prompt_dataset_uri`."""

    tuned_teacher_model_source: Optional[str]
    """Tuned model that serves as the teacher, as `projects/.../locations/.../models/...`."""

    validation_dataset_uri: Optional[str]
    """JSONL file as a `gs://` URI, with examples for validation."""


DistillationSpecOrDict = Union[DistillationSpec, DistillationSpecDict]


class PartnerModelTuningSpecDict(TypedDict, total=False):
    """Tuning of a partner model or an open model. Vertex AI only."""

    hyper_parameters: Optional[Dict[str, Any]]
    """Hyperparameters by name. Names and ranges depend on the base model."""

    training_dataset_uri: Optional[str]
    """JSONL file as a `gs://` URI, in the format of the base model."""

    validation_dataset_uri: Optional[str]
    """JSONL file as a `gs://` URI, with examples for validation."""


PartnerModelTuningSpecOrDict = Union[PartnerModelTuningSpec, PartnerModelTuningSpecDict]


class TunedModelDict(TypedDict, total=False):
    """Names of the model that a tuning job produced. Both are equal on the Gemini API."""

    endpoint: Optional[str]
    """Name to pass as `model` to `generate_content`. On Vertex AI an endpoint,
    `projects/.../endpoints/...`."""

    model: Optional[str]
    """Name to pass to `models.get`: `tunedModels/...`, or `projects/.../models/...@1` with the
    version."""


TunedModelOrDict = Union[TunedModel, TunedModelDict]


class TuningJobDict(TypedDict, total=False):
    """Tuning job and its result. On the Gemini API it represents the tuned model itself."""

    name: Optional[str]
    """Resource name: `tunedModels/...` (Gemini API) or `projects/.../tuningJobs/...` (Vertex AI)."""

    state: Optional[Open[JobState]]
    """State of the job. Call `tunings.get` until it has succeeded, failed or been cancelled."""

    create_time: Optional[datetime]
    """Time at which the job was created."""

    start_time: Optional[datetime]
    """Time at which training started. Unset while the job is queued."""

    end_time: Optional[datetime]
    """Time at which the job ended. Unset until then."""

    update_time: Optional[datetime]
    """Time of the last change to the job."""

    error: Optional[GoogleRpcStatusOrDict]
    """Error, if the job failed or was cancelled."""

    description: Optional[str]
    """Description from the config."""

    base_model: Optional[str]
    """Model to tune, such as `gemini-2.0-flash-001`."""

    tuned_model: Optional[TunedModelOrDict]
    """Names of the tuned model. Set when the job has succeeded."""

    supervised_tuning_spec: Optional[SupervisedTuningSpecOrDict]
    """Settings of supervised tuning. Vertex AI only."""

    tuning_data_stats: Optional[TuningDataStatsOrDict]
    """Statistics of the training data, such as billable tokens. Vertex AI only."""

    encryption_spec: Optional[EncryptionSpecOrDict]
    """Cloud KMS key that encrypts the data of the job. Vertex AI only."""

    partner_model_tuning_spec: Optional[PartnerModelTuningSpecOrDict]
    """Settings for tuning a partner model or an open model. Vertex AI only."""

    distillation_spec: Optional[DistillationSpecOrDict]
    """Settings of a distillation. Vertex AI only."""

    experiment: Optional[str]
    """Vertex AI Experiment that collects training metrics. Vertex AI only."""

    labels: Optional[Dict[str, str]]
    """Your own labels, with keys and values of up to 64 characters. Also applied to the model and the
    endpoint. Vertex AI only."""

    pipeline_job: Optional[str]
    """Pipeline that runs the job, as `projects/.../pipelineJobs/...`. Vertex AI only."""

    tuned_model_display_name: Optional[str]
    """Display name of the tuned model, up to 40 characters on the Gemini API and 128 on Vertex AI."""


TuningJobOrDict = Union[TuningJob, TuningJobDict]


class CreateTuningJobConfigDict(TypedDict, total=False):
    """Configuration of `tunings.tune`. The service chooses the settings that are unset."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    validation_dataset: Optional[TuningValidationDatasetOrDict]
    """Examples for validation, which the model is not trained on. Vertex AI only."""

    tuned_model_display_name: Optional[str]
    """Display name of the tuned model, up to 40 characters on the Gemini API, which derives the ID
    from it, and 128 on Vertex AI."""

    description: Optional[str]
    """Description of the job."""

    epoch_count: Optional[int]
    """Number of passes through the training examples. Defaults to 5 on the Gemini API."""

    learning_rate_multiplier: Optional[float]
    """Factor applied to the recommended learning rate, such as 0.5 to learn more slowly. Mutually
    exclusive with `learning_rate`."""

    adapter_size: Optional[Open[AdapterSize]]
    """Size of the adapter. Larger adapters can learn more and need more examples. Vertex AI only."""

    batch_size: Optional[int]
    """Number of examples per training step. Defaults to 4 or 16 on the Gemini API, depending on the
    dataset size. Open models only on Vertex AI."""

    learning_rate: Optional[float]
    """Learning rate. Defaults to 0.001 or 0.0002 on the Gemini API, depending on the dataset size.
    Open models only on Vertex AI."""

    export_last_checkpoint_only: Optional[bool]
    """True to keep only the final checkpoint. Defaults to False. Vertex AI only."""


CreateTuningJobConfigOrDict = Union[CreateTuningJobConfig, CreateTuningJobConfigDict]


class GetTuningJobConfigDict(TypedDict, total=False):
    """Configuration of `tunings.get`."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""


GetTuningJobConfigOrDict = Union[GetTuningJobConfig, GetTuningJobConfigDict]


class ListTuningJobsConfigDict(TypedDict, total=False):
    """Configuration of `tunings.list`."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    page_size: Optional[int]
    """Maximum number of jobs per page. On the Gemini API up to 1000; defaults to 10."""

    page_token: Optional[str]
    """`next_page_token` of an earlier response, to get the page after it. All other settings must be
    the same."""

    filter: Optional[str]
    """Filter expression, such as `state='JOB_STATE_FAILED'` on Vertex AI. On the Gemini API, words
    from name or description, or `owner:me`."""


ListTuningJobsConfigOrDict = Union[ListTuningJobsConfig, ListTuningJobsConfigDict]


class CancelTuningJobConfigDict(TypedDict, total=False):
    """Configuration of `tunings.cancel`. Vertex AI only."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""


CancelTuningJobConfigOrDict = Union[CancelTuningJobConfig, CancelTuningJobConfigDict]


class ListTuningJobsResponseDict(TypedDict, total=False):
    """One page of tuning jobs, as read by the pager of `tunings.list`."""

    next_page_token: Optional[str]
    """Token of the next page, for `page_token`. Unset on the last page."""

    tuning_jobs: Optional[Sequence[TuningJobOrDict]]
    """Jobs on this page. On the Gemini API, each one represents a tuned model."""


ListTuningJobsResponseOrDict = Union[ListTuningJobsResponse, ListTuningJobsResponseDict]


class CancelTuningJobResponseDict(TypedDict, total=False):
    """Empty response to `tunings.cancel`. Vertex AI only."""


CancelTuningJobResponseOrDict = Union[CancelTuningJobResponse, CancelTuningJobResponseDict]
