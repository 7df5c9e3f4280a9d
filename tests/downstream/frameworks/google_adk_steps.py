# The framework is not installed beside the tools.
# pyright: basic, reportMissingImports=false
"""google-adk: an agent in the in-memory runner."""

import asyncio
from typing import Any, List

import pydantic

from google.adk.agents import LlmAgent
from google.adk.agents.run_config import RunConfig, StreamingMode
from google.adk.runners import InMemoryRunner
from google.genai import types

from ..expected import CITY, MODEL, PROMPT, TOOL_PROMPT


class Weather(pydantic.BaseModel):
    """The weather of a city."""

    city: str
    degrees: int


# The annotations here are no texts, which google-adk 0.5.0 cannot read.
def get_weather(city: str) -> str:
    """Return the weather of a city."""
    return CITY


async def _events(prompt: str, streaming: bool = False, **options: Any) -> List[Any]:
    agent = LlmAgent(model=MODEL, name="agent", instruction="Answer.", **options)
    runner = InMemoryRunner(agent, app_name="app")
    made: Any = runner.session_service.create_session(app_name="app", user_id="u")
    session = await made if asyncio.iscoroutine(made) else made
    message = types.Content(role="user", parts=[types.Part(text=prompt)])
    mode = RunConfig(streaming_mode=StreamingMode.SSE if streaming else StreamingMode.NONE)
    found = runner.run_async(user_id="u", session_id=session.id, new_message=message, run_config=mode)
    return [event async for event in found]


def _text(events: List[Any]) -> str:
    last = events[-1]
    if last.error_code:
        return f"error {last.error_code}: {last.error_message}"
    return "".join(part.text or "" for part in last.content.parts)


def plain() -> str:
    return asyncio.run(awaited())


def stream() -> str:
    events = asyncio.run(_events(PROMPT, streaming=True))
    assert any(event.partial for event in events) or events[-1].error_code
    return _text(events)


def tool() -> str:
    return _text(asyncio.run(_events(TOOL_PROMPT, tools=[get_weather])))


def structured() -> object:
    return Weather.model_validate_json(_text(asyncio.run(_events(PROMPT, output_schema=Weather))))


async def awaited() -> str:
    return _text(await _events(PROMPT))
