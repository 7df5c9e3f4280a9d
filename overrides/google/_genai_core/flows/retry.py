"""Retrying a request after a pause, if its failure may be transient.

A request that creates a resource is retried only if the failure proves that nothing was created:
there was no connection, or the response rules it out.
"""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Optional

from google._genai_core.runtime import errors
from google._genai_core.runtime.driving.effects import Flow, Send, Sleep, remaining_body_flow
from google._genai_core.runtime.http import error_responses, limits, retry_policy
from google._genai_core.runtime.http.messages import Head, Request, Response
from google._genai_core.runtime.http.retry_policy import RetryPolicy
from google._genai_core.runtime.watching.logs import INFO, LOGGER


class Deadline:
    """The end of a call; all requests of the call share it, and it starts with the first one."""

    def __init__(self) -> None:
        self._ends: Optional[float] = None

    def left_flow(self, request: Request) -> Flow[Optional[float]]:
        """Return the seconds that are left, negative after the deadline; None without a deadline."""
        deadline = request.retry.deadline
        if deadline is None:
            return None
        now = yield from Sleep(0)
        if self._ends is None:
            self._ends = now + deadline
        return self._ends - now

    def raise_if_over_flow(self, request: Request, late: str = "") -> Flow[Optional[float]]:
        """Return the seconds that are left; raises the error of an overdue request if there are none.

        `late` says what was not done in time. It is part of the error, and a reason to raise it.
        """
        left = yield from self.left_flow(request)
        if late or (left is not None and left <= 0):
            from google._genai_core.runtime.http import connection_errors  # loaded only after a failure

            raise connection_errors.overdue(request, late)
        return left

    def limit_flow(self, request: Request) -> Flow[Request]:
        """Return the request, limited to the time that is left."""
        left = yield from self.left_flow(request)
        return request if left is None else replace(request, seconds_left=max(left, 0.001))

    def raise_if_late_flow(
        self, request: Request, pause: float, error: Exception, attempts: int
    ) -> Flow[None]:
        """Raise the error of a failure if the deadline does not allow the pause after it."""
        left = yield from self.left_flow(request)
        if left is not None and pause >= left:
            raise last(error, attempts)


def send_flow(request: Request, deadline: Optional[Deadline] = None) -> Flow[Response]:
    """Send a request until it succeeds; raises the error of the last attempt."""
    attempts = Attempts(request, deadline)
    while True:
        try:
            response = yield from Send((yield from attempts.next_flow()))
        except errors.APIConnectionError as error:
            yield from attempts.wait_or_raise_flow(error)
            continue
        if response.ok:
            if len(response.body) > request.limits.uncounted:
                yield from count_flow(response.body, request.limits)
            return response
        yield from attempts.wait_or_raise_flow(
            error_responses.from_response(response.status, response.headers, response.body)
        )


def count_flow(body: bytes, most: limits.Limits) -> Flow[None]:
    """Raise ResponseTooLargeError if the JSON of a response has more values than its limit."""
    for _ in limits.Tally(most).add_in_parts(body):
        yield from Sleep(0)


def error_flow(head: Head) -> Flow[errors.APIError]:
    """Read the body of the open response, which is an error, and return it as one."""
    body = yield from remaining_body_flow()
    return error_responses.from_response(head.status, head.headers, body)


def log_retry(request: Request, error: Exception, pause: float, action: str) -> None:
    """Log the action that follows a failure after a pause in seconds."""
    if LOGGER.isEnabledFor(INFO):
        reason = f"{error.code} {error.status}" if isinstance(error, errors.APIError) else repr(error)
        LOGGER.info("%s %s: %s in %.2f s, after %s", request.method, request.address, action, pause, reason)


def is_transient(policy: RetryPolicy, error: Exception) -> bool:
    """Return whether the same request may succeed a little later.

    An exhausted daily quota does not come back in time.
    """
    if isinstance(error, errors.APIError):
        from google._genai_core.runtime import error_details  # loaded only for an error response

        return error.code in policy.codes and not error_details.is_daily_quota(error.typed_details)
    return isinstance(error, errors.APIConnectionError) and not error.closed


def last(error: Exception, attempts: int) -> Exception:
    """Return the error of the last attempt; that of a connection says how many attempts there were.

    Its traceback begins where it is raised: the calls down to the HTTP library explain nothing.
    """
    if isinstance(error, errors.APIConnectionError):
        error.attempts = attempts
        error.__traceback__ = None
    return error


class Attempts:
    """The attempts of one request."""

    def __init__(self, request: Request, deadline: Optional[Deadline] = None) -> None:
        self._request = request
        self._policy = request.retry
        self._deadline = deadline or Deadline()
        self._made = 0

    def next_flow(self) -> Flow[Request]:
        """Return the request of the next attempt, limited to the time that is left."""
        self._made += 1
        request = self._request if self._made == 1 else replace(self._request, attempt=self._made)
        return (yield from self._deadline.limit_flow(request))

    def wait_or_raise_flow(self, error: Exception) -> Flow[None]:
        """Wait before the next attempt; raises the error if there is none."""
        if isinstance(error, errors.APIError):
            error.request = self._request.summary
        pause = self._pause(error)
        if pause is None:
            raise self.last(error)
        yield from self._deadline.raise_if_late_flow(self._request, pause, error, self._made)
        log_retry(self._request, error, pause, f"attempt {self._made + 1}")
        yield from Sleep(pause)

    def last(self, error: Exception) -> Exception:
        """Return the error of the last attempt as it is raised."""
        return last(error, self._made)

    def _pause(self, error: Exception) -> Optional[float]:
        """Return the seconds before the next attempt; None if there is none."""
        if not is_transient(self._policy, error):
            return None
        if isinstance(error, errors.APIError):
            from google._genai_core.runtime import error_details  # loaded only for an error response

            untouched = error.code in retry_policy.UNTOUCHED
            hint = error_details.hint(error.headers, error.typed_details, time.time())
        else:
            untouched, hint = not getattr(error, "sent", True), None
        return self._policy.pause(self._made, hint) if self._request.repeatable or untouched else None
