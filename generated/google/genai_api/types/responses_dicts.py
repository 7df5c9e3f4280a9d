# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import List, TypedDict

from google.genai_api.types.safety import BlockedReason
from google.genai_core.runtime.enums import Open

from .candidates_dicts import CandidateDict
from .content_dicts import ContentDict
from .safety_dicts import SafetyRatingDict
from .usage_dicts import GenerateContentResponseUsageMetadataDict


class GenerateContentResponseDict(TypedDict, total=False):
    """The model's answer, or one chunk of it in a stream. `text`, `parts` and `function_calls` read
    the first candidate."""

    candidates: List[CandidateDict]
    """The answers, as many as `candidate_count` asked for. None if the prompt was refused."""

    model_version: str
    """Exact model that answered, such as `gemini-2.0-flash-001`."""

    prompt_feedback: GenerateContentResponsePromptFeedbackDict
    """Verdict on the prompt; look here when there are no candidates."""

    response_id: str
    """Identifies the response, for logs and support requests."""

    usage_metadata: GenerateContentResponseUsageMetadataDict
    """Token counts. In a stream the last chunk has the final ones."""

    create_time: datetime
    """When the request reached the server. Vertex AI only."""

    automatic_function_calling_history: List[ContentDict]
    """The whole exchange, prompt included, when the SDK ran functions. Filled by the SDK."""


class GenerateContentResponsePromptFeedbackDict(TypedDict, total=False):
    """What the filters made of the prompt."""

    block_reason: Open[BlockedReason]
    """Why the prompt was refused. If set, there are no candidates; rephrase the prompt."""

    safety_ratings: List[SafetyRatingDict]
    """Harm ratings of the prompt, at most one a category."""

    block_reason_message: str
    """The refusal in plain words. Vertex AI only."""
