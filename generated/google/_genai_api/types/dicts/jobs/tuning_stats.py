# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional, Sequence, TypedDict, Union

from google._genai_api.types.dicts.content.parts import ContentOrDict
from google._genai_api.types.dicts.jobs.rewards import ReinforcementTuningExampleOrDict
from google._genai_api.types.jobs.tuning_stats import (
    DatasetDistribution,
    DatasetDistributionDistributionBucket,
    DatasetStats,
    DistillationDataStats,
    GeminiPreferenceExample,
    GeminiPreferenceExampleCompletion,
    PreferenceOptimizationDataStats,
    ReinforcementTuningUserDatasetExamples,
    SupervisedTuningDatasetDistribution,
    SupervisedTuningDatasetDistributionDatasetBucket,
    SupervisedTuningDataStats,
    TuningDataStats,
)


class DatasetDistributionDistributionBucketDict(TypedDict, total=False):
    """Bucket of a histogram. Vertex AI only."""

    count: Optional[int]
    """Number of values between `left` and `right`."""

    left: Optional[float]
    """Lower bound of the bucket."""

    right: Optional[float]
    """Upper bound of the bucket."""


DatasetDistributionDistributionBucketOrDict = Union[
    DatasetDistributionDistributionBucket, DatasetDistributionDistributionBucketDict
]


class DatasetDistributionDict(TypedDict, total=False):
    """Distribution of a quantity over the examples of a dataset. Vertex AI only."""

    buckets: Optional[Sequence[DatasetDistributionDistributionBucketOrDict]]
    """Histogram from `min` to `max`."""

    max: Optional[float]
    """Maximum of the values."""

    mean: Optional[float]
    """Arithmetic mean of the values."""

    median: Optional[float]
    """Median of the values."""

    min: Optional[float]
    """Minimum of the values."""

    p5: Optional[float]
    """5th percentile of the values."""

    p95: Optional[float]
    """95th percentile of the values."""

    sum: Optional[float]
    """Sum of the values."""


DatasetDistributionOrDict = Union[DatasetDistribution, DatasetDistributionDict]


class ReinforcementTuningUserDatasetExamplesDict(TypedDict, total=False):
    """Sample of the prompts of reinforcement tuning. Vertex AI only."""

    user_dataset_examples: Optional[Sequence[ReinforcementTuningExampleOrDict]]
    """Prompts."""


ReinforcementTuningUserDatasetExamplesOrDict = Union[
    ReinforcementTuningUserDatasetExamples, ReinforcementTuningUserDatasetExamplesDict
]


class DatasetStatsDict(TypedDict, total=False):
    """Statistics of a dataset, including dropped examples. Vertex AI only."""

    contents_per_example_distribution: Optional[DatasetDistributionOrDict]
    """Distribution of the number of `Content` objects per example."""

    dropped_example_indices: Optional[List[int]]
    """Line numbers of dropped examples, counted from 1. A sample, not all of them."""

    dropped_example_reasons: Optional[List[str]]
    """Reasons why examples were dropped, in the order of `dropped_example_indices`."""

    reinforcement_tuning_user_dataset_examples: Optional[ReinforcementTuningUserDatasetExamplesOrDict]
    """Sample of the prompts of reinforcement tuning."""

    total_billable_character_count: Optional[int]
    """Number of billable characters, for models billed by characters."""

    total_billable_token_count: Optional[int]
    """Number of billable tokens, for models billed by tokens."""

    total_tuning_character_count: Optional[int]
    """Number of characters used for training, whether or not they are billed."""

    tuning_dataset_example_count: Optional[int]
    """Number of examples in the dataset, one per line."""

    tuning_step_count: Optional[int]
    """Number of training steps in the job."""

    user_dataset_examples: Optional[Sequence[ContentOrDict]]
    """Sample of the examples, for checking how the dataset was read."""

    user_input_token_distribution: Optional[DatasetDistributionOrDict]
    """Distribution of the number of tokens per prompt."""

    user_message_per_example_distribution: Optional[DatasetDistributionOrDict]
    """Distribution of the number of messages per example."""

    user_output_token_distribution: Optional[DatasetDistributionOrDict]
    """Distribution of the number of tokens per expected answer."""


DatasetStatsOrDict = Union[DatasetStats, DatasetStatsDict]


class SupervisedTuningDatasetDistributionDatasetBucketDict(TypedDict, total=False):
    """Bucket of a histogram over training examples. Vertex AI only."""

    count: Optional[float]
    """Number of values between `left` and `right`."""

    left: Optional[float]
    """Lower bound of the bucket."""

    right: Optional[float]
    """Upper bound of the bucket."""


SupervisedTuningDatasetDistributionDatasetBucketOrDict = Union[
    SupervisedTuningDatasetDistributionDatasetBucket, SupervisedTuningDatasetDistributionDatasetBucketDict
]


class SupervisedTuningDatasetDistributionDict(TypedDict, total=False):
    """Distribution of a quantity over the training examples. Vertex AI only."""

    billable_sum: Optional[int]
    """Sum of the billable values."""

    buckets: Optional[Sequence[SupervisedTuningDatasetDistributionDatasetBucketOrDict]]
    """Histogram from `min` to `max`."""

    max: Optional[float]
    """Maximum of the values."""

    mean: Optional[float]
    """Arithmetic mean of the values."""

    median: Optional[float]
    """Median of the values."""

    min: Optional[float]
    """Minimum of the values."""

    p5: Optional[float]
    """5th percentile of the values."""

    p95: Optional[float]
    """95th percentile of the values."""

    sum: Optional[int]
    """Sum of the values."""


SupervisedTuningDatasetDistributionOrDict = Union[
    SupervisedTuningDatasetDistribution, SupervisedTuningDatasetDistributionDict
]


class SupervisedTuningDataStatsDict(TypedDict, total=False):
    """Statistics of the training examples, including dropped examples. Vertex AI only."""

    dropped_example_reasons: Optional[List[str]]
    """Reasons why examples were dropped, in the order of `truncated_example_indices`."""

    total_billable_character_count: Optional[int]
    """Number of billable characters, for models billed by characters. Deprecated."""

    total_billable_token_count: Optional[int]
    """Number of billable tokens, for models billed by tokens."""

    total_truncated_example_count: Optional[int]
    """Number of dropped examples, for instance because of too many tokens or an unreadable image."""

    total_tuning_character_count: Optional[int]
    """Number of characters used for training, whether or not they are billed."""

    truncated_example_indices: Optional[List[int]]
    """Line numbers of dropped examples, counted from 1. A sample, not all of them."""

    tuning_dataset_example_count: Optional[int]
    """Number of examples in the dataset, one per line."""

    tuning_step_count: Optional[int]
    """Number of training steps in the job."""

    user_dataset_examples: Optional[Sequence[ContentOrDict]]
    """Sample of the examples, for checking how the dataset was read."""

    user_input_token_distribution: Optional[SupervisedTuningDatasetDistributionOrDict]
    """Distribution of the number of tokens per prompt."""

    user_message_per_example_distribution: Optional[SupervisedTuningDatasetDistributionOrDict]
    """Distribution of the number of messages per example."""

    user_output_token_distribution: Optional[SupervisedTuningDatasetDistributionOrDict]
    """Distribution of the number of tokens per expected answer."""


SupervisedTuningDataStatsOrDict = Union[SupervisedTuningDataStats, SupervisedTuningDataStatsDict]


class DistillationDataStatsDict(TypedDict, total=False):
    """Statistics of a distillation. Vertex AI only."""

    training_dataset_stats: Optional[DatasetStatsOrDict]
    """Statistics of the prompt dataset."""


DistillationDataStatsOrDict = Union[DistillationDataStats, DistillationDataStatsDict]


class GeminiPreferenceExampleCompletionDict(TypedDict, total=False):
    """Answer and how much it is preferred. Vertex AI only."""

    completion: Optional[ContentOrDict]
    """Answer."""

    score: Optional[float]
    """Score of the answer, such as 1 for the preferred and 0 for the rejected one."""


GeminiPreferenceExampleCompletionOrDict = Union[
    GeminiPreferenceExampleCompletion, GeminiPreferenceExampleCompletionDict
]


class GeminiPreferenceExampleDict(TypedDict, total=False):
    """Prompt with answers that are preferred and rejected. Vertex AI only."""

    completions: Optional[Sequence[GeminiPreferenceExampleCompletionOrDict]]
    """Answers with their scores."""

    contents: Optional[Sequence[ContentOrDict]]
    """Messages of the prompt."""


GeminiPreferenceExampleOrDict = Union[GeminiPreferenceExample, GeminiPreferenceExampleDict]


class PreferenceOptimizationDataStatsDict(TypedDict, total=False):
    """Statistics of the examples of preference tuning, including dropped examples. Vertex AI only."""

    dropped_example_indices: Optional[List[int]]
    """Line numbers of dropped examples, counted from 1. A sample, not all of them."""

    dropped_example_reasons: Optional[List[str]]
    """Reasons why examples were dropped, in the order of `dropped_example_indices`."""

    score_variance_per_example_distribution: Optional[DatasetDistributionOrDict]
    """Distribution of the variance of the scores of an example."""

    scores_distribution: Optional[DatasetDistributionOrDict]
    """Distribution of the scores."""

    total_billable_token_count: Optional[int]
    """Number of billable tokens."""

    tuning_dataset_example_count: Optional[int]
    """Number of examples in the dataset, one per line."""

    tuning_step_count: Optional[int]
    """Number of training steps in the job."""

    user_dataset_examples: Optional[Sequence[GeminiPreferenceExampleOrDict]]
    """Sample of the examples, for checking how the dataset was read."""

    user_input_token_distribution: Optional[DatasetDistributionOrDict]
    """Distribution of the number of tokens per prompt."""

    user_output_token_distribution: Optional[DatasetDistributionOrDict]
    """Distribution of the number of tokens per expected answer."""


PreferenceOptimizationDataStatsOrDict = Union[
    PreferenceOptimizationDataStats, PreferenceOptimizationDataStatsDict
]


class TuningDataStatsDict(TypedDict, total=False):
    """Statistics of the training data. One field is set, depending on the kind of job. Vertex AI only."""

    distillation_data_stats: Optional[DistillationDataStatsOrDict]
    """Statistics of a job with a `distillation_spec`."""

    preference_optimization_data_stats: Optional[PreferenceOptimizationDataStatsOrDict]
    """Statistics of preference tuning."""

    reinforcement_tuning_data_stats: Optional[DatasetStatsOrDict]
    """Statistics of reinforcement tuning."""

    supervised_tuning_data_stats: Optional[SupervisedTuningDataStatsOrDict]
    """Statistics of a job with a `supervised_tuning_spec`."""


TuningDataStatsOrDict = Union[TuningDataStats, TuningDataStatsDict]
