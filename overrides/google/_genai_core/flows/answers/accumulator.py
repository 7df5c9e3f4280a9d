"""The responses of a stream that have arrived.

The JSON of each is kept and not the object: objects that stay would be visited by Python's garbage
collector again and again, which takes longer than reading a chunk of a long stream.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Callable, List, Optional

from google._genai_core.flows.answers.merging import merge
from google._genai_core.runtime.model import UNEXPECTED

if TYPE_CHECKING:
    from google._genai_api.types.content.parts import Content
    from google._genai_api.types.responses.generate_content import GenerateContentResponse
    from google._genai_core.behaviours.results import ResultHead

_END = re.compile(r"candidates(\[\d+\](\.finishReason)?)?")
"""Where a response has its finish reason."""


class Accumulator:
    """The responses of a stream that have arrived, and the one response that they make."""

    head: Optional[ResultHead] = None
    """Status and headers of the stream, which each response has."""

    def __init__(
        self,
        read: Callable[[bytes], GenerateContentResponse],
        parse: Optional[Callable[[str], Any]] = None,
        history: Optional[List[Content]] = None,
    ) -> None:
        """`read` reads an event again, `parse` the text of the whole; `history` is shown on each response."""
        self.has_unexpected = False
        """Whether a response had a value of an unexpected type. The log has one line for all of them."""
        self._read = read
        self._parse = parse
        self._history = history
        self._events: List[bytes] = []
        self._has_end = False
        self._whole: Optional[GenerateContentResponse] = None

    def add(self, event: bytes, response: GenerateContentResponse) -> None:
        """Add the next response, which was read from an event."""
        self._dress(response)
        if response.__pydantic_extra__ and UNEXPECTED in response.__pydantic_extra__:
            self.has_unexpected = True
        self._has_end = self._has_end or _has_end(response)
        self._events.append(event)
        self._whole = None

    def _dress(self, response: GenerateContentResponse) -> None:
        if self.head is not None:
            response.keep_head(self.head)
        if self._history is not None:
            response.automatic_function_calling_history = self._history

    @property
    def is_empty(self) -> bool:
        """Whether no response has arrived."""
        return not self._events

    def whole(self) -> GenerateContentResponse:
        """Return the responses as one, of which there must be at least one."""
        if self._whole is None:
            self._whole = self._merged()
            self._whole.read_with(self._parse)
        return self._whole

    def partial(self) -> Optional[GenerateContentResponse]:
        """Return the responses of an incomplete answer as one, without `parsed`; None if there are none."""
        return self._merged() if self._events else None

    def _merged(self) -> GenerateContentResponse:
        merged = merge(self._responses())
        self._dress(merged)
        return merged

    def _responses(self) -> List[GenerateContentResponse]:
        return [self._read(event) for event in self._events]

    @property
    def finished(self) -> bool:
        """Whether the answer is complete: it has a finish reason, or ends with a function call.

        An answer without parts, such as that to a blocked prompt, is complete too.
        """
        if self._has_end:
            return True
        responses = self._responses()
        if self.has_unexpected and any(map(_hides_end, responses)):
            return True
        contents = [candidate.content for each in responses for candidate in each.candidates]
        parts = [part for content in contents if content is not None for part in content.parts]
        calls = [part.function_call for part in parts if part.function_call is not None]
        return not calls[-1].will_continue if calls else not parts


def _has_end(response: GenerateContentResponse) -> bool:
    return any(candidate.finish_reason is not None for candidate in response.candidates)


def _hides_end(response: GenerateContentResponse) -> bool:
    """Return whether a finish reason may be in a value of an unexpected type."""
    return any(_END.fullmatch(value.place or "") for value in response.unexpected_values)
