"""The answers to the requests for one answer, each of which stopped at the token limit of a request, as one.

Each request costs the tokens that it reports, so their counts are sums; `initial_prompt_token_count` is the
prompt alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from google._genai_core.flows.answers.joined_sources import place_sources
from google._genai_core.flows.answers.merging import merge

if TYPE_CHECKING:
    from google._genai_api.types.responses.candidates import Candidate
    from google._genai_api.types.responses.generate_content import GenerateContentResponse
    from google._genai_api.types.responses.usage import GenerateContentResponseUsageMetadata

    Usage = GenerateContentResponseUsageMetadata

CONTINUATION = "CONTINUATION"
"""The finish reason of such an answer."""

_OF_THE_END = ("finish_reason", "finish_message", "continuation_token")
"""The fields that only the last answer has."""


def token_of(response: GenerateContentResponse) -> Optional[bytes]:
    """Return the token to continue with; None if the answer is complete."""
    first = response.candidates[0] if response.candidates else None
    if first is None or not first.continuation_token:
        return None
    return first.continuation_token if first.finish_reason in (None, CONTINUATION) else None


def joined(earlier: GenerateContentResponse, later: GenerateContentResponse) -> GenerateContentResponse:
    """Return an answer and what continues it as one, which ends as the later one does."""
    whole = merge([earlier, later])
    if whole.candidates:
        end = later.candidates[0] if later.candidates else None
        if earlier.candidates and end is not None:
            _add(whole.candidates[0], earlier.candidates[0], end)
        for name in _OF_THE_END:
            setattr(whole.candidates[0], name, getattr(end, name, None))
    whole.usage_metadata = total(earlier.usage_metadata, later.usage_metadata)
    whole.keep_head_of(later)
    return whole


def _add(whole: Candidate, earlier: Candidate, later: Candidate) -> None:
    """Set the fields that have a value for each request: sources, the count of tokens and safety ratings."""
    place_sources(whole, earlier, later)
    if earlier.token_count is not None and later.token_count is not None:
        whole.token_count = earlier.token_count + later.token_count
    ratings = {rating.category: rating for rating in (*earlier.safety_ratings, *later.safety_ratings)}
    if ratings:
        whole.safety_ratings = list(ratings.values())


def total(earlier: Optional[Usage], later: Optional[Usage]) -> Optional[Usage]:
    """Return the counts of both as one; the prompt alone is that of the earlier one."""
    from google._genai_core.flows.answers.summing import summed  # loaded only for such an answer

    both = summed([later, earlier])
    if both is not None and earlier is not None:
        both.keep_initial_prompt(earlier.initial_prompt_token_count)
    return both
