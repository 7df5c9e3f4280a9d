# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Optional

from pydantic import AliasChoices, Field

from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel, DurationText


class ActivityHandling(OpenEnum):
    """Effect of speech of the user on an answer of the model."""

    ACTIVITY_HANDLING_UNSPECIFIED = "ACTIVITY_HANDLING_UNSPECIFIED"
    """Unspecified; works like `START_OF_ACTIVITY_INTERRUPTS`."""

    START_OF_ACTIVITY_INTERRUPTS = "START_OF_ACTIVITY_INTERRUPTS"
    """The answer is interrupted. The default."""

    NO_INTERRUPTION = "NO_INTERRUPTION"
    """The answer goes on."""


class TurnCoverage(OpenEnum):
    """Input that belongs to a turn of the user."""

    TURN_COVERAGE_UNSPECIFIED = "TURN_COVERAGE_UNSPECIFIED"
    """Unspecified; the model's default applies."""

    TURN_INCLUDES_ONLY_ACTIVITY = "TURN_INCLUDES_ONLY_ACTIVITY"
    """Input during activity alone, without silence."""

    TURN_INCLUDES_ALL_INPUT = "TURN_INCLUDES_ALL_INPUT"
    """All input since the last turn, including silence."""

    TURN_INCLUDES_AUDIO_ACTIVITY_AND_ALL_VIDEO = "TURN_INCLUDES_AUDIO_ACTIVITY_AND_ALL_VIDEO"
    """Audio during activity, and all video since the last turn."""


class StartSensitivity(OpenEnum):
    """How readily the start of speech is detected."""

    START_SENSITIVITY_UNSPECIFIED = "START_SENSITIVITY_UNSPECIFIED"
    """Unspecified; the API's default applies."""

    START_SENSITIVITY_HIGH = "START_SENSITIVITY_HIGH"
    """Starts are detected more often."""

    START_SENSITIVITY_LOW = "START_SENSITIVITY_LOW"
    """Starts are detected less often."""


class EndSensitivity(OpenEnum):
    """How readily the end of speech is detected."""

    END_SENSITIVITY_UNSPECIFIED = "END_SENSITIVITY_UNSPECIFIED"
    """Unspecified; the API's default applies."""

    END_SENSITIVITY_HIGH = "END_SENSITIVITY_HIGH"
    """Ends are detected more often."""

    END_SENSITIVITY_LOW = "END_SENSITIVITY_LOW"
    """Ends are detected less often."""


class VoiceActivityType(OpenEnum):
    """Kind of a voice activity event."""

    TYPE_UNSPECIFIED = "TYPE_UNSPECIFIED"
    """Unspecified."""

    ACTIVITY_START = "ACTIVITY_START"
    """Speech began."""

    ACTIVITY_END = "ACTIVITY_END"
    """Speech ended."""


class VadSignalType(OpenEnum):
    """Kind of a signal of the voice activity detection."""

    VAD_SIGNAL_TYPE_UNSPECIFIED = "VAD_SIGNAL_TYPE_UNSPECIFIED"
    """Unspecified."""

    VAD_SIGNAL_TYPE_SOS = "VAD_SIGNAL_TYPE_SOS"
    """Start of speech."""

    VAD_SIGNAL_TYPE_EOS = "VAD_SIGNAL_TYPE_EOS"
    """End of speech."""


class AutomaticActivityDetection(ApiModel):
    """Configuration of how a live session detects that the user speaks."""

    disabled: Optional[bool] = None
    """True if the client sends `activity_start` and `activity_end` itself. Defaults to False."""

    start_of_speech_sensitivity: Optional[Open[StartSensitivity]] = None
    """How readily the start of speech is detected."""

    end_of_speech_sensitivity: Optional[Open[EndSensitivity]] = None
    """How readily the end of speech is detected."""

    prefix_padding_ms: Optional[int] = None
    """Length of speech in milliseconds before its start counts. A lower value reacts faster, and takes
    noise for speech more often."""

    silence_duration_ms: Optional[int] = None
    """Length of silence or noise in milliseconds before the end of speech counts. A higher value
    allows longer pauses, and delays the answer."""


class RealtimeInputConfig(ApiModel):
    """Configuration of how a live session treats realtime input."""

    automatic_activity_detection: Optional[AutomaticActivityDetection] = None
    """Detection of the user's activity. If unset, it is on, with the API's defaults."""

    activity_handling: Optional[Open[ActivityHandling]] = None
    """Effect of the start of activity on an answer. Defaults to `START_OF_ACTIVITY_INTERRUPTS`."""

    turn_coverage: Optional[Open[TurnCoverage]] = None
    """Input that belongs to a turn of the user."""

    interim_transcript_timestamp_enabled: Optional[bool] = None
    """True to get timestamps with interim transcriptions."""


class ActivityStart(ApiModel):
    """Mark of the client that the user's activity begins. Valid only if automatic detection is
    disabled."""


class ActivityEnd(ApiModel):
    """Mark of the client that the user's activity ends. Valid only if automatic detection is disabled."""


class VoiceActivity(ApiModel):
    """Event of the server that speech of the user began or ended."""

    audio_offset: Optional[DurationText] = None
    """Time of the event from the start of the audio, in seconds with the unit, such as `1.5s`."""

    voice_activity_type: Optional[VoiceActivityType] = Field(
        default=None, validation_alias=AliasChoices("type", "voiceActivityType"), serialization_alias="type"
    )
    """Kind of the event."""


class VoiceActivityDetectionSignal(ApiModel):
    """Signal of the server that the voice activity detection found a start or an end."""

    vad_signal_type: Optional[VadSignalType] = None
    """Kind of the signal."""
