# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional, Sequence, TypedDict, Union

from google._genai_api.types.images import (
    ControlReferenceConfig,
    ControlReferenceImage,
    ControlReferenceType,
    EditImageConfig,
    EditImageResponse,
    EditMode,
    GeneratedImage,
    GenerateImagesConfig,
    GenerateImagesResponse,
    Image,
    ImagePromptLanguage,
    MaskReferenceConfig,
    MaskReferenceImage,
    MaskReferenceMode,
    PersonGeneration,
    RawReferenceImage,
    SafetyAttributes,
    SafetyFilterLevel,
    StyleReferenceConfig,
    StyleReferenceImage,
    SubjectReferenceConfig,
    SubjectReferenceImage,
    SubjectReferenceType,
    UpscaleImageConfig,
    UpscaleImageParameters,
    UpscaleImageResponse,
)
from google._genai_core.runtime.enums import Open
from google._genai_core.runtime.model import Base64

from .http_dicts import HttpOptionsOrDict


class ControlReferenceConfigDict(TypedDict, total=False):
    """Configuration of a control image. Vertex AI only."""

    control_type: Optional[Open[ControlReferenceType]]
    """Whether the layout follows edges, a sketch or a face mesh. If unset, the service decides."""

    enable_control_image_computation: Optional[bool]
    """True to compute the control image from `reference_image`. If False, `reference_image` is the
    control image."""


class ControlReferenceImageDict(TypedDict, total=False):
    """Control image, which determines the layout of the result. Vertex AI only."""

    reference_image: Optional[ImageOrDict]
    """Edges or a sketch, or an image to compute them from."""

    reference_id: Optional[int]
    """ID of the reference image, from 1. The prompt can refer to it, as in `the dog [1]`."""

    reference_type: Optional[str]
    """Always `REFERENCE_TYPE_CONTROL`. Do not change it."""

    config: Optional[ControlReferenceConfigOrDict]
    """Kind of control image, and whether to compute it."""


class EditImageConfigDict(TypedDict, total=False):
    """Configuration of `edit_image`. Vertex AI only."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    output_gcs_uri: Optional[str]
    """Cloud Storage prefix, such as `gs://bucket/out/`. Images are stored there and returned as URIs."""

    negative_prompt: Optional[str]
    """Content to avoid in the result, phrased without `no`."""

    number_of_images: Optional[int]
    """Number of images to generate, from 1 to 4. Defaults to 4. Fewer are returned if some are
    filtered."""

    aspect_ratio: Optional[str]
    """Aspect ratio (width:height): `1:1` (the default), `3:4`, `4:3`, `9:16` or `16:9`."""

    guidance_scale: Optional[float]
    """How closely the model follows the prompt. Higher values may reduce the image quality."""

    seed: Optional[int]
    """Seed for generation. The same seed and request give the same images. Random if unset."""

    safety_filter_level: Optional[Open[SafetyFilterLevel]]
    """Safety filter level for generated images. Defaults to `BLOCK_MEDIUM_AND_ABOVE`."""

    person_generation: Optional[Open[PersonGeneration]]
    """Whether images may show people. Defaults to adults only."""

    include_safety_attributes: Optional[bool]
    """True to return safety categories and scores in `safety_attributes`. Defaults to False."""

    include_rai_reason: Optional[bool]
    """True to return the reason for filtered images in `rai_filtered_reason`. Defaults to False."""

    language: Optional[Open[ImagePromptLanguage]]
    """Language of the prompt. `auto` detects it."""

    output_mime_type: Optional[str]
    """`image/png` (the default) or `image/jpeg`."""

    output_compression_quality: Optional[int]
    """JPEG quality from 0 to 100. Defaults to 75. Ignored for PNG."""

    edit_mode: Optional[Open[EditMode]]
    """Kind of edit, such as inserting, removing or replacing the background. The reference images must
    match it."""

    base_steps: Optional[int]
    """Number of sampling steps. More steps improve quality and take longer. 35 is a good start for
    inpainting."""


class EditImageResponseDict(TypedDict, total=False):
    """Response to `edit_image`. Vertex AI only."""

    generated_images: Optional[Sequence[GeneratedImageOrDict]]
    """Edited images, up to `number_of_images`."""


class GenerateImagesConfigDict(TypedDict, total=False):
    """Configuration of `generate_images`. Support for each setting depends on the Imagen model."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    output_gcs_uri: Optional[str]
    """Cloud Storage prefix, such as `gs://bucket/out/`. Images are stored there and returned as URIs.
    Vertex AI only."""

    negative_prompt: Optional[str]
    """Content to avoid in the images, phrased without `no`. Not supported by newer Imagen models.
    Vertex AI only."""

    number_of_images: Optional[int]
    """Number of images to generate, from 1 to 4. Defaults to 4. Fewer are returned if some are
    filtered."""

    aspect_ratio: Optional[str]
    """Aspect ratio (width:height): `1:1` (the default), `3:4`, `4:3`, `9:16` or `16:9`."""

    guidance_scale: Optional[float]
    """How closely the model follows the prompt. Higher values may reduce the image quality."""

    seed: Optional[int]
    """Seed for generation. The same seed and request give the same images. Requires
    `add_watermark=False` and no prompt enhancement. Vertex AI only."""

    safety_filter_level: Optional[Open[SafetyFilterLevel]]
    """Safety filter level for generated images. Defaults to `BLOCK_MEDIUM_AND_ABOVE` on Vertex AI."""

    person_generation: Optional[Open[PersonGeneration]]
    """Whether images may show people. Defaults to adults only."""

    include_safety_attributes: Optional[bool]
    """True to return safety categories and scores in `safety_attributes`. Defaults to False."""

    include_rai_reason: Optional[bool]
    """True to return the reason for filtered images in `rai_filtered_reason`. Defaults to False."""

    language: Optional[Open[ImagePromptLanguage]]
    """Language of the prompt. `auto` detects it."""

    output_mime_type: Optional[str]
    """`image/png` (the default) or `image/jpeg`."""

    output_compression_quality: Optional[int]
    """JPEG quality from 0 to 100. Defaults to 75. Ignored for PNG."""

    add_watermark: Optional[bool]
    """Whether to add an invisible SynthID watermark. Defaults to True. Vertex AI only."""

    enhance_prompt: Optional[bool]
    """Whether a language model rewrites the prompt to improve the images. The default depends on the
    model. Vertex AI only."""


class GenerateImagesResponseDict(TypedDict, total=False):
    """Response to `generate_images`."""

    generated_images: Optional[Sequence[GeneratedImageOrDict]]
    """Generated images, in no particular order. Filtered images are included only with
    `include_rai_reason`."""

    positive_prompt_safety_attributes: Optional[SafetyAttributesOrDict]
    """Safety scores of the prompt. Requires `include_safety_attributes`."""


class GeneratedImageDict(TypedDict, total=False):
    """Image generated by Imagen, or the reason why it was filtered."""

    image: Optional[ImageOrDict]
    """Generated image. Unset if it was filtered."""

    rai_filtered_reason: Optional[str]
    """Reason why the image was filtered. Requires `include_rai_reason`."""

    safety_attributes: Optional[SafetyAttributesOrDict]
    """Safety scores of the image. Requires `include_safety_attributes`."""

    enhanced_prompt: Optional[str]
    """Prompt as rewritten by `enhance_prompt`. Vertex AI only."""


class ImageDict(TypedDict, total=False):
    """Image as bytes or as a Cloud Storage URI. `save` and `show` require bytes."""

    gcs_uri: Optional[str]
    """Cloud Storage URI, `gs://...`. Set in results if `output_gcs_uri` was specified. Vertex AI only."""

    image_bytes: Optional[Base64]
    """Encoded image, such as PNG data. Base64 in JSON. Mutually exclusive with `gcs_uri`."""

    mime_type: Optional[str]
    """`image/png` or `image/jpeg`. Detected by `Image.from_file`."""


class MaskReferenceConfigDict(TypedDict, total=False):
    """Configuration of a mask. Vertex AI only."""

    mask_mode: Optional[Open[MaskReferenceMode]]
    """Source of the mask."""

    segmentation_classes: Optional[List[int]]
    """Up to 5 numbers of object classes, such as people or sky. For `MASK_MODE_SEMANTIC` only."""

    mask_dilation: Optional[float]
    """Amount by which to expand the mask, as a fraction of the image from 0.0 to 1.0. 0.01 hides most
    seams."""


class MaskReferenceImageDict(TypedDict, total=False):
    """Mask that marks the area of the raw image to edit. Vertex AI only."""

    reference_image: Optional[ImageOrDict]
    """Black and white mask of the same size as the raw image. Leave unset if `mask_mode` computes the
    mask."""

    reference_id: Optional[int]
    """ID of the reference image, from 1. The prompt can refer to it, as in `the dog [1]`."""

    reference_type: Optional[str]
    """Always `REFERENCE_TYPE_MASK`. Do not change it."""

    config: Optional[MaskReferenceConfigOrDict]
    """Source and dilation of the mask."""


class RawReferenceImageDict(TypedDict, total=False):
    """Image to edit. Vertex AI only."""

    reference_image: Optional[ImageOrDict]
    """Image as bytes or `gs://` URI."""

    reference_id: Optional[int]
    """ID of the reference image, from 1. The prompt can refer to it, as in `the dog [1]`."""

    reference_type: Optional[str]
    """Always `REFERENCE_TYPE_RAW`. Do not change it."""


class SafetyAttributesDict(TypedDict, total=False):
    """Results of Imagen's safety classifiers. Requires `include_safety_attributes`."""

    categories: Optional[List[str]]
    """Categories of harm, such as `Violence` or `Porn`."""

    scores: Optional[List[float]]
    """Confidence from 0.0 to 1.0 for each entry of `categories`."""

    content_type: Optional[str]
    """Kind of content that was rated, such as an image or `Positive Prompt`."""


class StyleReferenceConfigDict(TypedDict, total=False):
    """Configuration of a style image. Vertex AI only."""

    style_description: Optional[str]
    """Short description of the style, such as `watercolor with soft edges`."""


class StyleReferenceImageDict(TypedDict, total=False):
    """Style image, whose style is applied to the result. Vertex AI only."""

    reference_image: Optional[ImageOrDict]
    """Image in the style to apply. Its content is not used."""

    reference_id: Optional[int]
    """ID of the reference image, from 1. The prompt can refer to it, as in `the dog [1]`."""

    reference_type: Optional[str]
    """Always `REFERENCE_TYPE_STYLE`. Do not change it."""

    config: Optional[StyleReferenceConfigOrDict]
    """Description of the style."""


class SubjectReferenceConfigDict(TypedDict, total=False):
    """Configuration of a subject image. Vertex AI only."""

    subject_type: Optional[Open[SubjectReferenceType]]
    """Whether the subject is a person, an animal or a product."""

    subject_description: Optional[str]
    """Short description of the subject, such as `a small brown dog`."""


class SubjectReferenceImageDict(TypedDict, total=False):
    """Subject image, whose subject appears in the result. Vertex AI only."""

    reference_image: Optional[ImageOrDict]
    """Image with a clear view of the subject. Several images with the same `reference_id` can show one
    subject."""

    reference_id: Optional[int]
    """ID of the reference image, from 1. The prompt can refer to it, as in `the dog [1]`."""

    reference_type: Optional[str]
    """Always `REFERENCE_TYPE_SUBJECT`. Do not change it."""

    config: Optional[SubjectReferenceConfigOrDict]
    """Kind and description of the subject."""


class UpscaleImageConfigDict(TypedDict, total=False):
    """Configuration of `upscale_image`. Vertex AI only."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    include_rai_reason: Optional[bool]
    """True to return the reason for filtered images in `rai_filtered_reason`. Defaults to False."""

    output_mime_type: Optional[str]
    """`image/png` (the default) or `image/jpeg`."""

    output_compression_quality: Optional[int]
    """JPEG quality from 0 to 100. Defaults to 75. Ignored for PNG."""


class UpscaleImageParametersDict(TypedDict, total=False):
    """Arguments of `models.upscale_image` as one object. Kept for code that names it; no method takes
    it. Vertex AI only."""

    model: Optional[str]
    """Name of the Imagen model, such as `imagen-3.0-generate-002`."""

    image: Optional[ImageOrDict]
    """Image to upscale, as bytes or `gs://` URI."""

    upscale_factor: Optional[str]
    """`x2` or `x4`, the factor for width and height."""

    config: Optional[UpscaleImageConfigOrDict]
    """Output format and request settings."""


class UpscaleImageResponseDict(TypedDict, total=False):
    """Response to `upscale_image`. Vertex AI only."""

    generated_images: Optional[Sequence[GeneratedImageOrDict]]
    """Upscaled image as the only entry, unless it was filtered."""


ImageOrDict = Union[Image, ImageDict]
SafetyAttributesOrDict = Union[SafetyAttributes, SafetyAttributesDict]
GeneratedImageOrDict = Union[GeneratedImage, GeneratedImageDict]
GenerateImagesConfigOrDict = Union[GenerateImagesConfig, GenerateImagesConfigDict]
GenerateImagesResponseOrDict = Union[GenerateImagesResponse, GenerateImagesResponseDict]
MaskReferenceConfigOrDict = Union[MaskReferenceConfig, MaskReferenceConfigDict]
ControlReferenceConfigOrDict = Union[ControlReferenceConfig, ControlReferenceConfigDict]
StyleReferenceConfigOrDict = Union[StyleReferenceConfig, StyleReferenceConfigDict]
SubjectReferenceConfigOrDict = Union[SubjectReferenceConfig, SubjectReferenceConfigDict]
RawReferenceImageOrDict = Union[RawReferenceImage, RawReferenceImageDict]
MaskReferenceImageOrDict = Union[MaskReferenceImage, MaskReferenceImageDict]
ControlReferenceImageOrDict = Union[ControlReferenceImage, ControlReferenceImageDict]
StyleReferenceImageOrDict = Union[StyleReferenceImage, StyleReferenceImageDict]
SubjectReferenceImageOrDict = Union[SubjectReferenceImage, SubjectReferenceImageDict]
EditImageConfigOrDict = Union[EditImageConfig, EditImageConfigDict]
EditImageResponseOrDict = Union[EditImageResponse, EditImageResponseDict]
UpscaleImageConfigOrDict = Union[UpscaleImageConfig, UpscaleImageConfigDict]
UpscaleImageParametersOrDict = Union[UpscaleImageParameters, UpscaleImageParametersDict]
UpscaleImageResponseOrDict = Union[UpscaleImageResponse, UpscaleImageResponseDict]
