# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import Any, Dict, List, Optional

from pydantic import AliasChoices, Field

from google._genai_core.behaviours.jobs import JobBehaviour
from google._genai_core.behaviours.results import Result
from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel, empty_list

from .http import HttpOptions
from .jobs import EncryptionSpec, GoogleRpcStatus, JobState
from .tuning_stats import TuningDataStats


class AdapterSize(OpenEnum):
    """Size of the adapter, the small set of weights that tuning adds to the model. Vertex AI only."""

    ADAPTER_SIZE_UNSPECIFIED = "ADAPTER_SIZE_UNSPECIFIED"
    """No size chosen; the model's default is used."""

    ADAPTER_SIZE_ONE = "ADAPTER_SIZE_ONE"
    """Size 1: the fewest weights, enough for simple tasks with few examples."""

    ADAPTER_SIZE_TWO = "ADAPTER_SIZE_TWO"
    """Size 2: twice the weights of size 1."""

    ADAPTER_SIZE_FOUR = "ADAPTER_SIZE_FOUR"
    """Size 4: a common default."""

    ADAPTER_SIZE_EIGHT = "ADAPTER_SIZE_EIGHT"
    """Size 8: for harder tasks with more examples."""

    ADAPTER_SIZE_SIXTEEN = "ADAPTER_SIZE_SIXTEEN"
    """Size 16: learns more, trains longer. Not all models have it."""

    ADAPTER_SIZE_THIRTY_TWO = "ADAPTER_SIZE_THIRTY_TWO"
    """Size 32: the most weights, for large datasets. Not all models have it."""


class CancelTuningJobConfig(ApiModel):
    """Settings of `tunings.cancel`. Vertex AI only."""

    http_options: Optional[HttpOptions] = None
    """Address, API version, headers and timeout for this call alone."""


class CancelTuningJobResponse(Result):
    """Has no fields: the cancellation was asked for, and `tunings.get` tells how it went. Vertex AI
    only."""


class CreateTuningJobConfig(ApiModel):
    """Settings of `tunings.tune`; what is unset, the service chooses."""

    http_options: Optional[HttpOptions] = None
    """Address, API version, headers and timeout for this call alone."""

    validation_dataset: Optional[TuningValidationDataset] = Field(
        default=None,
        validation_alias=AliasChoices("validationDatasetUri", "validationDataset"),
        serialization_alias="validationDatasetUri",
    )
    """Examples to measure along the way; they are not learned from. Vertex AI only."""

    tuned_model_display_name: Optional[str] = Field(
        default=None, validation_alias=AliasChoices("tunedModelDisplayName", "displayName")
    )
    """Name of the result for people, up to 128 characters. The Gemini API takes 40 and makes the id
    from it."""

    description: Optional[str] = None
    """Free text, kept with the job."""

    epoch_count: Optional[int] = None
    """How often training goes through all examples. The Gemini API takes 5 if unset."""

    learning_rate_multiplier: Optional[float] = None
    """Factor on the recommended learning rate, such as 0.5 to learn more slowly. Not along with
    `learning_rate`."""

    adapter_size: Optional[Open[AdapterSize]] = None
    """How many weights are trained; larger ones can learn more and need more examples. Vertex AI only."""

    batch_size: Optional[int] = None
    """Examples per training step. The Gemini API takes 4 or 16 by the amount of data; Vertex AI takes
    it for open models."""

    learning_rate: Optional[float] = None
    """Absolute step size of training. The Gemini API takes 0.001 or 0.0002 if unset; Vertex AI takes
    it for open models."""

    export_last_checkpoint_only: Optional[bool] = None
    """If true, states between epochs are not kept; default false. Vertex AI only."""


class DistillationHyperParameters(ApiModel):
    """Settings for training the student. Vertex AI only."""

    adapter_size: Optional[AdapterSize] = None
    """How many weights of the student are trained."""

    batch_size: Optional[int] = None
    """Examples per training step. Only open models take it."""

    epoch_count: Optional[int] = None
    """How often training goes through all examples. Chosen by the service if unset."""

    learning_rate: Optional[float] = None
    """Absolute step size of training. Only open models take it, and not along with
    `learning_rate_multiplier`."""

    learning_rate_multiplier: Optional[float] = None
    """Factor on the student's recommended learning rate."""


class DistillationSpec(ApiModel):
    """Teaches a small student model the answers of a large teacher model. Vertex AI only."""

    base_teacher_model: Optional[str] = None
    """Published model that answers the prompts; the student learns from its answers."""

    hyper_parameters: Optional[DistillationHyperParameters] = None
    """Epochs, learning rate and adapter size of the student."""

    pipeline_root_directory: Optional[str] = None
    """Cloud Storage folder for what the pipeline writes. Deprecated."""

    prompt_dataset_uri: Optional[str] = None
    """JSONL file at a `gs://` address with the prompts that the teacher answers."""

    student_model: Optional[str] = None
    """Model that learns. Deprecated in favour of `TuningJob.base_model`."""

    training_dataset_uri: Optional[str] = None
    """JSONL file at a `gs://` address. Deprecated in favour of `prompt_dataset_uri`."""

    tuned_teacher_model_source: Optional[str] = None
    """Teacher that was tuned before, as `projects/.../locations/.../models/...`."""

    validation_dataset_uri: Optional[str] = None
    """JSONL file at a `gs://` address with examples that are measured, not learned."""


class GetTuningJobConfig(ApiModel):
    """Settings of `tunings.get`."""

    http_options: Optional[HttpOptions] = None
    """Address, API version, headers and timeout for this call alone."""


class ListTuningJobsConfig(ApiModel):
    """Settings of `tunings.list`."""

    http_options: Optional[HttpOptions] = None
    """Address, API version, headers and timeout for every page of this list."""

    page_size: Optional[int] = None
    """Most jobs a page. On the Gemini API 10 if unset, and 1000 at most."""

    page_token: Optional[str] = None
    """Where to start: `next_page_token` of an earlier page, with otherwise the same settings."""

    filter: Optional[str] = None
    """Narrows the list: words of name or description, or `owner:me` (Gemini API);
    `state='JOB_STATE_FAILED'` (Vertex AI)."""


class ListTuningJobsResponse(Result):
    """One page of tuning jobs; the pager of `tunings.list` reads it for you."""

    next_page_token: Optional[str] = None
    """Where the following page starts, for `page_token`. Unset on the last one."""

    tuning_jobs: List[TuningJob] = Field(
        default_factory=empty_list, validation_alias=AliasChoices("tuningJobs", "tunedModels")
    )
    """The page's jobs; on the Gemini API your tuned models, each seen as a job."""


class PartnerModelTuningSpec(ApiModel):
    """How a job tunes a model of a partner or an open one. Vertex AI only."""

    hyper_parameters: Optional[Dict[str, Any]] = None
    """Settings by name; which there are, and their ranges, depends on the base model."""

    training_dataset_uri: Optional[str] = None
    """JSONL file at a `gs://` address; its lines take the form that the partner's model asks for."""

    validation_dataset_uri: Optional[str] = None
    """JSONL file at a `gs://` address for measuring along the way."""


class SupervisedHyperParameters(ApiModel):
    """Settings of supervised tuning, as the job used them. Vertex AI only."""

    adapter_size: Optional[AdapterSize] = None
    """How many weights are trained; larger ones can learn more and need more examples."""

    batch_size: Optional[int] = None
    """Examples per training step. Only open models take it."""

    epoch_count: Optional[int] = None
    """How often training goes through all examples. Chosen by the service if unset."""

    learning_rate: Optional[float] = None
    """Absolute step size of training. Only open models take it, and not along with
    `learning_rate_multiplier`."""

    learning_rate_multiplier: Optional[float] = None
    """Factor on the model's recommended learning rate, such as 0.5 to learn more slowly. Only Google's
    models take it."""


class SupervisedTuningSpec(ApiModel):
    """How a job tunes by examples of prompt and answer. Vertex AI only."""

    export_last_checkpoint_only: Optional[bool] = None
    """If true, only the final state is kept; if false, the default, also those between epochs."""

    hyper_parameters: Optional[SupervisedHyperParameters] = None
    """Epochs, learning rate and adapter size."""

    training_dataset_uri: Optional[str] = None
    """JSONL file at a `gs://` address, or the name of a multimodal dataset of Vertex AI."""

    validation_dataset_uri: Optional[str] = None
    """Takes the same forms as `training_dataset_uri`. Without it no validation metrics are computed."""


class TunedModel(ApiModel):
    """What a job produced. Both names are equal on the Gemini API."""

    endpoint: Optional[str] = None
    """Pass it as `model` to `generate_content`. Vertex AI deploys the model at
    `projects/.../endpoints/...`."""

    model: Optional[str] = None
    """Pass it to `models.get`: `tunedModels/...`, or `projects/.../models/...@1` with the version."""


class TuningDataset(ApiModel):
    """What to learn from: a file for Vertex AI, a list of examples for the Gemini API."""

    gcs_uri: Optional[str] = None
    """JSONL file, such as `gs://bucket/train.jsonl`, with one conversation a line. Vertex AI only."""

    examples: Optional[List[TuningExample]] = None
    """Pairs of input and output, sent inside the request. Gemini API only."""


class TuningExample(ApiModel):
    """One pair of prompt and wanted answer to learn from. Gemini API only."""

    output: Optional[str] = None
    """Answer that the tuned model should give. Required."""

    text_input: Optional[str] = None
    """Prompt as plain text."""


class TuningJob(JobBehaviour, Result):
    """A tuning and its result. On the Gemini API this is the tuned model itself, seen as a job."""

    name: Optional[str] = None
    """Pass it to `tunings.get`: `tunedModels/...` (Gemini API), `projects/.../tuningJobs/...` (Vertex
    AI)."""

    state: Optional[JobState] = None
    """Ask `tunings.get` again until it is succeeded, failed or cancelled."""

    create_time: Optional[datetime] = None
    """When the job was accepted. Set by the service."""

    start_time: Optional[datetime] = None
    """When training began; unset while the job waits."""

    end_time: Optional[datetime] = None
    """When the job succeeded, failed, expired or was cancelled; unset before."""

    update_time: Optional[datetime] = None
    """When the service last changed anything about it."""

    error: Optional[GoogleRpcStatus] = None
    """Filled after a failure or cancellation."""

    description: Optional[str] = None
    """Free text, as given in the config."""

    base_model: Optional[str] = None
    """Model that is tuned, such as `gemini-2.0-flash-001`."""

    tuned_model: Optional[TunedModel] = None
    """Names to call the result by; filled once the job has succeeded."""

    supervised_tuning_spec: Optional[SupervisedTuningSpec] = None
    """Set when the job tunes by examples. Vertex AI only."""

    tuning_data_stats: Optional[TuningDataStats] = None
    """Counts over the training data, such as billed tokens; computed as the job runs. Vertex AI only."""

    encryption_spec: Optional[EncryptionSpec] = None
    """Your own key for what the job stores. Vertex AI only."""

    partner_model_tuning_spec: Optional[PartnerModelTuningSpec] = None
    """Set when the job tunes a partner's or an open model. Vertex AI only."""

    distillation_spec: Optional[DistillationSpec] = None
    """Set when the job distils a teacher into a student. Vertex AI only."""

    experiment: Optional[str] = None
    """Vertex AI Experiment that collects the metrics of training. Vertex AI only."""

    labels: Optional[Dict[str, str]] = None
    """Your own tags, up to 64 characters a key or value; passed on to model and endpoint. Vertex AI
    only."""

    pipeline_job: Optional[str] = None
    """Pipeline that does the work, as `projects/.../pipelineJobs/...`. Vertex AI only."""

    tuned_model_display_name: Optional[str] = Field(
        default=None, validation_alias=AliasChoices("tunedModelDisplayName", "displayName")
    )
    """Name of the result for people, up to 128 characters; 40 on the Gemini API."""


class TuningValidationDataset(ApiModel):
    """Examples that are measured during tuning and not learned from. Vertex AI only."""

    gcs_uri: Optional[str] = None
    """JSONL file, such as `gs://bucket/validation.jsonl`, in the same form as the training data."""
