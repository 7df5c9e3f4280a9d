"""Parser of `multipart/related` bodies: the metadata, then the file."""

from __future__ import annotations

import re
from typing import List, Tuple

from google.genai.emulator.protocol.errors import ServiceError

Part = Tuple[str, bytes]
"""A MIME type and the bytes."""


def related_parts(content_type: str, body: bytes) -> Tuple[Part, Part]:
    """Return the two parts of a body. Raises ServiceError 400 if there are not exactly two."""
    found = re.search(r'boundary="?([^";]+)"?', content_type)
    if found is None:
        raise ServiceError(400, "Missing boundary in the Content-Type of a multipart upload.")
    delimiter = b"\r\n--" + found[1].strip().encode("ascii", "replace")
    sections = (b"\r\n" + body).split(delimiter)[1:]
    parts: List[Part] = [_part(section) for section in sections if not section.startswith(b"--")]
    if len(parts) != 2:
        raise ServiceError(400, f"A multipart upload must have two parts; this one has {len(parts)}.")
    return parts[0], parts[1]


def _part(section: bytes) -> Part:
    head, _, data = section.partition(b"\r\n\r\n")
    found = re.search(rb"^content-type:[ \t]*([^\r\n]+)", head, re.IGNORECASE | re.MULTILINE)
    return (found[1].decode("latin-1").strip() if found else "", data)
