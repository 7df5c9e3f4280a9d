"""The protocol between drivers and HTTP libraries.

A transport sends a request and gives back a whole response, or a head and then chunks.
httpx is behind `runtime/http/transports`; whatever else speaks this protocol plugs in here.
"""

from __future__ import annotations

from typing import Protocol

from google._genai_core.runtime.headers import Headers
from google._genai_core.runtime.http.messages import Head, Request, Response


class SyncBody(Protocol):
    """A response whose body is still to come."""

    @property
    def head(self) -> Head: ...

    def read(self) -> bytes:
        """The next chunk, empty at the end."""
        ...

    def close(self) -> None: ...


class AsyncBody(Protocol):
    """A response whose body is still to come."""

    @property
    def head(self) -> Head: ...

    async def read(self) -> bytes:
        """The next chunk, empty at the end."""
        ...

    async def close(self) -> None: ...


class SyncTransport(Protocol):
    """Blocking HTTP."""

    def send(self, request: Request, credential: Headers) -> Response: ...

    def open(self, request: Request, credential: Headers) -> SyncBody: ...

    def sleep(self, seconds: float) -> float:
        """Wait, and return the time after it in seconds of a clock that never goes back."""
        ...

    def close(self) -> None: ...


class AsyncTransport(Protocol):
    """HTTP on the running event loop."""

    async def send(self, request: Request, credential: Headers) -> Response: ...

    async def open(self, request: Request, credential: Headers) -> AsyncBody: ...

    async def sleep(self, seconds: float) -> float:
        """Wait, and return the time after it in seconds of a clock that never goes back."""
        ...

    async def close(self) -> None: ...
