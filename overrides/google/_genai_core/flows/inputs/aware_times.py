"""Points in time, which need a time zone."""

from __future__ import annotations

from datetime import datetime

from google._genai_core.runtime.usage_errors import InvalidValueError


def aware(value: datetime) -> datetime:
    """Return the time if it has a time zone; raises InvalidValueError for a naive one, which is ambiguous."""
    if value.tzinfo is None:
        raise InvalidValueError(
            f"config.expire_time: {value.isoformat()} has no time zone: use datetime.now(timezone.utc), or .astimezone()"
        )
    return value
