"""Run flows: one driver for threads, one for asyncio. A flow that emits runs in a stream of theirs."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any, Coroutine, Tuple, TypeVar

from google._genai_core.runtime.auth.credentials import (
    Credential,
    headers,
    headers_async,
    renewed,
    renewed_async,
)
from google._genai_core.runtime.driving.effects import (
    Block,
    Effect,
    Flow,
    Invoke,
    Send,
    Sleep,
)
from google._genai_core.runtime.driving.interpreters import AsyncInterpreter, Interpreter
from google._genai_core.runtime.driving.streams import AsyncStream, Stream
from google._genai_core.runtime.headers import Headers
from google._genai_core.runtime.http import connection_errors
from google._genai_core.runtime.http.messages import Request, Response
from google._genai_core.runtime.http.protocol import (
    AsyncBody,
    AsyncTransport,
    SyncBody,
    SyncTransport,
)
from google._genai_core.runtime.watching.logs import is_watched

T = TypeVar("T")


class Driver:
    """Runs flows in the calling thread."""

    def __init__(self, transport: SyncTransport, credential: Credential) -> None:
        self.transport = transport
        self.credential = credential

    def run(self, flow: Flow[T]) -> T:
        """The flow's result; errors of the transport are raised inside the flow."""
        interpreter = Interpreter(self)
        try:
            effect = next(flow)
            while True:
                try:
                    result = interpreter.answer(effect)
                except Exception as error:  # noqa: PERF203  # each effect has an answer or an error
                    effect = flow.throw(error)
                else:
                    effect = flow.send(result)
        except StopIteration as stop:
            return stop.value  # type: ignore[no-any-return]  # StopIteration.value is untyped
        finally:
            flow.close()  # an interruption or a cancelled task ends it here and now
            interpreter.close()

    def open(self, request: Request) -> SyncBody:
        """The response to a request, its body unread; a second one where the token was refused."""
        request, sent = self._authenticated(request)
        body = self._open_once(request, sent)
        try:
            again = renewed(self.credential, body.head.status, sent, request.seconds_left)
            if again is None:
                return body
        except BaseException:
            body.close()
            raise
        body.close()
        return self._open_once(request, again)

    def send(self, request: Request) -> Response:
        """The whole response to a request; the second one where the token was refused."""
        request, sent = self._authenticated(request)
        response = self._send_once(request, sent)
        again = renewed(self.credential, response.status, sent, request.seconds_left)
        return response if again is None else self._send_once(request, again)

    def _open_once(self, request: Request, credential: Headers) -> SyncBody:
        if not is_watched(request):
            return self.transport.open(request, credential)
        from google._genai_core.runtime.watching import attempts  # only where somebody watches

        return attempts.run(self.transport.open, request, credential)

    def _send_once(self, request: Request, credential: Headers) -> Response:
        if not is_watched(request):
            return self.transport.send(request, credential)
        from google._genai_core.runtime.watching import attempts  # as above

        return attempts.run(self.transport.send, request, credential)

    def _authenticated(self, request: Request) -> Tuple[Request, Headers]:
        """What proves who is calling, and the request with the time that is left after getting it."""
        if request.seconds_left is None:
            return request, headers(self.credential, request)
        began = time.monotonic()
        found = headers(self.credential, request)
        left = request.seconds_left - (time.monotonic() - began)
        return replace(request, seconds_left=max(left, 0.001)), found

    def perform(self, effect: Effect[Any]) -> Any:
        if isinstance(effect, Block):
            return effect.function()
        if isinstance(effect, Sleep):
            time.sleep(effect.seconds)
            return time.monotonic()
        if isinstance(effect, Invoke):
            from google._genai_core.runtime.driving import invoking  # only for calls with functions as tools

            return invoking.run(effect.invocations)
        assert isinstance(effect, Send), effect
        return self.send(effect.request)

    def stream(self, flow: Flow[Any]) -> Stream[Any]:
        """Start a flow that emits values."""
        return Stream(Interpreter(self), flow)


class AsyncDriver:
    """Runs flows on the running event loop."""

    def __init__(self, transport: AsyncTransport, credential: Credential) -> None:
        self.transport = transport
        self.credential = credential

    async def run(self, flow: Flow[T]) -> T:
        """The flow's result; errors of the transport are raised inside the flow."""
        interpreter = AsyncInterpreter(self)
        try:
            effect = next(flow)
            while True:
                try:
                    result = await interpreter.answer(effect)
                except Exception as error:  # noqa: PERF203  # each effect has an answer or an error
                    effect = flow.throw(error)
                else:
                    effect = flow.send(result)
        except StopIteration as stop:
            return stop.value  # type: ignore[no-any-return]  # StopIteration.value is untyped
        except GeneratorExit:  # this coroutine is dropped: it may not wait for a thread
            interpreter.clean_up()
            raise
        finally:
            flow.close()  # an interruption or a cancelled task ends it here and now
            await interpreter.close()

    async def open(self, request: Request) -> AsyncBody:
        """The response to a request, its body unread."""
        opening = self._open(request)
        return await (opening if request.seconds_left is None else _in_time(request, opening))

    async def _open(self, request: Request) -> AsyncBody:
        sent = await headers_async(self.credential, request)
        body = await self._open_once(request, sent)
        try:
            again = await renewed_async(self.credential, body.head.status, sent)
            if again is None:
                return body
        except BaseException:
            await body.close()
            raise
        await body.close()
        return await self._open_once(request, again)

    async def send(self, request: Request) -> Response:
        """The whole response to a request."""
        sending = self._send(request)
        return await (sending if request.seconds_left is None else _in_time(request, sending))

    async def _send(self, request: Request) -> Response:
        sent = await headers_async(self.credential, request)
        response = await self._send_once(request, sent)
        again = await renewed_async(self.credential, response.status, sent)
        return response if again is None else await self._send_once(request, again)

    async def _open_once(self, request: Request, credential: Headers) -> AsyncBody:
        if not is_watched(request):
            return await self.transport.open(request, credential)
        from google._genai_core.runtime.watching import attempts  # as in Driver

        return await attempts.run_async(self.transport.open, request, credential)

    async def _send_once(self, request: Request, credential: Headers) -> Response:
        if not is_watched(request):
            return await self.transport.send(request, credential)
        from google._genai_core.runtime.watching import attempts  # as in Driver

        return await attempts.run_async(self.transport.send, request, credential)

    async def perform(self, effect: Effect[Any]) -> Any:
        if isinstance(effect, Block):
            import asyncio  # a program without an event loop starts faster without it

            return await asyncio.to_thread(effect.function)
        if isinstance(effect, Sleep):
            import asyncio  # as above

            await asyncio.sleep(effect.seconds)
            return time.monotonic()
        if isinstance(effect, Invoke):
            from google._genai_core.runtime.driving import invoking  # as in Driver

            return await invoking.run_async(effect.invocations)
        assert isinstance(effect, Send), effect
        return await self.send(effect.request)

    async def stream(self, flow: Flow[Any]) -> AsyncStream[Any]:
        """Start a flow that emits values."""
        stream: AsyncStream[Any] = AsyncStream(AsyncInterpreter(self), flow)
        await stream.start()
        return stream


async def _in_time(request: Request, sending: Coroutine[Any, Any, T]) -> T:
    """The answer, unless it takes longer than the attempt may."""
    import asyncio  # as above

    try:
        return await asyncio.wait_for(sending, request.seconds_left)
    except asyncio.TimeoutError:
        raise connection_errors.overdue(request) from None
