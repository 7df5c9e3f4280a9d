"""Authentication: every API key and bearer token is accepted except an empty one and the word `invalid`.

Tests need no account. The error messages are those of the backends.
"""

from __future__ import annotations

from typing import Optional

from google.genai.emulator.protocol.errors import ServiceError, error_info, rpc_detail
from google.genai.emulator.protocol.exchange import Request

REJECTED = ("", "invalid")
"""Keys and tokens that are not accepted."""

UNREGISTERED = (
    "Method doesn't allow unregistered callers (callers without established identity). "
    "Please use API Key or other form of API consumer identity to call this API."
)
MISSING_CREDENTIAL = (
    "Request is missing required authentication credential. "
    "Expected OAuth 2 access token, login cookie or other valid authentication credential. "
    "See https://developers.google.com/identity/sign-in/web/devconsole-project."
)
WRONG_CREDENTIAL = MISSING_CREDENTIAL.replace(
    "is missing required authentication credential.", "had invalid authentication credentials."
)
WRONG_KEY = "API key not valid. Please pass a valid API key."


def check_caller(request: Request, backend: str, host: str) -> None:
    """Check that a request carries an accepted API key or bearer token.

    Raises ServiceError: 400 for a rejected key, 401 for a rejected token. If the request has neither,
    the status is 403 on the Gemini Developer API and 401 on Vertex AI.
    """
    key = _key(request)
    if key is not None:
        if key in REJECTED:
            raise _wrong_key(host)
        return
    token = _token(request)
    if token is None:
        raise _missing_credential(backend, host)
    if token in REJECTED:
        raise ServiceError(
            401, WRONG_CREDENTIAL, details=[error_info("ACCESS_TOKEN_TYPE_UNSUPPORTED", service=host)]
        )


def check_reader(request: Request) -> None:
    """Check that a request also carries the token of whoever may read objects of Cloud Storage. Raises ServiceError 401."""
    if (_token(request) or "") in REJECTED:
        raise ServiceError(401, MISSING_CREDENTIAL)


def _key(request: Request) -> Optional[str]:
    header = request.header("x-goog-api-key")
    return request.query.get("key") if header is None else header.strip()


def _token(request: Request) -> Optional[str]:
    header = request.header("authorization")
    if header is None:
        return request.query.get("access_token")
    scheme, _, token = header.partition(" ")
    return token.strip() if scheme.lower() == "bearer" else None


def _wrong_key(host: str) -> ServiceError:
    localized = rpc_detail("LocalizedMessage", locale="en-US", message=WRONG_KEY)
    return ServiceError(400, WRONG_KEY, details=[error_info("API_KEY_INVALID", service=host), localized])


def _missing_credential(backend: str, host: str) -> ServiceError:
    if backend == "gemini":
        return ServiceError(403, UNREGISTERED)
    return ServiceError(401, MISSING_CREDENTIAL, details=[error_info("CREDENTIALS_MISSING", service=host)])
