"""Chats: each message is sent with the turns before it, and its own turn is recorded.

The comprehensive history also records a turn that fails or is interrupted, with the contents that
arrived. The curated history, which the next message repeats, leaves it out.
"""

from __future__ import annotations

import threading
from copy import copy, deepcopy
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Any, Callable, Dict, List, Optional, Sequence, Tuple, Type, Union, cast

from typing_extensions import Self

from google._genai_api.types.content.parts import Content
from google._genai_core.flows import generate
from google._genai_core.flows.answers.history import History, contents_in
from google._genai_core.flows.call import to_config
from google._genai_core.flows.inputs.contents import UserContent, to_part
from google._genai_core.flows.observed import observed_flow
from google._genai_core.runtime.driving.effects import Flow
from google._genai_core.runtime.driving.resource import D, Resource
from google._genai_core.runtime.secret_names import is_secret_header
from google._genai_core.runtime.usage_errors import BusyError, InvalidTypeError, InvalidValueError
from google._genai_core.runtime.wire.backend import Context

if TYPE_CHECKING:
    from google._genai_api.types.dicts.content.parts import ContentOrDict
    from google._genai_api.types.responses.generate_content import GenerateContentResponse
    from google._genai_api.types.unions import PartUnionDict
    from google._genai_core.flows.generate import Generate

    Message = Union[Content, PartUnionDict, Sequence[PartUnionDict]]

BUSY = (
    "this chat is still busy with another message: wait for its answer, or read its stream "
    "to the end or close it"
)


class Conversation:
    """The state of a chat: its model, its config, its history, and whether a message is in progress."""

    def __init__(
        self, operation: Generate, model: str, config: Any, history: Optional[Sequence[Any]]
    ) -> None:
        self.model = model
        self.config = to_config(operation, config)
        self.history = History(history)
        self.busy = threading.Lock()

    def copy(self, copied: Callable[[List[Content]], List[Content]]) -> Conversation:
        """Return a conversation that goes on from here by itself, without a message in progress."""
        own = copy(self)
        own.history = History.of(*map(copied, self.history.lists()))
        own.busy = threading.Lock()
        return own


class Chat(Resource[D]):
    """Base of both chat classes: its history, its copies and its pickles."""

    def __init__(self, driver: D, context: Context, conversation: Conversation) -> None:
        super().__init__(driver, context)
        self._conversation = conversation

    def __copy__(self) -> Self:
        return type(self)(self._driver, self._context, self._conversation.copy(list))

    def __deepcopy__(self, memo: Dict[int, Any]) -> Self:
        return type(self)(self._driver, self._context, self._conversation.copy(partial(deepcopy, memo=memo)))

    def __repr__(self) -> str:
        contents = len(self._conversation.history.lists()[0])
        return f"{type(self).__name__}({self._conversation.model}, contents: {contents})"

    def __reduce__(self) -> Tuple[Any, ...]:
        chats, (client,) = super().__reduce__()
        conversation = self._conversation.copy(list)
        options = conversation.config.http_options if conversation.config is not None else None
        for name in filter(is_secret_header, options.headers or () if options is not None else ()):
            if not getattr(client, "_secrets_in_pickle", False):
                raise InvalidTypeError(
                    f"config.http_options.headers[{name!r}] may hold a secret: "
                    "make the chat with client.with_secrets_in_pickle() to include it in a pickle"
                )
        return restored, (
            client,
            chats,
            conversation.model,
            conversation.config,
            *conversation.history.lists(),
        )

    def get_history(self, curated: bool = False) -> List[Content]:
        """Return the contents of the chat as a new list, oldest first.

        A streamed answer is one content. Function calls and their results stand between the message
        and its answer. To store a history, use `[content.model_dump_json() for content in history]`;
        `types.Content.model_validate_json` reads each entry back without loss.

        Args:
            curated: If true, return only the contents that the next message repeats. Turns that
                failed, were interrupted or had an empty answer are left out.
        """
        history = self._conversation.history
        return list(history.curated if curated else history.comprehensive)

    def record_history(
        self, user_input: ContentOrDict, model_output: Sequence[ContentOrDict], is_valid: bool = True
    ) -> None:
        """Add a turn to the history that your program sent without this chat.

        Args:
            user_input: The message of the turn.
            model_output: The contents that followed it: function calls, their results, and the answer.
            is_valid: Whether the next message may repeat the turn. It does not if the answer is empty.

        Raises:
            errors.BusyError: The answer to a message is not complete yet.
        """
        turn = History([user_input, *contents_in(model_output)]).comprehensive
        if not self._conversation.busy.acquire(blocking=False):
            raise BusyError(BUSY)
        try:
            self._conversation.history.record(turn, complete=is_valid)
        finally:
            self._conversation.busy.release()


def restored(
    client: Any,
    chats: Callable[[Any], Any],
    model: str,
    config: Any,
    comprehensive: List[Content],
    curated: List[Content],
) -> Any:
    """Return a pickled chat on the client that was pickled with it."""
    made = chats(client).create(model=model, config=config)
    made._conversation.history = History.of(comprehensive, curated)
    return made


# A pickle names this function where `google.genai.chats` has it, so the inner layout can change.
restored.__module__, restored.__qualname__ = "google.genai.chats", "_restored"


class _Turn:
    """A message and its answer: a context manager that records them however the turn ends."""

    def __init__(self, conversation: Conversation, message: Any) -> None:
        self._conversation = conversation
        self._message = _message(message)
        self.given = {"message": message, "history": conversation.history.curated}
        """The arguments of the user, for the places in errors."""

        self.transcript: List[Content] = []
        """The contents after the message: function calls, their results, and the answer so far."""

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
            self._conversation.history.record([self._message, *self.transcript], complete=kind is None)
        finally:
            self._conversation.busy.release()

    def arguments(self) -> Dict[str, Any]:
        """Return the arguments of the request."""
        contents = [*self._conversation.history.curated, self._message]
        return {"model": self._conversation.model, "contents": contents}


def _message(value: Any) -> Content:
    """Return a message as one user content."""
    if isinstance(value, Content):
        if value.role == "model":
            raise InvalidValueError("message must be user content, but its role is 'model'")
        return value
    items = cast(Sequence[Any], value) if isinstance(value, (list, tuple)) else [value]
    if not items:
        raise InvalidValueError("message is empty: pass at least one text or part")
    parts = [
        to_part(item, f"message[{at}]" if isinstance(value, (list, tuple)) else "message")
        for at, item in enumerate(items)
    ]
    return UserContent.model_construct(parts=parts, role="user")


def send_message_flow(
    operation: Generate, context: Context, conversation: Conversation, message: Any, config: Any
) -> Flow[GenerateContentResponse]:
    """Send a message and return the response."""
    settings = conversation.config if config is None else config
    with _Turn(conversation, message) as turn:
        make_flow = partial(generate.generate_content_flow, transcript=turn.transcript, given=turn.given)
        return (yield from observed_flow(make_flow, operation, context, settings, turn.arguments()))


def send_message_stream_flow(
    operation: Generate, context: Context, conversation: Conversation, message: Any, config: Any
) -> Flow[None]:
    """Send a message and emit each response as it arrives."""
    settings = conversation.config if config is None else config
    with _Turn(conversation, message) as turn:
        make_flow = partial(
            generate.generate_content_stream_flow, transcript=turn.transcript, given=turn.given
        )
        yield from observed_flow(make_flow, operation, context, settings, turn.arguments())
