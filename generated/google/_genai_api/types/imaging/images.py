# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Dict, List, Optional

from pydantic import AliasChoices, Field

from google._genai_api.types.calls.http import HttpOptions
from google._genai_core.behaviours.media import (
    ControlReferenceImageBehaviour,
    GenerateImagesResponseBehaviour,
    ImageBehaviour,
    MaskReferenceImageBehaviour,
    StyleReferenceImageBehaviour,
    SubjectReferenceImageBehaviour,
)
from google._genai_core.behaviours.results import Result
from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel, Base64, empty_list


class SafetyFilterLevel(OpenEnum):
    """Safety filter level for generated images. The Gemini API may accept only the strictest level."""

    BLOCK_LOW_AND_ABOVE = "BLOCK_LOW_AND_ABOVE"
    """Block images with a low or higher probability of harm. The strictest level."""

    BLOCK_MEDIUM_AND_ABOVE = "BLOCK_MEDIUM_AND_ABOVE"
    """Block images with a medium or higher probability of harm. The default on Vertex AI."""

    BLOCK_ONLY_HIGH = "BLOCK_ONLY_HIGH"
    """Block images with a high probability of harm. Objectionable images may pass."""

    BLOCK_NONE = "BLOCK_NONE"
    """Block almost nothing. Requires Google's approval of the project."""


class PersonGeneration(OpenEnum):
    """Whether generated images may show people. The supported values depend on the model and region."""

    DONT_ALLOW = "DONT_ALLOW"
    """No people or faces."""

    ALLOW_ADULT = "ALLOW_ADULT"
    """Adults only. The default."""

    ALLOW_ALL = "ALLOW_ALL"
    """Adults and children. Requires approval or is unavailable in some regions."""


class ImagePromptLanguage(OpenEnum):
    """Language of an image prompt."""

    AUTO = "auto"
    """Detected from the prompt."""

    EN = "en"
    """English. Supported by all Imagen models."""

    JA = "ja"
    """Japanese."""

    KO = "ko"
    """Korean."""

    HI = "hi"
    """Hindi."""

    ZH = "zh"
    """Chinese, simplified or traditional."""

    PT = "pt"
    """Portuguese."""

    ES = "es"
    """Spanish."""


class EditMode(OpenEnum):
    """Kind of edit that `edit_image` makes. Vertex AI only."""

    EDIT_MODE_DEFAULT = "EDIT_MODE_DEFAULT"
    """Edit by prompt and reference images, without a mask."""

    EDIT_MODE_INPAINT_REMOVAL = "EDIT_MODE_INPAINT_REMOVAL"
    """Remove the masked object and fill in the background."""

    EDIT_MODE_INPAINT_INSERTION = "EDIT_MODE_INPAINT_INSERTION"
    """Insert an object described by the prompt into the masked area."""

    EDIT_MODE_OUTPAINT = "EDIT_MODE_OUTPAINT"
    """Extend the image beyond its borders into the masked area."""

    EDIT_MODE_CONTROLLED_EDITING = "EDIT_MODE_CONTROLLED_EDITING"
    """Edit along the outlines of a `ControlReferenceImage`."""

    EDIT_MODE_STYLE = "EDIT_MODE_STYLE"
    """Apply the style of a `StyleReferenceImage`."""

    EDIT_MODE_BGSWAP = "EDIT_MODE_BGSWAP"
    """Replace the background and keep the object in the foreground."""

    EDIT_MODE_PRODUCT_IMAGE = "EDIT_MODE_PRODUCT_IMAGE"
    """Place a product into a new scene without changing the product."""


class MaskReferenceMode(OpenEnum):
    """Source of the mask for an edit. Vertex AI only."""

    MASK_MODE_DEFAULT = "MASK_MODE_DEFAULT"
    """Default of the service, which depends on the edit mode."""

    MASK_MODE_USER_PROVIDED = "MASK_MODE_USER_PROVIDED"
    """Your own mask in `reference_image`. White areas are edited, black areas are kept."""

    MASK_MODE_BACKGROUND = "MASK_MODE_BACKGROUND"
    """Mask of the background, computed by the service."""

    MASK_MODE_FOREGROUND = "MASK_MODE_FOREGROUND"
    """Mask of the foreground object, computed by the service."""

    MASK_MODE_SEMANTIC = "MASK_MODE_SEMANTIC"
    """Mask of all objects of the `segmentation_classes`, computed by the service."""


class ControlReferenceType(OpenEnum):
    """Kind of control image that determines the layout of the result. Vertex AI only."""

    CONTROL_TYPE_DEFAULT = "CONTROL_TYPE_DEFAULT"
    """Default of the service."""

    CONTROL_TYPE_CANNY = "CONTROL_TYPE_CANNY"
    """Edges from a Canny edge detector, which preserve fine detail."""

    CONTROL_TYPE_SCRIBBLE = "CONTROL_TYPE_SCRIBBLE"
    """Rough sketch, which leaves the model more freedom."""

    CONTROL_TYPE_FACE_MESH = "CONTROL_TYPE_FACE_MESH"
    """Face mesh, which preserves pose and facial expression."""


class SubjectReferenceType(OpenEnum):
    """Kind of subject in a subject image. Vertex AI only."""

    SUBJECT_TYPE_DEFAULT = "SUBJECT_TYPE_DEFAULT"
    """Subject of any other kind."""

    SUBJECT_TYPE_PERSON = "SUBJECT_TYPE_PERSON"
    """Person. Requires that `person_generation` allows people."""

    SUBJECT_TYPE_ANIMAL = "SUBJECT_TYPE_ANIMAL"
    """Animal."""

    SUBJECT_TYPE_PRODUCT = "SUBJECT_TYPE_PRODUCT"
    """Product, whose shape and label are preserved."""


class Image(ImageBehaviour, ApiModel):
    """Image as bytes or as a Cloud Storage URI. `save` and `show` require bytes."""

    gcs_uri: Optional[str] = None
    """Cloud Storage URI, `gs://...`. Set in results if `output_gcs_uri` was specified. Vertex AI only."""

    image_bytes: Optional[Base64] = Field(
        default=None,
        validation_alias=AliasChoices("bytesBase64Encoded", "imageBytes"),
        serialization_alias="bytesBase64Encoded",
    )
    """Encoded image, such as PNG data. Base64 in JSON. Mutually exclusive with `gcs_uri`."""

    mime_type: Optional[str] = None
    """`image/png` or `image/jpeg`. Detected by `Image.from_file`."""


class SafetyAttributes(ApiModel):
    """Results of Imagen's safety classifiers. Requires `include_safety_attributes`."""

    categories: List[str] = Field(default_factory=empty_list)
    """Categories of harm, such as `Violence` or `Porn`."""

    scores: List[float] = Field(default_factory=empty_list)
    """Confidence from 0.0 to 1.0 for each entry of `categories`."""

    content_type: Optional[str] = None
    """Kind of content that was rated, such as an image or `Positive Prompt`."""


class GeneratedImage(ApiModel):
    """Image generated by Imagen, or the reason why it was filtered."""

    image: Optional[Image] = None
    """Generated image. Unset if it was filtered."""

    rai_filtered_reason: Optional[str] = None
    """Reason why the image was filtered. Requires `include_rai_reason`."""

    safety_attributes: Optional[SafetyAttributes] = None
    """Safety scores of the image. Requires `include_safety_attributes`."""

    enhanced_prompt: Optional[str] = Field(
        default=None, validation_alias=AliasChoices("prompt", "enhancedPrompt"), serialization_alias="prompt"
    )
    """Prompt as rewritten by `enhance_prompt`. Vertex AI only."""


class GenerateImagesConfig(ApiModel):
    """Configuration of `generate_images`. Support for each setting depends on the Imagen model."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    output_gcs_uri: Optional[str] = Field(
        default=None,
        validation_alias=AliasChoices("storageUri", "outputGcsUri"),
        serialization_alias="storageUri",
    )
    """Cloud Storage prefix, such as `gs://bucket/out/`. Images are stored there and returned as URIs.
    Vertex AI only."""

    negative_prompt: Optional[str] = None
    """Content to avoid in the images, phrased without `no`. Not supported by newer Imagen models.
    Vertex AI only."""

    number_of_images: Optional[int] = Field(
        default=None,
        validation_alias=AliasChoices("sampleCount", "numberOfImages"),
        serialization_alias="sampleCount",
    )
    """Number of images to generate, from 1 to 4. Defaults to 4. Fewer are returned if some are
    filtered."""

    aspect_ratio: Optional[str] = None
    """Aspect ratio (width:height): `1:1` (the default), `3:4`, `4:3`, `9:16` or `16:9`."""

    guidance_scale: Optional[float] = None
    """How closely the model follows the prompt. Higher values may reduce the image quality."""

    seed: Optional[int] = None
    """Seed for generation. The same seed and request give the same images. Requires
    `add_watermark=False` and no prompt enhancement. Vertex AI only."""

    safety_filter_level: Optional[Open[SafetyFilterLevel]] = Field(
        default=None,
        validation_alias=AliasChoices("safetySetting", "safetyFilterLevel"),
        serialization_alias="safetySetting",
    )
    """Safety filter level for generated images. Defaults to `BLOCK_MEDIUM_AND_ABOVE` on Vertex AI."""

    person_generation: Optional[Open[PersonGeneration]] = None
    """Whether images may show people. Defaults to adults only."""

    include_safety_attributes: Optional[bool] = None
    """True to return safety categories and scores in `safety_attributes`. Defaults to False."""

    include_rai_reason: Optional[bool] = None
    """True to return the reason for filtered images in `rai_filtered_reason`. Defaults to False."""

    language: Optional[Open[ImagePromptLanguage]] = None
    """Language of the prompt. `auto` detects it."""

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

    add_watermark: Optional[bool] = None
    """Whether to add an invisible SynthID watermark. Defaults to True. Vertex AI only."""

    labels: Optional[Dict[str, str]] = None
    """Labels of the request, as they appear in the billing report, such as `{'team': 'search'}`.
    Vertex AI only."""

    image_size: Optional[str] = Field(
        default=None,
        validation_alias=AliasChoices("sampleImageSize", "imageSize"),
        serialization_alias="sampleImageSize",
    )
    """Size of the longer side: `1K` (the default) or `2K`. Not supported by all models."""

    enhance_prompt: Optional[bool] = None
    """Whether a language model rewrites the prompt to improve the images. The default depends on the
    model. Vertex AI only."""


class GenerateImagesResponse(GenerateImagesResponseBehaviour, Result):
    """Response to `generate_images`."""

    generated_images: List[GeneratedImage] = Field(
        default_factory=empty_list,
        validation_alias=AliasChoices("predictions", "generatedImages"),
        serialization_alias="predictions",
    )
    """Generated images, in no particular order. Filtered images are included only with
    `include_rai_reason`."""

    positive_prompt_safety_attributes: Optional[SafetyAttributes] = None
    """Safety scores of the prompt. Requires `include_safety_attributes`."""


class MaskReferenceConfig(ApiModel):
    """Configuration of a mask. Vertex AI only."""

    mask_mode: Optional[Open[MaskReferenceMode]] = None
    """Source of the mask."""

    segmentation_classes: Optional[List[int]] = Field(
        default=None,
        validation_alias=AliasChoices("maskClasses", "segmentationClasses"),
        serialization_alias="maskClasses",
    )
    """Up to 5 numbers of object classes, such as people or sky. For `MASK_MODE_SEMANTIC` only."""

    mask_dilation: Optional[float] = Field(
        default=None,
        validation_alias=AliasChoices("dilation", "maskDilation"),
        serialization_alias="dilation",
    )
    """Amount by which to expand the mask, as a fraction of the image from 0.0 to 1.0. 0.01 hides most
    seams."""


class ControlReferenceConfig(ApiModel):
    """Configuration of a control image. Vertex AI only."""

    control_type: Optional[Open[ControlReferenceType]] = None
    """Whether the layout follows edges, a sketch or a face mesh. If unset, the service decides."""

    enable_control_image_computation: Optional[bool] = Field(
        default=None,
        validation_alias=AliasChoices("computeControl", "enableControlImageComputation"),
        serialization_alias="computeControl",
    )
    """True to compute the control image from `reference_image`. If False, `reference_image` is the
    control image."""


class StyleReferenceConfig(ApiModel):
    """Configuration of a style image. Vertex AI only."""

    style_description: Optional[str] = None
    """Short description of the style, such as `watercolor with soft edges`."""


class SubjectReferenceConfig(ApiModel):
    """Configuration of a subject image. Vertex AI only."""

    subject_type: Optional[Open[SubjectReferenceType]] = None
    """Whether the subject is a person, an animal or a product."""

    subject_description: Optional[str] = None
    """Short description of the subject, such as `a small brown dog`."""


class RawReferenceImage(ApiModel):
    """Image to edit. Vertex AI only."""

    reference_image: Optional[Image] = None
    """Image as bytes or `gs://` URI."""

    reference_id: Optional[int] = None
    """ID of the reference image, from 1. The prompt can refer to it, as in `the dog [1]`."""

    reference_type: Optional[str] = "REFERENCE_TYPE_RAW"
    """Always `REFERENCE_TYPE_RAW`. Do not change it."""


class MaskReferenceImage(MaskReferenceImageBehaviour, ApiModel):
    """Mask that marks the area of the raw image to edit. Vertex AI only."""

    reference_image: Optional[Image] = None
    """Black and white mask of the same size as the raw image. Leave unset if `mask_mode` computes the
    mask."""

    reference_id: Optional[int] = None
    """ID of the reference image, from 1. The prompt can refer to it, as in `the dog [1]`."""

    reference_type: Optional[str] = "REFERENCE_TYPE_MASK"
    """Always `REFERENCE_TYPE_MASK`. Do not change it."""

    config: Optional[MaskReferenceConfig] = Field(
        default=None,
        validation_alias=AliasChoices("maskImageConfig", "config"),
        serialization_alias="maskImageConfig",
    )
    """Source and dilation of the mask."""


class ControlReferenceImage(ControlReferenceImageBehaviour, ApiModel):
    """Control image, which determines the layout of the result. Vertex AI only."""

    reference_image: Optional[Image] = None
    """Edges or a sketch, or an image to compute them from."""

    reference_id: Optional[int] = None
    """ID of the reference image, from 1. The prompt can refer to it, as in `the dog [1]`."""

    reference_type: Optional[str] = "REFERENCE_TYPE_CONTROL"
    """Always `REFERENCE_TYPE_CONTROL`. Do not change it."""

    config: Optional[ControlReferenceConfig] = Field(
        default=None,
        validation_alias=AliasChoices("controlImageConfig", "config"),
        serialization_alias="controlImageConfig",
    )
    """Kind of control image, and whether to compute it."""


class StyleReferenceImage(StyleReferenceImageBehaviour, ApiModel):
    """Style image, whose style is applied to the result. Vertex AI only."""

    reference_image: Optional[Image] = None
    """Image in the style to apply. Its content is not used."""

    reference_id: Optional[int] = None
    """ID of the reference image, from 1. The prompt can refer to it, as in `the dog [1]`."""

    reference_type: Optional[str] = "REFERENCE_TYPE_STYLE"
    """Always `REFERENCE_TYPE_STYLE`. Do not change it."""

    config: Optional[StyleReferenceConfig] = Field(
        default=None,
        validation_alias=AliasChoices("styleImageConfig", "config"),
        serialization_alias="styleImageConfig",
    )
    """Description of the style."""


class SubjectReferenceImage(SubjectReferenceImageBehaviour, ApiModel):
    """Subject image, whose subject appears in the result. Vertex AI only."""

    reference_image: Optional[Image] = None
    """Image with a clear view of the subject. Several images with the same `reference_id` can show one
    subject."""

    reference_id: Optional[int] = None
    """ID of the reference image, from 1. The prompt can refer to it, as in `the dog [1]`."""

    reference_type: Optional[str] = "REFERENCE_TYPE_SUBJECT"
    """Always `REFERENCE_TYPE_SUBJECT`. Do not change it."""

    config: Optional[SubjectReferenceConfig] = Field(
        default=None,
        validation_alias=AliasChoices("subjectImageConfig", "config"),
        serialization_alias="subjectImageConfig",
    )
    """Kind and description of the subject."""


class ContentReferenceImage(ApiModel):
    """Content image, whose content appears in the result. Vertex AI only."""

    reference_image: Optional[Image] = None
    """Image with the content to use."""

    reference_id: Optional[int] = None
    """ID of the reference image, from 1. The prompt can refer to it, as in `the dog [1]`."""

    reference_type: Optional[str] = "REFERENCE_TYPE_CONTENT"
    """Always `REFERENCE_TYPE_CONTENT`. Do not change it."""


class EditImageConfig(ApiModel):
    """Configuration of `edit_image`. Vertex AI only."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    output_gcs_uri: Optional[str] = Field(
        default=None,
        validation_alias=AliasChoices("storageUri", "outputGcsUri"),
        serialization_alias="storageUri",
    )
    """Cloud Storage prefix, such as `gs://bucket/out/`. Images are stored there and returned as URIs."""

    negative_prompt: Optional[str] = None
    """Content to avoid in the result, phrased without `no`."""

    number_of_images: Optional[int] = Field(
        default=None,
        validation_alias=AliasChoices("sampleCount", "numberOfImages"),
        serialization_alias="sampleCount",
    )
    """Number of images to generate, from 1 to 4. Defaults to 4. Fewer are returned if some are
    filtered."""

    aspect_ratio: Optional[str] = None
    """Aspect ratio (width:height): `1:1` (the default), `3:4`, `4:3`, `9:16` or `16:9`."""

    guidance_scale: Optional[float] = None
    """How closely the model follows the prompt. Higher values may reduce the image quality."""

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

    include_safety_attributes: Optional[bool] = None
    """True to return safety categories and scores in `safety_attributes`. Defaults to False."""

    include_rai_reason: Optional[bool] = None
    """True to return the reason for filtered images in `rai_filtered_reason`. Defaults to False."""

    language: Optional[Open[ImagePromptLanguage]] = None
    """Language of the prompt. `auto` detects it."""

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

    add_watermark: Optional[bool] = None
    """Whether to add an invisible SynthID watermark."""

    labels: Optional[Dict[str, str]] = None
    """Labels of the request, as they appear in the billing report, such as `{'team': 'search'}`."""

    edit_mode: Optional[Open[EditMode]] = None
    """Kind of edit, such as inserting, removing or replacing the background. The reference images must
    match it."""

    base_steps: Optional[int] = None
    """Number of sampling steps. More steps improve quality and take longer. 35 is a good start for
    inpainting."""


class EditImageResponse(Result):
    """Response to `edit_image`. Vertex AI only."""

    generated_images: List[GeneratedImage] = Field(
        default_factory=empty_list,
        validation_alias=AliasChoices("predictions", "generatedImages"),
        serialization_alias="predictions",
    )
    """Edited images, up to `number_of_images`."""


class UpscaleImageConfig(ApiModel):
    """Configuration of `upscale_image`. Vertex AI only."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    output_gcs_uri: Optional[str] = Field(
        default=None,
        validation_alias=AliasChoices("storageUri", "outputGcsUri"),
        serialization_alias="storageUri",
    )
    """Cloud Storage prefix, such as `gs://bucket/out/`. The image is stored there and returned as a
    URI."""

    safety_filter_level: Optional[Open[SafetyFilterLevel]] = Field(
        default=None,
        validation_alias=AliasChoices("safetySetting", "safetyFilterLevel"),
        serialization_alias="safetySetting",
    )
    """Safety filter level for the result. Defaults to `BLOCK_MEDIUM_AND_ABOVE`."""

    person_generation: Optional[Open[PersonGeneration]] = None
    """Whether images may show people. Defaults to adults only."""

    include_rai_reason: Optional[bool] = None
    """True to return the reason for filtered images in `rai_filtered_reason`. Defaults to False."""

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

    enhance_input_image: Optional[bool] = None
    """Whether to improve the image before it is upscaled, such as by removing noise and JPEG
    artifacts."""

    image_preservation_factor: Optional[float] = None
    """How much of the original is preserved, from 0.0 to 1.0. Lower values allow more changes of
    detail."""

    labels: Optional[Dict[str, str]] = None
    """Labels of the request, as they appear in the billing report, such as `{'team': 'search'}`."""


class UpscaleImageParameters(ApiModel):
    """Arguments of `models.upscale_image` as one object. Kept for code that names it; no method takes
    it. Vertex AI only."""

    model: Optional[str] = None
    """Name of the Imagen model, such as `imagen-3.0-generate-002`."""

    image: Optional[Image] = None
    """Image to upscale, as bytes or `gs://` URI."""

    upscale_factor: Optional[str] = None
    """`x2` or `x4`, the factor for width and height."""

    config: Optional[UpscaleImageConfig] = None
    """Output format and request settings."""


class UpscaleImageResponse(Result):
    """Response to `upscale_image`. Vertex AI only."""

    generated_images: List[GeneratedImage] = Field(
        default_factory=empty_list,
        validation_alias=AliasChoices("predictions", "generatedImages"),
        serialization_alias="predictions",
    )
    """Upscaled image as the only entry, unless it was filtered."""
