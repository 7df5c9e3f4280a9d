"""Generated images: eight bands of colour, which depend on the request alone.

They are valid files of the size that the backends use for an aspect ratio.
"""

from __future__ import annotations

from typing import Dict, Iterable, List, Tuple

from google.genai.emulator.model.jpeg import BLOCK, encode_jpeg
from google.genai.emulator.model.png import Band, encode_png
from google.genai.emulator.protocol.errors import ServiceError

Size = Tuple[int, int]
"""Width and height in pixels."""

BANDS = 8
PNG, JPEG = "image/png", "image/jpeg"
SQUARE = "1:1"
SIZES: Dict[str, Size] = {
    SQUARE: (1024, 1024),
    "3:4": (896, 1280),
    "4:3": (1280, 896),
    "9:16": (768, 1408),
    "16:9": (1408, 768),
    "2:3": (832, 1248),
    "3:2": (1248, 832),
    "4:5": (896, 1152),
    "5:4": (1152, 896),
    "21:9": (1536, 672),
}
"""The sizes of images by aspect ratio."""

IMAGEN_RATIOS = (SQUARE, "3:4", "4:3", "9:16", "16:9")
"""Aspect ratios of Imagen; only Gemini models have the others."""

SCALES: Dict[str, int] = {"": 1, "1K": 1, "2K": 2, "4K": 4}
"""Factors on width and height, by `imageSize`."""


def image_size_for(aspect_ratio: str, image_size: str = "", ratios: Iterable[str] = tuple(SIZES)) -> Size:
    """Return the size for an aspect ratio and `1K`, `2K` or `4K`. Raises ServiceError 400 for other values."""
    supported = list(ratios)
    if aspect_ratio not in supported:
        text = f"Unsupported aspect ratio: {aspect_ratio}. Supported are {', '.join(supported)}."
        raise ServiceError(400, text)
    if image_size.upper() not in SCALES:
        raise ServiceError(400, f"Unsupported image size: {image_size}. Supported are 1K, 2K, 4K.")
    width, height = SIZES[aspect_ratio]
    scale = SCALES[image_size.upper()]
    return width * scale, height * scale


def render_image(digest: bytes, size: Size, mime_type: str = PNG) -> bytes:
    """Return an image whose colours are the first 24 bytes of a digest.

    Raises ServiceError 400 for an unsupported MIME type.
    """
    bands = _bands(digest, size[1])
    if mime_type == PNG:
        return encode_png(size[0], bands)
    if mime_type in (JPEG, "image/jpg"):
        return encode_jpeg(size[0], bands)
    raise ServiceError(400, f"Unsupported output MIME type: {mime_type}. Supported are {PNG} and {JPEG}.")


def _bands(digest: bytes, height: int) -> List[Band]:
    rows = max(BLOCK, height // BANDS // BLOCK * BLOCK)
    bands: List[Band] = []
    for at in range(BANDS):
        left = height - at * rows
        if left > 0:
            red, green, blue = digest[3 * at : 3 * at + 3]
            bands.append((left if at == BANDS - 1 else min(rows, left), (red, green, blue)))
    return bands
