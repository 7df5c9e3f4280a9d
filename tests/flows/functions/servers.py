"""A real MCP server in this process, for each release of the `mcp` package."""

from __future__ import annotations

import base64
from contextlib import asynccontextmanager
from importlib import import_module
from typing import Any, AsyncGenerator, List, Optional

import anyio
import pytest
from pydantic import BaseModel

mcp: Any = pytest.importorskip("mcp", reason="the mcp package needs Python 3.10")

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


class Forecast(BaseModel):
    """A structured result."""

    city: str
    degrees: float


class Demo:
    """A server with one tool of each kind, and what they were called with."""

    def __init__(self) -> None:
        self.called: List[Any] = []
        self.cancelled = False
        self.server = _server()
        self.server.tool()(self.get_weather)
        self.server.tool()(self.forecast)
        self.server.tool()(self.fail)
        self.server.tool()(self.picture)
        self.server.tool()(self.wait)

    async def get_weather(self, city: str, days: int = 1) -> str:
        """Return the weather of a city."""
        self.called.append((city, days))
        return f"sunny in {city}"

    async def forecast(self, city: str) -> Forecast:
        """Return numbers."""
        return Forecast(city=city, degrees=1.5)

    async def fail(self, reason: Optional[str] = None) -> str:
        """Fail."""
        raise ValueError("no such city")

    async def picture(self) -> Any:
        """Return an image."""
        return _image(PNG)

    async def wait(self) -> str:
        """Wait for longer than anybody does."""
        try:
            await anyio.sleep(60)
        except BaseException:
            self.cancelled = True
            raise
        return "late"

    @asynccontextmanager
    async def session(self) -> AsyncGenerator[Any, None]:
        """A session with this server."""
        if hasattr(mcp, "Client"):
            async with mcp.Client(self.server) as client:
                yield client.session
        else:
            memory: Any = import_module("mcp.shared.memory")
            connect = memory.create_connected_server_and_client_session
            async with connect(self.server._mcp_server) as session:
                yield session


def _server() -> Any:
    module = _module()
    return (module.MCPServer if hasattr(mcp, "Client") else module.FastMCP)("demo")


def _module() -> Any:
    """The module of servers, which the second major release has renamed."""
    return import_module("mcp.server.mcpserver" if hasattr(mcp, "Client") else "mcp.server.fastmcp")


def _image(data: bytes) -> Any:
    return _module().Image(data=data, format="png")


def result(*content: Any, **fields: Any) -> Any:
    return mcp.types.CallToolResult.model_validate({"content": list(content), **fields})
