"""How a client waits between requests: in real time, or by the clock of a server in the same process.

An httpx transport that stands for such a server, like the emulator's, has the method `elapse`. A
client that has it among its settings waits through it: nothing sleeps, and both agree on the time.
"""

from __future__ import annotations

import time
from typing import Any, Mapping


def sleep(arguments: Mapping[str, Any], seconds: float) -> float:
    """Wait, and return the time after it in seconds of a clock that never goes back.

    Args:
        arguments: Settings of httpx; the `transport` among them may have a clock.
        seconds: How long to wait.
    """
    elapse = getattr(arguments.get("transport"), "elapse", None)
    if elapse is not None:
        return float(elapse(seconds))
    time.sleep(seconds)
    return time.monotonic()


async def sleep_async(arguments: Mapping[str, Any], seconds: float) -> float:
    """Wait on the running event loop; otherwise as `sleep`."""
    elapse = getattr(arguments.get("transport"), "elapse", None)
    if elapse is not None:
        return float(await elapse(seconds))
    import asyncio  # loaded only with an event loop

    await asyncio.sleep(seconds)
    return time.monotonic()
