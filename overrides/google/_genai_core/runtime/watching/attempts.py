"""An observed attempt: it calls the attempt callbacks before and after it, and writes the log.

Loaded only for such an attempt. The callbacks belong to the caller, so their errors reach the caller.
"""

from __future__ import annotations

import inspect
import time
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Awaitable, Callable, Iterator, Optional, TypeVar, Union, cast

from google._genai_core.runtime.headers import CredentialHeaders, HeaderDict, request_headers
from google._genai_core.runtime.http.messages import Head, Request, Response
from google._genai_core.runtime.http.protocol import AsyncBody, SyncBody
from google._genai_core.runtime.lifetime import cancellations
from google._genai_core.runtime.lookup import load
from google._genai_core.runtime.usage_errors import InvalidTypeError
from google._genai_core.runtime.watching import logs, tracebacks

if TYPE_CHECKING:
    from google._genai_api.types.calls.http import HttpAttempt
    from google._genai_core.runtime.watching.attempt_log import AttemptLog

A = TypeVar("A", Response, SyncBody)
B = TypeVar("B", Response, AsyncBody)
_ASYNC = "an async attempt callback: methods that are not awaited need a plain function"


def run(
    make: Callable[[Request, CredentialHeaders], A], request: Request, credential: CredentialHeaders
) -> A:
    """Make the attempt and return its response or open body."""
    attempt = _ObservedAttempt(request, credential)
    _refuse_async(request)
    for result in attempt.before():
        _refuse_awaitable(result)
    request = attempt.start()
    try:
        response = make(request, credential)
    except Exception as error:
        for result in attempt.after(error=tracebacks.cut(error)):
            _refuse_awaitable(result)
        raise
    try:
        for result in attempt.after(_head(response)):
            _refuse_awaitable(result)
    except BaseException:
        if not isinstance(response, Response):
            response.close()
        raise
    return attempt.logged(response)


async def run_async(
    make: Callable[[Request, CredentialHeaders], Awaitable[B]],
    request: Request,
    credential: CredentialHeaders,
) -> B:
    """Make the attempt on the running event loop and return its response or open body."""
    attempt = _ObservedAttempt(request, credential)
    for result in attempt.before():
        await _settle(result)
    request = attempt.start()
    try:
        response = await make(request, credential)
    except Exception as error:
        for result in attempt.after(error=tracebacks.cut(error)):
            await _settle(result)
        raise
    try:
        for result in attempt.after(_head(response)):
            await _settle(result)
    except BaseException:
        if not isinstance(response, Response):
            await response.close()
        raise
    return attempt.logged_async(response)


class _ObservedAttempt:
    """One attempt with its callbacks and its log."""

    def __init__(self, request: Request, credential: CredentialHeaders) -> None:
        self._request = request
        self._log = _log(request, credential)
        self._started = 0.0
        self._attempt: HttpAttempt = cast(
            Any, load("google._genai_api.types.calls.http.HttpAttempt")
        ).model_construct(
            number=request.attempt,
            method=request.method,
            url=request.address,
            headers=HeaderDict(request.headers),
            body_size=None if request.body is None else len(request.body),
        )

    def before(self) -> Iterator[Any]:
        """Call each `on_request` and yield its result."""
        for callbacks in self._request.callbacks:
            if callbacks.on_request is not None:
                yield cancellations.called(partial(callbacks.on_request, self._attempt))

    def logged(self, response: A) -> A:
        """Return an open body so that its end is logged."""
        if self._log is None or isinstance(response, Response) or not response.head.ok:
            return response
        from google._genai_core.runtime.watching import body_log  # loaded only if the attempt is logged

        return cast(A, body_log.LoggedBody(response, self._log, self._started))

    def logged_async(self, response: B) -> B:
        """Return an open body so that its end is logged."""
        if self._log is None or isinstance(response, Response) or not response.head.ok:
            return response
        from google._genai_core.runtime.watching import body_log  # loaded only if the attempt is logged

        return cast(B, body_log.AsyncLoggedBody(response, self._log, self._started))

    def start(self) -> Request:
        """Return the request with the headers that the callbacks have set, and start the clock."""
        headers = self._attempt.headers or {}
        request = self._request
        if headers != request.headers:
            request = replace(request, headers=request_headers(headers))
        if self._log is not None:
            self._log.start(request)
        self._started = time.monotonic()
        return request

    def after(
        self, head: Union[Head, Response, None] = None, error: Optional[Exception] = None
    ) -> Iterator[Any]:
        """Call each `on_response` with the outcome and yield its result."""
        attempt = self._attempt
        attempt.seconds = time.monotonic() - self._started
        attempt.error = error
        body: Optional[bytes] = None
        if head is not None:
            attempt.status_code, attempt.response_headers = head.status, HeaderDict(head.headers)
            body = head.body if isinstance(head, Response) else None
            attempt.response_size = None if body is None else len(body)
        if self._log is not None:
            self._log.end(attempt, body)
        for callbacks in self._request.callbacks:
            if callbacks.on_response is not None:
                yield cancellations.called(partial(callbacks.on_response, attempt))


def _log(request: Request, credential: CredentialHeaders) -> Optional[AttemptLog]:
    if not logs.LOGGER.isEnabledFor(logs.INFO):
        return None
    from google._genai_core.runtime.watching import attempt_log  # loaded only if the attempt is logged

    return attempt_log.AttemptLog(request, credential)


def _head(response: Union[Response, SyncBody, AsyncBody]) -> Union[Head, Response]:
    return response if isinstance(response, Response) else response.head


def _refuse_async(request: Request) -> None:
    """Raise InvalidTypeError for an async callback before anything is sent."""
    for callbacks in request.callbacks:
        for callback in callbacks:
            if inspect.iscoroutinefunction(callback):
                raise InvalidTypeError(f"{getattr(callback, '__name__', callback)!r} is {_ASYNC}")


def _refuse_awaitable(result: Any) -> None:
    if hasattr(result, "__await__"):
        if inspect.iscoroutine(result):
            result.close()  # otherwise Python warns that it was never awaited
        raise InvalidTypeError(f"{result!r} comes from {_ASYNC}")


async def _settle(result: Any) -> None:
    if hasattr(result, "__await__"):
        await cancellations.awaited(cast("Awaitable[Any]", result))
