"""httpx as a transport; the only module that imports it.

Clients are made at the first request and shared by all resources of a client. A
caller's own httpx client is used as it is and never closed. An async client belongs to
the event loop it was made on, so there is one a loop.
"""

from __future__ import annotations

import ssl
import threading
import weakref
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING, Any, AsyncIterator, Dict, Generator, Iterator, Mapping, Optional, Union

import httpx

from google.genai_core.runtime.effects import Opened, Request, Response
from google.genai_core.runtime.errors import APIConnectionError, APITimeoutError, StreamInterruptedError
from google.genai_core.runtime.transport import Headers

if TYPE_CHECKING:
    import asyncio

_SLICE = 64 * 1024
_LARGE = 1024 * 1024
_LIMITS = httpx.Limits(max_connections=None, max_keepalive_connections=100)


@lru_cache(maxsize=1)
def tls() -> ssl.SSLContext:
    """One TLS context for all clients of the process: loading the roots takes longest."""
    return httpx.create_ssl_context()


def _defaults(arguments: Mapping[str, Any]) -> Dict[str, Any]:
    own = dict(arguments)
    if "verify" not in own and "transport" not in own:
        own["verify"] = tls()
    return {"timeout": None, "limits": _LIMITS, **own}


@contextmanager
def _translated(request: Request) -> Generator[None, None, None]:
    """httpx's errors as ours; the text names the address and never a header."""
    where = f"{request.method} {request.url.split('?')[0]}"
    try:
        yield
    except httpx.TimeoutException as error:
        kind = type(error).__name__
        raise APITimeoutError(f"{where}: no answer in time ({kind})") from error
    except (httpx.RequestError, httpx.InvalidURL) as error:
        raise APIConnectionError(f"{where}: {type(error).__name__}: {error}") from error


@contextmanager
def _reading(request: Request) -> Generator[None, None, None]:
    try:
        with _translated(request):
            yield
    except APITimeoutError:
        raise
    except APIConnectionError as error:
        raise StreamInterruptedError(str(error)) from error.__cause__


class _Slices:
    """A large body, sent in slices and let go of once it is sent.

    httpx's response, its stream and its request refer to one another, so a body that it is given
    as bytes stays until the garbage collector comes by: tens of megabytes in an upload.
    """

    def __init__(self, body: bytes) -> None:
        self._body = body

    def cut(self) -> Iterator[bytes]:
        for start in range(0, len(self._body), _SLICE):
            yield self._body[start : start + _SLICE]

    def release(self) -> None:
        self._body = b""


class _SyncSlices(_Slices):
    def __iter__(self) -> Iterator[bytes]:
        return self.cut()


class _AsyncSlices(_Slices):
    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self.cut():
            yield piece


_Content = Union[bytes, _SyncSlices, _AsyncSlices, None]


def _headers(request: Request, credential: Headers, content: _Content) -> Dict[str, str]:
    """A header that the caller sets wins. The length of slices is not known to httpx."""
    headers = {**credential, **request.headers}
    if isinstance(content, _Slices) and request.body is not None:
        headers["content-length"] = str(len(request.body))
    return headers


def _plain(request: Request, credential: Headers, content: _Content) -> httpx.Request:
    """A request of ours alone, built without asking a client for its settings: that is the fast way."""
    return httpx.Request(
        request.method,
        _url(request.url),
        headers=_headers(request, credential, content),
        content=content,
        extensions={"timeout": _timeout(request.timeout)},
    )


@lru_cache(maxsize=256)
def _url(text: str) -> httpx.URL:
    """Parsing an address costs as much as the rest of a request; few are used, again and again."""
    return httpx.URL(text)


@lru_cache(maxsize=64)
def _timeout(seconds: Optional[float]) -> Dict[str, Optional[float]]:
    return httpx.Timeout(seconds).as_dict()


def _with_settings(
    client: Union[httpx.Client, httpx.AsyncClient], request: Request, credential: Headers, content: _Content
) -> httpx.Request:
    """A request with the headers, cookies and timeout that the caller gave to httpx."""
    timeout = httpx.USE_CLIENT_DEFAULT if request.timeout is None else request.timeout
    return client.build_request(
        request.method,
        request.url,
        headers=_headers(request, credential, content),
        content=content,
        timeout=timeout,
    )


class HttpxTransport:
    """Blocking requests through an httpx client."""

    def __init__(self, client: Optional[httpx.Client], arguments: Mapping[str, Any]) -> None:
        self._given = client
        self._arguments = dict(arguments)
        self._own: Optional[httpx.Client] = None
        self._has_settings = client is not None or bool(arguments)
        self._lock = threading.Lock()

    def _client(self) -> httpx.Client:
        if self._given is not None:
            return self._given
        with self._lock:
            if self._own is None:
                self._own = httpx.Client(**_defaults(self._arguments))
                # Closes the sockets when the last holder of this transport is gone.
                weakref.finalize(self, self._own.close)
            return self._own

    def _send(self, request: Request, credential: Headers, stream: bool = False) -> httpx.Response:
        client = self._client()
        body = request.body
        content = body if body is None or len(body) <= _LARGE else _SyncSlices(body)
        try:
            if self._has_settings:
                sent = _with_settings(client, request, credential, content)
            else:
                sent = _plain(request, credential, content)
            return client.send(sent, stream=stream)
        finally:
            if isinstance(content, _Slices):
                content.release()

    def send(self, request: Request, credential: Headers) -> Response:
        with _translated(request):
            response = self._send(request, credential)
            return Response(response.status_code, response.headers, response.content)

    def open(self, request: Request, credential: Headers) -> HttpxBody:
        with _translated(request):
            return HttpxBody(request, self._send(request, credential, stream=True))

    def close(self) -> None:
        """Close the connections; the transport opens new ones when it is used again."""
        client, self._own = self._own, None
        if client is not None:
            client.close()


class HttpxBody:
    """The chunks of an open response."""

    def __init__(self, request: Request, response: httpx.Response) -> None:
        self.head = Opened(response.status_code, response.headers)
        self._request = request
        self._response = response
        self._chunks: Iterator[bytes] = response.iter_bytes()

    def read(self) -> bytes:
        with _reading(self._request):
            for chunk in self._chunks:
                if chunk:
                    return chunk
        return b""

    def close(self) -> None:
        self._response.close()


def _running_loop() -> asyncio.AbstractEventLoop:
    import asyncio  # a program without an event loop starts faster without it

    return asyncio.get_running_loop()


class AsyncHttpxTransport:
    """Requests on the running event loop through httpx clients, one a loop."""

    def __init__(self, client: Optional[httpx.AsyncClient], arguments: Mapping[str, Any]) -> None:
        self._given = client
        self._arguments = dict(arguments)
        self._has_settings = client is not None or bool(arguments)
        self._own: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, httpx.AsyncClient]
        self._own = weakref.WeakKeyDictionary()

    def _client(self) -> httpx.AsyncClient:
        if self._given is not None:
            return self._given
        loop = _running_loop()
        client = self._own.get(loop)
        if client is None:
            client = self._own[loop] = httpx.AsyncClient(**_defaults(self._arguments))
        return client

    async def _send(self, request: Request, credential: Headers, stream: bool = False) -> httpx.Response:
        client = self._client()
        body = request.body
        content = body if body is None or len(body) <= _LARGE else _AsyncSlices(body)
        try:
            if self._has_settings:
                sent = _with_settings(client, request, credential, content)
            else:
                sent = _plain(request, credential, content)
            return await client.send(sent, stream=stream)
        finally:
            if isinstance(content, _Slices):
                content.release()

    async def send(self, request: Request, credential: Headers) -> Response:
        with _translated(request):
            response = await self._send(request, credential)
            return Response(response.status_code, response.headers, response.content)

    async def open(self, request: Request, credential: Headers) -> AsyncHttpxBody:
        with _translated(request):
            response = await self._send(request, credential, stream=True)
            return AsyncHttpxBody(request, response)

    async def close(self) -> None:
        """Close this loop's connections; the transport opens new ones when it is used again."""
        client = self._own.pop(_running_loop(), None)
        if client is not None:
            await client.aclose()


class AsyncHttpxBody:
    """The chunks of an open response."""

    def __init__(self, request: Request, response: httpx.Response) -> None:
        self.head = Opened(response.status_code, response.headers)
        self._request = request
        self._response = response
        self._chunks: AsyncIterator[bytes] = response.aiter_bytes()

    async def read(self) -> bytes:
        with _reading(self._request):
            async for chunk in self._chunks:
                if chunk:
                    return chunk
        return b""

    async def close(self) -> None:
        await self._response.aclose()
