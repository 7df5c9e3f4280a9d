"""Two repairs after a broken response: aiohttp readers that never wake up, and errors that contain the key."""

from __future__ import annotations

import asyncio
import weakref
from functools import partial
from typing import Any

import aiohttp
from aiohttp import http_exceptions
from multidict import CIMultiDict, CIMultiDictProxy

Current = weakref.WeakKeyDictionary[Any, aiohttp.StreamReader]
"""The body that is being read from each connection."""


def forget_headers(error: aiohttp.ClientResponseError) -> None:
    """Remove the request's headers from an aiohttp error, whose repr shows them and the key in them."""
    request = error.request_info
    empty: CIMultiDict[str] = CIMultiDict()
    error.request_info = aiohttp.RequestInfo(
        request.url, request.method, CIMultiDictProxy(empty), request.real_url
    )
    error.args = (error.request_info, error.history)


def end_with_connection(current: Current, response: aiohttp.ClientResponse) -> None:
    """End the reading of a body when its connection is closed.

    After bytes that are not HTTP aiohttp closes the connection and never wakes up the reader.
    """
    protocol: Any = response.connection.protocol if response.connection is not None else None
    if protocol is None or not hasattr(protocol, "closed"):  # the response is complete, or aiohttp is older
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
        closed.exception()  # otherwise asyncio logs that it was never retrieved
    content = current.pop(protocol(), None)
    if content is not None:  # pragma: no branch - only if the protocol was freed first
        _stop(content)


def _stop(content: aiohttp.StreamReader) -> None:
    if not content.is_eof() and content.exception() is None:
        content.set_exception(http_exceptions.BadHttpMessage("the response is not HTTP"))
