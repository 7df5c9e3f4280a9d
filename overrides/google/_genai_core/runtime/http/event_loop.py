"""The error of a program that awaits without asyncio, such as one of trio; loaded only for it."""

from __future__ import annotations

import asyncio

from google._genai_core.runtime.usage_errors import ConfigurationError


def raise_if_missing(error: RuntimeError) -> None:
    """Raise an error that says what to do, if asyncio's error is that it does not run here."""
    try:
        asyncio.get_running_loop()
    except RuntimeError as missing:
        if str(missing) == str(error):  # asyncio has no class for it
            raise ConfigurationError(
                "client.aio needs asyncio, and no event loop of asyncio is running here: with trio, call the "
                "methods of client in a thread, by trio.to_thread.run_sync"
            ) from None
