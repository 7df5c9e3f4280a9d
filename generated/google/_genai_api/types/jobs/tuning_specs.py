# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, Optional

from google._genai_api.types.generation.parameters import GenerationConfig
from google._genai_api.types.jobs.rewards import (
    CompositeReinforcementTuningRewardConfig,
    SingleReinforcementTuningRewardConfig,
)
from google._genai_core.runtime.enums import OpenEnum
from google._genai_core.runtime.model import ApiModel


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


class TuningMode(OpenEnum):
    """Which weights of an open model are trained. Vertex AI only."""

    TUNING_MODE_UNSPECIFIED = "TUNING_MODE_UNSPECIFIED"
    """Not set; the service decides."""

    TUNING_MODE_FULL = "TUNING_MODE_FULL"
    """All weights of the model."""

    TUNING_MODE_PEFT_ADAPTER = "TUNING_MODE_PEFT_ADAPTER"
    """An adapter, a small set of additional weights."""


class TuningTask(OpenEnum):
    """Task for which a Veo model is tuned. Vertex AI only."""

    TUNING_TASK_UNSPECIFIED = "TUNING_TASK_UNSPECIFIED"
    """Not set."""

    TUNING_TASK_I2V = "TUNING_TASK_I2V"
    """Videos from images."""

    TUNING_TASK_T2V = "TUNING_TASK_T2V"
    """Videos from text."""

    TUNING_TASK_R2V = "TUNING_TASK_R2V"
    """Videos from reference images."""


class TuningSpeed(OpenEnum):
    """Speed of tuning a Veo 3.0 model. Vertex AI only."""

    TUNING_SPEED_UNSPECIFIED = "TUNING_SPEED_UNSPECIFIED"
    """Not set; the same as `FAST`."""

    REGULAR = "REGULAR"
    """Regular."""

    FAST = "FAST"
    """Fast."""


class VideoOrientation(OpenEnum):
    """Orientation of videos. Vertex AI only."""

    VIDEO_ORIENTATION_UNSPECIFIED = "VIDEO_ORIENTATION_UNSPECIFIED"
    """Not set; the same as `LANDSCAPE`."""

    LANDSCAPE = "LANDSCAPE"
    """Wider than high, such as 16:9."""

    PORTRAIT = "PORTRAIT"
    """Higher than wide, such as 9:16."""


class ReinforcementTuningThinkingLevel(OpenEnum):
    """Depth of thinking during reinforcement tuning. Vertex AI only."""

    REINFORCEMENT_TUNING_THINKING_LEVEL_UNSPECIFIED = "REINFORCEMENT_TUNING_THINKING_LEVEL_UNSPECIFIED"
    """Not set; the service decides."""

    MINIMAL = "MINIMAL"
    """Little or no thinking."""

    LOW = "LOW"
    """Low."""

    MEDIUM = "MEDIUM"
    """Medium."""

    HIGH = "HIGH"
    """High."""


class SupervisedHyperParameters(ApiModel):
    """Hyperparameters of supervised tuning. Vertex AI only."""

    adapter_size: Optional[AdapterSize] = None
    """Size of the adapter. Larger adapters can learn more and need more examples."""

    batch_size: Optional[int] = None
    """Number of examples per training step. For open models."""

    epoch_count: Optional[int] = None
    """Number of passes through the training examples. If unset, the service decides."""

    learning_rate: Optional[float] = None
    """Learning rate. For open models. Mutually exclusive with `learning_rate_multiplier`."""

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

    tuning_mode: Optional[TuningMode] = None
    """Which weights are trained. For open models."""

    validation_dataset_uri: Optional[str] = None
    """Validation dataset, in the same form as `training_dataset_uri`. If unset, no validation metrics
    are computed."""


class FullFineTuningSpec(ApiModel):
    """Supervised tuning of all weights of a model. Vertex AI only."""

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
    """Number of examples per training step. For open models."""

    epoch_count: Optional[int] = None
    """Number of passes through the training examples. If unset, the service decides."""

    learning_rate: Optional[float] = None
    """Learning rate. For open models. Mutually exclusive with `learning_rate_multiplier`."""

    learning_rate_multiplier: Optional[float] = None
    """Factor applied to the recommended learning rate of the student model."""

    generation_config: Optional[GenerationConfig] = None
    """Settings of generation for the answers of the teacher model."""


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

    tuning_mode: Optional[TuningMode] = None
    """Which weights of the student model are trained. For open models."""

    validation_dataset_uri: Optional[str] = None
    """JSONL file as a `gs://` URI, with examples for validation."""

    export_last_checkpoint_only: Optional[bool] = None
    """True to keep only the final checkpoint, False (the default) to keep one per epoch."""


class DistillationSamplingSpec(ApiModel):
    """Distillation in which the answers of the teacher model are sampled first. Vertex AI only."""

    base_teacher_model: Optional[str] = None
    """Base model that serves as the teacher."""

    tuned_teacher_model_source: Optional[str] = None
    """Tuned model that serves as the teacher, as `projects/.../locations/.../models/...`."""

    prompt_dataset_uri: Optional[str] = None
    """JSONL file as a `gs://` URI, with the prompts that the teacher model answers."""

    validation_dataset_uri: Optional[str] = None
    """JSONL file as a `gs://` URI, with examples for validation."""

    hyperparameters: Optional[DistillationHyperParameters] = None
    """Epochs, learning rate and adapter size of the student model."""


class PreferenceOptimizationHyperParameters(ApiModel):
    """Hyperparameters of preference tuning. Vertex AI only."""

    adapter_size: Optional[AdapterSize] = None
    """Size of the adapter. Larger adapters can learn more and need more examples."""

    beta: Optional[float] = None
    """Weight of the distance to the base model. A smaller value lets the model follow the preferences
    further."""

    epoch_count: Optional[int] = None
    """Number of passes through the training examples. If unset, the service decides."""

    learning_rate_multiplier: Optional[float] = None
    """Factor applied to the recommended learning rate."""


class PreferenceOptimizationSpec(ApiModel):
    """Preference tuning with preferred and rejected answers. Vertex AI only."""

    export_last_checkpoint_only: Optional[bool] = None
    """True to keep only the final checkpoint, False (the default) to keep one per epoch."""

    hyper_parameters: Optional[PreferenceOptimizationHyperParameters] = None
    """Epochs, learning rate, adapter size and beta."""

    training_dataset_uri: Optional[str] = None
    """JSONL file as a `gs://` URI, or the resource name of a multimodal dataset."""

    validation_dataset_uri: Optional[str] = None
    """Validation dataset, in the same form as `training_dataset_uri`. If unset, no validation metrics
    are computed."""


class ReinforcementTuningHyperParameters(ApiModel):
    """Hyperparameters of reinforcement tuning. Vertex AI only."""

    adapter_size: Optional[AdapterSize] = None
    """Size of the adapter."""

    batch_size: Optional[int] = None
    """Number of prompts per training step. If unset, the service decides."""

    checkpoint_interval: Optional[int] = None
    """Number of steps between checkpoints. Defaults to once per epoch."""

    epoch_count: Optional[int] = None
    """Number of passes through the prompts. Mutually exclusive with `step_count`."""

    evaluate_interval: Optional[int] = None
    """Number of steps between evaluations. Defaults to once per epoch."""

    learning_rate_multiplier: Optional[float] = None
    """Factor applied to the recommended learning rate."""

    max_output_tokens: Optional[int] = None
    """Maximum number of tokens of an answer. Defaults to 32768."""

    samples_per_prompt: Optional[int] = None
    """Number of answers that are generated and scored for each prompt."""

    step_count: Optional[int] = None
    """Number of training steps. Mutually exclusive with `epoch_count`."""

    thinking_budget: Optional[int] = None
    """Number of tokens for thinking, 0 for none, -1 (the default) for as many as needed. Gemini 2.5
    only."""

    thinking_level: Optional[ReinforcementTuningThinkingLevel] = None
    """Depth of thinking, from Gemini 3.5 on."""


class ReinforcementTuningSpec(ApiModel):
    """Reinforcement tuning, in which the answers of the model are scored by rewards. Vertex AI only."""

    composite_reward_config: Optional[CompositeReinforcementTuningRewardConfig] = None
    """Several rewards with weights. Mutually exclusive with `single_reward_config`."""

    hyper_parameters: Optional[ReinforcementTuningHyperParameters] = None
    """Epochs, learning rate, samples and intervals."""

    single_reward_config: Optional[SingleReinforcementTuningRewardConfig] = None
    """One reward."""

    training_dataset_uri: Optional[str] = None
    """JSONL file with one `ReinforcementTuningExample` per line, as a `gs://` URI."""

    validation_dataset_uri: Optional[str] = None
    """Validation dataset, in the same form as `training_dataset_uri`."""


class PartnerModelTuningSpec(ApiModel):
    """Tuning of a partner model or an open model. Vertex AI only."""

    hyper_parameters: Optional[Dict[str, Any]] = None
    """Hyperparameters by name. Names and ranges depend on the base model."""

    training_dataset_uri: Optional[str] = None
    """JSONL file as a `gs://` URI, in the format of the base model."""

    validation_dataset_uri: Optional[str] = None
    """JSONL file as a `gs://` URI, with examples for validation."""


class VeoHyperParameters(ApiModel):
    """Hyperparameters of tuning a Veo model. Vertex AI only."""

    adapter_size: Optional[AdapterSize] = None
    """Size of the adapter, 8 (the default), 16 or 32. LoRA tuning only."""

    epoch_count: Optional[int] = None
    """Number of passes through the training examples."""

    learning_rate_multiplier: Optional[float] = None
    """Factor applied to the recommended learning rate."""

    tuning_speed: Optional[TuningSpeed] = None
    """Speed of tuning. Veo 3.0 models only."""

    tuning_task: Optional[TuningTask] = None
    """Task for which the model is tuned."""

    veo_data_mixture_ratio: Optional[float] = None
    """Share of Google's own data in training, at least 0 and less than 1. Defaults to 0.1."""


class VeoTuningSpec(ApiModel):
    """Tuning of a Veo model with videos. Vertex AI only."""

    hyper_parameters: Optional[VeoHyperParameters] = None
    """Epochs, learning rate and task."""

    training_dataset_uri: Optional[str] = None
    """JSONL file as a `gs://` URI, or the resource name of a multimodal dataset."""

    validation_dataset_uri: Optional[str] = None
    """Validation dataset, in the same form as `training_dataset_uri`. If unset, no validation metrics
    are computed."""


class VeoLoraTuningSpec(ApiModel):
    """LoRA tuning of a Veo model, which trains an adapter. Vertex AI only."""

    hyper_parameters: Optional[VeoHyperParameters] = None
    """Epochs, learning rate, task and adapter size."""

    training_dataset_uri: Optional[str] = None
    """JSONL file as a `gs://` URI, or the resource name of a multimodal dataset."""

    validation_dataset_uri: Optional[str] = None
    """Validation dataset, in the same form as `training_dataset_uri`. If unset, no validation metrics
    are computed."""

    video_orientation: Optional[VideoOrientation] = None
    """Orientation of the videos. Defaults to landscape."""
