# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional

from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel, Base64


class AudioTranscriptionConfig(ApiModel):
    """How speech in the input is transcribed."""

    language_codes: Optional[List[str]] = None
    """Languages to expect, as BCP 47 codes. Empty or unset means detection."""

    language_auto: Optional[LanguageAuto] = None
    """Asks for language detection. Deprecated; leave `language_codes` empty instead."""

    language_hints: Optional[LanguageHints] = None
    """Languages to expect. Deprecated; use `language_codes`."""

    custom_vocabulary: Optional[List[str]] = None
    """Names and terms that recognition should favour."""

    adaptation_phrases: Optional[List[str]] = None
    """Phrases that recognition should favour. Deprecated; use `custom_vocabulary`."""

    word_timestamp: Optional[bool] = None
    """If true, each word comes with start and end time. Not with mode `SMART`."""

    diarization: Optional[bool] = None
    """If true, speakers are told apart by labels. Not with mode `SMART`."""

    mode: Optional[Open[AudioTranscriptionConfigMode]] = None
    """Word for word or cleaned up; `VERBATIM` if unset."""

    source_text: Optional[str] = None
    """Text to be revised by spoken instructions. With mode `SMART` the answer is its full new version."""


class AudioTranscriptionConfigMode(OpenEnum):
    """How faithfully speech is written down."""

    MODE_UNSPECIFIED = "MODE_UNSPECIFIED"
    """No choice made; works like `VERBATIM`."""

    VERBATIM = "VERBATIM"
    """Every word as spoken, filler words and false starts included. This is the default."""

    SMART = "SMART"
    """Cleaned-up text: fillers dropped, grammar mended, paragraphs and lists set. Excludes timestamps
    and diarization."""


class LanguageAuto(ApiModel):
    """Asks for language detection. Deprecated: leaving `language_codes` empty does the same."""


class LanguageHints(ApiModel):
    """Languages to expect in the audio. Deprecated in favour of
    `AudioTranscriptionConfig.language_codes`."""

    language_codes: Optional[List[str]] = None
    """At least one BCP 47 code. Deprecated along with this type."""


class MultiSpeakerVoiceConfig(ApiModel):
    """Voices for a spoken dialogue."""

    speaker_voice_configs: Optional[List[SpeakerVoiceConfig]] = None
    """One entry per speaker. Vertex AI requires exactly two."""


class PrebuiltVoiceConfig(ApiModel):
    """Picks one of Google's ready-made voices."""

    voice_name: Optional[str] = None
    """A ready-made voice, such as `Kore`, `Puck` or `Orus`."""


class ReplicatedVoiceConfig(ApiModel):
    """Imitates a voice from a recording of it."""

    mime_type: Optional[str] = None
    """Format of the sample. Only `audio/wav` (16-bit little-endian PCM, 24 kHz) is taken, which is
    also the default."""

    voice_sample_audio: Optional[Base64] = None
    """Recording of the voice to imitate, as raw bytes; the SDK encodes them."""

    consent_audio: Optional[Base64] = None
    """Recording in which the speaker agrees to the imitation; same format as the sample. Gemini API
    only."""

    voice_consent_signature: Optional[VoiceConsentSignature] = None
    """Stands in for `consent_audio` once that has been verified, and is quicker. Gemini API only."""


class SpeakerVoiceConfig(ApiModel):
    """Which voice one speaker of a dialogue gets."""

    speaker: Optional[str] = None
    """The speaker's name, spelled as in the prompt. Required."""

    voice_config: Optional[VoiceConfig] = None
    """Voice for this speaker's lines. Required."""


class SpeechConfig(ApiModel):
    """Language and voice of spoken output. Goes with the `AUDIO` response modality."""

    language_code: Optional[str] = None
    """Language to speak, such as `en-US` (BCP 47)."""

    multi_speaker_voice_config: Optional[MultiSpeakerVoiceConfig] = None
    """A voice per speaker, for dialogues. Excludes `voice_config`."""

    voice_config: Optional[VoiceConfig] = None
    """The one voice for everything. Excludes `multi_speaker_voice_config`."""


class TranslationConfig(ApiModel):
    """Speech translation into another language. Vertex AI only."""

    echo_target_language: Optional[bool] = None
    """If true, speech that is already in the target language is repeated aloud; if false, it yields no
    audio."""

    target_language_code: Optional[str] = None
    """Language to translate into, such as `en` or `fr` (BCP 47). Required."""


class VoiceConfig(ApiModel):
    """The voice that reads the answer aloud: ready-made or imitated."""

    prebuilt_voice_config: Optional[PrebuiltVoiceConfig] = None
    """Takes one of Google's ready-made voices."""

    replicated_voice_config: Optional[ReplicatedVoiceConfig] = None
    """Imitates a recorded voice."""

    voice: Optional[str] = None
    """Short form: a ready-made name (`Kore`), a stored voice (`voice_xxx`) or a replication key
    (`voicekey_xxx`)."""


class VoiceConsentSignature(ApiModel):
    """Proof that a speaker's consent has been checked before. Gemini API only."""

    signature: Optional[str] = None
    """Token the API issued for an earlier request with `consent_audio`; invalid or expired ones fail
    the request."""
