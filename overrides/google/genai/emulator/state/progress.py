"""The progress of work that takes time: a function of its start and the clock, without timers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Optional

PENDING, RUNNING, SUCCEEDED, FAILED, CANCELLED = "PENDING", "RUNNING", "SUCCEEDED", "FAILED", "CANCELLED"


@dataclass(frozen=True)
class Progress:
    """Work that was created, waits `waits` seconds and then runs for `takes` seconds.

    `fails` says how it ends if it is not cancelled before.
    """

    created: datetime
    takes: float
    waits: float = 0.0
    fails: bool = False
    cancelled: Optional[datetime] = None

    @property
    def starts(self) -> datetime:
        """The time at which it starts to run."""
        return self.created + timedelta(seconds=self.waits)

    @property
    def ends(self) -> datetime:
        """The time at which it ends or was cancelled."""
        return self.cancelled or self.starts + timedelta(seconds=self.takes)

    def state(self, now: datetime) -> str:
        """Return PENDING, RUNNING, SUCCEEDED, FAILED or CANCELLED."""
        if now < self.starts and not self.cancelled:
            return PENDING
        if now < self.ends:
            return RUNNING
        if self.cancelled:
            return CANCELLED
        return FAILED if self.fails else SUCCEEDED

    def has_started(self, now: datetime) -> bool:
        """Return whether it has started to run: work that was cancelled before has not."""
        return self.state(now) != PENDING and self.ends > self.starts

    def is_over(self, now: datetime) -> bool:
        """Return whether it has ended in any state."""
        return self.state(now) not in (PENDING, RUNNING)

    def updated(self, now: datetime) -> datetime:
        """Return the time of its last change of state."""
        changes = [self.created, min(self.starts, self.ends), self.ends]
        return max(each for each in changes if each <= max(now, self.created))

    def fraction(self, now: datetime) -> float:
        """Return the part that is done, from 0 to 1."""
        passed = (min(now, self.ends) - self.starts).total_seconds()
        if passed < 0:
            return 0.0
        return passed / self.takes if self.takes else 1.0

    def cancel(self, now: datetime) -> Progress:
        """Return the same work, cancelled now."""
        return replace(self, cancelled=now)
