"""Checks of what a video is to be made of: which inputs go together, and which values they have."""

from __future__ import annotations

from typing import Dict, Tuple

from google.genai.emulator.protocol.document import Json
from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.protocol.predict_body import checked_object, checked_objects

CHOICES: Dict[str, Tuple[str, ...]] = {
    "compressionQuality": ("optimized", "lossless"),
    "resizeMode": ("crop", "pad"),
}
"""Parameters with a choice of values, whose case does not matter."""

MASK_MODES = ("insert", "remove", "remove_static", "outpaint")
MOST_REFERENCES: Dict[str, int] = {"asset": 3, "style": 1}
"""The number of reference images by their type."""


def check_inputs(instance: Json, parameters: Json) -> None:
    """Check the inputs of a video. Raises ServiceError 400."""
    for name, values in CHOICES.items():
        _check_choice(parameters.get(name), name, values)
    if checked_object(instance.get("lastFrame"), "lastFrame") and not instance.get("image"):
        raise ServiceError(400, "lastFrame requires an image, which is the first frame.")
    mask = checked_object(instance.get("mask"), "mask")
    if mask:
        _check_choice(mask.get("maskMode"), "maskMode", MASK_MODES)
        if not instance.get("video"):
            raise ServiceError(400, "mask requires a video.")
    _check_references(instance)


def _check_choice(value: object, name: str, values: Tuple[str, ...]) -> None:
    if value is not None and str(value).lower() not in values:
        supported = ", ".join(values)
        raise ServiceError(400, f"Unsupported {name}: {value}. Supported are {supported}.")


def _check_references(instance: Json) -> None:
    references = checked_objects(instance.get("referenceImages"), "referenceImages")
    if not references:
        return
    if any(instance.get(name) for name in ("image", "video", "lastFrame")):
        raise ServiceError(400, "referenceImages cannot be combined with image, video or lastFrame.")
    kinds = [str(each.get("referenceType") or "asset").lower() for each in references]
    for kind in kinds:
        _check_choice(kind, "referenceType", tuple(MOST_REFERENCES))
    if len(set(kinds)) > 1:
        raise ServiceError(400, "The referenceImages must have the same referenceType.")
    if len(kinds) > MOST_REFERENCES[kinds[0]]:
        raise ServiceError(400, f"At most {MOST_REFERENCES[kinds[0]]} referenceImages of type {kinds[0]}.")
