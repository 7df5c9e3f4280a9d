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
        ValidateRewardConfig,
        ValidateRewardResponse,
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
    bindings={
        "gemini": (
            # tunedModels.create
            Binding(
                http="POST",
                suffix="tunedModels",
                hook="only_supervised",
                creates=True,
                rows=(
                    Row("base_model", "baseModel"),
                    Row("training_dataset.examples", "tuningTask.trainingData.examples.examples"),
                    Row("config.tuned_model_display_name", "displayName"),
                    Row("config.description", "description"),
                    Row("config.epoch_count", "tuningTask.hyperparameters.epochCount"),
                    Row(
                        "config.learning_rate_multiplier", "tuningTask.hyperparameters.learningRateMultiplier"
                    ),
                    Row("config.batch_size", "tuningTask.hyperparameters.batchSize"),
                    Row("config.learning_rate", "tuningTask.hyperparameters.learningRate"),
                ),
                refused=(
                    "training_dataset.gcs_uri",
                    "training_dataset.vertex_dataset_resource",
                    "config.validation_dataset",
                    "config.validation_dataset_uri",
                    "config.adapter_size",
                    "config.export_last_checkpoint_only",
                    "config.pre_tuned_model_checkpoint_id",
                    "config.tuning_mode",
                    "config.custom_base_model",
                    "config.evaluation_config",
                    "config.labels",
                    "config.output_uri",
                    "config.encryption_spec",
                    "config.beta",
                    "config.base_teacher_model",
                    "config.tuned_teacher_model_source",
                    "config.sft_loss_weight_multiplier",
                    "config.reward_config",
                    "config.composite_reward_config",
                    "config.samples_per_prompt",
                    "config.evaluate_interval",
                    "config.checkpoint_interval",
                    "config.max_output_tokens",
                    "config.thinking_level",
                ),
                responses=(ResponseStep(responses.TUNING_OPERATION),),
            ),
        ),
        "vertex": (
            # projects.locations.tuningJobs.create
            Binding(
                http="POST",
                suffix="projects/{project}/locations/{location}/tuningJobs",
                when="tunes_by_preference",
                label="with config.method PREFERENCE_TUNING",
                hook="tuning_job",
                creates=True,
                rows=(
                    Row("base_model", "baseModel"),
                    Row("training_dataset.gcs_uri", "preferenceOptimizationSpec.trainingDatasetUri"),
                    Row(
                        "training_dataset.vertex_dataset_resource",
                        "preferenceOptimizationSpec.trainingDatasetUri",
                    ),
                    Row(
                        "config.validation_dataset.gcs_uri",
                        "preferenceOptimizationSpec.validationDatasetUri",
                        normalize="validation_dataset",
                    ),
                    Row(
                        "config.validation_dataset.vertex_dataset_resource",
                        "preferenceOptimizationSpec.validationDatasetUri",
                        normalize="validation_dataset",
                    ),
                    Row("config.validation_dataset_uri", "preferenceOptimizationSpec.validationDatasetUri"),
                    Row("config.tuned_model_display_name", "tunedModelDisplayName"),
                    Row("config.description", "description"),
                    Row("config.epoch_count", "preferenceOptimizationSpec.hyperParameters.epochCount"),
                    Row(
                        "config.learning_rate_multiplier",
                        "preferenceOptimizationSpec.hyperParameters.learningRateMultiplier",
                    ),
                    Row("config.adapter_size", "preferenceOptimizationSpec.hyperParameters.adapterSize"),
                    Row(
                        "config.export_last_checkpoint_only",
                        "preferenceOptimizationSpec.exportLastCheckpointOnly",
                    ),
                    Row("config.pre_tuned_model_checkpoint_id", "preTunedModel.checkpointId"),
                    Row("config.custom_base_model", "customBaseModel"),
                    Row(
                        "config.evaluation_config",
                        "preferenceOptimizationSpec.evaluationConfig",
                        normalize="evaluation_config",
                        nested="EvaluationConfig",
                    ),
                    Row("config.labels", "labels"),
                    Row("config.output_uri", "outputUri"),
                    Row("config.encryption_spec", "encryptionSpec"),
                    Row("config.beta", "preferenceOptimizationSpec.hyperParameters.beta"),
                ),
                refused=(
                    "training_dataset.examples",
                    "config.batch_size",
                    "config.learning_rate",
                    "config.tuning_mode",
                    "config.base_teacher_model",
                    "config.tuned_teacher_model_source",
                    "config.sft_loss_weight_multiplier",
                    "config.reward_config",
                    "config.composite_reward_config",
                    "config.samples_per_prompt",
                    "config.evaluate_interval",
                    "config.checkpoint_interval",
                    "config.max_output_tokens",
                    "config.thinking_level",
                ),
                responses=(ResponseStep(responses.TUNING_JOB),),
            ),
            # projects.locations.tuningJobs.create
            Binding(
                http="POST",
                suffix="projects/{project}/locations/{location}/tuningJobs",
                when="distills",
                label="with config.method DISTILLATION",
                hook="tuning_job",
                creates=True,
                rows=(
                    Row("base_model", "baseModel"),
                    Row("training_dataset.gcs_uri", "distillationSpec.promptDatasetUri"),
                    Row("training_dataset.vertex_dataset_resource", "distillationSpec.promptDatasetUri"),
                    Row(
                        "config.validation_dataset.gcs_uri",
                        "distillationSpec.validationDatasetUri",
                        normalize="validation_dataset",
                    ),
                    Row(
                        "config.validation_dataset.vertex_dataset_resource",
                        "distillationSpec.validationDatasetUri",
                        normalize="validation_dataset",
                    ),
                    Row("config.validation_dataset_uri", "distillationSpec.validationDatasetUri"),
                    Row("config.tuned_model_display_name", "tunedModelDisplayName"),
                    Row("config.description", "description"),
                    Row("config.epoch_count", "distillationSpec.hyperParameters.epochCount"),
                    Row(
                        "config.learning_rate_multiplier",
                        "distillationSpec.hyperParameters.learningRateMultiplier",
                    ),
                    Row("config.adapter_size", "distillationSpec.hyperParameters.adapterSize"),
                    Row("config.batch_size", "distillationSpec.hyperParameters.batchSize"),
                    Row("config.learning_rate", "distillationSpec.hyperParameters.learningRate"),
                    Row("config.export_last_checkpoint_only", "distillationSpec.exportLastCheckpointOnly"),
                    Row("config.pre_tuned_model_checkpoint_id", "preTunedModel.checkpointId"),
                    Row("config.tuning_mode", "distillationSpec.tuningMode"),
                    Row("config.custom_base_model", "customBaseModel"),
                    Row(
                        "config.evaluation_config",
                        "distillationSpec.evaluationConfig",
                        normalize="evaluation_config",
                        nested="EvaluationConfig",
                    ),
                    Row("config.labels", "labels"),
                    Row("config.output_uri", "outputUri"),
                    Row("config.encryption_spec", "encryptionSpec"),
                    Row("config.base_teacher_model", "distillationSpec.baseTeacherModel"),
                    Row("config.tuned_teacher_model_source", "distillationSpec.tunedTeacherModelSource"),
                    Row(
                        "config.sft_loss_weight_multiplier",
                        "distillationSpec.hyperParameters.sftLossWeightMultiplier",
                    ),
                ),
                refused=(
                    "training_dataset.examples",
                    "config.beta",
                    "config.reward_config",
                    "config.composite_reward_config",
                    "config.samples_per_prompt",
                    "config.evaluate_interval",
                    "config.checkpoint_interval",
                    "config.max_output_tokens",
                    "config.thinking_level",
                ),
                responses=(ResponseStep(responses.TUNING_JOB),),
            ),
            # projects.locations.tuningJobs.create
            Binding(
                http="POST",
                suffix="projects/{project}/locations/{location}/tuningJobs",
                when="tunes_by_reward",
                label="with config.method REINFORCEMENT_TUNING",
                hook="tuning_job",
                creates=True,
                rows=(
                    Row("base_model", "baseModel"),
                    Row("training_dataset.gcs_uri", "reinforcementTuningSpec.trainingDatasetUri"),
                    Row(
                        "training_dataset.vertex_dataset_resource",
                        "reinforcementTuningSpec.trainingDatasetUri",
                    ),
                    Row(
                        "config.validation_dataset.gcs_uri",
                        "reinforcementTuningSpec.validationDatasetUri",
                        normalize="validation_dataset",
                    ),
                    Row(
                        "config.validation_dataset.vertex_dataset_resource",
                        "reinforcementTuningSpec.validationDatasetUri",
                        normalize="validation_dataset",
                    ),
                    Row("config.validation_dataset_uri", "reinforcementTuningSpec.validationDatasetUri"),
                    Row("config.tuned_model_display_name", "tunedModelDisplayName"),
                    Row("config.description", "description"),
                    Row("config.epoch_count", "reinforcementTuningSpec.hyperParameters.epochCount"),
                    Row(
                        "config.learning_rate_multiplier",
                        "reinforcementTuningSpec.hyperParameters.learningRateMultiplier",
                    ),
                    Row("config.adapter_size", "reinforcementTuningSpec.hyperParameters.adapterSize"),
                    Row("config.batch_size", "reinforcementTuningSpec.hyperParameters.batchSize"),
                    Row("config.pre_tuned_model_checkpoint_id", "preTunedModel.checkpointId"),
                    Row("config.custom_base_model", "customBaseModel"),
                    Row("config.labels", "labels"),
                    Row("config.output_uri", "outputUri"),
                    Row("config.encryption_spec", "encryptionSpec"),
                    Row(
                        "config.reward_config",
                        "reinforcementTuningSpec.singleRewardConfig",
                        nested="SingleReinforcementTuningRewardConfig",
                    ),
                    Row(
                        "config.composite_reward_config",
                        "reinforcementTuningSpec.compositeRewardConfig",
                        nested="CompositeReinforcementTuningRewardConfig",
                    ),
                    Row(
                        "config.samples_per_prompt",
                        "reinforcementTuningSpec.hyperParameters.samplesPerPrompt",
                    ),
                    Row(
                        "config.evaluate_interval", "reinforcementTuningSpec.hyperParameters.evaluateInterval"
                    ),
                    Row(
                        "config.checkpoint_interval",
                        "reinforcementTuningSpec.hyperParameters.checkpointInterval",
                    ),
                    Row(
                        "config.max_output_tokens", "reinforcementTuningSpec.hyperParameters.maxOutputTokens"
                    ),
                    Row("config.thinking_level", "reinforcementTuningSpec.hyperParameters.thinkingLevel"),
                ),
                refused=(
                    "training_dataset.examples",
                    "config.learning_rate",
                    "config.export_last_checkpoint_only",
                    "config.tuning_mode",
                    "config.evaluation_config",
                    "config.beta",
                    "config.base_teacher_model",
                    "config.tuned_teacher_model_source",
                    "config.sft_loss_weight_multiplier",
                ),
                responses=(ResponseStep(responses.TUNING_JOB),),
            ),
            # projects.locations.tuningJobs.create
            Binding(
                http="POST",
                suffix="projects/{project}/locations/{location}/tuningJobs",
                label="with config.method SUPERVISED_FINE_TUNING",
                hook="tuning_job",
                creates=True,
                rows=(
                    Row("base_model", "baseModel"),
                    Row("training_dataset.gcs_uri", "supervisedTuningSpec.trainingDatasetUri"),
                    Row(
                        "training_dataset.vertex_dataset_resource", "supervisedTuningSpec.trainingDatasetUri"
                    ),
                    Row(
                        "config.validation_dataset.gcs_uri",
                        "supervisedTuningSpec.validationDatasetUri",
                        normalize="validation_dataset",
                    ),
                    Row(
                        "config.validation_dataset.vertex_dataset_resource",
                        "supervisedTuningSpec.validationDatasetUri",
                        normalize="validation_dataset",
                    ),
                    Row("config.validation_dataset_uri", "supervisedTuningSpec.validationDatasetUri"),
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
                    Row(
                        "config.export_last_checkpoint_only", "supervisedTuningSpec.exportLastCheckpointOnly"
                    ),
                    Row("config.pre_tuned_model_checkpoint_id", "preTunedModel.checkpointId"),
                    Row("config.tuning_mode", "supervisedTuningSpec.tuningMode"),
                    Row("config.custom_base_model", "customBaseModel"),
                    Row(
                        "config.evaluation_config",
                        "supervisedTuningSpec.evaluationConfig",
                        normalize="evaluation_config",
                        nested="EvaluationConfig",
                    ),
                    Row("config.labels", "labels"),
                    Row("config.output_uri", "outputUri"),
                    Row("config.encryption_spec", "encryptionSpec"),
                ),
                refused=(
                    "training_dataset.examples",
                    "config.beta",
                    "config.base_teacher_model",
                    "config.tuned_teacher_model_source",
                    "config.sft_loss_weight_multiplier",
                    "config.reward_config",
                    "config.composite_reward_config",
                    "config.samples_per_prompt",
                    "config.evaluate_interval",
                    "config.checkpoint_interval",
                    "config.max_output_tokens",
                    "config.thinking_level",
                ),
                responses=(ResponseStep(responses.TUNING_JOB),),
            ),
        ),
    },
)

GET: Method[GetTuningJobConfig, TuningJob] = Method(
    name="tunings.get",
    returns="google._genai_api.types.jobs.tunings.TuningJob",
    config="google._genai_api.types.jobs.tunings.GetTuningJobConfig",
    tables=NESTED,
    bindings={
        "gemini": (
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
        "vertex": (
            # projects.locations.tuningJobs.get
            Binding(
                http="GET",
                suffix="",
                name_rule="tuning_job",
                argument="name",
                patterns=("projects/*/locations/*/tuningJobs/*",),
                responses=(ResponseStep(responses.TUNING_JOB),),
            ),
        ),
    },
)

CANCEL: Method[CancelTuningJobConfig, CancelTuningJobResponse] = Method(
    name="tunings.cancel",
    returns="google._genai_api.types.jobs.tunings.CancelTuningJobResponse",
    config="google._genai_api.types.jobs.tunings.CancelTuningJobConfig",
    unsupported={"gemini": "delete the tuned model with client.models.delete"},
    tables=NESTED,
    bindings={
        "vertex": (
            # projects.locations.tuningJobs.cancel
            Binding(
                http="POST",
                suffix=":cancel",
                name_rule="tuning_job",
                argument="name",
                patterns=("projects/*/locations/*/tuningJobs/*",),
            ),
        ),
    },
)

LIST: Method[ListTuningJobsConfig, ListTuningJobsResponse] = Method(
    name="tunings.list",
    returns="google._genai_api.types.jobs.tunings.ListTuningJobsResponse",
    config="google._genai_api.types.jobs.tunings.ListTuningJobsConfig",
    tables=NESTED,
    bindings={
        "gemini": (
            # tunedModels.list
            Binding(
                http="GET",
                suffix="tunedModels",
                rows=LIST_ROWS,
                responses=(ResponseStep(responses.TUNED_MODEL, ("tunedModels",)),),
            ),
        ),
        "vertex": (
            # projects.locations.tuningJobs.list
            Binding(
                http="GET",
                suffix="projects/{project}/locations/{location}/tuningJobs",
                rows=LIST_ROWS,
                responses=(ResponseStep(responses.TUNING_JOB, ("tuningJobs",)),),
            ),
        ),
    },
)

VALIDATE_REWARD: Method[ValidateRewardConfig, ValidateRewardResponse] = Method(
    name="tunings.validate_reward",
    returns="google._genai_api.types.jobs.rewards.ValidateRewardResponse",
    config="google._genai_api.types.jobs.rewards.ValidateRewardConfig",
    required=("sample_response", "example"),
    normalize={
        "sample_response": "sample_response",
        "example": "reward_example",
        "single_reward_config": "single_reward",
        "composite_reward_config": "composite_reward",
    },
    unsupported={"gemini": "only Vertex AI tunes by rewards"},
    tables=NESTED,
    bindings={
        "vertex": (
            # projects.locations.tuningJobs.validateReinforcementTuningReward
            Binding(
                http="POST",
                suffix="/tuningJobs:validateReinforcementTuningReward",
                name_rule="location",
                argument="parent",
                hook="one_reward",
                patterns=("projects/*/locations/*",),
                rows=(
                    Row("sample_response", "sampleResponse", nested="Content"),
                    Row("example", "example", nested="ReinforcementTuningExample"),
                    Row(
                        "single_reward_config",
                        "singleRewardConfig",
                        nested="SingleReinforcementTuningRewardConfig",
                    ),
                    Row(
                        "composite_reward_config",
                        "compositeRewardConfig",
                        nested="CompositeReinforcementTuningRewardConfig",
                    ),
                ),
            ),
        ),
    },
)
