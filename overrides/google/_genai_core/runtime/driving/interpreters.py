"""Interpreters handle the effects of one flow: one for threads, one for asyncio.

An interpreter holds what the flow has open: a response body, and files, by the functions that
close them. A driver runs a flow to its end with one; a stream keeps one as long as the caller reads.
"""

from __future__ import annotations

from functools import partial
from typing import Any, Optional, Protocol

from google._genai_core.runtime.driving.cleanup import Cleanup
from google._genai_core.runtime.driving.effects import AtEnd, Block, Effect, NextChunk, Open
from google._genai_core.runtime.http.messages import Request
from google._genai_core.runtime.http.protocol import AsyncBody, SyncBody


class Performer(Protocol):
    """The part of a driver that an interpreter needs."""

    def open(self, request: Request) -> SyncBody:
        """Send a request and return its response, the body unread."""
        ...

    def perform(self, effect: Effect[Any]) -> Any:
        """Return the result of an effect that needs no open body."""
        ...


class AsyncPerformer(Protocol):
    """The part of an async driver that an interpreter needs."""

    async def open(self, request: Request) -> AsyncBody:
        """Send a request and return its response, the body unread."""
        ...

    async def perform(self, effect: Effect[Any]) -> Any:
        """Return the result of an effect that needs no open body."""
        ...


class _Interpreter:
    """The cleanup of one flow, for both kinds of interpreter."""

    __slots__ = ("body", "cleanup")

    body: Any
    cleanup: Optional[Cleanup]

    def _clean_up_at_end(self, effect: AtEnd) -> None:
        if self.cleanup is None:
            self.cleanup = Cleanup()
        self.cleanup.add(effect.function)

    def _guarded(self, effect: Block[Any], cleanup: Cleanup) -> Block[Any]:
        """Return the same work, during which no other thread cleans up."""
        return Block(partial(cleanup.run, effect.function))

    def conclude(self, error: Optional[BaseException]) -> None:
        """Tell a body that is logged how the flow ended."""
        note = getattr(self.body, "conclude", None)
        if note is not None:
            note(error)

    def clean_up(self) -> None:
        """Clean up in the calling thread."""
        if self.cleanup is not None:
            self.cleanup.finish()


class Interpreter(_Interpreter):
    """Handles the effects of one flow in the calling thread."""

    __slots__ = ("_performer",)

    def __init__(self, performer: Performer) -> None:
        self._performer = performer
        self.cleanup = None
        self.body: Optional[SyncBody] = None

    def handle(self, effect: Effect[Any]) -> Any:
        """Return the result of an effect; a response that it opens replaces the one before."""
        try:
            if isinstance(effect, NextChunk):
                assert self.body is not None
                return self.body.read()
            if isinstance(effect, Open):
                self._close_body()
                self.body = self._performer.open(effect.request)
                return self.body.head
            if isinstance(effect, AtEnd):
                return self._clean_up_at_end(effect)
            if isinstance(effect, Block) and self.cleanup is not None:
                effect = self._guarded(effect, self.cleanup)
            return self._performer.perform(effect)
        except BaseException as error:
            _without_transports(error)
            raise error

    def _close_body(self) -> None:
        if self.body is not None:
            self.body.close()

    def close(self) -> None:
        """Close all that the flow has open."""
        try:
            self._close_body()
        finally:
            self.clean_up()


class AsyncInterpreter(_Interpreter):
    """Handles the effects of one flow on the running event loop."""

    __slots__ = ("_performer",)

    def __init__(self, performer: AsyncPerformer) -> None:
        self._performer = performer
        self.cleanup = None
        self.body: Optional[AsyncBody] = None

    async def handle(self, effect: Effect[Any]) -> Any:
        """Return the result of an effect; a response that it opens replaces the one before."""
        try:
            if isinstance(effect, NextChunk):
                assert self.body is not None
                return await self.body.read()
            if isinstance(effect, Open):
                await self._close_body()
                self.body = await self._performer.open(effect.request)
                return self.body.head
            if isinstance(effect, AtEnd):
                return self._clean_up_at_end(effect)
            if isinstance(effect, Block) and self.cleanup is not None:
                effect = self._guarded(effect, self.cleanup)
            return await self._performer.perform(effect)
        except GeneratorExit:  # nobody sees it, and nothing can be imported when the interpreter ends
            raise
        except BaseException as error:
            _without_transports(error)
            raise error

    async def _close_body(self) -> None:
        if self.body is not None:
            await self.body.close()

    async def close(self) -> None:
        """Close all that the flow has open; files are closed in a thread, even if this is cancelled."""
        try:
            await self._close_body()
        finally:
            if self.cleanup is not None and not self.cleanup.is_over:
                import asyncio  # loaded only with an event loop

                try:
                    loop = asyncio.get_running_loop()
                except RuntimeError:  # asyncio does not run, and the flow has failed for that reason
                    self.clean_up()
                    return
                await asyncio.shield(loop.run_in_executor(None, self.clean_up))


def _without_transports(error: BaseException) -> None:
    """Remove the frames below an interpreter from an error: their local variables hold credentials."""
    from google._genai_core.runtime.watching import tracebacks  # loaded only after a failure

    tracebacks.cut(error)
