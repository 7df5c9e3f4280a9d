"""The counts of tokens of a generation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from google._genai_core.runtime.model import ApiModel


class UsageBehaviour(ApiModel):
    """The tokens of the prompt itself, which each request for one answer reads."""

    if TYPE_CHECKING:
        prompt_token_count: Optional[int]

    @property
    def initial_prompt_token_count(self) -> Optional[int]:
        """The prompt tokens of the first request for the answer.

        Less than `prompt_token_count` only for an answer that was continued (`automatic_continuation`):
        each request reads the prompt again, and the counts are those of all requests.
        """
        initial: Optional[int] = self._private("initial_prompt")
        return self.prompt_token_count if initial is None else initial

    def keep_initial_prompt(self, count: Optional[int]) -> None:
        """Keep the prompt tokens of the first request."""
        self._keep_private(initial_prompt=count)
