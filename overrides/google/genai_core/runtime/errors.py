"""The errors of the SDK, one tree for every transport.

    Exception
    + APIError                 the service answered, and the answer is an error
    |   + ClientError          4xx: the request must change
    |   + ServerError          5xx: the same request may succeed later
    + APIConnectionError       no answer: the connection failed
    |   + APITimeoutError      no answer in time
    + ResponseParseError       an answer that is not what the API promises
    + StreamInterruptedError   a stream that ended before its last event
    + FileFailedError          an uploaded file that the service could not process
    TimeoutError
    + OperationTimeoutError    a long-running operation was not done in the time given to `wait`
    + FileTimeoutError         an uploaded file was not ready in the time given
    ValueError
    + UnsupportedFieldError    a field that this backend does not take
    + UnsupportedMethodError   a method that this backend does not have
    + ConfigurationError       contradictory or missing settings of a client
    + InvalidNameError         a resource name that must not enter a path

Texts are one line and never hold a key or a token.
"""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import Any, Dict, List, Mapping, Optional, Tuple, Type, Union

_BODY_LIMIT = 500
_Json = Union[Dict[str, Any], List[Any], str, float, None]


class APIError(Exception):
    """The service answered with an error.

    Attributes:
        code: HTTP status, such as 404.
        status: The service's own word for it, such as `NOT_FOUND`.
        message: The service's explanation, or the start of a body that is not JSON.
        details: The entries of `error.details` (google.rpc), as dictionaries.
        response_json: The whole error body, when it is JSON.
        headers: The response's headers, lower-case names.
    """

    def __init__(
        self,
        code: int,
        response_json: Optional[Dict[str, Any]] = None,
        message: str = "",
        headers: Optional[Mapping[str, str]] = None,
    ) -> None:
        self.code = code
        self.response_json = response_json
        self.headers = dict(headers or {})
        given: _Json = response_json.get("error", response_json) if response_json else {}
        error = given if isinstance(given, dict) else {"message": str(given) if given is not None else ""}
        self.status: str = str(error.get("status") or _phrase(code))
        self.message: str = str(error.get("message") or message or _phrase(code))
        details = error.get("details")
        self.details: List[Dict[str, Any]] = details if isinstance(details, list) else []
        super().__init__(f"{code} {self.status}: {' '.join(self.message.split())}")

    def __reduce__(self) -> Tuple[Any, ...]:
        return type(self), (self.code, self.response_json, self.message, self.headers)


class ClientError(APIError):
    """4xx: the request is wrong, not allowed, or too frequent."""


class ServerError(APIError):
    """5xx: the service failed."""


class APIConnectionError(Exception):
    """The connection failed before a whole answer arrived."""


class APITimeoutError(APIConnectionError):
    """The service did not answer within the timeout."""


class ResponseParseError(Exception):
    """The service answered with success, but not with what the API promises."""


class StreamInterruptedError(APIConnectionError):
    """A stream broke off before its last event."""


class OperationTimeoutError(TimeoutError):
    """A long-running operation was not done in the time given; it goes on at the service.

    Attributes:
        operation: The operation as it was last seen, for another `wait`.
        seconds: The time given.
    """

    def __init__(self, seconds: float, operation: Any) -> None:
        self.seconds = seconds
        self.operation = operation
        super().__init__(f"{operation.name} is not done after {seconds:g} s; it goes on at the service")

    def __reduce__(self) -> Tuple[Any, ...]:
        return type(self), (self.seconds, self.operation)


class FileTimeoutError(TimeoutError):
    """An uploaded file was not ready in the time given; it may become so later.

    Attributes:
        file: The file as it was last seen, for `client.files.get`.
        seconds: The time given.
    """

    def __init__(self, seconds: float, file: Any) -> None:
        self.seconds = seconds
        self.file = file
        super().__init__(f"{file.name} is not ready after {seconds:g} s; the service goes on with it")

    def __reduce__(self) -> Tuple[Any, ...]:
        return type(self), (self.seconds, self.file)


class FileFailedError(Exception):
    """The service has an uploaded file and cannot process it.

    Attributes:
        file: The file, in state FAILED; what went wrong stands in `file.error`.
    """

    def __init__(self, file: Any) -> None:
        self.file = file
        reason = (file.error and file.error.message) or "the service gives no reason"
        super().__init__(f"{file.name} cannot be used: {' '.join(reason.split())}")

    def __reduce__(self) -> Tuple[Any, ...]:
        return type(self), (self.file,)


class UnsupportedFieldError(ValueError):
    """A field that the client's backend does not take; raised before any request."""

    def __init__(self, field: str, backend: str, other: str = "") -> None:
        self.field = field
        self.backend = backend
        self.other = other
        hint = f"; {other} takes it" if other else ""
        super().__init__(f"{field} is not supported by {backend}{hint}")

    def __reduce__(self) -> Tuple[Any, ...]:
        return type(self), (self.field, self.backend, self.other)


class UnsupportedMethodError(ValueError):
    """A method that the client's backend does not have; raised before any request."""

    def __init__(self, method: str, backend: str, instead: str = "") -> None:
        self.method = method
        self.backend = backend
        self.instead = instead
        hint = f": {instead}" if instead else ""
        super().__init__(f"client.{method} is not supported by {backend}{hint}")

    def __reduce__(self) -> Tuple[Any, ...]:
        return type(self), (self.method, self.backend, self.instead)


class ConfigurationError(ValueError):
    """A client's settings contradict each other or leave something open."""


class InvalidNameError(ValueError):
    """A resource name that is empty or would change the request's path."""


def _phrase(code: int) -> str:
    try:
        return HTTPStatus(code).phrase
    except ValueError:
        return "Unknown"


def from_response(code: int, headers: Mapping[str, str], body: bytes) -> APIError:
    """The error for an answer that is not a success; any body will do."""
    kind: Type[APIError] = ServerError if code >= 500 else ClientError if code >= 400 else APIError
    try:
        parsed: _Json = json.loads(body)
    except (ValueError, RecursionError):
        text = " ".join(body.decode("utf-8", "replace").split())
        return kind(code, None, text[:_BODY_LIMIT], headers)
    if isinstance(parsed, list) and parsed:  # a stream that is not SSE wraps its error in a list
        parsed = parsed[0]
    if isinstance(parsed, dict):
        return kind(code, parsed, "", headers)
    return kind(code, None, "" if parsed is None else str(parsed)[:_BODY_LIMIT], headers)
