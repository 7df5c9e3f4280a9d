"""The limits of a request in the phases that aiohttp knows."""

from __future__ import annotations

from functools import lru_cache
from typing import Optional

import aiohttp

from google._genai_core.runtime.http.timeouts import DEFAULT, Timeout


def waiting(pool: Optional[float], connect: Optional[float]) -> Optional[float]:
    """Return the time for aiohttp's one phase of waiting for a slot and connecting; httpx has two."""
    return None if pool is None or connect is None else pool + connect


@lru_cache(maxsize=64)
def of_aiohttp(timeout: Optional[Timeout], is_limited: bool) -> aiohttp.ClientTimeout:
    """Return the limits; a session that `is_limited` may have no free connection."""
    phases = timeout or DEFAULT
    waits = None if timeout is None else waiting(timeout.read, timeout.connect)
    return aiohttp.ClientTimeout(
        total=None,
        connect=waits if is_limited else phases.connect,  # `sock_connect` is for each address
        sock_connect=phases.connect,
        sock_read=phases.read,
    )
