# The framework is not installed beside the tools.
# pyright: basic, reportMissingImports=false
"""langchain-google-genai: `ChatGoogleGenerativeAI`."""

from __future__ import annotations

import pydantic
from langchain_core.messages import HumanMessage, ToolMessage
from langchain_core.tools import tool as langchain_tool
from langchain_google_genai import ChatGoogleGenerativeAI

from ..expected import CITY, MODEL, PROMPT, TOOL_PROMPT


class Weather(pydantic.BaseModel):
    """The weather of a city."""

    city: str
    degrees: int


@langchain_tool
def get_weather(city: str) -> str:
    """Return the weather of a city."""
    return CITY


def _chat() -> ChatGoogleGenerativeAI:
    return ChatGoogleGenerativeAI(model=MODEL, google_api_key="k", max_retries=1)


def plain() -> str:
    return str(_chat().invoke(PROMPT).content)


def stream() -> str:
    return "".join(str(chunk.content) for chunk in _chat().stream(PROMPT) if isinstance(chunk.content, str))


def tool() -> str:
    chat = _chat().bind_tools([get_weather])
    asked = HumanMessage(TOOL_PROMPT)
    called = chat.invoke([asked])
    (call,) = called.tool_calls
    result = ToolMessage(get_weather.invoke(call["args"]), tool_call_id=call["id"], name=call["name"])
    return str(chat.invoke([asked, called, result]).content)


def structured() -> object:
    found = _chat().with_structured_output(Weather).invoke(TOOL_PROMPT)
    assert isinstance(found, Weather)
    return found


async def awaited() -> str:
    return str((await _chat().ainvoke(PROMPT)).content)
