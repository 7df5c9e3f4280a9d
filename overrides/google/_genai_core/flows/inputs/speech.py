"""Voices as a SpeechConfig."""

from __future__ import annotations

from typing import Any

from google._genai_api.types.generation.speech import PrebuiltVoiceConfig, SpeechConfig, VoiceConfig


def to_speech_config(value: Any) -> SpeechConfig:
    """Return the config for the name of a prebuilt voice, a dictionary or an object."""
    if isinstance(value, str):
        voice = VoiceConfig(prebuilt_voice_config=PrebuiltVoiceConfig(voice_name=value))
        return SpeechConfig(voice_config=voice)
    return value if isinstance(value, SpeechConfig) else SpeechConfig(**value)
