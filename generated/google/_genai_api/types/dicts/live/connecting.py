# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Dict, Optional, Sequence, TypedDict, Union

from google._genai_api.types.content.media import MediaResolution, Modality
from google._genai_api.types.dicts.calls.http import HttpOptionsOrDict
from google._genai_api.types.dicts.generation.parameters import GenerationConfigOrDict, ThinkingConfigOrDict
from google._genai_api.types.dicts.generation.safety import SafetySettingOrDict
from google._genai_api.types.dicts.generation.speech import (
    AudioTranscriptionConfigOrDict,
    SpeechConfigOrDict,
    TranslationConfigOrDict,
)
from google._genai_api.types.dicts.live.activity import RealtimeInputConfigOrDict
from google._genai_api.types.dicts.live.settings import (
    AvatarConfigOrDict,
    ContextWindowCompressionConfigOrDict,
    HistoryConfigOrDict,
    ProactivityConfigOrDict,
    SessionResumptionConfigOrDict,
)
from google._genai_api.types.live.connecting import LiveConnectConfig, LiveConnectParameters
from google._genai_api.types.unions import ContentUnionDict, ToolListUnionDict
from google._genai_core.runtime.enums import Open


class LiveConnectConfigDict(TypedDict, total=False):
    """Settings of a live session."""

    generation_config: Optional[GenerationConfigOrDict]
    """Settings of generation. The fields below have precedence."""

    system_instruction: Optional[ContentUnionDict]
    """Instruction that the model follows in the whole session."""

    tools: Optional[ToolListUnionDict]
    """Tools that the model may use."""

    realtime_input_config: Optional[RealtimeInputConfigOrDict]
    """How realtime input is treated."""

    session_resumption: Optional[SessionResumptionConfigOrDict]
    """How the session is resumed. If set, the server sends handles of the session."""

    context_window_compression: Optional[ContextWindowCompressionConfigOrDict]
    """How the context is kept below its limit."""

    input_audio_transcription: Optional[AudioTranscriptionConfigOrDict]
    """Transcription of the user's speech. If unset, there is none."""

    output_audio_transcription: Optional[AudioTranscriptionConfigOrDict]
    """Transcription of the model's speech. If unset, there is none."""

    proactivity: Optional[ProactivityConfigOrDict]
    """Behavior of the model without a prompt."""

    history_config: Optional[HistoryConfigOrDict]
    """How the history is taken."""

    avatar_config: Optional[AvatarConfigOrDict]
    """Avatar that speaks in the video of the model."""

    safety_settings: Optional[Sequence[SafetySettingOrDict]]
    """Filters for harmful content."""

    labels: Optional[Dict[str, str]]
    """Labels for billing, by key."""

    max_output_tokens: Optional[int]
    """Greatest number of tokens in an answer."""

    media_resolution: Optional[Open[MediaResolution]]
    """Resolution in which media is read."""

    response_modalities: Optional[Sequence[Open[Modality]]]
    """Kinds of output, such as `[Modality.AUDIO]`. One session has one kind."""

    seed: Optional[int]
    """Seed of the randomness."""

    speech_config: Optional[SpeechConfigOrDict]
    """Voice and language of the model's speech."""

    temperature: Optional[float]
    """Randomness of the output. 0 is the least random."""

    thinking_config: Optional[ThinkingConfigOrDict]
    """How much the model thinks before it answers."""

    top_k: Optional[float]
    """Number of the most probable tokens to choose from."""

    top_p: Optional[float]
    """Share of probability that the tokens to choose from have together."""

    explicit_vad_signal: Optional[bool]
    """True to get signals of the voice activity detection. Vertex AI only."""

    enable_affective_dialog: Optional[bool]
    """True if the model may recognize feelings and adapt to them."""

    translation_config: Optional[TranslationConfigOrDict]
    """Speech translation."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""


LiveConnectConfigOrDict = Union[LiveConnectConfig, LiveConnectConfigDict]


class LiveConnectParametersDict(TypedDict, total=False):
    """Arguments to open a live session."""

    model: Optional[str]
    """Name of the model."""

    config: Optional[LiveConnectConfigOrDict]
    """Settings of the session."""


LiveConnectParametersOrDict = Union[LiveConnectParameters, LiveConnectParametersDict]
