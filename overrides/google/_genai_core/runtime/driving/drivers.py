"""Drivers run flows: one in threads, one on asyncio. A flow that emits runs in a stream of the driver."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any, Tuple, TypeVar

from google._genai_core.runtime.auth.credentials import (
    Credential,
    credential_headers,
    credential_headers_async,
    renewed_headers,
    renewed_headers_async,
)
from google._genai_core.runtime.driving.effects import (
    Answered,
    Block,
    Effect,
    Flow,
    Invoke,
    Send,
    Sleep,
    Together,
)
from google._genai_core.runtime.driving.interpreters import AsyncInterpreter, Interpreter
from google._genai_core.runtime.driving.streams import AsyncStream, Stream
from google._genai_core.runtime.headers import CredentialHeaders
from google._genai_core.runtime.http.messages import Request, Response
from google._genai_core.runtime.http.protocol import AsyncBody, AsyncTransport, SyncBody, SyncTransport
from google._genai_core.runtime.lifetime import dropped
from google._genai_core.runtime.watching.logs import is_observed

T = TypeVar("T")


class Driver:
    """Runs flows in the calling thread."""

    def __init__(self, transport: SyncTransport, credential: Credential, origin: Any = None) -> None:
        """Keep what requests need, and a client without connections that is pickled in place of this driver."""
        self.transport = transport
        self.credential = credential
        self.origin = origin
        self._late_project = getattr(credential, "late_project", None)

    def _find_project(self) -> None:
        """Find the project that a flow is to read from the settings, once."""
        if self._late_project is not None and self._late_project.name is None:
            self.credential.fetch()

    def run(self, flow: Flow[T]) -> T:
        """Return the result of a flow; errors of the transport are raised inside the flow."""
        dropped.close_all()
        interpreter = Interpreter(self)
        try:
            self._find_project()
            effect = next(flow)
            while True:
                try:
                    result = interpreter.handle(effect)
                except Exception as error:  # noqa: PERF203  # each effect has a result or an error
                    effect = flow.throw(error)
                else:
                    effect = flow.send(result)
        except StopIteration as stop:
            return stop.value  # type: ignore[no-any-return]  # StopIteration.value is untyped
        except BaseException as error:
            interpreter.conclude(error)
            raise
        finally:
            flow.close()  # an interruption or a cancelled task ends it here and now
            interpreter.close()
            dropped.close_all()

    def open(self, request: Request) -> SyncBody:
        """Return the response to a request, its body unread; repeat it once if the token is refused."""
        request, credential = self._authenticated(request)
        body = self._open_once(request, credential)
        try:
            renewed = renewed_headers(self.credential, body.head.status, credential, request.seconds_left)
            if renewed is None:
                return body
        except BaseException:
            body.close()
            raise
        body.close()
        return self._open_once(request, renewed)

    def send(self, request: Request) -> Response:
        """Return the whole response to a request; repeat it once if the token is refused."""
        request, credential = self._authenticated(request)
        response = self._send_once(request, credential)
        renewed = renewed_headers(self.credential, response.status, credential, request.seconds_left)
        return response if renewed is None else self._send_once(request, renewed)

    def _open_once(self, request: Request, credential: CredentialHeaders) -> SyncBody:
        if not is_observed(request):
            return self.transport.open(request, credential)
        from google._genai_core.runtime.watching import attempts  # loaded only if the attempt is watched

        return attempts.run(self.transport.open, request, credential)

    def _send_once(self, request: Request, credential: CredentialHeaders) -> Response:
        if not is_observed(request):
            return self.transport.send(request, credential)
        from google._genai_core.runtime.watching import attempts  # loaded only if the attempt is watched

        return attempts.run(self.transport.send, request, credential)

    def _authenticated(self, request: Request) -> Tuple[Request, CredentialHeaders]:
        """Return the request and its credential; getting the credential takes from the time left."""
        if request.seconds_left is None:
            return request, credential_headers(self.credential, request)
        started = time.monotonic()
        credential = credential_headers(self.credential, request)
        left = request.seconds_left - (time.monotonic() - started)
        return replace(request, seconds_left=max(left, 0.001)), credential

    def perform(self, effect: Effect[Any]) -> Any:
        """Return the result of an effect that needs no open body."""
        if isinstance(effect, Send):
            return self.send(effect.request)
        if isinstance(effect, Sleep):
            return self.transport.sleep(effect.seconds)
        if isinstance(effect, Block):
            from google._genai_core.runtime.lifetime import cancellations  # loaded only for files

            return cancellations.called(effect.function)
        if isinstance(effect, Answered):
            return None
        if isinstance(effect, Together):
            from google._genai_core.runtime.driving import together  # loaded only for a call that is split

            return together.run_all(self.run, effect.flows)
        assert isinstance(effect, Invoke), effect
        from google._genai_core.runtime.driving import invoking  # loaded only for calls with Python functions

        return invoking.run(effect.invocations, effect.seconds)

    def stream(self, flow: Flow[Any]) -> Stream[Any]:
        """Start a flow that emits values and return its stream."""
        dropped.close_all()
        self._find_project()
        return Stream(Interpreter(self), flow)


class AsyncDriver:
    """Runs flows on the running event loop."""

    def __init__(self, transport: AsyncTransport, credential: Credential, origin: Any = None) -> None:
        """Keep what requests need, and a client without connections that is pickled in place of this driver."""
        self.transport = transport
        self.credential = credential
        self.origin = origin
        self._late_project = getattr(credential, "late_project", None)

    async def _find_project(self) -> None:
        """Find the project that a flow is to read from the settings, once."""
        if self._late_project is not None and self._late_project.name is None:
            await self.credential.fetch_async()

    async def run(self, flow: Flow[T]) -> T:
        """Return the result of a flow; errors of the transport are raised inside the flow."""
        dropped.close_all()
        interpreter = AsyncInterpreter(self)
        try:
            await self._find_project()
            effect = next(flow)
            while True:
                try:
                    result = await interpreter.handle(effect)
                except Exception as error:  # noqa: PERF203  # each effect has a result or an error
                    effect = flow.throw(error)
                else:
                    effect = flow.send(result)
        except StopIteration as stop:
            return stop.value  # type: ignore[no-any-return]  # StopIteration.value is untyped
        except RuntimeError as error:
            _explain(error)
            raise
        except GeneratorExit:  # this coroutine is dropped: it may not wait for a thread
            interpreter.clean_up()
            raise
        finally:
            flow.close()  # an interruption or a cancelled task ends it here and now
            await interpreter.close()
            dropped.close_all()

    async def open(self, request: Request) -> AsyncBody:
        """Return the response to a request, its body unread; repeat it once if the token is refused."""
        if request.seconds_left is None:
            return await self._open(request)
        from google._genai_core.runtime.driving import in_time  # loaded only with a deadline

        ends = time.monotonic() + request.seconds_left
        body = await in_time.in_time(request, self._open(request), request.seconds_left)
        limited = request.limits_body or not body.head.ok
        return in_time.LimitedBody(body, request, ends) if limited else body

    async def _open(self, request: Request) -> AsyncBody:
        credential = await credential_headers_async(self.credential, request)
        body = await self._open_once(request, credential)
        try:
            renewed = await renewed_headers_async(self.credential, body.head.status, credential)
            if renewed is None:
                return body
        except BaseException:
            await body.close()
            raise
        await body.close()
        return await self._open_once(request, renewed)

    async def send(self, request: Request) -> Response:
        """Return the whole response to a request; repeat it once if the token is refused."""
        if request.seconds_left is None:
            return await self._send(request)
        from google._genai_core.runtime.driving import in_time  # loaded only with a deadline

        return await in_time.in_time(request, self._send(request), request.seconds_left)

    async def _send(self, request: Request) -> Response:
        credential = await credential_headers_async(self.credential, request)
        response = await self._send_once(request, credential)
        renewed = await renewed_headers_async(self.credential, response.status, credential)
        return response if renewed is None else await self._send_once(request, renewed)

    async def _open_once(self, request: Request, credential: CredentialHeaders) -> AsyncBody:
        if not is_observed(request):
            return await self.transport.open(request, credential)
        from google._genai_core.runtime.watching import attempts  # loaded only if the attempt is watched

        return await attempts.run_async(self.transport.open, request, credential)

    async def _send_once(self, request: Request, credential: CredentialHeaders) -> Response:
        if not is_observed(request):
            return await self.transport.send(request, credential)
        from google._genai_core.runtime.watching import attempts  # loaded only if the attempt is watched

        return await attempts.run_async(self.transport.send, request, credential)

    async def perform(self, effect: Effect[Any]) -> Any:
        """Return the result of an effect that needs no open body."""
        if isinstance(effect, Send):
            return await self.send(effect.request)
        if isinstance(effect, Sleep):
            return await self.transport.sleep(effect.seconds)
        if isinstance(effect, Block):
            import asyncio  # loaded only with an event loop

            from google._genai_core.runtime.lifetime import cancellations  # loaded only for files

            return await asyncio.to_thread(cancellations.called, effect.function)
        if isinstance(effect, Answered):
            return None
        if isinstance(effect, Together):
            from google._genai_core.runtime.driving import together  # loaded only for a call that is split

            return await together.run_all_async(self.run, effect.flows)
        assert isinstance(effect, Invoke), effect
        from google._genai_core.runtime.driving import invoking  # loaded only for calls with Python functions

        return await invoking.run_async(effect.invocations, effect.seconds)

    async def stream(self, flow: Flow[Any]) -> AsyncStream[Any]:
        """Start a flow that emits values and return its stream."""
        dropped.close_all()
        stream: AsyncStream[Any] = AsyncStream(AsyncInterpreter(self), flow)
        try:
            await self._find_project()
            await stream.start()
        except RuntimeError as error:
            _explain(error)
            raise
        return stream


def _explain(error: RuntimeError) -> None:
    from google._genai_core.runtime.http import event_loop  # loaded only after a failure

    event_loop.raise_if_missing(error)
