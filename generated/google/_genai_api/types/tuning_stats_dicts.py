# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional, Sequence, TypedDict, Union

from google._genai_api.types.tuning_stats import (
    DatasetDistribution,
    DatasetDistributionDistributionBucket,
    DatasetStats,
    DistillationDataStats,
    SupervisedTuningDatasetDistribution,
    SupervisedTuningDatasetDistributionDatasetBucket,
    SupervisedTuningDataStats,
    TuningDataStats,
)

from .content_dicts import ContentOrDict


class DatasetDistributionDict(TypedDict, total=False):
    """How one quantity varies over the examples of a dataset. Vertex AI only."""

    buckets: Optional[Sequence[DatasetDistributionDistributionBucketOrDict]]
    """Histogram from `min` to `max`."""

    max: Optional[float]
    """Highest value of any example."""

    mean: Optional[float]
    """Sum of the values, divided by their number."""

    median: Optional[float]
    """Half of the values lie below it."""

    min: Optional[float]
    """Lowest value of any example."""

    p5: Optional[float]
    """5 % of the values lie below it."""

    p95: Optional[float]
    """95 % of the values lie below it; what is above may be outliers."""

    sum: Optional[float]
    """All values added up, such as the tokens of the whole dataset."""


class DatasetDistributionDistributionBucketDict(TypedDict, total=False):
    """One bar of a histogram. Vertex AI only."""

    count: Optional[int]
    """How many values fall between `left` and `right`."""

    left: Optional[float]
    """Lower edge, in the unit of the values."""

    right: Optional[float]
    """Upper edge, in the unit of the values."""


class DatasetStatsDict(TypedDict, total=False):
    """Counts over the examples of a dataset, and which of them were left out. Vertex AI only."""

    contents_per_example_distribution: Optional[DatasetDistributionOrDict]
    """How many `Content` objects the examples have."""

    dropped_example_indices: Optional[List[int]]
    """Line numbers from 1 of examples left out; a sample, not all of them."""

    dropped_example_reasons: Optional[List[str]]
    """Why, in the order of `dropped_example_indices`."""

    total_billable_character_count: Optional[int]
    """Characters that count towards the bill, for models billed by characters."""

    total_billable_token_count: Optional[int]
    """Tokens that count towards the bill, for models billed by tokens."""

    total_tuning_character_count: Optional[int]
    """Characters that training reads, billed or not."""

    tuning_dataset_example_count: Optional[int]
    """Lines of the dataset file, each one example."""

    tuning_step_count: Optional[int]
    """Updates of the weights in the whole job; grows with examples and epochs."""

    user_dataset_examples: Optional[Sequence[ContentOrDict]]
    """A few conversations out of the file, to check that it was read as meant."""

    user_input_token_distribution: Optional[DatasetDistributionOrDict]
    """How long the prompts are, in tokens."""

    user_message_per_example_distribution: Optional[DatasetDistributionOrDict]
    """How many messages the conversations have."""

    user_output_token_distribution: Optional[DatasetDistributionOrDict]
    """How long the wanted answers are, in tokens."""


class DistillationDataStatsDict(TypedDict, total=False):
    """Counts over the prompts of a distillation, without the teacher's answers. Vertex AI only."""

    training_dataset_stats: Optional[DatasetStatsOrDict]
    """Sizes, histograms and left-out examples of the prompt file."""


class SupervisedTuningDataStatsDict(TypedDict, total=False):
    """Counts over the training examples, and which of them were left out. Vertex AI only."""

    dropped_example_reasons: Optional[List[str]]
    """Why, in the order of `truncated_example_indices`."""

    total_billable_character_count: Optional[int]
    """Characters that count towards the bill, for models billed by characters."""

    total_billable_token_count: Optional[int]
    """Tokens that count towards the bill, for models billed by tokens."""

    total_truncated_example_count: Optional[int]
    """Examples left out, for having too many tokens or images, an image that cannot be read, and so
    on."""

    total_tuning_character_count: Optional[int]
    """Characters that training reads, billed or not."""

    truncated_example_indices: Optional[List[int]]
    """Line numbers from 1 of examples left out; a sample, not all of them."""

    tuning_dataset_example_count: Optional[int]
    """Lines of the dataset file, each one example."""

    tuning_step_count: Optional[int]
    """Updates of the weights in the whole job; grows with examples and epochs."""

    user_dataset_examples: Optional[Sequence[ContentOrDict]]
    """A few conversations out of the file, to check that it was read as meant."""

    user_input_token_distribution: Optional[SupervisedTuningDatasetDistributionOrDict]
    """How long the prompts are, in tokens."""

    user_message_per_example_distribution: Optional[SupervisedTuningDatasetDistributionOrDict]
    """How many messages the conversations have."""

    user_output_token_distribution: Optional[SupervisedTuningDatasetDistributionOrDict]
    """How long the wanted answers are, in tokens."""


class SupervisedTuningDatasetDistributionDatasetBucketDict(TypedDict, total=False):
    """One bar of a histogram over training examples. Vertex AI only."""

    count: Optional[float]
    """How many values fall between `left` and `right`."""

    left: Optional[float]
    """Lower edge, in the unit of the values."""

    right: Optional[float]
    """Upper edge, in the unit of the values."""


class SupervisedTuningDatasetDistributionDict(TypedDict, total=False):
    """How one quantity varies over the training examples. Vertex AI only."""

    billable_sum: Optional[int]
    """The part of `sum` that counts towards the bill."""

    buckets: Optional[Sequence[SupervisedTuningDatasetDistributionDatasetBucketOrDict]]
    """Histogram from `min` to `max`."""

    max: Optional[float]
    """Highest value of any example."""

    mean: Optional[float]
    """Sum of the values, divided by their number."""

    median: Optional[float]
    """Half of the values lie below it."""

    min: Optional[float]
    """Lowest value of any example."""

    p5: Optional[float]
    """5 % of the values lie below it."""

    p95: Optional[float]
    """95 % of the values lie below it; what is above may be outliers."""

    sum: Optional[int]
    """All values added up, billed or not."""


class TuningDataStatsDict(TypedDict, total=False):
    """Counts over the training data; the field of the job's kind is set. Vertex AI only."""

    distillation_data_stats: Optional[DistillationDataStatsOrDict]
    """Set for jobs with a `distillation_spec`."""

    supervised_tuning_data_stats: Optional[SupervisedTuningDataStatsOrDict]
    """Set for jobs with a `supervised_tuning_spec`."""


DatasetDistributionDistributionBucketOrDict = Union[
    DatasetDistributionDistributionBucket, DatasetDistributionDistributionBucketDict
]
DatasetDistributionOrDict = Union[DatasetDistribution, DatasetDistributionDict]
DatasetStatsOrDict = Union[DatasetStats, DatasetStatsDict]
SupervisedTuningDatasetDistributionDatasetBucketOrDict = Union[
    SupervisedTuningDatasetDistributionDatasetBucket, SupervisedTuningDatasetDistributionDatasetBucketDict
]
SupervisedTuningDatasetDistributionOrDict = Union[
    SupervisedTuningDatasetDistribution, SupervisedTuningDatasetDistributionDict
]
SupervisedTuningDataStatsOrDict = Union[SupervisedTuningDataStats, SupervisedTuningDataStatsDict]
DistillationDataStatsOrDict = Union[DistillationDataStats, DistillationDataStatsDict]
TuningDataStatsOrDict = Union[TuningDataStats, TuningDataStatsDict]
