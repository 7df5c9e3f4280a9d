# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Optional

from pydantic import AliasChoices, Field

from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel


class AspectRatio(OpenEnum):
    """Width to height of generated images or videos; videos know 16:9 and 9:16 only. Vertex AI only."""

    ASPECT_RATIO_UNSPECIFIED = "ASPECT_RATIO_UNSPECIFIED"
    """No shape chosen; leave the field out instead of sending this."""

    ASPECT_RATIO_ONE_BY_ONE = "ASPECT_RATIO_ONE_BY_ONE"
    """1:1, a square."""

    ASPECT_RATIO_TWO_BY_THREE = "ASPECT_RATIO_TWO_BY_THREE"
    """2:3, upright like a photo print."""

    ASPECT_RATIO_THREE_BY_TWO = "ASPECT_RATIO_THREE_BY_TWO"
    """3:2, wide like a photo print."""

    ASPECT_RATIO_THREE_BY_FOUR = "ASPECT_RATIO_THREE_BY_FOUR"
    """3:4, upright."""

    ASPECT_RATIO_FOUR_BY_THREE = "ASPECT_RATIO_FOUR_BY_THREE"
    """4:3, the old screen shape."""

    ASPECT_RATIO_FOUR_BY_FIVE = "ASPECT_RATIO_FOUR_BY_FIVE"
    """4:5, slightly upright."""

    ASPECT_RATIO_FIVE_BY_FOUR = "ASPECT_RATIO_FIVE_BY_FOUR"
    """5:4, slightly wide."""

    ASPECT_RATIO_NINE_BY_SIXTEEN = "ASPECT_RATIO_NINE_BY_SIXTEEN"
    """9:16, a phone held upright. Also for video."""

    ASPECT_RATIO_SIXTEEN_BY_NINE = "ASPECT_RATIO_SIXTEEN_BY_NINE"
    """16:9, widescreen. Also for video."""

    ASPECT_RATIO_TWENTY_ONE_BY_NINE = "ASPECT_RATIO_TWENTY_ONE_BY_NINE"
    """21:9, cinema width."""

    ASPECT_RATIO_ONE_BY_EIGHT = "ASPECT_RATIO_ONE_BY_EIGHT"
    """1:8, a very tall strip."""

    ASPECT_RATIO_EIGHT_BY_ONE = "ASPECT_RATIO_EIGHT_BY_ONE"
    """8:1, a very wide banner."""

    ASPECT_RATIO_ONE_BY_FOUR = "ASPECT_RATIO_ONE_BY_FOUR"
    """1:4, a tall strip."""

    ASPECT_RATIO_FOUR_BY_ONE = "ASPECT_RATIO_FOUR_BY_ONE"
    """4:1, a wide banner."""


class AudioResponseFormat(ApiModel):
    """Encoding and delivery of generated audio. Vertex AI only."""

    bit_rate: Optional[int] = None
    """Bits per second, for the compressed formats (MP3, Opus)."""

    delivery: Optional[Open[Delivery]] = None
    """Bytes in the response or a link to them."""

    mime_type: Optional[str] = None
    """`AUDIO_MP3`, `AUDIO_OGG_OPUS`, `AUDIO_L16` (raw PCM), `AUDIO_WAV`, `AUDIO_ALAW` or
    `AUDIO_MULAW`."""

    sample_rate: Optional[int] = None
    """Samples per second, such as 24000."""


class Delivery(OpenEnum):
    """How generated media reach the caller. Vertex AI only."""

    DELIVERY_UNSPECIFIED = "DELIVERY_UNSPECIFIED"
    """No choice made; leave `delivery` out instead of sending this."""

    INLINE = "INLINE"
    """The bytes themselves stand in the response."""

    URI = "URI"
    """The bytes are stored, and the response carries a link to them."""


class ImageResponseFormat(ApiModel):
    """Shape, size and delivery of generated images. Vertex AI only."""

    aspect_ratio: Optional[Open[AspectRatio]] = None
    """Width to height."""

    delivery: Optional[Open[Delivery]] = None
    """Bytes in the response or a link to them."""

    image_size: Optional[Open[ImageSize]] = None
    """Resolution, from 512 pixels to 4K."""

    mime_type: Optional[str] = None
    """`IMAGE_JPEG` is the one constant the API knows so far."""


class ImageSize(OpenEnum):
    """Resolution class of generated images. Vertex AI only."""

    IMAGE_SIZE_UNSPECIFIED = "IMAGE_SIZE_UNSPECIFIED"
    """No size chosen; leave the field out instead of sending this."""

    IMAGE_SIZE_FIVE_TWELVE = "IMAGE_SIZE_FIVE_TWELVE"
    """About 512 pixels a side."""

    IMAGE_SIZE_ONE_K = "IMAGE_SIZE_ONE_K"
    """About 1024 pixels a side."""

    IMAGE_SIZE_TWO_K = "IMAGE_SIZE_TWO_K"
    """About 2048 pixels a side."""

    IMAGE_SIZE_FOUR_K = "IMAGE_SIZE_FOUR_K"
    """About 4096 pixels a side."""


class ResponseFormat(ApiModel):
    """Format of one kind of output; set the field for that kind. Vertex AI only."""

    audio: Optional[AudioResponseFormat] = None
    """Encoding and delivery of speech and other sound."""

    image: Optional[ImageResponseFormat] = None
    """Shape, size and delivery of pictures."""

    text: Optional[TextResponseFormat] = None
    """Plain text, or JSON with a schema."""

    video: Optional[VideoResponseFormat] = None
    """Shape, length and delivery of clips."""


class TextResponseFormat(ApiModel):
    """Plain text or JSON, and the schema of the JSON. Vertex AI only."""

    mime_type: Optional[str] = None
    """`TEXT_PLAIN` or `APPLICATION_JSON`, a constant of the API and not a usual MIME type."""

    json_schema: Optional[Any] = Field(
        default=None, validation_alias=AliasChoices("schema", "jsonSchema"), serialization_alias="schema"
    )
    """JSON Schema that the answer follows; needs `APPLICATION_JSON`. Sent as `schema`."""


class VideoResponseFormat(ApiModel):
    """Shape, length and delivery of generated videos. Vertex AI only."""

    aspect_ratio: Optional[Open[AspectRatio]] = None
    """16:9 or 9:16; the other ratios are for images."""

    delivery: Optional[Open[Delivery]] = None
    """Bytes in the response or a link to them. `URI` needs `gcs_uri`."""

    duration: Optional[str] = None
    """Length in seconds with an `s`, such as `8s`."""

    gcs_uri: Optional[str] = None
    """Where in Cloud Storage the video is written (`gs://...`). Required when delivery is `URI`."""

    resolution: Optional[str] = None
    """`360p`, `720p`, `1080p` or `4k`."""
