# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Dict, Optional, Sequence, TypedDict, Union

from google._genai_api.types.dicts.calls.http import HttpOptionsOrDict
from google._genai_api.types.dicts.imaging.images import GeneratedImageOrDict, ImageOrDict
from google._genai_api.types.imaging.images import PersonGeneration, SafetyFilterLevel
from google._genai_api.types.imaging.recontext import (
    ProductImage,
    RecontextImageConfig,
    RecontextImageResponse,
    RecontextImageSource,
)
from google._genai_core.runtime.enums import Open


class ProductImageDict(TypedDict, total=False):
    """Image of a product for `recontext_image`. Vertex AI only."""

    product_image: Optional[ImageOrDict]
    """Image of the product, as bytes or `gs://` URI."""


ProductImageOrDict = Union[ProductImage, ProductImageDict]


class RecontextImageSourceDict(TypedDict, total=False):
    """Products, and a person or a prompt, that `recontext_image` makes a new image of. Vertex AI only."""

    prompt: Optional[str]
    """Description of the scene for the products. Not used for clothes on a person."""

    person_image: Optional[ImageOrDict]
    """Image of the person who puts the product on, for a virtual try-on."""

    product_images: Optional[Sequence[ProductImageOrDict]]
    """Images of the product, such as up to 3 views of one product for a new scene, or 1 piece of
    clothing for a virtual try-on."""


RecontextImageSourceOrDict = Union[RecontextImageSource, RecontextImageSourceDict]


class RecontextImageConfigDict(TypedDict, total=False):
    """Configuration of `recontext_image`. Support for each setting depends on the model. Vertex AI
    only."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    number_of_images: Optional[int]
    """Number of images to generate, from 1 to 4. Fewer are returned if some are filtered."""

    base_steps: Optional[int]
    """Number of sampling steps. More steps improve quality and take longer."""

    output_gcs_uri: Optional[str]
    """Cloud Storage prefix, such as `gs://bucket/out/`. Images are stored there and returned as URIs."""

    seed: Optional[int]
    """Seed for generation. The same seed and request give the same images. Random if unset."""

    safety_filter_level: Optional[Open[SafetyFilterLevel]]
    """Safety filter level for generated images. Defaults to `BLOCK_MEDIUM_AND_ABOVE`."""

    person_generation: Optional[Open[PersonGeneration]]
    """Whether images may show people. Defaults to adults only."""

    add_watermark: Optional[bool]
    """Whether to add an invisible SynthID watermark."""

    output_mime_type: Optional[str]
    """`image/png` (the default) or `image/jpeg`."""

    output_compression_quality: Optional[int]
    """JPEG quality from 0 to 100. Defaults to 75. Ignored for PNG."""

    enhance_prompt: Optional[bool]
    """Whether a language model rewrites the prompt to improve the images."""

    labels: Optional[Dict[str, str]]
    """Labels of the request, as they appear in the billing report, such as `{'team': 'search'}`."""


RecontextImageConfigOrDict = Union[RecontextImageConfig, RecontextImageConfigDict]


class RecontextImageResponseDict(TypedDict, total=False):
    """Response to `recontext_image`. Vertex AI only."""

    generated_images: Optional[Sequence[GeneratedImageOrDict]]
    """Generated images, up to `number_of_images`."""


RecontextImageResponseOrDict = Union[RecontextImageResponse, RecontextImageResponseDict]
