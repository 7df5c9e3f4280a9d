"""Masks of an image: a rectangle for each thing that is found, whose place depends on the request alone.

They are valid images of the size of the image to segment. The prompt names the things.
"""

from __future__ import annotations

import base64
from typing import List, NamedTuple, Optional

from google.genai.emulator.model import measuring
from google.genai.emulator.model.image_files import PNG, SIZES, SQUARE, Size
from google.genai.emulator.model.png import Rectangle, encode_rectangle
from google.genai.emulator.protocol.document import Json, digest
from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.protocol.predict_body import checked_object, checked_objects, image_bytes, number

MODES = ("FOREGROUND", "BACKGROUND", "PROMPT", "SEMANTIC", "INTERACTIVE")
MAX_MASKS = 100
MAX_PIXELS = 17_000_000
GREY = 200
"""Brightness of a thing if the mask is not reduced to black and white; the rest has what is left to 255."""


class Found(NamedTuple):
    """A thing that a mask marks, and the confidence; the whole foreground or background has no label."""

    label: str
    score: float


def predict_masks(body: Json) -> List[Json]:
    """Return the masks for the only instance `{image, prompt, scribble}`. Raises ServiceError 400."""
    instances = checked_objects(body["instances"], "instances")
    if len(instances) != 1:
        raise ServiceError(400, f"Exactly one instance is required, {len(instances)} were given.")
    instance, parameters = instances[0], checked_object(body.get("parameters"), "parameters")
    mode = str(parameters.get("mode") or MODES[0])
    if mode not in MODES:
        raise ServiceError(400, f"Unsupported mode: {mode}. Supported are {', '.join(MODES)}.")
    size = _size(checked_object(instance.get("image"), "image"), "Image")
    most = number(parameters, "maxPredictions", 1, MAX_MASKS)
    least_score = number(parameters, "confidenceThreshold", 0, 1) or 0.0
    found = [each for each in _found(mode, instance, size) if each.score >= least_score]
    found.sort(key=lambda each: -each.score)
    return [_mask(each, mode, size, parameters) for each in found[: int(most or MAX_MASKS)]]


def _found(mode: str, instance: Json, size: Size) -> List[Found]:
    prompt = str(instance.get("prompt") or "")
    if mode in ("PROMPT", "SEMANTIC"):
        if not prompt:
            raise ServiceError(400, f"Prompt is required for the mode {mode}.")
        labels = [each.strip() for each in prompt.split(",")] if mode == "SEMANTIC" else [prompt]
    elif mode == "INTERACTIVE":
        scribble = checked_object(instance.get("scribble"), "scribble")
        if _size(checked_object(scribble.get("image"), "scribble"), "Scribble") != size:
            raise ServiceError(400, "The scribble must have the size of the image.")
        labels = [""]
    else:
        labels = [""]
    return [Found(label, 0.5 + digest([label])[0] / 512) for label in labels]


def _size(image: Json, what: str) -> Size:
    """Return the size of an image; one in Cloud Storage is taken for a square."""
    data = image_bytes(image)
    if not data and not image.get("gcsUri"):
        raise ServiceError(400, f"{what} is required for segmentation.")
    size: Optional[Size] = measuring.image_size(data) if data else SIZES[SQUARE]
    if size is None or not 0 < size[0] * size[1] <= MAX_PIXELS:
        raise ServiceError(400, f"{what} cannot be read: it must be an image of at most 17 megapixels.")
    return size


def _mask(found: Found, mode: str, size: Size, parameters: Json) -> Json:
    dilation = number(parameters, "maskDilation", 0, 1) or 0.0
    threshold = number(parameters, "binaryColorThreshold", -1, 255)
    inside = _rectangle(digest([mode, found.label]), size, dilation)
    shade = GREY if threshold == -1 else 255
    other = 255 - shade
    if threshold is not None and threshold > GREY:
        shade = other = 0
    if mode == "BACKGROUND":
        shade, other = other, shade
    data = encode_rectangle(size, inside, shade, other)
    labels = [{"label": found.label, "score": found.score}] if found.label else []
    return {
        "mimeType": PNG,
        "bytesBase64Encoded": base64.b64encode(data).decode("ascii"),
        **({"labels": labels} if labels else {}),
    }


def _rectangle(seed: bytes, size: Size, dilation: float) -> Rectangle:
    """Return a rectangle of half the sides of the image, grown by a part of the image on each side."""
    width, height = size
    left, top = width * (seed[0] % 4) // 8, height * (seed[1] % 4) // 8
    more_x, more_y = int(width * dilation), int(height * dilation)
    return Rectangle(
        max(0, left - more_x),
        max(0, top - more_y),
        min(width, left + max(1, width // 2) + more_x),
        min(height, top + max(1, height // 2) + more_y),
    )
