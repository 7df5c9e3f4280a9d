"""Run flows: one driver for threads, one for asyncio. They own connections and closing.

A stream is started up to its first chunk before the caller gets it, so that a refused
request raises where it was made and not in the loop that reads it.
"""

from __future__ import annotations

import time
import weakref
from typing import Any, Generic, List, Optional, TypeVar, Union

from google.genai_core.runtime.auth import Credential, headers, headers_async
from google.genai_core.runtime.effects import Block, Effect, Emit, Flow, Invoke, NextChunk, Open, Send, Sleep
from google.genai_core.runtime.transport import AsyncBody, AsyncTransport, SyncBody, SyncTransport

T = TypeVar("T")


class Driver:
    """Runs flows in the calling thread."""

    def __init__(self, transport: SyncTransport, credential: Credential) -> None:
        self.transport = transport
        self.credential = credential

    def run(self, flow: Flow[T]) -> T:
        """The flow's result; errors of the transport are raised inside the flow."""
        opened: List[SyncBody] = []
        try:
            effect = next(flow)
            while True:
                try:
                    result = self._answer(effect, opened)
                except Exception as error:  # noqa: PERF203  # each effect has an answer or an error
                    effect = flow.throw(error)
                else:
                    effect = flow.send(result)
        except StopIteration as stop:
            return stop.value  # type: ignore[no-any-return]  # StopIteration.value is untyped
        finally:
            flow.close()
            for body in opened:
                body.close()

    def _answer(self, effect: Effect, opened: List[SyncBody]) -> Any:
        """What an effect gives; a response that it opens takes the place of the one before."""
        if isinstance(effect, NextChunk):
            return opened[-1].read()
        if isinstance(effect, Open):
            while opened:
                opened.pop().close()
            opened.append(self.transport.open(effect.request, headers(self.credential)))
            return opened[-1].head
        return self.perform(effect)

    def perform(self, effect: Effect) -> Any:
        if isinstance(effect, Block):
            return effect.function()
        if isinstance(effect, Sleep):
            time.sleep(effect.seconds)
            return time.monotonic()
        if isinstance(effect, Invoke):
            from google.genai_core.runtime import invoke  # only for calls with functions as tools

            return invoke.run(effect.invocations)
        assert isinstance(effect, Send), effect
        request = effect.request
        return self.transport.send(request, headers(self.credential) if request.authenticated else {})

    def stream(self, flow: Flow[Any]) -> Stream[Any]:
        """Start a flow that emits values."""
        return Stream(self, flow)


class Stream(Generic[T]):
    """Values as they arrive: an iterator, and a context manager that closes the connection."""

    def __init__(self, driver: Driver, flow: Flow[Any]) -> None:
        self._driver = driver
        self._flow = flow
        self._body: Optional[SyncBody] = None
        self._effect: Optional[Effect] = None
        self._delivered = False
        try:
            effect = next(flow)
            while not _started(effect, self._body):
                effect = self._step(effect)
            self._effect = effect
        except StopIteration:
            self.close()
        except BaseException:
            self.close()
            raise

    def _step(self, effect: Effect) -> Effect:
        try:
            result = self._perform(effect)
        except Exception as error:
            return self._flow.throw(error)
        return self._flow.send(result)

    def _perform(self, effect: Effect) -> Any:
        if isinstance(effect, NextChunk):
            assert self._body is not None
            return self._body.read()
        if isinstance(effect, Open):
            self._body = self._driver.transport.open(effect.request, headers(self._driver.credential))
            weakref.finalize(self, self._body.close)
            return self._body.head
        return self._driver.perform(effect)

    def __iter__(self) -> Stream[T]:
        return self

    def __next__(self) -> T:
        effect = self._effect
        if effect is None:
            raise StopIteration
        try:
            if self._delivered:
                effect = self._flow.send(None)
            while not isinstance(effect, Emit):
                effect = self._step(effect)
        except BaseException:
            self.close()
            raise
        self._effect = effect
        self._delivered = True
        return effect.value  # type: ignore[no-any-return]  # an effect carries any value

    def close(self) -> None:
        """Release the connection; reading on gives nothing more."""
        self._effect = None
        self._flow.close()
        if self._body is not None:
            self._body.close()

    def __enter__(self) -> Stream[T]:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


class AsyncDriver:
    """Runs flows on the running event loop."""

    def __init__(self, transport: AsyncTransport, credential: Credential) -> None:
        self.transport = transport
        self.credential = credential

    async def run(self, flow: Flow[T]) -> T:
        """The flow's result; errors of the transport are raised inside the flow."""
        opened: List[AsyncBody] = []
        try:
            effect = next(flow)
            while True:
                try:
                    result = await self._answer(effect, opened)
                except Exception as error:  # noqa: PERF203  # each effect has an answer or an error
                    effect = flow.throw(error)
                else:
                    effect = flow.send(result)
        except StopIteration as stop:
            return stop.value  # type: ignore[no-any-return]  # StopIteration.value is untyped
        finally:
            flow.close()
            for body in opened:
                await body.close()

    async def _answer(self, effect: Effect, opened: List[AsyncBody]) -> Any:
        """What an effect gives; a response that it opens takes the place of the one before."""
        if isinstance(effect, NextChunk):
            return await opened[-1].read()
        if isinstance(effect, Open):
            while opened:
                await opened.pop().close()
            credential = await headers_async(self.credential)
            opened.append(await self.transport.open(effect.request, credential))
            return opened[-1].head
        return await self.perform(effect)

    async def perform(self, effect: Effect) -> Any:
        if isinstance(effect, Block):
            import asyncio  # a program without an event loop starts faster without it

            return await asyncio.to_thread(effect.function)
        if isinstance(effect, Sleep):
            import asyncio  # as above

            await asyncio.sleep(effect.seconds)
            return time.monotonic()
        if isinstance(effect, Invoke):
            from google.genai_core.runtime import invoke  # as in Driver

            return await invoke.run_async(effect.invocations)
        assert isinstance(effect, Send), effect
        request = effect.request
        if not request.authenticated:
            return await self.transport.send(request, {})
        return await self.transport.send(request, await headers_async(self.credential))

    async def stream(self, flow: Flow[Any]) -> AsyncStream[Any]:
        """Start a flow that emits values."""
        stream: AsyncStream[Any] = AsyncStream(self, flow)
        await stream.start()
        return stream


class AsyncStream(Generic[T]):
    """Values as they arrive: an async iterator and context manager."""

    def __init__(self, driver: AsyncDriver, flow: Flow[Any]) -> None:
        self._driver = driver
        self._flow = flow
        self._body: Optional[AsyncBody] = None
        self._effect: Optional[Effect] = None
        self._delivered = False

    async def start(self) -> None:
        """Run the flow up to the first chunk."""
        try:
            effect: Optional[Effect] = next(self._flow)
            while effect is not None and not _started(effect, self._body):
                effect = await self._step(effect)
            self._effect = effect
        except BaseException:
            await self.close()
            raise

    async def _step(self, effect: Effect) -> Optional[Effect]:
        """The flow's next effect; None at its end, as a coroutine must not raise StopIteration."""
        try:
            result = await self._perform(effect)
        except Exception as error:
            return self._flow.throw(error)
        try:
            return self._flow.send(result)
        except StopIteration:
            return None

    async def _perform(self, effect: Effect) -> Any:
        if isinstance(effect, NextChunk):
            assert self._body is not None
            return await self._body.read()
        if isinstance(effect, Open):
            credential = await headers_async(self._driver.credential)
            self._body = await self._driver.transport.open(effect.request, credential)
            return self._body.head
        return await self._driver.perform(effect)

    def __aiter__(self) -> AsyncStream[T]:
        return self

    async def __anext__(self) -> T:
        effect = self._effect
        try:
            if effect is not None and self._delivered:
                effect = self._flow.send(None)
            while not isinstance(effect, Emit) and effect is not None:
                effect = await self._step(effect)
        except StopIteration:
            effect = None
        except BaseException:
            await self.close()
            raise
        if effect is None:
            await self.close()
            raise StopAsyncIteration
        self._effect = effect
        self._delivered = True
        return effect.value  # type: ignore[no-any-return]  # an effect carries any value

    async def close(self) -> None:
        """Release the connection; reading on gives nothing more."""
        self._effect = None
        self._flow.close()
        if self._body is not None:
            await self._body.close()

    async def __aenter__(self) -> AsyncStream[T]:
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self.close()


def _started(effect: Effect, body: Union[SyncBody, AsyncBody, None]) -> bool:
    """Whether the service has accepted the request and the body is about to be read."""
    return isinstance(effect, (NextChunk, Emit)) and body is not None and body.head.ok
