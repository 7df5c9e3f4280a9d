"""The size of the requests of an upload, and the retries of uploads and downloads that are interrupted."""

from __future__ import annotations

from typing import NamedTuple


class Pace(NamedTuple):
    """Sizes in bytes, times in seconds."""

    piece: int = 8 * 1024 * 1024
    """Bytes that one request uploads."""

    failures: int = 5
    """Consecutive failures, without progress between them, before the transfer gives up."""

    pause: float = 0.5
    """Pause after the first failure; doubled after each consecutive one."""

    def pause_after(self, failures: int) -> float:
        """Return the pause after this number of consecutive failures."""
        return self.pause * 2.0 ** (failures - 1)


PACE = Pace()
