"""Takes a `multipart/related` body apart: the metadata and then the file."""

from __future__ import annotations

import re
from typing import List, Tuple

from google.genai.emulator.protocol.errors import ServiceError

Part = Tuple[str, bytes]  # the MIME type and the bytes


def related_parts(content_type: str, body: bytes) -> Tuple[Part, Part]:
    """The two parts of a body. Raises ServiceError 400 where there are not two."""
    found = re.search(r'boundary="?([^";]+)"?', content_type)
    if found is None:
        raise ServiceError(400, "Missing boundary in the Content-Type of a multipart upload.")
    delimiter = b"\r\n--" + found[1].strip().encode("ascii", "replace")
    pieces = (b"\r\n" + body).split(delimiter)[1:]
    parts: List[Part] = [_part(piece) for piece in pieces if not piece.startswith(b"--")]
    if len(parts) != 2:
        raise ServiceError(400, f"A multipart upload must have two parts, this one has {len(parts)}.")
    return parts[0], parts[1]


def _part(piece: bytes) -> Part:
    head, _, data = piece.partition(b"\r\n\r\n")
    found = re.search(rb"^content-type:\s*([^\r\n]+)", head, re.IGNORECASE | re.MULTILINE)
    return (found[1].decode("latin-1").strip() if found else "", data)
