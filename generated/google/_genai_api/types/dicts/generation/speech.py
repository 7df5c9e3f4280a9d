# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional, Sequence, TypedDict, Union

from typing_extensions import Required

from google._genai_api.types.generation.speech import (
    AudioTranscriptionConfig,
    AudioTranscriptionConfigMode,
    LanguageAuto,
    LanguageHints,
    MultiSpeakerVoiceConfig,
    PrebuiltVoiceConfig,
    ReplicatedVoiceConfig,
    SpeakerVoiceConfig,
    SpeechConfig,
    TranslationConfig,
    VoiceConfig,
    VoiceConsentSignature,
)
from google._genai_core.runtime.enums import Open
from google._genai_core.runtime.model import Base64


class PrebuiltVoiceConfigDict(TypedDict, total=False):
    """Prebuilt voice for speech generation."""

    voice_name: Optional[str]
    """Name of the voice, such as `Kore`, `Puck` or `Orus`."""


PrebuiltVoiceConfigOrDict = Union[PrebuiltVoiceConfig, PrebuiltVoiceConfigDict]


class VoiceConsentSignatureDict(TypedDict, total=False):
    """Proof that a speaker's consent was verified in an earlier request."""

    signature: Optional[str]
    """Signature from an earlier request with `consent_audio`. The request fails if it is invalid or
    expired."""


VoiceConsentSignatureOrDict = Union[VoiceConsentSignature, VoiceConsentSignatureDict]


class ReplicatedVoiceConfigDict(TypedDict, total=False):
    """Voice that is replicated from an audio sample."""

    mime_type: Optional[str]
    """MIME type of the sample. Only `audio/wav` (16-bit little-endian, 24 kHz) is supported, which is
    also the default."""

    voice_sample_audio: Optional[Base64]
    """Audio sample of the voice, as raw bytes. The SDK encodes them as base64."""

    consent_audio: Optional[Base64]
    """Audio in which the speaker consents to the replication, in the same format as the sample. Gemini
    API only."""

    voice_consent_signature: Optional[VoiceConsentSignatureOrDict]
    """Signature that replaces a verified `consent_audio`. Gemini API only."""


ReplicatedVoiceConfigOrDict = Union[ReplicatedVoiceConfig, ReplicatedVoiceConfigDict]


class VoiceConfigDict(TypedDict, total=False):
    """Voice for speech generation. Set one field."""

    prebuilt_voice_config: Optional[PrebuiltVoiceConfigOrDict]
    """Prebuilt voice."""

    replicated_voice_config: Optional[ReplicatedVoiceConfigOrDict]
    """Voice that is replicated from an audio sample."""

    voice: Optional[str]
    """Voice by name: a prebuilt voice (`Kore`), a stored voice (`voice_xxx`) or a replication key
    (`voicekey_xxx`)."""


VoiceConfigOrDict = Union[VoiceConfig, VoiceConfigDict]


class SpeakerVoiceConfigDict(TypedDict, total=False):
    """Voice of one speaker in a dialogue."""

    speaker: Required[Optional[str]]
    """Name of the speaker, as written in the prompt. Required."""

    voice_config: Required[Optional[VoiceConfigOrDict]]
    """Voice of the speaker. Required."""


SpeakerVoiceConfigOrDict = Union[SpeakerVoiceConfig, SpeakerVoiceConfigDict]


class MultiSpeakerVoiceConfigDict(TypedDict, total=False):
    """Voices of the speakers in a dialogue."""

    speaker_voice_configs: Required[Optional[Sequence[SpeakerVoiceConfigOrDict]]]
    """One voice per speaker. Vertex AI requires exactly two. Required."""


MultiSpeakerVoiceConfigOrDict = Union[MultiSpeakerVoiceConfig, MultiSpeakerVoiceConfigDict]


class SpeechConfigDict(TypedDict, total=False):
    """Configuration of speech generation, for the `AUDIO` response modality."""

    language_code: Optional[str]
    """BCP 47 code of the language to speak, such as `en-US`."""

    multi_speaker_voice_config: Optional[MultiSpeakerVoiceConfigOrDict]
    """Voices for a dialogue. Mutually exclusive with `voice_config`."""

    voice_config: Optional[VoiceConfigOrDict]
    """Voice for a single speaker. Mutually exclusive with `multi_speaker_voice_config`."""


SpeechConfigOrDict = Union[SpeechConfig, SpeechConfigDict]


class TranslationConfigDict(TypedDict, total=False):
    """Configuration of speech translation."""

    target_language_code: Optional[str]
    """BCP 47 code of the target language, such as `en` or `fr`. Required on Vertex AI."""

    echo_target_language: Optional[bool]
    """True to repeat speech that is already in the target language. If False, such speech produces no
    audio."""


TranslationConfigOrDict = Union[TranslationConfig, TranslationConfigDict]


class LanguageAutoDict(TypedDict, total=False):
    """Automatic language detection, as without `AudioTranscriptionConfig.language_codes`. Deprecated
    on Vertex AI."""


LanguageAutoOrDict = Union[LanguageAuto, LanguageAutoDict]


class LanguageHintsDict(TypedDict, total=False):
    """Expected languages of the audio. Deprecated on Vertex AI; use
    `AudioTranscriptionConfig.language_codes`."""

    language_codes: Optional[List[str]]
    """BCP 47 codes of the expected languages, at least one. Required on Vertex AI."""


LanguageHintsOrDict = Union[LanguageHints, LanguageHintsDict]


class AudioTranscriptionConfigDict(TypedDict, total=False):
    """Configuration of audio transcription."""

    language_codes: Optional[List[str]]
    """BCP 47 codes of the expected languages. If unset or empty, the language is detected."""

    language_auto: Optional[LanguageAutoOrDict]
    """Automatic language detection, as without `language_codes`. Deprecated on Vertex AI."""

    language_hints: Optional[LanguageHintsOrDict]
    """Expected languages. Deprecated on Vertex AI; use `language_codes`."""

    custom_vocabulary: Optional[List[str]]
    """Terms that the speech recognition favors, such as names."""

    adaptation_phrases: Optional[List[str]]
    """Phrases that the speech recognition favors. Deprecated on Vertex AI; use `custom_vocabulary`."""

    word_timestamp: Optional[bool]
    """True to return start and end times of words. Not valid with mode `SMART`."""

    diarization: Optional[bool]
    """True to label the speakers. Not valid with mode `SMART`."""

    mode: Optional[Open[AudioTranscriptionConfigMode]]
    """Transcription mode. Defaults to `VERBATIM`."""

    source_text: Optional[str]
    """Text to revise by spoken instructions. With mode `SMART`, the answer is the complete revised
    text."""


AudioTranscriptionConfigOrDict = Union[AudioTranscriptionConfig, AudioTranscriptionConfigDict]
