# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Optional

from google._genai_core.runtime.model import ApiModel, Base64


class SlidingWindow(ApiModel):
    """Compression that drops the oldest turns of a live session. The context then begins with a turn
    of the user; the system instruction stays."""

    target_tokens: Optional[int] = None
    """Number of tokens to keep. If unset, half of `trigger_tokens`."""


class ContextWindowCompressionConfig(ApiModel):
    """Configuration of how the context of a live session is kept below its limit."""

    trigger_tokens: Optional[int] = None
    """Number of tokens before a turn that starts the compression. If unset, 80 % of the model's
    context window."""

    sliding_window: Optional[SlidingWindow] = None
    """Compression by a sliding window."""


class SessionResumptionConfig(ApiModel):
    """Configuration to resume a live session on a new connection."""

    handle: Optional[str] = None
    """Handle of the session to resume, from `LiveServerSessionResumptionUpdate`. If unset, a new
    session begins."""

    transparent: Optional[bool] = None
    """True to get `last_consumed_client_message_index` with each update, which says what to send
    again. Vertex AI only."""


class ProactivityConfig(ApiModel):
    """Configuration of the behavior of the model without a prompt."""

    proactive_audio: Optional[bool] = None
    """True if the model may reject input that is not meant for it, and answer first."""

    proactive_video: Optional[bool] = None
    """True if the model may answer to video without being asked."""


class HistoryConfig(ApiModel):
    """Configuration of how a live session takes its history."""

    initial_history_in_client_content: Optional[bool] = None
    """True if the first content that the client sends is the history, up to its `turn_complete`. The
    model does not answer to it."""


class CustomizedAvatar(ApiModel):
    """Avatar that is made from an image."""

    image_mime_type: Optional[str] = None
    """MIME type of the image, such as `image/png`."""

    image_data: Optional[Base64] = None
    """Image as raw bytes. The SDK encodes them as base64."""


class AvatarConfig(ApiModel):
    """Configuration of the avatar that speaks in the video of the model."""

    avatar_name: Optional[str] = None
    """Name of a prebuilt avatar. Mutually exclusive with `customized_avatar`."""

    customized_avatar: Optional[CustomizedAvatar] = None
    """Avatar that is made from an image. Mutually exclusive with `avatar_name`."""

    audio_bitrate_bps: Optional[int] = None
    """Bit rate of the audio, in bits per second."""

    video_bitrate_bps: Optional[int] = None
    """Bit rate of the video, in bits per second."""
