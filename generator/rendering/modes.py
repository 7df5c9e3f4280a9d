"""The two modes that a template is rendered in, with the words that differ between sync and async."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Mode:
    """The words of one mode, as the templates print them."""

    prefix: str
    """Prefix of class names."""

    package: str
    """The package of the resources and pagers, below the generated one."""

    client: str
    """Expression by which a user reaches the resources."""

    define: str
    awaits: str
    """Prefix of a call that is awaited in this mode."""

    iter: str
    iterator: str

    @property
    def next(self) -> str:
        return self.iter.replace("iter", "next")

    @property
    def driver(self) -> str:
        return f"{self.prefix}Driver"

    @property
    def place(self) -> str:
        """The path from a client to its resources."""
        return self.client.partition(".")[2]

    @property
    def is_async(self) -> bool:
        return bool(self.prefix)


SYNC = Mode("", "resources", "client", "def", "", "iter", "Iterator")
ASYNC = Mode("Async", "resources.aio", "client.aio", "async def", "await ", "aiter", "AsyncIterator")
