# The framework is not installed beside the tools.
# pyright: basic, reportMissingImports=false
"""agno: agents with the model `Gemini`."""

from __future__ import annotations

from typing import Any

import pydantic
from agno.agent import Agent
from agno.models.google import Gemini

from ..expected import CITY, MODEL, PROMPT, TOOL_PROMPT


class Weather(pydantic.BaseModel):
    """The weather of a city."""

    city: str
    degrees: int


def get_weather(city: str) -> str:
    """Return the weather of a city.

    Args:
        city: Name of the city.
    """
    return CITY


def _agent(**options: Any) -> Agent:
    return Agent(model=Gemini(id=MODEL, api_key="k"), telemetry=False, **options)


def _text(answer: Any) -> str:
    # agno turns an error into an answer of its own; `bad_answers` reads it.
    status = str(getattr(answer, "status", ""))
    return f"status {status}: {answer.content}" if "ERROR" in status.upper() else str(answer.content)


def plain() -> str:
    return _text(_agent().run(PROMPT))


def stream() -> str:
    return "".join(str(event.content) for event in _agent().run(PROMPT, stream=True) if event.content)


def tool() -> str:
    return _text(_agent(tools=[get_weather]).run(TOOL_PROMPT))


def structured() -> object:
    options = {"output_schema": Weather} if hasattr(Agent, "output_schema") else {"response_model": Weather}
    found = _agent(**options).run(PROMPT).content
    assert isinstance(found, Weather), found
    return found


async def awaited() -> str:
    return _text(await _agent().arun(PROMPT))
