# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""`client.chats`: conversations with a model.

A chat keeps the connections of its client open, also if the program no longer refers to the client.
Its behaviour is written once, in `google._genai_core.flows.chat`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Sequence, Union

from google._genai_api.methods import models as methods
from google._genai_core.flows import chat
from google._genai_core.runtime.driving.drivers import Driver
from google._genai_core.runtime.driving.resource import Resource

if TYPE_CHECKING:
    from google._genai_api.types.dicts.content.parts import ContentOrDict
    from google._genai_api.types.dicts.generation.configs import GenerateContentConfigDict
    from google._genai_api.types.generation.configs import GenerateContentConfig
    from google._genai_api.types.responses.generate_content import GenerateContentResponse
    from google._genai_core.flows.chat import Message
    from google._genai_core.runtime.driving.streams import Stream


class Chat(chat.Chat[Driver]):
    """One conversation with a model, created by `client.chats.create`.

    A chat sends one message at a time: another one before the answer is complete raises `errors.BusyError`.
    """

    __module__ = "google.genai.chats"

    _place = "chats"

    def send_message(
        self,
        message: Message,
        config: Optional[Union[GenerateContentConfig, GenerateContentConfigDict]] = None,
    ) -> GenerateContentResponse:
        """Send a message with the history of the chat, and wait for the complete answer.

        Args:
            message: Text, a part, an image or a file, or a list of these.
            config: Configuration of this message only; it replaces that of the chat.

        Raises:
            errors.BusyError: The answer to another message is not complete yet.
            errors.APIError: The service returned an error. The message stays in the comprehensive
                history and is not sent again.
        """
        flow = chat.send_message_flow(
            methods.GENERATE_CONTENT, self._context, self._conversation, message, config
        )
        return self._driver.run(flow)

    def send_message_stream(
        self,
        message: Message,
        config: Optional[Union[GenerateContentConfig, GenerateContentConfigDict]] = None,
    ) -> Stream[GenerateContentResponse]:
        """Send a message like `send_message`, and return a stream of responses.

        The turn is recorded when the stream has ended or is closed.
        """
        flow = chat.send_message_stream_flow(
            methods.GENERATE_CONTENT_STREAM, self._context, self._conversation, message, config
        )
        return self._driver.stream(flow)


class Chats(Resource[Driver]):
    """Conversations with a model. Each message is sent with the history before it."""

    __module__ = "google.genai.chats"

    _place = "chats"

    def create(
        self,
        *,
        model: str,
        config: Optional[Union[GenerateContentConfig, GenerateContentConfigDict]] = None,
        history: Optional[Sequence[ContentOrDict]] = None,
    ) -> Chat:
        """Start a chat; nothing is sent yet.

        Args:
            model: Name of the model, in the forms that `generate_content` takes.
            config: Configuration of each message that has none of its own.
            history: Contents before the first message, such as `get_history()` of another chat.
        """
        conversation = chat.Conversation(methods.GENERATE_CONTENT, model, config, history)
        return Chat(self._driver, self._context, conversation)
