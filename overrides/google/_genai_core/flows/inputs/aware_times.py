"""Points in time: what is sent must say which one it means."""

from __future__ import annotations

from datetime import datetime

from google._genai_core.runtime.usage_errors import InvalidValueError


def aware(given: datetime) -> datetime:
    """The time itself when it has a zone; a naive one is refused, since it could mean any."""
    if given.tzinfo is None:
        raise InvalidValueError(
            f"{given.isoformat()} has no time zone: use datetime.now(timezone.utc), or .astimezone()"
        )
    return given
