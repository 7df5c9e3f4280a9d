# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import Optional, Sequence, TypedDict, Union

from google._genai_api.types.dicts.content.parts import ContentOrDict
from google._genai_api.types.dicts.generation.safety import SafetyRatingOrDict
from google._genai_api.types.dicts.responses.candidates import CandidateOrDict
from google._genai_api.types.dicts.responses.usage import GenerateContentResponseUsageMetadataOrDict
from google._genai_api.types.generation.safety import BlockedReason
from google._genai_api.types.responses.generate_content import (
    GenerateContentResponse,
    GenerateContentResponsePromptFeedback,
    ModelStage,
    ModelStatus,
)
from google._genai_core.runtime.enums import Open


class ModelStatusDict(TypedDict, total=False):
    """State of the model that answered. Gemini API only."""

    message: Optional[str]
    """Notice to the users of the model."""

    model_stage: Optional[Open[ModelStage]]
    """Stage in the life of the model."""

    retirement_time: Optional[datetime]
    """Time after which the model is no longer served."""


ModelStatusOrDict = Union[ModelStatus, ModelStatusDict]


class GenerateContentResponsePromptFeedbackDict(TypedDict, total=False):
    """Result of filtering the prompt."""

    block_reason: Optional[Open[BlockedReason]]
    """Reason why the prompt was blocked. If set, there are no candidates."""

    safety_ratings: Optional[Sequence[SafetyRatingOrDict]]
    """Safety ratings of the prompt, at most one per category."""

    block_reason_message: Optional[str]
    """Description of the block reason. Vertex AI only."""


GenerateContentResponsePromptFeedbackOrDict = Union[
    GenerateContentResponsePromptFeedback, GenerateContentResponsePromptFeedbackDict
]


class GenerateContentResponseDict(TypedDict, total=False):
    """Response to `generate_content`, or one of the responses in a stream. `text`, `parts` and
    `function_calls` refer to the first candidate."""

    candidates: Optional[Sequence[CandidateOrDict]]
    """Answers of the model, up to `candidate_count`. None if the prompt was blocked."""

    model_version: Optional[str]
    """Version of the model that answered, such as `gemini-2.0-flash-001`."""

    prompt_feedback: Optional[GenerateContentResponsePromptFeedbackOrDict]
    """Result of filtering the prompt. Explains why there are no candidates."""

    response_id: Optional[str]
    """ID of the response, for logs and support requests."""

    usage_metadata: Optional[GenerateContentResponseUsageMetadataOrDict]
    """Token counts. In a stream they are final in the last response."""

    model_status: Optional[ModelStatusOrDict]
    """Stage of the model, and when it is retired. Gemini API only."""

    create_time: Optional[datetime]
    """Time at which the server received the request. Vertex AI only."""

    automatic_function_calling_history: Optional[Sequence[ContentOrDict]]
    """Contents of the whole exchange, including the prompt, if the SDK ran functions. Set by the SDK."""

    automatic_function_calling_limit_reached: Optional[bool]
    """True if `maximum_remote_calls` was reached and the last answer still calls functions. They are
    in `function_calls` and were not run. Set by the SDK."""


GenerateContentResponseOrDict = Union[GenerateContentResponse, GenerateContentResponseDict]
