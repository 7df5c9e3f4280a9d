# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional

from pydantic import Field

from google._genai_api.types.content.function_calls import FunctionCall
from google._genai_api.types.content.media import Transcription
from google._genai_api.types.content.parts import Content
from google._genai_api.types.generation.speech import VoiceConsentSignature
from google._genai_api.types.live.activity import VoiceActivity, VoiceActivityDetectionSignal
from google._genai_api.types.responses.candidates import UrlContextMetadata
from google._genai_api.types.responses.grounding import GroundingMetadata
from google._genai_api.types.responses.usage import UsageMetadata
from google._genai_core.behaviours.live import LiveServerMessageBehaviour
from google._genai_core.runtime.enums import OpenEnum
from google._genai_core.runtime.model import ApiModel, DurationText, empty_list


class TurnCompleteReason(OpenEnum):
    """Why a turn of the model is complete."""

    TURN_COMPLETE_REASON_UNSPECIFIED = "TURN_COMPLETE_REASON_UNSPECIFIED"
    """Unspecified; the turn ended as usual."""

    MALFORMED_FUNCTION_CALL = "MALFORMED_FUNCTION_CALL"
    """The function call is invalid."""

    RESPONSE_REJECTED = "RESPONSE_REJECTED"
    """The model rejected the answer."""

    NEED_MORE_INPUT = "NEED_MORE_INPUT"
    """The model needs more input of the user."""

    PROHIBITED_INPUT_CONTENT = "PROHIBITED_INPUT_CONTENT"
    """The input has prohibited content."""

    IMAGE_PROHIBITED_INPUT_CONTENT = "IMAGE_PROHIBITED_INPUT_CONTENT"
    """An image of the input has prohibited content."""

    INPUT_TEXT_CONTAIN_PROMINENT_PERSON_PROHIBITED = "INPUT_TEXT_CONTAIN_PROMINENT_PERSON_PROHIBITED"
    """The input text names a prominent person, which is prohibited."""

    INPUT_IMAGE_CELEBRITY = "INPUT_IMAGE_CELEBRITY"
    """An image of the input shows a celebrity."""

    INPUT_IMAGE_PHOTO_REALISTIC_CHILD_PROHIBITED = "INPUT_IMAGE_PHOTO_REALISTIC_CHILD_PROHIBITED"
    """An image of the input shows a child in a photorealistic way."""

    INPUT_TEXT_NCII_PROHIBITED = "INPUT_TEXT_NCII_PROHIBITED"
    """The input text asks for intimate images without consent."""

    INPUT_OTHER = "INPUT_OTHER"
    """Another reason in the input."""

    INPUT_IP_PROHIBITED = "INPUT_IP_PROHIBITED"
    """The input violates intellectual property."""

    BLOCKLIST = "BLOCKLIST"
    """The input has a term of the blocklist."""

    UNSAFE_PROMPT_FOR_IMAGE_GENERATION = "UNSAFE_PROMPT_FOR_IMAGE_GENERATION"
    """The prompt is unsafe for image generation."""

    GENERATED_IMAGE_SAFETY = "GENERATED_IMAGE_SAFETY"
    """A safety filter withheld the image."""

    GENERATED_CONTENT_SAFETY = "GENERATED_CONTENT_SAFETY"
    """A safety filter withheld the content."""

    GENERATED_AUDIO_SAFETY = "GENERATED_AUDIO_SAFETY"
    """A safety filter withheld the audio."""

    GENERATED_VIDEO_SAFETY = "GENERATED_VIDEO_SAFETY"
    """A safety filter withheld the video."""

    GENERATED_CONTENT_PROHIBITED = "GENERATED_CONTENT_PROHIBITED"
    """The content is prohibited."""

    GENERATED_CONTENT_BLOCKLIST = "GENERATED_CONTENT_BLOCKLIST"
    """The content has a term of the blocklist."""

    GENERATED_IMAGE_PROHIBITED = "GENERATED_IMAGE_PROHIBITED"
    """The image is prohibited."""

    GENERATED_IMAGE_CELEBRITY = "GENERATED_IMAGE_CELEBRITY"
    """The image shows a celebrity."""

    GENERATED_IMAGE_PROMINENT_PEOPLE_DETECTED_BY_REWRITER = (
        "GENERATED_IMAGE_PROMINENT_PEOPLE_DETECTED_BY_REWRITER"
    )
    """The rewritten prompt asks for prominent people."""

    GENERATED_IMAGE_IDENTIFIABLE_PEOPLE = "GENERATED_IMAGE_IDENTIFIABLE_PEOPLE"
    """The image shows people who can be identified."""

    GENERATED_IMAGE_MINORS = "GENERATED_IMAGE_MINORS"
    """The image shows minors."""

    OUTPUT_IMAGE_IP_PROHIBITED = "OUTPUT_IMAGE_IP_PROHIBITED"
    """The image violates intellectual property."""

    GENERATED_OTHER = "GENERATED_OTHER"
    """Another reason in the generated content."""

    MAX_REGENERATION_REACHED = "MAX_REGENERATION_REACHED"
    """The limit of attempts to generate the answer was reached."""


class InteractionStatus(OpenEnum):
    """Whether the model still works on its answer."""

    INTERACTION_STATUS_UNSPECIFIED = "INTERACTION_STATUS_UNSPECIFIED"
    """Unspecified."""

    IN_PROGRESS = "IN_PROGRESS"
    """The model works on its answer."""

    REQUIRES_ACTION = "REQUIRES_ACTION"
    """The model waits for the client, such as for the result of a function call."""

    IDLE = "IDLE"
    """The model waits for the user."""


class LiveServerSetupComplete(ApiModel):
    """Answer of the server to the setup. The session can be used from now on."""

    session_id: Optional[str] = None
    """ID of the session."""

    voice_consent_signature: Optional[VoiceConsentSignature] = None
    """Proof of a verified consent, for later requests with the same voice."""


class LiveServerContent(ApiModel):
    """Content of the model, as it is generated."""

    model_turn: Optional[Content] = None
    """Part of the model's turn."""

    turn_complete: Optional[bool] = None
    """True if the turn is complete. More content comes only after a message of the client."""

    interrupted: Optional[bool] = None
    """True if the client interrupted the answer. Audio that waits to be played should be dropped."""

    grounding_metadata: Optional[GroundingMetadata] = None
    """Sources that the answer is based on."""

    generation_complete: Optional[bool] = None
    """True if the model has generated everything. `turn_complete` can follow later, when the audio has
    been played."""

    input_transcription: Optional[Transcription] = None
    """Transcription of the user's speech. It is independent of the order of the model's turn."""

    output_transcription: Optional[Transcription] = None
    """Transcription of the model's speech. It is independent of the order of the model's turn."""

    url_context_metadata: Optional[UrlContextMetadata] = None
    """Pages that the URL context tool read."""

    turn_complete_reason: Optional[TurnCompleteReason] = None
    """Why the turn is complete."""

    waiting_for_input: Optional[bool] = None
    """True if the model waits for more input of the user."""

    interim_input_transcription: Optional[Transcription] = None
    """Transcription of the user's speech that can still change."""

    interaction_status: Optional[InteractionStatus] = None
    """Whether the model still works on its answer."""


class LiveServerToolCall(ApiModel):
    """Function calls that the client should run and answer."""

    function_calls: List[FunctionCall] = Field(default_factory=empty_list)
    """Calls, each with an `id` for its result."""


class LiveServerToolCallCancellation(ApiModel):
    """Function calls that the client should no longer answer, because the user interrupted."""

    ids: List[str] = Field(default_factory=empty_list)
    """IDs of the calls."""


class LiveServerGoAway(ApiModel):
    """Notice that the server will soon close the connection."""

    time_left: Optional[DurationText] = None
    """Time until then, in seconds with the unit, such as `10s`."""


class LiveServerSessionResumptionUpdate(ApiModel):
    """State of the session, to resume it on a new connection."""

    new_handle: Optional[str] = None
    """Handle for `SessionResumptionConfig.handle`. Unset if `resumable` is False."""

    resumable: Optional[bool] = None
    """True if the session can be resumed from here."""

    last_consumed_client_message_index: Optional[int] = None
    """Index of the last message of the client that the handle includes. Sent only with `transparent`."""


class LiveServerMessage(LiveServerMessageBehaviour, ApiModel):
    """Message of the server in a live session. One field is set, and `usage_metadata` may be set too."""

    setup_complete: Optional[LiveServerSetupComplete] = None
    """Answer to the setup."""

    server_content: Optional[LiveServerContent] = None
    """Content of the model."""

    tool_call: Optional[LiveServerToolCall] = None
    """Function calls to run."""

    tool_call_cancellation: Optional[LiveServerToolCallCancellation] = None
    """Function calls that need no answer any more."""

    usage_metadata: Optional[UsageMetadata] = None
    """Token counts so far."""

    go_away: Optional[LiveServerGoAway] = None
    """Notice that the connection will be closed."""

    session_resumption_update: Optional[LiveServerSessionResumptionUpdate] = None
    """State of the session, to resume it."""

    voice_activity_detection_signal: Optional[VoiceActivityDetectionSignal] = None
    """Signal of the voice activity detection, if `explicit_vad_signal` is set."""

    voice_activity: Optional[VoiceActivity] = None
    """Event that the user began or stopped to speak."""
