"""Reading, writing and showing the bytes of images and videos on this machine."""

from __future__ import annotations

import mimetypes
import tempfile
import webbrowser
from pathlib import Path
from typing import Optional

from google._genai_core.runtime.usage_errors import InvalidValueError


def read(location: str) -> bytes:
    """Return the bytes of a file."""
    return Path(location).read_bytes()


def write(location: str, data: Optional[bytes], what: str) -> None:
    """Write a file. Raises InvalidValueError if there are no bytes."""
    Path(location).write_bytes(_bytes_of(data, what))


def show(data: Optional[bytes], mime_type: Optional[str], what: str) -> None:
    """Open the bytes in the desktop's viewer for this media type."""
    suffix = mimetypes.guess_extension(mime_type or "") or ""
    with tempfile.NamedTemporaryFile(suffix=suffix, delete=False) as file:
        file.write(_bytes_of(data, what))
    webbrowser.open(Path(file.name).as_uri())


def _bytes_of(data: Optional[bytes], what: str) -> bytes:
    if data is None:
        raise InvalidValueError(f"the {what} has no bytes here, only an address: download it first")
    return data
