"""Points in time: one without a zone could mean any, and is refused before a request."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from typing import Any, Callable

import pytest

from google.genai import types

from ...wire.capture import Wire

Form = Callable[[datetime], Any]


def as_object(time: datetime) -> Any:
    return types.UpdateCachedContentConfig(expire_time=time)


def as_dictionary(time: datetime) -> Any:
    return {"expire_time": time}


FORMS = pytest.mark.parametrize("form", [as_object, as_dictionary])


@FORMS
def test_a_time_without_a_zone_is_refused(form: Form) -> None:
    wire = Wire("gemini")
    with pytest.raises(ValueError, match=r"2030-01-01T00:00:00 .*timezone\.utc"):
        wire.client.caches.update(name="cachedContents/a", config=form(datetime(2030, 1, 1)))
    assert wire.requests == []


@FORMS
def test_a_time_with_a_zone_is_sent(form: Form) -> None:
    wire = Wire("gemini")
    east = datetime(2030, 1, 1, tzinfo=timezone(timedelta(hours=2)))
    wire.client.caches.update(name="cachedContents/a", config=form(east))
    sent = json.loads(wire.requests[0].content)["expireTime"]
    assert datetime.fromisoformat(sent.replace("Z", "+00:00")) == east
