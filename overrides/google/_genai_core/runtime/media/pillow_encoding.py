"""A Pillow image encoded as a file: upright, in its own format if that keeps it, else as PNG.

PNG and WEBP lose nothing. A JPEG is encoded so finely that no value changes by more than 4 of 255:
its own tables would blur drawings on it, and a PNG of a photo takes seconds.
"""

from __future__ import annotations

import io
from typing import Any, Dict, NamedTuple, Optional, Tuple

from google._genai_core.runtime.media.pillow_files import orientation
from google._genai_core.runtime.usage_errors import InvalidValueError


class _Form(NamedTuple):
    """How an image is written."""

    format: str
    modes: Tuple[str, ...]
    """Modes that the format stores unchanged."""

    options: Dict[str, Any]


_JPEG = _Form("JPEG", ("L", "RGB", "CMYK"), {"quality": 100, "subsampling": 0})
_WEBP = _Form("WEBP", ("RGB", "RGBA"), {"lossless": True, "exact": True, "quality": 20, "method": 1})
_PNG = _Form("PNG", ("1", "L", "LA", "P", "RGB", "RGBA", "I;16"), {})
_FORMS = {"JPEG": _JPEG, "MPO": _JPEG, "WEBP": _WEBP}
"""By the format of the file that the image was read from."""

_AS_PNG = {"I": "I;16", "La": "LA", "PA": "RGBA", "RGBa": "RGBA"}
"""Modes that PNG lacks, and a mode that can store everything visible."""

_LARGEST_VALUE = 2**16 - 1
"""Largest value of a pixel in PNG."""

_TURNS = {
    2: "FLIP_LEFT_RIGHT",
    3: "ROTATE_180",
    4: "FLIP_TOP_BOTTOM",
    5: "TRANSPOSE",
    6: "ROTATE_270",
    7: "TRANSVERSE",
    8: "ROTATE_90",
}
"""The operation that makes an image upright, by its orientation tag."""

_EXIF, _WIDTH, _HEIGHT = 0x8769, 0xA002, 0xA003
"""The camera's tags, and the size of the image that it took."""

_SPACES = {"1": b"GRAY", "L": b"GRAY", "LA": b"GRAY", "I;16": b"GRAY", "CMYK": b"CMYK", "LAB": b"Lab "}
"""The colours that a profile must describe, as bytes 16 to 20 of it say; RGB for all other modes."""


def encode(image: Any) -> Tuple[bytes, str]:
    """Return the image as a file and its media type."""
    image.load()  # a TIFF is turned by it
    form = _FORMS.get(image.format, _PNG)
    if image.mode not in form.modes:
        form = _PNG
    if image.mode not in form.modes:
        image = _as_png(image)
    turn = _turn(image)
    if turn is not None:
        image = image.transpose(turn)
    buffer = io.BytesIO()
    image.save(buffer, form.format, icc_profile=_profile(image) or b"", **form.options)
    return buffer.getvalue(), f"image/{form.format.lower()}"


def _profile(image: Any) -> Optional[bytes]:
    """Return the colour profile, unless it describes a mode that the image had before it was converted."""
    profile: Optional[bytes] = image.info.get("icc_profile")
    return profile if profile and profile[16:20] == _SPACES.get(image.mode, b"RGB ") else None


def _turn(image: Any) -> Any:
    """Return the operation that turns the image upright, None if it is."""
    from PIL import Image  # loaded only for an image, which Pillow has made

    tag = orientation(image)
    if tag not in _TURNS or (tag > 4 and _was_turned(image)):
        return None
    return Image.Transpose[_TURNS[tag]]


def _was_turned(image: Any) -> bool:
    """Return whether the image was turned by `rotate` or `transpose`, which keep the tag.

    Its sides are then as 3 to 4 where the camera's were as 4 to 3.
    """
    camera = image.getexif().get_ifd(_EXIF)
    width, height = camera.get(_WIDTH), camera.get(_HEIGHT)
    if not width or not height or width == height:
        return False
    return bool(abs(image.width * width - image.height * height) < max(width, height))


def _as_png(image: Any) -> Any:
    if image.mode == "F" or (image.mode == "I" and not _fits(image)):
        raise InvalidValueError(
            f"an image of mode {image.mode!r} has values that no image format can store: "
            "scale them to 0..255 and convert it to 'L' first"
        )
    if image.mode in ("CMYK", "LAB") and _profile(image):
        return _by_profile(image)
    if image.mode.startswith("I;16"):  # another order of the bytes: Pillow converts it by way of I only
        image = image.convert("I")
    return image.convert(_AS_PNG.get(image.mode, "RGB"))


def _by_profile(image: Any) -> Any:
    """Return the image in RGB, its colours as its profile describes them."""
    from PIL import ImageCms  # loaded only for an image whose colours a profile describes

    cms: Any = ImageCms  # its functions are not fully typed
    try:
        profile = cms.ImageCmsProfile(io.BytesIO(image.info["icc_profile"]))
        return cms.profileToProfile(image, profile, cms.createProfile("sRGB"), outputMode="RGB")
    except (ImportError, OSError, ImageCms.PyCMSError):  # a Pillow without LittleCMS, or a broken profile
        return image.convert("RGB")


def _fits(image: Any) -> bool:
    low, high = image.getextrema()
    return bool(low >= 0 and high <= _LARGEST_VALUE)
