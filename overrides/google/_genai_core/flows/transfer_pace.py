"""The size of the requests of an upload, and the retries of uploads and downloads that are interrupted."""

from __future__ import annotations

from typing import NamedTuple, Optional


class Pace(NamedTuple):
    """Sizes in bytes, times in seconds."""

    piece: int = 8 * 1024 * 1024
    """Bytes that one request uploads."""

    failures: int = 5
    """Consecutive failures, without progress between them, before the transfer gives up."""

    pause: float = 0.5
    """Pause after the first failure; doubled after each consecutive one."""

    @property
    def progress(self) -> int:
        """Bytes that count as progress: 64 KiB. A connection that carries less has failed."""
        return max(1, self.piece // 128)


class Interruptions:
    """The consecutive failures of one transfer, without progress between them."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._done = 0
        self.failures = 0
        """How many there were since the last progress."""

    def pause(self, done: int) -> Optional[float]:
        """Return the pause after a failure, `done` bytes after the start; None if there were too many."""
        if done - self._done >= self._pace.progress:
            self.failures, self._done = 0, done
        self.failures += 1
        if self.failures > self._pace.failures:
            return None
        return self._pace.pause * 2.0 ** (self.failures - 1)


PACE = Pace()
