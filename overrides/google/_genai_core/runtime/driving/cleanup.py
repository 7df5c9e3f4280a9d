"""Functions to call when a flow has ended, such as those that close its files.

A flow cannot do this itself: when it is closed it can no longer yield, and when its task is
cancelled a thread may still work with the file. Therefore the last of the two to end cleans up.
"""

from __future__ import annotations

import threading
from contextlib import ExitStack
from typing import Callable, TypeVar

from google._genai_core.runtime.usage_errors import GenAIError

T = TypeVar("T")


class Cleanup:
    """The cleanup functions of one flow, and whether a thread still works for it."""

    def __init__(self) -> None:
        self._functions = ExitStack()
        self._lock = threading.Lock()
        self._is_busy = False
        self.is_over = False
        """Whether the flow has ended."""

    def add(self, function: Callable[[], object]) -> None:
        """Register a function to call once, when the flow has ended."""
        self._functions.callback(function)

    def run(self, function: Callable[[], T]) -> T:
        """Call a function that blocks, and clean up afterwards if the flow has ended by then."""
        with self._lock:
            if self.is_over:
                raise GenAIError("the call has ended")  # nothing waits for the result
            self._is_busy = True
        try:
            return function()
        finally:
            with self._lock:
                self._is_busy = False
                is_over = self.is_over
            if is_over:
                self._functions.close()

    def finish(self) -> None:
        """Call the functions now, or let the thread that still works for the flow call them."""
        with self._lock:
            self.is_over = True
            if self._is_busy:
                return
        self._functions.close()
