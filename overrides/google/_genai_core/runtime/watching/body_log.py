"""The log line for the end of a body that is read in chunks. Loaded only if the attempt is logged."""

from __future__ import annotations

import time
from typing import Optional

from google._genai_core.runtime.http.messages import Head
from google._genai_core.runtime.http.protocol import AsyncBody, SyncBody
from google._genai_core.runtime.watching.attempt_log import AttemptLog
from google._genai_core.runtime.watching.redaction import SEARCHED

_DONE = b"data: [DONE]"
"""The last event of some gateways, after which nobody reads."""


class _Logged:
    """A body that is counted until it ends."""

    def __init__(self, head: Head, log: AttemptLog, started: float) -> None:
        self.head = head
        """Status and headers."""

        self._log = log
        self._started = started
        self._size = 0
        self._start = b""
        self._is_whole = self._is_logged = False
        self._error: Optional[BaseException] = None

    def conclude(self, error: Optional[BaseException]) -> None:
        """Note how the caller's reading ended: with an error, or with all that was needed."""
        self._error = self._error or error
        self._is_whole = self._is_whole or error is None

    def _took(self, chunk: bytes) -> bytes:
        self._size += len(chunk)
        self._is_whole = not chunk or _DONE in chunk
        if len(self._start) < SEARCHED:
            self._start += chunk[:SEARCHED]
        return chunk

    def _closed(self) -> None:
        if self._is_logged:
            return
        self._is_logged = True
        seconds = time.monotonic() - self._started
        self._log.end_of_body(seconds, self._size, self._start, self._is_whole, self._error)


class LoggedBody(_Logged):
    """A body that is read in the calling thread."""

    def __init__(self, body: SyncBody, log: AttemptLog, started: float) -> None:
        super().__init__(body.head, log, started)
        self._body = body

    def read(self) -> bytes:
        """Return the next chunk, empty at the end."""
        try:
            return self._took(self._body.read())
        except BaseException as error:
            self._error = error
            raise

    def close(self) -> None:
        """Release the connection."""
        try:
            self._body.close()
        finally:
            self._closed()


class AsyncLoggedBody(_Logged):
    """A body that is read on an event loop."""

    def __init__(self, body: AsyncBody, log: AttemptLog, started: float) -> None:
        super().__init__(body.head, log, started)
        self._body = body

    async def read(self) -> bytes:
        """Return the next chunk, empty at the end."""
        try:
            return self._took(await self._body.read())
        except BaseException as error:
            self._error = error
            raise

    async def close(self) -> None:
        """Release the connection."""
        try:
            await self._body.close()
        finally:
            self._closed()
