"""Sending a request again when it failed in a way that may pass, after a pause.

A request that makes something new is repeated only after a failure that leaves no doubt that
nothing was made: no connection, or an answer that says so.
"""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Optional

from google._genai_core.runtime import errors
from google._genai_core.runtime.driving.effects import Flow, Send, Sleep
from google._genai_core.runtime.http import error_responses, retry_policy
from google._genai_core.runtime.http.messages import Request, Response
from google._genai_core.runtime.http.retry_policy import RetryPolicy
from google._genai_core.runtime.watching.logs import INFO, LOGGER


class Deadline:
    """When a call must be over; all its requests share one, which begins with the first."""

    def __init__(self) -> None:
        self._ends: Optional[float] = None

    def left_flow(self, request: Request) -> Flow[Optional[float]]:
        """Seconds, less than none when it has passed; None where the request knows no deadline."""
        deadline = request.retry.deadline
        if deadline is None:
            return None
        now = yield from Sleep(0)
        if self._ends is None:
            self._ends = now + deadline
        return self._ends - now

    def limit_flow(self, request: Request) -> Flow[Request]:
        """The request with what is left for its answer."""
        left = yield from self.left_flow(request)
        return request if left is None else replace(request, seconds_left=max(left, 0.001))

    def raise_if_late_flow(self, request: Request, seconds: float, error: Exception) -> Flow[None]:
        """Raises the error of a failure where there is no time for a pause after it."""
        left = yield from self.left_flow(request)
        if left is not None and seconds >= left:
            raise error


def send_flow(request: Request, deadline: Optional[Deadline] = None) -> Flow[Response]:
    """The answer that is a success; raises the error of the last attempt."""
    attempts = Attempts(request, deadline)
    while True:
        try:
            response = yield from Send((yield from attempts.next_flow()))
        except errors.APIConnectionError as error:
            yield from attempts.wait_or_raise_flow(error)
            continue
        if response.ok:
            return response
        yield from attempts.wait_or_raise_flow(
            error_responses.from_response(response.status, response.headers, response.body)
        )


def tell(request: Request, error: Exception, rest: float, what: str) -> None:
    """Log what is done about a failure, and after which pause in seconds."""
    if LOGGER.isEnabledFor(INFO):
        reason = f"{error.code} {error.status}" if isinstance(error, errors.APIError) else repr(error)
        LOGGER.info("%s %s: %s in %.2f s, after %s", request.method, request.address, what, rest, reason)


def may_pass(policy: RetryPolicy, error: Exception) -> bool:
    """Return whether the same request may succeed a little later.

    An exhausted daily quota does not come back in time.
    """
    if isinstance(error, errors.APIError):
        from google._genai_core.runtime import error_details  # loaded only after an error response

        return error.code in policy.codes and not error_details.is_daily_quota(error.details)
    return isinstance(error, errors.APIConnectionError)


class Attempts:
    """The attempts of one request."""

    def __init__(self, request: Request, deadline: Optional[Deadline] = None) -> None:
        self._request = request
        self._policy = request.retry
        self._deadline = deadline or Deadline()
        self._made = 0

    def next_flow(self) -> Flow[Request]:
        """The request of the next attempt, which has what is left of the deadline."""
        self._made += 1
        request = self._request if self._made == 1 else replace(self._request, attempt=self._made)
        return (yield from self._deadline.limit_flow(request))

    def wait_or_raise_flow(self, error: Exception) -> Flow[None]:
        """Wait before the next attempt; raises the error when there is to be none."""
        if isinstance(error, errors.APIError):
            error.request = self._request.summary
        rest = self._rest(error)
        if rest is None:
            raise error
        yield from self._deadline.raise_if_late_flow(self._request, rest, error)
        tell(self._request, error, rest, f"attempt {self._made + 1}")
        yield from Sleep(rest)

    def _rest(self, error: Exception) -> Optional[float]:
        if not may_pass(self._policy, error):
            return None
        if isinstance(error, errors.APIError):
            from google._genai_core.runtime import error_details  # loaded only after an error response

            untouched = error.code in retry_policy.UNTOUCHED
            hint = error_details.hint(error.headers, error.details, time.time())
        else:
            untouched, hint = not getattr(error, "sent", True), None
        return self._policy.pause(self._made, hint) if self._request.repeatable or untouched else None
