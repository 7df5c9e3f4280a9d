# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import Any, Dict, List, TypedDict

from google.genai_api.types.jobs import JobState
from google.genai_api.types.tunings import AdapterSize
from google.genai_core.runtime.enums import Open

from .http_dicts import HttpOptionsDict
from .jobs_dicts import EncryptionSpecDict, GoogleRpcStatusDict
from .tuning_stats_dicts import TuningDataStatsDict


class CancelTuningJobConfigDict(TypedDict, total=False):
    http_options: HttpOptionsDict


class CancelTuningJobResponseDict(TypedDict, total=False):
    pass


class CreateTuningJobConfigDict(TypedDict, total=False):
    http_options: HttpOptionsDict
    validation_dataset: TuningValidationDatasetDict
    tuned_model_display_name: str
    description: str
    epoch_count: int
    learning_rate_multiplier: float
    adapter_size: Open[AdapterSize]
    batch_size: int
    learning_rate: float
    export_last_checkpoint_only: bool


class DistillationHyperParametersDict(TypedDict, total=False):
    adapter_size: Open[AdapterSize]
    batch_size: int
    epoch_count: int
    learning_rate: float
    learning_rate_multiplier: float


class DistillationSpecDict(TypedDict, total=False):
    base_teacher_model: str
    hyper_parameters: DistillationHyperParametersDict
    pipeline_root_directory: str
    prompt_dataset_uri: str
    student_model: str
    training_dataset_uri: str
    tuned_teacher_model_source: str
    validation_dataset_uri: str


class GetTuningJobConfigDict(TypedDict, total=False):
    http_options: HttpOptionsDict


class ListTuningJobsConfigDict(TypedDict, total=False):
    http_options: HttpOptionsDict
    page_size: int
    page_token: str
    filter: str


class ListTuningJobsResponseDict(TypedDict, total=False):
    next_page_token: str
    tuning_jobs: List[TuningJobDict]


class PartnerModelTuningSpecDict(TypedDict, total=False):
    hyper_parameters: Dict[str, Any]
    training_dataset_uri: str
    validation_dataset_uri: str


class SupervisedHyperParametersDict(TypedDict, total=False):
    adapter_size: Open[AdapterSize]
    batch_size: int
    epoch_count: int
    learning_rate: float
    learning_rate_multiplier: float


class SupervisedTuningSpecDict(TypedDict, total=False):
    export_last_checkpoint_only: bool
    hyper_parameters: SupervisedHyperParametersDict
    training_dataset_uri: str
    validation_dataset_uri: str


class TunedModelDict(TypedDict, total=False):
    endpoint: str
    model: str


class TuningDatasetDict(TypedDict, total=False):
    gcs_uri: str
    examples: List[TuningExampleDict]


class TuningExampleDict(TypedDict, total=False):
    output: str
    text_input: str


class TuningJobDict(TypedDict, total=False):
    name: str
    state: Open[JobState]
    create_time: datetime
    start_time: datetime
    end_time: datetime
    update_time: datetime
    error: GoogleRpcStatusDict
    description: str
    base_model: str
    tuned_model: TunedModelDict
    supervised_tuning_spec: SupervisedTuningSpecDict
    tuning_data_stats: TuningDataStatsDict
    encryption_spec: EncryptionSpecDict
    partner_model_tuning_spec: PartnerModelTuningSpecDict
    distillation_spec: DistillationSpecDict
    experiment: str
    labels: Dict[str, str]
    pipeline_job: str
    tuned_model_display_name: str


class TuningValidationDatasetDict(TypedDict, total=False):
    gcs_uri: str
