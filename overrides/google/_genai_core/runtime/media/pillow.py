"""Pillow images as bytes that the service can read, without importing Pillow.

The format is kept if the service takes it, else it is PNG; nothing visible is lost. An image
that cannot be converted without loss is an error, never a darker or paler image.
"""

from __future__ import annotations

import io
from typing import Any, Dict, Optional, Protocol, Tuple

from google._genai_core.runtime.usage_errors import InvalidValueError

_KEPT: Dict[str, Tuple[Tuple[str, ...], Dict[str, Any]]] = {
    "JPEG": (("L", "RGB", "CMYK"), {"quality": "keep"}),
    "WEBP": (("RGB", "RGBA"), {"lossless": True, "exact": True}),
    "PNG": (("1", "L", "LA", "P", "RGB", "RGBA", "I;16"), {}),
}
"""For each format the modes that it stores unchanged, and the lossless options."""

_AS_PNG = {"I": "I;16", "La": "LA", "PA": "RGBA", "RGBa": "RGBA"}
"""Modes that PNG lacks, and a mode that can store everything visible."""

_LARGEST_VALUE = 2**16 - 1
"""Largest value of a pixel in PNG."""


class ImageLike(Protocol):
    """A Pillow image, declared so that Pillow need not be imported."""

    @property
    def format(self) -> Optional[str]:
        """Format of the file that the image was read from."""
        ...

    def save(self, fp: Any, format: Optional[str] = None, **params: Any) -> None:
        """Write the image to a file."""
        ...


def is_pil_image(value: object) -> bool:
    """Return whether the value is a Pillow image, without importing Pillow."""
    return any(
        kind.__module__.startswith("PIL.") and kind.__name__ == "Image" for kind in type(value).__mro__
    )


def encoded(image: Any) -> Tuple[bytes, str]:
    """Return the image's bytes and their media type.

    A JPEG file that was opened but not read yet is sent byte for byte. One that was read may have
    been changed: it is encoded again with its own tables, without the metadata of the camera.
    """
    kind: str = image.format if image.format in _KEPT else "PNG"
    if image.mode not in _KEPT[kind][0]:
        kind = "PNG"
    try:
        data = (_unread(image) if kind == "JPEG" else None) or _encoded_again(image, kind)
    except OSError as error:
        raise InvalidValueError(f"the image cannot be read or written: {error}") from error
    return data, f"image/{kind.lower()}"


def _unread(image: Any) -> Optional[bytes]:
    """Return the file of a JPEG whose pixels were never read, so that they cannot have been changed."""
    file = getattr(image, "fp", None)
    if file is None or file.closed:
        return None
    position = file.tell()
    file.seek(0)
    data: bytes = file.read()
    file.seek(position)
    if image.filename:  # Pillow has opened it and closes it only after reading the pixels
        file.close()
        image.fp = io.BytesIO(data)
        image.fp.seek(position)
    return data


def _encoded_again(image: Any, kind: str) -> bytes:
    modes, options = _KEPT[kind]
    if image.mode not in modes:
        image = _as_png(image)
    profile = image.info.get("icc_profile")
    buffer = io.BytesIO()
    image.save(buffer, format=kind, **options, **({"icc_profile": profile} if profile else {}))
    return buffer.getvalue()


def _as_png(image: Any) -> Any:
    if image.mode == "F" or (image.mode == "I" and not _fits(image)):
        raise InvalidValueError(
            f"an image of mode {image.mode!r} has values that no image format can store: "
            "scale them to 0..255 and convert it to 'L' first"
        )
    return image.convert(_AS_PNG.get(image.mode, "I;16" if image.mode.startswith("I") else "RGB"))


def _fits(image: Any) -> bool:
    low, high = image.getextrema()
    return bool(low >= 0 and high <= _LARGEST_VALUE)
