"""Requests as httpx sends them, and httpx2 for a caller's client of it."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Callable, Dict, Mapping, Optional

import httpx

from google._genai_core.runtime.headers import CredentialHeaders
from google._genai_core.runtime.http import body_slices
from google._genai_core.runtime.http.messages import Request
from google._genai_core.runtime.http.transports.httpx_clients import phases
from google._genai_core.runtime.http.transports.libraries import HTTPX, Library

_HTTPXS = 5.0
"""Seconds that an httpx or httpx2 client waits in each phase if its caller has set no timeout."""


def plain(
    _: object,
    request: Request,
    credential: CredentialHeaders,
    content: body_slices.Content,
    library: Library,
) -> httpx.Request:
    """Build the request without consulting the httpx client's settings (the fast path)."""
    built: httpx.Request = library.module.Request(
        request.method,
        url_of(request.url) if library is HTTPX else request.url,
        headers=body_slices.headers_with_length(request, credential, content),
        content=content,
        extensions={"timeout": phases(request.timeout)},
    )
    return built


@lru_cache(maxsize=256)
def url_of(text: str) -> httpx.URL:
    """Parse a URL, which costs as much as the rest of a request; few different ones are used."""
    return httpx.URL(text)


def shortened(limits: Mapping[str, Optional[float]], left: float) -> Dict[str, float]:
    """Return the seconds of each phase, none longer than the time left."""
    return {phase: left if seconds is None else min(seconds, left) for phase, seconds in limits.items()}


def with_settings(
    client: Any,  # httpx.Client or httpx.AsyncClient
    request: Request,
    credential: CredentialHeaders,
    content: body_slices.Content,
    library: Library,
) -> httpx.Request:
    """Build the request with the headers, cookies and timeout of the httpx client."""
    has_timeout = request.timeout is not None
    return _with_settings(client, request, credential, content, library, has_timeout)


def with_callers_client(
    client: Any,  # an httpx or httpx2 client
    request: Request,
    credential: CredentialHeaders,
    content: body_slices.Content,
    library: Library,
) -> httpx.Request:
    """Build the request as `with_settings` does, but not with the timeout of a client whose caller has set none.

    Such a client has the default of its library, which would end a long answer.
    """
    has_none = getattr(client, "timeout", None) == library.module.Timeout(_HTTPXS)
    return _with_settings(
        client, request, credential, content, library, has_none or request.timeout is not None
    )


def _with_settings(
    client: Any,
    request: Request,
    credential: CredentialHeaders,
    content: body_slices.Content,
    library: Library,
    has_timeout: bool,
) -> httpx.Request:
    names = library.module
    timeout = names.Timeout(**phases(request.timeout)) if has_timeout else names.USE_CLIENT_DEFAULT
    built: httpx.Request = client.build_request(
        request.method,
        request.url,
        headers=body_slices.headers_with_length(request, credential, content),
        content=content,
        timeout=timeout,
    )
    return built


def builder(client: Any) -> Callable[..., httpx.Request]:
    """Return what builds the requests of the caller's client, or those of the SDK's if the caller has none."""
    return with_settings if client is None else with_callers_client


def send_options(request: Request) -> Dict[str, Any]:
    """Return the options of `send`: follow no redirect, and give a foreign host no password of the client."""
    return {"follow_redirects": False, **({"auth": None} if request.foreign else {})}
