# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Dict, List, Optional

from pydantic import AliasChoices, Field

from google._genai_api.types.calls.http import HttpOptions
from google._genai_api.types.imaging.images import GeneratedImage, Image, PersonGeneration, SafetyFilterLevel
from google._genai_core.behaviours.results import Result
from google._genai_core.runtime.enums import Open
from google._genai_core.runtime.model import ApiModel, empty_list


class ProductImage(ApiModel):
    """Image of a product for `recontext_image`. Vertex AI only."""

    product_image: Optional[Image] = Field(
        default=None, validation_alias=AliasChoices("image", "productImage"), serialization_alias="image"
    )
    """Image of the product, as bytes or `gs://` URI."""


class RecontextImageSource(ApiModel):
    """Products, and a person or a prompt, that `recontext_image` makes a new image of. Vertex AI only."""

    prompt: Optional[str] = None
    """Description of the scene for the products. Not used for clothes on a person."""

    person_image: Optional[Image] = None
    """Image of the person who puts the product on, for a virtual try-on."""

    product_images: Optional[List[ProductImage]] = None
    """Images of the product, such as up to 3 views of one product for a new scene, or 1 piece of
    clothing for a virtual try-on."""


class RecontextImageConfig(ApiModel):
    """Configuration of `recontext_image`. Support for each setting depends on the model. Vertex AI
    only."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    number_of_images: Optional[int] = Field(
        default=None,
        validation_alias=AliasChoices("sampleCount", "numberOfImages"),
        serialization_alias="sampleCount",
    )
    """Number of images to generate, from 1 to 4. Fewer are returned if some are filtered."""

    base_steps: Optional[int] = None
    """Number of sampling steps. More steps improve quality and take longer."""

    output_gcs_uri: Optional[str] = Field(
        default=None,
        validation_alias=AliasChoices("storageUri", "outputGcsUri"),
        serialization_alias="storageUri",
    )
    """Cloud Storage prefix, such as `gs://bucket/out/`. Images are stored there and returned as URIs."""

    seed: Optional[int] = None
    """Seed for generation. The same seed and request give the same images. Random if unset."""

    safety_filter_level: Optional[Open[SafetyFilterLevel]] = Field(
        default=None,
        validation_alias=AliasChoices("safetySetting", "safetyFilterLevel"),
        serialization_alias="safetySetting",
    )
    """Safety filter level for generated images. Defaults to `BLOCK_MEDIUM_AND_ABOVE`."""

    person_generation: Optional[Open[PersonGeneration]] = None
    """Whether images may show people. Defaults to adults only."""

    add_watermark: Optional[bool] = None
    """Whether to add an invisible SynthID watermark."""

    output_mime_type: Optional[str] = Field(
        default=None,
        validation_alias=AliasChoices("mimeType", "outputMimeType"),
        serialization_alias="mimeType",
    )
    """`image/png` (the default) or `image/jpeg`."""

    output_compression_quality: Optional[int] = Field(
        default=None,
        validation_alias=AliasChoices("compressionQuality", "outputCompressionQuality"),
        serialization_alias="compressionQuality",
    )
    """JPEG quality from 0 to 100. Defaults to 75. Ignored for PNG."""

    enhance_prompt: Optional[bool] = None
    """Whether a language model rewrites the prompt to improve the images."""

    labels: Optional[Dict[str, str]] = None
    """Labels of the request, as they appear in the billing report, such as `{'team': 'search'}`."""


class RecontextImageResponse(Result):
    """Response to `recontext_image`. Vertex AI only."""

    generated_images: List[GeneratedImage] = Field(
        default_factory=empty_list,
        validation_alias=AliasChoices("predictions", "generatedImages"),
        serialization_alias="predictions",
    )
    """Generated images, up to `number_of_images`."""
