"""What users give as images of a request, as objects."""

from __future__ import annotations

from typing import Any, List, Mapping, Type, Union, cast

from google._genai_api.types.imaging import images
from google._genai_core.runtime.model import placed
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError

ReferenceImage = Union[
    images.RawReferenceImage,
    images.MaskReferenceImage,
    images.ControlReferenceImage,
    images.StyleReferenceImage,
    images.SubjectReferenceImage,
]
REFERENCES = (
    images.RawReferenceImage,
    images.MaskReferenceImage,
    images.ControlReferenceImage,
    images.StyleReferenceImage,
    images.SubjectReferenceImage,
)
KINDS: Mapping[str, Type[ReferenceImage]] = {
    "REFERENCE_TYPE_RAW": images.RawReferenceImage,
    "REFERENCE_TYPE_MASK": images.MaskReferenceImage,
    "REFERENCE_TYPE_CONTROL": images.ControlReferenceImage,
    "REFERENCE_TYPE_STYLE": images.StyleReferenceImage,
    "REFERENCE_TYPE_SUBJECT": images.SubjectReferenceImage,
}


def to_image(given: Any) -> Any:
    """An Image, or a dictionary with its fields; None stays None."""
    if given is None or isinstance(given, images.Image):
        return given
    if isinstance(given, Mapping):
        with placed("image"):
            return images.Image(**cast(Mapping[str, Any], given))
    raise InvalidTypeError(
        f"image must be a types.Image, not {type(given).__name__}: see types.Image.from_file"
    )


def to_reference_images(given: Any) -> List[ReferenceImage]:
    """Reference images as objects; a dictionary says its kind by `reference_type`."""
    if isinstance(given, (str, Mapping)) or not isinstance(given, (list, tuple)):
        raise InvalidTypeError("reference_images must be a list, such as [types.RawReferenceImage(...)]")
    return [_reference(item, index) for index, item in enumerate(cast(List[Any], given))]


def _reference(given: Any, index: int) -> ReferenceImage:
    if isinstance(given, REFERENCES):
        return given
    where = f"reference_images[{index}]"
    if not isinstance(given, Mapping):
        raise InvalidTypeError(f"{where}: {type(given).__name__} is no reference image")
    fields = cast(Mapping[str, Any], given)
    kind = fields.get("reference_type", fields.get("referenceType", "REFERENCE_TYPE_RAW"))
    if kind not in KINDS:
        raise InvalidValueError(f"{where}.reference_type: {kind!r} is none of {', '.join(KINDS)}")
    with placed(where):
        return KINDS[kind](**fields)
