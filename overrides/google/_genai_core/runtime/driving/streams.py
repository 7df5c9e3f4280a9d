"""The stream that a caller reads: it runs a flow and hands out what the flow emits.

A stream is started up to its first chunk before the caller gets it, so that a refused
request raises where it was made and not in the loop that reads it. It holds one open
response at a time and closes it at the end, on an error, on leaving, and when dropped.
"""

from __future__ import annotations

import threading
import weakref
from typing import (
    TYPE_CHECKING,
    Any,
    AsyncIterator,
    Callable,
    Generic,
    Iterator,
    Optional,
    Set,
    TypeVar,
    Union,
    cast,
)

from google._genai_core.runtime.driving.effects import Effect, Emit, Flow, NextChunk
from google._genai_core.runtime.driving.interpreters import AsyncInterpreter, Interpreter
from google._genai_core.runtime.errors import StreamInterruptedError
from google._genai_core.runtime.http.protocol import AsyncBody, SyncBody
from google._genai_core.runtime.usage_errors import BusyError

if TYPE_CHECKING:
    import asyncio

_BUSY = "this stream is being read already: one thread or task at a time"


T = TypeVar("T")


class _StreamState(Generic[T]):
    """How far a flow has been read, for both kinds of stream."""

    def __init__(self, flow: Flow[Any]) -> None:
        self._flow = flow
        self._effect: Optional[Effect[Any]] = None
        self._delivered = False
        self._complete = False
        self._whole: Optional[Callable[[], T]] = None

    @property
    def response(self) -> Optional[T]:
        """What has arrived so far as one response; None before the first chunk. Reads nothing.

        It is put together when asked for, so ask once and not after each chunk.
        """
        return self._whole() if self._whole is not None else None

    def _take(self, effect: Emit) -> T:
        self._effect, self._delivered = effect, True
        self._whole = effect.whole or self._whole
        return effect.value  # type: ignore[no-any-return]  # an effect carries any value

    def _ended(self) -> None:
        """The flow has come to its end, unless it was closed under the reader."""
        self._complete = self._effect is not None

    def _final(self) -> T:
        response = self.response
        if self._complete and response is not None:
            return response
        reason = "it had no events" if self._complete else "it was left before its end"
        raise StreamInterruptedError(f"the stream has no final response: {reason}", cast(Any, response))


class Stream(_StreamState[T]):
    """Chunks as they arrive: an iterator, and a context manager that closes the connection."""

    __module__ = "google.genai.streams"

    def __init__(self, interpreter: Interpreter, flow: Flow[Any]) -> None:
        super().__init__(flow)
        self._interpreter = interpreter
        self._dropped = weakref.finalize(self, interpreter.close)
        self._lock = threading.Lock()
        try:
            effect = next(flow)
            while not _started(effect, interpreter.body):
                effect = self._step(effect)
            self._effect = effect
        except StopIteration:
            self._complete = True
            self._end()
        except BaseException:
            self._end()
            raise

    def _step(self, effect: Effect[Any]) -> Effect[Any]:
        try:
            result = self._interpreter.answer(effect)
        except Exception as error:
            return self._flow.throw(error)
        return self._flow.send(result)

    def __iter__(self) -> Stream[T]:
        return self

    def __next__(self) -> T:
        if not self._lock.acquire(blocking=False):
            raise BusyError(_BUSY)
        try:
            return self._advance()
        except BaseException:
            self._end()
            raise
        finally:
            self._lock.release()

    def _advance(self) -> T:
        effect = self._effect
        if effect is None:
            raise StopIteration
        try:
            if self._delivered:
                effect = self._flow.send(None)
            while not isinstance(effect, Emit):
                effect = self._step(effect)
        except StopIteration:
            self._ended()
            raise
        return self._take(effect)

    @property
    def text_stream(self) -> Iterator[str]:
        """The answer's text as it is written, without thoughts. Reading it reads the stream."""
        for chunk in self:
            text: Optional[str] = getattr(chunk, "text", None)
            if text:
                yield text

    def final_response(self) -> T:
        """The whole answer as one response; reads what has not been read yet.

        Raises:
            errors.StreamInterruptedError: The stream broke off or was left before its end;
                `response` of the error has what arrived.
        """
        for _ in self:
            pass
        return self._final()

    def close(self) -> None:
        """Release the connection; reading on gives nothing more."""
        if not self._lock.acquire(blocking=False):
            self._interpreter.close()  # the thread that reads meets an error and ends the rest
            return
        try:
            self._end()
        finally:
            self._lock.release()

    def _end(self) -> None:
        self._effect = None
        self._flow.close()
        self._interpreter.close()
        self._dropped.detach()

    def __enter__(self) -> Stream[T]:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


class AsyncStream(_StreamState[T]):
    """Chunks as they arrive: an async iterator and context manager."""

    __module__ = "google.genai.streams"

    def __init__(self, interpreter: AsyncInterpreter, flow: Flow[Any]) -> None:
        super().__init__(flow)
        self._interpreter = interpreter
        self._dropped: Optional[weakref.finalize[Any, Any]] = None
        self._is_read = False

    async def start(self) -> None:
        """Run the flow up to the first chunk; the driver does it."""
        import asyncio  # a program without an event loop starts faster without it

        self._dropped = weakref.finalize(self, _close_on, asyncio.get_running_loop(), self._interpreter)
        self._dropped.atexit = False  # at exit there is no loop to close it on
        try:
            effect: Optional[Effect[Any]] = next(self._flow)
            while effect is not None and not _started(effect, self._interpreter.body):
                effect = await self._step(effect)
        except StopIteration:
            effect = None
        except BaseException:
            await self._end()
            raise
        self._effect = effect
        if effect is None:
            self._complete = True
            await self._end()

    async def _step(self, effect: Effect[Any]) -> Optional[Effect[Any]]:
        """The flow's next effect; None at its end, as a coroutine must not raise StopIteration."""
        try:
            try:
                result = await self._interpreter.answer(effect)
            except Exception as error:
                return self._flow.throw(error)
            return self._flow.send(result)
        except StopIteration:
            return None

    def __aiter__(self) -> AsyncStream[T]:
        return self

    async def __anext__(self) -> T:
        if self._is_read:
            raise BusyError(_BUSY)
        self._is_read = True
        try:
            return await self._advance()
        except BaseException:
            await self._end()
            raise
        finally:
            self._is_read = False

    async def _advance(self) -> T:
        effect = self._effect
        if effect is None:
            raise StopAsyncIteration
        try:
            if self._delivered:
                effect = self._flow.send(None)
        except StopIteration:
            effect = None
        while effect is not None and not isinstance(effect, Emit):
            effect = await self._step(effect)
        if effect is None:
            self._ended()
            raise StopAsyncIteration
        return self._take(effect)

    @property
    async def text_stream(self) -> AsyncIterator[str]:
        """The answer's text as it is written, without thoughts. Reading it reads the stream."""
        async for chunk in self:
            text: Optional[str] = getattr(chunk, "text", None)
            if text:
                yield text

    async def final_response(self) -> T:
        """The whole answer as one response; reads what has not been read yet.

        Raises:
            errors.StreamInterruptedError: The stream broke off or was left before its end;
                `response` of the error has what arrived.
        """
        async for _ in self:
            pass
        return self._final()

    async def close(self) -> None:
        """Release the connection; reading on gives nothing more."""
        await self._end()

    async def aclose(self) -> None:
        """The same as `close`, under the name that `contextlib.aclosing` calls."""
        await self._end()

    async def _end(self) -> None:
        self._effect = None
        self._flow.close()
        await self._interpreter.close()
        if self._dropped is not None:
            self._dropped.detach()

    async def __aenter__(self) -> AsyncStream[T]:
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self._end()


def _started(effect: Effect[Any], body: Union[SyncBody, AsyncBody, None]) -> bool:
    """Whether the service has accepted the request and the body is about to be read."""
    return isinstance(effect, (NextChunk, Emit)) and body is not None and body.head.ok


_closing: Set[asyncio.Task[None]] = set()
"""What is being closed: an event loop alone does not keep its tasks."""


def _close_on(loop: asyncio.AbstractEventLoop, interpreter: AsyncInterpreter) -> None:
    """Have the loop close what a stream that was garbage-collected has open."""
    if interpreter.body is None and interpreter.cleanup is None:
        return
    try:
        loop.call_soon_threadsafe(_start_closing, loop, interpreter)
    except RuntimeError:  # the loop is closed, and its connections with it
        interpreter.clean_up()


def _start_closing(loop: asyncio.AbstractEventLoop, interpreter: AsyncInterpreter) -> None:
    task = loop.create_task(interpreter.close())
    _closing.add(task)
    task.add_done_callback(_closing.discard)
