# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional

from pydantic import Field

from google._genai_core.runtime.model import ApiModel, empty_list

from .content import Content


class DatasetDistribution(ApiModel):
    """How one quantity varies over the examples of a dataset. Vertex AI only."""

    buckets: List[DatasetDistributionDistributionBucket] = Field(default_factory=empty_list)
    """Histogram from `min` to `max`."""

    max: Optional[float] = None
    """Highest value of any example."""

    mean: Optional[float] = None
    """Sum of the values, divided by their number."""

    median: Optional[float] = None
    """Half of the values lie below it."""

    min: Optional[float] = None
    """Lowest value of any example."""

    p5: Optional[float] = None
    """5 % of the values lie below it."""

    p95: Optional[float] = None
    """95 % of the values lie below it; what is above may be outliers."""

    sum: Optional[float] = None
    """All values added up, such as the tokens of the whole dataset."""


class DatasetDistributionDistributionBucket(ApiModel):
    """One bar of a histogram. Vertex AI only."""

    count: Optional[int] = None
    """How many values fall between `left` and `right`."""

    left: Optional[float] = None
    """Lower edge, in the unit of the values."""

    right: Optional[float] = None
    """Upper edge, in the unit of the values."""


class DatasetStats(ApiModel):
    """Counts over the examples of a dataset, and which of them were left out. Vertex AI only."""

    contents_per_example_distribution: Optional[DatasetDistribution] = None
    """How many `Content` objects the examples have."""

    dropped_example_indices: List[int] = Field(default_factory=empty_list)
    """Line numbers from 1 of examples left out; a sample, not all of them."""

    dropped_example_reasons: List[str] = Field(default_factory=empty_list)
    """Why, in the order of `dropped_example_indices`."""

    total_billable_character_count: Optional[int] = None
    """Characters that count towards the bill, for models billed by characters."""

    total_billable_token_count: Optional[int] = None
    """Tokens that count towards the bill, for models billed by tokens."""

    total_tuning_character_count: Optional[int] = None
    """Characters that training reads, billed or not."""

    tuning_dataset_example_count: Optional[int] = None
    """Lines of the dataset file, each one example."""

    tuning_step_count: Optional[int] = None
    """Updates of the weights in the whole job; grows with examples and epochs."""

    user_dataset_examples: List[Content] = Field(default_factory=empty_list)
    """A few conversations out of the file, to check that it was read as meant."""

    user_input_token_distribution: Optional[DatasetDistribution] = None
    """How long the prompts are, in tokens."""

    user_message_per_example_distribution: Optional[DatasetDistribution] = None
    """How many messages the conversations have."""

    user_output_token_distribution: Optional[DatasetDistribution] = None
    """How long the wanted answers are, in tokens."""


class DistillationDataStats(ApiModel):
    """Counts over the prompts of a distillation, without the teacher's answers. Vertex AI only."""

    training_dataset_stats: Optional[DatasetStats] = None
    """Sizes, histograms and left-out examples of the prompt file."""


class SupervisedTuningDataStats(ApiModel):
    """Counts over the training examples, and which of them were left out. Vertex AI only."""

    dropped_example_reasons: List[str] = Field(default_factory=empty_list)
    """Why, in the order of `truncated_example_indices`."""

    total_billable_character_count: Optional[int] = None
    """Characters that count towards the bill, for models billed by characters."""

    total_billable_token_count: Optional[int] = None
    """Tokens that count towards the bill, for models billed by tokens."""

    total_truncated_example_count: Optional[int] = None
    """Examples left out, for having too many tokens or images, an image that cannot be read, and so
    on."""

    total_tuning_character_count: Optional[int] = None
    """Characters that training reads, billed or not."""

    truncated_example_indices: List[int] = Field(default_factory=empty_list)
    """Line numbers from 1 of examples left out; a sample, not all of them."""

    tuning_dataset_example_count: Optional[int] = None
    """Lines of the dataset file, each one example."""

    tuning_step_count: Optional[int] = None
    """Updates of the weights in the whole job; grows with examples and epochs."""

    user_dataset_examples: List[Content] = Field(default_factory=empty_list)
    """A few conversations out of the file, to check that it was read as meant."""

    user_input_token_distribution: Optional[SupervisedTuningDatasetDistribution] = None
    """How long the prompts are, in tokens."""

    user_message_per_example_distribution: Optional[SupervisedTuningDatasetDistribution] = None
    """How many messages the conversations have."""

    user_output_token_distribution: Optional[SupervisedTuningDatasetDistribution] = None
    """How long the wanted answers are, in tokens."""


class SupervisedTuningDatasetDistribution(ApiModel):
    """How one quantity varies over the training examples. Vertex AI only."""

    billable_sum: Optional[int] = None
    """The part of `sum` that counts towards the bill."""

    buckets: List[SupervisedTuningDatasetDistributionDatasetBucket] = Field(default_factory=empty_list)
    """Histogram from `min` to `max`."""

    max: Optional[float] = None
    """Highest value of any example."""

    mean: Optional[float] = None
    """Sum of the values, divided by their number."""

    median: Optional[float] = None
    """Half of the values lie below it."""

    min: Optional[float] = None
    """Lowest value of any example."""

    p5: Optional[float] = None
    """5 % of the values lie below it."""

    p95: Optional[float] = None
    """95 % of the values lie below it; what is above may be outliers."""

    sum: Optional[int] = None
    """All values added up, billed or not."""


class SupervisedTuningDatasetDistributionDatasetBucket(ApiModel):
    """One bar of a histogram over training examples. Vertex AI only."""

    count: Optional[float] = None
    """How many values fall between `left` and `right`."""

    left: Optional[float] = None
    """Lower edge, in the unit of the values."""

    right: Optional[float] = None
    """Upper edge, in the unit of the values."""


class TuningDataStats(ApiModel):
    """Counts over the training data; the field of the job's kind is set. Vertex AI only."""

    distillation_data_stats: Optional[DistillationDataStats] = None
    """Set for jobs with a `distillation_spec`."""

    supervised_tuning_data_stats: Optional[SupervisedTuningDataStats] = None
    """Set for jobs with a `supervised_tuning_spec`."""
