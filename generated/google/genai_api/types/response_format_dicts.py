# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, TypedDict

from google.genai_api.types.response_format import AspectRatio, Delivery, ImageSize
from google.genai_core.runtime.enums import Open


class AudioResponseFormatDict(TypedDict, total=False):
    """Encoding and delivery of generated audio. Vertex AI only."""

    bit_rate: int
    """Bits per second, for the compressed formats (MP3, Opus)."""

    delivery: Open[Delivery]
    """Bytes in the response or a link to them."""

    mime_type: str
    """`AUDIO_MP3`, `AUDIO_OGG_OPUS`, `AUDIO_L16` (raw PCM), `AUDIO_WAV`, `AUDIO_ALAW` or
    `AUDIO_MULAW`."""

    sample_rate: int
    """Samples per second, such as 24000."""


class ImageResponseFormatDict(TypedDict, total=False):
    """Shape, size and delivery of generated images. Vertex AI only."""

    aspect_ratio: Open[AspectRatio]
    """Width to height."""

    delivery: Open[Delivery]
    """Bytes in the response or a link to them."""

    image_size: Open[ImageSize]
    """Resolution, from 512 pixels to 4K."""

    mime_type: str
    """`IMAGE_JPEG` is the one constant the API knows so far."""


class ResponseFormatDict(TypedDict, total=False):
    """Format of one kind of output; set the field for that kind. Vertex AI only."""

    audio: AudioResponseFormatDict
    """Encoding and delivery of speech and other sound."""

    image: ImageResponseFormatDict
    """Shape, size and delivery of pictures."""

    text: TextResponseFormatDict
    """Plain text, or JSON with a schema."""

    video: VideoResponseFormatDict
    """Shape, length and delivery of clips."""


class TextResponseFormatDict(TypedDict, total=False):
    """Plain text or JSON, and the schema of the JSON. Vertex AI only."""

    mime_type: str
    """`TEXT_PLAIN` or `APPLICATION_JSON`, a constant of the API and not a usual MIME type."""

    json_schema: Any
    """JSON Schema that the answer follows; needs `APPLICATION_JSON`. Sent as `schema`."""


class VideoResponseFormatDict(TypedDict, total=False):
    """Shape, length and delivery of generated videos. Vertex AI only."""

    aspect_ratio: Open[AspectRatio]
    """16:9 or 9:16; the other ratios are for images."""

    delivery: Open[Delivery]
    """Bytes in the response or a link to them. `URI` needs `gcs_uri`."""

    duration: str
    """Length in seconds with an `s`, such as `8s`."""

    gcs_uri: str
    """Where in Cloud Storage the video is written (`gs://...`). Required when delivery is `URI`."""

    resolution: str
    """`360p`, `720p`, `1080p` or `4k`."""
