"""How an answer ended, as text: why it has no text, or why its text is cut off.

Reports only the reasons of the service; unknown reasons are passed through unchanged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Iterable, List, Optional

if TYPE_CHECKING:
    from google._genai_api.types.generation.safety import SafetyRating
    from google._genai_api.types.responses.candidates import Candidate
    from google._genai_api.types.responses.generate_content import GenerateContentResponse

WHOLE = ("STOP", "FINISH_REASON_UNSPECIFIED")
"""Finish reasons of a complete answer."""

FILTERED = (
    "SAFETY",
    "RECITATION",
    "BLOCKLIST",
    "PROHIBITED_CONTENT",
    "SPII",
    "IMAGE_SAFETY",
    "IMAGE_PROHIBITED_CONTENT",
    "IMAGE_RECITATION",
    "MODEL_ARMOR",
)
"""Finish reasons of an answer that a filter withheld."""

_HARMLESS = ("NEGLIGIBLE", "LOW", "HARM_PROBABILITY_UNSPECIFIED")


def is_blocked(response: GenerateContentResponse) -> bool:
    """Return whether a filter withheld the prompt or the first candidate."""
    feedback = response.prompt_feedback
    if feedback is not None and feedback.block_reason:
        return True
    return bool(response.candidates) and response.candidates[0].finish_reason in FILTERED


def shortfall(response: GenerateContentResponse) -> Optional[str]:
    """Return why the answer is missing or cut off; None if the service gives no such reason."""
    feedback = response.prompt_feedback
    if feedback is not None and feedback.block_reason:
        message = f": {feedback.block_reason_message}" if feedback.block_reason_message else ""
        harms = _harms(feedback.safety_ratings)
        return f"the prompt was blocked: {feedback.block_reason}{harms}{message}"
    if not response.candidates:
        return "the service sent no candidate"
    candidate = response.candidates[0]
    reason = candidate.finish_reason
    if reason is None or reason in WHOLE:
        return None
    message = f": {candidate.finish_message}" if candidate.finish_message else ""
    return f"{_ending(candidate, response)}: {reason}{_harms(candidate.safety_ratings)}{message}"


def without_text(response: GenerateContentResponse) -> str:
    """Return why the response has no text, or what it has instead."""
    reason = shortfall(response)
    if reason is not None:
        return reason
    calls = [call.name or "a function" for call in response.function_calls]
    if calls:
        return f"the model calls {', '.join(calls)}: see function_calls"
    if response.parts and all(part.thought for part in response.parts):
        return "all its parts are thoughts: see parts"
    kinds = sorted({name for part in response.parts for name in part.model_dump(exclude_none=True)})
    return f"its parts have {', '.join(kinds)}: see parts" if kinds else "the answer has no parts"


def _ending(candidate: Candidate, response: GenerateContentResponse) -> str:
    if candidate.finish_reason in FILTERED:
        return "the answer was blocked"
    if candidate.finish_reason == "MAX_TOKENS":
        usage = response.usage_metadata
        thoughts = usage.thoughts_token_count if usage is not None else None
        spent = f" ({thoughts} tokens were spent on thoughts)" if thoughts else ""
        return f"the answer was cut off at max_output_tokens{spent}"
    return "the answer ended early"


def _harms(ratings: Iterable[SafetyRating]) -> str:
    """Return the ratings with a harm, such as ` (HARM_CATEGORY_HARASSMENT is HIGH)`."""
    harms: List[str] = [
        f"{rating.category} is {rating.probability or 'blocked'}"
        for rating in ratings
        if rating.category is not None and (rating.blocked or _is_harm(rating))
    ]
    return f" ({', '.join(harms)})" if harms else ""


def _is_harm(rating: SafetyRating) -> bool:
    return rating.probability is not None and rating.probability not in _HARMLESS
