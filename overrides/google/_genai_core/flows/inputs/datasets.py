"""Training and validation data as their types."""

from __future__ import annotations

from typing import Any, TypeVar, Union

from google._genai_api.types.jobs.tunings import TuningDataset, TuningValidationDataset
from google._genai_core.runtime.model import given_object
from google._genai_core.runtime.usage_errors import InvalidValueError

D = TypeVar("D", bound=Union[TuningDataset, TuningValidationDataset])


def to_tuning_dataset(value: Any) -> TuningDataset:
    """Return the dataset for an object or for a dictionary with its fields."""
    return _one_source(given_object(TuningDataset, value, "training_dataset"), "training_dataset")


def to_validation_dataset(value: Any) -> TuningValidationDataset:
    """Return the dataset for an object or for a dictionary with its fields."""
    dataset = given_object(TuningValidationDataset, value, "config.validation_dataset")
    return _one_source(dataset, "config.validation_dataset")


def _one_source(dataset: D, what: str) -> D:
    """Return the dataset. Raises InvalidValueError if it is a file and a dataset of Vertex AI at once."""
    if dataset.gcs_uri is not None and dataset.vertex_dataset_resource is not None:
        raise InvalidValueError(f"{what} has gcs_uri and vertex_dataset_resource: set one of them")
    return dataset
