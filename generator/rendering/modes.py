"""The two modes that a template is rendered in: what differs between a sync and an async module."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Mode:
    """The words of one mode, as the templates print them."""

    prefix: str
    """Prefix of class names."""

    package: str
    """The package of the resources and pagers."""

    client: str
    """How a user reaches the resources."""

    define: str
    awaits: str
    """Keyword before a call that this mode awaits."""

    iter: str
    iterator: str

    @property
    def driver(self) -> str:
        return f"{self.prefix}Driver"

    @property
    def is_async(self) -> bool:
        return bool(self.prefix)


RESOURCES = "google._genai_api.resources"
SYNC = Mode("", RESOURCES, "client", "def", "", "iter", "Iterator")
ASYNC = Mode("Async", f"{RESOURCES}.aio", "client.aio", "async def", "await ", "aiter", "AsyncIterator")
