# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional

from pydantic import Field

from google._genai_api.types.content.parts import Content
from google._genai_api.types.jobs.rewards import ReinforcementTuningExample
from google._genai_core.runtime.model import ApiModel, empty_list


class DatasetDistributionDistributionBucket(ApiModel):
    """Bucket of a histogram. Vertex AI only."""

    count: Optional[int] = None
    """Number of values between `left` and `right`."""

    left: Optional[float] = None
    """Lower bound of the bucket."""

    right: Optional[float] = None
    """Upper bound of the bucket."""


class DatasetDistribution(ApiModel):
    """Distribution of a quantity over the examples of a dataset. Vertex AI only."""

    buckets: List[DatasetDistributionDistributionBucket] = Field(default_factory=empty_list)
    """Histogram from `min` to `max`."""

    max: Optional[float] = None
    """Maximum of the values."""

    mean: Optional[float] = None
    """Arithmetic mean of the values."""

    median: Optional[float] = None
    """Median of the values."""

    min: Optional[float] = None
    """Minimum of the values."""

    p5: Optional[float] = None
    """5th percentile of the values."""

    p95: Optional[float] = None
    """95th percentile of the values."""

    sum: Optional[float] = None
    """Sum of the values."""


class ReinforcementTuningUserDatasetExamples(ApiModel):
    """Sample of the prompts of reinforcement tuning. Vertex AI only."""

    user_dataset_examples: List[ReinforcementTuningExample] = Field(default_factory=empty_list)
    """Prompts."""


class DatasetStats(ApiModel):
    """Statistics of a dataset, including dropped examples. Vertex AI only."""

    contents_per_example_distribution: Optional[DatasetDistribution] = None
    """Distribution of the number of `Content` objects per example."""

    dropped_example_indices: List[int] = Field(default_factory=empty_list)
    """Line numbers of dropped examples, counted from 1. A sample, not all of them."""

    dropped_example_reasons: List[str] = Field(default_factory=empty_list)
    """Reasons why examples were dropped, in the order of `dropped_example_indices`."""

    reinforcement_tuning_user_dataset_examples: Optional[ReinforcementTuningUserDatasetExamples] = None
    """Sample of the prompts of reinforcement tuning."""

    total_billable_character_count: Optional[int] = None
    """Number of billable characters, for models billed by characters."""

    total_billable_token_count: Optional[int] = None
    """Number of billable tokens, for models billed by tokens."""

    total_tuning_character_count: Optional[int] = None
    """Number of characters used for training, whether or not they are billed."""

    tuning_dataset_example_count: Optional[int] = None
    """Number of examples in the dataset, one per line."""

    tuning_step_count: Optional[int] = None
    """Number of training steps in the job."""

    user_dataset_examples: List[Content] = Field(default_factory=empty_list)
    """Sample of the examples, for checking how the dataset was read."""

    user_input_token_distribution: Optional[DatasetDistribution] = None
    """Distribution of the number of tokens per prompt."""

    user_message_per_example_distribution: Optional[DatasetDistribution] = None
    """Distribution of the number of messages per example."""

    user_output_token_distribution: Optional[DatasetDistribution] = None
    """Distribution of the number of tokens per expected answer."""


class SupervisedTuningDatasetDistributionDatasetBucket(ApiModel):
    """Bucket of a histogram over training examples. Vertex AI only."""

    count: Optional[float] = None
    """Number of values between `left` and `right`."""

    left: Optional[float] = None
    """Lower bound of the bucket."""

    right: Optional[float] = None
    """Upper bound of the bucket."""


class SupervisedTuningDatasetDistribution(ApiModel):
    """Distribution of a quantity over the training examples. Vertex AI only."""

    billable_sum: Optional[int] = None
    """Sum of the billable values."""

    buckets: List[SupervisedTuningDatasetDistributionDatasetBucket] = Field(default_factory=empty_list)
    """Histogram from `min` to `max`."""

    max: Optional[float] = None
    """Maximum of the values."""

    mean: Optional[float] = None
    """Arithmetic mean of the values."""

    median: Optional[float] = None
    """Median of the values."""

    min: Optional[float] = None
    """Minimum of the values."""

    p5: Optional[float] = None
    """5th percentile of the values."""

    p95: Optional[float] = None
    """95th percentile of the values."""

    sum: Optional[int] = None
    """Sum of the values."""


class SupervisedTuningDataStats(ApiModel):
    """Statistics of the training examples, including dropped examples. Vertex AI only."""

    dropped_example_reasons: List[str] = Field(default_factory=empty_list)
    """Reasons why examples were dropped, in the order of `truncated_example_indices`."""

    total_billable_character_count: Optional[int] = None
    """Number of billable characters, for models billed by characters. Deprecated."""

    total_billable_token_count: Optional[int] = None
    """Number of billable tokens, for models billed by tokens."""

    total_truncated_example_count: Optional[int] = None
    """Number of dropped examples, for instance because of too many tokens or an unreadable image."""

    total_tuning_character_count: Optional[int] = None
    """Number of characters used for training, whether or not they are billed."""

    truncated_example_indices: List[int] = Field(default_factory=empty_list)
    """Line numbers of dropped examples, counted from 1. A sample, not all of them."""

    tuning_dataset_example_count: Optional[int] = None
    """Number of examples in the dataset, one per line."""

    tuning_step_count: Optional[int] = None
    """Number of training steps in the job."""

    user_dataset_examples: List[Content] = Field(default_factory=empty_list)
    """Sample of the examples, for checking how the dataset was read."""

    user_input_token_distribution: Optional[SupervisedTuningDatasetDistribution] = None
    """Distribution of the number of tokens per prompt."""

    user_message_per_example_distribution: Optional[SupervisedTuningDatasetDistribution] = None
    """Distribution of the number of messages per example."""

    user_output_token_distribution: Optional[SupervisedTuningDatasetDistribution] = None
    """Distribution of the number of tokens per expected answer."""


class DistillationDataStats(ApiModel):
    """Statistics of a distillation. Vertex AI only."""

    training_dataset_stats: Optional[DatasetStats] = None
    """Statistics of the prompt dataset."""


class GeminiPreferenceExampleCompletion(ApiModel):
    """Answer and how much it is preferred. Vertex AI only."""

    completion: Optional[Content] = None
    """Answer."""

    score: Optional[float] = None
    """Score of the answer, such as 1 for the preferred and 0 for the rejected one."""


class GeminiPreferenceExample(ApiModel):
    """Prompt with answers that are preferred and rejected. Vertex AI only."""

    completions: List[GeminiPreferenceExampleCompletion] = Field(default_factory=empty_list)
    """Answers with their scores."""

    contents: List[Content] = Field(default_factory=empty_list)
    """Messages of the prompt."""


class PreferenceOptimizationDataStats(ApiModel):
    """Statistics of the examples of preference tuning, including dropped examples. Vertex AI only."""

    dropped_example_indices: List[int] = Field(default_factory=empty_list)
    """Line numbers of dropped examples, counted from 1. A sample, not all of them."""

    dropped_example_reasons: List[str] = Field(default_factory=empty_list)
    """Reasons why examples were dropped, in the order of `dropped_example_indices`."""

    score_variance_per_example_distribution: Optional[DatasetDistribution] = None
    """Distribution of the variance of the scores of an example."""

    scores_distribution: Optional[DatasetDistribution] = None
    """Distribution of the scores."""

    total_billable_token_count: Optional[int] = None
    """Number of billable tokens."""

    tuning_dataset_example_count: Optional[int] = None
    """Number of examples in the dataset, one per line."""

    tuning_step_count: Optional[int] = None
    """Number of training steps in the job."""

    user_dataset_examples: List[GeminiPreferenceExample] = Field(default_factory=empty_list)
    """Sample of the examples, for checking how the dataset was read."""

    user_input_token_distribution: Optional[DatasetDistribution] = None
    """Distribution of the number of tokens per prompt."""

    user_output_token_distribution: Optional[DatasetDistribution] = None
    """Distribution of the number of tokens per expected answer."""


class TuningDataStats(ApiModel):
    """Statistics of the training data. One field is set, depending on the kind of job. Vertex AI only."""

    distillation_data_stats: Optional[DistillationDataStats] = None
    """Statistics of a job with a `distillation_spec`."""

    preference_optimization_data_stats: Optional[PreferenceOptimizationDataStats] = None
    """Statistics of preference tuning."""

    reinforcement_tuning_data_stats: Optional[DatasetStats] = None
    """Statistics of reinforcement tuning."""

    supervised_tuning_data_stats: Optional[SupervisedTuningDataStats] = None
    """Statistics of a job with a `supervised_tuning_spec`."""
