"""Eight ways to the same answer: whole or streamed, awaited or not, with or without a chat.

A flow is written once, so each way must send the same requests and end the same.
"""

from __future__ import annotations

import asyncio
from typing import Any, Callable, Dict, List, NamedTuple, Optional

from google import genai
from google.genai import types
from google.genai.emulator import Emulator

MODEL = "gemini-2.0-flash"


class Done(NamedTuple):
    """How it ended."""

    response: Optional[types.GenerateContentResponse]
    error: Optional[Exception]
    history: List[types.Content]
    curated: List[types.Content]


def client_of(emulator: Emulator, vertexai: bool = False) -> genai.Client:
    """A client whose requests stay in this process."""
    options = types.HttpOptions(
        retry_options=types.HttpRetryOptions(attempts=1),
        client_args={"transport": emulator.transport()},
        async_client_args={"transport": emulator.async_transport()},
    )
    if vertexai:
        return genai.Client(
            vertexai=True,
            project="p",
            location="us-central1",
            auth=lambda: "ways-token",
            http_options=options,
        )
    return genai.Client(api_key="ways-key", http_options=options)


def _whole(client: genai.Client, contents: Any, config: Any) -> types.GenerateContentResponse:
    return client.models.generate_content(model=MODEL, contents=contents, config=config)


def _streamed(client: genai.Client, contents: Any, config: Any) -> types.GenerateContentResponse:
    return client.models.generate_content_stream(
        model=MODEL, contents=contents, config=config
    ).final_response()


async def _whole_async(client: genai.Client, contents: Any, config: Any) -> types.GenerateContentResponse:
    return await client.aio.models.generate_content(model=MODEL, contents=contents, config=config)


async def _streamed_async(client: genai.Client, contents: Any, config: Any) -> types.GenerateContentResponse:
    stream = await client.aio.models.generate_content_stream(model=MODEL, contents=contents, config=config)
    return await stream.final_response()


def _alone(ask: Callable[..., Any]) -> Callable[..., Done]:
    def run(emulator: Emulator, contents: Any, config: Any, vertexai: bool = False) -> Done:
        try:
            found = ask(client_of(emulator, vertexai), contents, config)
            if asyncio.iscoroutine(found):
                found = asyncio.run(found)
            return Done(found, None, [], [])
        except Exception as error:
            return Done(None, error, [], [])

    return run


def _chat(streams: bool) -> Callable[..., Done]:
    def run(emulator: Emulator, contents: Any, config: Any, vertexai: bool = False) -> Done:
        chat = client_of(emulator, vertexai).chats.create(model=MODEL, config=config)
        response, failed = None, None
        try:
            if streams:
                response = chat.send_message_stream(contents).final_response()
            else:
                response = chat.send_message(contents)
        except Exception as error:
            failed = error
        return Done(response, failed, chat.get_history(), chat.get_history(curated=True))

    return run


def _chat_async(streams: bool) -> Callable[..., Done]:
    async def main(emulator: Emulator, contents: Any, config: Any, vertexai: bool) -> Done:
        chat = client_of(emulator, vertexai).aio.chats.create(model=MODEL, config=config)
        response, failed = None, None
        try:
            if streams:
                response = await (await chat.send_message_stream(contents)).final_response()
            else:
                response = await chat.send_message(contents)
        except Exception as error:
            failed = error
        return Done(response, failed, chat.get_history(), chat.get_history(curated=True))

    def run(emulator: Emulator, contents: Any, config: Any, vertexai: bool = False) -> Done:
        return asyncio.run(main(emulator, contents, config, vertexai))

    return run


WAYS: Dict[str, Callable[..., Done]] = {
    "whole": _alone(_whole),
    "stream": _alone(_streamed),
    "async": _alone(_whole_async),
    "async stream": _alone(_streamed_async),
    "chat": _chat(False),
    "chat stream": _chat(True),
    "async chat": _chat_async(False),
    "async chat stream": _chat_async(True),
}
CHATS = {name: way for name, way in WAYS.items() if "chat" in name}


def answer(*parts: Dict[str, Any], finish: str = "STOP") -> Dict[str, Any]:
    """A whole response of these parts."""
    return {"candidates": [{"content": {"role": "model", "parts": list(parts)}, "finishReason": finish}]}


def call(function: str, identity: Optional[str] = None, /, **args: Any) -> Dict[str, Any]:
    """A part in which the model calls a function."""
    return {"functionCall": {**({"id": identity} if identity else {}), "name": function, "args": args}}


def responses(emulator: Emulator, request: int = -1) -> List[Dict[str, Any]]:
    """The function responses in the last content of a request."""
    body: Any = emulator.requests[request].body
    return [part["functionResponse"] for part in body["contents"][-1]["parts"]]
