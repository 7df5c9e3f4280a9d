"""How an answer ended, in words: why it has no text, or why its text stops short.

Only what the service said is told; a reason that the SDK does not know yet is told as it came.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Iterable, List, Optional

if TYPE_CHECKING:
    from google._genai_api.types.generation.safety import SafetyRating
    from google._genai_api.types.responses.candidates import Candidate
    from google._genai_api.types.responses.generate_content import GenerateContentResponse

WHOLE = ("STOP", "FINISH_REASON_UNSPECIFIED")
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
_HARMLESS = ("NEGLIGIBLE", "LOW", "HARM_PROBABILITY_UNSPECIFIED")


def is_blocked(response: GenerateContentResponse) -> bool:
    """Whether a filter withheld the prompt or the first answer."""
    feedback = response.prompt_feedback
    if feedback is not None and feedback.block_reason:
        return True
    return bool(response.candidates) and response.candidates[0].finish_reason in FILTERED


def shortfall(response: GenerateContentResponse) -> Optional[str]:
    """Why the answer is missing or not whole; None when the service names no such reason."""
    feedback = response.prompt_feedback
    if feedback is not None and feedback.block_reason:
        said = f": {feedback.block_reason_message}" if feedback.block_reason_message else ""
        harms = _harms(feedback.safety_ratings)
        return f"the prompt was blocked: {feedback.block_reason}{harms}{said}"
    if not response.candidates:
        return "the service sent no candidate"
    candidate = response.candidates[0]
    reason = candidate.finish_reason
    if reason is None or reason in WHOLE:
        return None
    said = f": {candidate.finish_message}" if candidate.finish_message else ""
    return f"{_what(candidate, response)}: {reason}{_harms(candidate.safety_ratings)}{said}"


def without_text(response: GenerateContentResponse) -> str:
    """What there is in the place of text."""
    held = shortfall(response)
    if held is not None:
        return held
    calls = [call.name or "a function" for call in response.function_calls]
    if calls:
        return f"the model calls {', '.join(calls)}: see function_calls"
    if response.parts and all(part.thought for part in response.parts):
        return "its parts are thoughts: see parts"
    kinds = sorted({name for part in response.parts for name in part.model_dump(exclude_none=True)})
    return f"its parts have {', '.join(kinds)}: see parts" if kinds else "the answer has no parts"


def _what(candidate: Candidate, response: GenerateContentResponse) -> str:
    if candidate.finish_reason in FILTERED:
        return "the answer was blocked"
    if candidate.finish_reason == "MAX_TOKENS":
        usage = response.usage_metadata
        thoughts = usage.thoughts_token_count if usage is not None else None
        spent = f" ({thoughts} tokens went into thoughts)" if thoughts else ""
        return f"the answer was cut off at max_output_tokens{spent}"
    return "the answer ended early"


def _harms(ratings: Iterable[SafetyRating]) -> str:
    """The ratings that speak against it, such as ` (HARM_CATEGORY_HARASSMENT is HIGH)`."""
    found: List[str] = [
        f"{rating.category} is {rating.probability or 'blocked'}"
        for rating in ratings
        if rating.category is not None and (rating.blocked or _is_harm(rating))
    ]
    return f" ({', '.join(found)})" if found else ""


def _is_harm(rating: SafetyRating) -> bool:
    return rating.probability is not None and rating.probability not in _HARMLESS
