"""Who may call: any API key or bearer token but the empty one and the word `invalid`.

No identity is checked further, so tests need no account; the refusals are worded as the services do.
"""

from __future__ import annotations

from typing import Optional

from google.genai.emulator.protocol.errors import ServiceError, error_info, typed
from google.genai.emulator.protocol.exchange import Request

REFUSED = ("", "invalid")

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
    """Lets an identified caller pass.

    Raises ServiceError: 400 for a wrong key, 401 for a wrong token, and without either 403
    (Gemini Developer API) or 401 (Vertex AI).
    """
    key = _key(request)
    if key is not None:
        if key in REFUSED:
            raise _wrong_key(host)
        return
    token = _token(request)
    if token is None:
        raise _no_identity(backend, host)
    if token in REFUSED:
        raise ServiceError(
            401, WRONG_CREDENTIAL, details=[error_info("ACCESS_TOKEN_TYPE_UNSUPPORTED", service=host)]
        )


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
    localized = typed("LocalizedMessage", locale="en-US", message=WRONG_KEY)
    return ServiceError(400, WRONG_KEY, details=[error_info("API_KEY_INVALID", service=host), localized])


def _no_identity(backend: str, host: str) -> ServiceError:
    if backend == "gemini":
        return ServiceError(403, UNREGISTERED)
    return ServiceError(401, MISSING_CREDENTIAL, details=[error_info("CREDENTIALS_MISSING", service=host)])
