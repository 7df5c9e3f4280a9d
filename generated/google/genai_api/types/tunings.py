# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import Any, Dict, List, Optional

from pydantic import AliasChoices, Field

from google.genai_core.runtime.enums import Open, OpenEnum
from google.genai_core.runtime.model import ApiModel, empty_list

from .http import HttpOptions
from .jobs import EncryptionSpec, GoogleRpcStatus, JobState
from .tuning_stats import TuningDataStats


class AdapterSize(OpenEnum):
    ADAPTER_SIZE_UNSPECIFIED = "ADAPTER_SIZE_UNSPECIFIED"
    ADAPTER_SIZE_ONE = "ADAPTER_SIZE_ONE"
    ADAPTER_SIZE_TWO = "ADAPTER_SIZE_TWO"
    ADAPTER_SIZE_FOUR = "ADAPTER_SIZE_FOUR"
    ADAPTER_SIZE_EIGHT = "ADAPTER_SIZE_EIGHT"
    ADAPTER_SIZE_SIXTEEN = "ADAPTER_SIZE_SIXTEEN"
    ADAPTER_SIZE_THIRTY_TWO = "ADAPTER_SIZE_THIRTY_TWO"


class CancelTuningJobConfig(ApiModel):
    http_options: Optional[HttpOptions] = None


class CancelTuningJobResponse(ApiModel):
    pass


class CreateTuningJobConfig(ApiModel):
    http_options: Optional[HttpOptions] = None
    validation_dataset: Optional[TuningValidationDataset] = Field(
        None,
        validation_alias=AliasChoices("validationDatasetUri"),
        serialization_alias="validationDatasetUri",
    )
    tuned_model_display_name: Optional[str] = Field(
        None, validation_alias=AliasChoices("tunedModelDisplayName", "displayName")
    )
    description: Optional[str] = None
    epoch_count: Optional[int] = None
    learning_rate_multiplier: Optional[float] = None
    adapter_size: Optional[Open[AdapterSize]] = None
    batch_size: Optional[int] = None
    learning_rate: Optional[float] = None
    export_last_checkpoint_only: Optional[bool] = None


class DistillationHyperParameters(ApiModel):
    adapter_size: Optional[AdapterSize] = None
    batch_size: Optional[int] = None
    epoch_count: Optional[int] = None
    learning_rate: Optional[float] = None
    learning_rate_multiplier: Optional[float] = None


class DistillationSpec(ApiModel):
    base_teacher_model: Optional[str] = None
    hyper_parameters: Optional[DistillationHyperParameters] = None
    pipeline_root_directory: Optional[str] = None
    prompt_dataset_uri: Optional[str] = None
    student_model: Optional[str] = None
    training_dataset_uri: Optional[str] = None
    tuned_teacher_model_source: Optional[str] = None
    validation_dataset_uri: Optional[str] = None


class GetTuningJobConfig(ApiModel):
    http_options: Optional[HttpOptions] = None


class ListTuningJobsConfig(ApiModel):
    http_options: Optional[HttpOptions] = None
    page_size: Optional[int] = None
    page_token: Optional[str] = None
    filter: Optional[str] = None


class ListTuningJobsResponse(ApiModel):
    next_page_token: Optional[str] = None
    tuning_jobs: List[TuningJob] = Field(
        default_factory=empty_list, validation_alias=AliasChoices("tuningJobs", "tunedModels")
    )


class PartnerModelTuningSpec(ApiModel):
    hyper_parameters: Optional[Dict[str, Any]] = None
    training_dataset_uri: Optional[str] = None
    validation_dataset_uri: Optional[str] = None


class SupervisedHyperParameters(ApiModel):
    adapter_size: Optional[AdapterSize] = None
    batch_size: Optional[int] = None
    epoch_count: Optional[int] = None
    learning_rate: Optional[float] = None
    learning_rate_multiplier: Optional[float] = None


class SupervisedTuningSpec(ApiModel):
    export_last_checkpoint_only: Optional[bool] = None
    hyper_parameters: Optional[SupervisedHyperParameters] = None
    training_dataset_uri: Optional[str] = None
    validation_dataset_uri: Optional[str] = None


class TunedModel(ApiModel):
    endpoint: Optional[str] = None
    model: Optional[str] = None


class TuningDataset(ApiModel):
    gcs_uri: Optional[str] = None
    examples: Optional[List[TuningExample]] = None


class TuningExample(ApiModel):
    output: Optional[str] = None
    text_input: Optional[str] = None


class TuningJob(ApiModel):
    name: Optional[str] = None
    state: Optional[JobState] = None
    create_time: Optional[datetime] = None
    start_time: Optional[datetime] = None
    end_time: Optional[datetime] = None
    update_time: Optional[datetime] = None
    error: Optional[GoogleRpcStatus] = None
    description: Optional[str] = None
    base_model: Optional[str] = None
    tuned_model: Optional[TunedModel] = None
    supervised_tuning_spec: Optional[SupervisedTuningSpec] = None
    tuning_data_stats: Optional[TuningDataStats] = None
    encryption_spec: Optional[EncryptionSpec] = None
    partner_model_tuning_spec: Optional[PartnerModelTuningSpec] = None
    distillation_spec: Optional[DistillationSpec] = None
    experiment: Optional[str] = None
    labels: Optional[Dict[str, str]] = None
    pipeline_job: Optional[str] = None
    tuned_model_display_name: Optional[str] = Field(
        None, validation_alias=AliasChoices("tunedModelDisplayName", "displayName")
    )


class TuningValidationDataset(ApiModel):
    gcs_uri: Optional[str] = None
