"""Continuation: an answer that stops at the token limit of one request is continued by another.

    request -> answer with a token -> the same request with the token -> ... -> answer without one

Such an answer has the finish reason `CONTINUATION` and a token on its first candidate. An error of a later
request has the answer so far as `partial_response`, with the token to continue with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional, Set

from google._genai_core.flows.answers.continued import joined, token_of
from google._genai_core.runtime.answer_errors import ContinuationInterruptedError

if TYPE_CHECKING:
    from google._genai_api.types.generation.configs import GenerateContentConfig
    from google._genai_api.types.responses.generate_content import GenerateContentResponse
    from google._genai_core.runtime.wire.method import Method

LIMIT = 100
"""Requests for one answer: one that never ends would cost without limit."""


class Continuation:
    """The configs of the requests after the first one."""

    def __init__(
        self, method: Method[GenerateContentConfig, Any], settings: Optional[GenerateContentConfig]
    ) -> None:
        self._settings = method.config_type() if settings is None else settings
        self._requests = 1
        self._sent: Set[Optional[bytes]] = {self._settings.continuation_token}

    def settings(self, token: bytes) -> GenerateContentConfig:
        """Return the config of the next request.

        Raises:
            ContinuationInterruptedError: The answer does not come to an end.
        """
        if token in self._sent:
            raise _interrupted("an answer had the token of an earlier one", token)
        if self._requests >= LIMIT:
            raise _interrupted(f"the answer is not complete after {LIMIT} requests", token)
        self._requests += 1
        self._sent.add(token)
        return self._settings.model_copy(update={"continuation_token": token})


class Whole:
    """The answers that have arrived, none of them streamed, as one."""

    def __init__(self, first: GenerateContentResponse) -> None:
        self._last = self._whole = first

    @property
    def token(self) -> Optional[bytes]:
        """The token to continue with; None if the answer is complete."""
        return token_of(self._last)

    def add(self, response: GenerateContentResponse) -> None:
        """Add the answer to the next request."""
        self._whole, self._last = joined(self._whole, response), response

    def partial(self) -> GenerateContentResponse:
        """Return the answers as one."""
        return self._whole


def _interrupted(reason: str, token: bytes) -> ContinuationInterruptedError:
    return ContinuationInterruptedError(
        f"{reason}: partial_response has what has arrived", continuation_token=token
    )
