"""Filters of lists."""

from __future__ import annotations

from typing import Any, Dict, List

import pytest

from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.protocol.filters import apply_filter

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
def test_a_filter_selects_the_matching_resources(text: str, found: List[int]) -> None:
    assert apply_filter(JOBS, text) == [JOBS[at] for at in found]


@pytest.mark.parametrize("text", ["state", "state=", "state is x", "=x", "a=b OR c=d"])
def test_an_invalid_filter_is_rejected(text: str) -> None:
    with pytest.raises(ServiceError, match="400 INVALID_ARGUMENT: Invalid filter"):
        apply_filter(JOBS, text)
