# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Dict, List, Optional

from google._genai_api.types.calls.http import HttpOptions
from google._genai_api.types.content.media import MediaResolution, Modality
from google._genai_api.types.generation.parameters import GenerationConfig, ThinkingConfig
from google._genai_api.types.generation.safety import SafetySetting
from google._genai_api.types.generation.speech import (
    AudioTranscriptionConfig,
    SpeechConfig,
    TranslationConfig,
)
from google._genai_api.types.live.activity import RealtimeInputConfig
from google._genai_api.types.live.settings import (
    AvatarConfig,
    ContextWindowCompressionConfig,
    HistoryConfig,
    ProactivityConfig,
    SessionResumptionConfig,
)
from google._genai_api.types.unions import ContentUnion, ToolListUnion
from google._genai_core.runtime.enums import Open
from google._genai_core.runtime.model import ApiModel


class LiveConnectConfig(ApiModel):
    """Settings of a live session."""

    generation_config: Optional[GenerationConfig] = None
    """Settings of generation. The fields below have precedence."""

    system_instruction: Optional[ContentUnion] = None
    """Instruction that the model follows in the whole session."""

    tools: Optional[ToolListUnion] = None
    """Tools that the model may use."""

    realtime_input_config: Optional[RealtimeInputConfig] = None
    """How realtime input is treated."""

    session_resumption: Optional[SessionResumptionConfig] = None
    """How the session is resumed. If set, the server sends handles of the session."""

    context_window_compression: Optional[ContextWindowCompressionConfig] = None
    """How the context is kept below its limit."""

    input_audio_transcription: Optional[AudioTranscriptionConfig] = None
    """Transcription of the user's speech. If unset, there is none."""

    output_audio_transcription: Optional[AudioTranscriptionConfig] = None
    """Transcription of the model's speech. If unset, there is none."""

    proactivity: Optional[ProactivityConfig] = None
    """Behavior of the model without a prompt."""

    history_config: Optional[HistoryConfig] = None
    """How the history is taken."""

    avatar_config: Optional[AvatarConfig] = None
    """Avatar that speaks in the video of the model."""

    safety_settings: Optional[List[SafetySetting]] = None
    """Filters for harmful content."""

    labels: Optional[Dict[str, str]] = None
    """Labels for billing, by key."""

    max_output_tokens: Optional[int] = None
    """Greatest number of tokens in an answer."""

    media_resolution: Optional[Open[MediaResolution]] = None
    """Resolution in which media is read."""

    response_modalities: Optional[List[Open[Modality]]] = None
    """Kinds of output, such as `[Modality.AUDIO]`. One session has one kind."""

    seed: Optional[int] = None
    """Seed of the randomness."""

    speech_config: Optional[SpeechConfig] = None
    """Voice and language of the model's speech."""

    temperature: Optional[float] = None
    """Randomness of the output. 0 is the least random."""

    thinking_config: Optional[ThinkingConfig] = None
    """How much the model thinks before it answers."""

    top_k: Optional[float] = None
    """Number of the most probable tokens to choose from."""

    top_p: Optional[float] = None
    """Share of probability that the tokens to choose from have together."""

    explicit_vad_signal: Optional[bool] = None
    """True to get signals of the voice activity detection. Vertex AI only."""

    enable_affective_dialog: Optional[bool] = None
    """True if the model may recognize feelings and adapt to them."""

    translation_config: Optional[TranslationConfig] = None
    """Speech translation."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""


class LiveConnectParameters(ApiModel):
    """Arguments to open a live session."""

    model: Optional[str] = None
    """Name of the model."""

    config: Optional[LiveConnectConfig] = None
    """Settings of the session."""
