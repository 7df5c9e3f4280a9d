"""What users give as training data, as a TuningDataset."""

from __future__ import annotations

from typing import Any

from google._genai_api.types.jobs.tunings import TuningDataset


def to_tuning_dataset(given: Any) -> TuningDataset:
    """An object, or a dictionary with its fields."""
    return given if isinstance(given, TuningDataset) else TuningDataset(**given)
