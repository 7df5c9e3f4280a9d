"""The clock: it stands still, can be advanced, and may run."""

from __future__ import annotations

import time
from datetime import datetime, timedelta, timezone

import pytest

from google.genai.emulator import Clock, Emulator
from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.state.clock import duration, parse_duration, parse_timestamp, timestamp

from ..caller import Caller


def test_it_stands_still_until_it_is_advanced() -> None:
    emulator = Emulator()

    assert timestamp(emulator.clock.now()) == "2025-01-01T00:00:00Z"
    emulator.advance(90.25)
    assert timestamp(emulator.clock.now()) == "2025-01-01T00:01:30.250000Z"


def test_it_does_not_move_back() -> None:
    with pytest.raises(ValueError, match="must not be negative"):
        Clock().advance(-1)


def test_a_running_clock_has_the_given_speed() -> None:
    clock = Clock(speed=1000.0)
    first = clock.now()
    time.sleep(0.01)

    assert clock.now() - first >= timedelta(seconds=10)


def test_a_real_clock_starts_now_and_can_be_advanced() -> None:
    clock = Clock.real()
    clock.advance(3600)

    assert timedelta(minutes=59) < clock.now() - datetime.now(timezone.utc) < timedelta(minutes=61)


def test_an_emulator_uses_the_clock_it_gets() -> None:
    caller = Caller(Emulator(clock=Clock(datetime(2030, 5, 1, tzinfo=timezone.utc))))

    assert caller.upload(b"a", "text/plain")["createTime"] == "2030-05-01T00:00:00Z"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2025-06-01T00:00:00Z", "2025-06-01T00:00:00Z"),
        ("2025-06-01t00:00:00z", "2025-06-01T00:00:00Z"),
        ("2025-06-01T02:00:00.5+02:00", "2025-06-01T00:00:00.500000Z"),
        ("2025-06-01T00:00:00.123456789Z", "2025-06-01T00:00:00.123456Z"),
    ],
)
def test_timestamps_are_read_in_every_form(text: str, written: str) -> None:
    assert timestamp(parse_timestamp(text)) == written


def test_a_day_that_does_not_exist_is_rejected() -> None:
    with pytest.raises(ServiceError, match="Invalid time format: 2025-02-31"):
        parse_timestamp("2025-02-31T00:00:00Z")


@pytest.mark.parametrize("seconds", [0.0, 3.5, 3600.0, 12_345_678.5, 0.000001])
def test_durations_are_read_as_they_are_written(seconds: float) -> None:
    assert parse_duration(duration(seconds)) == seconds
