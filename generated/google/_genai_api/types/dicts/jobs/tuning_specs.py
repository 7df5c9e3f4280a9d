# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, Optional, TypedDict, Union

from google._genai_api.types.dicts.generation.parameters import GenerationConfigOrDict
from google._genai_api.types.dicts.jobs.rewards import (
    CompositeReinforcementTuningRewardConfigOrDict,
    SingleReinforcementTuningRewardConfigOrDict,
)
from google._genai_api.types.jobs.tuning_specs import (
    AdapterSize,
    DistillationHyperParameters,
    DistillationSamplingSpec,
    DistillationSpec,
    FullFineTuningSpec,
    PartnerModelTuningSpec,
    PreferenceOptimizationHyperParameters,
    PreferenceOptimizationSpec,
    ReinforcementTuningHyperParameters,
    ReinforcementTuningSpec,
    ReinforcementTuningThinkingLevel,
    SupervisedHyperParameters,
    SupervisedTuningSpec,
    TuningMode,
    TuningSpeed,
    TuningTask,
    VeoHyperParameters,
    VeoLoraTuningSpec,
    VeoTuningSpec,
    VideoOrientation,
)
from google._genai_core.runtime.enums import Open


class SupervisedHyperParametersDict(TypedDict, total=False):
    """Hyperparameters of supervised tuning. Vertex AI only."""

    adapter_size: Optional[Open[AdapterSize]]
    """Size of the adapter. Larger adapters can learn more and need more examples."""

    batch_size: Optional[int]
    """Number of examples per training step. For open models."""

    epoch_count: Optional[int]
    """Number of passes through the training examples. If unset, the service decides."""

    learning_rate: Optional[float]
    """Learning rate. For open models. Mutually exclusive with `learning_rate_multiplier`."""

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

    tuning_mode: Optional[Open[TuningMode]]
    """Which weights are trained. For open models."""

    validation_dataset_uri: Optional[str]
    """Validation dataset, in the same form as `training_dataset_uri`. If unset, no validation metrics
    are computed."""


SupervisedTuningSpecOrDict = Union[SupervisedTuningSpec, SupervisedTuningSpecDict]


class FullFineTuningSpecDict(TypedDict, total=False):
    """Supervised tuning of all weights of a model. Vertex AI only."""

    hyper_parameters: Optional[SupervisedHyperParametersOrDict]
    """Epochs, learning rate and adapter size."""

    training_dataset_uri: Optional[str]
    """JSONL file as a `gs://` URI, or the resource name of a multimodal dataset."""

    validation_dataset_uri: Optional[str]
    """Validation dataset, in the same form as `training_dataset_uri`. If unset, no validation metrics
    are computed."""


FullFineTuningSpecOrDict = Union[FullFineTuningSpec, FullFineTuningSpecDict]


class DistillationHyperParametersDict(TypedDict, total=False):
    """Hyperparameters of the student model in a distillation. Vertex AI only."""

    adapter_size: Optional[Open[AdapterSize]]
    """Size of the adapter. Larger adapters can learn more and need more examples."""

    batch_size: Optional[int]
    """Number of examples per training step. For open models."""

    epoch_count: Optional[int]
    """Number of passes through the training examples. If unset, the service decides."""

    learning_rate: Optional[float]
    """Learning rate. For open models. Mutually exclusive with `learning_rate_multiplier`."""

    learning_rate_multiplier: Optional[float]
    """Factor applied to the recommended learning rate of the student model."""

    generation_config: Optional[GenerationConfigOrDict]
    """Settings of generation for the answers of the teacher model."""


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

    tuning_mode: Optional[Open[TuningMode]]
    """Which weights of the student model are trained. For open models."""

    validation_dataset_uri: Optional[str]
    """JSONL file as a `gs://` URI, with examples for validation."""

    export_last_checkpoint_only: Optional[bool]
    """True to keep only the final checkpoint, False (the default) to keep one per epoch."""


DistillationSpecOrDict = Union[DistillationSpec, DistillationSpecDict]


class DistillationSamplingSpecDict(TypedDict, total=False):
    """Distillation in which the answers of the teacher model are sampled first. Vertex AI only."""

    base_teacher_model: Optional[str]
    """Base model that serves as the teacher."""

    tuned_teacher_model_source: Optional[str]
    """Tuned model that serves as the teacher, as `projects/.../locations/.../models/...`."""

    prompt_dataset_uri: Optional[str]
    """JSONL file as a `gs://` URI, with the prompts that the teacher model answers."""

    validation_dataset_uri: Optional[str]
    """JSONL file as a `gs://` URI, with examples for validation."""

    hyperparameters: Optional[DistillationHyperParametersOrDict]
    """Epochs, learning rate and adapter size of the student model."""


DistillationSamplingSpecOrDict = Union[DistillationSamplingSpec, DistillationSamplingSpecDict]


class PreferenceOptimizationHyperParametersDict(TypedDict, total=False):
    """Hyperparameters of preference tuning. Vertex AI only."""

    adapter_size: Optional[Open[AdapterSize]]
    """Size of the adapter. Larger adapters can learn more and need more examples."""

    beta: Optional[float]
    """Weight of the distance to the base model. A smaller value lets the model follow the preferences
    further."""

    epoch_count: Optional[int]
    """Number of passes through the training examples. If unset, the service decides."""

    learning_rate_multiplier: Optional[float]
    """Factor applied to the recommended learning rate."""


PreferenceOptimizationHyperParametersOrDict = Union[
    PreferenceOptimizationHyperParameters, PreferenceOptimizationHyperParametersDict
]


class PreferenceOptimizationSpecDict(TypedDict, total=False):
    """Preference tuning with preferred and rejected answers. Vertex AI only."""

    export_last_checkpoint_only: Optional[bool]
    """True to keep only the final checkpoint, False (the default) to keep one per epoch."""

    hyper_parameters: Optional[PreferenceOptimizationHyperParametersOrDict]
    """Epochs, learning rate, adapter size and beta."""

    training_dataset_uri: Optional[str]
    """JSONL file as a `gs://` URI, or the resource name of a multimodal dataset."""

    validation_dataset_uri: Optional[str]
    """Validation dataset, in the same form as `training_dataset_uri`. If unset, no validation metrics
    are computed."""


PreferenceOptimizationSpecOrDict = Union[PreferenceOptimizationSpec, PreferenceOptimizationSpecDict]


class ReinforcementTuningHyperParametersDict(TypedDict, total=False):
    """Hyperparameters of reinforcement tuning. Vertex AI only."""

    adapter_size: Optional[Open[AdapterSize]]
    """Size of the adapter."""

    batch_size: Optional[int]
    """Number of prompts per training step. If unset, the service decides."""

    checkpoint_interval: Optional[int]
    """Number of steps between checkpoints. Defaults to once per epoch."""

    epoch_count: Optional[int]
    """Number of passes through the prompts. Mutually exclusive with `step_count`."""

    evaluate_interval: Optional[int]
    """Number of steps between evaluations. Defaults to once per epoch."""

    learning_rate_multiplier: Optional[float]
    """Factor applied to the recommended learning rate."""

    max_output_tokens: Optional[int]
    """Maximum number of tokens of an answer. Defaults to 32768."""

    samples_per_prompt: Optional[int]
    """Number of answers that are generated and scored for each prompt."""

    step_count: Optional[int]
    """Number of training steps. Mutually exclusive with `epoch_count`."""

    thinking_budget: Optional[int]
    """Number of tokens for thinking, 0 for none, -1 (the default) for as many as needed. Gemini 2.5
    only."""

    thinking_level: Optional[Open[ReinforcementTuningThinkingLevel]]
    """Depth of thinking, from Gemini 3.5 on."""


ReinforcementTuningHyperParametersOrDict = Union[
    ReinforcementTuningHyperParameters, ReinforcementTuningHyperParametersDict
]


class ReinforcementTuningSpecDict(TypedDict, total=False):
    """Reinforcement tuning, in which the answers of the model are scored by rewards. Vertex AI only."""

    composite_reward_config: Optional[CompositeReinforcementTuningRewardConfigOrDict]
    """Several rewards with weights. Mutually exclusive with `single_reward_config`."""

    hyper_parameters: Optional[ReinforcementTuningHyperParametersOrDict]
    """Epochs, learning rate, samples and intervals."""

    single_reward_config: Optional[SingleReinforcementTuningRewardConfigOrDict]
    """One reward."""

    training_dataset_uri: Optional[str]
    """JSONL file with one `ReinforcementTuningExample` per line, as a `gs://` URI."""

    validation_dataset_uri: Optional[str]
    """Validation dataset, in the same form as `training_dataset_uri`."""


ReinforcementTuningSpecOrDict = Union[ReinforcementTuningSpec, ReinforcementTuningSpecDict]


class PartnerModelTuningSpecDict(TypedDict, total=False):
    """Tuning of a partner model or an open model. Vertex AI only."""

    hyper_parameters: Optional[Dict[str, Any]]
    """Hyperparameters by name. Names and ranges depend on the base model."""

    training_dataset_uri: Optional[str]
    """JSONL file as a `gs://` URI, in the format of the base model."""

    validation_dataset_uri: Optional[str]
    """JSONL file as a `gs://` URI, with examples for validation."""


PartnerModelTuningSpecOrDict = Union[PartnerModelTuningSpec, PartnerModelTuningSpecDict]


class VeoHyperParametersDict(TypedDict, total=False):
    """Hyperparameters of tuning a Veo model. Vertex AI only."""

    adapter_size: Optional[Open[AdapterSize]]
    """Size of the adapter, 8 (the default), 16 or 32. LoRA tuning only."""

    epoch_count: Optional[int]
    """Number of passes through the training examples."""

    learning_rate_multiplier: Optional[float]
    """Factor applied to the recommended learning rate."""

    tuning_speed: Optional[Open[TuningSpeed]]
    """Speed of tuning. Veo 3.0 models only."""

    tuning_task: Optional[Open[TuningTask]]
    """Task for which the model is tuned."""

    veo_data_mixture_ratio: Optional[float]
    """Share of Google's own data in training, at least 0 and less than 1. Defaults to 0.1."""


VeoHyperParametersOrDict = Union[VeoHyperParameters, VeoHyperParametersDict]


class VeoTuningSpecDict(TypedDict, total=False):
    """Tuning of a Veo model with videos. Vertex AI only."""

    hyper_parameters: Optional[VeoHyperParametersOrDict]
    """Epochs, learning rate and task."""

    training_dataset_uri: Optional[str]
    """JSONL file as a `gs://` URI, or the resource name of a multimodal dataset."""

    validation_dataset_uri: Optional[str]
    """Validation dataset, in the same form as `training_dataset_uri`. If unset, no validation metrics
    are computed."""


VeoTuningSpecOrDict = Union[VeoTuningSpec, VeoTuningSpecDict]


class VeoLoraTuningSpecDict(TypedDict, total=False):
    """LoRA tuning of a Veo model, which trains an adapter. Vertex AI only."""

    hyper_parameters: Optional[VeoHyperParametersOrDict]
    """Epochs, learning rate, task and adapter size."""

    training_dataset_uri: Optional[str]
    """JSONL file as a `gs://` URI, or the resource name of a multimodal dataset."""

    validation_dataset_uri: Optional[str]
    """Validation dataset, in the same form as `training_dataset_uri`. If unset, no validation metrics
    are computed."""

    video_orientation: Optional[Open[VideoOrientation]]
    """Orientation of the videos. Defaults to landscape."""


VeoLoraTuningSpecOrDict = Union[VeoLoraTuningSpec, VeoLoraTuningSpecDict]
