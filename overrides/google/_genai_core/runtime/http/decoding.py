"""An answer's body on its way in: decompressed piece by piece and counted, for every transport.

The HTTP libraries decompress whatever arrives at once, so that 64 KiB of them can become
64 MiB in memory, and far more where encodings are nested. Here a piece is at most 1 MiB.
"""

from __future__ import annotations

import zlib
from typing import Any, AsyncIterator, Iterator, List, Mapping, Optional

from google._genai_core.runtime.errors import ResponseTooLargeError
from google._genai_core.runtime.http.messages import Request

PIECE = 1 << 20
ERROR_BODY = 1 << 20
"""Bytes that are read of an answer that is an error."""

_REFUSED = "refused"


class EncodingError(Exception):
    """A body that is not in the encoding that it names, or in one that was not asked for."""


def is_small(request: Request, status: int, headers: Mapping[str, str]) -> bool:
    """Whether the head says that the body keeps the limit, so that nothing need be counted."""
    length = headers.get("content-length", "")
    if not length.isdecimal() or len(length) > 18 or "transfer-encoding" in headers:
        return False
    most = _limit(request, status)
    return "content-encoding" not in headers and (most is None or int(length) <= most)


def _encodings(headers: Mapping[str, str]) -> List[str]:
    found = headers.get("content-encoding", "")
    names = (name.strip().lower() for name in found.split(",")) if found else ()
    return [{"x-gzip": "gzip"}.get(name, name) for name in names if name not in ("", "identity")]


def _own_encoding(request: Request, headers: Mapping[str, str]) -> Optional[str]:
    """The encoding that is undone here; None for one that the caller asked the library for."""
    encodings = _encodings(headers)
    if not encodings or (len(encodings) == 1 and encodings[0] in ("gzip", "deflate")):
        return "".join(encodings)
    if len(encodings) > 1 or encodings[0] not in request.headers.get("accept-encoding", ""):
        return _REFUSED
    return None


def _limit(request: Request, status: int) -> Optional[int]:
    return request.max_bytes if 200 <= status < 300 else ERROR_BODY


class Reading:
    """The state of one body. An error's body is cut at its limit, any other one is too large then."""

    def __init__(
        self, request: Request, status: int, headers: Mapping[str, str], is_decoded: bool = False
    ) -> None:
        self._encoding = "" if is_decoded else _own_encoding(request, headers)
        self._inflating: Any = None  # zlib does not show the type of its objects
        self._limit = _limit(request, status)
        self._is_error = not 200 <= status < 300
        self._size = 0
        self.is_full = False
        """Whether no more of it is wanted."""

    @property
    def wants_raw(self) -> bool:
        """Whether the library is to deliver what came, and not what it makes of that."""
        return self._encoding is not None

    def feed(self, data: bytes) -> Iterator[bytes]:
        """What the library delivered, as pieces of the body."""
        for piece in self._inflated(data) if self._encoding else (data,):
            self._size += len(piece)
            if self._limit is None or self._size <= self._limit:
                yield piece
                continue
            if not self._is_error:
                raise ResponseTooLargeError("max_response_bytes", self._limit)
            self.is_full = True
            yield piece[: len(piece) - (self._size - self._limit)]
            return

    def _inflated(self, data: bytes) -> Iterator[bytes]:
        if self._encoding == _REFUSED:
            raise EncodingError("an encoding that was not asked for")
        if self._inflating is None and data:
            # What is called deflate comes with the header of zlib, and from some servers without.
            bare = self._encoding == "deflate" and data[0] & 0x0F != 8
            self._inflating = zlib.decompressobj(
                31 if self._encoding == "gzip" else -zlib.MAX_WBITS if bare else zlib.MAX_WBITS
            )
        inflating = self._inflating
        while data and inflating is not None and not inflating.eof:
            try:
                piece = inflating.decompress(data, PIECE)
            except zlib.error as error:
                raise EncodingError(str(error)) from error
            data = inflating.unconsumed_tail
            if piece:
                yield piece

    def end(self) -> None:
        """The library has delivered all; raises when something is missing."""
        if self._inflating is not None and not self._inflating.eof:
            raise EncodingError("the compressed data ends too early")


def whole(pieces: Iterator[bytes]) -> bytes:
    """All pieces as one; many small ones take no more memory than a few large ones."""
    body = bytearray()
    for piece in pieces:
        body += piece
    return bytes(body)


async def whole_async(pieces: AsyncIterator[bytes]) -> bytes:
    """As above on an event loop."""
    body = bytearray()
    async for piece in pieces:
        body += piece
    return bytes(body)


def pieces(reading: Reading, delivered: Iterator[bytes]) -> Iterator[bytes]:
    """The body, piece by piece."""
    for data in delivered:
        yield from reading.feed(data)
        if reading.is_full:
            return
    reading.end()


async def pieces_async(reading: Reading, delivered: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """As above on an event loop."""
    async for data in delivered:
        for piece in reading.feed(data):
            yield piece
        if reading.is_full:
            return
    reading.end()
