# The framework is not installed beside the tools.
# pyright: basic, reportMissingImports=false
"""llama-index-llms-google-genai: `GoogleGenAI`."""

from __future__ import annotations

import pydantic
from llama_index.core.llms import ChatMessage
from llama_index.core.prompts import PromptTemplate
from llama_index.core.tools import FunctionTool
from llama_index.llms.google_genai import GoogleGenAI

from ..expected import CITY, MODEL, PROMPT, TOOL_PROMPT


class Weather(pydantic.BaseModel):
    """The weather of a city."""

    city: str
    degrees: int


def get_weather(city: str) -> str:
    """Return the weather of a city."""
    return CITY


def _llm() -> GoogleGenAI:
    # Without the two limits it asks for the model first.
    return GoogleGenAI(model=MODEL, api_key="k", max_retries=0, max_tokens=1000, context_window=10000)


def plain() -> str:
    return str(_llm().complete(PROMPT))


def stream() -> str:
    return "".join(str(chunk.delta) for chunk in _llm().stream_chat([ChatMessage(content=PROMPT)]))


def tool() -> str:
    # 0.2.0 calls no tool unless one is required.
    tools = [FunctionTool.from_defaults(fn=get_weather)]
    return str(_llm().predict_and_call(tools, user_msg=TOOL_PROMPT, tool_required=True))


def structured() -> object:
    found = _llm().structured_predict(Weather, PromptTemplate(PROMPT))
    assert isinstance(found, Weather), found
    return found


async def awaited() -> str:
    return str(await _llm().acomplete(PROMPT))
