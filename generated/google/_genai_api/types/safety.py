# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Optional

from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel


class BlockedReason(OpenEnum):
    """Why a prompt got no answer; found in `prompt_feedback`."""

    BLOCK_REASON_UNSPECIFIED = "BLOCK_REASON_UNSPECIFIED"
    """No reason stated. Spelling of the Gemini API."""

    SAFETY = "SAFETY"
    """Safety filters hit; `safety_ratings` tell which category."""

    OTHER = "OTHER"
    """Some cause without a name of its own, e.g. a language that is not supported."""

    BLOCKLIST = "BLOCKLIST"
    """Prompt has a word from the list of forbidden terms."""

    PROHIBITED_CONTENT = "PROHIBITED_CONTENT"
    """Content that is never allowed; no setting lets it pass."""

    IMAGE_SAFETY = "IMAGE_SAFETY"
    """Image that was asked for would be unsafe."""

    BLOCKED_REASON_UNSPECIFIED = "BLOCKED_REASON_UNSPECIFIED"
    """No reason stated. Spelling of Vertex AI."""

    MODEL_ARMOR = "MODEL_ARMOR"
    """Your Model Armor template turned the prompt down. Vertex AI only."""

    JAILBREAK = "JAILBREAK"
    """Prompt seems to attack the safety rules of the model. Vertex AI only."""


class HarmBlockMethod(OpenEnum):
    """Which scores a threshold is compared with. Vertex AI only."""

    HARM_BLOCK_METHOD_UNSPECIFIED = "HARM_BLOCK_METHOD_UNSPECIFIED"
    """Same as leaving it out; probability is used."""

    SEVERITY = "SEVERITY"
    """Weighs how bad the harm would be as well as how likely it is."""

    PROBABILITY = "PROBABILITY"
    """Looks only at how likely the content is harmful. The default."""


class HarmBlockThreshold(OpenEnum):
    """From which rating on content is held back."""

    HARM_BLOCK_THRESHOLD_UNSPECIFIED = "HARM_BLOCK_THRESHOLD_UNSPECIFIED"
    """Leaves the limit to the default of the model."""

    BLOCK_LOW_AND_ABOVE = "BLOCK_LOW_AND_ABOVE"
    """Strictest; only content rated negligible passes."""

    BLOCK_MEDIUM_AND_ABOVE = "BLOCK_MEDIUM_AND_ABOVE"
    """Lets negligible and low ratings pass."""

    BLOCK_ONLY_HIGH = "BLOCK_ONLY_HIGH"
    """Lets all pass but what is rated high."""

    BLOCK_NONE = "BLOCK_NONE"
    """Lets everything pass, yet keeps the ratings coming."""

    OFF = "OFF"
    """Switches the filter off altogether; most permissive."""


class HarmCategory(OpenEnum):
    """Kinds of harm that are rated and can be filtered. Only some can be set, depending on model and
    backend."""

    HARM_CATEGORY_UNSPECIFIED = "HARM_CATEGORY_UNSPECIFIED"
    """No category; not to be used."""

    HARM_CATEGORY_DEROGATORY = "HARM_CATEGORY_DEROGATORY"
    """Belittling remarks on identity or protected traits. PaLM models and Gemini API only."""

    HARM_CATEGORY_TOXICITY = "HARM_CATEGORY_TOXICITY"
    """Rude or vulgar language. PaLM models and Gemini API only."""

    HARM_CATEGORY_VIOLENCE = "HARM_CATEGORY_VIOLENCE"
    """Violence against people, or gore. PaLM models and Gemini API only."""

    HARM_CATEGORY_SEXUAL = "HARM_CATEGORY_SEXUAL"
    """Mentions of sex and other lewd text. PaLM models and Gemini API only."""

    HARM_CATEGORY_MEDICAL = "HARM_CATEGORY_MEDICAL"
    """Health advice that nobody checked. PaLM models and Gemini API only."""

    HARM_CATEGORY_DANGEROUS = "HARM_CATEGORY_DANGEROUS"
    """Encouragement of harmful acts. PaLM models and Gemini API only."""

    HARM_CATEGORY_HARASSMENT = "HARM_CATEGORY_HARASSMENT"
    """Bullying, threats or mockery aimed at a person."""

    HARM_CATEGORY_HATE_SPEECH = "HARM_CATEGORY_HATE_SPEECH"
    """Incitement against people because of what they are, such as their origin or faith."""

    HARM_CATEGORY_SEXUALLY_EXPLICIT = "HARM_CATEGORY_SEXUALLY_EXPLICIT"
    """Explicit sexual material."""

    HARM_CATEGORY_DANGEROUS_CONTENT = "HARM_CATEGORY_DANGEROUS_CONTENT"
    """Help with, or encouragement of, dangerous activities."""

    HARM_CATEGORY_CIVIC_INTEGRITY = "HARM_CATEGORY_CIVIC_INTEGRITY"
    """Falsehoods that hurt elections and civic life. Deprecated on Vertex AI, where the filter is
    gone."""

    HARM_CATEGORY_IMAGE_HATE = "HARM_CATEGORY_IMAGE_HATE"
    """Hate speech shown in a picture. Vertex AI only."""

    HARM_CATEGORY_IMAGE_DANGEROUS_CONTENT = "HARM_CATEGORY_IMAGE_DANGEROUS_CONTENT"
    """Dangerous activities shown in a picture. Vertex AI only."""

    HARM_CATEGORY_IMAGE_HARASSMENT = "HARM_CATEGORY_IMAGE_HARASSMENT"
    """Harassment shown in a picture. Vertex AI only."""

    HARM_CATEGORY_IMAGE_SEXUALLY_EXPLICIT = "HARM_CATEGORY_IMAGE_SEXUALLY_EXPLICIT"
    """Explicit sexual material shown in a picture. Vertex AI only."""

    HARM_CATEGORY_JAILBREAK = "HARM_CATEGORY_JAILBREAK"
    """Prompts that try to talk the model out of its safety rules. Vertex AI only."""


class HarmProbability(OpenEnum):
    """How likely content is harmful in one category, whatever the gravity."""

    HARM_PROBABILITY_UNSPECIFIED = "HARM_PROBABILITY_UNSPECIFIED"
    """Likelihood was not rated."""

    NEGLIGIBLE = "NEGLIGIBLE"
    """Almost surely harmless; passes every threshold."""

    LOW = "LOW"
    """Held back only by `BLOCK_LOW_AND_ABOVE`."""

    MEDIUM = "MEDIUM"
    """Held back by `BLOCK_MEDIUM_AND_ABOVE` and stricter."""

    HIGH = "HIGH"
    """Passes only with `BLOCK_NONE` or `OFF`."""


class HarmSeverity(OpenEnum):
    """How bad the harm would be, apart from how likely it is. Vertex AI only."""

    HARM_SEVERITY_UNSPECIFIED = "HARM_SEVERITY_UNSPECIFIED"
    """Gravity was not rated."""

    HARM_SEVERITY_NEGLIGIBLE = "HARM_SEVERITY_NEGLIGIBLE"
    """Hardly any harm, even if the content is surely of this category."""

    HARM_SEVERITY_LOW = "HARM_SEVERITY_LOW"
    """Mild harm; second of four steps."""

    HARM_SEVERITY_MEDIUM = "HARM_SEVERITY_MEDIUM"
    """Notable harm; third of four steps."""

    HARM_SEVERITY_HIGH = "HARM_SEVERITY_HIGH"
    """Grave harm; the top of the scale."""


class ModelArmorConfig(ApiModel):
    """Screens prompts and answers with Model Armor, a Cloud service against leaks and prompt
    injection. Vertex AI only."""

    prompt_template_name: Optional[str] = None
    """Filter template for prompts, checked before the model sees them, as
    `projects/*/locations/*/templates/*`."""

    response_template_name: Optional[str] = None
    """Filter template for answers, checked before you see them; named like `prompt_template_name`."""


class SafetyRating(ApiModel):
    """Verdict on a prompt or an answer for one category of harm."""

    blocked: Optional[bool] = None
    """True if this very rating made the service hold the content back."""

    category: Optional[HarmCategory] = None
    """Which kind of harm was looked for."""

    probability: Optional[HarmProbability] = None
    """How likely the content is harmful, in four steps."""

    overwritten_threshold: Optional[HarmBlockThreshold] = None
    """Stricter limit put in place of yours, when minors appear in a generated image. Vertex AI only."""

    probability_score: Optional[float] = None
    """Likelihood as a number from 0 to 1, behind `probability`. Vertex AI only."""

    severity: Optional[HarmSeverity] = None
    """How bad the harm would be, in four steps. Vertex AI only."""

    severity_score: Optional[float] = None
    """Gravity as a number from 0 to 1, behind `severity`. Vertex AI only."""


class SafetySetting(ApiModel):
    """Sets the filter for one category of harm. Categories without a setting keep the default of the
    model."""

    category: Optional[Open[HarmCategory]] = None
    """Which kind of harm to filter; name each one only once."""

    threshold: Optional[Open[HarmBlockThreshold]] = None
    """Rating from which content is held back."""

    method: Optional[Open[HarmBlockMethod]] = None
    """Whether severity counts besides probability. Vertex AI only."""
