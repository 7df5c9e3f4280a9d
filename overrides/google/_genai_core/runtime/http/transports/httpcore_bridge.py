"""Conversion of requests and errors between httpx and httpcore, for the pools between the two."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Any, Generator, MutableMapping, cast

import httpcore
import httpx

TRACE = "genai_trace"
"""Key of a request's extensions for the record of its connection, see `traced.py`."""


@contextmanager
def as_httpx() -> Generator[None, None, None]:
    """Raise httpcore's errors as httpx's errors of the same names."""
    try:
        yield
    except Exception as error:
        for kind in type(error).__mro__:
            if kind.__module__ == "httpcore" and hasattr(httpx, kind.__name__):
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
