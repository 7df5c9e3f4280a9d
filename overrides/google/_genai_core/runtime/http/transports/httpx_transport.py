"""httpx as a transport.

Connections are made at the first request and shared by all resources of a client. They belong
to the SDK's own pools; if the caller passes settings for httpx, an httpx client with these
settings uses the pool. A caller's own client is used unchanged and never closed. Async
connections belong to one event loop, so each loop has its own pool.
"""

from __future__ import annotations

import threading
import time
import weakref
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, Generator, Mapping, Optional

import httpx

from google._genai_core.runtime.headers import CredentialHeaders
from google._genai_core.runtime.http import body_slices, closing, waiting
from google._genai_core.runtime.http.messages import Head, Request, Response
from google._genai_core.runtime.http.network.blocking_network import Network, until, use
from google._genai_core.runtime.http.network.client_pools import pools_of
from google._genai_core.runtime.http.network.cores import core_of
from google._genai_core.runtime.http.transports import httpx_bodies, httpx_requests
from google._genai_core.runtime.http.transports.httpcore_bridge import ClosedError, shown
from google._genai_core.runtime.http.transports.httpx_clients import async_client, blocking_client
from google._genai_core.runtime.http.transports.libraries import HTTPX, Library, library_of
from google._genai_core.runtime.http.transports.per_loop import PerLoop
from google._genai_core.runtime.lifetime import dropped, forks
from google._genai_core.runtime.usage_errors import ConfigurationError

if TYPE_CHECKING:
    from google._genai_core.runtime.http.transports.httpx_clients import AsyncClient, SyncClient


@contextmanager
def sdk_errors(
    request: Request, during: bool = False, client: Any = None, library: Library = HTTPX
) -> Generator[None, None, None]:
    """Raise httpx's errors as those of the SDK; `during` is True once the head has arrived.

    `client` is what sends the request: if another thread or task has closed it, that is the error.
    """
    try:
        yield
    except library.failures as error:
        # httpx has a RuntimeError for a client that another thread or task closed.
        closed = (RuntimeError, ClosedError, library.module.StreamClosed)
        if isinstance(error, RuntimeError) and (type(error) not in closed or "closed" not in str(error)):
            raise
        from google._genai_core.runtime.http.transports import httpx_errors  # loaded only after a failure

        httpx_errors.raise_as_sdk_error(request, error, during, client)


@contextmanager
def _deadline_errors(
    request: Request, ends: Optional[float], library: Library
) -> Generator[None, None, None]:
    """Bound the block by the deadline, and report a phase cut short by it as a deadline error."""
    try:
        with until(ends):
            yield
    except library.module.TimeoutException:
        if ends is None or time.monotonic() < ends:
            raise
        from google._genai_core.runtime.http import connection_errors  # loaded only after a failure

        raise connection_errors.overdue(request) from None


def _open_client(client: Any, setting: str) -> Any:
    """Return the caller's own client. Raises ConfigurationError if the caller has closed it."""
    if getattr(client, "is_closed", False):
        raise ConfigurationError(
            f"http_options.{setting} is closed: close it after the last call, or make a genai.Client with another"
        )
    return client


def _check_way(client: Any, request: Request, option: str) -> None:
    """Raise ConfigurationError if the request would be in plain text on its way to a proxy of the caller."""
    if not request.allow_plain_http:
        from google._genai_core.runtime.http.transports import proxies  # loaded only for plain http

        proxies.check_way(client, httpx_requests.url_of(request.url), request, f"http_options.{option}")


class HttpxTransport:
    """Blocking requests through an httpx client."""

    def __init__(self, client: Any, arguments: Mapping[str, Any]) -> None:
        """Keep the caller's own httpx or httpx2 client, if there is one, and the settings for the SDK's."""
        self._caller_client = client
        self._library = library_of(client)
        if client is not None:
            use(Network(core_of(pools_of(client))), client)
        self._arguments = dict(arguments)
        self._has_settings = client is not None or bool(arguments)
        self._with_settings = httpx_requests.builder(client)
        self._sdk_client: Optional[SyncClient] = None  # created at the first request
        self._closing: Optional[weakref.finalize[Any, Any]] = None
        self._lock = threading.Lock()
        self._over = threading.Event()
        forks.register(self)

    def reset_after_fork(self) -> Any:
        """Reset to the unconnected state; return the old client so that it stays referenced."""
        old, self._sdk_client = self._sdk_client, None
        if self._closing is not None:
            self._closing.detach()
        self._lock, self._over = threading.Lock(), threading.Event()
        return old

    def _client(self) -> SyncClient:
        if self._caller_client is not None:
            return _open_client(self._caller_client, "httpx_client")  # type: ignore[no-any-return]  # as given
        with self._lock:
            if self._sdk_client is None:
                self._sdk_client = blocking_client(self._arguments, "http_options.client_args")
                # Close the sockets of a transport that is dropped.
                self._closing = weakref.finalize(self, dropped.when_safe, self._sdk_client.close)
            return self._sdk_client

    def _open(
        self,
        client: SyncClient,
        request: Request,
        credential: CredentialHeaders,
        ends: Optional[float],
        is_stream: bool,
    ) -> httpx.Response:
        """Return the response, its body unread. The phases of a stream are shorter only while it is opened."""
        if self._has_settings and request.url.startswith("http:"):
            _check_way(client, request, "client_args" if self._caller_client is None else "httpx_client")
        has_settings = self._has_settings and not request.foreign
        build = self._with_settings if has_settings else httpx_requests.plain
        body, library = request.body, self._library
        content = body if body is None or len(body) <= body_slices.LARGE else body_slices.SyncSlices(body)
        try:
            with sdk_errors(request, False, client, library), _deadline_errors(request, ends, library):
                built = build(client, request, credential, content, library)
                options = httpx_requests.send_options(request)
                if request.seconds_left is None:
                    return shown(client.send(built, stream=True, **options))
                phases = built.extensions["timeout"]
                built.extensions["timeout"] = httpx_requests.shortened(phases, request.seconds_left)
                response = shown(client.send(built, stream=True, **options))
                if is_stream:
                    response.request.extensions["timeout"] = phases
                return response
        finally:
            if isinstance(content, body_slices.Slices):
                content.release()

    def send(self, request: Request, credential: CredentialHeaders) -> Response:
        ends, client, library = _end(request), self._client(), self._library
        response = self._open(client, request, credential, ends, is_stream=False)
        try:
            with sdk_errors(request, True, client, library), _deadline_errors(request, ends, library):
                return Response(
                    response.status_code, response.headers, httpx_bodies.whole_body(request, response, ends)
                )
        finally:
            response.close()

    def open(self, request: Request, credential: CredentialHeaders) -> HttpxBody:
        ends, client = _end(request), self._client()
        response = self._open(client, request, credential, ends, is_stream=True)
        return HttpxBody(request, client, response, ends, self._library)

    def sleep(self, seconds: float) -> float:
        return waiting.sleep(self._arguments, seconds, self._over)

    def close(self) -> None:
        """Close the connections, and end the calls that use them; the next use opens new ones."""
        with self._lock:
            client, self._sdk_client = self._sdk_client, None
            closing, self._closing = self._closing, None
            over, self._over = self._over, threading.Event()
        over.set()
        if closing is not None:
            closing.detach()
        if client is not None:
            client.close()
        dropped.close_all()


def _end(request: Request) -> Optional[float]:
    """Return the time of the monotonic clock at which the attempt must be done."""
    return None if request.seconds_left is None else time.monotonic() + request.seconds_left


class HttpxBody:
    """The chunks of an open response."""

    def __init__(
        self,
        request: Request,
        client: SyncClient,
        response: httpx.Response,
        ends: Optional[float],
        library: Library,
    ) -> None:
        self.head = Head(response.status_code, response.headers)
        self._request = request
        self._library = library
        self._client: Any = client
        self._response = response
        self._chunks = httpx_bodies.body_chunks(request, response)
        self._ends = None if self.head.ok and not request.limits_body else ends
        self._is_closed = False

    def read(self) -> bytes:
        try:
            chunk = next(self._chunks, b"") if self._ends is None else self._read_in_time()
            if not chunk and self._is_closed:  # the caller's own transport may take that for the end
                raise self._library.module.ReadError("closed")
        except self._library.of_streams as error:
            from google._genai_core.runtime.http.transports import httpx_errors  # loaded only after a failure

            httpx_errors.raise_as_stream_error(self._request, error, self._is_closed, self._client)
        return chunk

    def _read_in_time(self) -> bytes:
        with _deadline_errors(self._request, self._ends, self._library):
            return next(httpx_bodies.in_time(self._request, self._chunks, self._ends), b"")

    def close(self) -> None:
        self._is_closed = True
        self._response.close()


async def _aclose(client: AsyncClient) -> None:
    await client.aclose()


def _use_async_network(client: httpx.AsyncClient) -> None:
    from google._genai_core.runtime.http.network import async_network  # loaded only with an event loop

    async_network.use(async_network.AsyncNetwork(core_of(pools_of(client))), client)


class AsyncHttpxTransport:
    """Requests on the running event loop through httpx clients, one a loop."""

    def __init__(self, client: Any, arguments: Mapping[str, Any]) -> None:
        """Keep the caller's own httpx or httpx2 client, if there is one, and the settings for the SDK's."""
        self._caller_client = client
        self._library = library_of(client)
        if client is not None:
            _use_async_network(client)
        self._arguments = dict(arguments)
        self._has_settings = client is not None or bool(arguments)
        self._with_settings = httpx_requests.builder(client)
        self._sdk_clients = PerLoop(
            partial(async_client, self._arguments, "http_options.async_client_args"), _aclose
        )

    async def _client(self) -> AsyncClient:
        own = self._caller_client
        return await self._sdk_clients.get() if own is None else _open_client(own, "httpx_async_client")

    async def _open(
        self, client: AsyncClient, request: Request, credential: CredentialHeaders
    ) -> httpx.Response:
        if self._has_settings and request.url.startswith("http:"):
            option = "async_client_args" if self._caller_client is None else "httpx_async_client"
            _check_way(client, request, option)
        has_settings = self._has_settings and not request.foreign
        build = self._with_settings if has_settings else httpx_requests.plain
        body = request.body
        content = body if body is None or len(body) <= body_slices.LARGE else body_slices.AsyncSlices(body)
        try:
            with sdk_errors(request, client=client, library=self._library):
                built = build(client, request, credential, content, self._library)
                return shown(await client.send(built, stream=True, **httpx_requests.send_options(request)))
        finally:
            if isinstance(content, body_slices.Slices):
                content.release()

    async def send(self, request: Request, credential: CredentialHeaders) -> Response:
        client = await self._client()
        response = await self._open(client, request, credential)
        try:
            with sdk_errors(request, during=True, client=client, library=self._library):
                return Response(
                    response.status_code,
                    response.headers,
                    await httpx_bodies.whole_body_async(request, response),
                )
        finally:
            await response.aclose()

    async def open(self, request: Request, credential: CredentialHeaders) -> AsyncHttpxBody:
        client = await self._client()
        return AsyncHttpxBody(request, client, await self._open(client, request, credential), self._library)

    async def sleep(self, seconds: float) -> float:
        return await waiting.sleep_async(self._arguments, seconds)

    async def close(self) -> None:
        """Close this loop's connections, and end the calls that use them; the next use opens new ones."""
        await self._sdk_clients.close()


_GENERATORS = 5
"""The generators inside of each other through which httpx and httpcore read a body."""


class AsyncHttpxBody:
    """The chunks of an open response."""

    def __init__(
        self, request: Request, client: AsyncClient, response: httpx.Response, library: Library
    ) -> None:
        self.head = Head(response.status_code, response.headers)
        self._request = request
        self._library = library
        self._client: Any = client
        self._response = response
        self._chunks = httpx_bodies.body_chunks_async(request, response)
        self._is_over = self._is_closed = False
        if not closing.closes_generators():
            closing.close_at_exit(self)

    async def read(self) -> bytes:
        try:
            return await self._chunks.__anext__()
        except StopAsyncIteration:
            self._is_over = True
            return b""
        except self._library.of_streams as error:
            from google._genai_core.runtime.http.transports import httpx_errors  # loaded only after a failure

            httpx_errors.raise_as_stream_error(self._request, error, self._is_closed, self._client)

    async def close(self) -> None:
        closing.is_closed(self)
        self._is_closed = True
        try:
            await self._response.aclose()
        finally:  # also if the connection is closed with its loop
            if not self._is_over:
                self._is_over = True
                await closing.end(self._chunks, inner=_GENERATORS)
