"""How far work that takes time has come: a function of its beginning and the clock, never of a timer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Optional

PENDING, RUNNING, SUCCEEDED, FAILED, CANCELLED = "PENDING", "RUNNING", "SUCCEEDED", "FAILED", "CANCELLED"


@dataclass(frozen=True)
class Progress:
    """Work that was asked for at `created`, waits and then runs: `waits` and `takes` in seconds.

    `fails` decides how it ends unless it is cancelled before.
    """

    created: datetime
    takes: float
    waits: float = 0.0
    fails: bool = False
    cancelled: Optional[datetime] = None

    @property
    def starts(self) -> datetime:
        """When it leaves the queue."""
        return self.created + timedelta(seconds=self.waits)

    @property
    def ends(self) -> datetime:
        """When it is over."""
        return self.cancelled or self.starts + timedelta(seconds=self.takes)

    def state(self, now: datetime) -> str:
        """PENDING, RUNNING, SUCCEEDED, FAILED or CANCELLED."""
        if now < self.starts and not self.cancelled:
            return PENDING
        if now < self.ends:
            return RUNNING
        if self.cancelled:
            return CANCELLED
        return FAILED if self.fails else SUCCEEDED

    def is_over(self, now: datetime) -> bool:
        """Whether it has ended, however."""
        return self.state(now) not in (PENDING, RUNNING)

    def updated(self, now: datetime) -> datetime:
        """When its state last changed."""
        changes = [self.created, min(self.starts, self.ends), self.ends]
        return max(each for each in changes if each <= max(now, self.created))

    def fraction(self, now: datetime) -> float:
        """The part that is done, from 0 to 1."""
        passed = (min(now, self.ends) - self.starts).total_seconds()
        if passed < 0:
            return 0.0
        return passed / self.takes if self.takes else 1.0

    def cancel(self, now: datetime) -> Progress:
        """The same work, ended now."""
        return replace(self, cancelled=now)
