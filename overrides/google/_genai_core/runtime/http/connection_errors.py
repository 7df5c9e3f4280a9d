"""What failed connections are called: the same class and words, whichever library noticed.

The text names the address without its query and never a header. Why a connection could
not be made is looked up in the chain of causes, where each library keeps it elsewhere.
"""

from __future__ import annotations

import os
import socket
from typing import Iterator, Optional

from google._genai_core.runtime.errors import APIConnectionError, APITimeoutError
from google._genai_core.runtime.http.messages import Request


def timed_out(request: Request, kind: str) -> APITimeoutError:
    """`kind` is httpx's word for what was waited for: ConnectTimeout, ReadTimeout, ..."""
    error = APITimeoutError(f"{request.summary}: no answer in time ({kind})")
    error.sent = kind not in ("ConnectTimeout", "PoolTimeout")
    return error


def overdue(request: Request) -> APITimeoutError:
    """The deadline of the whole call has come."""
    return APITimeoutError(f"{request.summary}: not done within the deadline")


def unreachable(request: Request, error: BaseException) -> APIConnectionError:
    """No connection was made, so nothing was sent."""
    found = APIConnectionError(f"{request.summary}: cannot connect: {_reason(error)}")
    found.sent = False
    return found


def barred(request: Request, answer: str) -> APIConnectionError:
    """The proxy made no tunnel to the service, so nothing was sent; `answer` is its status and reason."""
    found = APIConnectionError(f"{request.summary}: the proxy does not let it through: {answer}")
    found.sent = False
    return found


def broken(request: Request, error: BaseException, within: bool) -> APIConnectionError:
    """The connection ended too early: within the answer's body, or before."""
    when = "within" if within else "before"
    # TLS 1.3 tells only after the handshake that a certificate of the client is missing or not accepted.
    why = next((f": {_tls_reason(cause)}" for cause in _chain(error) if _tls_reason(cause)), "")
    return APIConnectionError(f"{request.summary}: the connection broke {when} the answer{why}")


def garbled(request: Request) -> APIConnectionError:
    """What came is no HTTP, or not in the encoding that it names."""
    return APIConnectionError(f"{request.summary}: the answer is not valid HTTP")


def unsupported(request: Request) -> APIConnectionError:
    """An address that is not one of HTTP."""
    return APIConnectionError(
        f"{request.summary}: UnsupportedProtocol: the address must begin with http:// or https:// and a host"
    )


def other(request: Request, error: BaseException) -> APIConnectionError:
    """What has no words of ours: the library's, unless they quote a header."""
    if type(error).__name__ == "LocalProtocolError":
        return APIConnectionError(f"{request.summary}: the request is no valid HTTP: look at its headers")
    return APIConnectionError(f"{request.summary}: {type(error).__name__}: {error}")


def _reason(error: BaseException) -> str:
    for cause in _chain(error):
        if _is_cut_handshake(cause):
            return "the connection broke within the TLS handshake"
        if _tls_reason(cause):
            return _tls_reason(cause)
        if type(cause) is socket.gaierror:
            return str(cause.strerror)
        if isinstance(cause, OSError) and type(cause).__module__ == "builtins" and cause.errno:
            return os.strerror(cause.errno)
    return str(error) or type(error).__name__


def _is_cut_handshake(cause: BaseException) -> bool:
    """OpenSSL and asyncio have an error each for it; a reset by the system has a number."""
    import ssl  # as below

    return type(cause) is ssl.SSLEOFError or (type(cause) is ConnectionResetError and cause.errno is None)


def _tls_reason(cause: BaseException) -> str:
    """What OpenSSL says; empty for anything else, as for aiohttp's classes, which derive from its own."""
    import ssl  # loaded by then, unless no connection was ever made

    if type(cause) is ssl.SSLCertVerificationError:
        return f"the certificate is not accepted: {cause.verify_message}"
    if isinstance(cause, ssl.SSLError) and type(cause).__module__ == "ssl":
        return f"TLS failed: {cause.reason}"
    return ""


def _chain(error: Optional[BaseException]) -> Iterator[BaseException]:
    """The error and what led to it; an attempt at several addresses has several causes."""
    if error is None:
        return
    yield error
    several = getattr(error, "exceptions", ())
    yield from several
    yield from _chain(error.__cause__ or error.__context__)
