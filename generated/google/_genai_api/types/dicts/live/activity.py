# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Optional, TypedDict, Union

from google._genai_api.types.live.activity import (
    ActivityEnd,
    ActivityHandling,
    ActivityStart,
    AutomaticActivityDetection,
    EndSensitivity,
    RealtimeInputConfig,
    StartSensitivity,
    TurnCoverage,
    VadSignalType,
    VoiceActivity,
    VoiceActivityDetectionSignal,
    VoiceActivityType,
)
from google._genai_core.runtime.enums import Open
from google._genai_core.runtime.model import DurationText


class AutomaticActivityDetectionDict(TypedDict, total=False):
    """Configuration of how a live session detects that the user speaks."""

    disabled: Optional[bool]
    """True if the client sends `activity_start` and `activity_end` itself. Defaults to False."""

    start_of_speech_sensitivity: Optional[Open[StartSensitivity]]
    """How readily the start of speech is detected."""

    end_of_speech_sensitivity: Optional[Open[EndSensitivity]]
    """How readily the end of speech is detected."""

    prefix_padding_ms: Optional[int]
    """Length of speech in milliseconds before its start counts. A lower value reacts faster, and takes
    noise for speech more often."""

    silence_duration_ms: Optional[int]
    """Length of silence or noise in milliseconds before the end of speech counts. A higher value
    allows longer pauses, and delays the answer."""


AutomaticActivityDetectionOrDict = Union[AutomaticActivityDetection, AutomaticActivityDetectionDict]


class RealtimeInputConfigDict(TypedDict, total=False):
    """Configuration of how a live session treats realtime input."""

    automatic_activity_detection: Optional[AutomaticActivityDetectionOrDict]
    """Detection of the user's activity. If unset, it is on, with the API's defaults."""

    activity_handling: Optional[Open[ActivityHandling]]
    """Effect of the start of activity on an answer. Defaults to `START_OF_ACTIVITY_INTERRUPTS`."""

    turn_coverage: Optional[Open[TurnCoverage]]
    """Input that belongs to a turn of the user."""

    interim_transcript_timestamp_enabled: Optional[bool]
    """True to get timestamps with interim transcriptions."""


RealtimeInputConfigOrDict = Union[RealtimeInputConfig, RealtimeInputConfigDict]


class ActivityStartDict(TypedDict, total=False):
    """Mark of the client that the user's activity begins. Valid only if automatic detection is
    disabled."""


ActivityStartOrDict = Union[ActivityStart, ActivityStartDict]


class ActivityEndDict(TypedDict, total=False):
    """Mark of the client that the user's activity ends. Valid only if automatic detection is disabled."""


ActivityEndOrDict = Union[ActivityEnd, ActivityEndDict]


class VoiceActivityDict(TypedDict, total=False):
    """Event of the server that speech of the user began or ended."""

    audio_offset: Optional[DurationText]
    """Time of the event from the start of the audio, in seconds with the unit, such as `1.5s`."""

    voice_activity_type: Optional[Open[VoiceActivityType]]
    """Kind of the event."""


VoiceActivityOrDict = Union[VoiceActivity, VoiceActivityDict]


class VoiceActivityDetectionSignalDict(TypedDict, total=False):
    """Signal of the server that the voice activity detection found a start or an end."""

    vad_signal_type: Optional[Open[VadSignalType]]
    """Kind of the signal."""


VoiceActivityDetectionSignalOrDict = Union[VoiceActivityDetectionSignal, VoiceActivityDetectionSignalDict]
