# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Optional, TypedDict, Union

from google._genai_api.types.safety import (
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


class ModelArmorConfigDict(TypedDict, total=False):
    """Screens prompts and answers with Model Armor, a Cloud service against leaks and prompt
    injection. Vertex AI only."""

    prompt_template_name: Optional[str]
    """Filter template for prompts, checked before the model sees them, as
    `projects/*/locations/*/templates/*`."""

    response_template_name: Optional[str]
    """Filter template for answers, checked before you see them; named like `prompt_template_name`."""


class SafetyRatingDict(TypedDict, total=False):
    """Verdict on a prompt or an answer for one category of harm."""

    blocked: Optional[bool]
    """True if this very rating made the service hold the content back."""

    category: Optional[Open[HarmCategory]]
    """Which kind of harm was looked for."""

    probability: Optional[Open[HarmProbability]]
    """How likely the content is harmful, in four steps."""

    overwritten_threshold: Optional[Open[HarmBlockThreshold]]
    """Stricter limit put in place of yours, when minors appear in a generated image. Vertex AI only."""

    probability_score: Optional[float]
    """Likelihood as a number from 0 to 1, behind `probability`. Vertex AI only."""

    severity: Optional[Open[HarmSeverity]]
    """How bad the harm would be, in four steps. Vertex AI only."""

    severity_score: Optional[float]
    """Gravity as a number from 0 to 1, behind `severity`. Vertex AI only."""


class SafetySettingDict(TypedDict, total=False):
    """Sets the filter for one category of harm. Categories without a setting keep the default of the
    model."""

    category: Optional[Open[HarmCategory]]
    """Which kind of harm to filter; name each one only once."""

    threshold: Optional[Open[HarmBlockThreshold]]
    """Rating from which content is held back."""

    method: Optional[Open[HarmBlockMethod]]
    """Whether severity counts besides probability. Vertex AI only."""


SafetySettingOrDict = Union[SafetySetting, SafetySettingDict]
SafetyRatingOrDict = Union[SafetyRating, SafetyRatingDict]
ModelArmorConfigOrDict = Union[ModelArmorConfig, ModelArmorConfigDict]
