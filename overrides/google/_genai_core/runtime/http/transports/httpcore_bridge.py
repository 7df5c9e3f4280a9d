"""Requests and errors between httpx and httpcore, for the pools that sit between the two."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Any, Generator, MutableMapping, cast

import httpcore
import httpx


@contextmanager
def as_httpx() -> Generator[None, None, None]:
    """httpcore's errors as httpx's, which have the same names."""
    try:
        yield
    except Exception as error:
        for kind in type(error).__mro__:
            if kind.__module__ == "httpcore" and hasattr(httpx, kind.__name__):
                raise getattr(httpx, kind.__name__)(str(error)) from error
        raise


def outgoing(request: httpx.Request, extensions: MutableMapping[str, Any]) -> httpcore.Request:
    """httpx's request as httpcore's; the extensions are kept as they are given, to be changed later."""
    url = request.url
    if url.scheme not in ("http", "https"):
        raise httpx.UnsupportedProtocol(f"an address begins with http:// or https://, not {url.scheme!r}")
    return httpcore.Request(
        request.method,
        httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
        headers=request.headers.raw,
        content=cast(Any, request.stream),  # blocking or awaited, as the pool that sends it
        extensions=extensions,
    )
