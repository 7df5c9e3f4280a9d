"""Requests, errors and connections between httpx and httpcore, for the pools between the two."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Any, Generator, MutableMapping, TypeVar, cast

import httpcore
import httpx


class ClosedError(RuntimeError):
    """A request came to a pool that is closed; httpx's client raises a RuntimeError, too."""


TRACE = "genai_trace"
"""Key of a request's extensions for the record of its connection, see `traced.py`."""


@contextmanager
def as_httpx() -> Generator[None, None, None]:
    """Raise httpcore's errors as httpx's errors of the same names."""
    try:
        yield
    except Exception as error:
        for kind in type(error).__mro__:
            if kind.__module__ == httpcore.__name__ and hasattr(httpx, kind.__name__):
                raise getattr(httpx, kind.__name__)(str(error)) from error
        raise


def as_httpcore(request: httpx.Request, extensions: MutableMapping[str, Any]) -> httpcore.Request:
    """Return httpx's request as httpcore's; both share the extensions, so they can be changed later."""
    url = request.url
    if url.scheme not in ("http", "https"):
        raise httpx.UnsupportedProtocol(
            f"the address must begin with http:// or https://, not {url.scheme!r}"
        )
    return httpcore.Request(
        request.method,
        httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
        headers=request.headers.raw,
        content=cast(Any, request.stream),  # blocking or awaited, as the pool that sends it
        extensions=extensions,
    )


R = TypeVar("R", httpcore.Response, httpx.Response)


def shown(response: R) -> R:
    """Return the response, once its connection knows what parses it, if it is a connection of the SDK.

    httpcore takes what follows a response for the response to the next request on its connection. With
    its parser a connection sees that something is left, and no pool uses it again. httpcore
    has no public way to the parser. If it is not found, the connection is used for one request only.
    """
    connection: Any = response.extensions.get("network_stream")  # pyright: ignore[reportUnknownMemberType]  # httpcore does not declare its type
    if connection is not None and getattr(connection, "parser", connection) is None:
        connection.parser = _parser(response.stream)
    return response


def _parser(stream: Any) -> Any:
    """Return h11's part of a connection, to which the stream of a response leads."""
    while stream is not None:
        connection = getattr(stream, "_connection", None)
        if connection is not None:
            return getattr(connection, "_h11_state", None)
        stream = getattr(stream, "_stream", None) or getattr(stream, "_httpcore_stream", None)
    return None
