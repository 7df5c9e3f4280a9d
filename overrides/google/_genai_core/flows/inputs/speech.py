"""What users give as a voice, as a SpeechConfig."""

from __future__ import annotations

from typing import Any

from google._genai_api.types.generation.speech import PrebuiltVoiceConfig, SpeechConfig, VoiceConfig


def to_speech_config(given: Any) -> SpeechConfig:
    """A voice's name stands for a prebuilt voice."""
    if isinstance(given, str):
        voice = VoiceConfig(prebuilt_voice_config=PrebuiltVoiceConfig(voice_name=given))
        return SpeechConfig(voice_config=voice)
    return given if isinstance(given, SpeechConfig) else SpeechConfig(**given)
