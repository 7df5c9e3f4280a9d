"""Log lines of an attempt: one at INFO; headers and the start of bodies at DEBUG.

The texts are built when a handler formats them, so an error in one of them breaks no call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Iterable, Mapping, Optional

from google._genai_core.runtime.headers import CredentialHeaders
from google._genai_core.runtime.http.messages import Request
from google._genai_core.runtime.watching import redaction
from google._genai_core.runtime.watching.logs import DEBUG, INFO, LOGGER

if TYPE_CHECKING:
    from google._genai_api.types.calls.http import HttpAttempt


class _LoggedHeaders:
    def __init__(self, headers: Mapping[str, str], secrets: Iterable[str]) -> None:
        self._headers = headers
        self._secrets = secrets

    def __repr__(self) -> str:
        redacted = redaction.redacted_headers(self._headers, self._secrets)
        return " ".join(f"{name}={value!r}" for name, value in redacted.items())


class _LoggedBody:
    def __init__(self, data: Optional[bytes], secrets: Iterable[str]) -> None:
        self._data = data
        self._secrets = secrets

    def __repr__(self) -> str:
        return redaction.redacted_body(self._data, self._secrets)


class _LoggedError:
    def __init__(self, error: BaseException, secrets: Iterable[str]) -> None:
        self._error = error
        self._secrets = secrets

    def __repr__(self) -> str:
        return redaction.redacted_text(f"{type(self._error).__name__}: {self._error}", self._secrets)


class AttemptLog:
    """The log lines of one attempt."""

    def __init__(self, request: Request, credential: CredentialHeaders) -> None:
        self._credential = credential
        self._request = request.summary
        self._number = request.attempt
        self._size = len(request.body or b"")
        self._secrets = [*redaction.secrets_of(credential.plain())]
        self._request_id = ""

    def start(self, request: Request) -> None:
        """Log a request that is about to be sent, with the headers of the attempt callbacks."""
        self._secrets += redaction.secrets_in(request.headers)
        if LOGGER.isEnabledFor(DEBUG):
            headers = _LoggedHeaders(
                {**redaction.hidden(self._credential.plain()), **request.headers}, self._secrets
            )
            self._log_message("request", headers, self._body_of(request))

    def end(self, attempt: HttpAttempt, body: Optional[bytes]) -> None:
        """Log the response or the error; `body` is None if it is still to come."""
        milliseconds = (attempt.seconds or 0.0) * 1000
        sent = f"attempt {self._number}, {self._size} bytes sent"
        named = redaction.redacted_text(attempt.request_id or "", self._secrets)
        self._request_id = f", request id {named}" if named else ""
        if attempt.error is not None:
            error = _LoggedError(attempt.error, self._secrets)
            LOGGER.log(INFO, "%s failed in %.0f ms (%s): %r", self._request, milliseconds, sent, error)
            return
        received = "streamed" if body is None else f"{len(body)} bytes received"
        LOGGER.log(
            INFO,
            "%s %s in %.0f ms (%s)",
            self._request,
            attempt.status_code,
            milliseconds,
            f"{sent}, {received}{self._request_id}",
        )
        if LOGGER.isEnabledFor(DEBUG):
            content = "streamed" if body is None else _LoggedBody(body, self._secrets)
            headers = _LoggedHeaders(attempt.response_headers or {}, self._secrets)
            self._log_message("response", headers, content)

    def end_of_body(
        self, seconds: float, size: int, start: bytes, whole: bool, error: Optional[BaseException]
    ) -> None:
        """Log the end of a body that was read in chunks; it is not `whole` if it was closed before its end."""
        outcome = "failed" if error is not None else "ended" if whole else "was closed before its end"
        facts = f"attempt {self._number}, {self._size} bytes sent, {size} bytes received{self._request_id}"
        line = f"{self._request} stream {outcome} after {seconds * 1000:.0f} ms ({facts})"
        if error is None:
            LOGGER.log(INFO, "%s", line)
        else:
            LOGGER.log(INFO, "%s: %r", line, _LoggedError(error, self._secrets))
        if LOGGER.isEnabledFor(DEBUG):
            LOGGER.log(DEBUG, "%s response body: %s", self._request, _LoggedBody(start, self._secrets))

    def _log_message(self, kind: str, headers: object, body: object) -> None:
        LOGGER.log(DEBUG, "%s %s headers: %r", self._request, kind, headers)
        LOGGER.log(DEBUG, "%s %s body: %s", self._request, kind, body)

    def _body_of(self, request: Request) -> object:
        # The body of a request without a credential is a piece of a file.
        return _LoggedBody(request.body, self._secrets) if request.authenticated else f"{self._size} bytes"
