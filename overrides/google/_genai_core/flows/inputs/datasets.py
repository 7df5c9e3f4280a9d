"""Training data as a TuningDataset."""

from __future__ import annotations

from typing import Any, Mapping, cast

from google._genai_api.types.jobs.tunings import TuningDataset
from google._genai_core.runtime.given import kind_of
from google._genai_core.runtime.model import placed
from google._genai_core.runtime.usage_errors import InvalidTypeError


def to_tuning_dataset(value: Any) -> TuningDataset:
    """Return the dataset for an object or for a dictionary with its fields."""
    if isinstance(value, TuningDataset):
        return value
    if not isinstance(value, Mapping):
        raise InvalidTypeError(
            f"training_dataset must be a types.TuningDataset or a dict, not {kind_of(value)}"
        )
    with placed("training_dataset"):
        return TuningDataset(**cast(Mapping[str, Any], value))
