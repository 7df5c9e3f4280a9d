"""How long to wait: what `http_options` say, as seconds for each phase of a request."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, NamedTuple, Optional

from google._genai_core.runtime.json_values import as_mapping
from google._genai_core.runtime.usage_errors import InvalidValueError


class Timeout(NamedTuple):
    """Longest waits in seconds; None waits for ever."""

    connect: Optional[float]
    read: Optional[float]
    """For each piece of the answer, the first one included."""

    write: Optional[float]


DEFAULT = Timeout(connect=5.0, read=600.0, write=600.0)

LONGEST = 1e8
"""Three years; sockets and locks cannot wait for ever so many seconds."""


def seconds(value: Any, name: str) -> Optional[float]:
    """A number of milliseconds or a timedelta, as seconds."""
    if value is None:
        return None
    if isinstance(value, timedelta):
        found = value.total_seconds()
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        found = value / 1000
    else:
        raise InvalidValueError(f"{name} must be milliseconds or a timedelta, not {type(value).__name__}")
    if not 0 < found <= LONGEST:
        raise InvalidValueError(f"{name} must be more than nothing and at most three years: {value!r}")
    return found


def deadline(value: Any) -> Optional[float]:
    """The longest time for a whole call."""
    return seconds(value, "deadline")


def timeout(value: Any) -> Optional[Timeout]:
    """One time for every phase, or an HttpTimeout: phases that it leaves out have their defaults."""
    if value is None:
        return None
    if isinstance(value, (int, float, timedelta)):
        one = seconds(value, "timeout")
        return Timeout(one, one, one)
    phases = [_phase(value, name) for name in Timeout._fields]
    given = [seconds(phase, f"timeout.{name}") for phase, name in zip(phases, Timeout._fields)]
    return Timeout(*(own if one is None else one for one, own in zip(given, DEFAULT)))


def _phase(value: Any, name: str) -> Any:
    phases = as_mapping(value)
    if phases is not None:
        for key in phases:
            if key not in Timeout._fields:
                raise InvalidValueError(f"timeout has no phase {key!r}: connect, read or write")
        return phases.get(name)
    if not hasattr(value, name):
        raise InvalidValueError(
            f"timeout must be milliseconds, a timedelta or types.HttpTimeout, not {type(value).__name__}"
        )
    return getattr(value, name)
