"""Training data as a TuningDataset."""

from __future__ import annotations

from typing import Any

from google._genai_api.types.jobs.tunings import TuningDataset
from google._genai_core.runtime.model import given_object


def to_tuning_dataset(value: Any) -> TuningDataset:
    """Return the dataset for an object or for a dictionary with its fields."""
    return given_object(TuningDataset, value, "training_dataset")
