"""Reading, writing and showing the bytes of images and videos on this machine."""

from __future__ import annotations

import tempfile
import webbrowser
from pathlib import Path
from typing import Mapping, Optional

from google._genai_core.runtime.media import mime_types
from google._genai_core.runtime.usage_errors import InvalidValueError

SHOWN: Mapping[str, str] = {
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/webp": ".webp",
    "image/gif": ".gif",
    "image/bmp": ".bmp",
    "image/heic": ".heic",
    "image/heif": ".heif",
    "image/avif": ".avif",
    "video/mp4": ".mp4",
    "video/mpeg": ".mpeg",
    "video/quicktime": ".mov",
    "video/webm": ".webm",
    "video/x-msvideo": ".avi",
    "video/x-flv": ".flv",
    "video/x-ms-wmv": ".wmv",
    "video/3gpp": ".3gp",
}
"""The media types that are shown, with the extension of the file. An SVG may contain a program."""


def read(location: str) -> bytes:
    """Return the bytes of a file."""
    return Path(location).read_bytes()


def write(location: str, data: Optional[bytes], what: str) -> None:
    """Write a file. Raises InvalidValueError if there are no bytes."""
    Path(location).write_bytes(_bytes_of(data, what))


def show(data: Optional[bytes], mime_type: Optional[str], what: str) -> None:
    """Open the bytes in the desktop's viewer for this media type.

    The media type may come from a server, and the desktop runs some files instead of showing them.

    Raises:
        InvalidValueError: There are no bytes, or the media type is not one of `SHOWN`.
    """
    data = _bytes_of(data, what)
    mime_type = mime_type or mime_types.by_content(data[: mime_types.HEAD]) or ""
    suffix = SHOWN.get(mime_type.partition(";")[0].strip().lower())
    if suffix is None:
        raise InvalidValueError(
            f"the {what} has the media type {mime_type!r}, which is not shown: save it instead"
        )
    with tempfile.NamedTemporaryFile(suffix=suffix, delete=False) as file:
        file.write(data)
    webbrowser.open(Path(file.name).as_uri())


def _bytes_of(data: Optional[bytes], what: str) -> bytes:
    if data is None:
        raise InvalidValueError(f"the {what} has no bytes here, only an address: download it first")
    return data
