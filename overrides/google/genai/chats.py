"""Chats: conversations that remember what was said.

A chat holds the connections of its client, so it goes on working when the client itself is
out of sight. What a chat does is written once, in `google._genai_core.flows.chat`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, List, Optional, Sequence, Union

from google._genai_api.operations import models as operations
from google._genai_core.flows import chat as flows

if TYPE_CHECKING:
    from google._genai_api.types import (
        Content,
        ContentOrDict,
        GenerateContentConfigOrDict,
        GenerateContentResponse,
        PartUnionDict,
    )
    from google._genai_core.runtime.driving.drivers import AsyncDriver, Driver
    from google._genai_core.runtime.driving.streams import AsyncStream, Stream
    from google._genai_core.runtime.wire.backend import Context

    Message = Union[Content, PartUnionDict, Sequence[PartUnionDict]]


class _Remembers:
    """What a chat knows, whichever way it is asked."""

    _conversation: flows.Conversation

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


class Chat(_Remembers):
    """One conversation with a model; made by `client.chats.create`.

    One message at a time: a second one before the answer is complete raises RuntimeError.
    """

    def __init__(self, driver: Driver, context: Context, conversation: flows.Conversation) -> None:
        self._driver = driver
        self._context = context
        self._conversation = conversation

    def send_message(
        self, message: Message, config: Optional[GenerateContentConfigOrDict] = None
    ) -> GenerateContentResponse:
        """Send a message after what was said before, and wait for the whole answer.

        Args:
            message: Text, a part, an image or a file, or a list of these.
            config: Settings of this message alone, in place of those of the chat.

        Raises:
            RuntimeError: The answer to another message is not complete yet.
            errors.APIError: The service refused; the message stays in the history and is not
                sent again.
        """
        return self._driver.run(
            flows.send_message(
                operations.GENERATE_CONTENT, self._context, self._conversation, message, config
            )
        )

    def send_message_stream(
        self, message: Message, config: Optional[GenerateContentConfigOrDict] = None
    ) -> Stream[GenerateContentResponse]:
        """Send a message as `send_message` does; the answer comes in pieces.

        The turn is kept when the stream has ended or is closed.
        """
        return self._driver.stream(
            flows.send_message_stream(
                operations.GENERATE_CONTENT_STREAM, self._context, self._conversation, message, config
            )
        )


class AsyncChat(_Remembers):
    """One conversation with a model, awaited; made by `client.aio.chats.create`.

    One message at a time: a second one before the answer is complete raises RuntimeError.
    """

    def __init__(self, driver: AsyncDriver, context: Context, conversation: flows.Conversation) -> None:
        self._driver = driver
        self._context = context
        self._conversation = conversation

    async def send_message(
        self, message: Message, config: Optional[GenerateContentConfigOrDict] = None
    ) -> GenerateContentResponse:
        """Send a message after what was said before, and wait for the whole answer.

        Args:
            message: Text, a part, an image or a file, or a list of these.
            config: Settings of this message alone, in place of those of the chat.

        Raises:
            RuntimeError: The answer to another message is not complete yet.
            errors.APIError: The service refused; the message stays in the history and is not
                sent again.
        """
        return await self._driver.run(
            flows.send_message(
                operations.GENERATE_CONTENT, self._context, self._conversation, message, config
            )
        )

    async def send_message_stream(
        self, message: Message, config: Optional[GenerateContentConfigOrDict] = None
    ) -> AsyncStream[GenerateContentResponse]:
        """Send a message as `send_message` does; the answer comes in pieces.

        The turn is kept when the stream has ended or is closed.
        """
        return await self._driver.stream(
            flows.send_message_stream(
                operations.GENERATE_CONTENT_STREAM, self._context, self._conversation, message, config
            )
        )


class Chats:
    """Conversations: a chat sends each message with what was said before it."""

    def __init__(self, driver: Driver, context: Context) -> None:
        self._driver = driver
        self._context = context

    def create(
        self,
        *,
        model: str,
        config: Optional[GenerateContentConfigOrDict] = None,
        history: Optional[Sequence[ContentOrDict]] = None,
    ) -> Chat:
        """Begin a chat; nothing is sent yet.

        Args:
            model: Same forms of name as in `generate_content`.
            config: Settings of every message that brings none of its own.
            history: What was said before, such as `get_history()` of another chat.
        """
        conversation = flows.Conversation(operations.GENERATE_CONTENT, model, config, history)
        return Chat(self._driver, self._context, conversation)


class AsyncChats:
    """Conversations: a chat sends each message with what was said before it."""

    def __init__(self, driver: AsyncDriver, context: Context) -> None:
        self._driver = driver
        self._context = context

    def create(
        self,
        *,
        model: str,
        config: Optional[GenerateContentConfigOrDict] = None,
        history: Optional[Sequence[ContentOrDict]] = None,
    ) -> AsyncChat:
        """Begin a chat; nothing is sent yet, so nothing is awaited.

        Args:
            model: Same forms of name as in `generate_content`.
            config: Settings of every message that brings none of its own.
            history: What was said before, such as `get_history()` of another chat.
        """
        conversation = flows.Conversation(operations.GENERATE_CONTENT, model, config, history)
        return AsyncChat(self._driver, self._context, conversation)
