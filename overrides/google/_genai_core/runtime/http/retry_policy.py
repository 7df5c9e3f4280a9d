"""The retry policy as data: how often a request is repeated and after which pauses. See `flows/retry.py`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, FrozenSet, Optional

from google._genai_core.runtime.http import timeouts
from google._genai_core.runtime.usage_errors import InvalidValueError

CODES: FrozenSet[int] = frozenset({408, 429, 500, 502, 503, 504})
"""Status codes that are retried by default."""

UNTOUCHED: FrozenSet[int] = frozenset({429})
"""Status codes after which certainly nothing was done: even a call that creates a resource is retried."""


@dataclass(frozen=True)
class RetryPolicy:
    """How often and after which pauses; times in seconds."""

    attempts: int = 3
    initial_delay: float = 0.5
    max_delay: float = 60.0
    exp_base: float = 2.0
    jitter: float = 0.5
    """Upper limit of the random time that is added to each pause."""

    codes: FrozenSet[int] = CODES
    deadline: Optional[float] = None
    """Seconds for the whole call: all attempts and pauses together."""

    def pause(self, attempt: int, hint: Optional[float]) -> Optional[float]:
        """Return the seconds to wait after this attempt, the first being 1; None if it is the last.

        There is no other attempt if the service asks for a pause longer than `max_delay`: a pause
        of minutes is the caller's decision.
        """
        if attempt >= self.attempts or (hint is not None and hint > self.max_delay):
            return None
        import random  # loaded only after a failure

        try:
            delay = min(self.initial_delay * self.exp_base ** (attempt - 1), self.max_delay)
        except OverflowError:
            delay = self.max_delay
        return max(delay, hint or 0.0) + random.uniform(0.0, self.jitter)  # noqa: S311  # not a secret


DEFAULT_RETRY = RetryPolicy()
NO_RETRY = RetryPolicy(attempts=1)
_OPTIONS = ("attempts", "initial_delay", "max_delay", "exp_base", "jitter")


def policy(options: Any, default: RetryPolicy) -> RetryPolicy:
    """Return the policy of `http_options`; what they leave out is as in the default."""
    retry_options = options.retry_options
    result = default
    if retry_options is not None:
        settings = {name: getattr(retry_options, name) for name in _OPTIONS}
        settings = {name: value for name, value in settings.items() if value is not None}
        for name, value in settings.items():
            if not 0 <= value <= timeouts.LONGEST:
                raise InvalidValueError(f"retry_options.{name} must be between 0 and three years: {value}")
        if retry_options.http_status_codes is not None:
            settings["codes"] = frozenset(retry_options.http_status_codes)
        result = replace(default, **settings)
    deadline = timeouts.deadline(options.deadline)
    return result if deadline is None else replace(result, deadline=deadline)
