# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Optional, TypedDict, Union

from google._genai_api.types.response_format import (
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


class AudioResponseFormatDict(TypedDict, total=False):
    """Encoding and delivery of generated audio. Vertex AI only."""

    bit_rate: Optional[int]
    """Bits per second, for the compressed formats (MP3, Opus)."""

    delivery: Optional[Open[Delivery]]
    """Bytes in the response or a link to them."""

    mime_type: Optional[str]
    """`AUDIO_MP3`, `AUDIO_OGG_OPUS`, `AUDIO_L16` (raw PCM), `AUDIO_WAV`, `AUDIO_ALAW` or
    `AUDIO_MULAW`."""

    sample_rate: Optional[int]
    """Samples per second, such as 24000."""


class ImageResponseFormatDict(TypedDict, total=False):
    """Shape, size and delivery of generated images. Vertex AI only."""

    aspect_ratio: Optional[Open[AspectRatio]]
    """Width to height."""

    delivery: Optional[Open[Delivery]]
    """Bytes in the response or a link to them."""

    image_size: Optional[Open[ImageSize]]
    """Resolution, from 512 pixels to 4K."""

    mime_type: Optional[str]
    """`IMAGE_JPEG` is the one constant the API knows so far."""


class ResponseFormatDict(TypedDict, total=False):
    """Format of one kind of output; set the field for that kind. Vertex AI only."""

    audio: Optional[AudioResponseFormatOrDict]
    """Encoding and delivery of speech and other sound."""

    image: Optional[ImageResponseFormatOrDict]
    """Shape, size and delivery of pictures."""

    text: Optional[TextResponseFormatOrDict]
    """Plain text, or JSON with a schema."""

    video: Optional[VideoResponseFormatOrDict]
    """Shape, length and delivery of clips."""


class TextResponseFormatDict(TypedDict, total=False):
    """Plain text or JSON, and the schema of the JSON. Vertex AI only."""

    mime_type: Optional[str]
    """`TEXT_PLAIN` or `APPLICATION_JSON`, a constant of the API and not a usual MIME type."""

    json_schema: Optional[Any]
    """JSON Schema that the answer follows; needs `APPLICATION_JSON`. Sent as `schema`."""


class VideoResponseFormatDict(TypedDict, total=False):
    """Shape, length and delivery of generated videos. Vertex AI only."""

    aspect_ratio: Optional[Open[AspectRatio]]
    """16:9 or 9:16; the other ratios are for images."""

    delivery: Optional[Open[Delivery]]
    """Bytes in the response or a link to them. `URI` needs `gcs_uri`."""

    duration: Optional[str]
    """Length in seconds with an `s`, such as `8s`."""

    gcs_uri: Optional[str]
    """Where in Cloud Storage the video is written (`gs://...`). Required when delivery is `URI`."""

    resolution: Optional[str]
    """`360p`, `720p`, `1080p` or `4k`."""


AudioResponseFormatOrDict = Union[AudioResponseFormat, AudioResponseFormatDict]
ImageResponseFormatOrDict = Union[ImageResponseFormat, ImageResponseFormatDict]
TextResponseFormatOrDict = Union[TextResponseFormat, TextResponseFormatDict]
VideoResponseFormatOrDict = Union[VideoResponseFormat, VideoResponseFormatDict]
ResponseFormatOrDict = Union[ResponseFormat, ResponseFormatDict]
