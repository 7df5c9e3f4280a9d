# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""`client.aio.chats`: conversations with a model.

A chat keeps the connections of its client, so it works after the client is out of scope. The behaviour
of a chat is written once, in `google._genai_core.flows.chat`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Sequence, Union

from google._genai_api.operations import models as operations
from google._genai_core.flows import chat

if TYPE_CHECKING:
    from google._genai_api.types.dicts.content.parts import ContentOrDict
    from google._genai_api.types.dicts.generation.configs import GenerateContentConfigDict
    from google._genai_api.types.generation.configs import GenerateContentConfig
    from google._genai_api.types.responses.generate_content import GenerateContentResponse
    from google._genai_core.runtime.driving.drivers import AsyncDriver
    from google._genai_core.runtime.driving.streams import AsyncStream
    from google._genai_core.runtime.wire.backend import Context


class AsyncChat(chat.Remembers):
    """One conversation with a model, created by `client.aio.chats.create`.

    A chat sends one message at a time: another one before the answer is complete raises `errors.BusyError`.
    """

    __module__ = "google.genai.chats"

    def __init__(self, driver: AsyncDriver, context: Context, conversation: chat.Conversation) -> None:
        super().__init__(conversation)
        self._driver = driver
        self._context = context

    async def send_message(
        self,
        message: chat.Message,
        config: Optional[Union[GenerateContentConfig, GenerateContentConfigDict]] = None,
    ) -> GenerateContentResponse:
        """Send a message with the history, and wait for the complete answer.

        Args:
            message: Text, a part, an image or a file, or a list of them.
            config: Settings of this message only, in place of those of the chat.

        Raises:
            errors.BusyError: If the answer to another message is not complete yet.
            errors.APIError: If the service refuses the message, which stays in the history and is
                not sent again.
        """
        flow = chat.send_message_flow(
            operations.GENERATE_CONTENT, self._context, self._conversation, message, config
        )
        return await self._driver.run(flow)

    async def send_message_stream(
        self,
        message: chat.Message,
        config: Optional[Union[GenerateContentConfig, GenerateContentConfigDict]] = None,
    ) -> AsyncStream[GenerateContentResponse]:
        """Send a message like `send_message`, and stream the answer.

        The history has the turn once the stream has ended or is closed.
        """
        flow = chat.send_message_stream_flow(
            operations.GENERATE_CONTENT_STREAM, self._context, self._conversation, message, config
        )
        return await self._driver.stream(flow)


class AsyncChats:
    """Conversations with a model. Each message is sent with the history before it."""

    __module__ = "google.genai.chats"

    def __init__(self, driver: AsyncDriver, context: Context) -> None:
        self._driver = driver
        self._context = context

    def create(
        self,
        *,
        model: str,
        config: Optional[Union[GenerateContentConfig, GenerateContentConfigDict]] = None,
        history: Optional[Sequence[ContentOrDict]] = None,
    ) -> AsyncChat:
        """Create a chat. Nothing is sent yet, so the call is not awaited.

        Args:
            model: Name of the model, in any form that `generate_content` takes.
            config: Settings of every message that has no settings of its own.
            history: Earlier contents, such as `get_history()` of another chat.
        """
        conversation = chat.Conversation(operations.GENERATE_CONTENT, model, config, history)
        return AsyncChat(self._driver, self._context, conversation)
