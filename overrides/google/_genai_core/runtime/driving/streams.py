"""The stream that a caller reads: it runs a flow and yields the values that the flow emits.

A stream runs up to its first chunk before the caller gets it, so that the service works while the caller goes on.
An error of the service or the connection is raised by the loop that reads the stream, where callers of the
published SDK, whose call sends nothing, expect it; any other error is raised by the call. It holds one open response at a time and
closes it at the end, on an error, when the caller leaves, and when it is dropped.
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
    NoReturn,
    Optional,
    TypeVar,
    Union,
    cast,
)

from google._genai_core.runtime.driving.effects import Effect, Emit, Flow, NextChunk
from google._genai_core.runtime.driving.interpreters import AsyncInterpreter, Interpreter
from google._genai_core.runtime.errors import APIConnectionError, APIError, StreamInterruptedError
from google._genai_core.runtime.http.closing import close_on
from google._genai_core.runtime.http.protocol import AsyncBody, SyncBody
from google._genai_core.runtime.lifetime import dropped
from google._genai_core.runtime.usage_errors import BusyError, InvalidTypeError

if TYPE_CHECKING:
    import asyncio

_BUSY = "another thread or task is reading this stream"

T = TypeVar("T")


class _StreamState(Generic[T]):
    """The state of both kinds of stream."""

    def __init__(self, flow: Flow[Any]) -> None:
        self._flow = flow
        self._effect: Optional[Effect[Any]] = None
        self._was_emitted = False
        self._complete = False
        self._whole: Optional[Callable[[], T]] = None
        self._refusal: Union[APIError, APIConnectionError, None] = None

    def __reduce__(self) -> NoReturn:
        raise InvalidTypeError(
            "a stream cannot be pickled or copied: read it, and pickle its final_response()"
        )

    @property
    def response(self) -> Optional[T]:
        """All that has arrived so far as one response; None before the first one. Reads nothing.

        It is merged at each access, so read it once and not after each response.
        """
        return self._whole() if self._whole is not None else None

    def _raise_refusal(self) -> None:
        """Raise the error for which there is nothing to read, once."""
        refusal, self._refusal = self._refusal, None
        if refusal is not None:
            raise refusal

    def _take(self, effect: Emit) -> T:
        self._effect, self._was_emitted = effect, True
        self._whole = effect.whole or self._whole
        return effect.value  # type: ignore[no-any-return]  # an effect carries any value

    def _ended(self) -> None:
        # Another thread may have closed the flow while this one reads.
        self._complete = self._effect is not None

    def _final(self) -> T:
        response = self.response
        if self._complete and response is not None:
            return response
        reason = "it had no events" if self._complete else "it was closed before its end"
        raise StreamInterruptedError(f"the stream has no final response: {reason}", cast(Any, response))


class Stream(_StreamState[T]):
    """Responses as they arrive: an iterator, and a context manager that closes the connection."""

    __module__ = "google.genai.streams"

    def __init__(self, interpreter: Interpreter, flow: Flow[Any]) -> None:
        super().__init__(flow)
        self._interpreter = interpreter
        self._dropped = weakref.finalize(self, dropped.when_safe, interpreter.close)
        self._lock = threading.Lock()
        try:
            effect = next(flow)
            while not _started(effect, interpreter.body):
                effect = self._step(effect)
            self._effect = effect
        except StopIteration:
            self._complete = True
            self._end()
        except (APIError, APIConnectionError) as error:
            self._end()
            self._refusal = error
        except BaseException:
            self._end()
            raise

    def _step(self, effect: Effect[Any]) -> Effect[Any]:
        try:
            result = self._interpreter.handle(effect)
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
        except BaseException as error:
            self._interpreter.conclude(_failure(error))
            self._end()
            raise
        finally:
            self._lock.release()

    def _advance(self) -> T:
        self._raise_refusal()
        effect = self._effect
        if effect is None:
            raise StopIteration
        try:
            if self._was_emitted:
                effect = self._flow.send(None)
            while not isinstance(effect, Emit):
                effect = self._step(effect)
        except StopIteration:
            self._ended()
            raise
        return self._take(effect)

    @property
    def text_stream(self) -> Iterator[str]:
        """The text of the answer as it arrives, without thoughts. Reading it reads the stream."""
        for response in self:
            text: Optional[str] = getattr(response, "text", None)
            if text:
                yield text

    def final_response(self) -> T:
        """Read the stream to its end and return the complete answer as one response.

        Raises:
            errors.StreamInterruptedError: The stream broke off or was closed before its end;
                `response` of the error has all that arrived.
        """
        for _ in self:
            pass
        return self._final()

    def close(self) -> None:
        """Release the connection; the stream yields nothing more.

        A thread or task that waits for the next response gets an `errors.StreamInterruptedError` at once; its
        `closed` is true.
        """
        if not self._lock.acquire(blocking=False):
            self._interpreter.close()  # the thread that reads gets an error and ends the flow
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
        dropped.close_all()

    def __enter__(self) -> Stream[T]:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


class AsyncStream(_StreamState[T]):
    """Responses as they arrive: an async iterator, and a context manager that closes the connection."""

    __module__ = "google.genai.streams"

    def __init__(self, interpreter: AsyncInterpreter, flow: Flow[Any]) -> None:
        super().__init__(flow)
        self._interpreter = interpreter
        self._dropped: Optional[weakref.finalize[Any, Any]] = None
        self._is_read = False

    async def start(self) -> None:
        """Run the flow up to the first chunk; the driver calls this."""
        import asyncio  # loaded only with an event loop

        self._dropped = weakref.finalize(self, _close_on, asyncio.get_running_loop(), self._interpreter)
        self._dropped.atexit = False  # at exit there is no loop that could close it
        try:
            effect: Optional[Effect[Any]] = next(self._flow)
            while effect is not None and not _started(effect, self._interpreter.body):
                effect = await self._step(effect)
        except StopIteration:
            effect = None
        except (APIError, APIConnectionError) as error:
            await self._end()
            self._refusal = error
            return
        except BaseException:
            await self._end()
            raise
        self._effect = effect
        if effect is None:
            self._complete = True
            await self._end()

    async def _step(self, effect: Effect[Any]) -> Optional[Effect[Any]]:
        """Return the flow's next effect; None at its end, as a coroutine must not raise StopIteration."""
        try:
            try:
                result = await self._interpreter.handle(effect)
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
        except BaseException as error:
            self._interpreter.conclude(_failure(error))
            await self._end()
            raise
        finally:
            self._is_read = False

    async def _advance(self) -> T:
        self._raise_refusal()
        effect = self._effect
        if effect is None:
            raise StopAsyncIteration
        try:
            if self._was_emitted:
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
    def text_stream(self) -> AsyncIterator[str]:
        """The text of the answer as it arrives, without thoughts. Reading it reads the stream."""
        return _Texts(self)

    async def final_response(self) -> T:
        """Read the stream to its end and return the complete answer as one response.

        Raises:
            errors.StreamInterruptedError: The stream broke off or was closed before its end;
                `response` of the error has all that arrived.
        """
        async for _ in self:
            pass
        return self._final()

    async def close(self) -> None:
        """Release the connection; the stream yields nothing more.

        A thread or task that waits for the next response gets an `errors.StreamInterruptedError` at once; its
        `closed` is true.
        """
        await self._end()

    async def aclose(self) -> None:
        """Call `close`; `contextlib.aclosing` needs this name."""
        await self._end()

    async def _end(self) -> None:
        self._effect = None
        self._flow.close()
        await self._interpreter.close()
        if self._dropped is not None:
            self._dropped.detach()
        dropped.close_all()

    async def __aenter__(self) -> AsyncStream[T]:
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self._end()


def _failure(error: BaseException) -> Optional[BaseException]:
    """Return the error that ended a stream; None if it is at its end."""
    return None if isinstance(error, (StopIteration, StopAsyncIteration)) else error


class _Texts(AsyncIterator[str]):
    """The texts of a stream. No generator, which an event loop would have to close."""

    def __init__(self, stream: AsyncStream[Any]) -> None:
        self._stream = stream

    async def __anext__(self) -> str:
        while True:
            text: Optional[str] = getattr(await self._stream.__anext__(), "text", None)
            if text:
                return text


def _started(effect: Effect[Any], body: Union[SyncBody, AsyncBody, None]) -> bool:
    """Return whether the service has accepted the request and the flow is about to read the body."""
    return isinstance(effect, (NextChunk, Emit)) and body is not None and body.head.ok


def _close_on(loop: asyncio.AbstractEventLoop, interpreter: AsyncInterpreter) -> None:
    """Make the loop close the response of a stream that was garbage collected."""
    if interpreter.body is None and interpreter.cleanup is None:
        return
    if not close_on(loop, interpreter.close):  # the loop is closed, and its connections with it
        dropped.when_safe(interpreter.clean_up)
