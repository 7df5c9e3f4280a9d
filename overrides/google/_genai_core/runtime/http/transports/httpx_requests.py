"""Requests as httpx sends them, and httpx2 for a caller's client of it."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Dict, Mapping, Optional

import httpx

from google._genai_core.runtime.headers import CredentialHeaders
from google._genai_core.runtime.http import body_slices
from google._genai_core.runtime.http.messages import Request
from google._genai_core.runtime.http.transports.httpx_clients import phases
from google._genai_core.runtime.http.transports.libraries import HTTPX, Library


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
    names = library.module
    has_timeout = request.timeout is not None
    timeout = names.Timeout(**phases(request.timeout)) if has_timeout else names.USE_CLIENT_DEFAULT
    built: httpx.Request = client.build_request(
        request.method,
        request.url,
        headers=body_slices.headers_with_length(request, credential, content),
        content=content,
        timeout=timeout,
    )
    return built


def send_options(request: Request) -> Dict[str, Any]:
    """Return the options of `send`: follow no redirect, and give a foreign host no password of the client."""
    return {"follow_redirects": False, **({"auth": None} if request.foreign else {})}
