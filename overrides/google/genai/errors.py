"""Every error that the SDK raises; the tree is drawn in `google.genai_core.runtime.errors`."""

from google.genai_core.runtime.errors import (
    APIConnectionError,
    APIError,
    APITimeoutError,
    ClientError,
    ConfigurationError,
    FileFailedError,
    FileTimeoutError,
    InvalidNameError,
    OperationTimeoutError,
    ResponseParseError,
    ServerError,
    StreamInterruptedError,
    UnsupportedFieldError,
    UnsupportedMethodError,
)

__all__ = [
    "APIConnectionError",
    "APIError",
    "APITimeoutError",
    "ClientError",
    "ConfigurationError",
    "FileFailedError",
    "FileTimeoutError",
    "InvalidNameError",
    "OperationTimeoutError",
    "ResponseParseError",
    "ServerError",
    "StreamInterruptedError",
    "UnsupportedFieldError",
    "UnsupportedMethodError",
]
