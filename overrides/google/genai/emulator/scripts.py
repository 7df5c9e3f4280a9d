"""Scripted replies of tests: a queue for generate calls, and a function for calls after the queue is empty."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Callable, Deque, List, Optional, Sequence, Union

from google.genai.emulator.model.answers import Candidate, text_candidate
from google.genai.emulator.model.prompt import Prompt
from google.genai.emulator.protocol.document import Json
from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.protocol.exchange import StreamItem

Scripted = Union[str, Json, Sequence[Union[Json, ServiceError, bytes]], int, ServiceError]
"""The text of an answer, a whole GenerateContentResponse, the items of a stream, or an error.

The items of a stream are responses, errors and raw bytes. An int is the HTTP code of an error.
"""

Responder = Callable[[Prompt], Optional[Scripted]]
"""A function that returns the reply to a prompt, or None for the default model's answer."""


@dataclass(frozen=True)
class ScriptedResponses:
    """Complete responses: one for a plain call, any number for a stream."""

    items: List[StreamItem]


class Script:
    """The source of answers before the default model: first the queue, then the responder, if any."""

    def __init__(self, responder: Optional[Responder] = None) -> None:
        self._responder = responder
        self._queue: Deque[Scripted] = deque()

    def add(self, *replies: Scripted) -> None:
        """Queue replies, each for one generate call."""
        self._queue.extend(replies)

    def answer(self, prompt: Prompt) -> Union[List[Candidate], ScriptedResponses, None]:
        """Return candidates or complete responses, or None for the default model's answer.

        Raises ServiceError if an error is scripted.
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
            return ScriptedResponses([scripted])
        items = [item.body() if isinstance(item, ServiceError) else item for item in scripted]
        return ScriptedResponses(items)

    def _next(self, prompt: Prompt) -> Optional[Scripted]:
        if self._queue:
            return self._queue.popleft()
        return self._responder(prompt) if self._responder else None
