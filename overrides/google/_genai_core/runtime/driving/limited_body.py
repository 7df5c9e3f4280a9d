"""A body of an event loop that must arrive before a deadline; loaded only for one.

In threads the transport itself does this, by the waits of its network.
"""

from __future__ import annotations

import asyncio
import time
from typing import Optional

from google._genai_core.runtime.http import connection_errors
from google._genai_core.runtime.http.messages import Head, Request
from google._genai_core.runtime.http.protocol import AsyncBody


class LimitedBody:
    """The body of a response, until the time `ends` of the monotonic clock."""

    def __init__(self, body: AsyncBody, request: Request, ends: float) -> None:
        self._body = body
        self._request = request
        self._ends = ends

    @property
    def head(self) -> Head:
        """Status and headers."""
        return self._body.head

    async def read(self) -> bytes:
        """Return the next chunk, empty at the end."""
        left = self._ends - time.monotonic()
        try:
            return await asyncio.wait_for(self._body.read(), max(left, 0.001))
        except asyncio.TimeoutError:
            raise connection_errors.overdue(self._request) from None

    def conclude(self, error: Optional[BaseException]) -> None:
        """Tell a body that is logged how the flow ended."""
        note = getattr(self._body, "conclude", None)
        if note is not None:
            note(error)

    async def close(self) -> None:
        """Release the connection."""
        await self._body.close()
