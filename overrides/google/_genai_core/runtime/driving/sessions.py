"""Objects of the `mcp` package that users pass, declared so that it need not be installed."""

from __future__ import annotations

from typing import Any, Optional, Protocol


class McpSession(Protocol):
    """An MCP session or client, such as `mcp.ClientSession` and `mcp.Client`, whose tools are called there."""

    @property
    def list_tools(self) -> Any:
        """An async function that returns a page of the list of tools."""
        ...

    @property
    def call_tool(self) -> Any:
        """An async function that calls a tool by its name."""
        ...


class McpTool(Protocol):
    """A tool in the form of `mcp.types.Tool`, as a list of tools has it."""

    @property
    def name(self) -> str:
        """Name of the tool."""
        ...

    @property
    def title(self) -> Optional[str]:
        """Name for people."""
        ...

    @property
    def description(self) -> Optional[str]:
        """Description for the model."""
        ...

    @property
    def annotations(self) -> Any:
        """Hints, such as that it changes nothing."""
        ...
