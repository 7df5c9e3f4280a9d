"""Large bodies, sent in slices and let go of once they are sent.

httpx's response, its stream and its request refer to one another, so a body that it is given
as bytes stays until the garbage collector comes by: tens of megabytes in an upload.
"""

from __future__ import annotations

from typing import AsyncIterator, Dict, Iterator, Mapping, Union

from google._genai_core.runtime.http.messages import Request

SLICE = 64 * 1024
LARGE = 1024 * 1024


class Slices:
    """A body that can be forgotten."""

    def __init__(self, body: bytes) -> None:
        self._body = body

    def cut(self) -> Iterator[bytes]:
        for start in range(0, len(self._body), SLICE):
            yield self._body[start : start + SLICE]

    def release(self) -> None:
        self._body = b""


class SyncSlices(Slices):
    """For a blocking client."""

    def __iter__(self) -> Iterator[bytes]:
        return self.cut()


class AsyncSlices(Slices):
    """For one that is awaited."""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self.cut():
            yield piece


Content = Union[bytes, SyncSlices, AsyncSlices, None]


def headers(request: Request, credential: Mapping[str, str], content: Content) -> Dict[str, str]:
    """A header that the caller sets wins. The length of slices is not known to httpx."""
    found = {**credential, **request.headers}
    if isinstance(content, Slices) and request.body is not None:
        found["content-length"] = str(len(request.body))
    return found
