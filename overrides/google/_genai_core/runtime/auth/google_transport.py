"""google-auth's transport interface over httpx, so the package `requests` is not needed.

Loaded only to refresh a token.
"""

from __future__ import annotations

from typing import Any, Mapping, Optional

import httpx

import google.auth.exceptions
import google.auth.transport
from google._genai_core.runtime.errors import APIConnectionError, ResponseTooLargeError
from google._genai_core.runtime.http import hosts
from google._genai_core.runtime.http.limits import Limits
from google._genai_core.runtime.http.messages import Request
from google._genai_core.runtime.http.timeouts import Timeout
from google._genai_core.runtime.http.transports import httpx_bodies, traced
from google._genai_core.runtime.http.transports.httpx_clients import check_proxies, tls
from google._genai_core.runtime.http.transports.httpx_transport import sdk_errors

_PLACE = "http_options.client_args"
_LIMITS = Limits(response=1 << 20)
"""A token has a few thousand bytes."""

_METADATA = ("metadata.google.internal", "169.254.169.254", "fd20:ce::254")
"""Hosts of the metadata server, which newer machines ask over https."""


class _Response(google.auth.transport.Response):
    def __init__(self, response: httpx.Response, data: bytes) -> None:
        self._response = response
        self._data = data

    @property
    def status(self) -> int:
        return self._response.status_code

    @property
    def headers(self) -> Mapping[str, str]:
        return self._response.headers

    @property
    def data(self) -> bytes:
        return self._data


class HttpxAuthRequest(google.auth.transport.Request):
    """Sends google-auth's requests; as a context manager it closes its connection."""

    def __init__(self, options: Optional[Mapping[str, Any]] = None) -> None:
        settings: Mapping[str, Any] = options or {}
        verify = tls(settings, _PLACE)
        check_proxies(settings, _PLACE)
        self._proxy = settings.get("proxy")
        self._allow_plain_http = bool(settings.get("allow_plain_http"))
        trust_env = settings.get("trust_env", True)
        # No redirect is followed: these requests contain secrets as valuable as the token.
        self._client = traced.Client(
            verify=verify, trust_env=trust_env, proxy=self._proxy, follow_redirects=False
        )
        self._direct = traced.Client(verify=verify, trust_env=False, follow_redirects=False)

    def _client_for(self, request: Request, body: Optional[bytes]) -> httpx.Client:
        """Return the client for a request. Raises TransportError if its secrets would travel in plain text.

        Tokens of the metadata server travel in plain text, on this machine or next to it: a proxy would
        read them, or could play the metadata server.
        """
        url = httpx.URL(request.url)
        is_here = hosts.is_this_machine(url.host)
        if url.scheme == "http" and body and not is_here and not self._allow_plain_http:
            raise _failure(f"{request.summary}: the credential would travel in plain text: use https")
        is_direct = url.scheme == "http" or url.host in _METADATA or (is_here and self._proxy is None)
        return self._direct if is_direct else self._client

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
            method,
            url,
            {"accept-encoding": "gzip, deflate", **(headers or {})},
            timeout=Timeout(timeout, timeout, timeout),
            limits=_LIMITS,
        )  # for the text of an error, and for the limits
        try:
            with sdk_errors(request):
                client = self._client_for(request, body)
                with client.stream(
                    method, url, content=body, headers=request.headers, timeout=timeout
                ) as response:
                    return _Response(response, httpx_bodies.whole_body(request, response, None))
        except APIConnectionError as error:
            raise _failure(str(error)) from error
        except ResponseTooLargeError as error:
            raise _failure(f"{request.summary}: the response has more than {error.limit} bytes") from error

    def __enter__(self) -> HttpxAuthRequest:
        return self

    def __exit__(self, *exc: object) -> None:
        self._client.close()
        self._direct.close()


def _failure(text: str) -> Exception:
    return google.auth.exceptions.TransportError(text)  # type: ignore[no-untyped-call]  # google-auth is untyped
