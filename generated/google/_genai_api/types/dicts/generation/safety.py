# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Optional, TypedDict, Union

from typing_extensions import Required

from google._genai_api.types.generation.safety import (
    HarmBlockMethod,
    HarmBlockThreshold,
    HarmCategory,
    HarmProbability,
    HarmSeverity,
    ModelArmorConfig,
    SafetyRating,
    SafetySetting,
)
from google._genai_core.runtime.enums import Open


class SafetySettingDict(TypedDict, total=False):
    """Blocking threshold for one category of harm. Categories without a setting use the model's
    default."""

    category: Required[Optional[Open[HarmCategory]]]
    """Category of harm to block. Specify each category at most once. Required."""

    threshold: Required[Optional[Open[HarmBlockThreshold]]]
    """Harm rating at or above which content is blocked. Required."""

    method: Optional[Open[HarmBlockMethod]]
    """Whether severity counts in addition to probability. Defaults to probability. Vertex AI only."""


SafetySettingOrDict = Union[SafetySetting, SafetySettingDict]


class SafetyRatingDict(TypedDict, total=False):
    """Rating of a prompt or answer for one category of harm."""

    blocked: Optional[bool]
    """True if this rating caused the content to be blocked."""

    category: Optional[Open[HarmCategory]]
    """Category of harm that was rated."""

    probability: Optional[Open[HarmProbability]]
    """Probability of harm, in four levels."""

    overwritten_threshold: Optional[Open[HarmBlockThreshold]]
    """Stricter threshold that replaced yours because a generated image shows minors. Vertex AI only."""

    probability_score: Optional[float]
    """Probability of harm as a number from 0 to 1. Vertex AI only."""

    severity: Optional[Open[HarmSeverity]]
    """Severity of harm, in four levels. Vertex AI only."""

    severity_score: Optional[float]
    """Severity of harm as a number from 0 to 1. Vertex AI only."""


SafetyRatingOrDict = Union[SafetyRating, SafetyRatingDict]


class ModelArmorConfigDict(TypedDict, total=False):
    """Screening of prompts and answers by Model Armor, a Google Cloud service against data leaks and
    prompt injection. Vertex AI only."""

    prompt_template_name: Optional[str]
    """Template for screening prompts before they reach the model, as
    `projects/*/locations/*/templates/*`."""

    response_template_name: Optional[str]
    """Template for screening answers before they are returned, as
    `projects/*/locations/*/templates/*`."""


ModelArmorConfigOrDict = Union[ModelArmorConfig, ModelArmorConfigDict]
