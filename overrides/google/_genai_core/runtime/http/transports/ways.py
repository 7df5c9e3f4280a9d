"""Two clients with the same settings: without the proxies of the environment for this machine, and with them.

A proxy would read the plain http that is allowed to this machine, and would look for the server on its own.
Which of the two a request takes is decided by its host, since a call may have an address of its own.
"""

from __future__ import annotations

from typing import Any, Callable, List, Union

import httpx

from google._genai_core.runtime.http import hosts
from google._genai_core.runtime.lifetime.once import once


class _Ways:
    def __init__(self, here: Any, make: Callable[[], Any]) -> None:
        """Keep the client for this machine, and the function that makes the one with proxies."""
        self._here = here
        self._make = make

    @once
    def _elsewhere(self) -> Any:
        return self._make()

    def to(self, url: Union[httpx.URL, str]) -> Any:
        """Return the client for an address."""
        return self._here if hosts.is_this_machine(httpx.URL(url).host) else self._elsewhere

    def build_request(self, method: str, url: str, **options: Any) -> httpx.Request:
        """Build a request with the settings of the client for its address."""
        built: httpx.Request = self.to(url).build_request(method, url, **options)
        return built

    @property
    def is_closed(self) -> bool:
        """Whether both are closed."""
        return bool(self._here.is_closed)

    @property
    def _clients(self) -> List[Any]:
        """The clients that were used; the one with proxies may never be."""
        return [self._here, *([self._elsewhere] if "_elsewhere" in self.__dict__ else [])]


class Ways(_Ways):
    """Both clients for threads."""

    def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
        """Send a request by the client for its address."""
        client = self.to(request.url)
        if self.is_closed:  # by another thread, before this one made its client
            client.close()
            raise RuntimeError("the client was closed")
        response: httpx.Response = client.send(request, **options)
        return response

    def close(self) -> None:
        """Close all connections."""
        for client in self._clients:
            client.close()


class AsyncWays(_Ways):
    """Both clients for an event loop."""

    async def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
        """Send a request by the client for its address."""
        response: httpx.Response = await self.to(request.url).send(request, **options)
        return response

    async def aclose(self) -> None:
        """Close all connections."""
        for client in self._clients:
            await client.aclose()
