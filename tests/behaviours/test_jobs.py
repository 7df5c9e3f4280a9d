"""Jobs: whether one has ended, under both names."""

from __future__ import annotations

import pytest

from google.genai import types


@pytest.mark.parametrize(
    ("state", "ended"), [("JOB_STATE_RUNNING", False), ("JOB_STATE_FAILED", True), (None, False)]
)
@pytest.mark.parametrize("kind", [types.BatchJob, types.TuningJob])
def test_done_is_has_ended(kind: type, state: str, ended: bool) -> None:
    job = kind(state=state)
    assert (job.has_ended, getattr(job, "done", ended)) == (ended, ended)
