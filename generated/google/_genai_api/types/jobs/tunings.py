# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Dict, List, Optional

from pydantic import AliasChoices, Field

from google._genai_api.types.calls.http import HttpOptions
from google._genai_api.types.calls.operations import Operation
from google._genai_api.types.evaluation.metrics import EvaluationConfig
from google._genai_api.types.evaluation.scores import EvaluateDatasetResponse
from google._genai_api.types.jobs.rewards import (
    CompositeReinforcementTuningRewardConfig,
    SingleReinforcementTuningRewardConfig,
)
from google._genai_api.types.jobs.status import EncryptionSpec, GoogleRpcStatus, JobState
from google._genai_api.types.jobs.tuning_specs import (
    AdapterSize,
    DistillationSamplingSpec,
    DistillationSpec,
    FullFineTuningSpec,
    PartnerModelTuningSpec,
    PreferenceOptimizationSpec,
    ReinforcementTuningSpec,
    ReinforcementTuningThinkingLevel,
    SupervisedTuningSpec,
    TuningMode,
    VeoLoraTuningSpec,
    VeoTuningSpec,
)
from google._genai_api.types.jobs.tuning_stats import TuningDataStats
from google._genai_core.behaviours.jobs import JobBehaviour
from google._genai_core.behaviours.results import Result
from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel, empty_list


class TuningJobState(OpenEnum):
    """Step that a running tuning job has reached. Vertex AI only."""

    TUNING_JOB_STATE_UNSPECIFIED = "TUNING_JOB_STATE_UNSPECIFIED"
    """Not set."""

    TUNING_JOB_STATE_WAITING_FOR_QUOTA = "TUNING_JOB_STATE_WAITING_FOR_QUOTA"
    """Waiting for the quota of the project."""

    TUNING_JOB_STATE_PROCESSING_DATASET = "TUNING_JOB_STATE_PROCESSING_DATASET"
    """Reading and checking the dataset."""

    TUNING_JOB_STATE_WAITING_FOR_CAPACITY = "TUNING_JOB_STATE_WAITING_FOR_CAPACITY"
    """Waiting for machines."""

    TUNING_JOB_STATE_TUNING = "TUNING_JOB_STATE_TUNING"
    """Training."""

    TUNING_JOB_STATE_POST_PROCESSING = "TUNING_JOB_STATE_POST_PROCESSING"
    """Evaluating and deploying the tuned model."""


class TuningMethod(OpenEnum):
    """Kind of tuning. The Gemini API has supervised tuning only."""

    SUPERVISED_FINE_TUNING = "SUPERVISED_FINE_TUNING"
    """Supervised tuning, from pairs of prompt and answer. The default."""

    PREFERENCE_TUNING = "PREFERENCE_TUNING"
    """Preference tuning, from preferred and rejected answers."""

    DISTILLATION = "DISTILLATION"
    """Distillation, from the answers of a larger model."""

    REINFORCEMENT_TUNING = "REINFORCEMENT_TUNING"
    """Reinforcement tuning, from rewards for the answers of the model itself."""


class TuningExample(ApiModel):
    """Pair of a prompt and the expected answer. Gemini API only."""

    output: Optional[str] = None
    """Expected answer. Required."""

    text_input: Optional[str] = None
    """Prompt as plain text."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            output: Optional[str],
            text_input: Optional[str] = None,
        ) -> None: ...


class TuningDataset(ApiModel):
    """Training examples, as a file on Vertex AI or as a list on the Gemini API."""

    gcs_uri: Optional[str] = None
    """JSONL file with one conversation per line, such as `gs://bucket/train.jsonl`. Vertex AI only."""

    vertex_dataset_resource: Optional[str] = None
    """Multimodal dataset, `projects/.../locations/.../datasets/...`, instead of a file. Vertex AI
    only."""

    examples: Optional[List[TuningExample]] = None
    """Pairs of prompt and answer, sent in the request. Gemini API only."""


class TuningValidationDataset(ApiModel):
    """Examples for validation, which the model is not trained on. Vertex AI only."""

    gcs_uri: Optional[str] = None
    """JSONL file in the format of the training dataset, such as `gs://bucket/validation.jsonl`."""

    vertex_dataset_resource: Optional[str] = None
    """Multimodal dataset, `projects/.../locations/.../datasets/...`, instead of a file."""


class PreTunedModel(ApiModel):
    """Tuned model that is tuned further. Vertex AI only."""

    base_model: Optional[str] = None
    """Model from which it was tuned."""

    checkpoint_id: Optional[str] = None
    """Checkpoint to continue from. Defaults to the default checkpoint of the model."""

    tuned_model_name: Optional[str] = None
    """Name of the model, `projects/.../models/...`, with `@` and a version if not the default one."""


class TunedModelCheckpoint(ApiModel):
    """Intermediate state of a tuned model, which can be called like the model. Vertex AI only."""

    checkpoint_id: Optional[str] = None
    """ID of the checkpoint."""

    endpoint: Optional[str] = None
    """Name to pass as `model` to `generate_content`."""

    epoch: Optional[int] = None
    """Number of passes through the training examples at this point."""

    step: Optional[int] = None
    """Number of training steps at this point."""


class TunedModel(ApiModel):
    """Names of the model that a tuning job produced. Both are equal on the Gemini API."""

    checkpoints: List[TunedModelCheckpoint] = Field(default_factory=empty_list)
    """Intermediate states of the model, each with its own endpoint. Vertex AI only."""

    endpoint: Optional[str] = None
    """Name to pass as `model` to `generate_content`. On Vertex AI an endpoint,
    `projects/.../endpoints/...`."""

    model: Optional[str] = None
    """Name to pass to `models.get`: `tunedModels/...`, or `projects/.../models/...@1` with the
    version."""


class TuningJobMetadata(ApiModel):
    """Progress of a tuning job. Vertex AI only."""

    completed_epoch_count: Optional[int] = None
    """Number of completed passes through the training examples."""

    completed_step_count: Optional[int] = None
    """Number of completed training steps, for reinforcement tuning."""


class EvaluateDatasetRun(ApiModel):
    """Evaluation that has run in a tuning job. Vertex AI only."""

    checkpoint_id: Optional[str] = None
    """Checkpoint that was evaluated. Unset for the tuned model itself."""

    error: Optional[GoogleRpcStatus] = None
    """Error, if the evaluation failed."""

    evaluate_dataset_response: Optional[EvaluateDatasetResponse] = None
    """Results of the evaluation."""

    evaluation_run: Optional[str] = None
    """Name of the evaluation, `projects/.../locations/.../evaluationRuns/...`."""

    operation_name: Optional[str] = None
    """Name of the long-running operation. Deprecated; use `evaluation_run`."""


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

    pre_tuned_model: Optional[PreTunedModel] = None
    """Tuned model that is tuned further, instead of a base model. Vertex AI only."""

    supervised_tuning_spec: Optional[SupervisedTuningSpec] = None
    """Settings of supervised tuning. Vertex AI only."""

    preference_optimization_spec: Optional[PreferenceOptimizationSpec] = None
    """Settings of preference tuning. Vertex AI only."""

    tuning_data_stats: Optional[TuningDataStats] = None
    """Statistics of the training data, such as billable tokens. Vertex AI only."""

    encryption_spec: Optional[EncryptionSpec] = None
    """Cloud KMS key that encrypts the data of the job. Vertex AI only."""

    partner_model_tuning_spec: Optional[PartnerModelTuningSpec] = None
    """Settings for tuning a partner model or an open model. Vertex AI only."""

    distillation_spec: Optional[DistillationSpec] = None
    """Settings of a distillation. Vertex AI only."""

    distillation_sampling_spec: Optional[DistillationSamplingSpec] = None
    """Settings of a distillation with sampled answers. Vertex AI only."""

    reinforcement_tuning_spec: Optional[ReinforcementTuningSpec] = None
    """Settings of reinforcement tuning. Vertex AI only."""

    full_fine_tuning_spec: Optional[FullFineTuningSpec] = None
    """Settings of supervised tuning of all weights. Vertex AI only."""

    veo_tuning_spec: Optional[VeoTuningSpec] = None
    """Settings for tuning a Veo model. Vertex AI only."""

    veo_lora_tuning_spec: Optional[VeoLoraTuningSpec] = None
    """Settings of LoRA tuning of a Veo model. Vertex AI only."""

    evaluation_config: Optional[EvaluationConfig] = None
    """Evaluation from the config. Vertex AI only."""

    evaluate_dataset_runs: List[EvaluateDatasetRun] = Field(default_factory=empty_list)
    """Evaluations that have run, with their scores. Vertex AI only."""

    custom_base_model: Optional[str] = None
    """Cloud Storage directory with your own weights of the base model. Vertex AI only."""

    output_uri: Optional[str] = None
    """Cloud Storage directory for the tuned model. For open models. Vertex AI only."""

    gcs_metrics_uri: Optional[str] = None
    """Cloud Storage directory with the metrics of the job. Vertex AI only."""

    service_account: Optional[str] = None
    """Service account that runs the job. Vertex AI only."""

    tuning_job_state: Optional[TuningJobState] = None
    """Step that a running job has reached. Vertex AI only."""

    tuning_job_metadata: Optional[TuningJobMetadata] = None
    """Progress of the job. Vertex AI only."""

    experiment: Optional[str] = None
    """Vertex AI Experiment that collects training metrics. Vertex AI only."""

    labels: Optional[Dict[str, str]] = None
    """Your own labels, with keys and values of up to 64 characters. Also applied to the model and the
    endpoint. Vertex AI only."""

    pipeline_job: Optional[str] = None
    """Pipeline that runs the job, as `projects/.../pipelineJobs/...`. Deprecated. Vertex AI only."""

    tuned_model_display_name: Optional[str] = Field(
        default=None, validation_alias=AliasChoices("tunedModelDisplayName", "displayName")
    )
    """Display name of the tuned model, up to 40 characters on the Gemini API and 128 on Vertex AI."""


class TuningOperation(Operation):
    """Answer of the Gemini API to a request that starts a tuning. `tunings.tune` returns the job
    instead."""

    name: Optional[str] = None
    """Name of the operation, `tunedModels/.../operations/...`."""

    metadata: Optional[Dict[str, Any]] = None
    """State of the tuning, as JSON."""

    done: Optional[bool] = None
    """True if the tuning has ended."""

    error: Optional[Dict[str, Any]] = None
    """Error, if the tuning failed."""

    response: Optional[Any] = None
    """Tuned model, as JSON, if the tuning succeeded. `result` is an alias."""


class CreateTuningJobConfig(ApiModel):
    """Configuration of `tunings.tune`. The service chooses the settings that are unset."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    method: Optional[Open[TuningMethod]] = None
    """Kind of tuning. Defaults to supervised tuning, the only kind of the Gemini API. It decides which
    of the other settings are taken."""

    validation_dataset: Optional[TuningValidationDataset] = Field(
        default=None,
        validation_alias=AliasChoices("validationDatasetUri", "validationDataset"),
        serialization_alias="validationDatasetUri",
    )
    """Examples for validation, which the model is not trained on. Vertex AI only."""

    validation_dataset_uri: Optional[str] = None
    """URI of the validation dataset, instead of `validation_dataset`. Vertex AI only."""

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

    pre_tuned_model_checkpoint_id: Optional[str] = Field(
        default=None,
        validation_alias=AliasChoices("checkpointId", "preTunedModelCheckpointId"),
        serialization_alias="checkpointId",
    )
    """Checkpoint to continue from, if `base_model` is a tuned model. Defaults to its default
    checkpoint. Vertex AI only."""

    tuning_mode: Optional[Open[TuningMode]] = None
    """Which weights are trained. For open models. Vertex AI only."""

    custom_base_model: Optional[str] = None
    """Cloud Storage directory with your own weights of `base_model`. For open models. Vertex AI only."""

    evaluation_config: Optional[EvaluationConfig] = None
    """Evaluation of the model while it is tuned. Vertex AI only."""

    labels: Optional[Dict[str, str]] = None
    """Your own labels, also for the model and the endpoint. Keys and values have up to 64 characters.
    Vertex AI only."""

    output_uri: Optional[str] = None
    """Cloud Storage directory for the tuned model. Required for open models, and for no others. Vertex
    AI only."""

    encryption_spec: Optional[EncryptionSpec] = None
    """Cloud KMS key that encrypts the data of the job. Vertex AI only."""

    beta: Optional[float] = None
    """Weight of the distance to the base model. For preference tuning. Vertex AI only."""

    base_teacher_model: Optional[str] = None
    """Base model that serves as the teacher. For distillation. Vertex AI only."""

    tuned_teacher_model_source: Optional[str] = None
    """Tuned model that serves as the teacher, `projects/.../locations/.../models/...`. For
    distillation. Vertex AI only."""

    sft_loss_weight_multiplier: Optional[float] = None
    """Weight of the loss of supervised tuning in addition to that of the distillation. For
    distillation. Vertex AI only."""

    reward_config: Optional[SingleReinforcementTuningRewardConfig] = Field(
        default=None,
        validation_alias=AliasChoices("singleRewardConfig", "rewardConfig"),
        serialization_alias="singleRewardConfig",
    )
    """Reward that scores answers. For reinforcement tuning. Vertex AI only."""

    composite_reward_config: Optional[CompositeReinforcementTuningRewardConfig] = None
    """Several rewards with weights, instead of `reward_config`. For reinforcement tuning. Vertex AI
    only."""

    samples_per_prompt: Optional[int] = None
    """Number of answers that are generated and scored for each prompt. For reinforcement tuning.
    Vertex AI only."""

    evaluate_interval: Optional[int] = None
    """Number of steps between evaluations. Defaults to once per epoch. For reinforcement tuning.
    Vertex AI only."""

    checkpoint_interval: Optional[int] = None
    """Number of steps between checkpoints. Defaults to once per epoch. For reinforcement tuning.
    Vertex AI only."""

    max_output_tokens: Optional[int] = None
    """Maximum number of tokens of an answer. Defaults to 32768. For reinforcement tuning. Vertex AI
    only."""

    thinking_level: Optional[Open[ReinforcementTuningThinkingLevel]] = None
    """Depth of thinking. For reinforcement tuning. Vertex AI only."""


class CreateTuningJobParameters(ApiModel):
    """Arguments of `tunings.tune` as one object."""

    base_model: Optional[str] = None
    """Model to tune."""

    training_dataset: Optional[TuningDataset] = None
    """Training examples."""

    config: Optional[CreateTuningJobConfig] = None
    """Further settings."""


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
