"""Answers that a test lays down: a queue that generate calls take from, and a function asked for each."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Callable, Deque, List, Optional, Sequence, Union

from google.genai.emulator.model.answers import Candidate, text_candidate
from google.genai.emulator.model.prompt import Prompt
from google.genai.emulator.protocol.document import Json
from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.protocol.exchange import StreamItem

# A text, a whole GenerateContentResponse, the chunks of a stream (an error or raw bytes among
# them are sent in their place), an HTTP error code, or an error with a message and details.
Scripted = Union[str, Json, Sequence[Union[Json, ServiceError, bytes]], int, ServiceError]
Responder = Callable[[Prompt], Optional[Scripted]]


@dataclass(frozen=True)
class Items:
    """Responses written out whole: one for a plain call, any number for a stream."""

    items: List[StreamItem]


class Script:
    """What answers instead of the default model: first the queue, then the responder, if any."""

    def __init__(self, responder: Optional[Responder] = None) -> None:
        self._responder = responder
        self._queue: Deque[Scripted] = deque()

    def add(self, *replies: Scripted) -> None:
        """Queues replies, each for one generate call."""
        self._queue.extend(replies)

    def answer(self, prompt: Prompt) -> Union[List[Candidate], Items, None]:
        """Candidates or whole responses; None leaves it to the default model.

        Raises ServiceError where an error is scripted.
        """
        scripted = self._next(prompt)
        if isinstance(scripted, int):
            raise ServiceError(scripted)
        if isinstance(scripted, ServiceError):
            raise scripted
        if isinstance(scripted, str):
            return [text_candidate(scripted)]
        if scripted is None:
            return None
        if isinstance(scripted, dict):
            return Items([scripted])
        return Items([item.body() if isinstance(item, ServiceError) else item for item in scripted])

    def _next(self, prompt: Prompt) -> Optional[Scripted]:
        if self._queue:
            return self._queue.popleft()
        return self._responder(prompt) if self._responder else None
