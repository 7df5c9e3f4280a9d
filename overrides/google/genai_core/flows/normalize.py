"""The table of normalizers that the operations name: what users write, as what is sent."""

from __future__ import annotations

from typing import Any, Callable, List, Mapping

from google.genai_api.types.speech import SpeechConfig
from google.genai_api.types.tools import Tool
from google.genai_core.flows import contents, schema


def to_tools(given: Any) -> List[Tool]:
    """Tools as objects; several lists of declarations stay several tools."""
    if isinstance(given, (Tool, Mapping)) or not isinstance(given, (list, tuple)):
        raise TypeError("tools must be a list, such as [types.Tool(google_search=types.GoogleSearch())]")
    return [_tool(item, index) for index, item in enumerate(given)]


def _tool(item: Any, index: int) -> Tool:
    if isinstance(item, Tool):
        return item
    if isinstance(item, Mapping):
        return Tool(**item)
    if callable(item):
        raise TypeError(
            f"tools[{index}]: Python functions are not called automatically yet; "
            "declare it with types.Tool(function_declarations=[types.FunctionDeclaration(...)])"
        )
    raise TypeError(f"tools[{index}]: {type(item).__name__} is no types.Tool")


def to_speech_config(given: Any) -> SpeechConfig:
    """A voice's name stands for a prebuilt voice."""
    if isinstance(given, str):
        return SpeechConfig(voice_config={"prebuilt_voice_config": {"voice_name": given}})  # type: ignore[arg-type]  # pydantic builds it
    return given if isinstance(given, SpeechConfig) else SpeechConfig(**given)


NORMALIZERS: Mapping[str, Callable[[Any], Any]] = {
    "contents": contents.to_contents,
    "content": contents.to_content,
    "embed_contents": contents.to_embed_contents,
    "tools": to_tools,
    "schema": schema.to_schema,
    "speech_config": to_speech_config,
}
