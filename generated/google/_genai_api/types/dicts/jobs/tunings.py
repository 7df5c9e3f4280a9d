# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import Any, Dict, Optional, Sequence, TypedDict, Union

from typing_extensions import Required

from google._genai_api.types.dicts.calls.http import HttpOptionsOrDict
from google._genai_api.types.dicts.evaluation.metrics import EvaluationConfigOrDict
from google._genai_api.types.dicts.evaluation.scores import EvaluateDatasetResponseOrDict
from google._genai_api.types.dicts.jobs.rewards import (
    CompositeReinforcementTuningRewardConfigOrDict,
    SingleReinforcementTuningRewardConfigOrDict,
)
from google._genai_api.types.dicts.jobs.status import EncryptionSpecOrDict, GoogleRpcStatusOrDict
from google._genai_api.types.dicts.jobs.tuning_specs import (
    DistillationSamplingSpecOrDict,
    DistillationSpecOrDict,
    FullFineTuningSpecOrDict,
    PartnerModelTuningSpecOrDict,
    PreferenceOptimizationSpecOrDict,
    ReinforcementTuningSpecOrDict,
    SupervisedTuningSpecOrDict,
    VeoLoraTuningSpecOrDict,
    VeoTuningSpecOrDict,
)
from google._genai_api.types.dicts.jobs.tuning_stats import TuningDataStatsOrDict
from google._genai_api.types.jobs.status import JobState
from google._genai_api.types.jobs.tuning_specs import (
    AdapterSize,
    ReinforcementTuningThinkingLevel,
    TuningMode,
)
from google._genai_api.types.jobs.tunings import (
    CancelTuningJobConfig,
    CancelTuningJobResponse,
    CreateTuningJobConfig,
    CreateTuningJobParameters,
    EvaluateDatasetRun,
    GetTuningJobConfig,
    ListTuningJobsConfig,
    ListTuningJobsResponse,
    PreTunedModel,
    TunedModel,
    TunedModelCheckpoint,
    TuningDataset,
    TuningExample,
    TuningJob,
    TuningJobMetadata,
    TuningJobState,
    TuningMethod,
    TuningOperation,
    TuningValidationDataset,
)
from google._genai_core.runtime.enums import Open


class TuningExampleDict(TypedDict, total=False):
    """Pair of a prompt and the expected answer. Gemini API only."""

    output: Required[Optional[str]]
    """Expected answer. Required."""

    text_input: Optional[str]
    """Prompt as plain text."""


TuningExampleOrDict = Union[TuningExample, TuningExampleDict]


class TuningDatasetDict(TypedDict, total=False):
    """Training examples, as a file on Vertex AI or as a list on the Gemini API."""

    gcs_uri: Optional[str]
    """JSONL file with one conversation per line, such as `gs://bucket/train.jsonl`. Vertex AI only."""

    vertex_dataset_resource: Optional[str]
    """Multimodal dataset, `projects/.../locations/.../datasets/...`, instead of a file. Vertex AI
    only."""

    examples: Optional[Sequence[TuningExampleOrDict]]
    """Pairs of prompt and answer, sent in the request. Gemini API only."""


TuningDatasetOrDict = Union[TuningDataset, TuningDatasetDict]


class TuningValidationDatasetDict(TypedDict, total=False):
    """Examples for validation, which the model is not trained on. Vertex AI only."""

    gcs_uri: Optional[str]
    """JSONL file in the format of the training dataset, such as `gs://bucket/validation.jsonl`."""

    vertex_dataset_resource: Optional[str]
    """Multimodal dataset, `projects/.../locations/.../datasets/...`, instead of a file."""


TuningValidationDatasetOrDict = Union[TuningValidationDataset, TuningValidationDatasetDict]


class PreTunedModelDict(TypedDict, total=False):
    """Tuned model that is tuned further. Vertex AI only."""

    base_model: Optional[str]
    """Model from which it was tuned."""

    checkpoint_id: Optional[str]
    """Checkpoint to continue from. Defaults to the default checkpoint of the model."""

    tuned_model_name: Optional[str]
    """Name of the model, `projects/.../models/...`, with `@` and a version if not the default one."""


PreTunedModelOrDict = Union[PreTunedModel, PreTunedModelDict]


class TunedModelCheckpointDict(TypedDict, total=False):
    """Intermediate state of a tuned model, which can be called like the model. Vertex AI only."""

    checkpoint_id: Optional[str]
    """ID of the checkpoint."""

    endpoint: Optional[str]
    """Name to pass as `model` to `generate_content`."""

    epoch: Optional[int]
    """Number of passes through the training examples at this point."""

    step: Optional[int]
    """Number of training steps at this point."""


TunedModelCheckpointOrDict = Union[TunedModelCheckpoint, TunedModelCheckpointDict]


class TunedModelDict(TypedDict, total=False):
    """Names of the model that a tuning job produced. Both are equal on the Gemini API."""

    checkpoints: Optional[Sequence[TunedModelCheckpointOrDict]]
    """Intermediate states of the model, each with its own endpoint. Vertex AI only."""

    endpoint: Optional[str]
    """Name to pass as `model` to `generate_content`. On Vertex AI an endpoint,
    `projects/.../endpoints/...`."""

    model: Optional[str]
    """Name to pass to `models.get`: `tunedModels/...`, or `projects/.../models/...@1` with the
    version."""


TunedModelOrDict = Union[TunedModel, TunedModelDict]


class TuningJobMetadataDict(TypedDict, total=False):
    """Progress of a tuning job. Vertex AI only."""

    completed_epoch_count: Optional[int]
    """Number of completed passes through the training examples."""

    completed_step_count: Optional[int]
    """Number of completed training steps, for reinforcement tuning."""


TuningJobMetadataOrDict = Union[TuningJobMetadata, TuningJobMetadataDict]


class EvaluateDatasetRunDict(TypedDict, total=False):
    """Evaluation that has run in a tuning job. Vertex AI only."""

    checkpoint_id: Optional[str]
    """Checkpoint that was evaluated. Unset for the tuned model itself."""

    error: Optional[GoogleRpcStatusOrDict]
    """Error, if the evaluation failed."""

    evaluate_dataset_response: Optional[EvaluateDatasetResponseOrDict]
    """Results of the evaluation."""

    evaluation_run: Optional[str]
    """Name of the evaluation, `projects/.../locations/.../evaluationRuns/...`."""

    operation_name: Optional[str]
    """Name of the long-running operation. Deprecated; use `evaluation_run`."""


EvaluateDatasetRunOrDict = Union[EvaluateDatasetRun, EvaluateDatasetRunDict]


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

    pre_tuned_model: Optional[PreTunedModelOrDict]
    """Tuned model that is tuned further, instead of a base model. Vertex AI only."""

    supervised_tuning_spec: Optional[SupervisedTuningSpecOrDict]
    """Settings of supervised tuning. Vertex AI only."""

    preference_optimization_spec: Optional[PreferenceOptimizationSpecOrDict]
    """Settings of preference tuning. Vertex AI only."""

    tuning_data_stats: Optional[TuningDataStatsOrDict]
    """Statistics of the training data, such as billable tokens. Vertex AI only."""

    encryption_spec: Optional[EncryptionSpecOrDict]
    """Cloud KMS key that encrypts the data of the job. Vertex AI only."""

    partner_model_tuning_spec: Optional[PartnerModelTuningSpecOrDict]
    """Settings for tuning a partner model or an open model. Vertex AI only."""

    distillation_spec: Optional[DistillationSpecOrDict]
    """Settings of a distillation. Vertex AI only."""

    distillation_sampling_spec: Optional[DistillationSamplingSpecOrDict]
    """Settings of a distillation with sampled answers. Vertex AI only."""

    reinforcement_tuning_spec: Optional[ReinforcementTuningSpecOrDict]
    """Settings of reinforcement tuning. Vertex AI only."""

    full_fine_tuning_spec: Optional[FullFineTuningSpecOrDict]
    """Settings of supervised tuning of all weights. Vertex AI only."""

    veo_tuning_spec: Optional[VeoTuningSpecOrDict]
    """Settings for tuning a Veo model. Vertex AI only."""

    veo_lora_tuning_spec: Optional[VeoLoraTuningSpecOrDict]
    """Settings of LoRA tuning of a Veo model. Vertex AI only."""

    evaluation_config: Optional[EvaluationConfigOrDict]
    """Evaluation from the config. Vertex AI only."""

    evaluate_dataset_runs: Optional[Sequence[EvaluateDatasetRunOrDict]]
    """Evaluations that have run, with their scores. Vertex AI only."""

    custom_base_model: Optional[str]
    """Cloud Storage directory with your own weights of the base model. Vertex AI only."""

    output_uri: Optional[str]
    """Cloud Storage directory for the tuned model. For open models. Vertex AI only."""

    gcs_metrics_uri: Optional[str]
    """Cloud Storage directory with the metrics of the job. Vertex AI only."""

    service_account: Optional[str]
    """Service account that runs the job. Vertex AI only."""

    tuning_job_state: Optional[Open[TuningJobState]]
    """Step that a running job has reached. Vertex AI only."""

    tuning_job_metadata: Optional[TuningJobMetadataOrDict]
    """Progress of the job. Vertex AI only."""

    experiment: Optional[str]
    """Vertex AI Experiment that collects training metrics. Vertex AI only."""

    labels: Optional[Dict[str, str]]
    """Your own labels, with keys and values of up to 64 characters. Also applied to the model and the
    endpoint. Vertex AI only."""

    pipeline_job: Optional[str]
    """Pipeline that runs the job, as `projects/.../pipelineJobs/...`. Deprecated. Vertex AI only."""

    tuned_model_display_name: Optional[str]
    """Display name of the tuned model, up to 40 characters on the Gemini API and 128 on Vertex AI."""


TuningJobOrDict = Union[TuningJob, TuningJobDict]


class TuningOperationDict(TypedDict, total=False):
    """Answer of the Gemini API to a request that starts a tuning. `tunings.tune` returns the job
    instead."""

    name: Optional[str]
    """Name of the operation, `tunedModels/.../operations/...`."""

    metadata: Optional[Dict[str, Any]]
    """State of the tuning, as JSON."""

    done: Optional[bool]
    """True if the tuning has ended."""

    error: Optional[Dict[str, Any]]
    """Error, if the tuning failed."""

    response: Optional[Any]
    """Tuned model, as JSON, if the tuning succeeded. `result` is an alias."""


TuningOperationOrDict = Union[TuningOperation, TuningOperationDict]


class CreateTuningJobConfigDict(TypedDict, total=False):
    """Configuration of `tunings.tune`. The service chooses the settings that are unset."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    method: Optional[Open[TuningMethod]]
    """Kind of tuning. Defaults to supervised tuning, the only kind of the Gemini API. It decides which
    of the other settings are taken."""

    validation_dataset: Optional[TuningValidationDatasetOrDict]
    """Examples for validation, which the model is not trained on. Vertex AI only."""

    validation_dataset_uri: Optional[str]
    """URI of the validation dataset, instead of `validation_dataset`. Vertex AI only."""

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

    pre_tuned_model_checkpoint_id: Optional[str]
    """Checkpoint to continue from, if `base_model` is a tuned model. Defaults to its default
    checkpoint. Vertex AI only."""

    tuning_mode: Optional[Open[TuningMode]]
    """Which weights are trained. For open models. Vertex AI only."""

    custom_base_model: Optional[str]
    """Cloud Storage directory with your own weights of `base_model`. For open models. Vertex AI only."""

    evaluation_config: Optional[EvaluationConfigOrDict]
    """Evaluation of the model while it is tuned. Vertex AI only."""

    labels: Optional[Dict[str, str]]
    """Your own labels, also for the model and the endpoint. Keys and values have up to 64 characters.
    Vertex AI only."""

    output_uri: Optional[str]
    """Cloud Storage directory for the tuned model. Required for open models, and for no others. Vertex
    AI only."""

    encryption_spec: Optional[EncryptionSpecOrDict]
    """Cloud KMS key that encrypts the data of the job. Vertex AI only."""

    beta: Optional[float]
    """Weight of the distance to the base model. For preference tuning. Vertex AI only."""

    base_teacher_model: Optional[str]
    """Base model that serves as the teacher. For distillation. Vertex AI only."""

    tuned_teacher_model_source: Optional[str]
    """Tuned model that serves as the teacher, `projects/.../locations/.../models/...`. For
    distillation. Vertex AI only."""

    sft_loss_weight_multiplier: Optional[float]
    """Weight of the loss of supervised tuning in addition to that of the distillation. For
    distillation. Vertex AI only."""

    reward_config: Optional[SingleReinforcementTuningRewardConfigOrDict]
    """Reward that scores answers. For reinforcement tuning. Vertex AI only."""

    composite_reward_config: Optional[CompositeReinforcementTuningRewardConfigOrDict]
    """Several rewards with weights, instead of `reward_config`. For reinforcement tuning. Vertex AI
    only."""

    samples_per_prompt: Optional[int]
    """Number of answers that are generated and scored for each prompt. For reinforcement tuning.
    Vertex AI only."""

    evaluate_interval: Optional[int]
    """Number of steps between evaluations. Defaults to once per epoch. For reinforcement tuning.
    Vertex AI only."""

    checkpoint_interval: Optional[int]
    """Number of steps between checkpoints. Defaults to once per epoch. For reinforcement tuning.
    Vertex AI only."""

    max_output_tokens: Optional[int]
    """Maximum number of tokens of an answer. Defaults to 32768. For reinforcement tuning. Vertex AI
    only."""

    thinking_level: Optional[Open[ReinforcementTuningThinkingLevel]]
    """Depth of thinking. For reinforcement tuning. Vertex AI only."""


CreateTuningJobConfigOrDict = Union[CreateTuningJobConfig, CreateTuningJobConfigDict]


class CreateTuningJobParametersDict(TypedDict, total=False):
    """Arguments of `tunings.tune` as one object."""

    base_model: Optional[str]
    """Model to tune."""

    training_dataset: Optional[TuningDatasetOrDict]
    """Training examples."""

    config: Optional[CreateTuningJobConfigOrDict]
    """Further settings."""


CreateTuningJobParametersOrDict = Union[CreateTuningJobParameters, CreateTuningJobParametersDict]


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
