"""aiohttp as the transport for asyncio: the extra `aiohttp`, faster than httpx.

It implements the SDK's protocol and not httpx's, whose requests and responses alone cost more
than aiohttp does. Its settings have httpx's names and meaning.
"""

from __future__ import annotations

import base64
import io
import weakref
from contextlib import contextmanager
from functools import lru_cache, partial
from typing import Any, AsyncIterator, Dict, Generator, Mapping, NamedTuple, Optional, Union
from urllib.request import getproxies, proxy_bypass

import aiohttp
import httpx
from aiohttp import http_exceptions
from yarl import URL

from google._genai_core.runtime.errors import APIConnectionError, APITimeoutError, StreamInterruptedError
from google._genai_core.runtime.headers import Headers, response_headers
from google._genai_core.runtime.http import closing, connection_errors, decoding, waiting
from google._genai_core.runtime.http.connection_errors import failed
from google._genai_core.runtime.http.messages import Head, Request, Response
from google._genai_core.runtime.http.timeouts import DEFAULT, Timeout
from google._genai_core.runtime.http.transports import aiohttp_endings as endings
from google._genai_core.runtime.http.transports.httpx_transport import LIMITS, tls
from google._genai_core.runtime.http.transports.per_loop import PerLoop

_LONGEST_HEADER = 65_536
_CUT_BODY = (http_exceptions.TransferEncodingError, http_exceptions.ContentLengthError)
_LARGE = 1 << 20
"""Bytes from which aiohttp needs a body as a file, so that the loop can run other tasks in between."""


class _Proxy(NamedTuple):
    """A proxy. Its credentials are kept apart from its URL, which aiohttp's errors contain."""

    url: URL
    headers: Mapping[str, str]


class _Session(NamedTuple):
    client: aiohttp.ClientSession
    headers: Mapping[str, str]
    proxy: Optional[_Proxy]
    environment: Mapping[str, _Proxy]
    """Proxies by scheme."""

    streams: weakref.WeakSet[aiohttp.ClientResponse]
    """Open responses, which are closed with the session; aiohttp warns of others."""

    current: endings.Current
    """The body that is being read from each connection."""

    def proxy_for(self, url: URL) -> Optional[_Proxy]:
        if self.proxy or not self.environment or proxy_bypass(url.host or ""):
            return self.proxy
        return self.environment.get(url.scheme) or self.environment.get("all")


def _session(arguments: Mapping[str, Any]) -> _Session:
    trust_env = arguments.get("trust_env", True)
    proxy = _proxy(arguments["proxy"]) if arguments.get("proxy") else None
    environment = _environment_proxies() if trust_env else {}
    limits: httpx.Limits = arguments.get("limits", LIMITS)
    if {"verify", "cert", "trust_env"}.isdisjoint(arguments):
        context = tls()
    else:
        context = httpx.create_ssl_context(arguments.get("verify", True), arguments.get("cert"), trust_env)
    client = aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(
            limit=limits.max_connections or 0, keepalive_timeout=limits.keepalive_expiry, ssl=context
        ),
        cookie_jar=aiohttp.DummyCookieJar(),
        skip_auto_headers=("accept", "accept-encoding", "content-type", "user-agent"),
        max_line_size=_LONGEST_HEADER,
        max_field_size=_LONGEST_HEADER,
    )
    # aiohttp repeats GET and DELETE once by itself, which nobody sees.
    client._retry_connection = False  # pyright: ignore[reportPrivateUsage]  # there is no public setting
    headers: Mapping[str, str] = arguments.get("headers") or {}
    return _Session(client, headers, proxy, environment, weakref.WeakSet(), weakref.WeakKeyDictionary())


def _environment_proxies() -> Dict[str, _Proxy]:
    proxies = {scheme: url for scheme, url in getproxies().items() if scheme in ("http", "https", "all")}
    return {scheme: _proxy(url if "://" in url else f"http://{url}") for scheme, url in proxies.items()}


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
def _timeout(timeout: Optional[Timeout]) -> aiohttp.ClientTimeout:
    phases = timeout or DEFAULT
    return aiohttp.ClientTimeout(
        total=None,
        connect=None if timeout is None else _sum(timeout.read, timeout.connect),
        sock_connect=phases.connect,
        sock_read=phases.read,
    )


def _content(body: Optional[bytes]) -> Union[bytes, io.BytesIO, None]:
    return io.BytesIO(body) if body is not None and len(body) >= _LARGE else body


_FAILURES = (
    aiohttp.ClientError,
    http_exceptions.HttpProcessingError,
    decoding.EncodingError,
    OSError,
    RuntimeError,
)


@contextmanager
def _sdk_errors(request: Request, during: bool = False) -> Generator[None, None, None]:
    """Raise aiohttp's errors as those of the SDK; `during` is True once the head has arrived."""
    try:
        yield
    except _FAILURES as error:
        raise _sdk_error(request, error, during) from error


def _sdk_error(request: Request, error: Exception, during: bool) -> APIConnectionError:
    if isinstance(error, aiohttp.ClientResponseError):
        endings.forget_headers(error)
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        return failed(request, connection_errors.CONNECT_TIMEOUT, "ConnectTimeout")
    if isinstance(error, (aiohttp.SocketTimeoutError, TimeoutError)):
        return failed(request, connection_errors.READ_TIMEOUT, "ReadTimeout")
    if isinstance(error, aiohttp.ClientHttpProxyError):
        return failed(request, connection_errors.PROXY_REFUSED, f"{error.status} {error.message}")
    if isinstance(error, aiohttp.ClientConnectorError):
        return connection_errors.unreachable(request, error)
    if isinstance(error, (aiohttp.NonHttpUrlClientError, aiohttp.InvalidURL)):
        return failed(request, connection_errors.UNSUPPORTED_SCHEME)
    if _is_invalid(error):
        return failed(request, connection_errors.INVALID_RESPONSE)
    if isinstance(error, (aiohttp.ClientConnectionError, aiohttp.ClientPayloadError, OSError, RuntimeError)):
        # A session that was closed in the meantime raises RuntimeError.
        return connection_errors.broken(request, error, during)
    return connection_errors.other(request, error)  # pragma: no cover - no such error is known


def _is_invalid(error: Exception) -> bool:
    """Return whether the response is invalid; for a body that is only cut off aiohttp has the same class."""
    if isinstance(error, (aiohttp.ClientResponseError, decoding.EncodingError)):
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
    decoder = decoding.Decoder(request, response.status, headers, _is_decoded(request))
    return decoding.decoded_async(decoder, response.content.iter_any())


class AiohttpTransport:
    """Requests on the running event loop through aiohttp, one session per loop."""

    def __init__(self, arguments: Mapping[str, Any]) -> None:
        self._sessions = PerLoop(partial(_session, dict(arguments)), _close, _release)

    async def _open(self, session: _Session, request: Request, credential: Headers) -> aiohttp.ClientResponse:
        with _sdk_errors(request):
            url = _url(request.url)
            proxy = session.proxy_for(url)
            proxy_headers = proxy.headers if proxy else None
            response = await session.client.request(
                request.method,
                url,
                headers={
                    **({} if request.foreign else session.headers),
                    **credential,
                    **(proxy_headers if proxy_headers and url.scheme == "http" else {}),  # read by the proxy
                    **request.headers,  # the caller's headers win
                },
                data=_content(request.body),
                timeout=_timeout(request.timeout),
                allow_redirects=False,
                proxy=proxy.url if proxy else None,
                proxy_headers=proxy_headers or None,
                auto_decompress=_is_decoded(request),
            )
        if response.status == 101:  # the request asked for no other protocol
            response.close()
            raise failed(request, connection_errors.INVALID_RESPONSE)
        endings.end_with_connection(session.current, response)
        return response

    async def send(self, request: Request, credential: Headers) -> Response:
        response = await self._open(await self._sessions.get(), request, credential)
        try:
            with _sdk_errors(request, during=True):
                headers = response_headers(response.headers.items())
                return Response(response.status, headers, await _whole_body(request, response, headers))
        finally:
            response.close()

    async def open(self, request: Request, credential: Headers) -> AiohttpBody:
        session = await self._sessions.get()
        response = await self._open(session, request, credential)
        session.streams.add(response)
        return AiohttpBody(request, response)

    async def sleep(self, seconds: float) -> float:
        return await waiting.sleep_async({}, seconds)

    async def close(self) -> None:
        """Close this loop's connections; the transport opens new ones when it is used again."""
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

    def __init__(self, request: Request, response: aiohttp.ClientResponse) -> None:
        self.head = Head(response.status, response_headers(response.headers.items()))
        self._request = request
        self._response = response
        self._chunks = _body_chunks(request, response, self.head.headers)

    async def read(self) -> bytes:
        try:
            async for chunk in self._chunks:
                return chunk
            return b""
        except _FAILURES as error:
            found = _sdk_error(self._request, error, during=True)
            is_late = isinstance(found, APITimeoutError)
            raise (found if is_late else StreamInterruptedError(str(found))) from error

    async def close(self) -> None:
        self._response.close()
        await closing.end(self._chunks, inner=0)
