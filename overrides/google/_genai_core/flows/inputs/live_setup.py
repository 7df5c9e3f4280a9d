"""The settings of a live session as the message that begins it: those of generation have a place of their own."""

from __future__ import annotations

from typing import Any, Dict, Optional

from google._genai_api.types.generation.parameters import GenerationConfig
from google._genai_api.types.live.auth_tokens import LiveConnectConstraints
from google._genai_api.types.live.client_messages import LiveClientSetup
from google._genai_api.types.live.connecting import LiveConnectConfig
from google._genai_core.flows.normalizers import NORMALIZERS
from google._genai_core.runtime.model import given_object

_MODELS = ("models/", "tunedModels/")
_NORMALIZED = {"system_instruction": "content", "tools": "tools", "speech_config": "speech_config"}
OTHERS = ("http_options", "enable_affective_dialog", "translation_config")
"""Fields that the message does not have; the last two are settings of generation that sessions alone have."""


def to_setup(given: Any) -> Optional[LiveClientSetup]:
    """Return the first message of a session with these settings; None if there are none."""
    if given is None:
        return None
    constraints = given_object(LiveConnectConstraints, given, "live_connect_constraints")
    setup = fields_of(constraints.config)
    model = constraints.model
    if model:
        setup["model"] = model if model.startswith(_MODELS) else f"models/{model}"
    return LiveClientSetup(**setup) if setup else None


def fields_of(config: Optional[LiveConnectConfig]) -> Dict[str, Any]:
    """Return the fields of a LiveClientSetup that a config sets."""
    if config is None:
        return {}
    given = {name: value for name, value in config if value is not None and name not in OTHERS}
    for name, normalize in _NORMALIZED.items():
        if name in given:
            given[name] = NORMALIZERS[normalize](given[name])
    inner: Optional[GenerationConfig] = given.pop("generation_config", None)
    fields = {name: given.pop(name) for name in list(given) if name in LiveClientSetup.model_fields}
    generation = {**(dict(inner) if inner is not None else {}), **given}
    if generation:
        fields["generation_config"] = GenerationConfig(**generation)
    return fields
