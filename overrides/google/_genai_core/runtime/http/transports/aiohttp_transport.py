"""aiohttp as the transport for asyncio: the extra `aiohttp`, faster than httpx.

It implements the SDK's protocol and not httpx's, whose requests and responses alone cost more
than aiohttp does. Its settings have httpx's names and meaning.
"""

from __future__ import annotations

import base64
import time
import weakref
from contextlib import contextmanager
from functools import lru_cache, partial
from typing import Any, AsyncIterator, Generator, Mapping, NamedTuple, Optional, Union
from urllib.request import proxy_bypass

import aiohttp
import httpx
from aiohttp import http_exceptions
from yarl import URL

from google._genai_core.runtime.errors import APIConnectionError
from google._genai_core.runtime.headers import CredentialHeaders, response_headers
from google._genai_core.runtime.http import (
    closing,
    connection_errors,
    decoding,
    framing,
    hosts,
    waiting,
)
from google._genai_core.runtime.http.connection_errors import cause_to_show, failed
from google._genai_core.runtime.http.messages import Head, Request, Response
from google._genai_core.runtime.http.timeouts import DEFAULT, Timeout
from google._genai_core.runtime.http.transports import aiohttp_bodies, aiohttp_connections, keepalive
from google._genai_core.runtime.http.transports import aiohttp_endings as endings
from google._genai_core.runtime.http.transports.httpx_clients import environment_proxies, limits_of, tls
from google._genai_core.runtime.http.transports.per_loop import PerLoop

_PLACE = "http_options.async_client_args"
_LONGEST_HEADER = 2 * framing.LONGEST_HEAD  # the limit for a whole head comes first
_CUT_BODY = (http_exceptions.TransferEncodingError, http_exceptions.ContentLengthError)


class _Proxy(NamedTuple):
    """A proxy. Its credentials are kept apart from its URL, which aiohttp's errors contain."""

    url: URL
    headers: Mapping[str, str]


class _Session(NamedTuple):
    client: aiohttp.ClientSession
    headers: Mapping[str, str]
    proxy: Optional[_Proxy]
    environment: Mapping[str, str]
    """Proxies of the environment by scheme."""

    streams: weakref.WeakSet[aiohttp.ClientResponse]
    """Open responses, which are closed with the session; aiohttp warns of others."""

    current: endings.Current
    """The body that is being read from each connection."""

    @property
    def is_limited(self) -> bool:
        """Whether a request may have to wait for a connection."""
        return self.client.connector is not None and self.client.connector.limit > 0

    def proxy_for(self, url: URL) -> Optional[_Proxy]:
        if self.proxy or not self.environment:
            return self.proxy
        host = (url.host or "").lower()
        if hosts.is_this_machine(host) or proxy_bypass(host):
            return None
        scheme = url.scheme if url.scheme in self.environment else "all"
        return _environment_proxy(scheme, self.environment[scheme]) if scheme in self.environment else None


def _session(arguments: Mapping[str, Any]) -> _Session:
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
    aiohttp_connections.use(connector)
    client = aiohttp.ClientSession(
        connector=connector,
        cookie_jar=aiohttp.DummyCookieJar(),
        skip_auto_headers=("accept", "accept-encoding", "content-type", "user-agent"),
        max_line_size=_LONGEST_HEADER,
        max_field_size=_LONGEST_HEADER,
    )
    # aiohttp repeats GET and DELETE once by itself, which nobody sees.
    client._retry_connection = False  # pyright: ignore[reportPrivateUsage]  # there is no public setting
    headers: Mapping[str, str] = arguments.get("headers") or {}
    return _Session(client, headers, proxy, environment, weakref.WeakSet(), weakref.WeakKeyDictionary())


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


@lru_cache(maxsize=256)
def _url(text: str) -> URL:
    try:
        return URL(text, encoded=True)
    except ValueError as error:
        raise aiohttp.InvalidURL(text, str(error)) from None


def _sum(pool: Optional[float], connect: Optional[float]) -> Optional[float]:
    """Return the time for aiohttp's one phase of waiting for a slot and connecting; httpx has two."""
    return None if pool is None or connect is None else pool + connect


@lru_cache(maxsize=64)
def _timeout(timeout: Optional[Timeout], is_limited: bool) -> aiohttp.ClientTimeout:
    phases = timeout or DEFAULT
    waits = None if timeout is None else _sum(timeout.read, timeout.connect)
    return aiohttp.ClientTimeout(
        total=None,
        connect=waits if is_limited else phases.connect,  # `sock_connect` is for each address
        sock_connect=phases.connect,
        sock_read=phases.read,
    )


_FAILURES = (
    aiohttp.ClientError,
    http_exceptions.HttpProcessingError,
    decoding.EncodingError,
    framing.FramingError,
    OSError,
    RuntimeError,
)


@contextmanager
def _sdk_errors(request: Request, session: _Session, during: bool = False) -> Generator[None, None, None]:
    """Raise aiohttp's errors as those of the SDK; `during` is True once the head has arrived."""
    started = time.monotonic()
    was_closed = session.client.closed
    try:
        yield
    except _FAILURES as error:
        if was_closed:
            made = failed(request, connection_errors.CLOSED)
        else:
            waited = time.monotonic() - started if session.is_limited else 0.0
            made = _sdk_error(request, session, error, during, waited)
        raise made from cause_to_show(made, error)


def _sdk_error(
    request: Request, session: _Session, error: Exception, during: bool, waited: float = 0.0
) -> APIConnectionError:
    if session.client.closed:
        return failed(request, connection_errors.CLOSED_CLIENT)
    if isinstance(error, aiohttp.ClientResponseError):
        endings.forget_headers(error)
    limits = request.timeout or DEFAULT
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        whole = _sum(limits.read, limits.connect)
        if request.timeout is not None and whole is not None and waited >= whole:
            return connection_errors.timed_out(request, "pool", limits.read)
        return connection_errors.timed_out(request, "connect", limits.connect)
    if isinstance(error, (aiohttp.SocketTimeoutError, TimeoutError)):
        return connection_errors.timed_out(request, "rest" if during else "read", limits.read)
    if isinstance(error.__cause__, aiohttp_bodies.WriteTimeoutError):
        return connection_errors.timed_out(request, "write", limits.write)
    if isinstance(error, aiohttp.ClientHttpProxyError):
        return failed(request, connection_errors.PROXY_REFUSED, f"{error.status} {error.message}")
    if isinstance(error, aiohttp.ClientConnectorError):
        return connection_errors.unreachable(request, error, f"{error.host}:{error.port}")
    if isinstance(error, (aiohttp.NonHttpUrlClientError, aiohttp.InvalidURL)):
        return failed(request, connection_errors.UNSUPPORTED_SCHEME)
    if _is_invalid(error):
        return connection_errors.invalid(request, error, during)
    if isinstance(error, (aiohttp.ClientConnectionError, aiohttp.ClientPayloadError, OSError, RuntimeError)):
        # A session that was closed in the meantime raises RuntimeError.
        return connection_errors.broken(request, error, during)
    return connection_errors.other(request, error)  # pragma: no cover - no such error is known


def _is_invalid(error: Exception) -> bool:
    """Return whether the response is invalid; for a body that is only cut off aiohttp has the same class."""
    if isinstance(error, (aiohttp.ClientResponseError, decoding.EncodingError, framing.FramingError)):
        return True
    return any(
        isinstance(each, http_exceptions.BadHttpMessage) and not isinstance(each, _CUT_BODY)
        for each in (error, error.__cause__)
    )


def _is_decoded(request: Request) -> bool:
    """Return whether aiohttp decompresses: the caller asked for an encoding that the SDK does not know."""
    encodings = request.headers.get("accept-encoding", "").replace(" ", "").split(",")
    return not {"gzip", "deflate", "identity", ""}.issuperset(encodings)


async def _whole_body(
    request: Request, response: aiohttp.ClientResponse, headers: Mapping[str, str]
) -> bytes:
    """Read the whole body, up to its limit."""
    if decoding.is_small(request, response.status, headers):
        return await response.read()
    return await decoding.joined_async(_body_chunks(request, response, headers))


def _body_chunks(
    request: Request, response: aiohttp.ClientResponse, headers: Mapping[str, str]
) -> AsyncIterator[bytes]:
    """Return the decoded chunks of the body, up to its limit."""
    is_decoded = _is_decoded(request)
    decoder = decoding.Decoder(request, response.status, headers, is_decoded)
    if is_decoded:
        decoder.count_received(lambda: aiohttp_bodies.bytes_received(response))
    return decoding.decoded_async(decoder, response.content.iter_any())


class AiohttpTransport:
    """Requests on the running event loop through aiohttp, one session per loop."""

    def __init__(self, arguments: Mapping[str, Any]) -> None:
        self._sessions = PerLoop(partial(_session, dict(arguments)), _close, _release)

    async def _open(
        self, session: _Session, request: Request, credential: CredentialHeaders
    ) -> aiohttp.ClientResponse:
        with _sdk_errors(request, session):
            url = _url(request.url)
            proxy = session.proxy_for(url)
            if proxy and url.scheme == "http" and not request.allow_plain_http:
                from google._genai_core.runtime.http.transports import proxies  # loaded only with a proxy

                raise proxies.in_plain_text(request, _PLACE)
            proxy_headers = proxy.headers if proxy else None
            response = await session.client.request(
                request.method,
                url,
                headers={
                    **({} if request.foreign else session.headers),
                    **credential.plain(),
                    **(proxy_headers if proxy_headers and url.scheme == "http" else {}),  # read by the proxy
                    **request.headers,  # the caller's headers win
                },
                data=aiohttp_bodies.content(request),
                timeout=_timeout(request.timeout, session.is_limited),
                allow_redirects=False,
                proxy=proxy.url if proxy else None,
                proxy_headers=proxy_headers or None,
                auto_decompress=_is_decoded(request),
            )
        if session.client.closed:  # after the head had arrived: aiohttp would never wake up the reader
            response.close()
            raise failed(request, connection_errors.CLOSED_CLIENT)
        if response.status == 101:  # the request asked for no other protocol
            response.close()
            raise failed(request, connection_errors.INVALID_RESPONSE)
        endings.end_with_connection(session.current, response)
        return response

    async def send(self, request: Request, credential: CredentialHeaders) -> Response:
        session = await self._sessions.get()
        response = await self._open(session, request, credential)
        try:
            with _sdk_errors(request, session, during=True):
                headers = response_headers(response.headers.items())
                return Response(response.status, headers, await _whole_body(request, response, headers))
        finally:
            response.close()

    async def open(self, request: Request, credential: CredentialHeaders) -> AiohttpBody:
        session = await self._sessions.get()
        response = await self._open(session, request, credential)
        session.streams.add(response)
        return AiohttpBody(request, session, response)

    async def sleep(self, seconds: float) -> float:
        return await waiting.sleep_async({}, seconds)

    async def close(self) -> None:
        """Close this loop's connections, and end the calls that use them; the next use opens new ones."""
        await self._sessions.close()


async def _close(session: _Session) -> None:
    for response in list(session.streams):
        response.close()
    await session.client.close()


def _release(session: _Session) -> None:
    """Leave a session whose loop has ended without it. Otherwise aiohttp writes that it is unclosed."""
    connector: Any = session.client.connector
    session.client.detach()
    if connector is not None:
        connector._closed = True  # its own close needs the loop


class AiohttpBody:
    """The chunks of an open response."""

    def __init__(self, request: Request, session: _Session, response: aiohttp.ClientResponse) -> None:
        self.head = Head(response.status, response_headers(response.headers.items()))
        self._request = request
        self._session = session
        self._response = response
        self._chunks = _body_chunks(request, response, self.head.headers)
        self._is_closed = False

    async def read(self) -> bytes:
        try:
            async for chunk in self._chunks:
                return chunk
            return b""
        except _FAILURES as error:
            if self._is_closed:
                made = failed(self._request, connection_errors.CLOSED_STREAM)
            else:
                made = _sdk_error(self._request, self._session, error, during=True)
            made = connection_errors.of_stream(made)
            raise made from cause_to_show(made, error)

    async def close(self) -> None:
        self._is_closed = True
        self._response.close()
        await closing.end(self._chunks, inner=0)
