"""An attempt that somebody watches: hooks before and after it, and lines in the log.

Loaded for such an attempt alone. The hooks are the caller's, so what they raise is raised.
"""

from __future__ import annotations

import inspect
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Awaitable, Callable, Iterator, Mapping, Optional, TypeVar, Union, cast

from google._genai_core.runtime.headers import Headers, request_headers
from google._genai_core.runtime.http.messages import Head, Request, Response
from google._genai_core.runtime.http.protocol import AsyncBody, SyncBody
from google._genai_core.runtime.lookup import load
from google._genai_core.runtime.usage_errors import InvalidTypeError
from google._genai_core.runtime.watching import logs

if TYPE_CHECKING:
    from google._genai_api.types.calls.http import HttpAttempt
    from google._genai_core.runtime.watching.attempt_log import AttemptLog

A = TypeVar("A", Response, SyncBody)
B = TypeVar("B", Response, AsyncBody)
_ASYNC = "an async hook: methods that are not awaited need a plain function"


def run(make: Callable[[Request, Headers], A], request: Request, credential: Headers) -> A:
    """Make the attempt and tell of it."""
    watch = _Watch(request, credential)
    _refuse_async(request)
    for result in watch.before():
        _refuse(result)
    request = watch.sent()
    try:
        answer = make(request, credential)
    except Exception as error:
        for result in watch.after(error=error):
            _refuse(result)
        raise
    try:
        for result in watch.after(_head(answer)):
            _refuse(result)
    except BaseException:
        if not isinstance(answer, Response):
            answer.close()
        raise
    return answer


async def run_async(
    make: Callable[[Request, Headers], Awaitable[B]], request: Request, credential: Headers
) -> B:
    """The same, on the running event loop."""
    watch = _Watch(request, credential)
    for result in watch.before():
        await _settled(result)
    request = watch.sent()
    try:
        answer = await make(request, credential)
    except Exception as error:
        for result in watch.after(error=error):
            await _settled(result)
        raise
    try:
        for result in watch.after(_head(answer)):
            await _settled(result)
    except BaseException:
        if not isinstance(answer, Response):
            await answer.close()
        raise
    return answer


class _Watch:
    """One attempt and who is told of it."""

    def __init__(self, request: Request, credential: Headers) -> None:
        self._request = request
        self._log = _log(request, credential)
        self._begun = 0.0
        self._attempt: HttpAttempt = cast(
            Any, load("google._genai_api.types.calls.http.HttpAttempt")
        ).model_construct(
            number=request.attempt,
            method=request.method,
            url=request.address,
            headers=dict(request.headers),
            body_size=None if request.body is None else len(request.body),
        )

    def before(self) -> Iterator[Any]:
        """What each hook gives, as it is called."""
        for listener in self._request.listeners:
            if listener.on_request is not None:
                yield listener.on_request(self._attempt)

    def sent(self) -> Request:
        """The request with what the hooks have added, on its way from now on."""
        given = self._attempt.headers or {}
        request = self._request
        if given != request.headers:
            request = replace(request, headers=request_headers(given))
        if self._log is not None:
            self._log.begins(request)
        self._begun = time.monotonic()
        return request

    def after(
        self, head: Union[Head, Response, None] = None, error: Optional[Exception] = None
    ) -> Iterator[Any]:
        """What each hook gives, as it is called."""
        attempt = self._attempt
        attempt.seconds = time.monotonic() - self._begun
        attempt.error = error
        body: Optional[bytes] = None
        if head is not None:
            attempt.status_code, attempt.response_headers = head.status, dict(head.headers)
            body = head.body if isinstance(head, Response) else None
            attempt.response_size = None if body is None else len(body)
        if self._log is not None:
            self._log.ends(attempt, body)
        for listener in self._request.listeners:
            if listener.on_response is not None:
                yield listener.on_response(attempt)


def _log(request: Request, credential: Mapping[str, str]) -> Optional[AttemptLog]:
    if not logs.LOGGER.isEnabledFor(logs.INFO):
        return None
    from google._genai_core.runtime.watching import attempt_log  # a hook alone needs none of it

    return attempt_log.AttemptLog(request, credential)


def _head(answer: Union[Response, SyncBody, AsyncBody]) -> Union[Head, Response]:
    return answer if isinstance(answer, Response) else answer.head


def _refuse_async(request: Request) -> None:
    """Refuse before anything is sent what would be known only after it."""
    for listener in request.listeners:
        for hook in listener:
            if inspect.iscoroutinefunction(hook):
                raise InvalidTypeError(f"{getattr(hook, '__name__', hook)!r} is {_ASYNC}")


def _refuse(result: Any) -> None:
    if hasattr(result, "__await__"):
        if inspect.iscoroutine(result):
            result.close()  # it would warn that nobody awaits it
        raise InvalidTypeError(f"{result!r} comes from {_ASYNC}")


async def _settled(result: Any) -> None:
    if hasattr(result, "__await__"):
        await result
