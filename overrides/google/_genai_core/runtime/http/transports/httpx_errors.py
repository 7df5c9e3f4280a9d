"""httpx's errors as those of the SDK."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import Any, Generator, Mapping, Optional, Type

import httpx

from google._genai_core.runtime.errors import APIConnectionError
from google._genai_core.runtime.http import connection_errors
from google._genai_core.runtime.http.connection_errors import failed
from google._genai_core.runtime.http.decoding import EncodingError
from google._genai_core.runtime.http.messages import Request
from google._genai_core.runtime.http.transports.blocking_pool import until
from google._genai_core.runtime.http.transports.httpcore_bridge import TRACE
from google._genai_core.runtime.http.transports.httpx_clients import phases
from google._genai_core.runtime.usage_errors import ConfigurationError

_PHASES: Mapping[Type[Exception], str] = {
    httpx.ConnectTimeout: "connect",
    httpx.PoolTimeout: "pool",
    httpx.WriteTimeout: "write",
    httpx.ReadTimeout: "read",
}


FAILURES = (httpx.RequestError, httpx.InvalidURL, EncodingError, OSError)


@contextmanager
def sdk_errors(request: Request, during: bool = False) -> Generator[None, None, None]:
    """Raise httpx's errors as those of the SDK; `during` is True once the head has arrived."""
    try:
        yield
    except FAILURES as error:
        made = _sdk_error(request, error, during)
        raise made from connection_errors.cause_to_show(made, error)
    except RuntimeError as error:  # httpx's error for a client that another thread or task closed
        if type(error) is not RuntimeError or "closed" not in str(error):
            raise
        raise failed(request, connection_errors.CLOSED) from None


def stream_error(request: Request, error: Exception) -> APIConnectionError:
    """Return httpx's error as that of a stream, which was interrupted after its head."""
    return connection_errors.of_stream(_sdk_error(request, error, during=True))


def open_client(client: Any, setting: str) -> Any:
    """Return the caller's own client. Raises ConfigurationError if the caller has closed it."""
    if getattr(client, "is_closed", False):
        raise ConfigurationError(
            f"http_options.{setting} is closed: close it after the last call, or make a genai.Client with another"
        )
    return client


@contextmanager
def deadline_errors(request: Request, ends: Optional[float]) -> Generator[None, None, None]:
    """Bound the block by the deadline, and report a phase cut short by it as a deadline error."""
    try:
        with until(ends):
            yield
    except httpx.TimeoutException as error:
        if ends is None or time.monotonic() < ends:
            raise
        made = connection_errors.overdue(request)
        raise made from connection_errors.cause_to_show(made, error)


def _sdk_error(request: Request, error: Exception, during: bool) -> APIConnectionError:
    extensions = _extensions(error)
    if isinstance(error, httpx.TimeoutException):
        phase = _PHASES.get(type(error), "read")
        limit = (extensions.get("timeout") or phases(request.timeout)).get(phase)
        return connection_errors.timed_out(request, "rest" if during and phase == "read" else phase, limit)
    if isinstance(error, httpx.ProxyError):
        return failed(request, connection_errors.PROXY_REFUSED, str(error))
    if isinstance(error, httpx.ConnectError):
        address: str = getattr(extensions.get(TRACE), "unreachable", "")
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
    if isinstance(error, (httpx.RemoteProtocolError, httpx.DecodingError, EncodingError)):
        return connection_errors.invalid(request, error)
    return connection_errors.other(request, error)


def _extensions(error: Exception) -> Mapping[str, Any]:
    """Return the extensions of the request as it was sent; empty if the SDK's own pool sent it."""
    try:
        return error.request.extensions if isinstance(error, httpx.RequestError) else {}
    except RuntimeError:  # httpx raises it if no client has set the request
        return {}
