"""The file that a Pillow image was opened from, if it still shows what the image shows.

Pillow does not say whether an image was changed. An image whose pixels were never read is unchanged;
one that was read is compared with its file, which is decoded once more. That is much faster than
encoding, and a file that was replaced in the meantime is noticed too.
"""

from __future__ import annotations

import io
from typing import Any, Dict, Iterator, Optional, Tuple, cast

from google._genai_core.runtime.media import mime_types

_FORMATS = ("JPEG", "MPO", "PNG", "WEBP", "HEIF")
"""Pillow's names of the formats that the service takes; an MPO file is a JPEG that more images follow."""

_MIME_TYPES = ("image/jpeg", "image/png", "image/webp", "image/heic", "image/heif")
_ORIENTATION = 0x112
_STRIP = 64
"""Rows that are compared at a time, so that no copy of the whole image is made."""


def own_file(image: Any) -> Optional[Tuple[bytes, str]]:
    """Return the image's own file and its media type; None if it is not at hand or shows another image."""
    if image.format not in _FORMATS or image.tell():
        return None
    try:
        data = _file_bytes(image)
        if data is None or not _is_shown_by(image, data):
            return None
    except Exception:  # a broken file: encoding raises the error if the image depends on it
        return None
    mime_type = mime_types.by_content(data[: mime_types.HEAD])
    return (data, mime_type) if mime_type in _MIME_TYPES else None


def is_closed(image: Any) -> bool:
    """Return whether the pixels were not read yet and the file that holds them is closed."""
    file = getattr(image, "fp", None)
    return is_unread(image) and (file is None or bool(getattr(file, "closed", False)))


def is_unread(image: Any) -> bool:
    """Return whether the pixels were not read yet, so that they cannot have been changed."""
    state = cast(Dict[str, Any], vars(image))
    return state.get("_im", state.get("im", image)) is None


def orientation(image: Any) -> int:
    """Return the orientation tag of an image: 1 for upright, also if Pillow cannot read the tags."""
    try:
        return int(image.getexif().get(_ORIENTATION, 1))
    except Exception:  # cameras write tags that Pillow cannot read, with errors of many classes
        return 1


def _file_bytes(image: Any) -> Optional[bytes]:
    """Return the file: the open one, the one that Pillow keeps for more images, or that of the path."""
    for name in ("fp", "_fp"):
        file = getattr(image, name, None)
        if file is not None and not file.closed:
            position = file.tell()
            file.seek(0)
            data: bytes = file.read()
            file.seek(position)
            return data
    if is_unread(image) or not getattr(image, "filename", ""):
        return None
    with open(image.filename, "rb") as reopened:
        return reopened.read()


def _is_shown_by(image: Any, data: bytes) -> bool:
    """Return whether a file shows what the image shows. Raises an error of Pillow if it is broken."""
    from PIL import Image  # loaded only for an image, which Pillow has made

    with Image.open(io.BytesIO(data)) as fresh:
        if (fresh.size, fresh.mode) != (image.size, image.mode) or orientation(fresh) != orientation(image):
            return False
        if not is_unread(image):
            return _looks(fresh) == _looks(image) and all(map(_equal, _strips(fresh), _strips(image)))
        if image.filename:  # Pillow has opened the file, and closes it after reading the pixels
            image.load()
        else:
            fresh.draft(fresh.mode, (1, 1))  # enough to find that a JPEG is cut off
            fresh.load()
    return True


def _equal(one: bytes, other: bytes) -> bool:
    return one == other


def _looks(image: Any) -> Tuple[Any, ...]:
    """Return what changes the look of the same pixels."""
    image.load()
    palette = image.getpalette() if image.mode in ("P", "PA") else None
    return palette, image.info.get("transparency"), image.info.get("icc_profile")


def _strips(image: Any) -> Iterator[bytes]:
    width, height = image.size
    for top in range(0, height, _STRIP):
        yield image.crop((0, top, width, min(top + _STRIP, height))).tobytes()
