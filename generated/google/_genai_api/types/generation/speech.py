# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import TYPE_CHECKING, List, Optional

from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel, Base64


class AudioTranscriptionConfigMode(OpenEnum):
    """Transcription mode."""

    MODE_UNSPECIFIED = "MODE_UNSPECIFIED"
    """Unspecified; works like `VERBATIM`."""

    VERBATIM = "VERBATIM"
    """Every word as spoken, including filler words and false starts. The default."""

    SMART = "SMART"
    """Text without filler words, with corrected grammar, paragraphs and lists. Excludes timestamps and
    diarization."""


class PrebuiltVoiceConfig(ApiModel):
    """Prebuilt voice for speech generation."""

    voice_name: Optional[str] = None
    """Name of the voice, such as `Kore`, `Puck` or `Orus`."""


class VoiceConsentSignature(ApiModel):
    """Proof that a speaker's consent was verified in an earlier request."""

    signature: Optional[str] = None
    """Signature from an earlier request with `consent_audio`. The request fails if it is invalid or
    expired."""


class ReplicatedVoiceConfig(ApiModel):
    """Voice that is replicated from an audio sample."""

    mime_type: Optional[str] = None
    """MIME type of the sample. Only `audio/wav` (16-bit little-endian, 24 kHz) is supported, which is
    also the default."""

    voice_sample_audio: Optional[Base64] = None
    """Audio sample of the voice, as raw bytes. The SDK encodes them as base64."""

    consent_audio: Optional[Base64] = None
    """Audio in which the speaker consents to the replication, in the same format as the sample. Gemini
    API only."""

    voice_consent_signature: Optional[VoiceConsentSignature] = None
    """Signature that replaces a verified `consent_audio`. Gemini API only."""


class VoiceConfig(ApiModel):
    """Voice for speech generation. Set one field."""

    prebuilt_voice_config: Optional[PrebuiltVoiceConfig] = None
    """Prebuilt voice."""

    replicated_voice_config: Optional[ReplicatedVoiceConfig] = None
    """Voice that is replicated from an audio sample."""

    voice: Optional[str] = None
    """Voice by name: a prebuilt voice (`Kore`), a stored voice (`voice_xxx`) or a replication key
    (`voicekey_xxx`)."""


class SpeakerVoiceConfig(ApiModel):
    """Voice of one speaker in a dialogue."""

    speaker: Optional[str] = None
    """Name of the speaker, as written in the prompt. Required."""

    voice_config: Optional[VoiceConfig] = None
    """Voice of the speaker. Required."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            speaker: Optional[str],
            voice_config: Optional[VoiceConfig],
        ) -> None: ...


class MultiSpeakerVoiceConfig(ApiModel):
    """Voices of the speakers in a dialogue."""

    speaker_voice_configs: Optional[List[SpeakerVoiceConfig]] = None
    """One voice per speaker. Vertex AI requires exactly two. Required."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            speaker_voice_configs: Optional[List[SpeakerVoiceConfig]],
        ) -> None: ...


class SpeechConfig(ApiModel):
    """Configuration of speech generation, for the `AUDIO` response modality."""

    language_code: Optional[str] = None
    """BCP 47 code of the language to speak, such as `en-US`."""

    multi_speaker_voice_config: Optional[MultiSpeakerVoiceConfig] = None
    """Voices for a dialogue. Mutually exclusive with `voice_config`."""

    voice_config: Optional[VoiceConfig] = None
    """Voice for a single speaker. Mutually exclusive with `multi_speaker_voice_config`."""


class TranslationConfig(ApiModel):
    """Configuration of speech translation."""

    target_language_code: Optional[str] = None
    """BCP 47 code of the target language, such as `en` or `fr`. Required on Vertex AI."""

    echo_target_language: Optional[bool] = None
    """True to repeat speech that is already in the target language. If False, such speech produces no
    audio."""


class LanguageAuto(ApiModel):
    """Automatic language detection, as without `AudioTranscriptionConfig.language_codes`. Deprecated
    on Vertex AI."""


class LanguageHints(ApiModel):
    """Expected languages of the audio. Deprecated on Vertex AI; use
    `AudioTranscriptionConfig.language_codes`."""

    language_codes: Optional[List[str]] = None
    """BCP 47 codes of the expected languages, at least one. Required on Vertex AI."""


class AudioTranscriptionConfig(ApiModel):
    """Configuration of audio transcription."""

    language_codes: Optional[List[str]] = None
    """BCP 47 codes of the expected languages. If unset or empty, the language is detected."""

    language_auto: Optional[LanguageAuto] = None
    """Automatic language detection, as without `language_codes`. Deprecated on Vertex AI."""

    language_hints: Optional[LanguageHints] = None
    """Expected languages. Deprecated on Vertex AI; use `language_codes`."""

    custom_vocabulary: Optional[List[str]] = None
    """Terms that the speech recognition favors, such as names."""

    adaptation_phrases: Optional[List[str]] = None
    """Phrases that the speech recognition favors. Deprecated on Vertex AI; use `custom_vocabulary`."""

    word_timestamp: Optional[bool] = None
    """True to return start and end times of words. Not valid with mode `SMART`."""

    diarization: Optional[bool] = None
    """True to label the speakers. Not valid with mode `SMART`."""

    mode: Optional[Open[AudioTranscriptionConfigMode]] = None
    """Transcription mode. Defaults to `VERBATIM`."""

    source_text: Optional[str] = None
    """Text to revise by spoken instructions. With mode `SMART`, the answer is the complete revised
    text."""
