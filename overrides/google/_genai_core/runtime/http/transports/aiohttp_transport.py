"""aiohttp as the transport for asyncio: the extra `aiohttp`, about four times as fast as httpx.

It stands behind our own protocol and not behind httpx's, whose requests and responses cost
more than all of aiohttp. Settings have httpx's names and mean the same.
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
from google._genai_core.runtime.http import connection_errors, decoding
from google._genai_core.runtime.http.messages import Head, Request, Response
from google._genai_core.runtime.http.timeouts import DEFAULT, Timeout
from google._genai_core.runtime.http.transports import aiohttp_endings as endings
from google._genai_core.runtime.http.transports.httpx_transport import LIMITS, tls
from google._genai_core.runtime.http.transports.per_loop import PerLoop

_LONGEST_HEADER = 65_536
_CUT = (http_exceptions.TransferEncodingError, http_exceptions.ContentLengthError)
_LARGE = 1 << 20
"""Bytes from which aiohttp wants a body as a file, so that the loop can do other things between pieces."""


class _Proxy(NamedTuple):
    """Where it is, and what lets us in: apart from each other, for aiohttp's errors hold the address."""

    url: URL
    ticket: Mapping[str, str]


class _Session(NamedTuple):
    client: aiohttp.ClientSession
    headers: Mapping[str, str]
    proxy: Optional[_Proxy]
    environment: Mapping[str, _Proxy]
    """Proxies by scheme."""

    streams: weakref.WeakSet[aiohttp.ClientResponse]
    """Open answers, closed with the session: aiohttp warns of any that is not."""

    current: endings.Current
    """What is being read from each connection."""

    def proxy_for(self, url: URL) -> Optional[_Proxy]:
        if self.proxy or not self.environment or proxy_bypass(url.host or ""):
            return self.proxy
        return self.environment.get(url.scheme) or self.environment.get("all")


def _session(arguments: Mapping[str, Any]) -> _Session:
    trusting = arguments.get("trust_env", True)
    proxy = _proxy(arguments["proxy"]) if arguments.get("proxy") else None
    environment = _of_environment() if trusting else {}
    limits: httpx.Limits = arguments.get("limits", LIMITS)
    if {"verify", "cert", "trust_env"}.isdisjoint(arguments):
        context = tls()
    else:
        context = httpx.create_ssl_context(arguments.get("verify", True), arguments.get("cert"), trusting)
    client = aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(
            limit=limits.max_connections or 0, keepalive_timeout=limits.keepalive_expiry, ssl=context
        ),
        cookie_jar=aiohttp.DummyCookieJar(),
        skip_auto_headers=("accept", "accept-encoding", "content-type", "user-agent"),
        max_line_size=_LONGEST_HEADER,
        max_field_size=_LONGEST_HEADER,
    )
    # It would ask for GET and DELETE once more than we say, and nobody would know; there is no public way.
    client._retry_connection = False  # pyright: ignore[reportPrivateUsage]
    headers: Mapping[str, str] = arguments.get("headers") or {}
    return _Session(client, headers, proxy, environment, weakref.WeakSet(), weakref.WeakKeyDictionary())


def _of_environment() -> Dict[str, _Proxy]:
    found = {scheme: url for scheme, url in getproxies().items() if scheme in ("http", "https", "all")}
    return {scheme: _proxy(url if "://" in url else f"http://{url}") for scheme, url in found.items()}


def _proxy(given: Union[str, httpx.URL, httpx.Proxy]) -> _Proxy:
    known = given if isinstance(given, httpx.Proxy) else httpx.Proxy(given)  # as httpx understands it
    ticket = dict(known.headers)
    if known.auth is not None:
        encoded = base64.b64encode(":".join(known.auth).encode()).decode()
        ticket["proxy-authorization"] = f"Basic {encoded}"
    return _Proxy(URL(str(known.url)), ticket)


@lru_cache(maxsize=256)
def _url(text: str) -> URL:
    try:
        return URL(text, encoded=True)
    except ValueError as error:
        raise aiohttp.InvalidURL(text, str(error)) from None


def _sum(pool: Optional[float], connect: Optional[float]) -> Optional[float]:
    """aiohttp has one time for a turn in the pool and the making of a connection; httpx has one for each."""
    return None if pool is None or connect is None else pool + connect


@lru_cache(maxsize=64)
def _timeout(given: Optional[Timeout]) -> aiohttp.ClientTimeout:
    times = given or DEFAULT
    return aiohttp.ClientTimeout(
        total=None,
        connect=None if given is None else _sum(given.read, given.connect),
        sock_connect=times.connect,
        sock_read=times.read,
    )


def _content(body: Optional[bytes]) -> Union[bytes, io.BytesIO, None]:
    return io.BytesIO(body) if body is not None and len(body) >= _LARGE else body


@contextmanager
def _translated(request: Request, within: bool = False) -> Generator[None, None, None]:
    """aiohttp's errors as ours; `within` says that the answer has begun."""
    try:
        yield
    except (
        aiohttp.ClientError,
        http_exceptions.HttpProcessingError,
        decoding.EncodingError,
        OSError,
        RuntimeError,
    ) as error:
        if isinstance(error, aiohttp.ClientResponseError):
            endings.forget_headers(error)
        raise _failure(request, error, within) from error


def _failure(request: Request, error: Exception, within: bool) -> APIConnectionError:
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        return connection_errors.timed_out(request, "ConnectTimeout")
    if isinstance(error, (aiohttp.SocketTimeoutError, TimeoutError)):
        return connection_errors.timed_out(request, "ReadTimeout")
    if isinstance(error, aiohttp.ClientHttpProxyError):
        return connection_errors.barred(request, f"{error.status} {error.message}")
    if isinstance(error, aiohttp.ClientConnectorError):
        return connection_errors.unreachable(request, error)
    if isinstance(error, (aiohttp.NonHttpUrlClientError, aiohttp.InvalidURL)):
        return connection_errors.unsupported(request)
    if _is_garbled(error):
        return connection_errors.garbled(request)
    if isinstance(error, (aiohttp.ClientConnectionError, aiohttp.ClientPayloadError, OSError, RuntimeError)):
        # A RuntimeError is what a session says that was closed meanwhile.
        return connection_errors.broken(request, error, within)
    return connection_errors.other(request, error)  # pragma: no cover - no such error is known


def _is_garbled(error: Exception) -> bool:
    """aiohttp tells of a cut body and of one that cannot be decoded with the same class."""
    if isinstance(error, (aiohttp.ClientResponseError, decoding.EncodingError)):
        return True
    return any(
        isinstance(one, http_exceptions.BadHttpMessage) and not isinstance(one, _CUT)
        for one in (error, error.__cause__)
    )


def _is_decoded(request: Request) -> bool:
    """Whether aiohttp decompresses, because the caller asked for an encoding that only it may know."""
    wanted = request.headers.get("accept-encoding", "").replace(" ", "").split(",")
    return not {"gzip", "deflate", "identity", ""}.issuperset(wanted)


async def _body(request: Request, response: aiohttp.ClientResponse, headers: Mapping[str, str]) -> bytes:
    """The whole body, held to its limit."""
    if decoding.is_small(request, response.status, headers):
        return await response.read()
    return await decoding.whole_async(_pieces(request, response, headers))


def _pieces(
    request: Request, response: aiohttp.ClientResponse, headers: Mapping[str, str]
) -> AsyncIterator[bytes]:
    """The body, decompressed and held to its limit."""
    state = decoding.Reading(request, response.status, headers, _is_decoded(request))
    return decoding.pieces_async(state, response.content.iter_any())


class AiohttpTransport:
    """Requests on the running event loop through aiohttp, one session a loop."""

    def __init__(self, arguments: Mapping[str, Any]) -> None:
        self._own = PerLoop(partial(_session, dict(arguments)), _close)

    async def _open(self, session: _Session, request: Request, credential: Headers) -> aiohttp.ClientResponse:
        with _translated(request):
            url = _url(request.url)
            proxy = session.proxy_for(url)
            ticket = proxy.ticket if proxy else None
            response = await session.client.request(
                request.method,
                url,
                headers={
                    **({} if request.foreign else session.headers),
                    **credential,
                    **(ticket if ticket and url.scheme == "http" else {}),  # the proxy reads these itself
                    **request.headers,  # the caller's win
                },
                data=_content(request.body),
                timeout=_timeout(request.timeout),
                allow_redirects=False,
                proxy=proxy.url if proxy else None,
                proxy_headers=ticket or None,
                auto_decompress=_is_decoded(request),
            )
        if response.status == 101:  # nobody asked for another protocol
            response.close()
            raise connection_errors.garbled(request)
        endings.end_with_connection(session.current, response)
        return response

    async def send(self, request: Request, credential: Headers) -> Response:
        response = await self._open(await self._own.get(), request, credential)
        try:
            with _translated(request, within=True):
                headers = response_headers(response.headers.items())
                return Response(response.status, headers, await _body(request, response, headers))
        finally:
            response.close()

    async def open(self, request: Request, credential: Headers) -> AiohttpBody:
        session = await self._own.get()
        response = await self._open(session, request, credential)
        session.streams.add(response)
        return AiohttpBody(request, response)

    async def close(self) -> None:
        """Close this loop's connections; the transport opens new ones when it is used again."""
        await self._own.close()


async def _close(session: _Session) -> None:
    for response in list(session.streams):
        response.close()
    await session.client.close()


class AiohttpBody:
    """The chunks of an open response."""

    def __init__(self, request: Request, response: aiohttp.ClientResponse) -> None:
        self.head = Head(response.status, response_headers(response.headers.items()))
        self._request = request
        self._response = response
        self._pieces = _pieces(request, response, self.head.headers)

    async def read(self) -> bytes:
        try:
            with _translated(self._request, within=True):
                async for piece in self._pieces:
                    return piece
            return b""
        except APITimeoutError:
            raise
        except APIConnectionError as error:
            raise StreamInterruptedError(str(error)) from error.__cause__

    async def close(self) -> None:
        self._response.close()
