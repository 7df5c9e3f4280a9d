# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional, Sequence, TypedDict, Union

from google._genai_api.types.speech import (
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


class AudioTranscriptionConfigDict(TypedDict, total=False):
    """How speech in the input is transcribed."""

    language_codes: Optional[List[str]]
    """Languages to expect, as BCP 47 codes. Empty or unset means detection."""

    language_auto: Optional[LanguageAutoOrDict]
    """Asks for language detection. Deprecated; leave `language_codes` empty instead."""

    language_hints: Optional[LanguageHintsOrDict]
    """Languages to expect. Deprecated; use `language_codes`."""

    custom_vocabulary: Optional[List[str]]
    """Names and terms that recognition should favour."""

    adaptation_phrases: Optional[List[str]]
    """Phrases that recognition should favour. Deprecated; use `custom_vocabulary`."""

    word_timestamp: Optional[bool]
    """If true, each word comes with start and end time. Not with mode `SMART`."""

    diarization: Optional[bool]
    """If true, speakers are told apart by labels. Not with mode `SMART`."""

    mode: Optional[Open[AudioTranscriptionConfigMode]]
    """Word for word or cleaned up; `VERBATIM` if unset."""

    source_text: Optional[str]
    """Text to be revised by spoken instructions. With mode `SMART` the answer is its full new version."""


class LanguageAutoDict(TypedDict, total=False):
    """Asks for language detection. Deprecated: leaving `language_codes` empty does the same."""


class LanguageHintsDict(TypedDict, total=False):
    """Languages to expect in the audio. Deprecated in favour of
    `AudioTranscriptionConfig.language_codes`."""

    language_codes: Optional[List[str]]
    """At least one BCP 47 code. Deprecated along with this type."""


class MultiSpeakerVoiceConfigDict(TypedDict, total=False):
    """Voices for a spoken dialogue."""

    speaker_voice_configs: Optional[Sequence[SpeakerVoiceConfigOrDict]]
    """One entry per speaker. Vertex AI requires exactly two."""


class PrebuiltVoiceConfigDict(TypedDict, total=False):
    """Picks one of Google's ready-made voices."""

    voice_name: Optional[str]
    """A ready-made voice, such as `Kore`, `Puck` or `Orus`."""


class ReplicatedVoiceConfigDict(TypedDict, total=False):
    """Imitates a voice from a recording of it."""

    mime_type: Optional[str]
    """Format of the sample. Only `audio/wav` (16-bit little-endian PCM, 24 kHz) is taken, which is
    also the default."""

    voice_sample_audio: Optional[Base64]
    """Recording of the voice to imitate, as raw bytes; the SDK encodes them."""

    consent_audio: Optional[Base64]
    """Recording in which the speaker agrees to the imitation; same format as the sample. Gemini API
    only."""

    voice_consent_signature: Optional[VoiceConsentSignatureOrDict]
    """Stands in for `consent_audio` once that has been verified, and is quicker. Gemini API only."""


class SpeakerVoiceConfigDict(TypedDict, total=False):
    """Which voice one speaker of a dialogue gets."""

    speaker: Optional[str]
    """The speaker's name, spelled as in the prompt. Required."""

    voice_config: Optional[VoiceConfigOrDict]
    """Voice for this speaker's lines. Required."""


class SpeechConfigDict(TypedDict, total=False):
    """Language and voice of spoken output. Goes with the `AUDIO` response modality."""

    language_code: Optional[str]
    """Language to speak, such as `en-US` (BCP 47)."""

    multi_speaker_voice_config: Optional[MultiSpeakerVoiceConfigOrDict]
    """A voice per speaker, for dialogues. Excludes `voice_config`."""

    voice_config: Optional[VoiceConfigOrDict]
    """The one voice for everything. Excludes `multi_speaker_voice_config`."""


class TranslationConfigDict(TypedDict, total=False):
    """Speech translation into another language. Vertex AI only."""

    echo_target_language: Optional[bool]
    """If true, speech that is already in the target language is repeated aloud; if false, it yields no
    audio."""

    target_language_code: Optional[str]
    """Language to translate into, such as `en` or `fr` (BCP 47). Required."""


class VoiceConfigDict(TypedDict, total=False):
    """The voice that reads the answer aloud: ready-made or imitated."""

    prebuilt_voice_config: Optional[PrebuiltVoiceConfigOrDict]
    """Takes one of Google's ready-made voices."""

    replicated_voice_config: Optional[ReplicatedVoiceConfigOrDict]
    """Imitates a recorded voice."""

    voice: Optional[str]
    """Short form: a ready-made name (`Kore`), a stored voice (`voice_xxx`) or a replication key
    (`voicekey_xxx`)."""


class VoiceConsentSignatureDict(TypedDict, total=False):
    """Proof that a speaker's consent has been checked before. Gemini API only."""

    signature: Optional[str]
    """Token the API issued for an earlier request with `consent_audio`; invalid or expired ones fail
    the request."""


PrebuiltVoiceConfigOrDict = Union[PrebuiltVoiceConfig, PrebuiltVoiceConfigDict]
VoiceConsentSignatureOrDict = Union[VoiceConsentSignature, VoiceConsentSignatureDict]
ReplicatedVoiceConfigOrDict = Union[ReplicatedVoiceConfig, ReplicatedVoiceConfigDict]
VoiceConfigOrDict = Union[VoiceConfig, VoiceConfigDict]
SpeakerVoiceConfigOrDict = Union[SpeakerVoiceConfig, SpeakerVoiceConfigDict]
MultiSpeakerVoiceConfigOrDict = Union[MultiSpeakerVoiceConfig, MultiSpeakerVoiceConfigDict]
SpeechConfigOrDict = Union[SpeechConfig, SpeechConfigDict]
TranslationConfigOrDict = Union[TranslationConfig, TranslationConfigDict]
LanguageAutoOrDict = Union[LanguageAuto, LanguageAutoDict]
LanguageHintsOrDict = Union[LanguageHints, LanguageHintsDict]
AudioTranscriptionConfigOrDict = Union[AudioTranscriptionConfig, AudioTranscriptionConfigDict]
