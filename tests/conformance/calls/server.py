"""An MCP session among the tools: the tools of a server, declared and called, and refused by blocking calls."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from ..answers import CALLING_MODEL
from ..call import BOTH, MODEL, Call


def get_weather(city_name: str, days: int = 1) -> str:
    """Return the weather."""
    return f"sunny in {city_name} for {days}"


def add(numbers: list[int]) -> int:
    """Add numbers."""
    return sum(numbers)


def _server() -> Any:
    """A server in this process; `mcp` is imported only if a row runs."""
    server = import_module("mcp.server.mcpserver").MCPServer("conformance")
    for tool in (get_weather, add):
        server.tool()(tool)
    return server


async def _asked(client: Any, model: str, streamed: bool = False, **config: Any) -> None:
    async with import_module("mcp").Client(_server()) as connected:
        settings = {
            "tools": [connected.session],
            **config,
        }  # the published SDK cannot copy a session in an object
        arguments = {"model": model, "contents": "hi", "config": settings}
        if not streamed:
            await client.aio.models.generate_content(**arguments)
            return
        async for _ in await client.aio.models.generate_content_stream(**arguments):
            pass


async def declared(client: Any, types: Any) -> None:
    """The model calls nothing."""
    await _asked(client, MODEL)


async def declared_streamed(client: Any, types: Any) -> None:
    """The same, streamed."""
    await _asked(client, MODEL, streamed=True)


async def switched_off(client: Any, types: Any) -> None:
    """The model calls a tool, and the caller would call it."""
    await _asked(client, CALLING_MODEL, automatic_function_calling={"disable": True})


async def called(client: Any, types: Any) -> None:
    """The model calls a tool."""
    await _asked(client, CALLING_MODEL)


async def listed(client: Any, types: Any) -> None:
    """The tools of the list instead of the session."""
    async with import_module("mcp").Client(_server()) as connected:
        tools = (await connected.session.list_tools()).tools
    await client.aio.models.generate_content(model=MODEL, contents="hi", config={"tools": tools})


def blocking(client: Any, types: Any) -> None:
    """A blocking call with a session that is not connected."""
    mcp = import_module("mcp")
    session = mcp.ClientSession.__new__(mcp.ClientSession)
    client.models.generate_content(model=MODEL, contents="hi", config={"tools": [session]})


SERVER_CALLS: list[Call] = [
    Call("aio/mcp/declared", declared),
    Call("aio/mcp/declared/stream", declared_streamed),
    Call("aio/mcp/switched-off", switched_off),
    Call("aio/mcp/called", called),
    Call("aio/mcp/listed", listed),
    Call("mcp/blocking", blocking, refused_on=BOTH),
]
