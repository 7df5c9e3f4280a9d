"""The bodies of httpx's responses: decompressed here, held to their limit and to the deadline."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, AsyncIterator, Iterator, Optional

from google._genai_core.runtime.http import connection_errors, decoding
from google._genai_core.runtime.http.messages import Request

if TYPE_CHECKING:
    import httpx


def whole(request: Request, response: httpx.Response, ends: Optional[float]) -> bytes:
    """The whole body, unless it takes longer than the attempt may."""
    if ends is None and decoding.is_small(request, response.status_code, response.headers):
        return response.read()
    return decoding.whole(_in_time(request, pieces(request, response), ends))


def _in_time(request: Request, body: Iterator[bytes], ends: Optional[float]) -> Iterator[bytes]:
    for piece in body:
        yield piece
        if ends is not None and time.monotonic() > ends:
            raise connection_errors.overdue(request)


async def whole_async(request: Request, response: httpx.Response) -> bytes:
    """The whole body."""
    if decoding.is_small(request, response.status_code, response.headers):
        return await response.aread()
    return await decoding.whole_async(pieces_async(request, response))


def pieces(request: Request, response: httpx.Response) -> Iterator[bytes]:
    """The body as it comes."""
    state = _state(request, response)
    raw = state.wants_raw and not response.is_stream_consumed
    return decoding.pieces(state, response.iter_raw() if raw else response.iter_bytes())


def pieces_async(request: Request, response: httpx.Response) -> AsyncIterator[bytes]:
    """The body as it comes."""
    state = _state(request, response)
    raw = state.wants_raw and not response.is_stream_consumed
    return decoding.pieces_async(state, response.aiter_raw() if raw else response.aiter_bytes())


def _state(request: Request, response: httpx.Response) -> decoding.Reading:
    """A hook of the caller's own client may have read the response, and httpx has decompressed it then."""
    is_read = response.is_stream_consumed
    return decoding.Reading(request, response.status_code, response.headers, is_decoded=is_read)
