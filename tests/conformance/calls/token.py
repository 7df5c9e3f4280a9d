"""Calls of `client.auth_tokens`: tokens in place of the API key, and the settings that they fix."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any, Union

from ..call import GEMINI, VERTEX, Arguments, Build, Call, both_shells, flat

SOON = datetime(2026, 5, 1, tzinfo=timezone.utc)
ALPHA = {"http_options": {"api_version": "v1alpha"}}
SETTINGS: dict[str, Any] = {
    "response_modalities": ["AUDIO"],
    "temperature": 0.7,
    "system_instruction": "Be brief.",
    "tools": [{"google_search": {}}],
    "session_resumption": {},
    "input_audio_transcription": {},
    "speech_config": {"language_code": "en-US"},
    "realtime_input_config": {"automatic_activity_detection": {"disabled": True}},
    "context_window_compression": {"trigger_tokens": 10},
    "proactivity": {"proactive_audio": True},
    "history_config": {"initial_history_in_client_content": True},
    "enable_affective_dialog": True,
    "translation_config": {"target_language_code": "de"},
}


def limited(**more: Any) -> dict[str, Any]:
    """A token for these settings."""
    return {"live_connect_constraints": {"model": "gemini-live", "config": SETTINGS}, **more}


CONFIGS: dict[str, Union[Build, dict[str, Any]]] = {
    "plain": {},
    "times": {"uses": 2, "expire_time": SOON, "new_session_expire_time": SOON},
    "limited": limited(),
    "limited-locked": limited(lock_additional_fields=[]),
    "limited-locked-more": limited(
        lock_additional_fields=["temperature", "top_k", "output_audio_transcription"]
    ),
    "locked": {"lock_additional_fields": ["tools"]},
    "model": {"live_connect_constraints": {"model": "models/gemini-live"}},
    "config": {"live_connect_constraints": {"config": {"temperature": 0.5}}},
    "vad-signal": {"live_connect_constraints": {"config": {"explicit_vad_signal": True}}},
    "naive-time": {"expire_time": SOON.replace(tzinfo=None)},
    "object": lambda t: t.CreateAuthTokenConfig(
        uses=1,
        http_options=t.HttpOptions(api_version="v1alpha"),
        live_connect_constraints=t.LiveConnectConstraints(
            model="gemini-live", config=t.LiveConnectConfig(temperature=1, response_modalities=["TEXT"])
        ),
    ),
}
REFUSED = ("vad-signal",)


def created(config: Union[Build, dict[str, Any]]) -> Arguments:
    """The arguments with this config, in the version of the API that has the method."""
    if callable(config):
        return lambda types: {"config": config(types)}
    return lambda types: {"config": {**config, **ALPHA}}


TOKEN_CALLS: list[Call] = flat(
    both_shells(
        f"tokens/{name}",
        "auth_tokens.create",
        created(config),
        refused_on=(GEMINI, VERTEX) if name in REFUSED else (VERTEX,),
    )
    for name, config in CONFIGS.items()
)
