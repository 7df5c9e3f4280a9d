# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import List, Optional

from pydantic import Field

from google._genai_api.types.content.parts import Content
from google._genai_api.types.generation.safety import BlockedReason, SafetyRating
from google._genai_api.types.responses.candidates import Candidate
from google._genai_api.types.responses.usage import GenerateContentResponseUsageMetadata
from google._genai_core.behaviours.responses import GenerateContentResponseBehaviour
from google._genai_core.behaviours.results import Result
from google._genai_core.runtime.enums import OpenEnum
from google._genai_core.runtime.model import ApiModel, empty_list


class ModelStage(OpenEnum):
    """Stage in the life of a model. Gemini API only."""

    MODEL_STAGE_UNSPECIFIED = "MODEL_STAGE_UNSPECIFIED"
    """Stage not reported."""

    UNSTABLE_EXPERIMENTAL = "UNSTABLE_EXPERIMENTAL"
    """Experiment that changes often."""

    EXPERIMENTAL = "EXPERIMENTAL"
    """Experiment, without any promise."""

    PREVIEW = "PREVIEW"
    """Almost ready for production."""

    STABLE = "STABLE"
    """Ready for production."""

    LEGACY = "LEGACY"
    """Still served; a newer model takes its place."""

    DEPRECATED = "DEPRECATED"
    """Served until `retirement_time`, for present users only."""

    RETIRED = "RETIRED"
    """No longer served."""


class ModelStatus(ApiModel):
    """State of the model that answered. Gemini API only."""

    message: Optional[str] = None
    """Notice to the users of the model."""

    model_stage: Optional[ModelStage] = None
    """Stage in the life of the model."""

    retirement_time: Optional[datetime] = None
    """Time after which the model is no longer served."""


class GenerateContentResponsePromptFeedback(ApiModel):
    """Result of filtering the prompt."""

    block_reason: Optional[BlockedReason] = None
    """Reason why the prompt was blocked. If set, there are no candidates."""

    safety_ratings: List[SafetyRating] = Field(default_factory=empty_list)
    """Safety ratings of the prompt, at most one per category."""

    block_reason_message: Optional[str] = None
    """Description of the block reason. Vertex AI only."""


class GenerateContentResponse(GenerateContentResponseBehaviour, Result):
    """Response to `generate_content`, or one of the responses in a stream. `text`, `parts` and
    `function_calls` refer to the first candidate."""

    candidates: List[Candidate] = Field(default_factory=empty_list)
    """Answers of the model, up to `candidate_count`. None if the prompt was blocked."""

    model_version: Optional[str] = None
    """Version of the model that answered, such as `gemini-2.0-flash-001`."""

    prompt_feedback: Optional[GenerateContentResponsePromptFeedback] = None
    """Result of filtering the prompt. Explains why there are no candidates."""

    response_id: Optional[str] = None
    """ID of the response, for logs and support requests."""

    usage_metadata: Optional[GenerateContentResponseUsageMetadata] = None
    """Token counts. In a stream they are final in the last response."""

    model_status: Optional[ModelStatus] = None
    """Stage of the model, and when it is retired. Gemini API only."""

    create_time: Optional[datetime] = None
    """Time at which the server received the request. Vertex AI only."""

    automatic_function_calling_history: Optional[List[Content]] = None
    """Contents of the whole exchange, including the prompt, if the SDK ran functions. Set by the SDK."""

    automatic_function_calling_limit_reached: Optional[bool] = None
    """True if `maximum_remote_calls` was reached and the last answer still calls functions. They are
    in `function_calls` and were not run. Set by the SDK."""
