"""google-auth's transport interface over httpx, so the package `requests` is not needed.

Loaded only to refresh a token.
"""

from __future__ import annotations

from typing import Any, Mapping, Optional

import httpx

import google.auth.exceptions
import google.auth.transport
from google._genai_core.runtime.errors import APIConnectionError
from google._genai_core.runtime.http.messages import Request
from google._genai_core.runtime.http.timeouts import Timeout
from google._genai_core.runtime.http.transports import traced
from google._genai_core.runtime.http.transports.httpx_clients import has_proxy, tls
from google._genai_core.runtime.http.transports.httpx_transport import sdk_errors

_PLACE = "http_options.client_args"


class _Response(google.auth.transport.Response):
    def __init__(self, response: httpx.Response) -> None:
        self._response = response

    @property
    def status(self) -> int:
        return self._response.status_code

    @property
    def headers(self) -> Mapping[str, str]:
        return self._response.headers

    @property
    def data(self) -> bytes:
        return self._response.content


class HttpxAuthRequest(google.auth.transport.Request):
    """Sends google-auth's requests; as a context manager it closes its connection."""

    def __init__(self, options: Optional[Mapping[str, Any]] = None) -> None:
        settings: Mapping[str, Any] = options or {}
        verify = tls(settings, _PLACE)
        has_proxy(settings, _PLACE)  # raises an error if it cannot be used
        proxy = settings.get("proxy")
        # Only a metadata server uses plain http, and no proxy reaches it.
        mounts = {"https://": httpx.HTTPTransport(verify=verify, proxy=proxy)} if proxy else None
        # No redirect is followed: these requests contain secrets as valuable as the token.
        self._client = traced.Client(
            verify=verify, trust_env=settings.get("trust_env", True), mounts=mounts, follow_redirects=False
        )

    def __call__(
        self,
        url: str,
        method: str = "GET",
        body: Optional[bytes] = None,
        headers: Optional[Mapping[str, str]] = None,
        timeout: Optional[float] = 120,
        **_: Any,
    ) -> _Response:
        request = Request(
            method, url, {}, timeout=Timeout(timeout, timeout, timeout)
        )  # for the text of an error
        try:
            with sdk_errors(request):
                response = self._client.request(method, url, content=body, headers=headers, timeout=timeout)
        except APIConnectionError as error:
            raise google.auth.exceptions.TransportError(str(error)) from error  # type: ignore[no-untyped-call]  # google-auth is untyped
        return _Response(response)

    def __enter__(self) -> HttpxAuthRequest:
        return self

    def __exit__(self, *exc: object) -> None:
        self._client.close()
