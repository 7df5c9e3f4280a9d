# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional

from pydantic import AliasChoices, Field

from google.genai_core.runtime.behaviours import ImageBehaviour
from google.genai_core.runtime.enums import Open, OpenEnum
from google.genai_core.runtime.model import ApiModel, Base64, empty_list

from .http import HttpOptions


class ControlReferenceConfig(ApiModel):
    control_type: Optional[Open[ControlReferenceType]] = None
    enable_control_image_computation: Optional[bool] = Field(
        None, validation_alias=AliasChoices("computeControl"), serialization_alias="computeControl"
    )


class ControlReferenceImage(ApiModel):
    reference_image: Optional[Image] = None
    reference_id: Optional[int] = None
    reference_type: Optional[str] = "REFERENCE_TYPE_CONTROL"
    config: Optional[ControlReferenceConfig] = Field(
        None, validation_alias=AliasChoices("controlImageConfig"), serialization_alias="controlImageConfig"
    )


class ControlReferenceType(OpenEnum):
    CONTROL_TYPE_DEFAULT = "CONTROL_TYPE_DEFAULT"
    CONTROL_TYPE_CANNY = "CONTROL_TYPE_CANNY"
    CONTROL_TYPE_SCRIBBLE = "CONTROL_TYPE_SCRIBBLE"
    CONTROL_TYPE_FACE_MESH = "CONTROL_TYPE_FACE_MESH"


class EditImageConfig(ApiModel):
    http_options: Optional[HttpOptions] = None
    output_gcs_uri: Optional[str] = Field(
        None, validation_alias=AliasChoices("storageUri"), serialization_alias="storageUri"
    )
    negative_prompt: Optional[str] = None
    number_of_images: Optional[int] = Field(
        None, validation_alias=AliasChoices("sampleCount"), serialization_alias="sampleCount"
    )
    aspect_ratio: Optional[str] = None
    guidance_scale: Optional[float] = None
    seed: Optional[int] = None
    safety_filter_level: Optional[Open[SafetyFilterLevel]] = Field(
        None, validation_alias=AliasChoices("safetySetting"), serialization_alias="safetySetting"
    )
    person_generation: Optional[Open[PersonGeneration]] = None
    include_safety_attributes: Optional[bool] = None
    include_rai_reason: Optional[bool] = None
    language: Optional[Open[ImagePromptLanguage]] = None
    output_mime_type: Optional[str] = Field(
        None, validation_alias=AliasChoices("mimeType"), serialization_alias="mimeType"
    )
    output_compression_quality: Optional[int] = Field(
        None, validation_alias=AliasChoices("compressionQuality"), serialization_alias="compressionQuality"
    )
    edit_mode: Optional[Open[EditMode]] = None
    base_steps: Optional[int] = None


class EditImageResponse(ApiModel):
    generated_images: List[GeneratedImage] = Field(
        default_factory=empty_list,
        validation_alias=AliasChoices("predictions"),
        serialization_alias="predictions",
    )


class EditMode(OpenEnum):
    EDIT_MODE_DEFAULT = "EDIT_MODE_DEFAULT"
    EDIT_MODE_INPAINT_REMOVAL = "EDIT_MODE_INPAINT_REMOVAL"
    EDIT_MODE_INPAINT_INSERTION = "EDIT_MODE_INPAINT_INSERTION"
    EDIT_MODE_OUTPAINT = "EDIT_MODE_OUTPAINT"
    EDIT_MODE_CONTROLLED_EDITING = "EDIT_MODE_CONTROLLED_EDITING"
    EDIT_MODE_STYLE = "EDIT_MODE_STYLE"
    EDIT_MODE_BGSWAP = "EDIT_MODE_BGSWAP"
    EDIT_MODE_PRODUCT_IMAGE = "EDIT_MODE_PRODUCT_IMAGE"


class GenerateImagesConfig(ApiModel):
    http_options: Optional[HttpOptions] = None
    output_gcs_uri: Optional[str] = Field(
        None, validation_alias=AliasChoices("storageUri"), serialization_alias="storageUri"
    )
    negative_prompt: Optional[str] = None
    number_of_images: Optional[int] = Field(
        None, validation_alias=AliasChoices("sampleCount"), serialization_alias="sampleCount"
    )
    aspect_ratio: Optional[str] = None
    guidance_scale: Optional[float] = None
    seed: Optional[int] = None
    safety_filter_level: Optional[Open[SafetyFilterLevel]] = Field(
        None, validation_alias=AliasChoices("safetySetting"), serialization_alias="safetySetting"
    )
    person_generation: Optional[Open[PersonGeneration]] = None
    include_safety_attributes: Optional[bool] = None
    include_rai_reason: Optional[bool] = None
    language: Optional[Open[ImagePromptLanguage]] = None
    output_mime_type: Optional[str] = Field(
        None, validation_alias=AliasChoices("mimeType"), serialization_alias="mimeType"
    )
    output_compression_quality: Optional[int] = Field(
        None, validation_alias=AliasChoices("compressionQuality"), serialization_alias="compressionQuality"
    )
    add_watermark: Optional[bool] = None
    enhance_prompt: Optional[bool] = None


class GenerateImagesResponse(ApiModel):
    generated_images: List[GeneratedImage] = Field(
        default_factory=empty_list,
        validation_alias=AliasChoices("predictions"),
        serialization_alias="predictions",
    )
    positive_prompt_safety_attributes: Optional[SafetyAttributes] = None


class GeneratedImage(ApiModel):
    image: Optional[Image] = None
    rai_filtered_reason: Optional[str] = None
    safety_attributes: Optional[SafetyAttributes] = None
    enhanced_prompt: Optional[str] = Field(
        None, validation_alias=AliasChoices("prompt"), serialization_alias="prompt"
    )


class Image(ImageBehaviour, ApiModel):
    gcs_uri: Optional[str] = None
    image_bytes: Optional[Base64] = Field(
        None, validation_alias=AliasChoices("bytesBase64Encoded"), serialization_alias="bytesBase64Encoded"
    )
    mime_type: Optional[str] = None


class ImagePromptLanguage(OpenEnum):
    AUTO = "auto"
    EN = "en"
    JA = "ja"
    KO = "ko"
    HI = "hi"
    ZH = "zh"
    PT = "pt"
    ES = "es"


class MaskReferenceConfig(ApiModel):
    mask_mode: Optional[Open[MaskReferenceMode]] = None
    segmentation_classes: Optional[List[int]] = Field(
        None, validation_alias=AliasChoices("maskClasses"), serialization_alias="maskClasses"
    )
    mask_dilation: Optional[float] = Field(
        None, validation_alias=AliasChoices("dilation"), serialization_alias="dilation"
    )


class MaskReferenceImage(ApiModel):
    reference_image: Optional[Image] = None
    reference_id: Optional[int] = None
    reference_type: Optional[str] = "REFERENCE_TYPE_MASK"
    config: Optional[MaskReferenceConfig] = Field(
        None, validation_alias=AliasChoices("maskImageConfig"), serialization_alias="maskImageConfig"
    )


class MaskReferenceMode(OpenEnum):
    MASK_MODE_DEFAULT = "MASK_MODE_DEFAULT"
    MASK_MODE_USER_PROVIDED = "MASK_MODE_USER_PROVIDED"
    MASK_MODE_BACKGROUND = "MASK_MODE_BACKGROUND"
    MASK_MODE_FOREGROUND = "MASK_MODE_FOREGROUND"
    MASK_MODE_SEMANTIC = "MASK_MODE_SEMANTIC"


class PersonGeneration(OpenEnum):
    DONT_ALLOW = "DONT_ALLOW"
    ALLOW_ADULT = "ALLOW_ADULT"
    ALLOW_ALL = "ALLOW_ALL"


class RawReferenceImage(ApiModel):
    reference_image: Optional[Image] = None
    reference_id: Optional[int] = None
    reference_type: Optional[str] = "REFERENCE_TYPE_RAW"


class SafetyAttributes(ApiModel):
    categories: List[str] = Field(default_factory=empty_list)
    scores: List[float] = Field(default_factory=empty_list)
    content_type: Optional[str] = None


class SafetyFilterLevel(OpenEnum):
    BLOCK_LOW_AND_ABOVE = "BLOCK_LOW_AND_ABOVE"
    BLOCK_MEDIUM_AND_ABOVE = "BLOCK_MEDIUM_AND_ABOVE"
    BLOCK_ONLY_HIGH = "BLOCK_ONLY_HIGH"
    BLOCK_NONE = "BLOCK_NONE"


class StyleReferenceConfig(ApiModel):
    style_description: Optional[str] = None


class StyleReferenceImage(ApiModel):
    reference_image: Optional[Image] = None
    reference_id: Optional[int] = None
    reference_type: Optional[str] = "REFERENCE_TYPE_STYLE"
    config: Optional[StyleReferenceConfig] = Field(
        None, validation_alias=AliasChoices("styleImageConfig"), serialization_alias="styleImageConfig"
    )


class SubjectReferenceConfig(ApiModel):
    subject_type: Optional[Open[SubjectReferenceType]] = None
    subject_description: Optional[str] = None


class SubjectReferenceImage(ApiModel):
    reference_image: Optional[Image] = None
    reference_id: Optional[int] = None
    reference_type: Optional[str] = "REFERENCE_TYPE_SUBJECT"
    config: Optional[SubjectReferenceConfig] = Field(
        None, validation_alias=AliasChoices("subjectImageConfig"), serialization_alias="subjectImageConfig"
    )


class SubjectReferenceType(OpenEnum):
    SUBJECT_TYPE_DEFAULT = "SUBJECT_TYPE_DEFAULT"
    SUBJECT_TYPE_PERSON = "SUBJECT_TYPE_PERSON"
    SUBJECT_TYPE_ANIMAL = "SUBJECT_TYPE_ANIMAL"
    SUBJECT_TYPE_PRODUCT = "SUBJECT_TYPE_PRODUCT"


class UpscaleImageConfig(ApiModel):
    http_options: Optional[HttpOptions] = None
    include_rai_reason: Optional[bool] = None
    output_mime_type: Optional[str] = Field(
        None, validation_alias=AliasChoices("mimeType"), serialization_alias="mimeType"
    )
    output_compression_quality: Optional[int] = Field(
        None, validation_alias=AliasChoices("compressionQuality"), serialization_alias="compressionQuality"
    )


class UpscaleImageResponse(ApiModel):
    generated_images: List[GeneratedImage] = Field(
        default_factory=empty_list,
        validation_alias=AliasChoices("predictions"),
        serialization_alias="predictions",
    )
