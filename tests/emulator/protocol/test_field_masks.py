"""Field masks of PATCH and of reads."""

from __future__ import annotations

from typing import Any, Dict, List

import pytest

from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.protocol.field_masks import changed_fields, masked

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
    ("mask", "expected"),
    [
        ("", {"displayName": "a", "topK": 3}),
        ("*", {"displayName": "a", "topK": 3}),
        ("displayName", {"displayName": "a"}),
        ("display_name, top_k", {"displayName": "a", "topK": 3}),
        ("description", {"description": None}),
    ],
)
def test_a_mask_selects_the_changes(mask: str, expected: Dict[str, Any]) -> None:
    assert (
        changed_fields({"displayName": "a", "topK": 3}, mask, ("displayName", "topK", "description"))
        == expected
    )


@pytest.mark.parametrize("mask", ["", "state", "displayName,state"])
def test_a_field_that_cannot_change_is_rejected(mask: str) -> None:
    with pytest.raises(ServiceError, match="state cannot be updated"):
        changed_fields({"displayName": "a", "state": "x"}, mask, ("displayName",))


def test_a_read_mask_selects_fields() -> None:
    assert masked(JOBS[0], "display_name,labels.a") == {"displayName": "one", "labels": {"a": "b"}}
    assert masked(JOBS[0], "") == masked(JOBS[0], "*") == JOBS[0]
