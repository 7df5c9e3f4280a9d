# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, TypedDict

from .content_dicts import ContentDict


class DatasetDistributionDict(TypedDict, total=False):
    buckets: List[DatasetDistributionDistributionBucketDict]
    max: float
    mean: float
    median: float
    min: float
    p5: float
    p95: float
    sum: float


class DatasetDistributionDistributionBucketDict(TypedDict, total=False):
    count: int
    left: float
    right: float


class DatasetStatsDict(TypedDict, total=False):
    contents_per_example_distribution: DatasetDistributionDict
    dropped_example_indices: List[int]
    dropped_example_reasons: List[str]
    total_billable_character_count: int
    total_billable_token_count: int
    total_tuning_character_count: int
    tuning_dataset_example_count: int
    tuning_step_count: int
    user_dataset_examples: List[ContentDict]
    user_input_token_distribution: DatasetDistributionDict
    user_message_per_example_distribution: DatasetDistributionDict
    user_output_token_distribution: DatasetDistributionDict


class DistillationDataStatsDict(TypedDict, total=False):
    training_dataset_stats: DatasetStatsDict


class SupervisedTuningDataStatsDict(TypedDict, total=False):
    dropped_example_reasons: List[str]
    total_billable_character_count: int
    total_billable_token_count: int
    total_truncated_example_count: int
    total_tuning_character_count: int
    truncated_example_indices: List[int]
    tuning_dataset_example_count: int
    tuning_step_count: int
    user_dataset_examples: List[ContentDict]
    user_input_token_distribution: SupervisedTuningDatasetDistributionDict
    user_message_per_example_distribution: SupervisedTuningDatasetDistributionDict
    user_output_token_distribution: SupervisedTuningDatasetDistributionDict


class SupervisedTuningDatasetDistributionDatasetBucketDict(TypedDict, total=False):
    count: float
    left: float
    right: float


class SupervisedTuningDatasetDistributionDict(TypedDict, total=False):
    billable_sum: int
    buckets: List[SupervisedTuningDatasetDistributionDatasetBucketDict]
    max: float
    mean: float
    median: float
    min: float
    p5: float
    p95: float
    sum: int


class TuningDataStatsDict(TypedDict, total=False):
    distillation_data_stats: DistillationDataStatsDict
    supervised_tuning_data_stats: SupervisedTuningDataStatsDict
