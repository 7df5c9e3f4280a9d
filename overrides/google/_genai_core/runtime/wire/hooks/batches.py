"""Batch jobs: an operation of the Gemini API whose metadata describe the job."""

from __future__ import annotations

from typing import Any, Dict


def batch_state(body: Dict[str, Any]) -> Dict[str, Any]:
    """Name the state as that of a job; a job with results has a list of them, if only an empty one."""
    result = dict(body)
    if body.get("state") is not None:
        result["state"] = str(body["state"]).replace("BATCH_STATE_", "JOB_STATE_")
    if body.get("dest") is not None:
        result["dest"] = {"inlinedResponses": [], **body["dest"]}
    return result
