"""How often a request is repeated and after which pauses, as data; `flows/retry.py` acts on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, FrozenSet, Optional

from google._genai_core.runtime.http import timeouts
from google._genai_core.runtime.usage_errors import InvalidValueError

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
        import random  # only a failure needs it

        try:
            own = min(self.initial_delay * self.exp_base ** (attempt - 1), self.max_delay)
        except OverflowError:
            own = self.max_delay
        return max(own, hint or 0.0) + random.uniform(0.0, self.jitter)  # noqa: S311  # no secret


DEFAULT_RETRY = RetryPolicy()
NO_RETRY = RetryPolicy(attempts=1)
_SETTINGS = ("attempts", "initial_delay", "max_delay", "exp_base", "jitter")


def policy(options: Any, other: RetryPolicy) -> RetryPolicy:
    """What `http_options` say of attempts; the rest is as in another policy."""
    given = options.retry_options
    found = other
    if given is not None:
        own = {name: getattr(given, name) for name in _SETTINGS if getattr(given, name) is not None}
        for name, value in own.items():
            if not 0 <= value <= timeouts.LONGEST:
                raise InvalidValueError(f"retry_options.{name} must not be negative or endless: {value}")
        if given.http_status_codes is not None:
            own["codes"] = frozenset(given.http_status_codes)
        found = replace(other, **own)
    deadline = timeouts.deadline(options.deadline)
    return found if deadline is None else replace(found, deadline=deadline)
