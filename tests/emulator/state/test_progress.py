"""Progress of work: its states, its fraction and its last change."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from google.genai.emulator.state.progress import Progress

BEGAN = datetime(2025, 1, 1, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    ("seconds", "state", "fraction", "updated"),
    [
        (0, "PENDING", 0.0, 0),
        (9, "PENDING", 0.0, 0),
        (10, "RUNNING", 0.0, 10),
        (15, "RUNNING", 0.25, 10),
        (30, "SUCCEEDED", 1.0, 30),
        (99, "SUCCEEDED", 1.0, 30),
    ],
)
def test_work_is_pending_then_runs_then_ends(seconds: int, state: str, fraction: float, updated: int) -> None:
    progress, now = Progress(BEGAN, takes=20.0, waits=10.0), BEGAN + timedelta(seconds=seconds)

    assert (progress.state(now), progress.fraction(now)) == (state, fraction)
    assert progress.updated(now) == BEGAN + timedelta(seconds=updated)
    assert progress.is_over(now) == (state == "SUCCEEDED")


@pytest.mark.parametrize(("seconds", "fraction"), [(3, 0.0), (20, 0.5)])
def test_cancelled_work_ends_at_once(seconds: int, fraction: float) -> None:
    when = BEGAN + timedelta(seconds=seconds)
    progress = Progress(BEGAN, takes=20.0, waits=10.0).cancel(when)

    for now in (when, when + timedelta(days=1)):
        assert (progress.state(now), progress.fraction(now)) == ("CANCELLED", fraction)
        assert progress.updated(now) == when


def test_work_that_fails_fails_at_its_end() -> None:
    progress = Progress(BEGAN, takes=20.0, fails=True)

    assert [progress.state(BEGAN + timedelta(seconds=at)) for at in (0, 20)] == ["RUNNING", "FAILED"]
