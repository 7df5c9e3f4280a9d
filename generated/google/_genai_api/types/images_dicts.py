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
    """How a control image is to be read. Vertex AI only."""

    control_type: Optional[Open[ControlReferenceType]]
    """Edges, sketch or face mesh."""

    enable_control_image_computation: Optional[bool]
    """If true, outlines are computed from an ordinary picture; if false, the image is the outlines."""


class ControlReferenceImageDict(TypedDict, total=False):
    """A picture that gives the result its outlines. Vertex AI only."""

    reference_image: Optional[ImageOrDict]
    """Edges or sketch, or a picture that they are to be computed from."""

    reference_id: Optional[int]
    """Number from 1, different for each reference; the prompt can point to it, as in `the dog [1]`."""

    reference_type: Optional[str]
    """Always `REFERENCE_TYPE_CONTROL`, which tells the service how to use the image; leave it."""

    config: Optional[ControlReferenceConfigOrDict]
    """Kind of outlines, and whether they are still to be computed."""


class EditImageConfigDict(TypedDict, total=False):
    """Settings of `edit_image`. Vertex AI only."""

    http_options: Optional[HttpOptionsOrDict]
    """Address, API version, headers and timeout for this call alone."""

    output_gcs_uri: Optional[str]
    """Folder such as `gs://bucket/out/`; images are stored there and come back as addresses, not
    bytes."""

    negative_prompt: Optional[str]
    """What the result should not show, without a `no` in front."""

    number_of_images: Optional[int]
    """1 to 4; 4 if unset. Fewer come back when filters hold some back."""

    aspect_ratio: Optional[str]
    """Width to height: `1:1` (the default), `3:4`, `4:3`, `9:16` or `16:9`."""

    guidance_scale: Optional[float]
    """How strictly to follow the prompt; higher values obey more, at some loss of quality."""

    seed: Optional[int]
    """Same seed and same request give the same images. Random if unset."""

    safety_filter_level: Optional[Open[SafetyFilterLevel]]
    """How readily results are held back; `BLOCK_MEDIUM_AND_ABOVE` if unset."""

    person_generation: Optional[Open[PersonGeneration]]
    """Whether people may be shown; adults alone if unset."""

    include_safety_attributes: Optional[bool]
    """If true, results carry categories and scores in `safety_attributes`; default false."""

    include_rai_reason: Optional[bool]
    """If true, each result that was held back says why in `rai_filtered_reason`; default false."""

    language: Optional[Open[ImagePromptLanguage]]
    """Language of the prompt; `auto` detects it."""

    output_mime_type: Optional[str]
    """`image/png` (the default) or `image/jpeg`."""

    output_compression_quality: Optional[int]
    """JPEG quality, 0 to 100, 75 if unset; PNG ignores it."""

    edit_mode: Optional[Open[EditMode]]
    """Insert, remove, extend, replace the background and so on; the references must fit it."""

    base_steps: Optional[int]
    """Sampling steps; more give better quality and take longer. 35 is a fair start for inpainting."""


class EditImageResponseDict(TypedDict, total=False):
    """What `edit_image` gave. Vertex AI only."""

    generated_images: Optional[Sequence[GeneratedImageOrDict]]
    """Edited versions, up to `number_of_images`; the raw image stays as it was."""


class GenerateImagesConfigDict(TypedDict, total=False):
    """Settings of `generate_images`; Imagen models differ in which of them they take."""

    http_options: Optional[HttpOptionsOrDict]
    """Address, API version, headers and timeout for this call alone."""

    output_gcs_uri: Optional[str]
    """Folder such as `gs://bucket/out/`; images are stored there and come back as addresses, not
    bytes. Vertex AI only."""

    negative_prompt: Optional[str]
    """What the image should not show, without a `no` in front. Newer Imagen models do not take it.
    Vertex AI only."""

    number_of_images: Optional[int]
    """1 to 4; 4 if unset. Fewer come back when filters hold some back."""

    aspect_ratio: Optional[str]
    """Width to height: `1:1` (the default), `3:4`, `4:3`, `9:16` or `16:9`."""

    guidance_scale: Optional[float]
    """How strictly to follow the prompt; higher values obey more, at some loss of quality."""

    seed: Optional[int]
    """Same seed and same request give the same images. Needs `add_watermark=False` and no prompt
    enhancement. Vertex AI only."""

    safety_filter_level: Optional[Open[SafetyFilterLevel]]
    """How readily results are held back; `BLOCK_MEDIUM_AND_ABOVE` on Vertex AI if unset."""

    person_generation: Optional[Open[PersonGeneration]]
    """Whether people may be shown; adults alone if unset."""

    include_safety_attributes: Optional[bool]
    """If true, results carry categories and scores in `safety_attributes`; default false."""

    include_rai_reason: Optional[bool]
    """If true, each result that was held back says why in `rai_filtered_reason`; default false."""

    language: Optional[Open[ImagePromptLanguage]]
    """Language of the prompt; `auto` detects it."""

    output_mime_type: Optional[str]
    """`image/png` (the default) or `image/jpeg`."""

    output_compression_quality: Optional[int]
    """JPEG quality, 0 to 100, 75 if unset; PNG ignores it."""

    add_watermark: Optional[bool]
    """Whether to weave in an invisible SynthID mark; true if unset. Vertex AI only."""

    enhance_prompt: Optional[bool]
    """Whether a language model may rewrite the prompt for better pictures; the default is the model's.
    Vertex AI only."""


class GenerateImagesResponseDict(TypedDict, total=False):
    """What `generate_images` gave; fewer images than asked for when some were filtered."""

    generated_images: Optional[Sequence[GeneratedImageOrDict]]
    """Results in no particular order; those held back are in it only with `include_rai_reason`."""

    positive_prompt_safety_attributes: Optional[SafetyAttributesOrDict]
    """Classifier scores of the prompt itself; needs `include_safety_attributes`."""


class GeneratedImageDict(TypedDict, total=False):
    """One result of Imagen: an image, or the reason for its absence."""

    image: Optional[ImageOrDict]
    """Unset when the filters held the result back."""

    rai_filtered_reason: Optional[str]
    """Why it was held back; needs `include_rai_reason`."""

    safety_attributes: Optional[SafetyAttributesOrDict]
    """Classifier scores of this image; needs `include_safety_attributes`."""

    enhanced_prompt: Optional[str]
    """Prompt that was drawn in fact, after rewriting by `enhance_prompt`. Vertex AI only."""


class ImageDict(TypedDict, total=False):
    """A picture, as bytes or as an address. `Image.from_file` reads one; `save` and `show` need the
    bytes."""

    gcs_uri: Optional[str]
    """Cloud Storage address, `gs://...`. Results have it when `output_gcs_uri` was given on Vertex AI."""

    image_bytes: Optional[Base64]
    """Encoded picture file, such as PNG data; base64 on the wire. Give it or `gcs_uri`."""

    mime_type: Optional[str]
    """`image/png` or `image/jpeg`; guessed by `from_file`."""


class MaskReferenceConfigDict(TypedDict, total=False):
    """How the area to edit is found. Vertex AI only."""

    mask_mode: Optional[Open[MaskReferenceMode]]
    """Your own mask, or one that the service computes."""

    segmentation_classes: Optional[List[int]]
    """Up to 5 numbers of object classes, such as people or sky. For `MASK_MODE_SEMANTIC` alone."""

    mask_dilation: Optional[float]
    """By how much to widen the mask, as a share of the image, 0.0 to 1.0; 0.01 hides most seams."""


class MaskReferenceImageDict(TypedDict, total=False):
    """Says which area of the raw image to edit. Vertex AI only."""

    reference_image: Optional[ImageOrDict]
    """Mask in black and white, of the raw image's size. Leave it out when `mask_mode` computes one."""

    reference_id: Optional[int]
    """Number from 1, different for each reference; the prompt can point to it, as in `the dog [1]`."""

    reference_type: Optional[str]
    """Always `REFERENCE_TYPE_MASK`, which tells the service how to use the image; leave it."""

    config: Optional[MaskReferenceConfigOrDict]
    """Origin and widening of the mask."""


class RawReferenceImageDict(TypedDict, total=False):
    """The picture to be edited. Vertex AI only."""

    reference_image: Optional[ImageOrDict]
    """Bytes or `gs://` address of the picture; masks refer to it."""

    reference_id: Optional[int]
    """Number from 1, different for each reference; the prompt can point to it, as in `the dog [1]`."""

    reference_type: Optional[str]
    """Always `REFERENCE_TYPE_RAW`, which tells the service how to use the image; leave it."""


class SafetyAttributesDict(TypedDict, total=False):
    """What the safety classifiers of Imagen found. Present only with `include_safety_attributes`."""

    categories: Optional[List[str]]
    """Kinds of harm that were looked for, such as `Violence` or `Porn`."""

    scores: Optional[List[float]]
    """Confidence from 0.0 to 1.0 for each of `categories`, in the same order."""

    content_type: Optional[str]
    """What was judged: an image, or the prompt as `Positive Prompt`."""


class StyleReferenceConfigDict(TypedDict, total=False):
    """Words that go with a style image. Vertex AI only."""

    style_description: Optional[str]
    """The style in a few words, such as `watercolour with soft edges`."""


class StyleReferenceImageDict(TypedDict, total=False):
    """A picture whose manner the result takes on. Vertex AI only."""

    reference_image: Optional[ImageOrDict]
    """Any picture in that manner; what it shows is not taken over."""

    reference_id: Optional[int]
    """Number from 1, different for each reference; the prompt can point to it, as in `the dog [1]`."""

    reference_type: Optional[str]
    """Always `REFERENCE_TYPE_STYLE`, which tells the service how to use the image; leave it."""

    config: Optional[StyleReferenceConfigOrDict]
    """The style in words."""


class SubjectReferenceConfigDict(TypedDict, total=False):
    """Words that go with a subject image. Vertex AI only."""

    subject_type: Optional[Open[SubjectReferenceType]]
    """Person, animal or product."""

    subject_description: Optional[str]
    """The subject in a few words, such as `a small brown dog`."""


class SubjectReferenceImageDict(TypedDict, total=False):
    """A picture of someone or something that the result shows again. Vertex AI only."""

    reference_image: Optional[ImageOrDict]
    """Picture with a clear view of the subject. Several with the same id can show one subject."""

    reference_id: Optional[int]
    """Number from 1, different for each reference; the prompt can point to it, as in `the dog [1]`."""

    reference_type: Optional[str]
    """Always `REFERENCE_TYPE_SUBJECT`, which tells the service how to use the image; leave it."""

    config: Optional[SubjectReferenceConfigOrDict]
    """The subject's kind and description."""


class UpscaleImageConfigDict(TypedDict, total=False):
    """Settings of `upscale_image`. Vertex AI only."""

    http_options: Optional[HttpOptionsOrDict]
    """Address, API version, headers and timeout for this call alone."""

    include_rai_reason: Optional[bool]
    """If true, each result that was held back says why in `rai_filtered_reason`; default false."""

    output_mime_type: Optional[str]
    """`image/png` (the default) or `image/jpeg`."""

    output_compression_quality: Optional[int]
    """JPEG quality, 0 to 100, 75 if unset; PNG ignores it."""


class UpscaleImageParametersDict(TypedDict, total=False):
    """The arguments of `models.upscale_image` in one object, a name kept for code that mentions it; no
    method takes it. Vertex AI only."""

    model: Optional[str]
    """Imagen model that enlarges, such as `imagen-3.0-generate-002`."""

    image: Optional[ImageOrDict]
    """Picture to enlarge, as bytes or `gs://` address."""

    upscale_factor: Optional[str]
    """`x2` or `x4`: how many times wider and higher the result is."""

    config: Optional[UpscaleImageConfigOrDict]
    """Format of the result and transport."""


class UpscaleImageResponseDict(TypedDict, total=False):
    """What `upscale_image` gave. Vertex AI only."""

    generated_images: Optional[Sequence[GeneratedImageOrDict]]
    """One larger image, unless the filters held it back."""


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
