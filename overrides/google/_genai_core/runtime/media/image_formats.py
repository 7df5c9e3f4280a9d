"""Images written in another format than they have, by Pillow.

An image may come from a server, so that Pillow reads it as the format that its first bytes name, and only if it
has a size that fits into memory.
"""

from __future__ import annotations

import io
from typing import Any, Dict, Mapping, Optional, Tuple

from google._genai_core.runtime.media import mime_types
from google._genai_core.runtime.usage_errors import GenAIError, InvalidValueError, MissingPackageError

_FORMATS: Mapping[str, str] = {
    "image/png": "PNG",
    "image/jpeg": "JPEG",
    "image/webp": "WEBP",
    "image/gif": "GIF",
    "image/bmp": "BMP",
    "image/tiff": "TIFF",
}
"""Pillow's names of the formats that are read and written, by media type."""

_OPTIONS: Mapping[str, Dict[str, Any]] = {
    "JPEG": {"quality": 95, "subsampling": 0},
    "WEBP": {"quality": 95},
}
_OPAQUE = ("JPEG", "BMP")
"""Formats without transparency, in which it becomes white."""

_MODES: Mapping[str, Tuple[str, ...]] = {
    "PNG": ("1", "L", "LA", "P", "RGB", "RGBA", "I;16", "I;16B"),
    "JPEG": ("L", "RGB"),
    "WEBP": ("L", "RGB", "RGBA"),
    "GIF": ("1", "L", "LA", "P", "RGB", "RGBA"),
    "BMP": ("L", "RGB"),
}
"""Pillow's modes of images that are written as they are; TIFF has them all."""

_WHITE = 0xFFFF
"""White in greys of 16 bits."""

_PROFILES: Mapping[str, bytes] = {
    **dict.fromkeys(("1", "L", "LA", "I;16", "I;16B"), b"GRAY"),
    **dict.fromkeys(("P", "RGB", "RGBA"), b"RGB "),
    "CMYK": b"CMYK",
    "LAB": b"Lab ",
}
"""Color spaces by mode, as the header of a color profile names them."""

LARGEST = 8192 * 8192
"""Pixels of an image that Pillow encodes; the models make up to 17 million."""


def in_format_of(name: str, data: bytes, mime_type: Optional[str]) -> bytes:
    """Return the bytes of an image in the format that the name of a file says.

    They stay as they are if they have that format, or if the name or the bytes are not of an image.

    Raises:
        InvalidValueError: The format cannot be written, or the image cannot be read.
        MissingPackageError: Pillow is not installed.
    """
    wanted = mime_types.by_name(name) or ""
    found = mime_types.by_content(data[: mime_types.HEAD]) or (mime_type or "")
    if wanted == found or not (wanted.startswith("image/") and found.startswith("image/")):
        return data
    if not {wanted, found} <= set(_FORMATS):
        raise InvalidValueError(f"the image is {found}, and cannot be written as {wanted}: name it otherwise")
    return _encoded(data, _FORMATS[found], _FORMATS[wanted])


def _encoded(data: bytes, found: str, wanted: str) -> bytes:
    try:
        from PIL import Image, ImageOps  # loaded only for an image of another format; Pillow is optional
    except ImportError as error:
        raise MissingPackageError(
            f"the image is {found}: writing it as {wanted} needs Pillow: pip install pillow"
        ) from error
    buffer = io.BytesIO()
    try:
        with Image.open(io.BytesIO(data), formats=(found,)) as opened:
            width, height = opened.size
            if width * height > LARGEST:
                raise InvalidValueError(f"{width} x {height} pixels are too many for another format")
            upright: Any = ImageOps.exif_transpose(opened)
            profile: bytes = upright.info.get("icc_profile") or b""
            image = _fitting(upright, wanted)
            if profile[16:20] != _PROFILES.get(image.mode):
                profile = b""
            image.save(buffer, wanted, icc_profile=profile, **_OPTIONS.get(wanted, {}))
    except GenAIError:
        raise
    except Exception as error:  # Pillow has errors and warnings of many classes for a broken file
        raise InvalidValueError(f"the image cannot be written as {wanted}: {error}") from error
    return buffer.getvalue()


def _fitting(image: Any, wanted: str) -> Any:
    """Return the image in a mode that the format has."""
    from PIL import Image  # loaded only for an image of another format

    modes = _MODES.get(wanted, (image.mode,))
    if image.mode not in modes:
        image = _of_colors(image)
    if wanted in _OPAQUE and image.has_transparency_data:
        image = image.convert("RGBA")
        white = Image.new("RGBA", image.size, "white")
        return Image.alpha_composite(white, image).convert("RGB")
    if image.mode not in modes:
        return image.convert("RGBA" if image.has_transparency_data else "RGB")
    return image


def _of_colors(image: Any) -> Any:
    """Return the image with 8 bits for each color if Pillow itself would cut them off or refuse them."""
    if image.mode == "LAB":
        from PIL import ImageCms  # loaded only for an image of these colors

        colors: Any = ImageCms
        lab, rgb = colors.createProfile("LAB"), colors.createProfile("sRGB")
        return colors.applyTransform(image, colors.buildTransform(lab, rgb, "LAB", "RGB"))
    if image.mode != "F" and not image.mode.startswith("I"):
        return image
    whole = image.convert("I")
    darkest, brightest = whole.getextrema()
    if image.mode == "F" or darkest < 0 or brightest > _WHITE:
        raise InvalidValueError(
            "the image has numbers for which no white is known: name it .tiff, or scale them"
        )
    transparent = image.info.get("transparency")
    scaled = whole.convert("F").point(_to_eight_bits).convert("L")
    if transparent is not None:
        scaled.info["transparency"] = round(transparent * 255 / _WHITE)
    return scaled


def _to_eight_bits(value: Any) -> Any:
    return value * (255 / _WHITE) + 0.5  # the rest is cut off
