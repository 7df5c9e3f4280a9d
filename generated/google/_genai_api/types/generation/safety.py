# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel


class HarmCategory(OpenEnum):
    """Category of harm that is rated and can be blocked. The supported categories depend on the model
    and backend."""

    HARM_CATEGORY_UNSPECIFIED = "HARM_CATEGORY_UNSPECIFIED"
    """Unspecified; do not send it."""

    HARM_CATEGORY_DEROGATORY = "HARM_CATEGORY_DEROGATORY"
    """Belittling remarks about identity or protected traits. For PaLM models. Gemini API only."""

    HARM_CATEGORY_TOXICITY = "HARM_CATEGORY_TOXICITY"
    """Rude or vulgar language. For PaLM models. Gemini API only."""

    HARM_CATEGORY_VIOLENCE = "HARM_CATEGORY_VIOLENCE"
    """Violence against people, or gore. For PaLM models. Gemini API only."""

    HARM_CATEGORY_SEXUAL = "HARM_CATEGORY_SEXUAL"
    """References to sexual acts and other lewd content. For PaLM models. Gemini API only."""

    HARM_CATEGORY_MEDICAL = "HARM_CATEGORY_MEDICAL"
    """Unchecked medical advice. For PaLM models. Gemini API only."""

    HARM_CATEGORY_DANGEROUS = "HARM_CATEGORY_DANGEROUS"
    """Encouragement of harmful acts. For PaLM models. Gemini API only."""

    HARM_CATEGORY_HARASSMENT = "HARM_CATEGORY_HARASSMENT"
    """Bullying, threats or ridicule aimed at a person."""

    HARM_CATEGORY_HATE_SPEECH = "HARM_CATEGORY_HATE_SPEECH"
    """Incitement to hatred or violence based on attributes such as origin or religion."""

    HARM_CATEGORY_SEXUALLY_EXPLICIT = "HARM_CATEGORY_SEXUALLY_EXPLICIT"
    """Sexually explicit content."""

    HARM_CATEGORY_DANGEROUS_CONTENT = "HARM_CATEGORY_DANGEROUS_CONTENT"
    """Help with or encouragement of dangerous activities."""

    HARM_CATEGORY_CIVIC_INTEGRITY = "HARM_CATEGORY_CIVIC_INTEGRITY"
    """Content that harms elections and civic processes. Vertex AI no longer filters it. Deprecated on
    Vertex AI."""

    HARM_CATEGORY_IMAGE_HATE = "HARM_CATEGORY_IMAGE_HATE"
    """Hate speech in an image. Vertex AI only."""

    HARM_CATEGORY_IMAGE_DANGEROUS_CONTENT = "HARM_CATEGORY_IMAGE_DANGEROUS_CONTENT"
    """Dangerous activities in an image. Vertex AI only."""

    HARM_CATEGORY_IMAGE_HARASSMENT = "HARM_CATEGORY_IMAGE_HARASSMENT"
    """Harassment in an image. Vertex AI only."""

    HARM_CATEGORY_IMAGE_SEXUALLY_EXPLICIT = "HARM_CATEGORY_IMAGE_SEXUALLY_EXPLICIT"
    """Sexually explicit content in an image. Vertex AI only."""

    HARM_CATEGORY_JAILBREAK = "HARM_CATEGORY_JAILBREAK"
    """Prompts that try to bypass the model's safety rules. Vertex AI only."""


class HarmBlockThreshold(OpenEnum):
    """Harm rating at or above which content is blocked."""

    HARM_BLOCK_THRESHOLD_UNSPECIFIED = "HARM_BLOCK_THRESHOLD_UNSPECIFIED"
    """Default threshold of the model."""

    BLOCK_LOW_AND_ABOVE = "BLOCK_LOW_AND_ABOVE"
    """Block content rated `LOW` or higher. The strictest threshold."""

    BLOCK_MEDIUM_AND_ABOVE = "BLOCK_MEDIUM_AND_ABOVE"
    """Block content rated `MEDIUM` or higher."""

    BLOCK_ONLY_HIGH = "BLOCK_ONLY_HIGH"
    """Block content rated `HIGH`."""

    BLOCK_NONE = "BLOCK_NONE"
    """Block nothing, but return ratings."""

    OFF = "OFF"
    """Turn the filter off."""


class HarmBlockMethod(OpenEnum):
    """Scores that a threshold is compared with. Vertex AI only."""

    HARM_BLOCK_METHOD_UNSPECIFIED = "HARM_BLOCK_METHOD_UNSPECIFIED"
    """Default method, `PROBABILITY`."""

    SEVERITY = "SEVERITY"
    """Use both the severity and the probability of harm."""

    PROBABILITY = "PROBABILITY"
    """Use the probability of harm alone. The default."""


class HarmProbability(OpenEnum):
    """Probability that content is harmful, regardless of severity."""

    HARM_PROBABILITY_UNSPECIFIED = "HARM_PROBABILITY_UNSPECIFIED"
    """Probability not rated."""

    NEGLIGIBLE = "NEGLIGIBLE"
    """Negligible probability. Passes every threshold."""

    LOW = "LOW"
    """Low probability. Blocked by `BLOCK_LOW_AND_ABOVE` only."""

    MEDIUM = "MEDIUM"
    """Medium probability. Blocked by `BLOCK_MEDIUM_AND_ABOVE` and stricter thresholds."""

    HIGH = "HIGH"
    """High probability. Passes only `BLOCK_NONE` and `OFF`."""


class HarmSeverity(OpenEnum):
    """Severity of harm, regardless of probability. Vertex AI only."""

    HARM_SEVERITY_UNSPECIFIED = "HARM_SEVERITY_UNSPECIFIED"
    """Severity not rated."""

    HARM_SEVERITY_NEGLIGIBLE = "HARM_SEVERITY_NEGLIGIBLE"
    """Negligible harm, the lowest of four levels."""

    HARM_SEVERITY_LOW = "HARM_SEVERITY_LOW"
    """Low severity, the second of four levels."""

    HARM_SEVERITY_MEDIUM = "HARM_SEVERITY_MEDIUM"
    """Medium severity, the third of four levels."""

    HARM_SEVERITY_HIGH = "HARM_SEVERITY_HIGH"
    """High severity, the highest of four levels."""


class BlockedReason(OpenEnum):
    """Reason why a prompt was blocked, in `prompt_feedback`."""

    BLOCK_REASON_UNSPECIFIED = "BLOCK_REASON_UNSPECIFIED"
    """Reason not reported. Gemini API only."""

    SAFETY = "SAFETY"
    """Blocked by the safety filters; see `safety_ratings` for the category."""

    OTHER = "OTHER"
    """Other reason, such as an unsupported language."""

    BLOCKLIST = "BLOCKLIST"
    """The prompt contains a blocked term."""

    PROHIBITED_CONTENT = "PROHIBITED_CONTENT"
    """The prompt contains content that is prohibited regardless of the safety settings."""

    IMAGE_SAFETY = "IMAGE_SAFETY"
    """The requested image would be unsafe."""

    BLOCKED_REASON_UNSPECIFIED = "BLOCKED_REASON_UNSPECIFIED"
    """Reason not reported. Vertex AI only."""

    MODEL_ARMOR = "MODEL_ARMOR"
    """Blocked by Model Armor. Vertex AI only."""

    JAILBREAK = "JAILBREAK"
    """The prompt looks like an attempt to bypass the model's safety rules. Vertex AI only."""


class SafetySetting(ApiModel):
    """Blocking threshold for one category of harm. Categories without a setting use the model's
    default."""

    category: Optional[Open[HarmCategory]] = None
    """Category of harm to block. Specify each category at most once. Required."""

    threshold: Optional[Open[HarmBlockThreshold]] = None
    """Harm rating at or above which content is blocked. Required."""

    method: Optional[Open[HarmBlockMethod]] = None
    """Whether severity counts in addition to probability. Defaults to probability. Vertex AI only."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            category: Optional[Open[HarmCategory]],
            threshold: Optional[Open[HarmBlockThreshold]],
            method: Optional[Open[HarmBlockMethod]] = None,
        ) -> None: ...


class SafetyRating(ApiModel):
    """Rating of a prompt or answer for one category of harm."""

    blocked: Optional[bool] = None
    """True if this rating caused the content to be blocked."""

    category: Optional[HarmCategory] = None
    """Category of harm that was rated."""

    probability: Optional[HarmProbability] = None
    """Probability of harm, in four levels."""

    overwritten_threshold: Optional[HarmBlockThreshold] = None
    """Stricter threshold that replaced yours because a generated image shows minors. Vertex AI only."""

    probability_score: Optional[float] = None
    """Probability of harm as a number from 0 to 1. Vertex AI only."""

    severity: Optional[HarmSeverity] = None
    """Severity of harm, in four levels. Vertex AI only."""

    severity_score: Optional[float] = None
    """Severity of harm as a number from 0 to 1. Vertex AI only."""


class ModelArmorConfig(ApiModel):
    """Screening of prompts and answers by Model Armor, a Google Cloud service against data leaks and
    prompt injection. Vertex AI only."""

    prompt_template_name: Optional[str] = None
    """Template for screening prompts before they reach the model, as
    `projects/*/locations/*/templates/*`."""

    response_template_name: Optional[str] = None
    """Template for screening answers before they are returned, as
    `projects/*/locations/*/templates/*`."""
