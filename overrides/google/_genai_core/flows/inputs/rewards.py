"""The arguments of `tunings.validate_reward` as their types."""

from __future__ import annotations

from typing import Any, Optional

from google._genai_api.types.content.parts import Content
from google._genai_api.types.jobs.rewards import (
    CompositeReinforcementTuningRewardConfig,
    ReinforcementTuningExample,
    SingleReinforcementTuningRewardConfig,
)
from google._genai_core.runtime.model import given_object


def to_sample_response(value: Any) -> Content:
    """Return the answer for an object or for a dictionary with its fields."""
    return given_object(Content, value, "sample_response")


def to_example(value: Any) -> ReinforcementTuningExample:
    """Return the example for an object or for a dictionary with its fields."""
    return given_object(ReinforcementTuningExample, value, "example")


def to_single_reward(value: Any) -> Optional[SingleReinforcementTuningRewardConfig]:
    """Return the reward for an object, for a dictionary with its fields or for None."""
    if value is None:
        return None
    return given_object(SingleReinforcementTuningRewardConfig, value, "single_reward_config")


def to_composite_reward(value: Any) -> Optional[CompositeReinforcementTuningRewardConfig]:
    """Return the rewards for an object, for a dictionary with its fields or for None."""
    if value is None:
        return None
    return given_object(CompositeReinforcementTuningRewardConfig, value, "composite_reward_config")
