"""Decompression and size limits of response bodies, chunk by chunk, for every transport.

The HTTP libraries decompress each delivery whole, so that 64 KiB can become 64 MiB in memory,
and far more with nested encodings. A chunk from here has at most 1 MiB.
"""

from __future__ import annotations

import io
import zlib
from typing import Any, AsyncIterator, Callable, Iterator, List, Mapping, Optional

from google._genai_core.runtime.errors import ResponseTooLargeError
from google._genai_core.runtime.headers import byte_count
from google._genai_core.runtime.http import framing, limits
from google._genai_core.runtime.http.messages import Request

LARGEST_CHUNK = 1 << 20
"""Bytes of a chunk after decompression."""

LONGEST_ERROR_BODY = 1 << 20
"""Bytes that are read of an error response."""

_DECODED_AT_ONCE = 16 * 1024
"""Bytes before decompression. zlib copies what follows a gzip member, which may have 20 bytes."""

_PLAIN_AT_ONCE = 8 << 20
"""Bytes of a body that an HTTP library may join: it does so in one step."""

_BREATH = 1 << 19
"""Bytes that are decoded before an event loop may do something else; it takes a few milliseconds."""

_REFUSED = "refused"
_TWO_LENGTHS = "two lengths"
_WITHOUT_BODY = (204, 205)


class EncodingError(Exception):
    """A body that is not in its declared encoding, or whose encoding the request did not allow."""


def is_small(request: Request, status: int, headers: Mapping[str, str]) -> bool:
    """Return whether the head promises a plain body within the limit, which needs no counting."""
    length = byte_count(headers.get("content-length"))
    if length is None or length > _PLAIN_AT_ONCE or "transfer-encoding" in headers:
        return False  # and with both the response is refused
    limit = _limit(request, status)
    return "content-encoding" not in headers and (limit is None or length <= limit)


def _encodings(headers: Mapping[str, str]) -> List[str]:
    header = headers.get("content-encoding", "")
    names = (name.strip().lower() for name in header.split(",")) if header else ()
    return [{"x-gzip": "gzip"}.get(name, name) for name in names if name not in ("", "identity")]


def _encoding_to_undo(request: Request, headers: Mapping[str, str]) -> Optional[str]:
    """Return the encoding that is undone here; None if the caller asked the HTTP library for it."""
    encodings = _encodings(headers)
    if not encodings or (len(encodings) == 1 and encodings[0] in ("gzip", "deflate")):
        return "".join(encodings)
    if len(encodings) > 1 or encodings[0] not in request.headers.get("accept-encoding", ""):
        return _REFUSED
    return None


def _limit(request: Request, status: int) -> Optional[int]:
    return request.limits.response if 200 <= status < 300 else LONGEST_ERROR_BODY


class Decoder:
    """Decompresses and counts one body: an error's body is cut at its limit, any other raises there."""

    def __init__(
        self,
        request: Request,
        status: int,
        headers: Mapping[str, str],
        is_decoded: bool = False,
        arrival: Optional[framing.Arrival] = None,
    ) -> None:
        """Keep what is known of a body; `arrival` counts what the connection receives for it."""
        self._encoding = "" if is_decoded else _encoding_to_undo(request, headers)
        is_chunked = "transfer-encoding" in headers
        if is_chunked and "content-length" in headers:
            self._encoding = _TWO_LENGTHS
        self._arrival = arrival if is_chunked else None
        self._inflating: Any = None  # zlib does not export the type of its objects
        self._limit = _limit(request, status)
        self._limits = request.limits
        self._received = 0
        self._count: Optional[Callable[[], int]] = None
        self._is_error = not 200 <= status < 300
        self._has_body = status not in _WITHOUT_BODY and not self._is_error
        self._size = 0
        self.is_full = False
        """Whether the rest of the body is left out."""

    @property
    def wants_raw(self) -> bool:
        """Whether the HTTP library must deliver the bytes of the connection, not decoded ones."""
        return self._encoding is not None

    @property
    def is_idle(self) -> bool:
        """Whether nothing is decoded, counted or cut."""
        if self._encoding or self._limit is not None:
            return False
        return self._arrival is None and self._count is None

    def count_received(self, count: Callable[[], int]) -> None:
        """Set the function that returns how many bytes have arrived, if the HTTP library decodes them."""
        self._count = count

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Decode what the HTTP library delivered and yield it in chunks."""
        self._received += len(data)
        if self._arrival is not None:
            self._arrival.check_body(self._received)
        for chunk in self._inflated(data) if self._encoding else (data,):
            self._size += len(chunk)
            if self._limit is None or self._size <= self._limit:
                if self._size > limits.LARGEST_UNPACKED:
                    self._check_ratio()
                yield chunk
                continue
            if not self._is_error:
                raise ResponseTooLargeError("max_response_bytes", self._limit)
            self.is_full = True
            yield chunk[: len(chunk) - (self._size - self._limit)]
            return

    def _check_ratio(self) -> None:
        ratio = self._limits.ratio
        if ratio is None:
            return
        received = self._received if self._count is None else self._count()
        if received and self._size > received * ratio:
            raise limits.unpacks_too_far(self._limits, max(received * ratio, limits.LARGEST_UNPACKED))

    def _inflated(self, data: bytes) -> Iterator[bytes]:
        if self._encoding == _REFUSED:
            raise EncodingError("an encoding that was not asked for")
        if self._encoding == _TWO_LENGTHS:  # two readers of it may disagree on where it ends
            raise EncodingError("both a content-length and a transfer-encoding")
        for start in range(0, len(data), _DECODED_AT_ONCE):
            yield from self._inflated_slice(data[start : start + _DECODED_AT_ONCE])

    def _inflated_slice(self, data: bytes) -> Iterator[bytes]:
        while data:
            if self._inflating is None:
                self._inflating = self._inflater(data)
            elif self._inflating.eof:  # gzip has members, one after the other, and perhaps zeros after them
                data = data.lstrip(b"\0")
                if not data:
                    return
                if self._encoding != "gzip":
                    raise EncodingError("there is more than the compressed data")
                self._inflating = self._inflater(data)
            try:
                chunk = self._inflating.decompress(data, LARGEST_CHUNK)
            except zlib.error as error:
                raise EncodingError(str(error)) from error
            data = self._inflating.unconsumed_tail or self._inflating.unused_data
            if chunk:
                yield chunk

    def _inflater(self, data: bytes) -> Any:
        # `deflate` means zlib's format, but some servers send it without zlib's header.
        bare = self._encoding == "deflate" and data[0] & 0x0F != 8
        return zlib.decompressobj(
            31 if self._encoding == "gzip" else -zlib.MAX_WBITS if bare else zlib.MAX_WBITS
        )

    def end(self) -> None:
        """Raise EncodingError if the compressed data is incomplete."""
        if self._inflating is None:
            is_incomplete = bool(self._encoding) and self._has_body
        else:
            is_incomplete = not self._inflating.eof
        if is_incomplete:
            raise EncodingError("the compressed data ends too early")


def joined(chunks: Iterator[bytes]) -> bytes:
    """Return the chunks as one, without a copy at the end: `BytesIO` gives away its own bytes."""
    body = io.BytesIO()
    try:
        for chunk in chunks:
            body.write(chunk)
    except MemoryError:
        raise limits.no_memory(body.tell()) from None
    return body.getvalue()


async def joined_async(chunks: AsyncIterator[bytes]) -> bytes:
    """Return the chunks as one, without a copy at the end: `BytesIO` gives away its own bytes."""
    body = io.BytesIO()
    try:
        async for chunk in chunks:
            body.write(chunk)
    except MemoryError:
        raise limits.no_memory(body.tell()) from None
    return body.getvalue()


def decoded(decoder: Decoder, delivered: Iterator[bytes]) -> Iterator[bytes]:
    """Return the chunks of the body, of which none is empty."""
    delivered = filter(None, delivered)
    return delivered if decoder.is_idle else _decoded(decoder, delivered)


def _decoded(decoder: Decoder, delivered: Iterator[bytes]) -> Iterator[bytes]:
    for data in delivered:
        yield from decoder.feed(data)
        if decoder.is_full:
            return
    decoder.end()


def decoded_async(decoder: Decoder, delivered: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """Return the chunks of the body, of which none is empty."""
    return _not_empty(delivered) if decoder.is_idle else _decoded_async(decoder, delivered)


async def _not_empty(delivered: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    async for data in delivered:
        if data:
            yield data


async def _decoded_async(decoder: Decoder, delivered: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    since = 0
    async for data in delivered:
        for chunk in decoder.feed(data) if data else ():
            yield chunk
            since += len(chunk)
            if since >= _BREATH:
                import asyncio  # loaded only with an event loop

                since = 0
                await asyncio.sleep(0)
        if decoder.is_full:
            return
    decoder.end()
