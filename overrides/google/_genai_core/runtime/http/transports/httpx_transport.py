"""httpx as a transport; the only module that imports it.

Connections are made at the first request and shared by all resources of a client. They are
those of our own pools; where the caller has settings of httpx, an httpx client that knows them
stands before the pool. A caller's own client is used as it is and never closed. What is awaited
belongs to the event loop it was made on, so there is one pool a loop.
"""

from __future__ import annotations

import ssl
import threading
import time
import weakref
from contextlib import contextmanager
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, Dict, Generator, Mapping, Optional, Tuple, Union
from urllib.request import getproxies

import httpx

from google._genai_core.runtime import forks
from google._genai_core.runtime.errors import APIConnectionError, APITimeoutError, StreamInterruptedError
from google._genai_core.runtime.headers import Headers
from google._genai_core.runtime.http import body_slices, connection_errors, waiting
from google._genai_core.runtime.http.decoding import EncodingError
from google._genai_core.runtime.http.messages import Head, Request, Response
from google._genai_core.runtime.http.timeouts import DEFAULT, Timeout
from google._genai_core.runtime.http.transports import httpx_bodies
from google._genai_core.runtime.http.transports.blocking_pool import BlockingPool, until
from google._genai_core.runtime.http.transports.per_loop import PerLoop

if TYPE_CHECKING:
    from google._genai_core.runtime.http.transports.async_pool import AsyncPool

    Blocking = Union[httpx.Client, BlockingPool]
    Awaited = Union[httpx.AsyncClient, AsyncPool]

LIMITS = httpx.Limits(max_connections=None, max_keepalive_connections=100)


@lru_cache(maxsize=1)
def tls() -> ssl.SSLContext:
    """One TLS context for all clients of the process: loading the roots takes longest."""
    return httpx.create_ssl_context()


def _defaults(arguments: Mapping[str, Any]) -> Dict[str, Any]:
    own = dict(arguments)
    if "verify" not in own and "transport" not in own:
        own["verify"] = tls()
    return {"timeout": httpx.Timeout(**_timeout(None)), "limits": LIMITS, **own}


@contextmanager
def _translated(request: Request, within: bool = False) -> Generator[None, None, None]:
    """httpx's errors as ours; `within` says that the answer has begun."""
    try:
        yield
    except (httpx.RequestError, httpx.InvalidURL, EncodingError, OSError) as error:
        raise _failure(request, error, within) from error


def _failure(request: Request, error: Exception, within: bool) -> APIConnectionError:
    if isinstance(error, httpx.TimeoutException):
        return connection_errors.timed_out(request, type(error).__name__)
    if isinstance(error, httpx.ProxyError):
        return connection_errors.barred(request, str(error))
    if isinstance(error, httpx.ConnectError):
        return connection_errors.unreachable(request, error)
    if isinstance(error, (httpx.UnsupportedProtocol, httpx.InvalidURL)):
        return connection_errors.unsupported(request)
    # h11 has one class for a connection that ends too early and for what is no HTTP.
    ended = isinstance(error, httpx.RemoteProtocolError) and (
        "closed" in str(error) or "disconn" in str(error)
    )
    # An OSError is one of TLS that httpcore lets through under asyncio.
    if ended or isinstance(error, (httpx.NetworkError, OSError)):
        return connection_errors.broken(request, error, within)
    if isinstance(error, (httpx.RemoteProtocolError, httpx.DecodingError, EncodingError)):
        return connection_errors.garbled(request)
    return connection_errors.other(request, error)


@contextmanager
def _reading(request: Request) -> Generator[None, None, None]:
    """As above for a stream, which has delivered something before it broke."""
    try:
        with _translated(request, within=True):
            yield
    except APITimeoutError:
        raise
    except APIConnectionError as error:
        raise StreamInterruptedError(str(error)) from error.__cause__


def _plain(_: object, request: Request, credential: Headers, content: body_slices.Content) -> httpx.Request:
    """A request of ours alone, built without asking a client for its settings: that is the fast way."""
    return httpx.Request(
        request.method,
        _url(request.url),
        headers=body_slices.headers(request, credential, content),
        content=content,
        extensions={"timeout": _timeout(request.timeout)},
    )


@lru_cache(maxsize=256)
def _url(text: str) -> httpx.URL:
    """Parsing an address costs as much as the rest of a request; few are used, again and again."""
    return httpx.URL(text)


@lru_cache(maxsize=64)
def _timeout(given: Optional[Timeout]) -> Dict[str, Optional[float]]:
    """Seconds for each phase. For a connection of the pool only who set a time does not wait for ever."""
    return {**(given or DEFAULT)._asdict(), "pool": None if given is None else given.read}


def _cut(times: Mapping[str, Any], seconds: float) -> Dict[str, float]:
    """The times of one attempt, none longer than what is left."""
    return {phase: seconds if own is None else min(own, seconds) for phase, own in times.items()}


def _with_settings(
    client: Any,  # either of httpx's, whose settings they are
    request: Request,
    credential: Headers,
    content: body_slices.Content,
) -> httpx.Request:
    """A request with the headers, cookies and timeout that the caller gave to httpx."""
    timed = request.timeout is not None
    timeout = httpx.Timeout(**_timeout(request.timeout)) if timed else httpx.USE_CLIENT_DEFAULT
    built: httpx.Request = client.build_request(
        request.method,
        request.url,
        headers=body_slices.headers(request, credential, content),
        content=content,
        timeout=timeout,
    )
    return built


def _alone(request: Request) -> Dict[str, Any]:
    """No redirect is followed, whatever the caller's client does; a foreign host gets no password of it."""
    return {"follow_redirects": False, **({"auth": None} if request.foreign else {})}


class HttpxTransport:
    """Blocking requests through an httpx client."""

    def __init__(self, client: Optional[httpx.Client], arguments: Mapping[str, Any]) -> None:
        self._given = client
        self._arguments = dict(arguments)
        self._has_settings = client is not None or bool(arguments)
        self._own: Optional[Blocking] = None
        self._closing: Optional[weakref.finalize[Any, Any]] = None
        self._lock = threading.Lock()
        forks.watch(self)

    def forget(self) -> Any:
        """Begin anew without a connection; gives what held the old ones."""
        old, self._own = self._own, None
        if self._closing is not None:
            self._closing.detach()
        self._lock = threading.Lock()
        return old

    def _client(self) -> Blocking:
        if self._given is not None:
            return self._given
        with self._lock:
            if self._own is None:
                self._own = _blocking_client(self._arguments)
                # Closes the sockets when the last holder of this transport is gone.
                self._closing = weakref.finalize(self, self._own.close)
            return self._own

    def _open(self, request: Request, credential: Headers, ends: Optional[float]) -> httpx.Response:
        client = self._client()
        build = _with_settings if self._has_settings and not request.foreign else _plain
        body = request.body
        content = body if body is None or len(body) <= body_slices.LARGE else body_slices.SyncSlices(body)
        try:
            with _translated(request), _ending(request, ends):
                built = build(client, request, credential, content)
                if request.seconds_left is not None:
                    times = built.extensions["timeout"]
                    built.extensions.update(timeout=_cut(times, request.seconds_left), uncut=times)
                return client.send(built, stream=True, **_alone(request))
        finally:
            if isinstance(content, body_slices.Slices):
                content.release()

    def send(self, request: Request, credential: Headers) -> Response:
        ends = _end(request)
        response = self._open(request, credential, ends)
        try:
            with _translated(request, within=True), _ending(request, ends):
                return Response(
                    response.status_code, response.headers, httpx_bodies.whole(request, response, ends)
                )
        finally:
            response.close()

    def open(self, request: Request, credential: Headers) -> HttpxBody:
        response = self._open(request, credential, _end(request))
        uncut = response.request.extensions.get("uncut")
        if uncut is not None:  # reading may take longer than the attempt to open
            response.request.extensions["timeout"] = uncut
        return HttpxBody(request, response)

    def sleep(self, seconds: float) -> float:
        return waiting.sleep(self._arguments, seconds)

    def close(self) -> None:
        """Close the connections; the transport opens new ones when it is used again."""
        client, self._own = self._own, None
        if client is not None:
            client.close()


def _end(request: Request) -> Optional[float]:
    return None if request.seconds_left is None else time.monotonic() + request.seconds_left


@contextmanager
def _ending(request: Request, ends: Optional[float]) -> Generator[None, None, None]:
    """A phase that was cut short by the deadline is told as that."""
    try:
        with until(ends):
            yield
    except httpx.TimeoutException as error:
        if ends is None or time.monotonic() < ends:
            raise
        raise connection_errors.overdue(request) from error


class HttpxBody:
    """The chunks of an open response."""

    def __init__(self, request: Request, response: httpx.Response) -> None:
        self.head = Head(response.status_code, response.headers)
        self._request = request
        self._response = response
        self._chunks = httpx_bodies.pieces(request, response)

    def read(self) -> bytes:
        with _reading(self._request):
            for chunk in self._chunks:
                if chunk:
                    return chunk
        return b""

    def close(self) -> None:
        self._response.close()


_HTTPX_ALONE = frozenset({"transport", "mounts", "proxy", "http1", "http2"})
"""Settings of httpx's own transport that our pool has not."""


def _for_our_pool(own: Dict[str, Any]) -> Optional[Tuple[ssl.SSLContext, httpx.Limits]]:
    """What a pool of ours is made of, taken out of a client's settings; None when it has not what they need."""
    trusting = own.get("trust_env", True)
    proxied = trusting and not {"http", "https", "all"}.isdisjoint(getproxies())
    if proxied or not _HTTPX_ALONE.isdisjoint(own):
        return None
    return httpx.create_ssl_context(own.pop("verify"), own.pop("cert", None), trusting), own.pop("limits")


def _blocking_client(arguments: Mapping[str, Any]) -> Blocking:
    """A pool of ours as it is; where the caller has settings, behind httpx's client, which knows them."""
    own = _defaults(arguments)
    ours = _for_our_pool(own)
    if ours:
        own["transport"] = BlockingPool(*ours)
    return own["transport"] if ours and not arguments else httpx.Client(**own)


def _async_client(arguments: Mapping[str, Any]) -> Awaited:
    """As above on an event loop."""
    own = _defaults(arguments)
    ours = _for_our_pool(own)
    if ours:
        from google._genai_core.runtime.http.transports.async_pool import (
            AsyncPool,  # asyncio and more, for async calls alone
        )

        own["transport"] = AsyncPool(*ours)
    return own["transport"] if ours and not arguments else httpx.AsyncClient(**own)


async def _aclose(client: Awaited) -> None:
    await client.aclose()


class AsyncHttpxTransport:
    """Requests on the running event loop through httpx clients, one a loop."""

    def __init__(self, client: Optional[httpx.AsyncClient], arguments: Mapping[str, Any]) -> None:
        self._given = client
        self._arguments = dict(arguments)
        self._has_settings = client is not None or bool(arguments)
        self._own = PerLoop(partial(_async_client, self._arguments), _aclose)

    async def _open(self, request: Request, credential: Headers) -> httpx.Response:
        client = self._given or await self._own.get()
        build = _with_settings if self._has_settings and not request.foreign else _plain
        body = request.body
        content = body if body is None or len(body) <= body_slices.LARGE else body_slices.AsyncSlices(body)
        try:
            with _translated(request):
                built = build(client, request, credential, content)
                return await client.send(built, stream=True, **_alone(request))
        finally:
            if isinstance(content, body_slices.Slices):
                content.release()

    async def send(self, request: Request, credential: Headers) -> Response:
        response = await self._open(request, credential)
        try:
            with _translated(request, within=True):
                return Response(
                    response.status_code, response.headers, await httpx_bodies.whole_async(request, response)
                )
        finally:
            await response.aclose()

    async def open(self, request: Request, credential: Headers) -> AsyncHttpxBody:
        return AsyncHttpxBody(request, await self._open(request, credential))

    async def sleep(self, seconds: float) -> float:
        return await waiting.sleep_async(self._arguments, seconds)

    async def close(self) -> None:
        """Close this loop's connections; the transport opens new ones when it is used again."""
        await self._own.close()


class AsyncHttpxBody:
    """The chunks of an open response."""

    def __init__(self, request: Request, response: httpx.Response) -> None:
        self.head = Head(response.status_code, response.headers)
        self._request = request
        self._response = response
        self._chunks = httpx_bodies.pieces_async(request, response)

    async def read(self) -> bytes:
        with _reading(self._request):
            async for chunk in self._chunks:
                if chunk:
                    return chunk
        return b""

    async def close(self) -> None:
        await self._response.aclose()
