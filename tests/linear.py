"""Rows of tests for linear time: a reader, and what it reads at a size."""

from __future__ import annotations

import gc
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Callable

from google._genai_core.runtime.usage_errors import GenAIError

_SLACK = 0.1
"""Seconds of a busy machine. What is quadratic takes longer by far at the sizes of the rows."""


@dataclass(frozen=True)
class Row:
    """What reads, and what it reads at a size."""

    read: Callable[[Any], Any]
    make: Callable[[int], Any]
    size: int = 20_000

    def check(self) -> None:
        """Read at a size and at four times the size, which may take ten times as long; squares take sixteen times."""
        gc.collect()
        gc.disable()  # it visits the objects of all tests, more often for the larger size
        try:
            first = self._seconds(self.size, least=3)
            assert self._seconds(4 * self.size, least=1, enough=10 * first + _SLACK) < 10 * first + _SLACK
        finally:
            gc.enable()

    def _seconds(self, size: int, least: int, enough: float = 0.0) -> float:
        """The fewest seconds of CPU of a few rounds; no more rounds when there are few enough."""
        best = float("inf")
        for at in range(3):
            value = self.make(size)
            start = time.thread_time()
            with suppress(GenAIError, ValueError):  # a refusal is a reading too
                self.read(value)
            best = min(best, time.thread_time() - start)
            if at + 1 >= least and best < enough:
                break
        return best
