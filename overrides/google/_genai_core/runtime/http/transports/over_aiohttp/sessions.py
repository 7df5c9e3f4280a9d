"""The SDK's own aiohttp sessions, with settings that have httpx's names."""

from __future__ import annotations

import base64
import weakref
from functools import lru_cache
from typing import Any, Mapping, NamedTuple, Optional, Union
from urllib.request import proxy_bypass

import aiohttp
import httpx
from yarl import URL

from google._genai_core.runtime.headers import CredentialHeaders
from google._genai_core.runtime.http import framing, hosts
from google._genai_core.runtime.http.messages import Request
from google._genai_core.runtime.http.timeouts import DEFAULT, Timeout
from google._genai_core.runtime.http.transports import keepalive
from google._genai_core.runtime.http.transports.httpx_clients import environment_proxies, limits_of, tls
from google._genai_core.runtime.http.transports.over_aiohttp import bodies, connections, endings, phases

_PLACE = "http_options.async_client_args"
LONGEST_HEADER = 2 * framing.LONGEST_HEAD
"""Bytes of a line; the limit for a whole head comes first."""

AUTO_HEADERS = ("accept", "accept-encoding", "content-type", "user-agent")
"""Headers that aiohttp would add."""


class _Proxy(NamedTuple):
    """A proxy. Its credentials are kept apart from its URL, which aiohttp's errors contain."""

    url: URL
    headers: Mapping[str, str]


class Session:
    """A session, and what is read from it."""

    def __init__(self, client: aiohttp.ClientSession) -> None:
        self.client = client
        self.streams: weakref.WeakSet[aiohttp.ClientResponse] = weakref.WeakSet()
        """Open responses, which are closed with the session; aiohttp warns of others."""

        self.current: endings.Current = weakref.WeakKeyDictionary()
        """The body that is being read from each connection."""

    @property
    def is_limited(self) -> bool:
        """Whether a request may have to wait for a connection."""
        return self.client.connector is not None and getattr(self.client.connector, "limit", 0) > 0

    def limits(self, request: Request) -> Timeout:
        """Return the limits of the phases of a request."""
        return request.timeout or DEFAULT

    async def send(self, request: Request, url: URL, credential: CredentialHeaders) -> aiohttp.ClientResponse:
        """Send the request, and return its response when the head has arrived."""
        raise NotImplementedError  # pragma: no cover - each kind of session has its own


class OwnSession(Session):
    """A session of the SDK, with the settings that are not aiohttp's."""

    def __init__(
        self,
        client: aiohttp.ClientSession,
        headers: Mapping[str, str],
        proxy: Optional[_Proxy],
        environment: Mapping[str, str],
    ) -> None:
        """Keep the settings; `environment` has the proxies of the environment by scheme."""
        super().__init__(client)
        self._headers = headers
        self._proxy = proxy
        self._environment = environment

    async def send(self, request: Request, url: URL, credential: CredentialHeaders) -> aiohttp.ClientResponse:
        proxy = self._proxy_for(url)
        if proxy and url.scheme == "http" and not request.allow_plain_http:
            from google._genai_core.runtime.http.transports import proxies  # loaded only with a proxy

            raise proxies.in_plain_text(request, _PLACE)
        proxy_headers = proxy.headers if proxy else None
        return await self.client.request(
            request.method,
            url,
            headers={
                **({} if request.foreign else self._headers),
                **credential.plain(),
                **(proxy_headers if proxy_headers and url.scheme == "http" else {}),  # read by the proxy
                **request.headers,  # the caller's headers win
            },
            data=bodies.content(request, self.limits(request)),
            timeout=phases.of_aiohttp(request.timeout, self.is_limited),
            allow_redirects=False,
            proxy=proxy.url if proxy else None,
            proxy_headers=proxy_headers or None,
            auto_decompress=bodies.is_decoded(request),
        )

    def _proxy_for(self, url: URL) -> Optional[_Proxy]:
        if self._proxy or not self._environment:
            return self._proxy
        host = (url.host or "").lower()
        if hosts.is_this_machine(host) or proxy_bypass(host):
            return None
        known = self._environment
        scheme = url.scheme if url.scheme in known else "all"
        return _environment_proxy(scheme, known[scheme]) if scheme in known else None


def made(arguments: Mapping[str, Any]) -> OwnSession:
    """Return a session with the caller's settings, which have httpx's names."""
    trust_env = arguments.get("trust_env", True)
    proxy = None
    if arguments.get("proxy") is not None:
        from google._genai_core.runtime.http.transports import proxies  # loaded only with a proxy

        proxies.check_argument(arguments["proxy"], _PLACE, proxies.HTTP)
        proxy = _proxy(arguments["proxy"])
    environment = environment_proxies() if trust_env else {}
    limits = limits_of(arguments, _PLACE)
    connector = aiohttp.TCPConnector(
        limit=limits.max_connections or 0,
        keepalive_timeout=limits.keepalive_expiry,
        ssl=tls(arguments, _PLACE),
        socket_factory=keepalive.new_socket,
    )
    connections.use(connector)
    client = aiohttp.ClientSession(
        connector=connector,
        cookie_jar=aiohttp.DummyCookieJar(),
        skip_auto_headers=AUTO_HEADERS,
        max_line_size=LONGEST_HEADER,
        max_field_size=LONGEST_HEADER,
    )
    # aiohttp repeats GET and DELETE once by itself, which nobody sees.
    client._retry_connection = False  # pyright: ignore[reportPrivateUsage]  # there is no public setting
    headers: Mapping[str, str] = arguments.get("headers") or {}
    return OwnSession(client, headers, proxy, environment)


@lru_cache(maxsize=16)
def _environment_proxy(kind: str, url: str) -> _Proxy:
    """Return a proxy of the environment; raise an error if it cannot be used."""
    from google._genai_core.runtime.http.transports import proxies  # loaded only with a proxy

    proxies.check_environment({kind: url}, proxies.HTTP)
    return _proxy(url)


def _proxy(setting: Union[str, httpx.URL, httpx.Proxy]) -> _Proxy:
    proxy = setting if isinstance(setting, httpx.Proxy) else httpx.Proxy(setting)  # parsed as httpx does
    headers = dict(proxy.headers)
    if proxy.auth is not None:
        encoded = base64.b64encode(":".join(proxy.auth).encode()).decode()
        headers["proxy-authorization"] = f"Basic {encoded}"
    return _Proxy(URL(str(proxy.url)), headers)
