"""What time it is in the emulator, and how times and durations are written.

The clock stands still until it is moved, so nothing in an answer depends on when a test runs.
"""

from __future__ import annotations

import re
import time
from datetime import datetime, timedelta, timezone

from google.genai.emulator.protocol.errors import ServiceError

START = datetime(2025, 1, 1, tzinfo=timezone.utc)
TIMESTAMP = re.compile(r"(.{19})(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)", re.IGNORECASE)


class Clock:
    """A clock that begins at `start` and runs `speed` times as fast as the real one: 0 stands still."""

    def __init__(self, start: datetime = START, speed: float = 0.0) -> None:
        self._start = start
        self._speed = speed
        self._advanced = 0.0
        self._began = time.monotonic()

    @classmethod
    def real(cls, speed: float = 1.0) -> Clock:
        """A clock that begins now and runs by itself."""
        return cls(datetime.now(timezone.utc), speed)

    def now(self) -> datetime:
        """The time, in UTC."""
        passed = self._advanced
        if self._speed:
            passed += self._speed * (time.monotonic() - self._began)
        return self._start + timedelta(seconds=passed)

    def advance(self, seconds: float) -> None:
        """Moves the clock on. Raises ValueError for a step back."""
        if seconds < 0:
            raise ValueError("Time moves forward only: seconds must not be negative")
        self._advanced += seconds


def timestamp(moment: datetime) -> str:
    """A time as the services write it: `2025-01-01T00:00:00Z`, microseconds where there are any."""
    return moment.astimezone(timezone.utc).replace(tzinfo=None).isoformat() + "Z"


def parse_timestamp(text: str) -> datetime:
    """The time in a timestamp of known form. Raises ServiceError 400 for one that does not exist."""
    found = TIMESTAMP.fullmatch(text)
    assert found is not None, "the validator has seen it"
    day, fraction, zone = found.groups(default="")
    zone = "+00:00" if zone in "Zz" else zone
    try:
        return datetime.fromisoformat(f"{day}.{fraction[:6]:0<6}{zone}")
    except ValueError:
        raise ServiceError(400, f"Invalid time format: {text}") from None


def parse_duration(text: str) -> float:
    """The seconds of a duration of known form: `3.5s`."""
    return float(text[:-1])


def duration(seconds: float) -> str:
    """A duration as the services write it."""
    return f"{seconds:.9f}".rstrip("0").rstrip(".") + "s"
