"""Response bodies from httpx: decompressed by the SDK, within their limit and the deadline."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, AsyncIterator, Iterator, Optional

from google._genai_core.runtime.http import decoding
from google._genai_core.runtime.http.messages import Request

if TYPE_CHECKING:
    import httpx


def whole_body(request: Request, response: httpx.Response, ends: Optional[float]) -> bytes:
    """Read the whole body. Raises APITimeoutError if it takes longer than the attempt may."""
    if ends is None and decoding.is_small(request, response.status_code, response.headers):
        return response.read()
    return decoding.joined(in_time(request, body_chunks(request, response), ends))


def in_time(request: Request, chunks: Iterator[bytes], ends: Optional[float]) -> Iterator[bytes]:
    """Yield the chunks. Raises APITimeoutError after one that came too late, as a caller's transport may bring it."""
    for chunk in chunks:
        yield chunk
        if ends is not None and time.monotonic() > ends:
            from google._genai_core.runtime.http import connection_errors  # loaded only after a failure

            raise connection_errors.overdue(request)


async def whole_body_async(request: Request, response: httpx.Response) -> bytes:
    """Read the whole body."""
    if decoding.is_small(request, response.status_code, response.headers):
        return await response.aread()
    return await decoding.joined_async(body_chunks_async(request, response))


def body_chunks(request: Request, response: httpx.Response) -> Iterator[bytes]:
    """Return the decoded chunks of the body."""
    decoder = _decoder(request, response)
    raw = decoder.wants_raw and not response.is_stream_consumed
    return decoding.decoded(decoder, response.iter_raw() if raw else response.iter_bytes())


def body_chunks_async(request: Request, response: httpx.Response) -> AsyncIterator[bytes]:
    """Return the decoded chunks of the body."""
    decoder = _decoder(request, response)
    raw = decoder.wants_raw and not response.is_stream_consumed
    return decoding.decoded_async(decoder, response.aiter_raw() if raw else response.aiter_bytes())


def _decoder(request: Request, response: httpx.Response) -> decoding.Decoder:
    # An event hook of the caller's own client may have read the response; httpx has decoded it then.
    is_decoded = response.is_stream_consumed
    connection = response.extensions.get("network_stream")
    arrival = getattr(connection, "arrival", None)  # the SDK's own connections count what they receive
    decoder = decoding.Decoder(request, response.status_code, response.headers, is_decoded, arrival)
    if is_decoded or not decoder.wants_raw:
        decoder.count_received(lambda: response.num_bytes_downloaded)
    return decoder
