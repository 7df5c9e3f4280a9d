"""How uploads and downloads proceed, and how long they try to go on when they are cut."""

from __future__ import annotations

from typing import NamedTuple


class Pace(NamedTuple):
    """Sizes in bytes, times in seconds."""

    piece: int = 8 * 1024 * 1024
    """What one request uploads."""

    failures: int = 5
    """How many in a row, without any progress, are borne."""

    pause: float = 0.5
    """Before the first attempt to go on; doubled for each failure in a row."""

    def rest(self, failures: int) -> float:
        """The pause after so many failures in a row."""
        return self.pause * 2.0 ** (failures - 1)


PACE = Pace()
