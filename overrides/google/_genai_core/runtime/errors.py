"""The errors of the SDK, one tree for every transport.

    GenAIError
    + APIError                 the service returned an error
    |   + ClientError          4xx: the request must change
    |   |   + BadRequestError          400: invalid, or impossible in the current state
    |   |   + UnauthenticatedError     401: no key or token, or an invalid one
    |   |   + PermissionDeniedError    403: the key or account lacks the permission
    |   |   + NotFoundError            404: the model, file, job or cache does not exist
    |   |   + ConflictError            409: the resource exists already, or another change came first
    |   |   + ResourceExhaustedError   429: too many requests, or an exhausted quota
    |   + ServerError          5xx: the same request may succeed later
    |   |   + InternalError            500
    |   |   + UnavailableError         503: overloaded or temporarily down
    |   |   + DeadlineExceededError    504: the service did not finish in time
    + APIConnectionError       the connection failed before a whole response arrived
    |   + APITimeoutError      no response in time
    |   + StreamInterruptedError   a stream ended before its last event
    + ResponseParseError       also a ValueError: the response is not what the API promises
    + ResponseTooLargeError    a response or event exceeds a limit of `http_options`
    + IncompleteResponseError  the answer was blocked or cut off, or has no text
    + ToolListError            an MCP server did not list its tools
    + ContinuationInterruptedError   an answer cannot be continued to its end
    + FileFailedError          the service could not process an uploaded file
    + CredentialsError         no token could be obtained; nothing was sent
    + OperationTimeoutError    also a TimeoutError: a long-running operation outlasted `wait`
    + FileTimeoutError         also a TimeoutError: an uploaded file was not ready in time
    + InvalidValueError        also a ValueError: an argument has a value that cannot be used
    |   + UnsupportedFieldError    the backend does not support a field
    |   + UnsupportedMethodError   the backend does not support the method
    |   + ConfigurationError       settings of the client contradict each other or are missing
    |   + InvalidNameError         a resource name that cannot be part of a URL
    |   + UnknownFunctionCallArgumentError   the arguments of a function call do not fit the function
    + InvalidTypeError         also a TypeError: an argument has a type that cannot be used
    |   + UnsupportedFunctionError   also a ValueError: a Python function cannot be a tool
    + UnknownFieldError        also an AttributeError: an assignment to a field that does not exist
    + BusyError                also a RuntimeError: another thread or task uses the chat or stream
    + FunctionInvocationError  also a ValueError: a function of the caller has failed
    |   + FunctionCancelledError     what the function waited for was cancelled
    + MissingPackageError      also an ImportError: an optional package is not installed
    + NoMorePagesError         also an IndexError: there is no page after the last one
    + UnseekableFileError      also an OSError: a transfer cannot resume with this file object

Messages are one line and never contain a key or a token.
"""

from __future__ import annotations

import copyreg
import time
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Dict, List, Mapping, Optional, Tuple, cast

from google._genai_core.runtime import headers as response_headers
from google._genai_core.runtime.usage_errors import GenAIError

if TYPE_CHECKING:
    from google._genai_api.types.calls.http import HttpResponse
    from google._genai_api.types.responses.generate_content import GenerateContentResponse
    from google._genai_core.runtime.error_details import Detail, FieldViolation

__all__ = [
    "APIConnectionError",
    "APIError",
    "APITimeoutError",
    "BadRequestError",
    "ClientError",
    "ConflictError",
    "CredentialsError",
    "DeadlineExceededError",
    "FileFailedError",
    "FileTimeoutError",
    "IncompleteResponseError",
    "InternalError",
    "NotFoundError",
    "OperationTimeoutError",
    "PermissionDeniedError",
    "ResourceExhaustedError",
    "ResponseParseError",
    "ResponseTooLargeError",
    "ServerError",
    "StreamInterruptedError",
    "UnauthenticatedError",
    "UnavailableError",
]


class APIError(GenAIError):
    """The service returned an error.

    Args:
        code: HTTP status; 0 takes the code in the body.
        response_json: The error body as parsed JSON, or as text or bytes, whether it is JSON or not.
        response: The HTTP response, of any HTTP library, if a program makes the error itself.

    Attributes:
        code: HTTP status, such as 404.
        status: The service's name for the error, such as `NOT_FOUND`.
        message: The service's explanation, or the start of a body that is not JSON.
        details: The error body as the service sent it, parsed; for a body of another form, a dictionary
            with `message` and `status`.
        typed_details: The `details` inside the error, typed as in google.rpc: `errors.ErrorInfo`,
            `RetryInfo`, `QuotaFailure`, `BadRequest` and so on; a dictionary for any other kind.
        headers: The response's headers, with lower-case names; a name is looked up in any case.
        body: The response's body, in bytes.
        request: HTTP method and URL of the request, without its query, such as
            `POST https://generativelanguage.googleapis.com/v1beta/models/m:generateContent`.
            Empty if it is not known.
    """

    def __init__(
        self,
        code: int,
        response_json: Any = None,
        response: Any = None,
        *,
        message: str = "",
        headers: Optional[Mapping[str, str]] = None,
        body: bytes = b"",
    ) -> None:
        from google._genai_core.runtime import error_details  # loaded only for an error response

        parsed, text = error_details.body_of(response_json)
        error = error_details.error_in(parsed)
        given = error.get("code")
        self.code: int = code or (given if isinstance(given, int) else 0)
        self._response: Any = response
        self._has_response = bool(body) or not (response is None and headers is None)
        given_headers, given_body = response_headers.parts_of(response)
        self.headers: Dict[str, str] = response_headers.HeaderDict(headers or given_headers)
        self.body = body or given_body
        self.request = ""
        self.status: str = error_details.as_text(error.get("status")) or _phrase(self.code)
        self.message: str = (
            error_details.as_text(error.get("message")) or message or text or _phrase(self.code)
        )
        self.details: Dict[str, Any] = parsed or {"message": self.message, "status": self.status}
        self.typed_details: List[Detail] = error_details.read(error.get("details"))
        super().__init__(f"{self.code} {self.status}: {' '.join(self.message.split())}")

    @property
    def field_violations(self) -> List[FieldViolation]:
        """The invalid fields of the request, if the service names them."""
        from google._genai_core.runtime.error_details import BadRequest  # loaded with the error response

        found = [detail.field_violations for detail in self.typed_details if isinstance(detail, BadRequest)]
        return [violation for violations in found for violation in violations]

    @property
    def retry_after(self) -> Optional[float]:
        """Seconds that the service asks to wait before another attempt, or None."""
        from google._genai_core.runtime import error_details  # loaded only for an error response

        return error_details.hint(self.headers, self.typed_details, time.time())

    @property
    def request_id(self) -> Optional[str]:
        """The id of the request in the service's logs, for a report to Google, or None."""
        from google._genai_core.runtime.error_details import RequestInfo  # loaded with the error response

        named = [detail.request_id for detail in self.typed_details if isinstance(detail, RequestInfo)]
        return response_headers.request_id(self.headers) or next(iter(named), None)

    @property
    def response(self) -> HttpResponse:
        """The HTTP response: `status_code`, `headers`, `text`, `content` and `json()`.

        In an error that a program made, the response that it gave, or None. A program may set it.
        """
        if self._response is None and self._has_response:
            return response_headers.http_response(self.code, self.headers, self.body)
        return cast("HttpResponse", self._response)  # None is not in the type: an error of a call has one

    @response.setter
    def response(self, response: Any) -> None:
        self._response = response
        self._has_response = response is not None

    def __reduce__(self) -> Tuple[Any, ...]:
        # Not by the constructor: that of a subclass may have other parameters.
        state = {**self.__dict__, "_response": None, "args": self.args}
        new: Any = cast(Any, copyreg).__newobj__  # of PEP 307; typeshed has it not
        return new, (type(self), *self.args), state


class ClientError(APIError):
    """4xx: the request is invalid, not allowed, or too frequent."""


class BadRequestError(ClientError):
    """400: the request is invalid (`INVALID_ARGUMENT`) or impossible in the current state (`FAILED_PRECONDITION`)."""


class UnauthenticatedError(ClientError):
    """401: the API key or token is missing or invalid."""


class PermissionDeniedError(ClientError):
    """403: the API key or account lacks the permission, or the API is not enabled for its project."""


class NotFoundError(ClientError):
    """404: the model, file, job or cache does not exist, or this key or project cannot see it."""


class ConflictError(ClientError):
    """409: the resource exists already, or another change came first."""


class ResourceExhaustedError(ClientError):
    """429: too many requests in a short time, or an exhausted quota; see `retry_after`."""


class ServerError(APIError):
    """5xx: the service failed."""


class InternalError(ServerError):
    """500: the service failed for an unknown reason."""


class UnavailableError(ServerError):
    """503: the service is overloaded or temporarily down."""


class DeadlineExceededError(ServerError):
    """504: the service did not finish in time; a long prompt may need a longer timeout."""


class APIConnectionError(GenAIError):
    """The connection failed before a whole response arrived.

    Attributes:
        sent: False if no connection was made, so the service has not seen the request.
        closed: True if the client or the stream was closed during the call. Such a call is not repeated.
        attempts: How often the request was attempted; 0 if that is not known.
    """

    sent: bool = True
    closed: bool = False
    attempts: int = 0
    _fewest_told = 2
    """Attempts from which on the text names their number."""

    def __str__(self) -> str:
        text = super().__str__()
        if self.attempts < self._fewest_told:
            return text
        return f"{text}; {self.attempts} attempt{'s' * (self.attempts > 1)}"


class APITimeoutError(APIConnectionError):
    """No response arrived within the timeout."""

    _fewest_told = 1


class ResponseParseError(GenAIError, ValueError):
    """The service reported success, but the response is not what the API promises.

    Attributes:
        text: The full text of the answer, if it does not fit the requested schema; `__cause__` is
            then the validation error.
    """

    def __init__(self, message: str, text: str = "") -> None:
        self.text = text
        self._http_response: Optional[Tuple[int, Dict[str, str], Optional[bytes]]] = None
        super().__init__(message)

    @property
    def response(self) -> Optional[HttpResponse]:
        """The HTTP response: `status_code`, `headers`, and `body` as text; a stream keeps no body.

        None if the error is about the content of an answer, such as its schema.
        """
        return None if self._http_response is None else response_headers.http_response(*self._http_response)

    def keep_response(self, status: int, headers: Mapping[str, str], body: Optional[bytes]) -> None:
        """Keep the HTTP response."""
        self._http_response = status, dict(headers), body

    def __reduce__(self) -> Tuple[Any, ...]:
        return type(self), (str(self), self.text), self._state(_http_response=self._http_response)


class ResponseTooLargeError(GenAIError):
    """A response, or an event of a stream, exceeds a limit of its size; the connection was closed.

    Attributes:
        option: The field of `http_options` to raise: `max_response_bytes`, `max_event_bytes` or
            `max_response_objects`.
        limit: The limit: bytes after decompression, or objects, lists and other values of its JSON.
    """

    def __init__(self, option: str, limit: int, message: str = "") -> None:
        self.option = option
        self.limit = limit
        what = "an event of the stream" if option == "max_event_bytes" else "the response"
        super().__init__(
            message or f"{what} has more than {limit} bytes: raise http_options.{option} to take it"
        )

    def __reduce__(self) -> Tuple[Any, ...]:
        return type(self), (self.option, self.limit), self._state(args=self.args)


class IncompleteResponseError(GenAIError):
    """The answer was blocked or cut off, or has no text; raised only if you ask for the whole text.

    Attributes:
        response: The GenerateContentResponse, with the text so far, if any.
    """

    def __init__(self, message: str, response: Any = None) -> None:
        self.response = response
        super().__init__(message)

    def __reduce__(self) -> Tuple[Any, ...]:
        return type(self), (str(self), self.response)


class StreamInterruptedError(APIConnectionError):
    """A stream ended before its last event."""

    def __init__(self, message: str = "", response: Optional[GenerateContentResponse] = None) -> None:
        super().__init__(message)
        self.partial_response = response

    @property
    def response(self) -> Optional[GenerateContentResponse]:
        """The same as `partial_response`."""
        return self.partial_response


class CredentialsError(GenAIError):
    """No token is available: google-auth found no credentials or could not renew them. Nothing was sent."""


class OperationTimeoutError(GenAIError, TimeoutError):
    """A long-running operation was not done in time; the service continues it.

    Attributes:
        operation: The operation when it was last polled, for another `wait`.
        seconds: The time limit.
    """

    def __init__(self, seconds: float, operation: Any) -> None:
        self.seconds = seconds
        self.operation = operation
        super().__init__(f"{operation.name} is not done after {seconds:g} s; the service continues it")

    def __reduce__(self) -> Tuple[Any, ...]:
        return type(self), (self.seconds, self.operation)


class FileTimeoutError(GenAIError, TimeoutError):
    """An uploaded file was not ready in time; it may become ready later.

    Attributes:
        file: The file when it was last polled, for `client.files.get`.
        seconds: The time limit.
    """

    def __init__(self, seconds: float, file: Any) -> None:
        self.seconds = seconds
        self.file = file
        super().__init__(f"{file.name} is not ready after {seconds:g} s; the service continues to process it")

    def __reduce__(self) -> Tuple[Any, ...]:
        return type(self), (self.seconds, self.file)


class FileFailedError(GenAIError):
    """The service has an uploaded file and cannot process it.

    Attributes:
        file: The file, in state FAILED; `file.error` has the reason.
    """

    def __init__(self, file: Any) -> None:
        self.file = file
        reason = (file.error and file.error.message) or "the service gives no reason"
        super().__init__(f"{file.name} cannot be used: {' '.join(reason.split())}")

    def __reduce__(self) -> Tuple[Any, ...]:
        return type(self), (self.file,)


def _phrase(code: int) -> str:
    try:
        return HTTPStatus(code).phrase
    except ValueError:
        return "Unknown"


for _name in __all__:  # tracebacks and pickles name the module that users import from
    globals()[_name].__module__ = "google.genai.errors"
