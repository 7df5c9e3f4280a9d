"""A caller's own session, which is never closed here and keeps its settings.

Its event loop is the only one that can use it. The caller may use it for other requests, so the habits of a
session, such as repeating a request, are changed for the SDK's requests alone.
"""

from __future__ import annotations

import asyncio
from typing import Any, Dict, Optional

import aiohttp
from yarl import URL

from google._genai_core.runtime.headers import CredentialHeaders
from google._genai_core.runtime.http.messages import Request
from google._genai_core.runtime.http.timeouts import Timeout
from google._genai_core.runtime.http.transports.over_aiohttp import bodies, connections, phases
from google._genai_core.runtime.http.transports.over_aiohttp.sessions import (
    AUTO_HEADERS,
    LONGEST_HEADER,
    Session,
)
from google._genai_core.runtime.usage_errors import ConfigurationError

_PLACE = "http_options.aiohttp_client"
_AIOHTTPS = aiohttp.ClientTimeout(total=300, sock_connect=30)
"""The limits of a session whose caller has set none: they would end a long stream."""


class _OnceError(Exception):
    """An error after which aiohttp would send a request again, which nobody would see."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error


class _CallersRequests(Session):
    """Requests through the caller's session."""

    def limits(self, request: Request) -> Timeout:
        own = self.client.timeout
        if request.timeout is not None or own == _AIOHTTPS:
            return super().limits(request)
        connect = own.sock_connect if own.connect is None else own.connect
        read = own.total if own.sock_read is None else own.sock_read
        return Timeout(own.total if connect is None else connect, read, None)

    async def send(self, request: Request, url: URL, credential: CredentialHeaders) -> aiohttp.ClientResponse:
        options: Dict[str, Any] = {
            "data": bodies.content(request, self.limits(request)),
            "allow_redirects": False,
            "raise_for_status": False,
            "auto_decompress": bodies.is_decoded(request),
            "skip_auto_headers": AUTO_HEADERS,
            "max_line_size": LONGEST_HEADER,
            "max_field_size": LONGEST_HEADER,
            "middlewares": (self._once(request), *getattr(self.client, "_middlewares", ())),
        }
        if request.timeout is not None or self.client.timeout == _AIOHTTPS:
            options["timeout"] = phases.of_aiohttp(request.timeout, self.is_limited)
        client = self._bare() if request.foreign else self.client
        try:
            return await client.request(
                request.method, url, headers=credential.over(request.headers), **options
            )
        except ValueError as error:
            if "AUTHORIZATION" not in str(error):
                raise
            raise ConfigurationError(
                f"{_PLACE} has a password for this host, its own or that of a netrc file, and so has the request: "
                "use one of them"
            ) from None
        except _OnceError as once:
            raise once.error from once.error.__cause__
        finally:
            if client is not self.client:
                client.detach()

    def _once(self, request: Request) -> Any:
        """Return what aiohttp calls around the sending of the request."""

        async def middleware(
            outgoing: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType
        ) -> aiohttp.ClientResponse:
            if outgoing.proxy and outgoing.url.scheme == "http" and not request.allow_plain_http:
                from google._genai_core.runtime.http.transports import proxies  # loaded only with a proxy

                raise proxies.in_plain_text(request, _PLACE)
            try:
                return await handler(outgoing)
            except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError) as error:
                raise _OnceError(error) from None

        return middleware

    def _bare(self) -> aiohttp.ClientSession:
        """Return a session with the caller's connections, and nothing that the caller has set for requests."""
        return aiohttp.ClientSession(
            connector=self.client.connector,
            connector_owner=False,
            cookie_jar=aiohttp.DummyCookieJar(),
            trust_env=self.client.trust_env,
            proxy=getattr(self.client, "_default_proxy", None),
        )


class CallersSession:
    """The caller's session, with the interface of `PerLoop`."""

    def __init__(self, client: Any) -> None:
        self._client = client
        self._session: Optional[Session] = None

    async def get(self) -> Session:
        """Return the session. Raises ConfigurationError if it cannot be used."""
        client = self._client
        if client.closed:
            raise ConfigurationError(
                f"{_PLACE} is closed: close it after the last call, or make a genai.Client with another"
            )
        if getattr(client, "_loop", None) not in (None, asyncio.get_running_loop()):
            raise ConfigurationError(
                f"{_PLACE} belongs to another event loop than this one: make it in this one"
            )
        if self._session is None:
            connections.use(client.connector)
            self._session = _CallersRequests(client)
        return self._session

    async def close(self) -> None:
        """Leave it open: it is the caller's."""
