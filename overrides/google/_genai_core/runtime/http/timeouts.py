"""Timeouts: those of `http_options` as seconds for each phase of a request."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, NamedTuple, Optional

from google._genai_core.runtime.given import kind_of
from google._genai_core.runtime.json_values import as_mapping
from google._genai_core.runtime.usage_errors import InvalidValueError


class Timeout(NamedTuple):
    """Longest waits in seconds; None waits without a limit."""

    connect: Optional[float]
    read: Optional[float]
    """For each chunk of the response, including the first."""

    write: Optional[float]


DEFAULT = Timeout(connect=5.0, read=600.0, write=600.0)

LONGEST = 1e8
"""Three years in seconds; sockets and locks cannot wait much longer."""


def number(value: Any) -> Any:
    """Return a number that is written as text, such as `8000`, as a number, and any other value unchanged."""
    if not isinstance(value, str) or not value.isascii():
        return value
    try:
        return int(value) if value.strip().isdigit() else float(value)
    except ValueError:
        return value


def seconds(value: Any, name: str) -> Optional[float]:
    """Return a number of milliseconds or a timedelta as seconds."""
    if value is None:
        return None
    value = number(value)
    if isinstance(value, timedelta):
        result = value.total_seconds()
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        result = value / 1000
    else:
        given = "a text that is no number" if isinstance(value, str) else kind_of(value)
        kinds = (
            "milliseconds, a timedelta or types.HttpTimeout"
            if name == "timeout"
            else "milliseconds or a timedelta"
        )
        raise InvalidValueError(f"{name} must be {kinds}, not {given}")
    if not 0 < result <= LONGEST:
        raise InvalidValueError(f"{name} must be more than 0 and at most three years: {value!r}")
    return result


def as_text(limit: float) -> str:
    """Return seconds as users write them: in milliseconds below a second."""
    return f"{limit * 1000:.9g} ms" if limit < 1 else f"{limit:.9g} s"


def deadline(value: Any) -> Optional[float]:
    """Return the longest time for a whole call, in seconds."""
    return seconds(value, "deadline")


def timeout(value: Any) -> Optional[Timeout]:
    """Return the timeout of each phase: one for all, or those of an HttpTimeout with defaults."""
    if value is None:
        return None
    if isinstance(value, (int, float, timedelta, str)):
        all_phases = seconds(value, "timeout")
        return Timeout(all_phases, all_phases, all_phases)
    phases = [seconds(_phase(value, name), f"timeout.{name}") for name in Timeout._fields]
    return Timeout(*(default if phase is None else phase for phase, default in zip(phases, DEFAULT)))


def _phase(value: Any, name: str) -> Any:
    phases = as_mapping(value)
    if phases is not None:
        for key in phases:
            if key not in Timeout._fields:
                raise InvalidValueError(f"timeout has no phase {key!r}: connect, read or write")
        return phases.get(name)
    if not hasattr(value, name):
        raise InvalidValueError(
            f"timeout must be milliseconds, a timedelta or types.HttpTimeout, not {kind_of(value)}"
        )
    return getattr(value, name)
