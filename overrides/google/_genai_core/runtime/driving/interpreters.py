"""Answer the effects of one flow: one interpreter for threads, one for asyncio.

An interpreter holds the body that the flow has open. A driver runs a flow to its end with
one; a stream keeps one for as long as the caller reads.
"""

from __future__ import annotations

from typing import Any, Optional, Protocol

from google._genai_core.runtime.driving.effects import Effect, NextChunk, Open
from google._genai_core.runtime.http.messages import Request
from google._genai_core.runtime.http.protocol import AsyncBody, SyncBody


class Performer(Protocol):
    """A driver, as its interpreters see it."""

    def open(self, request: Request) -> SyncBody:
        """Send a request and return its response, the body unread."""
        ...

    def perform(self, effect: Effect[Any]) -> Any:
        """Answer an effect that opens and reads nothing."""
        ...


class AsyncPerformer(Protocol):
    """An async driver, as its interpreters see it."""

    async def open(self, request: Request) -> AsyncBody:
        """Send a request and return its response, the body unread."""
        ...

    async def perform(self, effect: Effect[Any]) -> Any:
        """Answer an effect that opens and reads nothing."""
        ...


class Interpreter:
    """Answers the effects of one flow in the calling thread."""

    __slots__ = ("_performer", "body")

    def __init__(self, performer: Performer) -> None:
        self._performer = performer
        self.body: Optional[SyncBody] = None

    def answer(self, effect: Effect[Any]) -> Any:
        """Return the result of an effect; a response that it opens replaces the one before."""
        if isinstance(effect, NextChunk):
            assert self.body is not None
            return self.body.read()
        if isinstance(effect, Open):
            self.close()
            self.body = self._performer.open(effect.request)
            return self.body.head
        return self._performer.perform(effect)

    def close(self) -> None:
        """Close the body that is open, if there is one."""
        if self.body is not None:
            self.body.close()


class AsyncInterpreter:
    """Answers the effects of one flow on the running event loop."""

    __slots__ = ("_performer", "body")

    def __init__(self, performer: AsyncPerformer) -> None:
        self._performer = performer
        self.body: Optional[AsyncBody] = None

    async def answer(self, effect: Effect[Any]) -> Any:
        """Return the result of an effect; a response that it opens replaces the one before."""
        if isinstance(effect, NextChunk):
            assert self.body is not None
            return await self.body.read()
        if isinstance(effect, Open):
            await self.close()
            self.body = await self._performer.open(effect.request)
            return self.body.head
        return await self._performer.perform(effect)

    async def close(self) -> None:
        """Close the body that is open, if there is one."""
        if self.body is not None:
            await self.body.close()
