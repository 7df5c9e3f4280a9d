"""Answers that take three requests: whole and streamed, with functions, in chats and switched off."""

from __future__ import annotations

from typing import Any

from ..answers import CALLING_MODEL, CONTINUING_MODEL
from ..call import Arguments, Build, Call, both_shells, flat
from .tool import get_weather

CALLING = f"{CALLING_MODEL}-{CONTINUING_MODEL}"
CONFIGS: dict[str, Build] = {
    "none": lambda types: None,
    "some": lambda types: types.GenerateContentConfig(temperature=0.5, system_instruction="Be brief."),
    "dictionary": lambda types: {"temperature": 0.5},
    "on": lambda types: types.GenerateContentConfig(automatic_continuation=True),
    "off": lambda types: types.GenerateContentConfig(automatic_continuation=False),
    "token": lambda types: types.GenerateContentConfig(continuation_token=b"t1"),
}


def asked(build: Build, model: str = CONTINUING_MODEL) -> Arguments:
    """The arguments of a call of the model that is named for it."""
    return lambda types: {"model": model, "contents": "hi", "config": build(types)}


def with_function(types: Any) -> Any:
    """A function that the model calls at first."""
    return types.GenerateContentConfig(tools=[get_weather])


def chat(client: Any, types: Any) -> None:
    """One message, whole."""
    client.chats.create(model=CONTINUING_MODEL).send_message("hi")


CONTINUATION_CALLS: list[Call] = [
    *flat(
        both_shells(f"continuation/{name}/{method}", method, asked(build))
        for name, build in CONFIGS.items()
        for method in ("generate_content", "generate_content_stream")
    ),
    *both_shells("continuation/function", "generate_content", asked(with_function, CALLING)),
    Call("continuation/chat", chat),
]
