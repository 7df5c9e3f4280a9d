# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Optional, TypedDict, Union

from google._genai_api.types.generation.response_format import (
    AspectRatio,
    AudioResponseFormat,
    Delivery,
    ImageResponseFormat,
    ImageSize,
    ResponseFormat,
    TextResponseFormat,
    VideoResponseFormat,
)
from google._genai_core.runtime.enums import Open
from google._genai_core.runtime.model import DurationText


class AudioResponseFormatDict(TypedDict, total=False):
    """Format and delivery of generated audio. Vertex AI only."""

    bit_rate: Optional[int]
    """Bit rate in bits per second, for compressed formats (MP3 and Opus)."""

    delivery: Optional[Open[Delivery]]
    """Inline bytes or a URI."""

    mime_type: Optional[str]
    """`AUDIO_MP3`, `AUDIO_OGG_OPUS`, `AUDIO_L16` (raw PCM), `AUDIO_WAV`, `AUDIO_ALAW` or
    `AUDIO_MULAW`."""

    sample_rate: Optional[int]
    """Sample rate in hertz, such as 24000."""


AudioResponseFormatOrDict = Union[AudioResponseFormat, AudioResponseFormatDict]


class ImageResponseFormatDict(TypedDict, total=False):
    """Format and delivery of generated images. Vertex AI only."""

    aspect_ratio: Optional[Open[AspectRatio]]
    """Aspect ratio, as width:height."""

    delivery: Optional[Open[Delivery]]
    """Inline bytes or a URI."""

    image_size: Optional[Open[ImageSize]]
    """Size, from 512 pixels to 4K."""

    mime_type: Optional[str]
    """`IMAGE_JPEG`, the only format supported so far."""


ImageResponseFormatOrDict = Union[ImageResponseFormat, ImageResponseFormatDict]


class TextResponseFormatDict(TypedDict, total=False):
    """Format of generated text. Vertex AI only."""

    mime_type: Optional[str]
    """`TEXT_PLAIN` or `APPLICATION_JSON`. These are constants of the API, not MIME types."""

    json_schema: Optional[Any]
    """JSON Schema of the output, for `APPLICATION_JSON`. Sent as `schema`."""


TextResponseFormatOrDict = Union[TextResponseFormat, TextResponseFormatDict]


class VideoResponseFormatDict(TypedDict, total=False):
    """Format and delivery of generated videos. Vertex AI only."""

    aspect_ratio: Optional[Open[AspectRatio]]
    """Aspect ratio, 16:9 or 9:16."""

    delivery: Optional[Open[Delivery]]
    """Inline bytes or a URI. `URI` requires `gcs_uri`."""

    duration: Optional[DurationText]
    """Duration in seconds with the suffix `s`, such as `8s`."""

    gcs_uri: Optional[str]
    """Cloud Storage URI (`gs://...`) that the video is written to. Required for delivery by URI."""

    resolution: Optional[str]
    """`360p`, `720p`, `1080p` or `4k`."""


VideoResponseFormatOrDict = Union[VideoResponseFormat, VideoResponseFormatDict]


class ResponseFormatDict(TypedDict, total=False):
    """Format of one kind of output. Set the field for that kind. Vertex AI only."""

    audio: Optional[AudioResponseFormatOrDict]
    """Format and delivery of audio."""

    image: Optional[ImageResponseFormatOrDict]
    """Format and delivery of images."""

    text: Optional[TextResponseFormatOrDict]
    """Plain text, or JSON with a schema."""

    video: Optional[VideoResponseFormatOrDict]
    """Format and delivery of videos."""


ResponseFormatOrDict = Union[ResponseFormat, ResponseFormatDict]
