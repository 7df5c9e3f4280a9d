"""The protocol between drivers and HTTP libraries.

A transport sends a request and returns a whole response, or a head followed by chunks. There
are transports for httpx and aiohttp, and any other class with these methods can replace them.
"""

from __future__ import annotations

from typing import Protocol

from google._genai_core.runtime.headers import CredentialHeaders
from google._genai_core.runtime.http.messages import Head, Request, Response


class SyncBody(Protocol):
    """A response whose body is still to come."""

    @property
    def head(self) -> Head:
        """Status and headers."""
        ...

    def read(self) -> bytes:
        """Return the next chunk, empty at the end."""
        ...

    def close(self) -> None:
        """Release the connection."""
        ...


class AsyncBody(Protocol):
    """A response whose body is still to come."""

    @property
    def head(self) -> Head:
        """Status and headers."""
        ...

    async def read(self) -> bytes:
        """Return the next chunk, empty at the end."""
        ...

    async def close(self) -> None:
        """Release the connection."""
        ...


class SyncTransport(Protocol):
    """Blocking HTTP."""

    def send(self, request: Request, credential: CredentialHeaders) -> Response:
        """Return the whole response to a request."""
        ...

    def open(self, request: Request, credential: CredentialHeaders) -> SyncBody:
        """Return the response to a request, its body unread."""
        ...

    def sleep(self, seconds: float) -> float:
        """Wait, and return the time after it in seconds of a monotonic clock."""
        ...

    def close(self) -> None:
        """Close the connections."""
        ...


class AsyncTransport(Protocol):
    """HTTP on the running event loop."""

    async def send(self, request: Request, credential: CredentialHeaders) -> Response:
        """Return the whole response to a request."""
        ...

    async def open(self, request: Request, credential: CredentialHeaders) -> AsyncBody:
        """Return the response to a request, its body unread."""
        ...

    async def sleep(self, seconds: float) -> float:
        """Wait, and return the time after it in seconds of a monotonic clock."""
        ...

    async def close(self) -> None:
        """Close the connections of the running event loop."""
        ...
