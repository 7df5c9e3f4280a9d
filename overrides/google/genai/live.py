"""The classes of live sessions, for annotations. This release has no live sessions: `connect` raises an error."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from typing import Any

from google._genai_core.runtime.errors import APIConnectionError
from google._genai_core.runtime.usage_errors import UnsupportedMethodError

__all__ = ["AsyncLive", "AsyncSession", "ConnectionClosed"]


class AsyncSession:
    """A live session: `client.aio.live.connect` will open one."""


class ConnectionClosed(APIConnectionError):  # noqa: N818  # the name of the published SDK
    """The connection of a live session was closed."""


class AsyncLive:
    """Live sessions, `client.aio.live`."""

    def connect(self, *, model: str, config: Any = None) -> AbstractAsyncContextManager[AsyncSession]:
        """Open a live session.

        Raises:
            errors.UnsupportedMethodError: This release does not have live sessions.
        """
        raise UnsupportedMethodError(
            "aio.live.connect", "this release", "use client.aio.models.generate_content_stream"
        )
