"""aiohttp as the transport for asyncio: the extra `aiohttp`, faster than httpx.

It implements the SDK's protocol and not httpx's, whose requests and responses alone cost more
than aiohttp does. Its settings have httpx's names and meaning.
"""

from __future__ import annotations

import time
from contextlib import contextmanager
from functools import lru_cache, partial
from typing import Any, AsyncIterator, Generator, Mapping

import aiohttp
from aiohttp import http_exceptions
from yarl import URL

from google._genai_core.runtime.errors import APIConnectionError
from google._genai_core.runtime.headers import CredentialHeaders, response_headers
from google._genai_core.runtime.http import (
    closing,
    connection_errors,
    decoding,
    framing,
    waiting,
)
from google._genai_core.runtime.http.connection_errors import cause_to_show, failed
from google._genai_core.runtime.http.messages import Head, Request, Response
from google._genai_core.runtime.http.transports.over_aiohttp import (
    bodies,
    callers,
    endings,
    phases,
    sessions,
)
from google._genai_core.runtime.http.transports.over_aiohttp.sessions import Session
from google._genai_core.runtime.http.transports.per_loop import PerLoop

_CUT_BODY = (http_exceptions.TransferEncodingError, http_exceptions.ContentLengthError)


@lru_cache(maxsize=256)
def _url(text: str) -> URL:
    try:
        return URL(text, encoded=True)
    except ValueError as error:
        raise aiohttp.InvalidURL(text, str(error)) from None


_FAILURES = (
    aiohttp.ClientError,
    http_exceptions.HttpProcessingError,
    decoding.EncodingError,
    framing.FramingError,
    OSError,
    RuntimeError,
)


@contextmanager
def _sdk_errors(request: Request, session: Session, during: bool = False) -> Generator[None, None, None]:
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
    request: Request, session: Session, error: Exception, during: bool, waited: float = 0.0
) -> APIConnectionError:
    if session.client.closed:
        return failed(request, connection_errors.CLOSED_CLIENT)
    if isinstance(error, aiohttp.ClientResponseError):
        endings.forget_headers(error)
    limits = session.limits(request)
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        whole = phases.waiting(limits.read, limits.connect)
        if request.timeout is not None and whole is not None and waited >= whole:
            return connection_errors.timed_out(request, "pool", limits.read)
        return connection_errors.timed_out(request, "connect", limits.connect)
    if isinstance(error, (aiohttp.SocketTimeoutError, TimeoutError)):
        return connection_errors.timed_out(request, "rest" if during else "read", limits.read)
    if isinstance(error.__cause__, bodies.WriteTimeoutError):
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
    is_decoded = bodies.is_decoded(request)
    decoder = decoding.Decoder(request, response.status, headers, is_decoded)
    if is_decoded:
        decoder.count_received(lambda: bodies.bytes_received(response))
    return decoding.decoded_async(decoder, response.content.iter_any())


class AiohttpTransport:
    """Requests on the running event loop through aiohttp, one session per loop."""

    def __init__(self, arguments: Mapping[str, Any], client: Any = None) -> None:
        self._sessions = (
            PerLoop(partial(sessions.made, dict(arguments)), _close, _release)
            if client is None
            else callers.CallersSession(client)
        )

    async def _open(
        self, session: Session, request: Request, credential: CredentialHeaders
    ) -> aiohttp.ClientResponse:
        with _sdk_errors(request, session):
            response = await session.send(request, _url(request.url), credential)
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


async def _close(session: Session) -> None:
    for response in list(session.streams):
        response.close()
    await session.client.close()


def _release(session: Session) -> None:
    """Leave a session whose loop has ended without it. Otherwise aiohttp writes that it is unclosed."""
    connector: Any = session.client.connector
    session.client.detach()
    if connector is not None:
        connector._closed = True  # its own close needs the loop


class AiohttpBody:
    """The chunks of an open response."""

    def __init__(self, request: Request, session: Session, response: aiohttp.ClientResponse) -> None:
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
