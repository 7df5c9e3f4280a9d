"""When a request is sent again, and after which pause. Decisions only; `flows/retry.py` acts on them.

What the service says about its own load (`Retry-After`, google.rpc.RetryInfo) wins over our
own pauses. A quota of the whole day is not asked again: it will not be back in time.
"""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any, Dict, FrozenSet, List, Mapping, Optional, cast

CODES: FrozenSet[int] = frozenset({408, 429, 500, 502, 503, 504})
UNTOUCHED: FrozenSet[int] = frozenset({429})
"""Answers that say for sure that nothing was done: even a creation may be asked for again."""


@dataclass(frozen=True)
class RetryPolicy:
    """How often and how soon; times in seconds."""

    attempts: int = 3
    initial_delay: float = 0.5
    max_delay: float = 60.0
    exp_base: float = 2.0
    jitter: float = 0.5
    """At most so many seconds are added to each pause, at random."""

    codes: FrozenSet[int] = CODES
    deadline: Optional[float] = None
    """Seconds for the whole call, all attempts and pauses together."""

    def pause(self, attempt: int, hint: Optional[float]) -> Optional[float]:
        """Seconds to wait after this attempt, the first being 1; None when there is to be no other.

        A service that wants to be left alone for longer than `max_delay` is not asked again:
        the caller can decide better than a pause of minutes inside a call.
        """
        if attempt >= self.attempts or (hint is not None and hint > self.max_delay):
            return None
        own = min(self.initial_delay * self.exp_base ** (attempt - 1), self.max_delay)
        return max(own, hint or 0.0) + random.uniform(0.0, self.jitter)


NO_RETRY = RetryPolicy(attempts=1)


def hint(headers: Mapping[str, str], body: bytes, now: float) -> Optional[float]:
    """Seconds that an answer asks to wait; `now` is the time of day as Unix time."""
    found = [_retry_after(headers.get("retry-after", ""), now), _retry_info(details(body))]
    return max((seconds for seconds in found if seconds is not None), default=None)


def _retry_after(value: str, now: float) -> Optional[float]:
    text = value.strip()
    if text.isascii() and text.isdigit():
        return float(text)
    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - now)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None


def _retry_info(entries: List[Dict[str, Any]]) -> Optional[float]:
    for entry in entries:
        delay = entry.get("retryDelay")
        if str(entry.get("@type", "")).endswith("google.rpc.RetryInfo") and isinstance(delay, str):
            return seconds(delay)
    return None


def seconds(duration: str) -> Optional[float]:
    """A google.protobuf.Duration such as `3.5s`; None for anything else or a negative one."""
    try:
        value = float(duration[:-1]) if duration.endswith("s") else -1.0
    except ValueError:
        return None
    return value if 0 <= value < float("inf") else None


def is_daily_quota(body: bytes) -> bool:
    """Whether the quota of a day is used up."""
    for entry in details(body):
        violations = entry.get("violations")
        if isinstance(violations, list) and str(entry.get("@type", "")).endswith("google.rpc.QuotaFailure"):
            for violation in cast(List[Any], violations):
                named = cast(Dict[str, Any], violation) if isinstance(violation, dict) else {}
                if "perday" in f"{named.get('quotaId')}{named.get('quotaMetric')}".lower().replace("_", ""):
                    return True
    return False


def details(body: bytes) -> List[Dict[str, Any]]:
    """The objects of `error.details`; none for a body of another shape."""
    try:
        parsed: Any = json.loads(body)
    except (ValueError, RecursionError):
        return []
    if isinstance(parsed, list) and parsed:
        parsed = cast(List[Any], parsed)[0]
    error = cast(Dict[str, Any], parsed).get("error") if isinstance(parsed, dict) else None
    found = cast(Dict[str, Any], error).get("details") if isinstance(error, dict) else None
    entries = cast(List[Any], found) if isinstance(found, list) else []
    return [cast(Dict[str, Any], entry) for entry in entries if isinstance(entry, dict)]
