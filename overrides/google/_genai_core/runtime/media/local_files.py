"""Image and video bytes on this machine's disk and screen."""

from __future__ import annotations

import mimetypes
import tempfile
import webbrowser
from pathlib import Path
from typing import Optional

from google._genai_core.runtime.usage_errors import InvalidValueError


def read(location: str) -> bytes:
    """The bytes of a file."""
    return Path(location).read_bytes()


def write(location: str, data: Optional[bytes], what: str) -> None:
    """Write a file; ValueError when there are no bytes to write."""
    Path(location).write_bytes(_present(data, what))


def show(data: Optional[bytes], mime_type: Optional[str], what: str) -> None:
    """Open the bytes with whatever this desktop opens such files with."""
    suffix = mimetypes.guess_extension(mime_type or "") or ""
    with tempfile.NamedTemporaryFile(suffix=suffix, delete=False) as file:
        file.write(_present(data, what))
    webbrowser.open(Path(file.name).as_uri())


def _present(data: Optional[bytes], what: str) -> bytes:
    if data is None:
        raise InvalidValueError(f"the {what} has no bytes here, only an address: download it first")
    return data
