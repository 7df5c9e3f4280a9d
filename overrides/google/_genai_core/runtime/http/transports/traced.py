"""httpx clients over httpx's own pools: for proxies, HTTP/2 and the caller's own transport.

Those pools take no socket options. httpcore's trace of a request reaches each new connection: it
sets keepalive, and it tells which address could not be reached, which may be a proxy's.
"""

from __future__ import annotations

from typing import Any, Mapping

import httpx

from google._genai_core.runtime.http.network.blocking_network import Network, use
from google._genai_core.runtime.http.transports import keepalive
from google._genai_core.runtime.http.transports.httpcore_bridge import TRACE


class Trace:
    """A record of the connection of one request."""

    def __init__(self) -> None:
        self._address = ""
        self.unreachable = ""
        """Host and port that could not be connected to."""

    def note(self, event: str, info: Mapping[str, Any]) -> None:
        """Take an event from httpcore."""
        if event.endswith(".connect_tcp.started"):
            self._address = f"{info['host']}:{info['port']}"
        elif event.endswith(".connect_tcp.failed"):
            self.unreachable = self._address
        elif event.endswith(".connect_tcp.complete"):
            keepalive.set_on(info["return_value"].get_extra_info("socket"))


class Client(httpx.Client):
    """An httpx client that traces its connections, which the SDK's own network makes."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self._network = Network()
        use(self._network, self)

    def close(self) -> None:
        super().close()  # first: whoever is woken up asks the client whether it is closed
        self._network.close()  # httpx does not know the connections that are being made

    def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
        trace = Trace()
        request.extensions.update({TRACE: trace, "trace": trace.note})
        return super().send(request, **options)


class AsyncClient(httpx.AsyncClient):
    """An httpx client for asyncio that traces its connections, which the SDK's own network makes."""

    def __init__(self, **settings: Any) -> None:
        from google._genai_core.runtime.http.network import async_network  # loaded only with an event loop

        super().__init__(**settings)
        self._network = async_network.AsyncNetwork()
        async_network.use(self._network, self)

    async def aclose(self) -> None:
        self._network.is_closed = True
        await super().aclose()  # httpx does not know the connections that are being made

    async def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
        trace = Trace()

        async def note(event: str, info: Mapping[str, Any]) -> None:
            trace.note(event, info)

        request.extensions.update({TRACE: trace, "trace": note})
        return await super().send(request, **options)
