"""What lists and changes share: filters, field masks, progress and ids."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any, Dict, List

import pytest

from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.protocol.field_masks import changed_fields, masked
from google.genai.emulator.protocol.filters import apply_filter
from google.genai.emulator.state.ids import IdGenerator
from google.genai.emulator.state.progress import Progress

JOBS: List[Dict[str, Any]] = [
    {
        "displayName": "one",
        "state": "JOB_STATE_RUNNING",
        "createTime": "2025-01-01T00:00:00Z",
        "labels": {"a": "b"},
    },
    {
        "displayName": "number two",
        "state": "JOB_STATE_FAILED",
        "createTime": "2025-03-01T00:00:00Z",
        "done": True,
    },
]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [0, 1]),
        ('state="JOB_STATE_RUNNING"', [0]),
        ("state = JOB_STATE_RUNNING", [0]),
        ("state!=JOB_STATE_RUNNING", [1]),
        ('display_name:"number"', [1]),
        ('displayName="number two" AND state:FAILED', [1]),
        ('createTime>"2025-02-01T00:00:00Z"', [1]),
        ('create_time<="2025-02-01T00:00:00Z"', [0]),
        ("labels.a:*", [0]),
        ("labels.a=c", []),
        ("done=true", [1]),
        ("nothing.there=x", []),
        ("nothing!=x", [0, 1]),
    ],
)
def test_a_filter_lets_pass_what_it_says(text: str, found: List[int]) -> None:
    assert apply_filter(JOBS, text) == [JOBS[at] for at in found]


@pytest.mark.parametrize("text", ["state", "state=", "state is x", "=x", "a=b OR c=d"])
def test_a_filter_that_makes_no_sense_is_refused(text: str) -> None:
    with pytest.raises(ServiceError, match="400 INVALID_ARGUMENT: Invalid filter"):
        apply_filter(JOBS, text)


@pytest.mark.parametrize(
    ("mask", "expected"),
    [
        ("", {"displayName": "a", "topK": 3}),
        ("*", {"displayName": "a", "topK": 3}),
        ("displayName", {"displayName": "a"}),
        ("display_name, top_k", {"displayName": "a", "topK": 3}),
        ("description", {"description": None}),
    ],
)
def test_a_mask_says_what_changes(mask: str, expected: Dict[str, Any]) -> None:
    assert (
        changed_fields({"displayName": "a", "topK": 3}, mask, ("displayName", "topK", "description"))
        == expected
    )


@pytest.mark.parametrize("mask", ["", "state", "displayName,state"])
def test_a_field_that_may_not_change_is_refused(mask: str) -> None:
    with pytest.raises(ServiceError, match="state cannot be updated"):
        changed_fields({"displayName": "a", "state": "x"}, mask, ("displayName",))


def test_a_read_mask_says_what_is_shown() -> None:
    assert masked(JOBS[0], "display_name,labels.a") == {"displayName": "one", "labels": {"a": "b"}}
    assert masked(JOBS[0], "") == masked(JOBS[0], "*") == JOBS[0]


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
def test_work_waits_runs_and_ends(seconds: int, state: str, fraction: float, updated: int) -> None:
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


def test_ids_are_different_and_always_the_same() -> None:
    first, second = IdGenerator(), IdGenerator()
    drawn = [first.letters("files"), first.letters("files"), first.letters("tuned")]

    assert len(set(drawn)) == 3
    assert all(len(each) == 12 and each.isalnum() and each.islower() for each in drawn)
    assert drawn == [second.letters("files"), second.letters("files"), second.letters("tuned")]
    assert first.digits("models").isdigit()
    assert first.digits("models")[0] != "0"
    assert first.uuid("operations") == second.uuid("operations")
