# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional, Sequence, TypedDict, Union

from google._genai_api.types.dicts.content.function_calls import FunctionCallOrDict
from google._genai_api.types.dicts.content.media import TranscriptionOrDict
from google._genai_api.types.dicts.content.parts import ContentOrDict
from google._genai_api.types.dicts.generation.speech import VoiceConsentSignatureOrDict
from google._genai_api.types.dicts.live.activity import (
    VoiceActivityDetectionSignalOrDict,
    VoiceActivityOrDict,
)
from google._genai_api.types.dicts.responses.candidates import UrlContextMetadataOrDict
from google._genai_api.types.dicts.responses.grounding import GroundingMetadataOrDict
from google._genai_api.types.dicts.responses.usage import UsageMetadataOrDict
from google._genai_api.types.live.server_messages import (
    InteractionStatus,
    LiveServerContent,
    LiveServerGoAway,
    LiveServerMessage,
    LiveServerSessionResumptionUpdate,
    LiveServerSetupComplete,
    LiveServerToolCall,
    LiveServerToolCallCancellation,
    TurnCompleteReason,
)
from google._genai_core.runtime.enums import Open
from google._genai_core.runtime.model import DurationText


class LiveServerSetupCompleteDict(TypedDict, total=False):
    """Answer of the server to the setup. The session can be used from now on."""

    session_id: Optional[str]
    """ID of the session."""

    voice_consent_signature: Optional[VoiceConsentSignatureOrDict]
    """Proof of a verified consent, for later requests with the same voice."""


LiveServerSetupCompleteOrDict = Union[LiveServerSetupComplete, LiveServerSetupCompleteDict]


class LiveServerContentDict(TypedDict, total=False):
    """Content of the model, as it is generated."""

    model_turn: Optional[ContentOrDict]
    """Part of the model's turn."""

    turn_complete: Optional[bool]
    """True if the turn is complete. More content comes only after a message of the client."""

    interrupted: Optional[bool]
    """True if the client interrupted the answer. Audio that waits to be played should be dropped."""

    grounding_metadata: Optional[GroundingMetadataOrDict]
    """Sources that the answer is based on."""

    generation_complete: Optional[bool]
    """True if the model has generated everything. `turn_complete` can follow later, when the audio has
    been played."""

    input_transcription: Optional[TranscriptionOrDict]
    """Transcription of the user's speech. It is independent of the order of the model's turn."""

    output_transcription: Optional[TranscriptionOrDict]
    """Transcription of the model's speech. It is independent of the order of the model's turn."""

    url_context_metadata: Optional[UrlContextMetadataOrDict]
    """Pages that the URL context tool read."""

    turn_complete_reason: Optional[Open[TurnCompleteReason]]
    """Why the turn is complete."""

    waiting_for_input: Optional[bool]
    """True if the model waits for more input of the user."""

    interim_input_transcription: Optional[TranscriptionOrDict]
    """Transcription of the user's speech that can still change."""

    interaction_status: Optional[Open[InteractionStatus]]
    """Whether the model still works on its answer."""


LiveServerContentOrDict = Union[LiveServerContent, LiveServerContentDict]


class LiveServerToolCallDict(TypedDict, total=False):
    """Function calls that the client should run and answer."""

    function_calls: Optional[Sequence[FunctionCallOrDict]]
    """Calls, each with an `id` for its result."""


LiveServerToolCallOrDict = Union[LiveServerToolCall, LiveServerToolCallDict]


class LiveServerToolCallCancellationDict(TypedDict, total=False):
    """Function calls that the client should no longer answer, because the user interrupted."""

    ids: Optional[List[str]]
    """IDs of the calls."""


LiveServerToolCallCancellationOrDict = Union[
    LiveServerToolCallCancellation, LiveServerToolCallCancellationDict
]


class LiveServerGoAwayDict(TypedDict, total=False):
    """Notice that the server will soon close the connection."""

    time_left: Optional[DurationText]
    """Time until then, in seconds with the unit, such as `10s`."""


LiveServerGoAwayOrDict = Union[LiveServerGoAway, LiveServerGoAwayDict]


class LiveServerSessionResumptionUpdateDict(TypedDict, total=False):
    """State of the session, to resume it on a new connection."""

    new_handle: Optional[str]
    """Handle for `SessionResumptionConfig.handle`. Unset if `resumable` is False."""

    resumable: Optional[bool]
    """True if the session can be resumed from here."""

    last_consumed_client_message_index: Optional[int]
    """Index of the last message of the client that the handle includes. Sent only with `transparent`."""


LiveServerSessionResumptionUpdateOrDict = Union[
    LiveServerSessionResumptionUpdate, LiveServerSessionResumptionUpdateDict
]


class LiveServerMessageDict(TypedDict, total=False):
    """Message of the server in a live session. One field is set, and `usage_metadata` may be set too."""

    setup_complete: Optional[LiveServerSetupCompleteOrDict]
    """Answer to the setup."""

    server_content: Optional[LiveServerContentOrDict]
    """Content of the model."""

    tool_call: Optional[LiveServerToolCallOrDict]
    """Function calls to run."""

    tool_call_cancellation: Optional[LiveServerToolCallCancellationOrDict]
    """Function calls that need no answer any more."""

    usage_metadata: Optional[UsageMetadataOrDict]
    """Token counts so far."""

    go_away: Optional[LiveServerGoAwayOrDict]
    """Notice that the connection will be closed."""

    session_resumption_update: Optional[LiveServerSessionResumptionUpdateOrDict]
    """State of the session, to resume it."""

    voice_activity_detection_signal: Optional[VoiceActivityDetectionSignalOrDict]
    """Signal of the voice activity detection, if `explicit_vad_signal` is set."""

    voice_activity: Optional[VoiceActivityOrDict]
    """Event that the user began or stopped to speak."""


LiveServerMessageOrDict = Union[LiveServerMessage, LiveServerMessageDict]
