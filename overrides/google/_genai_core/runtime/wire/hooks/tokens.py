"""Tokens for live sessions: which settings a token fixes, as a field mask."""

from __future__ import annotations

import re
from typing import Any, Dict, Iterator, List

from google._genai_core.runtime.lookup import load
from google._genai_core.runtime.model import ApiModel
from google._genai_core.runtime.usage_errors import InvalidValueError
from google._genai_core.runtime.wire import encoding
from google._genai_core.runtime.wire.encoding import Encoded
from google._genai_core.runtime.wire.hooks.call_state import CallState

_SETUP, _GENERATION = "bidiGenerateContentSetup", "generationConfig"
_OF_SESSIONS = {
    "enable_affective_dialog": "enableAffectiveDialog",
    "translation_config": "translationConfig",
}
"""Settings of generation that live sessions alone have."""


def locked_fields(encoded: Encoded, call: CallState) -> None:
    """Fix the settings that are set, and those that the config names; all of them without a list of names."""
    setup = _with_settings_of_sessions(_opened(encoded.body.pop(_SETUP, None)), call.config)
    if setup:
        encoded.body[_SETUP] = setup
    names: Any = getattr(call.config, "lock_additional_fields", None)
    if names is not None:
        mask: List[str] = [*_paths(setup), *map(_path, names)]
        encoded.body["fieldMask"] = ",".join(dict.fromkeys(mask))


def _with_settings_of_sessions(setup: Dict[str, Any], config: Any) -> Dict[str, Any]:
    session = getattr(getattr(config, "live_connect_constraints", None), "config", None)
    found = {json: getattr(session, name, None) for name, json in _OF_SESSIONS.items()}
    own = {
        json: encoding.plain(value) if isinstance(value, ApiModel) else value
        for json, value in found.items()
        if value is not None
    }
    return {**setup, _GENERATION: {**_opened(setup.get(_GENERATION)), **own}} if own else setup


def _paths(setup: Any) -> Iterator[str]:
    """Yield the fields of a setup, and each setting of generation by itself."""
    for name, value in _opened(setup).items():
        if name == _GENERATION:
            yield from (f"{name}.{inner}" for inner in _opened(value))
        else:
            yield name


def _opened(value: Any) -> Any:
    return encoding.opened(value) if isinstance(value, ApiModel) else value or {}


def _path(name: str) -> str:
    """Return the path of a field of LiveConnectConfig by its name in Python or in JSON."""
    if not re.fullmatch(r"[A-Za-z_][\w.]*", name, re.ASCII):
        raise InvalidValueError(f"config.lock_additional_fields: {name!a} is not the name of a field")
    setup = load("google._genai_api.types.live.client_messages.LiveClientSetup")
    generation = load("google._genai_api.types.generation.parameters.GenerationConfig")
    for kind, prefix in ((setup, ""), (generation, f"{_GENERATION}.")):
        for field, info in kind.model_fields.items():
            json = info.alias or field
            if name in (field, json):
                return f"{prefix}{json}"
    return name
