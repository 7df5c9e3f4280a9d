"""aiohttp's connections with the rules of all transports: for the framing of a response, and for what follows it."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Any, Callable, List, Optional, Tuple

import aiohttp
from aiohttp.client_proto import ResponseHandler
from aiohttp.http_exceptions import BadHttpMessage, BadStatusLine, LineTooLong

from google._genai_core.runtime.http import framing
from google._genai_core.runtime.http.network import socket_state

_NONE = BaseException()

_Message = Tuple[Any, aiohttp.StreamReader]
"""The head and the body of a response."""


def _arrived(_: float) -> List[Any]:
    return [True]


class Connection(ResponseHandler):
    """A connection that is closed by what breaks a rule, and by what follows a response."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(loop)
        self._arrival = framing.Arrival()
        self._body: Optional[aiohttp.StreamReader] = None  # of the response to the request of the moment
        self._poll: Callable[[float], List[Any]] = _arrived  # what has arrived within this time

    def set_response_params(self, **params: Any) -> None:
        """Expect the response to another request."""
        self._arrival.begin()
        self._body = None
        super().set_response_params(**params)

    def data_received(self, data: bytes) -> None:
        if data:  # otherwise it goes on with what it has
            arrival = self._arrival
            try:
                arrival.add(data)
                if self._body is not None and arrival.received > framing.MOST_AROUND:
                    arrival.check_body(self._body.total_bytes)
            except framing.FramingError as error:
                self._refuse(error)
                return
        super().data_received(data)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        self._poll = socket_state.polling(transport.get_extra_info("socket"))

    def connection_lost(self, exc: Optional[BaseException]) -> None:
        """Read what asyncio has not: it closes a connection that it cannot write to, and the response is lost."""
        transport = self.transport
        is_waiting = self._body is None or not self._body.is_eof()
        if exc is not None and is_waiting and transport is not None:
            sock = transport.get_extra_info("socket")
            if transport.get_extra_info("sslcontext") is None and sock is not None and sock.fileno() >= 0:
                with socket_state.duplicate(sock) as own:
                    left = socket_state.leftover(own)
                if left:
                    self.data_received(left)
        super().connection_lost(exc)

    def feed_data(self, data: _Message, size: int = 0) -> None:
        head, body = data
        if self._body is not None:  # nobody asked for it
            self.close()
        elif head.code < 100:
            self._refuse(BadStatusLine(f"status {head.code:03}"))
        elif "transfer-encoding" in head.headers and not _is_chunked(head.headers):
            self._refuse(BadHttpMessage("another transfer-encoding than chunked"))
        else:
            if head.code >= 200 or head.code == 101:
                self._body = body
            super().feed_data(data, size)

    def set_exception(self, exc: BaseException, exc_cause: BaseException = _NONE) -> None:
        """Take an error; aiohttp has two for trailers without an end, and neither names them."""
        if self._is_open() and _is_about_size(exc_cause):
            self._refuse(framing.FramingError(framing.TOO_MUCH_AROUND))
        elif exc_cause is _NONE:
            super().set_exception(exc)
        else:
            super().set_exception(exc, exc_cause)

    def _refuse(self, error: Exception) -> None:
        self.close()
        super().set_exception(error)
        if self._body is not None and self._is_open():
            self._body.set_exception(error)

    def is_connected(self) -> bool:
        """Return whether the connection can be used; not if anything follows the response that has ended."""
        if self.transport is None or self.transport.is_closing():
            return False
        return self._body is None or not self._body.is_eof() or not self._poll(0)

    def _is_open(self) -> bool:
        return self._body is not None and not self._body.is_eof()


def _is_chunked(headers: Any) -> bool:
    """Return whether chunks are all that frames the body; otherwise two readers may disagree on its end."""
    return [coding.lower() for coding in headers.getall("transfer-encoding")] == ["chunked"]


def _is_about_size(error: BaseException) -> bool:
    return isinstance(error, LineTooLong) or "Too many headers" in str(error)


def use(connector: Any) -> None:
    """Have aiohttp's own connectors make such connections; there is no public setting for it."""
    if getattr(getattr(connector, "_factory", None), "func", None) is ResponseHandler:
        connector._factory = partial(Connection, asyncio.get_running_loop())
