"""MCP sessions among the tools of a config, and what they become: declarations and functions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Callable, List, Mapping, Optional, Protocol, Sequence, cast

from google._genai_core.runtime.model import ApiModel

if TYPE_CHECKING:
    from google._genai_api.types.tools.declarations import FunctionDeclaration


class Function(Protocol):
    """A function that the SDK calls."""

    @property
    def is_async(self) -> bool:
        """Whether a call returns something to await."""
        ...

    def bind(self, args: Optional[Mapping[str, Any]]) -> Callable[[], Any]:
        """Return a function without parameters that makes the call."""
        ...


@dataclass(frozen=True)
class ServerTools:
    """The tools of an MCP session, in its place among the tools."""

    declarations: List[FunctionDeclaration]
    functions: Mapping[str, Function]


def is_session(value: object) -> bool:
    """Return whether a value lists tools and calls them, as a ClientSession and a Client of `mcp` do."""
    if isinstance(value, (type, ApiModel, Mapping)):
        return False
    return all(callable(getattr(value, name, None)) for name in ("list_tools", "call_tool"))


def is_server_tool(value: object) -> bool:
    """Return whether a value is a tool in the form of `mcp.types`."""
    return hasattr(value, "model_dump") and (hasattr(value, "inputSchema") or hasattr(value, "input_schema"))


def have_sessions(tools: object) -> bool:
    """Return whether there is an MCP session among the tools of a config."""
    return isinstance(tools, (list, tuple)) and any(map(is_session, cast(Sequence[object], tools)))
