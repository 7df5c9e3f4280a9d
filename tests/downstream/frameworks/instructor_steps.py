# The framework is not installed beside the tools.
# pyright: basic, reportMissingImports=false
"""instructor: a client of the SDK, wrapped with `from_genai`. Every call has a schema; it calls it a tool or not."""

from __future__ import annotations

from typing import Any

import instructor
import pydantic

from google import genai

from ..expected import MODEL, PROMPT, TOOL_PROMPT

TOOLS, JSON = instructor.Mode.GENAI_TOOLS, instructor.Mode.GENAI_STRUCTURED_OUTPUTS


class Weather(pydantic.BaseModel):
    """The weather of a city."""

    city: str
    degrees: int


def _ask(mode: Any, prompt: str = PROMPT, **more: Any) -> Any:
    client = instructor.from_genai(genai.Client(api_key="k"), mode=mode, **more)
    return client.chat.completions


def _arguments(prompt: str = PROMPT) -> Any:
    return {"model": MODEL, "messages": [{"role": "user", "content": prompt}], "max_retries": 1}


def _checked(found: object) -> object:
    assert isinstance(found, Weather)
    return found


def plain() -> object:
    return _checked(_ask(JSON).create(response_model=Weather, **_arguments()))


def stream() -> object:
    found = list(_ask(JSON).create_partial(response_model=Weather, **_arguments()))
    return Weather.model_validate(found[-1].model_dump()) if found else "nothing, for a blocked prompt"


def tool() -> object:
    return _checked(_ask(TOOLS).create(response_model=Weather, **_arguments(TOOL_PROMPT)))


def structured() -> object:
    found, response = _ask(JSON).create_with_completion(response_model=Weather, **_arguments())
    assert response.candidates
    return _checked(found)


async def awaited() -> object:
    client = instructor.from_genai(genai.Client(api_key="k"), mode=TOOLS, use_async=True)
    return _checked(await client.chat.completions.create(response_model=Weather, **_arguments()))
