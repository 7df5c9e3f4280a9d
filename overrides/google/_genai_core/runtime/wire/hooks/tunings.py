"""Tuning jobs: the Gemini API has none, so that a tuned model is read as the job that made it."""

from __future__ import annotations

from typing import Any, Dict

from google._genai_core.runtime.wire.encoding import Encoded
from google._genai_core.runtime.wire.hooks.call_state import CallState

STATES = {
    "STATE_UNSPECIFIED": "JOB_STATE_UNSPECIFIED",
    "CREATING": "JOB_STATE_RUNNING",
    "ACTIVE": "JOB_STATE_SUCCEEDED",
    "FAILED": "JOB_STATE_FAILED",
}
"""The states of a tuned model by the names of those of a job."""


def pre_tuned(encoded: Encoded, call: CallState) -> None:
    """Move a model of the project, which is tuned further, to another field than a published one."""
    base = encoded.body.get("baseModel", "")
    if base.startswith("projects/"):
        del encoded.body["baseModel"]
        encoded.body["preTunedModel"] = {"tunedModelName": base}


def tuned_model(body: Dict[str, Any]) -> Dict[str, Any]:
    """Name the state as that of a job; a job that has succeeded names its model."""
    state = body.get("state") or ""
    result = {**body, "state": STATES.get(state, state) or None}
    if state == "ACTIVE":
        result["tunedModel"] = dict.fromkeys(("model", "endpoint"), body.get("name"))
    return result


def tuning_operation(body: Dict[str, Any]) -> Dict[str, Any]:
    """Make a queued job of the name of the model to be, or of that of the operation below it."""
    name = str(body.get("name") or "").partition("/operations/")[0]
    return {"name": name, "state": "JOB_STATE_QUEUED"}
