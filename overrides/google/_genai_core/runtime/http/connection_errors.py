"""HTTP-library errors as the SDK's connection errors, worded alike for every library.

The text contains the address without its query and never a header. The reason why a connection
failed is searched in the chain of causes, where each library keeps it in another place.
"""

from __future__ import annotations

import os
import socket
from typing import Iterator, NamedTuple, Optional, Type

from google._genai_core.runtime.errors import APIConnectionError, APITimeoutError
from google._genai_core.runtime.http.messages import Request


class Failure(NamedTuple):
    """A way in which a connection fails."""

    text: str
    """The message; `{}` stands for a detail."""

    sent: bool = True
    """False if the service cannot have received the request."""

    kind: Type[APIConnectionError] = APIConnectionError


CONNECT_TIMEOUT = Failure("no response in time ({})", sent=False, kind=APITimeoutError)
READ_TIMEOUT = Failure("no response in time ({})", kind=APITimeoutError)
OVERDUE = Failure("not done within the deadline{}", kind=APITimeoutError)
UNREACHABLE = Failure("cannot connect: {}", sent=False)
PROXY_REFUSED = Failure("the proxy refused the connection: {}", sent=False)
BROKEN_BEFORE = Failure("the connection broke before the response{}")
BROKEN_DURING = Failure("the connection broke during the response{}")
CLOSED = Failure("the connections were closed before the request", sent=False)
INVALID_RESPONSE = Failure("the response is not valid HTTP")
INVALID_REQUEST = Failure("the request is not valid HTTP: check its headers")
UNSUPPORTED_SCHEME = Failure(
    "UnsupportedProtocol: the address must begin with http:// or https:// and a host"
)
OTHER = Failure("{}")


def failed(request: Request, failure: Failure, detail: str = "") -> APIConnectionError:
    """Return the error of a request whose connection failed."""
    error = failure.kind(f"{request.summary}: {failure.text.format(detail)}")
    error.sent = failure.sent
    return error


def overdue(request: Request, late: str = "") -> APIConnectionError:
    """Return the error of a request that was not done within the deadline; `late` says what took so long."""
    return failed(request, OVERDUE, late and f": {late}")


def unreachable(request: Request, error: BaseException) -> APIConnectionError:
    """Return the error of a request for which no connection was made, with the reason."""
    return failed(request, UNREACHABLE, _connect_reason(error))


def broken(request: Request, error: BaseException, during: bool) -> APIConnectionError:
    """Return the error of a connection that ended too early, during the response's body or before."""
    # TLS 1.3 reports a missing or refused client certificate only after the handshake.
    reason = next((f": {_tls_reason(cause)}" for cause in _chain(error) if _tls_reason(cause)), "")
    return failed(request, BROKEN_DURING if during else BROKEN_BEFORE, reason)


def other(request: Request, error: BaseException) -> APIConnectionError:
    """Return an error with the library's own text, unless that may quote a header."""
    if type(error).__name__ == "LocalProtocolError":
        return failed(request, INVALID_REQUEST)
    return failed(request, OTHER, f"{type(error).__name__}: {error}")


def _connect_reason(error: BaseException) -> str:
    for cause in _chain(error):
        if _is_cut_handshake(cause):
            return "the connection broke during the TLS handshake"
        if _tls_reason(cause):
            return _tls_reason(cause)
        if type(cause) is socket.gaierror:
            return str(cause.strerror)
        if isinstance(cause, OSError) and type(cause).__module__ == "builtins" and cause.errno:
            return os.strerror(cause.errno)
    return str(error) or type(error).__name__


def _is_cut_handshake(cause: BaseException) -> bool:
    """Return whether it is OpenSSL's or asyncio's error for it; a reset by the system has a number."""
    import ssl  # loaded only after a failure; by then a connection has loaded it

    return type(cause) is ssl.SSLEOFError or (type(cause) is ConnectionResetError and cause.errno is None)


def _tls_reason(cause: BaseException) -> str:
    """Return OpenSSL's reason; empty for other errors, such as aiohttp's subclasses of OpenSSL's."""
    import ssl  # loaded only after a failure; by then a connection has loaded it

    if type(cause) is ssl.SSLCertVerificationError:
        return f"the certificate is not accepted: {cause.verify_message}"
    if isinstance(cause, ssl.SSLError) and type(cause).__module__ == "ssl":
        return f"TLS failed: {cause.reason}"
    return ""


def _chain(error: Optional[BaseException]) -> Iterator[BaseException]:
    """Yield the error and its causes; an attempt at several addresses has several."""
    if error is None:
        return
    yield error
    several = getattr(error, "exceptions", ())
    yield from several
    yield from _chain(error.__cause__ or error.__context__)
