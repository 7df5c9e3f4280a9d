# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import Optional, Sequence, TypedDict, Union

from google._genai_api.types.responses import GenerateContentResponse, GenerateContentResponsePromptFeedback
from google._genai_api.types.safety import BlockedReason
from google._genai_core.runtime.enums import Open

from .candidates_dicts import CandidateOrDict
from .content_dicts import ContentOrDict
from .safety_dicts import SafetyRatingOrDict
from .usage_dicts import GenerateContentResponseUsageMetadataOrDict


class GenerateContentResponseDict(TypedDict, total=False):
    """The model's answer, or one chunk of it in a stream. `text`, `parts` and `function_calls` read
    the first candidate."""

    candidates: Optional[Sequence[CandidateOrDict]]
    """The answers, as many as `candidate_count` asked for. None if the prompt was refused."""

    model_version: Optional[str]
    """Exact model that answered, such as `gemini-2.0-flash-001`."""

    prompt_feedback: Optional[GenerateContentResponsePromptFeedbackOrDict]
    """Verdict on the prompt; look here when there are no candidates."""

    response_id: Optional[str]
    """Identifies the response, for logs and support requests."""

    usage_metadata: Optional[GenerateContentResponseUsageMetadataOrDict]
    """Token counts. In a stream the last chunk has the final ones."""

    create_time: Optional[datetime]
    """When the request reached the server. Vertex AI only."""

    automatic_function_calling_history: Optional[Sequence[ContentOrDict]]
    """The whole exchange, prompt included, when the SDK ran functions. Filled by the SDK."""

    automatic_function_calling_limit_reached: Optional[bool]
    """True when `maximum_remote_calls` requests were sent and the last answer still calls functions;
    they are in `function_calls` and were not run. Filled by the SDK."""


class GenerateContentResponsePromptFeedbackDict(TypedDict, total=False):
    """What the filters made of the prompt."""

    block_reason: Optional[Open[BlockedReason]]
    """Why the prompt was refused. If set, there are no candidates; rephrase the prompt."""

    safety_ratings: Optional[Sequence[SafetyRatingOrDict]]
    """Harm ratings of the prompt, at most one a category."""

    block_reason_message: Optional[str]
    """The refusal in plain words. Vertex AI only."""


GenerateContentResponsePromptFeedbackOrDict = Union[
    GenerateContentResponsePromptFeedback, GenerateContentResponsePromptFeedbackDict
]
GenerateContentResponseOrDict = Union[GenerateContentResponse, GenerateContentResponseDict]
