"""The responses of a stream that have arrived.

The JSON of each is kept and not the object: objects that stay would be visited by Python's garbage
collector again and again, which takes longer than reading a chunk of a long stream.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Callable, List, Optional

from google._genai_core.flows.answers.continued import CONTINUATION, joined, total
from google._genai_core.flows.answers.merging import merge
from google._genai_core.runtime.model import UNEXPECTED

if TYPE_CHECKING:
    from google._genai_api.types.content.parts import Content
    from google._genai_api.types.responses.candidates import Candidate
    from google._genai_api.types.responses.generate_content import GenerateContentResponse
    from google._genai_core.behaviours.results import ResultHead

_END = re.compile(r"candidates(\[\d+\](\.finishReason)?)?")
"""Where a response has its finish reason."""


class Accumulator:
    """The responses of a stream that have arrived, and the one response that they make.

    An answer that continues has a stream for each request; the one response is that of all of them.
    """

    head: Optional[ResultHead] = None
    """Status and headers of the stream, which each response has."""

    def __init__(
        self,
        read: Callable[[bytes], GenerateContentResponse],
        parse: Optional[Callable[[str], Any]] = None,
        history: Optional[List[Content]] = None,
        continues: bool = True,
    ) -> None:
        """`read` reads an event again, `parse` the text of the whole; `history` is shown on each response.

        `continues` says whether an answer that stops at the token limit of a request is continued.
        """
        self.has_unexpected = False
        """Whether a response had a value of an unexpected type. The log has one line for all of them."""
        self._read = read
        self._parse = parse
        self._history = history
        self._continues = continues
        self._earlier: Optional[GenerateContentResponse] = None
        """The answers to earlier requests as one."""

        self._whole: Optional[GenerateContentResponse] = None
        self._begin()

    def _begin(self) -> None:
        self._events: List[bytes] = []
        self._has_end = False
        self.token: Optional[bytes] = None
        """The token to continue with; None if the answer is complete."""

        self._last_token: Optional[bytes] = None
        self._is_at_token = False
        """Whether no content has arrived after the last token."""

    def add(self, event: bytes, response: GenerateContentResponse) -> None:
        """Add the next response, which was read from an event."""
        self._dress(response)
        if response.__pydantic_extra__ and UNEXPECTED in response.__pydantic_extra__:
            self.has_unexpected = True
        self._has_end = self._has_end or _has_end(response)
        self._events.append(event)
        self._whole = None
        if self._earlier is not None and response.usage_metadata is not None:
            response.usage_metadata = total(self._earlier.usage_metadata, response.usage_metadata)
        if self._continues and response.candidates:
            first = response.candidates[0]
            if first.continuation_token is not None or self._last_token is not None:
                self._follow(first)

    def _follow(self, first: Candidate) -> None:
        """Note where the answer continues. A response that is followed by more has no finish reason."""
        if first.continuation_token:
            self._last_token = first.continuation_token
            self._is_at_token = True
        elif first.content is not None and first.content.parts:
            self._is_at_token = False
        if first.finish_reason == CONTINUATION:
            self.token = self._last_token
            first.finish_reason = first.finish_message = None
        elif first.finish_reason is not None:
            self.token = None
        elif not self._has_end:  # a stream that ends here breaks off where it can be continued
            self.token = self._last_token if self._is_at_token else None

    def begin_request(self) -> None:
        """Begin with the answer to the next request."""
        self._earlier = self._merged()
        self._begin()

    def _dress(self, response: GenerateContentResponse) -> None:
        if self.head is not None:
            response.keep_head(self.head)
        if self._history is not None:
            response.automatic_function_calling_history = self._history

    @property
    def is_empty(self) -> bool:
        """Whether no response to the request has arrived."""
        return not self._events

    def _has_parts(self) -> bool:
        """Return whether the answer to the request has content."""
        candidates = (candidate for each in self._responses() for candidate in each.candidates)
        return any(each.content is not None and each.content.parts for each in candidates)

    def whole(self) -> GenerateContentResponse:
        """Return the responses as one, of which there must be at least one."""
        if self._whole is None:
            self._whole = self._merged()
            self._whole.read_with(self._parse)
        return self._whole

    def partial(self) -> Optional[GenerateContentResponse]:
        """Return the responses of an incomplete answer as one, without `parsed`; None if there are none.

        It has the last token, unless content has arrived after it.
        """
        if not self._events:
            return self._earlier
        partial = self._merged()
        if self._continues and partial.candidates and not self._is_at_token:
            first, token = partial.candidates[0], None
            if self._earlier is not None and self._earlier.candidates and not self._has_parts():
                token = self._earlier.candidates[0].continuation_token
            if first.continuation_token != token:  # nothing is set while the interpreter ends
                first.continuation_token = token
        return partial

    def _merged(self) -> GenerateContentResponse:
        merged = merge(self._responses())
        if self._earlier is not None:
            merged = joined(self._earlier, merged)
        self._dress(merged)
        return merged

    def _responses(self) -> List[GenerateContentResponse]:
        return [self._read(event) for event in self._events]

    @property
    def finished(self) -> bool:
        """Whether the answer is complete: it has a finish reason, or ends with a function call.

        An answer without parts, such as that to a blocked prompt, is complete too.
        """
        if self._has_end or self.token is not None:
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
