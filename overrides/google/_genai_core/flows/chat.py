"""One chat: each message goes out with what was said before it, and its turn is kept.

A turn that fails or is broken off stays in the comprehensive history, up to where it came;
the curated history, which the next message repeats, is as it was.
"""

from __future__ import annotations

import threading
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Any, Dict, List, Optional, Sequence, Type, Union, cast

from google._genai_api.types.content.parts import Content
from google._genai_core.flows import generate
from google._genai_core.flows.answers.history import History
from google._genai_core.flows.call import configured
from google._genai_core.flows.inputs.contents import UserContent, to_part
from google._genai_core.flows.observed import observed_flow
from google._genai_core.runtime.driving.effects import Flow
from google._genai_core.runtime.usage_errors import BusyError, InvalidValueError
from google._genai_core.runtime.wire.backend import Context

if TYPE_CHECKING:
    from google._genai_api.types.responses.generate_content import GenerateContentResponse
    from google._genai_api.types.unions import PartUnionDict
    from google._genai_core.flows.generate import Generate

    Message = Union[Content, PartUnionDict, Sequence[PartUnionDict]]

BUSY = (
    "this chat is still busy with another message: wait for its answer, or read its stream "
    "to the end or close it"
)


class Conversation:
    """What a chat knows: its model, its settings, its history and whether an answer is awaited."""

    def __init__(
        self, operation: Generate, model: str, config: Any, history: Optional[Sequence[Any]]
    ) -> None:
        self.model = model
        self.config = configured(operation, config)
        self.history = History(history)
        self.busy = threading.Lock()


class Remembers:
    """What a chat knows, sync or async."""

    def __init__(self, conversation: Conversation) -> None:
        self._conversation = conversation

    def get_history(self, curated: bool = False) -> List[Content]:
        """What was said, oldest first, as a list of its own.

        A streamed answer is one content, and function calls and their results stand between
        the message and its answer. `[content.model_dump_json() for content in history]` keeps
        it as text; `types.Content.model_validate_json` reads that back without loss.

        Args:
            curated: If true, only what the next message repeats: turns that failed, were broken
                off or had an empty answer are left out.
        """
        history = self._conversation.history
        return list(history.curated if curated else history.comprehensive)


class _Turn:
    """One message until its answer is there: a context manager that records it in any case."""

    def __init__(self, conversation: Conversation, message: Any) -> None:
        self._conversation = conversation
        self._message = _message(message)
        self.said: List[Content] = []
        """What came after the message: calls, results, the answer as far as it came."""

    def __enter__(self) -> _Turn:
        if not self._conversation.busy.acquire(blocking=False):
            raise BusyError(BUSY)
        return self

    def __exit__(
        self,
        kind: Optional[Type[BaseException]],
        error: Optional[BaseException],
        where: Optional[TracebackType],
    ) -> None:
        try:
            self._conversation.history.record([self._message, *self.said], complete=kind is None)
        finally:
            self._conversation.busy.release()

    def arguments(self) -> Dict[str, Any]:
        """What the request is made of."""
        contents = [*self._conversation.history.curated, self._message]
        return {"model": self._conversation.model, "contents": contents}


def _message(given: Any) -> Content:
    """A message as one content of the user."""
    if isinstance(given, Content):
        if given.role == "model":
            raise InvalidValueError("message: a content of the user, not of the model")
        return given
    items = cast(Sequence[Any], given) if isinstance(given, (list, tuple)) else [given]
    if not items:
        raise InvalidValueError("message is empty: pass at least one text or part")
    parts = [
        to_part(item, f"message[{at}]" if isinstance(given, (list, tuple)) else "message")
        for at, item in enumerate(items)
    ]
    return UserContent.model_construct(parts=parts, role="user")


def send_message_flow(
    operation: Generate, context: Context, conversation: Conversation, message: Any, config: Any
) -> Flow[GenerateContentResponse]:
    """The answer to a message."""
    settings = conversation.config if config is None else config
    with _Turn(conversation, message) as turn:
        make_flow = partial(generate.generate_content_flow, said=turn.said)
        return (yield from observed_flow(make_flow, operation, context, settings, turn.arguments()))


def send_message_stream_flow(
    operation: Generate, context: Context, conversation: Conversation, message: Any, config: Any
) -> Flow[None]:
    """The answer to a message, each piece emitted as it arrives."""
    settings = conversation.config if config is None else config
    with _Turn(conversation, message) as turn:
        make_flow = partial(generate.generate_content_stream_flow, said=turn.said)
        yield from observed_flow(make_flow, operation, context, settings, turn.arguments())
