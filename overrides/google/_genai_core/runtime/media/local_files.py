"""Reading, writing and showing the bytes of images and videos on this machine."""

from __future__ import annotations

import os
import tempfile
import webbrowser
from pathlib import Path
from typing import Mapping, NamedTuple, Optional, Union

from google._genai_core.runtime.given import kind_of, text_of
from google._genai_core.runtime.media import mime_types
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError

Location = Union[str, "os.PathLike[str]"]

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


class Medium(NamedTuple):
    """An image or a video: its bytes, or where they are."""

    what: str
    data: Optional[bytes]
    uri: Optional[str]
    mime_type: Optional[str]


def path(location: Location) -> Path:
    """Return a location as a path. Raises InvalidTypeError if it is not one."""
    try:
        return Path(text_of(location))
    except TypeError:
        is_file = hasattr(location, "read") or hasattr(location, "write")
        hint = "; pass the path of an open file" if is_file else ""
        raise InvalidTypeError(f"location must be a path, not {kind_of(location)}{hint}") from None


def write(location: Location, medium: Medium) -> None:
    """Write a file. Raises InvalidValueError if there are no bytes."""
    path(location).write_bytes(_bytes_of(medium))


def write_image(location: Location, medium: Medium) -> None:
    """Write an image in the format that the name of the file says.

    Raises:
        InvalidValueError: There are no bytes, or they cannot be written in that format.
        MissingPackageError: They have another format, and Pillow is not installed.
    """
    from google._genai_core.runtime.media import image_formats  # loaded only for an image that is saved

    target = path(location)
    data = _bytes_of(medium)
    target.write_bytes(image_formats.in_format_of(target.name, data, medium.mime_type))


def show(medium: Medium) -> None:
    """Open the bytes in the desktop's viewer for this media type.

    The media type may come from a server, and the desktop runs some files instead of showing them.

    Raises:
        InvalidValueError: There are no bytes, or the media type is not one of `SHOWN`.
    """
    data = _bytes_of(medium)
    mime_type = medium.mime_type or mime_types.by_content(data[: mime_types.HEAD]) or ""
    suffix = SHOWN.get(mime_type.partition(";")[0].strip().lower())
    if suffix is None:
        raise InvalidValueError(
            f"the {medium.what} has the media type {mime_type!r}, which is not shown: save it instead"
        )
    with tempfile.NamedTemporaryFile(suffix=suffix, delete=False) as file:
        file.write(data)
    webbrowser.open(Path(file.name).as_uri())


def _bytes_of(medium: Medium) -> bytes:
    if medium.data is not None:
        return medium.data
    if not medium.uri:
        raise InvalidValueError(f"the {medium.what} has neither bytes nor an address")
    if medium.uri.startswith("gs://"):
        raise InvalidValueError(in_cloud_storage(medium.what, medium.uri))
    raise InvalidValueError(
        f"the {medium.what} has no bytes here, only an address: download it first, with client.files.download"
    )


def in_cloud_storage(what: str, uri: str) -> str:
    """Return the text of the error for bytes that the service has written to Cloud Storage."""
    return f"the {what} is in Cloud Storage, at {uri}: read it from there, such as with google-cloud-storage"
