# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional

from pydantic import Field

from google.genai_core.runtime.model import ApiModel, empty_list

from .content import Content


class DatasetDistribution(ApiModel):
    buckets: List[DatasetDistributionDistributionBucket] = Field(default_factory=empty_list)
    max: Optional[float] = None
    mean: Optional[float] = None
    median: Optional[float] = None
    min: Optional[float] = None
    p5: Optional[float] = None
    p95: Optional[float] = None
    sum: Optional[float] = None


class DatasetDistributionDistributionBucket(ApiModel):
    count: Optional[int] = None
    left: Optional[float] = None
    right: Optional[float] = None


class DatasetStats(ApiModel):
    contents_per_example_distribution: Optional[DatasetDistribution] = None
    dropped_example_indices: List[int] = Field(default_factory=empty_list)
    dropped_example_reasons: List[str] = Field(default_factory=empty_list)
    total_billable_character_count: Optional[int] = None
    total_billable_token_count: Optional[int] = None
    total_tuning_character_count: Optional[int] = None
    tuning_dataset_example_count: Optional[int] = None
    tuning_step_count: Optional[int] = None
    user_dataset_examples: List[Content] = Field(default_factory=empty_list)
    user_input_token_distribution: Optional[DatasetDistribution] = None
    user_message_per_example_distribution: Optional[DatasetDistribution] = None
    user_output_token_distribution: Optional[DatasetDistribution] = None


class DistillationDataStats(ApiModel):
    training_dataset_stats: Optional[DatasetStats] = None


class SupervisedTuningDataStats(ApiModel):
    dropped_example_reasons: List[str] = Field(default_factory=empty_list)
    total_billable_character_count: Optional[int] = None
    total_billable_token_count: Optional[int] = None
    total_truncated_example_count: Optional[int] = None
    total_tuning_character_count: Optional[int] = None
    truncated_example_indices: List[int] = Field(default_factory=empty_list)
    tuning_dataset_example_count: Optional[int] = None
    tuning_step_count: Optional[int] = None
    user_dataset_examples: List[Content] = Field(default_factory=empty_list)
    user_input_token_distribution: Optional[SupervisedTuningDatasetDistribution] = None
    user_message_per_example_distribution: Optional[SupervisedTuningDatasetDistribution] = None
    user_output_token_distribution: Optional[SupervisedTuningDatasetDistribution] = None


class SupervisedTuningDatasetDistribution(ApiModel):
    billable_sum: Optional[int] = None
    buckets: List[SupervisedTuningDatasetDistributionDatasetBucket] = Field(default_factory=empty_list)
    max: Optional[float] = None
    mean: Optional[float] = None
    median: Optional[float] = None
    min: Optional[float] = None
    p5: Optional[float] = None
    p95: Optional[float] = None
    sum: Optional[int] = None


class SupervisedTuningDatasetDistributionDatasetBucket(ApiModel):
    count: Optional[float] = None
    left: Optional[float] = None
    right: Optional[float] = None


class TuningDataStats(ApiModel):
    distillation_data_stats: Optional[DistillationDataStats] = None
    supervised_tuning_data_stats: Optional[SupervisedTuningDataStats] = None
