"""httpx's errors as those of the SDK; loaded only after a failure."""

from __future__ import annotations

from typing import Any, Mapping, NoReturn

from google._genai_core.runtime.errors import APIConnectionError
from google._genai_core.runtime.http import connection_errors
from google._genai_core.runtime.http.connection_errors import failed
from google._genai_core.runtime.http.decoding import EncodingError
from google._genai_core.runtime.http.framing import FramingError
from google._genai_core.runtime.http.messages import Request
from google._genai_core.runtime.http.transports.httpcore_bridge import TRACE, ClosedError
from google._genai_core.runtime.http.transports.httpx_clients import phases
from google._genai_core.runtime.http.transports.libraries import library_of
from google._genai_core.runtime.http.transports.library_errors import of_library

_PHASES: Mapping[str, str] = {
    "ConnectTimeout": "connect",
    "PoolTimeout": "pool",
    "WriteTimeout": "write",
    "ReadTimeout": "read",
}
"""Phases by the name of the error, which is the same in httpx and httpx2."""


def raise_as_sdk_error(request: Request, error: Exception, during: bool, client: Any) -> NoReturn:
    """Raise httpx's error as one of the SDK; `during` is True once the head has arrived."""
    if type(error) in (RuntimeError, ClosedError):  # the client was closed when the request came to it
        made = failed(request, connection_errors.CLOSED)
    elif getattr(client, "is_closed", False):
        made = failed(request, connection_errors.CLOSED_CLIENT)
    else:
        made = _sdk_error(request, error, during, client)
    raise of_library(made, error) from connection_errors.cause_to_show(made, error)


def raise_as_stream_error(request: Request, error: Exception, is_closed: bool, client: Any) -> NoReturn:
    """Raise httpx's error as that of a stream, which was interrupted or closed after its head."""
    if is_closed:
        made = failed(request, connection_errors.CLOSED_STREAM)
    elif getattr(client, "is_closed", False):
        made = failed(request, connection_errors.CLOSED_CLIENT)
    else:
        made = _sdk_error(request, error, during=True)
    made = connection_errors.of_stream(made)
    raise of_library(made, error) from connection_errors.cause_to_show(made, error)


def _sdk_error(request: Request, error: Exception, during: bool, client: Any = None) -> APIConnectionError:
    extensions = _extensions(error)
    httpx = library_of(error).module
    if isinstance(error, httpx.TimeoutException):
        phase = _PHASES.get(type(error).__name__, "read")
        limit = (extensions.get("timeout") or phases(request.timeout)).get(phase)
        return connection_errors.timed_out(request, "rest" if during and phase == "read" else phase, limit)
    if isinstance(error, httpx.ProxyError):
        return failed(request, connection_errors.PROXY_REFUSED, str(error))
    if isinstance(error, httpx.ConnectError):
        trace = extensions.get(TRACE)
        address: str = _proxy_of(client, error) if trace is None else trace.unreachable
        return connection_errors.unreachable(request, error, address)
    if isinstance(error, (httpx.UnsupportedProtocol, httpx.InvalidURL)):
        return failed(request, connection_errors.UNSUPPORTED_SCHEME)
    # h11 has one class for a connection that ends too early and for bytes that are not HTTP.
    ended = isinstance(error, httpx.RemoteProtocolError) and (
        "closed" in str(error) or "disconn" in str(error)
    )
    # An OSError is a TLS error that httpcore does not convert under asyncio.
    if ended or isinstance(error, (httpx.NetworkError, OSError)):
        return connection_errors.broken(request, error, during)
    if isinstance(error, (httpx.RemoteProtocolError, httpx.DecodingError, EncodingError, FramingError)):
        return connection_errors.invalid(request, error, during)
    return connection_errors.other(request, error)


def _proxy_of(client: Any, error: Exception) -> str:
    """Return host and port of the proxy by which the caller's own client sent the request; empty without one."""
    find, sent = getattr(client, "_transport_for_url", None), getattr(error, "_request", None)
    pool = getattr(find(sent.url), "_pool", None) if find is not None and sent is not None else None
    url = getattr(pool, "_proxy_url", None)
    return f"{url.host.decode()}:{url.origin.port}" if url is not None else ""


def _extensions(error: Exception) -> Mapping[str, Any]:
    """Return the extensions of the request as it was sent; empty if the SDK's own pool sent it."""
    try:
        request: Any = getattr(error, "request", None)
        return getattr(request, "extensions", {})
    except RuntimeError:  # httpx raises it if no client has set the request
        return {}
