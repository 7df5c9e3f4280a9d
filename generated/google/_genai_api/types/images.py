# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional

from pydantic import AliasChoices, Field

from google._genai_core.behaviours.media import (
    ControlReferenceImageBehaviour,
    ImageBehaviour,
    MaskReferenceImageBehaviour,
    StyleReferenceImageBehaviour,
    SubjectReferenceImageBehaviour,
)
from google._genai_core.behaviours.results import Result
from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel, Base64, empty_list

from .http import HttpOptions


class ControlReferenceConfig(ApiModel):
    """How a control image is to be read. Vertex AI only."""

    control_type: Optional[Open[ControlReferenceType]] = None
    """Edges, sketch or face mesh."""

    enable_control_image_computation: Optional[bool] = Field(
        default=None,
        validation_alias=AliasChoices("computeControl", "enableControlImageComputation"),
        serialization_alias="computeControl",
    )
    """If true, outlines are computed from an ordinary picture; if false, the image is the outlines."""


class ControlReferenceImage(ControlReferenceImageBehaviour, ApiModel):
    """A picture that gives the result its outlines. Vertex AI only."""

    reference_image: Optional[Image] = None
    """Edges or sketch, or a picture that they are to be computed from."""

    reference_id: Optional[int] = None
    """Number from 1, different for each reference; the prompt can point to it, as in `the dog [1]`."""

    reference_type: Optional[str] = "REFERENCE_TYPE_CONTROL"
    """Always `REFERENCE_TYPE_CONTROL`, which tells the service how to use the image; leave it."""

    config: Optional[ControlReferenceConfig] = Field(
        default=None,
        validation_alias=AliasChoices("controlImageConfig", "config"),
        serialization_alias="controlImageConfig",
    )
    """Kind of outlines, and whether they are still to be computed."""


class ControlReferenceType(OpenEnum):
    """How a control image fixes the layout of the result. Vertex AI only."""

    CONTROL_TYPE_DEFAULT = "CONTROL_TYPE_DEFAULT"
    """The service chooses."""

    CONTROL_TYPE_CANNY = "CONTROL_TYPE_CANNY"
    """By edges, as the Canny detector draws them; keeps fine detail."""

    CONTROL_TYPE_SCRIBBLE = "CONTROL_TYPE_SCRIBBLE"
    """By a rough sketch; leaves the model more freedom."""

    CONTROL_TYPE_FACE_MESH = "CONTROL_TYPE_FACE_MESH"
    """By the mesh of a face; keeps pose and expression."""


class EditImageConfig(ApiModel):
    """Settings of `edit_image`. Vertex AI only."""

    http_options: Optional[HttpOptions] = None
    """Address, API version, headers and timeout for this call alone."""

    output_gcs_uri: Optional[str] = Field(
        default=None,
        validation_alias=AliasChoices("storageUri", "outputGcsUri"),
        serialization_alias="storageUri",
    )
    """Folder such as `gs://bucket/out/`; images are stored there and come back as addresses, not
    bytes."""

    negative_prompt: Optional[str] = None
    """What the result should not show, without a `no` in front."""

    number_of_images: Optional[int] = Field(
        default=None,
        validation_alias=AliasChoices("sampleCount", "numberOfImages"),
        serialization_alias="sampleCount",
    )
    """1 to 4; 4 if unset. Fewer come back when filters hold some back."""

    aspect_ratio: Optional[str] = None
    """Width to height: `1:1` (the default), `3:4`, `4:3`, `9:16` or `16:9`."""

    guidance_scale: Optional[float] = None
    """How strictly to follow the prompt; higher values obey more, at some loss of quality."""

    seed: Optional[int] = None
    """Same seed and same request give the same images. Random if unset."""

    safety_filter_level: Optional[Open[SafetyFilterLevel]] = Field(
        default=None,
        validation_alias=AliasChoices("safetySetting", "safetyFilterLevel"),
        serialization_alias="safetySetting",
    )
    """How readily results are held back; `BLOCK_MEDIUM_AND_ABOVE` if unset."""

    person_generation: Optional[Open[PersonGeneration]] = None
    """Whether people may be shown; adults alone if unset."""

    include_safety_attributes: Optional[bool] = None
    """If true, results carry categories and scores in `safety_attributes`; default false."""

    include_rai_reason: Optional[bool] = None
    """If true, each result that was held back says why in `rai_filtered_reason`; default false."""

    language: Optional[Open[ImagePromptLanguage]] = None
    """Language of the prompt; `auto` detects it."""

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
    """JPEG quality, 0 to 100, 75 if unset; PNG ignores it."""

    edit_mode: Optional[Open[EditMode]] = None
    """Insert, remove, extend, replace the background and so on; the references must fit it."""

    base_steps: Optional[int] = None
    """Sampling steps; more give better quality and take longer. 35 is a fair start for inpainting."""


class EditImageResponse(Result):
    """What `edit_image` gave. Vertex AI only."""

    generated_images: List[GeneratedImage] = Field(
        default_factory=empty_list,
        validation_alias=AliasChoices("predictions", "generatedImages"),
        serialization_alias="predictions",
    )
    """Edited versions, up to `number_of_images`; the raw image stays as it was."""


class EditMode(OpenEnum):
    """What kind of edit `edit_image` makes. Vertex AI only."""

    EDIT_MODE_DEFAULT = "EDIT_MODE_DEFAULT"
    """Follows prompt and references alone, without a mask."""

    EDIT_MODE_INPAINT_REMOVAL = "EDIT_MODE_INPAINT_REMOVAL"
    """Takes away what the mask covers and fills the gap with background."""

    EDIT_MODE_INPAINT_INSERTION = "EDIT_MODE_INPAINT_INSERTION"
    """Paints what the prompt says into the masked area."""

    EDIT_MODE_OUTPAINT = "EDIT_MODE_OUTPAINT"
    """Continues the picture beyond its borders; the mask covers the new area."""

    EDIT_MODE_CONTROLLED_EDITING = "EDIT_MODE_CONTROLLED_EDITING"
    """Keeps to the outlines of a `ControlReferenceImage`."""

    EDIT_MODE_STYLE = "EDIT_MODE_STYLE"
    """Renders the subject in the manner of a `StyleReferenceImage`."""

    EDIT_MODE_BGSWAP = "EDIT_MODE_BGSWAP"
    """Replaces the background and leaves the object in front untouched."""

    EDIT_MODE_PRODUCT_IMAGE = "EDIT_MODE_PRODUCT_IMAGE"
    """Puts a product into a new scene without changing the product."""


class GenerateImagesConfig(ApiModel):
    """Settings of `generate_images`; Imagen models differ in which of them they take."""

    http_options: Optional[HttpOptions] = None
    """Address, API version, headers and timeout for this call alone."""

    output_gcs_uri: Optional[str] = Field(
        default=None,
        validation_alias=AliasChoices("storageUri", "outputGcsUri"),
        serialization_alias="storageUri",
    )
    """Folder such as `gs://bucket/out/`; images are stored there and come back as addresses, not
    bytes. Vertex AI only."""

    negative_prompt: Optional[str] = None
    """What the image should not show, without a `no` in front. Newer Imagen models do not take it.
    Vertex AI only."""

    number_of_images: Optional[int] = Field(
        default=None,
        validation_alias=AliasChoices("sampleCount", "numberOfImages"),
        serialization_alias="sampleCount",
    )
    """1 to 4; 4 if unset. Fewer come back when filters hold some back."""

    aspect_ratio: Optional[str] = None
    """Width to height: `1:1` (the default), `3:4`, `4:3`, `9:16` or `16:9`."""

    guidance_scale: Optional[float] = None
    """How strictly to follow the prompt; higher values obey more, at some loss of quality."""

    seed: Optional[int] = None
    """Same seed and same request give the same images. Needs `add_watermark=False` and no prompt
    enhancement. Vertex AI only."""

    safety_filter_level: Optional[Open[SafetyFilterLevel]] = Field(
        default=None,
        validation_alias=AliasChoices("safetySetting", "safetyFilterLevel"),
        serialization_alias="safetySetting",
    )
    """How readily results are held back; `BLOCK_MEDIUM_AND_ABOVE` on Vertex AI if unset."""

    person_generation: Optional[Open[PersonGeneration]] = None
    """Whether people may be shown; adults alone if unset."""

    include_safety_attributes: Optional[bool] = None
    """If true, results carry categories and scores in `safety_attributes`; default false."""

    include_rai_reason: Optional[bool] = None
    """If true, each result that was held back says why in `rai_filtered_reason`; default false."""

    language: Optional[Open[ImagePromptLanguage]] = None
    """Language of the prompt; `auto` detects it."""

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
    """JPEG quality, 0 to 100, 75 if unset; PNG ignores it."""

    add_watermark: Optional[bool] = None
    """Whether to weave in an invisible SynthID mark; true if unset. Vertex AI only."""

    enhance_prompt: Optional[bool] = None
    """Whether a language model may rewrite the prompt for better pictures; the default is the model's.
    Vertex AI only."""


class GenerateImagesResponse(Result):
    """What `generate_images` gave; fewer images than asked for when some were filtered."""

    generated_images: List[GeneratedImage] = Field(
        default_factory=empty_list,
        validation_alias=AliasChoices("predictions", "generatedImages"),
        serialization_alias="predictions",
    )
    """Results in no particular order; those held back are in it only with `include_rai_reason`."""

    positive_prompt_safety_attributes: Optional[SafetyAttributes] = None
    """Classifier scores of the prompt itself; needs `include_safety_attributes`."""


class GeneratedImage(ApiModel):
    """One result of Imagen: an image, or the reason for its absence."""

    image: Optional[Image] = None
    """Unset when the filters held the result back."""

    rai_filtered_reason: Optional[str] = None
    """Why it was held back; needs `include_rai_reason`."""

    safety_attributes: Optional[SafetyAttributes] = None
    """Classifier scores of this image; needs `include_safety_attributes`."""

    enhanced_prompt: Optional[str] = Field(
        default=None, validation_alias=AliasChoices("prompt", "enhancedPrompt"), serialization_alias="prompt"
    )
    """Prompt that was drawn in fact, after rewriting by `enhance_prompt`. Vertex AI only."""


class Image(ImageBehaviour, ApiModel):
    """A picture, as bytes or as an address. `Image.from_file` reads one; `save` and `show` need the
    bytes."""

    gcs_uri: Optional[str] = None
    """Cloud Storage address, `gs://...`. Results have it when `output_gcs_uri` was given on Vertex AI."""

    image_bytes: Optional[Base64] = Field(
        default=None,
        validation_alias=AliasChoices("bytesBase64Encoded", "imageBytes"),
        serialization_alias="bytesBase64Encoded",
    )
    """Encoded picture file, such as PNG data; base64 on the wire. Give it or `gcs_uri`."""

    mime_type: Optional[str] = None
    """`image/png` or `image/jpeg`; guessed by `from_file`."""


class ImagePromptLanguage(OpenEnum):
    """Language that an image prompt is written in."""

    AUTO = "auto"
    """Detected from the prompt."""

    EN = "en"
    """English, which all Imagen models understand."""

    JA = "ja"
    """Japanese, taken as such instead of being detected."""

    KO = "ko"
    """Korean, taken as such instead of being detected."""

    HI = "hi"
    """Hindi, taken as such instead of being detected."""

    ZH = "zh"
    """Chinese, in simplified or traditional script."""

    PT = "pt"
    """Portuguese, taken as such instead of being detected."""

    ES = "es"
    """Spanish, taken as such instead of being detected."""


class MaskReferenceConfig(ApiModel):
    """How the area to edit is found. Vertex AI only."""

    mask_mode: Optional[Open[MaskReferenceMode]] = None
    """Your own mask, or one that the service computes."""

    segmentation_classes: Optional[List[int]] = Field(
        default=None,
        validation_alias=AliasChoices("maskClasses", "segmentationClasses"),
        serialization_alias="maskClasses",
    )
    """Up to 5 numbers of object classes, such as people or sky. For `MASK_MODE_SEMANTIC` alone."""

    mask_dilation: Optional[float] = Field(
        default=None,
        validation_alias=AliasChoices("dilation", "maskDilation"),
        serialization_alias="dilation",
    )
    """By how much to widen the mask, as a share of the image, 0.0 to 1.0; 0.01 hides most seams."""


class MaskReferenceImage(MaskReferenceImageBehaviour, ApiModel):
    """Says which area of the raw image to edit. Vertex AI only."""

    reference_image: Optional[Image] = None
    """Mask in black and white, of the raw image's size. Leave it out when `mask_mode` computes one."""

    reference_id: Optional[int] = None
    """Number from 1, different for each reference; the prompt can point to it, as in `the dog [1]`."""

    reference_type: Optional[str] = "REFERENCE_TYPE_MASK"
    """Always `REFERENCE_TYPE_MASK`, which tells the service how to use the image; leave it."""

    config: Optional[MaskReferenceConfig] = Field(
        default=None,
        validation_alias=AliasChoices("maskImageConfig", "config"),
        serialization_alias="maskImageConfig",
    )
    """Origin and widening of the mask."""


class MaskReferenceMode(OpenEnum):
    """Where the mask of an edit comes from. Vertex AI only."""

    MASK_MODE_DEFAULT = "MASK_MODE_DEFAULT"
    """The service chooses, by the edit mode."""

    MASK_MODE_USER_PROVIDED = "MASK_MODE_USER_PROVIDED"
    """Your own mask in `reference_image`: white is edited, black is kept."""

    MASK_MODE_BACKGROUND = "MASK_MODE_BACKGROUND"
    """Everything but the main object, found by the service."""

    MASK_MODE_FOREGROUND = "MASK_MODE_FOREGROUND"
    """The main object, found by the service."""

    MASK_MODE_SEMANTIC = "MASK_MODE_SEMANTIC"
    """All objects of the kinds in `segmentation_classes`, found by the service."""


class PersonGeneration(OpenEnum):
    """Whether generated images may show people. Which values are open to you depends on model and
    region."""

    DONT_ALLOW = "DONT_ALLOW"
    """No people or faces at all."""

    ALLOW_ADULT = "ALLOW_ADULT"
    """Adults, but no children. This is the default."""

    ALLOW_ALL = "ALLOW_ALL"
    """People of every age. Needs approval, or is not offered, in some places."""


class RawReferenceImage(ApiModel):
    """The picture to be edited. Vertex AI only."""

    reference_image: Optional[Image] = None
    """Bytes or `gs://` address of the picture; masks refer to it."""

    reference_id: Optional[int] = None
    """Number from 1, different for each reference; the prompt can point to it, as in `the dog [1]`."""

    reference_type: Optional[str] = "REFERENCE_TYPE_RAW"
    """Always `REFERENCE_TYPE_RAW`, which tells the service how to use the image; leave it."""


class SafetyAttributes(ApiModel):
    """What the safety classifiers of Imagen found. Present only with `include_safety_attributes`."""

    categories: List[str] = Field(default_factory=empty_list)
    """Kinds of harm that were looked for, such as `Violence` or `Porn`."""

    scores: List[float] = Field(default_factory=empty_list)
    """Confidence from 0.0 to 1.0 for each of `categories`, in the same order."""

    content_type: Optional[str] = None
    """What was judged: an image, or the prompt as `Positive Prompt`."""


class SafetyFilterLevel(OpenEnum):
    """How readily generated images are held back for safety. The Gemini API may take the strictest
    level only."""

    BLOCK_LOW_AND_ABOVE = "BLOCK_LOW_AND_ABOVE"
    """Strictest: holds back images that are at all likely to be unsafe."""

    BLOCK_MEDIUM_AND_ABOVE = "BLOCK_MEDIUM_AND_ABOVE"
    """Balanced; the default on Vertex AI."""

    BLOCK_ONLY_HIGH = "BLOCK_ONLY_HIGH"
    """Lets more through, objectionable images among them."""

    BLOCK_NONE = "BLOCK_NONE"
    """Holds back hardly anything. Projects need Google's approval for it."""


class StyleReferenceConfig(ApiModel):
    """Words that go with a style image. Vertex AI only."""

    style_description: Optional[str] = None
    """The style in a few words, such as `watercolour with soft edges`."""


class StyleReferenceImage(StyleReferenceImageBehaviour, ApiModel):
    """A picture whose manner the result takes on. Vertex AI only."""

    reference_image: Optional[Image] = None
    """Any picture in that manner; what it shows is not taken over."""

    reference_id: Optional[int] = None
    """Number from 1, different for each reference; the prompt can point to it, as in `the dog [1]`."""

    reference_type: Optional[str] = "REFERENCE_TYPE_STYLE"
    """Always `REFERENCE_TYPE_STYLE`, which tells the service how to use the image; leave it."""

    config: Optional[StyleReferenceConfig] = Field(
        default=None,
        validation_alias=AliasChoices("styleImageConfig", "config"),
        serialization_alias="styleImageConfig",
    )
    """The style in words."""


class SubjectReferenceConfig(ApiModel):
    """Words that go with a subject image. Vertex AI only."""

    subject_type: Optional[Open[SubjectReferenceType]] = None
    """Person, animal or product."""

    subject_description: Optional[str] = None
    """The subject in a few words, such as `a small brown dog`."""


class SubjectReferenceImage(SubjectReferenceImageBehaviour, ApiModel):
    """A picture of someone or something that the result shows again. Vertex AI only."""

    reference_image: Optional[Image] = None
    """Picture with a clear view of the subject. Several with the same id can show one subject."""

    reference_id: Optional[int] = None
    """Number from 1, different for each reference; the prompt can point to it, as in `the dog [1]`."""

    reference_type: Optional[str] = "REFERENCE_TYPE_SUBJECT"
    """Always `REFERENCE_TYPE_SUBJECT`, which tells the service how to use the image; leave it."""

    config: Optional[SubjectReferenceConfig] = Field(
        default=None,
        validation_alias=AliasChoices("subjectImageConfig", "config"),
        serialization_alias="subjectImageConfig",
    )
    """The subject's kind and description."""


class SubjectReferenceType(OpenEnum):
    """What a subject image shows. Vertex AI only."""

    SUBJECT_TYPE_DEFAULT = "SUBJECT_TYPE_DEFAULT"
    """Anything that the other values do not name."""

    SUBJECT_TYPE_PERSON = "SUBJECT_TYPE_PERSON"
    """Someone whose looks the result keeps; needs people to be allowed."""

    SUBJECT_TYPE_ANIMAL = "SUBJECT_TYPE_ANIMAL"
    """A pet or other animal that the result shows again."""

    SUBJECT_TYPE_PRODUCT = "SUBJECT_TYPE_PRODUCT"
    """An article whose shape and label the result keeps."""


class UpscaleImageConfig(ApiModel):
    """Settings of `upscale_image`. Vertex AI only."""

    http_options: Optional[HttpOptions] = None
    """Address, API version, headers and timeout for this call alone."""

    include_rai_reason: Optional[bool] = None
    """If true, each result that was held back says why in `rai_filtered_reason`; default false."""

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
    """JPEG quality, 0 to 100, 75 if unset; PNG ignores it."""


class UpscaleImageParameters(ApiModel):
    """The arguments of `models.upscale_image` in one object, a name kept for code that mentions it; no
    method takes it. Vertex AI only."""

    model: Optional[str] = None
    """Imagen model that enlarges, such as `imagen-3.0-generate-002`."""

    image: Optional[Image] = None
    """Picture to enlarge, as bytes or `gs://` address."""

    upscale_factor: Optional[str] = None
    """`x2` or `x4`: how many times wider and higher the result is."""

    config: Optional[UpscaleImageConfig] = None
    """Format of the result and transport."""


class UpscaleImageResponse(Result):
    """What `upscale_image` gave. Vertex AI only."""

    generated_images: List[GeneratedImage] = Field(
        default_factory=empty_list,
        validation_alias=AliasChoices("predictions", "generatedImages"),
        serialization_alias="predictions",
    )
    """One larger image, unless the filters held it back."""
