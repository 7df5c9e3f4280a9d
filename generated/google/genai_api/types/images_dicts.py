# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, TypedDict

from google.genai_api.types.images import (
    ControlReferenceType,
    EditMode,
    ImagePromptLanguage,
    MaskReferenceMode,
    PersonGeneration,
    SafetyFilterLevel,
    SubjectReferenceType,
)
from google.genai_core.runtime.enums import Open
from google.genai_core.runtime.model import Base64

from .http_dicts import HttpOptionsDict


class ControlReferenceConfigDict(TypedDict, total=False):
    control_type: Open[ControlReferenceType]
    enable_control_image_computation: bool


class ControlReferenceImageDict(TypedDict, total=False):
    reference_image: ImageDict
    reference_id: int
    reference_type: str
    config: ControlReferenceConfigDict


class EditImageConfigDict(TypedDict, total=False):
    http_options: HttpOptionsDict
    output_gcs_uri: str
    negative_prompt: str
    number_of_images: int
    aspect_ratio: str
    guidance_scale: float
    seed: int
    safety_filter_level: Open[SafetyFilterLevel]
    person_generation: Open[PersonGeneration]
    include_safety_attributes: bool
    include_rai_reason: bool
    language: Open[ImagePromptLanguage]
    output_mime_type: str
    output_compression_quality: int
    edit_mode: Open[EditMode]
    base_steps: int


class EditImageResponseDict(TypedDict, total=False):
    generated_images: List[GeneratedImageDict]


class GenerateImagesConfigDict(TypedDict, total=False):
    http_options: HttpOptionsDict
    output_gcs_uri: str
    negative_prompt: str
    number_of_images: int
    aspect_ratio: str
    guidance_scale: float
    seed: int
    safety_filter_level: Open[SafetyFilterLevel]
    person_generation: Open[PersonGeneration]
    include_safety_attributes: bool
    include_rai_reason: bool
    language: Open[ImagePromptLanguage]
    output_mime_type: str
    output_compression_quality: int
    add_watermark: bool
    enhance_prompt: bool


class GenerateImagesResponseDict(TypedDict, total=False):
    generated_images: List[GeneratedImageDict]
    positive_prompt_safety_attributes: SafetyAttributesDict


class GeneratedImageDict(TypedDict, total=False):
    image: ImageDict
    rai_filtered_reason: str
    safety_attributes: SafetyAttributesDict
    enhanced_prompt: str


class ImageDict(TypedDict, total=False):
    gcs_uri: str
    image_bytes: Base64
    mime_type: str


class MaskReferenceConfigDict(TypedDict, total=False):
    mask_mode: Open[MaskReferenceMode]
    segmentation_classes: List[int]
    mask_dilation: float


class MaskReferenceImageDict(TypedDict, total=False):
    reference_image: ImageDict
    reference_id: int
    reference_type: str
    config: MaskReferenceConfigDict


class RawReferenceImageDict(TypedDict, total=False):
    reference_image: ImageDict
    reference_id: int
    reference_type: str


class SafetyAttributesDict(TypedDict, total=False):
    categories: List[str]
    scores: List[float]
    content_type: str


class StyleReferenceConfigDict(TypedDict, total=False):
    style_description: str


class StyleReferenceImageDict(TypedDict, total=False):
    reference_image: ImageDict
    reference_id: int
    reference_type: str
    config: StyleReferenceConfigDict


class SubjectReferenceConfigDict(TypedDict, total=False):
    subject_type: Open[SubjectReferenceType]
    subject_description: str


class SubjectReferenceImageDict(TypedDict, total=False):
    reference_image: ImageDict
    reference_id: int
    reference_type: str
    config: SubjectReferenceConfigDict


class UpscaleImageConfigDict(TypedDict, total=False):
    http_options: HttpOptionsDict
    include_rai_reason: bool
    output_mime_type: str
    output_compression_quality: int


class UpscaleImageResponseDict(TypedDict, total=False):
    generated_images: List[GeneratedImageDict]
