"""What users give as tools, as Tool objects."""

from __future__ import annotations

from typing import Any, List, Mapping, cast

from google.genai_api.types.tools import Tool
from google.genai_core.runtime.model import placed


def to_tools(given: Any) -> List[Tool]:
    """Tools as objects, in the caller's order."""
    if isinstance(given, (Tool, Mapping)) or not isinstance(given, (list, tuple)):
        raise TypeError("tools must be a list, such as [types.Tool(google_search=types.GoogleSearch())]")
    return [_tool(item, index) for index, item in enumerate(cast(List[Any], given))]


def _tool(item: Any, index: int) -> Tool:
    if isinstance(item, Tool):
        return item
    if isinstance(item, Mapping):
        with placed(f"tools[{index}]"):
            return Tool(**cast(Mapping[str, Any], item))
    if callable(item):
        raise TypeError(
            f"tools[{index}]: Python functions are not called automatically yet; "
            "declare it with types.Tool(function_declarations=[types.FunctionDeclaration(...)])"
        )
    raise TypeError(f"tools[{index}]: {type(item).__name__} is no types.Tool")
