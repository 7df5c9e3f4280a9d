"""Pauses between requests: in real time, or on the clock of a server in the same process.

The httpx transport of such a server, for example the emulator's, has the method `elapse`. A client
with such a transport calls it instead of sleeping, so the clocks of client and server agree.
"""

from __future__ import annotations

import threading
import time
from typing import Any, Mapping, Optional


def sleep(arguments: Mapping[str, Any], seconds: float, over: Optional[threading.Event] = None) -> float:
    """Wait, and return the time after it in seconds of a monotonic clock.

    Args:
        arguments: The httpx settings; the `transport` among them may have a clock.
        seconds: How long to wait.
        over: Is set when the client is closed, which the end of the pause notices.

    Raises:
        APIConnectionError: The client was closed during the pause.
    """
    elapse = getattr(arguments.get("transport"), "elapse", None)
    if elapse is not None:
        return float(elapse(seconds))
    time.sleep(seconds)
    if over is not None and over.is_set():
        from google._genai_core.runtime.http import connection_errors  # loaded only after a failure

        raise connection_errors.closed_in_pause()
    return time.monotonic()


async def sleep_async(arguments: Mapping[str, Any], seconds: float) -> float:
    """Wait on the running event loop, and return the time after it in seconds of a monotonic clock."""
    elapse = getattr(arguments.get("transport"), "elapse", None)
    if elapse is not None:
        return float(await elapse(seconds))
    import asyncio  # loaded only with an event loop

    asyncio.get_running_loop()  # raises an error, unlike a pause of no time without a loop
    await asyncio.sleep(seconds)
    return time.monotonic()
