# The framework is not installed beside the tools.
# pyright: basic, reportMissingImports=false
"""pydantic-ai: agents with `GoogleModel`."""

from __future__ import annotations

import asyncio
import inspect
import os

import pydantic
from pydantic_ai import Agent
from pydantic_ai.models.google import GoogleModel
from pydantic_ai.providers.google import GoogleProvider

from google import genai

from ..expected import CITY, MODEL, PROMPT, TOOL_PROMPT


class Weather(pydantic.BaseModel):
    """The weather of a city."""

    city: str
    degrees: int


def _agent(**options: object) -> Agent:
    given = inspect.signature(GoogleProvider).parameters
    if "base_url" in given:
        provider = GoogleProvider(api_key="k", base_url=os.environ["GOOGLE_GEMINI_BASE_URL"])
    else:  # 0.2.20
        provider = GoogleProvider(client=genai.Client(api_key="k"))
    return Agent(GoogleModel(MODEL, provider=provider), retries=0, **options)


def plain() -> str:
    return str(_agent().run_sync(PROMPT).output)


def stream() -> str:
    return asyncio.run(_streamed())


async def _streamed() -> str:
    async with _agent().run_stream(PROMPT) as result:
        return "".join([text async for text in result.stream_text(delta=True)])


def tool() -> str:
    agent = _agent()

    @agent.tool_plain
    def get_weather(city: str) -> str:
        """Return the weather of a city."""
        return CITY

    return str(agent.run_sync(TOOL_PROMPT).output)


def structured() -> object:
    found = _agent(output_type=Weather).run_sync(PROMPT).output
    assert isinstance(found, Weather)
    return found


async def awaited() -> str:
    return str((await _agent().run(PROMPT)).output)
