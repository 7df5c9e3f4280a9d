# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Dict, List, Optional

from google._genai_api.types.content.function_calls import FunctionResponse
from google._genai_api.types.content.media import Blob
from google._genai_api.types.content.parts import Content
from google._genai_api.types.generation.parameters import GenerationConfig
from google._genai_api.types.generation.safety import SafetySetting
from google._genai_api.types.generation.speech import AudioTranscriptionConfig
from google._genai_api.types.live.activity import ActivityEnd, ActivityStart, RealtimeInputConfig
from google._genai_api.types.live.settings import (
    AvatarConfig,
    ContextWindowCompressionConfig,
    HistoryConfig,
    ProactivityConfig,
    SessionResumptionConfig,
)
from google._genai_api.types.unions import BlobImageUnion, ContentUnion, ToolListUnion
from google._genai_core.runtime.model import ApiModel


class LiveClientSetup(ApiModel):
    """First message of a live session, with its settings. They stay for the whole session."""

    model: Optional[str] = None
    """Resource name of the model, such as `models/gemini-2.0-flash-live-001`."""

    generation_config: Optional[GenerationConfig] = None
    """Settings of generation, such as the temperature and the response modalities."""

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

    explicit_vad_signal: Optional[bool] = None
    """True to get signals of the voice activity detection. Vertex AI only."""


class LiveClientContent(ApiModel):
    """Message that adds turns to the conversation, in order. It interrupts an answer that is under
    way."""

    turns: Optional[List[Content]] = None
    """Turns to add."""

    turn_complete: Optional[bool] = None
    """True if the model should answer now. If False, it waits for more."""


class LiveClientRealtimeInput(ApiModel):
    """Message with input in real time: audio, video or text. The order of different kinds of input is
    not kept."""

    media_chunks: Optional[List[Blob]] = None
    """Pieces of audio or video. Prefer `audio` and `video`."""

    audio: Optional[Blob] = None
    """Piece of audio."""

    audio_stream_end: Optional[bool] = None
    """True if the audio stream pauses, such as when the microphone is off. More audio opens it again.
    Valid only with automatic activity detection."""

    video: Optional[Blob] = None
    """Frame of video, as an image."""

    text: Optional[str] = None
    """Piece of text."""

    activity_start: Optional[ActivityStart] = None
    """Mark that the user's activity begins. Valid only if automatic detection is disabled."""

    activity_end: Optional[ActivityEnd] = None
    """Mark that the user's activity ends. Valid only if automatic detection is disabled."""


class LiveClientToolResponse(ApiModel):
    """Message with the results of function calls."""

    function_responses: Optional[List[FunctionResponse]] = None
    """Results, each with the `id` of its call."""


class LiveClientContextUpdateTools(ApiModel):
    """Tools of a context update."""

    tools: Optional[ToolListUnion] = None
    """Tools that replace those of the session."""


class LiveClientContextUpdate(ApiModel):
    """Message that changes settings during a live session."""

    system_instruction: Optional[ContentUnion] = None
    """System instruction that replaces the one of the session."""

    tools: Optional[LiveClientContextUpdateTools] = None
    """Tools that replace those of the session."""


class LiveClientMessage(ApiModel):
    """Message of the client in a live session. Set one field."""

    setup: Optional[LiveClientSetup] = None
    """Settings of the session, as its first message."""

    client_content: Optional[LiveClientContent] = None
    """Turns of the conversation."""

    realtime_input: Optional[LiveClientRealtimeInput] = None
    """Input in real time."""

    tool_response: Optional[LiveClientToolResponse] = None
    """Results of function calls."""

    context_update: Optional[LiveClientContextUpdate] = None
    """Changed settings."""


class LiveSendRealtimeInputParameters(ApiModel):
    """Arguments to send input in real time. Set one."""

    media: Optional[BlobImageUnion] = None
    """Audio, a video frame or an image. Prefer `audio` and `video`."""

    audio: Optional[Blob] = None
    """Piece of audio."""

    audio_stream_end: Optional[bool] = None
    """True if the audio stream pauses."""

    video: Optional[BlobImageUnion] = None
    """Frame of video, as an image."""

    text: Optional[str] = None
    """Piece of text."""

    activity_start: Optional[ActivityStart] = None
    """Mark that the user's activity begins."""

    activity_end: Optional[ActivityEnd] = None
    """Mark that the user's activity ends."""
