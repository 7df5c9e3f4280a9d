"""What aiohttp leaves undone when an answer ends badly: readers that wait for ever, and errors that hold the key."""

from __future__ import annotations

import asyncio
import weakref
from functools import partial
from typing import Any

import aiohttp
from aiohttp import http_exceptions
from multidict import CIMultiDict, CIMultiDictProxy

Current = weakref.WeakKeyDictionary[Any, aiohttp.StreamReader]
"""What is being read from each connection."""


def forget_headers(error: aiohttp.ClientResponseError) -> None:
    """aiohttp keeps the request's headers in such an error, the key among them, and its repr shows them."""
    sent = error.request_info
    none: CIMultiDict[str] = CIMultiDict()
    error.request_info = aiohttp.RequestInfo(sent.url, sent.method, CIMultiDictProxy(none), sent.real_url)
    error.args = (error.request_info, error.history)


def end_with_connection(current: Current, response: aiohttp.ClientResponse) -> None:
    """Tell whoever reads a body that its connection is gone.

    After bytes that are no HTTP aiohttp closes the connection and leaves the reader waiting for ever.
    """
    protocol: Any = response.connection.protocol if response.connection is not None else None
    if protocol is None or not hasattr(protocol, "closed"):  # all has come, or aiohttp is older
        return
    if protocol not in current:
        closed = protocol.closed
        if closed is None:  # pragma: no cover - the connection was lost a moment before
            _stop(response.content)
            return
        closed.add_done_callback(partial(_closed, current, weakref.ref(protocol)))
    current[protocol] = response.content


def _closed(
    current: Current,
    protocol: weakref.ref[Any],
    closed: asyncio.Future[None],
) -> None:
    if not closed.cancelled():  # pragma: no branch - only at the end of a loop
        closed.exception()  # it is told by other ways; asyncio would log that nobody looked
    content = current.pop(protocol(), None)
    if content is not None:  # pragma: no branch - only if the protocol was freed first
        _stop(content)


def _stop(content: aiohttp.StreamReader) -> None:
    if not content.is_eof() and content.exception() is None:
        content.set_exception(http_exceptions.BadHttpMessage("what came is no HTTP"))
