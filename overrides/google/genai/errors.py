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

They share the base `GenAIError`; only the ValidationError that pydantic raises for a type is outside it.
"""

from typing import TYPE_CHECKING

from google._genai_core.runtime import answer_errors, error_details, errors, usage_errors
from google._genai_core.runtime.answer_errors import *  # noqa: F403  # each module lists its public names
from google._genai_core.runtime.error_details import *  # noqa: F403  # each module lists its public names
from google._genai_core.runtime.errors import *  # noqa: F403  # each module lists its public names
from google._genai_core.runtime.usage_errors import *  # noqa: F403  # each module lists its public names

UnknownApiResponseError = errors.ResponseParseError
"""The name of ResponseParseError in the published SDK."""


class ExperimentalWarning(Warning):
    """The category of some warnings of the published SDK. This SDK issues none."""


__all__: list[str] = []
__all__ += answer_errors.__all__
__all__ += error_details.__all__
__all__ += errors.__all__
__all__ += usage_errors.__all__
if not TYPE_CHECKING:  # type checkers read the lists above but cannot evaluate this call
    __all__.sort()
