# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import List, Optional

from pydantic import Field

from google._genai_core.behaviours.responses import GenerateContentResponseBehaviour
from google._genai_core.behaviours.results import Result
from google._genai_core.runtime.model import ApiModel, empty_list

from .candidates import Candidate
from .content import Content
from .safety import BlockedReason, SafetyRating
from .usage import GenerateContentResponseUsageMetadata


class GenerateContentResponse(GenerateContentResponseBehaviour, Result):
    """The model's answer, or one chunk of it in a stream. `text`, `parts` and `function_calls` read
    the first candidate."""

    candidates: List[Candidate] = Field(default_factory=empty_list)
    """The answers, as many as `candidate_count` asked for. None if the prompt was refused."""

    model_version: Optional[str] = None
    """Exact model that answered, such as `gemini-2.0-flash-001`."""

    prompt_feedback: Optional[GenerateContentResponsePromptFeedback] = None
    """Verdict on the prompt; look here when there are no candidates."""

    response_id: Optional[str] = None
    """Identifies the response, for logs and support requests."""

    usage_metadata: Optional[GenerateContentResponseUsageMetadata] = None
    """Token counts. In a stream the last chunk has the final ones."""

    create_time: Optional[datetime] = None
    """When the request reached the server. Vertex AI only."""

    automatic_function_calling_history: Optional[List[Content]] = None
    """The whole exchange, prompt included, when the SDK ran functions. Filled by the SDK."""

    automatic_function_calling_limit_reached: Optional[bool] = None
    """True when `maximum_remote_calls` requests were sent and the last answer still calls functions;
    they are in `function_calls` and were not run. Filled by the SDK."""


class GenerateContentResponsePromptFeedback(ApiModel):
    """What the filters made of the prompt."""

    block_reason: Optional[BlockedReason] = None
    """Why the prompt was refused. If set, there are no candidates; rephrase the prompt."""

    safety_ratings: List[SafetyRating] = Field(default_factory=empty_list)
    """Harm ratings of the prompt, at most one a category."""

    block_reason_message: Optional[str] = None
    """The refusal in plain words. Vertex AI only."""
