# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Dict, Optional, Sequence, TypedDict, Union

from google._genai_api.types.dicts.content.function_calls import FunctionResponseOrDict
from google._genai_api.types.dicts.content.media import BlobOrDict
from google._genai_api.types.dicts.content.parts import ContentOrDict
from google._genai_api.types.dicts.generation.parameters import GenerationConfigOrDict
from google._genai_api.types.dicts.generation.safety import SafetySettingOrDict
from google._genai_api.types.dicts.generation.speech import AudioTranscriptionConfigOrDict
from google._genai_api.types.dicts.live.activity import (
    ActivityEndOrDict,
    ActivityStartOrDict,
    RealtimeInputConfigOrDict,
)
from google._genai_api.types.dicts.live.settings import (
    AvatarConfigOrDict,
    ContextWindowCompressionConfigOrDict,
    HistoryConfigOrDict,
    ProactivityConfigOrDict,
    SessionResumptionConfigOrDict,
)
from google._genai_api.types.live.client_messages import (
    LiveClientContent,
    LiveClientContextUpdate,
    LiveClientContextUpdateTools,
    LiveClientMessage,
    LiveClientRealtimeInput,
    LiveClientSetup,
    LiveClientToolResponse,
    LiveSendRealtimeInputParameters,
)
from google._genai_api.types.unions import (
    BlobImageUnionDict,
    ContentUnionDict,
    ToolListUnionDict,
)


class LiveClientSetupDict(TypedDict, total=False):
    """First message of a live session, with its settings. They stay for the whole session."""

    model: Optional[str]
    """Resource name of the model, such as `models/gemini-2.0-flash-live-001`."""

    generation_config: Optional[GenerationConfigOrDict]
    """Settings of generation, such as the temperature and the response modalities."""

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

    explicit_vad_signal: Optional[bool]
    """True to get signals of the voice activity detection. Vertex AI only."""


LiveClientSetupOrDict = Union[LiveClientSetup, LiveClientSetupDict]


class LiveClientContentDict(TypedDict, total=False):
    """Message that adds turns to the conversation, in order. It interrupts an answer that is under
    way."""

    turns: Optional[Sequence[ContentOrDict]]
    """Turns to add."""

    turn_complete: Optional[bool]
    """True if the model should answer now. If False, it waits for more."""


LiveClientContentOrDict = Union[LiveClientContent, LiveClientContentDict]


class LiveClientRealtimeInputDict(TypedDict, total=False):
    """Message with input in real time: audio, video or text. The order of different kinds of input is
    not kept."""

    media_chunks: Optional[Sequence[BlobOrDict]]
    """Pieces of audio or video. Prefer `audio` and `video`."""

    audio: Optional[BlobOrDict]
    """Piece of audio."""

    audio_stream_end: Optional[bool]
    """True if the audio stream pauses, such as when the microphone is off. More audio opens it again.
    Valid only with automatic activity detection."""

    video: Optional[BlobOrDict]
    """Frame of video, as an image."""

    text: Optional[str]
    """Piece of text."""

    activity_start: Optional[ActivityStartOrDict]
    """Mark that the user's activity begins. Valid only if automatic detection is disabled."""

    activity_end: Optional[ActivityEndOrDict]
    """Mark that the user's activity ends. Valid only if automatic detection is disabled."""


LiveClientRealtimeInputOrDict = Union[LiveClientRealtimeInput, LiveClientRealtimeInputDict]


class LiveClientToolResponseDict(TypedDict, total=False):
    """Message with the results of function calls."""

    function_responses: Optional[Sequence[FunctionResponseOrDict]]
    """Results, each with the `id` of its call."""


LiveClientToolResponseOrDict = Union[LiveClientToolResponse, LiveClientToolResponseDict]


class LiveClientContextUpdateToolsDict(TypedDict, total=False):
    """Tools of a context update."""

    tools: Optional[ToolListUnionDict]
    """Tools that replace those of the session."""


LiveClientContextUpdateToolsOrDict = Union[LiveClientContextUpdateTools, LiveClientContextUpdateToolsDict]


class LiveClientContextUpdateDict(TypedDict, total=False):
    """Message that changes settings during a live session."""

    system_instruction: Optional[ContentUnionDict]
    """System instruction that replaces the one of the session."""

    tools: Optional[LiveClientContextUpdateToolsOrDict]
    """Tools that replace those of the session."""


LiveClientContextUpdateOrDict = Union[LiveClientContextUpdate, LiveClientContextUpdateDict]


class LiveClientMessageDict(TypedDict, total=False):
    """Message of the client in a live session. Set one field."""

    setup: Optional[LiveClientSetupOrDict]
    """Settings of the session, as its first message."""

    client_content: Optional[LiveClientContentOrDict]
    """Turns of the conversation."""

    realtime_input: Optional[LiveClientRealtimeInputOrDict]
    """Input in real time."""

    tool_response: Optional[LiveClientToolResponseOrDict]
    """Results of function calls."""

    context_update: Optional[LiveClientContextUpdateOrDict]
    """Changed settings."""


LiveClientMessageOrDict = Union[LiveClientMessage, LiveClientMessageDict]


class LiveSendRealtimeInputParametersDict(TypedDict, total=False):
    """Arguments to send input in real time. Set one."""

    media: Optional[BlobImageUnionDict]
    """Audio, a video frame or an image. Prefer `audio` and `video`."""

    audio: Optional[BlobOrDict]
    """Piece of audio."""

    audio_stream_end: Optional[bool]
    """True if the audio stream pauses."""

    video: Optional[BlobImageUnionDict]
    """Frame of video, as an image."""

    text: Optional[str]
    """Piece of text."""

    activity_start: Optional[ActivityStartOrDict]
    """Mark that the user's activity begins."""

    activity_end: Optional[ActivityEndOrDict]
    """Mark that the user's activity ends."""


LiveSendRealtimeInputParametersOrDict = Union[
    LiveSendRealtimeInputParameters, LiveSendRealtimeInputParametersDict
]
