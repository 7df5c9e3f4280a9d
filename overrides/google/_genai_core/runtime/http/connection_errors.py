"""HTTP-library errors as the SDK's connection errors, worded alike for every library.

The text contains the address without its query and never a header. The reason why a connection
failed is searched in the chain of causes, where each library keeps it in another place.
"""

from __future__ import annotations

import os
import re
import socket
from typing import Iterator, Mapping, NamedTuple, Optional, Type
from urllib.parse import urlsplit

from google._genai_core.runtime.errors import APIConnectionError, APITimeoutError, StreamInterruptedError
from google._genai_core.runtime.http import timeouts
from google._genai_core.runtime.http.framing import TOO_MUCH_AROUND, FramingError
from google._genai_core.runtime.http.messages import Request


class Failure(NamedTuple):
    """A way in which a connection fails."""

    text: str
    """The message; `{}` stands for a detail."""

    closed: bool = False
    """True if the program itself has closed the connection."""

    sent: bool = True
    """False if the service cannot have received the request."""

    kind: Type[APIConnectionError] = APIConnectionError
    is_clear: bool = True
    """Whether the text says all; a traceback then does not show the library's error, which is the `__context__`."""


PHASES: Mapping[str, Failure] = {
    "connect": Failure("no connection within {}", sent=False, kind=APITimeoutError),
    "pool": Failure("no connection was free within {}", sent=False, kind=APITimeoutError),
    "write": Failure("the request could not be sent within {}", kind=APITimeoutError),
    "read": Failure("no response within {}", kind=APITimeoutError),
    "rest": Failure("no more of the response within {}", kind=APITimeoutError),
}
"""Timeouts, by the phase that has the limit; the rest of a response has that of `read`."""

OVERDUE = Failure("not done within the deadline of {}", kind=APITimeoutError)
UNREACHABLE = Failure("cannot connect{}", sent=False)
PROXY_REFUSED = Failure("the proxy refused the connection: {}", sent=False)
BROKEN_BEFORE = Failure("the connection broke before the response{}")
BROKEN_DURING = Failure("the connection broke during the response{}")
CLOSED = Failure("the connections were closed before the request", sent=False)
CLOSED_CLIENT = Failure("the client was closed during the call", closed=True)
CLOSED_STREAM = Failure("the stream was closed while it was read", closed=True)
INVALID_RESPONSE = Failure("the response is not valid HTTP", is_clear=False)
REFUSED_RESPONSE = Failure("the response is refused: {}")
ONLY_TLS = Failure("the response is not valid HTTP; the server may speak https:// only")
INVALID_REQUEST = Failure("the request is not valid HTTP: check its headers")
UNSUPPORTED_SCHEME = Failure(
    "UnsupportedProtocol: the address must begin with http:// or https:// and a host"
)
OTHER = Failure("{}", is_clear=False)

_PLAIN_HTTP = frozenset(
    {"WRONG_VERSION_NUMBER", "HTTP_REQUEST", "PACKET_LENGTH_TOO_LONG", "RECORD_LAYER_FAILURE"}
)
"""OpenSSL's reasons, one for each of its versions, if the server replies with something else than TLS."""

_TOO_LONG = "Receive buffer too long"
"""h11's limit for everything but a body."""

_TLS_ALERT = r"\\x15\\x03|illegal request line"
"""An alert of TLS in reply to plain HTTP: aiohttp quotes it, h11 names the bytes so."""


def failed(request: Request, failure: Failure, detail: str = "") -> APIConnectionError:
    """Return the error of a request whose connection failed."""
    error = failure.kind(f"{request.summary}: {failure.text.format(detail)}")
    error.sent, error.closed = failure.sent, failure.closed
    error.__suppress_context__ = failure.is_clear
    return error


def cause_to_show(made: APIConnectionError, error: BaseException) -> Optional[BaseException]:
    """Return the library's error as the cause of the SDK's, unless a traceback need not show it."""
    return None if made.__suppress_context__ else error


def of_stream(error: APIConnectionError) -> APIConnectionError:
    """Return the error of an open stream: an interruption, unless it is a timeout."""
    if isinstance(error, APITimeoutError):
        return error
    interrupted = StreamInterruptedError(str(error))
    interrupted.closed = error.closed
    interrupted.__suppress_context__ = error.__suppress_context__
    return interrupted


def timed_out(request: Request, phase: str, limit: Optional[float]) -> APIConnectionError:
    """Return the error of a phase that took longer than its limit in seconds."""
    return failed(request, PHASES[phase], "the limit" if limit is None else timeouts.as_text(limit))


def closed_in_pause() -> APIConnectionError:
    """Return the error of a call whose client was closed between two requests."""
    error = APIConnectionError("the client was closed during a pause between two requests of the call")
    error.closed = True
    return error


def overdue(request: Request, late: str = "") -> APIConnectionError:
    """Return the error of a request that was not done within the deadline; `late` says what took so long."""
    limit = timeouts.as_text(request.retry.deadline or 0)
    return failed(request, OVERDUE, f"{limit}: {late}" if late else limit)


def unreachable(request: Request, error: BaseException, address: str = "") -> APIConnectionError:
    """Return the error of a request for which no connection to this address, host and port, was made."""
    parts = urlsplit(request.url)
    server = f"{parts.hostname}:{parts.port or (443 if parts.scheme == 'https' else 80)}"
    way = f" to the proxy {address}" if address and address.lower() != server else ""
    return failed(request, UNREACHABLE, f"{way}: {_connect_reason(error)}")


def broken(request: Request, error: BaseException, during: bool) -> APIConnectionError:
    """Return the error of a connection that ended too early, during the response's body or before."""
    # TLS 1.3 reports a missing or refused client certificate only after the handshake.
    reason = next((f": {_tls_reason(cause)}" for cause in _chain(error) if _tls_reason(cause)), "")
    return failed(request, BROKEN_DURING if during else BROKEN_BEFORE, reason)


def invalid(request: Request, error: BaseException, during: bool) -> APIConnectionError:
    """Return the error of a response that is not HTTP, or breaks a rule of the SDK for it."""
    for cause in _chain(error):
        if isinstance(cause, FramingError):
            return failed(request, REFUSED_RESPONSE, str(cause))
        if during and str(cause) == _TOO_LONG:
            return failed(request, REFUSED_RESPONSE, TOO_MUCH_AROUND)
    is_tls = request.url.startswith("http:") and any(
        re.search(_TLS_ALERT, str(cause)) for cause in _chain(error)
    )
    return failed(request, ONLY_TLS if is_tls else INVALID_RESPONSE)


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

    # The last one is what a handshake over anyio waited in; only its newer versions say why it ended.
    ends = (ssl.SSLEOFError, ssl.SSLZeroReturnError, ssl.SSLWantReadError)
    return type(cause) in ends or (type(cause) is ConnectionResetError and cause.errno is None)


def _tls_reason(cause: BaseException) -> str:
    """Return OpenSSL's reason; empty for other errors, such as aiohttp's subclasses of OpenSSL's."""
    import ssl  # loaded only after a failure; by then a connection has loaded it

    if type(cause) is ssl.SSLCertVerificationError:
        return f"the certificate is not accepted: {cause.verify_message}"
    if isinstance(cause, ssl.SSLError) and type(cause).__module__ == "ssl" and cause.reason:
        hint = "; the server may speak http:// only" if cause.reason in _PLAIN_HTTP else ""
        return f"TLS failed: {cause.reason}{hint}"
    return ""


def _chain(error: Optional[BaseException]) -> Iterator[BaseException]:
    """Yield the error and its causes; an attempt at several addresses has several."""
    if error is None:
        return
    yield error
    several = getattr(error, "exceptions", ())
    yield from several
    yield from _chain(error.__cause__ or error.__context__)
