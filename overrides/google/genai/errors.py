"""Every error that the SDK raises, and the details that services attach to them.

Every method that sends requests can raise these; its own "Raises:" lists others only. Pagers and
`wait` can raise them at each of their requests.

    ClientError             the service rejected the request (4xx)
    ServerError             the service failed (5xx), after retries
    APIConnectionError      the connection failed; APITimeoutError is one of these
    ResponseParseError      the response is not what the API promises
    ResponseTooLargeError   the response exceeds a limit of `http_options`

Before the first request:

    UnsupportedFieldError   the backend does not support a field of the arguments or of `config`
    UnsupportedMethodError  the backend does not support the method
    InvalidNameError        a resource name cannot be part of a URL
    CredentialsError        no access token can be obtained
    ValueError, TypeError   an argument has an invalid value or type

The tree of all errors is in `google._genai_core.runtime.errors`.
"""

from google._genai_core.runtime.error_details import (
    BadRequest,
    DebugInfo,
    Detail,
    ErrorInfo,
    FieldViolation,
    Help,
    HelpLink,
    LocalizedMessage,
    PreconditionFailure,
    PreconditionViolation,
    QuotaFailure,
    QuotaViolation,
    RequestInfo,
    ResourceInfo,
    RetryInfo,
)
from google._genai_core.runtime.errors import (
    APIConnectionError,
    APIError,
    APITimeoutError,
    BadRequestError,
    ClientError,
    ConfigurationError,
    ConflictError,
    CredentialsError,
    DeadlineExceededError,
    FileFailedError,
    FileTimeoutError,
    IncompleteResponseError,
    InternalError,
    InvalidNameError,
    NotFoundError,
    OperationTimeoutError,
    PermissionDeniedError,
    ResourceExhaustedError,
    ResponseParseError,
    ResponseTooLargeError,
    ServerError,
    StreamInterruptedError,
    UnauthenticatedError,
    UnavailableError,
    UnsupportedFieldError,
    UnsupportedMethodError,
)

__all__ = [
    "APIConnectionError",
    "APIError",
    "APITimeoutError",
    "BadRequest",
    "BadRequestError",
    "ClientError",
    "ConfigurationError",
    "ConflictError",
    "CredentialsError",
    "DeadlineExceededError",
    "DebugInfo",
    "Detail",
    "ErrorInfo",
    "FieldViolation",
    "FileFailedError",
    "FileTimeoutError",
    "Help",
    "HelpLink",
    "IncompleteResponseError",
    "InternalError",
    "InvalidNameError",
    "LocalizedMessage",
    "NotFoundError",
    "OperationTimeoutError",
    "PermissionDeniedError",
    "PreconditionFailure",
    "PreconditionViolation",
    "QuotaFailure",
    "QuotaViolation",
    "RequestInfo",
    "ResourceExhaustedError",
    "ResourceInfo",
    "ResponseParseError",
    "ResponseTooLargeError",
    "RetryInfo",
    "ServerError",
    "StreamInterruptedError",
    "UnauthenticatedError",
    "UnavailableError",
    "UnsupportedFieldError",
    "UnsupportedMethodError",
]
