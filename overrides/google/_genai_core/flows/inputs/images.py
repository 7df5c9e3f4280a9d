"""Images, reference images and sources of images of a request as objects."""

from __future__ import annotations

from typing import Any, List, Mapping, Type, Union, cast

from google._genai_api.types.imaging import images, recontext, segments
from google._genai_core.runtime.given import kind_of
from google._genai_core.runtime.media.pillow import is_pil_image
from google._genai_core.runtime.model import given_object, placed
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError

ReferenceImage = Union[
    images.RawReferenceImage,
    images.MaskReferenceImage,
    images.ControlReferenceImage,
    images.StyleReferenceImage,
    images.SubjectReferenceImage,
    images.ContentReferenceImage,
]
REFERENCES = (
    images.RawReferenceImage,
    images.MaskReferenceImage,
    images.ControlReferenceImage,
    images.StyleReferenceImage,
    images.SubjectReferenceImage,
    images.ContentReferenceImage,
)
KINDS: Mapping[str, Type[ReferenceImage]] = {
    "REFERENCE_TYPE_RAW": images.RawReferenceImage,
    "REFERENCE_TYPE_MASK": images.MaskReferenceImage,
    "REFERENCE_TYPE_CONTROL": images.ControlReferenceImage,
    "REFERENCE_TYPE_STYLE": images.StyleReferenceImage,
    "REFERENCE_TYPE_SUBJECT": images.SubjectReferenceImage,
    "REFERENCE_TYPE_CONTENT": images.ContentReferenceImage,
}


def to_image(value: Any) -> Any:
    """Return the image for an Image, a dictionary with its fields or a Pillow image; None stays None."""
    if value is None or isinstance(value, images.Image):
        return value
    with placed("image"):
        if isinstance(value, Mapping):
            return images.Image(**cast(Mapping[str, Any], value))
        if is_pil_image(value):
            return images.Image.from_pillow(value)
    raise InvalidTypeError(f"image must be a types.Image, not {kind_of(value)}; see types.Image.from_file")


def to_reference_images(value: Any) -> List[ReferenceImage]:
    """Return reference images as objects; the kind of a dictionary is its `reference_type`."""
    if isinstance(value, (str, Mapping)) or not isinstance(value, (list, tuple)):
        raise InvalidTypeError(
            f"reference_images must be a list, such as [types.RawReferenceImage(...)], not {kind_of(value)}"
        )
    return [_reference(item, index) for index, item in enumerate(cast(List[Any], value))]


def _reference(value: Any, index: int) -> ReferenceImage:
    if isinstance(value, REFERENCES):
        return value
    where = f"reference_images[{index}]"
    if not isinstance(value, Mapping):
        raise InvalidTypeError(f"{where} must be a reference image, not {kind_of(value)}")
    fields = cast(Mapping[str, Any], value)
    kind = fields.get("reference_type", fields.get("referenceType", "REFERENCE_TYPE_RAW"))
    if kind not in KINDS:
        raise InvalidValueError(f"{where}.reference_type: {kind!r} is not one of {', '.join(KINDS)}")
    with placed(where):
        return KINDS[kind](**fields)


def to_recontext_source(value: Any) -> recontext.RecontextImageSource:
    """Return what a new image is made of: products or a person."""
    with placed("source"):
        source = given_object(recontext.RecontextImageSource, value, "source")
    if not source.product_images and source.person_image is None:
        raise InvalidValueError(
            "source has no image: set product_images, and person_image for clothes on a person"
        )
    return source


def to_segment_source(value: Any) -> segments.SegmentImageSource:
    """Return the image to segment, with a prompt or a scribble."""
    with placed("source"):
        source = given_object(segments.SegmentImageSource, value, "source")
    if source.image is None:
        raise InvalidValueError("source.image is not set: it is the image to segment")
    return source
