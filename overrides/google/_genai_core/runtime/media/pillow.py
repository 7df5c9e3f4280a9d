"""Images of Pillow as bytes that the service reads, without importing Pillow.

The format is kept where the service takes it, else PNG: nothing that can be seen is lost. An image
that cannot be kept whole is an error, never a darker or paler picture.
"""

from __future__ import annotations

import io
from typing import Any, Dict, Optional, Protocol, Tuple

from google._genai_core.runtime.usage_errors import InvalidValueError

# Per format: the modes that it stores as they are, and the options that lose nothing.
_KEPT: Dict[str, Tuple[Tuple[str, ...], Dict[str, Any]]] = {
    "JPEG": (("L", "RGB", "CMYK"), {"quality": "keep"}),
    "WEBP": (("RGB", "RGBA"), {"lossless": True, "exact": True}),
    "PNG": (("1", "L", "LA", "P", "RGB", "RGBA", "I;16"), {}),
}
# Modes that PNG lacks, and the mode that holds all of them that can be seen.
_AS_PNG = {"I": "I;16", "La": "LA", "PA": "RGBA", "RGBa": "RGBA"}
_DEEPEST = 2**16 - 1


class ImageLike(Protocol):
    """An image of Pillow, described instead of imported."""

    @property
    def format(self) -> Optional[str]: ...

    def save(self, fp: Any, format: Optional[str] = None, **params: Any) -> None: ...


def is_pil_image(value: object) -> bool:
    """Whether it is an image of Pillow, without importing Pillow."""
    return any(
        kind.__module__.startswith("PIL.") and kind.__name__ == "Image" for kind in type(value).__mro__
    )


def encoded(image: Any) -> Tuple[bytes, str]:
    """The image's bytes and their media type.

    A JPEG file that was opened and not read yet goes out byte for byte. One that was read may have
    been changed: it is written anew with its own tables, and without the camera's notes.
    """
    kind: str = image.format if image.format in _KEPT else "PNG"
    if image.mode not in _KEPT[kind][0]:
        kind = "PNG"
    try:
        data = (_unread(image) if kind == "JPEG" else None) or _written(image, kind)
    except OSError as error:
        raise InvalidValueError(f"the image cannot be read or written: {error}") from error
    return data, f"image/{kind.lower()}"


def _unread(image: Any) -> Optional[bytes]:
    """The file of a JPEG whose pixels nobody has asked for, so nobody can have changed them."""
    file = getattr(image, "fp", None)
    if file is None or file.closed:
        return None
    place = file.tell()
    file.seek(0)
    data: bytes = file.read()
    file.seek(place)
    if image.filename:  # Pillow opened it, and would close it only after reading the pixels
        file.close()
        image.fp = io.BytesIO(data)
        image.fp.seek(place)
    return data


def _written(image: Any, kind: str) -> bytes:
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
            f"an image of mode {image.mode!r} has values that no picture format holds: "
            "scale them to 0..255 and convert it to 'L' first"
        )
    return image.convert(_AS_PNG.get(image.mode, "I;16" if image.mode.startswith("I") else "RGB"))


def _fits(image: Any) -> bool:
    low, high = image.getextrema()
    return bool(low >= 0 and high <= _DEEPEST)
