"""The errors of answers that need more than one request."""

from __future__ import annotations

from typing import Any, Dict, Optional, Sequence, Tuple, Union

from google._genai_core.runtime.usage_errors import GenAIError

__all__ = ["ContinuationInterruptedError", "ToolListError"]


class ToolListError(GenAIError):
    """An MCP server did not list its tools; `__cause__` is the error of its session."""


class ContinuationInterruptedError(GenAIError):
    """An answer that stopped at the token limit of a request cannot be continued to its end.

    `partial_response` is the answer so far.

    Attributes:
        continuation_token: The last token, for a request of your own.
        partial_interaction: For interactions, the answer so far.
        interaction_id: For interactions, the id that belongs to the token.
        continuation_ids: For interactions, the ids of all requests.
    """

    def __init__(
        self,
        message: str,
        *,
        partial_interaction: Any = None,
        continuation_token: Union[str, bytes, None] = None,
        interaction_id: Optional[str] = None,
        continuation_ids: Optional[Sequence[str]] = None,
    ) -> None:
        self.partial_interaction = partial_interaction
        self.continuation_token = continuation_token
        self.interaction_id = interaction_id
        self.continuation_ids = list(continuation_ids or ())
        super().__init__(message)

    def __reduce__(self) -> Tuple[Any, ...]:
        state: Dict[str, Any] = self._state(**self.__dict__)
        return type(self), (str(self),), state


for _name in __all__:  # tracebacks and pickles name the module that users import from
    globals()[_name].__module__ = "google.genai.errors"
