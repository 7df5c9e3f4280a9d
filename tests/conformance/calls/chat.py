"""Chats: what the second message carries of the first, whole and streamed, and forms of messages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..call import Call, Run, flat

MODEL = "gemini-2.0-flash"
Build = Callable[[Any], Any]

MESSAGES: dict[str, Build] = {
    "text": lambda types: "hi",
    "part": lambda types: types.Part(text="hi"),
    "list": lambda types: ["hi", types.Part.from_uri(file_uri="gs://b/a.png", mime_type="image/png")],
    "dictionary": lambda types: {"text": "hi"},
    "function-response": lambda types: types.Part.from_function_response(name="f", response={"result": 1}),
}
OPTIONS: dict[str, Build] = {
    "config": lambda types: {
        "config": types.GenerateContentConfig(temperature=0.5, system_instruction="Be brief.")
    },
    "history": lambda types: {
        "history": [
            types.Content(role="user", parts=[types.Part(text="a")]),
            types.Content(role="model", parts=[types.Part(text="b"), types.Part(text="c")]),
        ]
    },
    "history-empty-answer": lambda types: {
        "history": [
            types.Content(role="user", parts=[types.Part(text="a")]),
            types.Content(role="model", parts=[]),
        ]
    },
}


def whole(build: Build, options: Build) -> Run:
    """Two messages in one chat."""

    def run(client: Any, types: Any) -> None:
        chat = client.chats.create(model=MODEL, **options(types))
        chat.send_message(build(types))
        chat.send_message("and?")

    return run


def whole_async(build: Build, options: Build) -> Run:
    """The same, awaited."""

    async def run(client: Any, types: Any) -> None:
        chat = client.aio.chats.create(model=MODEL, **options(types))
        await chat.send_message(build(types))
        await chat.send_message("and?")

    return run


def streamed(build: Build, options: Build) -> Run:
    """The first answer streamed."""

    def run(client: Any, types: Any) -> None:
        chat = client.chats.create(model=MODEL, **options(types))
        for _ in chat.send_message_stream(build(types)):
            pass
        chat.send_message("and?")

    return run


def _none(types: Any) -> dict[str, Any]:
    return {}


def recorded(is_valid: bool) -> Run:
    """A message after a turn that was sent elsewhere."""

    def run(client: Any, types: Any) -> None:
        chat = client.chats.create(model=MODEL)
        turn = [types.Content(role="model", parts=[types.Part(text="b")])]
        chat.record_history(types.Content(role="user", parts=[types.Part(text="a")]), turn, is_valid)
        chat.send_message("and?")

    return run


def calls_of(name: str, build: Build, options: Build) -> list[Call]:
    """The three ways of one chat."""
    return [
        Call(f"chat/{name}", whole(build, options)),
        Call(f"aio/chat/{name}", whole_async(build, options)),
        Call(f"chat/{name}/stream", streamed(build, options)),
    ]


CHAT_CALLS: list[Call] = [
    *flat(calls_of(f"message/{name}", build, _none) for name, build in MESSAGES.items()),
    *flat(calls_of(name, MESSAGES["text"], options) for name, options in OPTIONS.items()),
    Call("chat/recorded", recorded(True)),
    Call("chat/recorded-invalid", recorded(False)),
]
