# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Optional

from pydantic import AliasChoices, Field

from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel, DurationText


class Delivery(OpenEnum):
    """How generated media is delivered. Vertex AI only."""

    DELIVERY_UNSPECIFIED = "DELIVERY_UNSPECIFIED"
    """Unspecified; leave the field unset instead."""

    INLINE = "INLINE"
    """Bytes within the response."""

    URI = "URI"
    """URI in the response; the bytes are stored."""


class AspectRatio(OpenEnum):
    """Aspect ratio (width:height) of generated images or videos. Videos support 16:9 and 9:16 only.
    Vertex AI only."""

    ASPECT_RATIO_UNSPECIFIED = "ASPECT_RATIO_UNSPECIFIED"
    """Unspecified; leave the field unset instead."""

    ASPECT_RATIO_ONE_BY_ONE = "ASPECT_RATIO_ONE_BY_ONE"
    """1:1, square."""

    ASPECT_RATIO_TWO_BY_THREE = "ASPECT_RATIO_TWO_BY_THREE"
    """2:3, portrait."""

    ASPECT_RATIO_THREE_BY_TWO = "ASPECT_RATIO_THREE_BY_TWO"
    """3:2, landscape."""

    ASPECT_RATIO_THREE_BY_FOUR = "ASPECT_RATIO_THREE_BY_FOUR"
    """3:4, portrait."""

    ASPECT_RATIO_FOUR_BY_THREE = "ASPECT_RATIO_FOUR_BY_THREE"
    """4:3, landscape."""

    ASPECT_RATIO_FOUR_BY_FIVE = "ASPECT_RATIO_FOUR_BY_FIVE"
    """4:5, portrait."""

    ASPECT_RATIO_FIVE_BY_FOUR = "ASPECT_RATIO_FIVE_BY_FOUR"
    """5:4, landscape."""

    ASPECT_RATIO_NINE_BY_SIXTEEN = "ASPECT_RATIO_NINE_BY_SIXTEEN"
    """9:16, portrait. Also for videos."""

    ASPECT_RATIO_SIXTEEN_BY_NINE = "ASPECT_RATIO_SIXTEEN_BY_NINE"
    """16:9, landscape. Also for videos."""

    ASPECT_RATIO_TWENTY_ONE_BY_NINE = "ASPECT_RATIO_TWENTY_ONE_BY_NINE"
    """21:9, ultrawide."""

    ASPECT_RATIO_ONE_BY_EIGHT = "ASPECT_RATIO_ONE_BY_EIGHT"
    """1:8, very tall."""

    ASPECT_RATIO_EIGHT_BY_ONE = "ASPECT_RATIO_EIGHT_BY_ONE"
    """8:1, very wide."""

    ASPECT_RATIO_ONE_BY_FOUR = "ASPECT_RATIO_ONE_BY_FOUR"
    """1:4, tall."""

    ASPECT_RATIO_FOUR_BY_ONE = "ASPECT_RATIO_FOUR_BY_ONE"
    """4:1, wide."""


class ImageSize(OpenEnum):
    """Size of generated images. Vertex AI only."""

    IMAGE_SIZE_UNSPECIFIED = "IMAGE_SIZE_UNSPECIFIED"
    """Unspecified; leave the field unset instead."""

    IMAGE_SIZE_FIVE_TWELVE = "IMAGE_SIZE_FIVE_TWELVE"
    """512 pixels."""

    IMAGE_SIZE_ONE_K = "IMAGE_SIZE_ONE_K"
    """1K, about 1024 pixels a side."""

    IMAGE_SIZE_TWO_K = "IMAGE_SIZE_TWO_K"
    """2K, about 2048 pixels a side."""

    IMAGE_SIZE_FOUR_K = "IMAGE_SIZE_FOUR_K"
    """4K, about 4096 pixels a side."""


class AudioResponseFormat(ApiModel):
    """Format and delivery of generated audio. Vertex AI only."""

    bit_rate: Optional[int] = None
    """Bit rate in bits per second, for compressed formats (MP3 and Opus)."""

    delivery: Optional[Open[Delivery]] = None
    """Inline bytes or a URI."""

    mime_type: Optional[str] = None
    """`AUDIO_MP3`, `AUDIO_OGG_OPUS`, `AUDIO_L16` (raw PCM), `AUDIO_WAV`, `AUDIO_ALAW` or
    `AUDIO_MULAW`."""

    sample_rate: Optional[int] = None
    """Sample rate in hertz, such as 24000."""


class ImageResponseFormat(ApiModel):
    """Format and delivery of generated images. Vertex AI only."""

    aspect_ratio: Optional[Open[AspectRatio]] = None
    """Aspect ratio, as width:height."""

    delivery: Optional[Open[Delivery]] = None
    """Inline bytes or a URI."""

    image_size: Optional[Open[ImageSize]] = None
    """Size, from 512 pixels to 4K."""

    mime_type: Optional[str] = None
    """`IMAGE_JPEG`, the only format supported so far."""


class TextResponseFormat(ApiModel):
    """Format of generated text. Vertex AI only."""

    mime_type: Optional[str] = None
    """`TEXT_PLAIN` or `APPLICATION_JSON`. These are constants of the API, not MIME types."""

    json_schema: Optional[Any] = Field(
        default=None, validation_alias=AliasChoices("schema", "jsonSchema"), serialization_alias="schema"
    )
    """JSON Schema of the output, for `APPLICATION_JSON`. Sent as `schema`."""


class VideoResponseFormat(ApiModel):
    """Format and delivery of generated videos. Vertex AI only."""

    aspect_ratio: Optional[Open[AspectRatio]] = None
    """Aspect ratio, 16:9 or 9:16."""

    delivery: Optional[Open[Delivery]] = None
    """Inline bytes or a URI. `URI` requires `gcs_uri`."""

    duration: Optional[DurationText] = None
    """Duration in seconds with the suffix `s`, such as `8s`."""

    gcs_uri: Optional[str] = None
    """Cloud Storage URI (`gs://...`) that the video is written to. Required for delivery by URI."""

    resolution: Optional[str] = None
    """`360p`, `720p`, `1080p` or `4k`."""


class ResponseFormat(ApiModel):
    """Format of one kind of output. Set the field for that kind. Vertex AI only."""

    audio: Optional[AudioResponseFormat] = None
    """Format and delivery of audio."""

    image: Optional[ImageResponseFormat] = None
    """Format and delivery of images."""

    text: Optional[TextResponseFormat] = None
    """Plain text, or JSON with a schema."""

    video: Optional[VideoResponseFormat] = None
    """Format and delivery of videos."""
