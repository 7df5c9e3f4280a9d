"""The answers to the requests for one answer, each of which stopped at the token limit of a request, as one.

Each request costs the tokens that it reports, so their counts are sums; `initial_prompt_token_count` is the
prompt alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from google._genai_core.flows.answers.merging import merge

if TYPE_CHECKING:
    from google._genai_api.types.responses.generate_content import GenerateContentResponse
    from google._genai_api.types.responses.usage import GenerateContentResponseUsageMetadata

    Usage = GenerateContentResponseUsageMetadata

CONTINUATION = "CONTINUATION"
"""The finish reason of such an answer."""


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
        whole.candidates[0].finish_reason = end.finish_reason if end is not None else None
        whole.candidates[0].continuation_token = end.continuation_token if end is not None else None
    whole.usage_metadata = total(earlier.usage_metadata, later.usage_metadata)
    whole.keep_head_of(later)
    return whole


def total(earlier: Optional[Usage], later: Optional[Usage]) -> Optional[Usage]:
    """Return the counts of both as one; the prompt alone is that of the earlier one."""
    from google._genai_core.flows.answers.summing import summed  # loaded only for such an answer

    both = summed([later, earlier])
    if both is not None and earlier is not None:
        both.keep_initial_prompt(earlier.initial_prompt_token_count)
    return both
