"""What the log says of an attempt: one line at INFO; headers and the start of bodies at DEBUG.

Texts are made when a handler writes them, so that what goes wrong there breaks no call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Iterable, Mapping, Optional

from google._genai_core.runtime.http.messages import Request
from google._genai_core.runtime.watching import redaction
from google._genai_core.runtime.watching.logs import DEBUG, INFO, LOGGER

if TYPE_CHECKING:
    from google._genai_api.types.calls.http import HttpAttempt


class _Headers:
    def __init__(self, given: Mapping[str, str], secrets: Iterable[str]) -> None:
        self._given = given
        self._secrets = secrets

    def __repr__(self) -> str:
        shown = redaction.headers(self._given, self._secrets)
        return " ".join(f"{name}={value!r}" for name, value in shown.items())


class _Body:
    def __init__(self, data: Optional[bytes], secrets: Iterable[str]) -> None:
        self._data = data
        self._secrets = secrets

    def __repr__(self) -> str:
        return redaction.body(self._data, self._secrets)


class _Error:
    def __init__(self, error: Exception, secrets: Iterable[str]) -> None:
        self._error = error
        self._secrets = secrets

    def __repr__(self) -> str:
        return redaction.text(f"{type(self._error).__name__}: {self._error}", self._secrets)


class AttemptLog:
    """The lines of one attempt."""

    def __init__(self, request: Request, credential: Mapping[str, str]) -> None:
        self._credential = credential
        self._of = request.summary
        self._number = request.attempt
        self._size = len(request.body or b"")
        self._secrets = [*redaction.secrets_in(credential)]

    def begins(self, request: Request) -> None:
        """Before it is sent, with what the hooks have added."""
        self._secrets += redaction.secrets_in(request.headers)
        if LOGGER.isEnabledFor(DEBUG):
            self._debug("request", {**self._credential, **request.headers}, self._shown(request))

    def ends(self, attempt: HttpAttempt, body: Optional[bytes]) -> None:
        """Once the answer, its head or the error is there."""
        took = (attempt.seconds or 0.0) * 1000
        sent = f"attempt {self._number}, {self._size} bytes sent"
        if attempt.error is not None:
            error = _Error(attempt.error, self._secrets)
            LOGGER.log(INFO, "%s failed in %.0f ms (%s): %r", self._of, took, sent, error)
            return
        size = "streamed" if body is None else f"{len(body)} bytes received"
        told = f"{sent}, {size}" + (f", request id {attempt.request_id}" if attempt.request_id else "")
        LOGGER.log(INFO, "%s %s in %.0f ms (%s)", self._of, attempt.status_code, took, told)
        if LOGGER.isEnabledFor(DEBUG):
            shown = "streamed" if body is None else _Body(body, self._secrets)
            self._debug("response", attempt.response_headers or {}, shown)

    def _debug(self, what: str, headers: Mapping[str, str], body: object) -> None:
        LOGGER.log(DEBUG, "%s %s headers: %r", self._of, what, _Headers(headers, self._secrets))
        LOGGER.log(DEBUG, "%s %s body: %s", self._of, what, body)

    def _shown(self, request: Request) -> object:
        # What goes to an address of its own is a piece of a file.
        return _Body(request.body, self._secrets) if request.authenticated else f"{self._size} bytes"
