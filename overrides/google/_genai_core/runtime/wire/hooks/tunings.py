"""Tuning jobs: the Gemini API has none, so that a tuned model is read as the job that made it."""

from __future__ import annotations

from typing import Any, Dict, Optional

from google._genai_core.runtime.model import ApiModel
from google._genai_core.runtime.usage_errors import InvalidValueError, UnsupportedFieldError
from google._genai_core.runtime.wire.encoding import Encoded
from google._genai_core.runtime.wire.hooks.call_state import CallState

STATES = {
    "STATE_UNSPECIFIED": "JOB_STATE_UNSPECIFIED",
    "CREATING": "JOB_STATE_RUNNING",
    "ACTIVE": "JOB_STATE_SUCCEEDED",
    "FAILED": "JOB_STATE_FAILED",
}
"""The states of a tuned model by the names of those of a job."""


METHODS = ("SUPERVISED_FINE_TUNING", "PREFERENCE_TUNING", "DISTILLATION", "REINFORCEMENT_TUNING")


def _method(config: Optional[ApiModel]) -> str:
    return getattr(config, "method", None) or METHODS[0]


def tunes_by_preference(call: CallState) -> bool:
    return _method(call.config) == "PREFERENCE_TUNING"


def distills(call: CallState) -> bool:
    return _method(call.config) == "DISTILLATION"


def tunes_by_reward(call: CallState) -> bool:
    return _method(call.config) == "REINFORCEMENT_TUNING"


def only_supervised(encoded: Encoded, call: CallState) -> None:
    """Refuse the other kinds of tuning, which the Gemini API does not have."""
    if _method(call.config) != METHODS[0]:
        what = f"config.method {_method(call.config)}"
        raise UnsupportedFieldError(what, call.context.backend.label, "Vertex AI")


def tuning_job(encoded: Encoded, call: CallState) -> None:
    """Check what one field of the config says about another, and place the model to tune.

    A model of the project, which is tuned further, has another field than a published one.
    """
    if _method(call.config) not in METHODS:
        raise InvalidValueError(f"config.method must be one of {', '.join(METHODS)}")
    if getattr(call.config, "validation_dataset", None) and getattr(
        call.config, "validation_dataset_uri", None
    ):
        raise InvalidValueError("config has validation_dataset and validation_dataset_uri: set one of them")
    if tunes_by_reward(call):
        _raise_unless_one_reward("config", "reward_config", encoded.body.get("reinforcementTuningSpec", {}))
    base = encoded.body.get("baseModel", "")
    if base.startswith("projects/"):
        del encoded.body["baseModel"]
        encoded.body["preTunedModel"] = {"tunedModelName": base, **encoded.body.get("preTunedModel", {})}
    elif "preTunedModel" in encoded.body:
        raise InvalidValueError(
            "config.pre_tuned_model_checkpoint_id needs a base_model projects/.../locations/.../models/..."
        )


def one_reward(encoded: Encoded, call: CallState) -> None:
    """Check that there is exactly one reward to validate."""
    _raise_unless_one_reward("the call", "single_reward_config", encoded.body)


def _raise_unless_one_reward(owner: str, single: str, written: Dict[str, Any]) -> None:
    found = len({"singleRewardConfig", "compositeRewardConfig"} & written.keys())
    if found != 1:
        has = "both" if found else "neither"
        raise InvalidValueError(f"{owner} needs one of {single} and composite_reward_config; it has {has}")


def tuned_model(body: Dict[str, Any]) -> Dict[str, Any]:
    """Name the state as that of a job; a job that has succeeded names its model."""
    state: Any = body.get("state") or None
    result = {**body, "state": STATES.get(state, state) if isinstance(state, str) else state}
    if state == "ACTIVE":
        result["tunedModel"] = dict.fromkeys(("model", "endpoint"), body.get("name"))
    return result


def tuning_operation(body: Dict[str, Any]) -> Dict[str, Any]:
    """Make a queued job, or a failed one, of the name of the model to be, or of that of the operation below it."""
    name: Any = body.get("name") or ""
    if isinstance(name, str):
        name = name.partition("/operations/")[0]
    return {**body, "name": name, "state": "JOB_STATE_FAILED" if body.get("error") else "JOB_STATE_QUEUED"}
