"""How uploads and downloads proceed, and how long they try to go on when they are cut."""

from __future__ import annotations

from typing import NamedTuple

from google.genai_core.runtime import errors

_PASSING = (408, 429)


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


def passes(error: Exception) -> bool:
    """Whether the same request may well succeed a little later."""
    if isinstance(error, errors.APIError):
        return error.code in _PASSING or error.code >= 500
    return isinstance(error, errors.APIConnectionError)
