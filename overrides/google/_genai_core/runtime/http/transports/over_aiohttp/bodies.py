"""Request bodies for aiohttp, which has no limit for the time of writing."""

from __future__ import annotations

import asyncio
from typing import List, Optional, Union

import aiohttp
from aiohttp.abc import AbstractStreamWriter

from google._genai_core.runtime.headers import byte_count
from google._genai_core.runtime.http.messages import Request
from google._genai_core.runtime.http.timeouts import Timeout

SLICE = 128 * 1024
"""Bytes of a slice."""

_SMALL = 32 * 1024
"""Bytes of the longest body that is sent as it is: aiohttp never waits while it writes so few."""


class WriteTimeoutError(Exception):
    """A slice could not be written in time; aiohttp raises it as the cause of an error of its own."""


class SlicedBody(aiohttp.Payload):
    """A large body: each slice has the limit, and other tasks run between slices."""

    _value: bytes

    def __init__(self, body: bytes, limit: Optional[float]) -> None:
        super().__init__(body)
        self._size = len(body)
        self._limit = limit

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        return self._value.decode(
            encoding, errors
        )  # pragma: no cover - aiohttp's class wants it, nobody calls it

    async def write(self, writer: AbstractStreamWriter) -> None:
        transport: Optional[asyncio.Transport] = getattr(writer, "transport", None)
        try:
            await self._write_slices(writer)
        except BaseException:
            if transport is not None:  # pragma: no branch - the connection was lost a moment before
                transport.abort()  # closing it would wait until the peer has read the rest
            raise

    async def _write_slices(self, writer: AbstractStreamWriter) -> None:
        view = memoryview(self._value)
        for start in range(0, len(view), SLICE):
            await self._write_slice(writer, view[start : start + SLICE])
            await asyncio.sleep(0)

    async def _write_slice(self, writer: AbstractStreamWriter, data: memoryview) -> None:
        """Write within the limit. On some Pythons `asyncio.wait_for` loses the cancellation by an early response."""
        task = asyncio.current_task()
        late: List[bool] = []

        def expire() -> None:
            late.append(True)
            assert task is not None
            task.cancel()

        timer = None if self._limit is None else asyncio.get_running_loop().call_later(self._limit, expire)
        try:
            await writer.write(data)
        except asyncio.CancelledError:
            if late:
                raise WriteTimeoutError from None
            raise
        finally:
            if timer is not None:
                timer.cancel()


def content(request: Request, limits: Timeout) -> Union[bytes, SlicedBody, None]:
    """Return the body as aiohttp is to send it."""
    body = request.body
    if body is None or len(body) <= _SMALL:
        return body
    return SlicedBody(body, limits.write)


def bytes_received(response: aiohttp.ClientResponse) -> int:
    """Return how many bytes of a body have arrived that aiohttp decompresses; 0 if that is not known."""
    counted = getattr(response.content, "total_raw_bytes", None)  # since aiohttp 3.13
    return int(counted or byte_count(response.headers.get("content-length")) or 0)


def is_decoded(request: Request) -> bool:
    """Return whether aiohttp decompresses: the caller asked for an encoding that the SDK does not know."""
    encodings = request.headers.get("accept-encoding", "").replace(" ", "").split(",")
    return not {"gzip", "deflate", "identity", ""}.issuperset(encodings)
