"""The emulator's clock, and the format of times and durations.

The clock stands still until it is advanced, so no reply depends on the time at which a test runs.
"""

from __future__ import annotations

import re
import threading
import time
from datetime import datetime, timedelta, timezone

from google.genai.emulator.protocol.errors import ServiceError

START = datetime(2025, 1, 1, tzinfo=timezone.utc)
LONGEST = 315_576_000_000
"""Seconds of a duration, ten thousand years, as google.protobuf.Duration has it."""

TIMESTAMP = re.compile(r"(.{19})(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)", re.IGNORECASE)


class Clock:
    """A clock that starts at `start` and runs `speed` times as fast as real time; with 0 it stands still."""

    def __init__(self, start: datetime = START, speed: float = 0.0) -> None:
        self._start = start
        self._speed = speed
        self._advanced = 0.0
        self._lock = threading.Lock()  # several threads may wait at once
        self._created = time.monotonic()

    @classmethod
    def real(cls, speed: float = 1.0) -> Clock:
        """Return a clock that starts at the current time and runs."""
        return cls(datetime.now(timezone.utc), speed)

    def now(self) -> datetime:
        """Return the time in UTC."""
        passed = self._advanced
        if self._speed:
            passed += self._speed * (time.monotonic() - self._created)
        return self._start + timedelta(seconds=passed)

    @property
    def stands_still(self) -> bool:
        """Whether only `advance` moves it."""
        return self._speed == 0

    def advance(self, seconds: float) -> float:
        """Move the clock forward by `seconds`, and return all seconds that it was moved by so far.

        Raises ValueError if they are negative.
        """
        if seconds < 0:
            raise ValueError(f"seconds must not be negative: {seconds}")
        with self._lock:
            self._advanced += seconds
            return self._advanced


def timestamp(moment: datetime) -> str:
    """Format a time as the backends do: `2025-01-01T00:00:00Z`, with microseconds if it has any."""
    return moment.astimezone(timezone.utc).replace(tzinfo=None).isoformat() + "Z"


def parse_timestamp(text: str) -> datetime:
    """Parse a timestamp whose form was validated. Raises ServiceError 400 if there is no such time."""
    found = TIMESTAMP.fullmatch(text)
    assert found is not None, "the validator accepts this form only"
    day, fraction, zone = found.groups(default="")
    zone = "+00:00" if zone in "Zz" else zone
    try:
        moment = datetime.fromisoformat(f"{day}.{fraction[:6]:0<6}{zone}")
        return moment.astimezone(timezone.utc)
    except (ValueError, OverflowError):
        raise ServiceError(400, f"Invalid time format: {text}") from None


def parse_duration(text: str) -> float:
    """Return the seconds of a duration whose form was validated: `3.5s`. Raises ServiceError 400."""
    seconds = float(text[:-1])
    if abs(seconds) > LONGEST:
        raise ServiceError(400, f"Illegal duration: it must have at most {LONGEST} seconds.")
    return seconds


def duration(seconds: float) -> str:
    """Format a duration as the backends do."""
    return f"{seconds:.9f}".rstrip("0").rstrip(".") + "s"
