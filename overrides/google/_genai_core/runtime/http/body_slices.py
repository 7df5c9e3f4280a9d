"""Large request bodies, sent in slices and released once they are sent.

httpx's response, stream and request refer to one another, so a body that httpx gets as bytes
stays in memory until the garbage collector runs: tens of megabytes in an upload.
"""

from __future__ import annotations

from typing import AsyncIterator, Dict, Iterator, Union

from google._genai_core.runtime.headers import CredentialHeaders
from google._genai_core.runtime.http.messages import Request

SLICE = 256 * 1024
"""Bytes of a slice."""

LARGE = 1024 * 1024
"""Bytes of the longest body that is sent in one go."""


class Slices:
    """A body that can be released."""

    def __init__(self, body: bytes) -> None:
        self._body = body

    def cut(self) -> Iterator[bytes]:
        """Yield the body in slices."""
        for start in range(0, len(self._body), SLICE):
            yield self._body[start : start + SLICE]

    def release(self) -> None:
        """Release the memory of the body."""
        self._body = b""


class SyncSlices(Slices):
    """Slices for a blocking client."""

    def __iter__(self) -> Iterator[bytes]:
        return self.cut()


class AsyncSlices(Slices):
    """Slices for an async client."""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for data in self.cut():
            yield data


Content = Union[bytes, SyncSlices, AsyncSlices, None]


def headers_with_length(request: Request, credential: CredentialHeaders, content: Content) -> Dict[str, str]:
    """Return the headers to send; the caller's win, and slices get the length that httpx cannot know."""
    headers = credential.over(request.headers)
    if isinstance(content, Slices) and request.body is not None:
        headers["content-length"] = str(len(request.body))
    return headers
