"""Training data as a TuningDataset."""

from __future__ import annotations

from typing import Any

from google._genai_api.types.jobs.tunings import TuningDataset


def to_tuning_dataset(value: Any) -> TuningDataset:
    """Return the dataset for an object or for a dictionary with its fields."""
    return value if isinstance(value, TuningDataset) else TuningDataset(**value)
