"""Voices as a SpeechConfig."""

from __future__ import annotations

from typing import Any, Mapping, cast

from google._genai_api.types.generation.speech import PrebuiltVoiceConfig, SpeechConfig, VoiceConfig
from google._genai_core.runtime.given import kind_of
from google._genai_core.runtime.model import placed
from google._genai_core.runtime.usage_errors import InvalidTypeError


def to_speech_config(value: Any) -> SpeechConfig:
    """Return the config for the name of a prebuilt voice, a dictionary or an object."""
    if isinstance(value, str):
        voice = VoiceConfig(prebuilt_voice_config=PrebuiltVoiceConfig(voice_name=value))
        return SpeechConfig(voice_config=voice)
    if isinstance(value, SpeechConfig):
        return value
    if not isinstance(value, Mapping):
        raise InvalidTypeError(
            f"config.speech_config must be a types.SpeechConfig, a dict or the name of a voice, not {kind_of(value)}"
        )
    with placed("config.speech_config"):
        return SpeechConfig(**cast("Mapping[str, Any]", value))
