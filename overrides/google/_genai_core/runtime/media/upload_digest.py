"""Size and SHA-256 of what an upload has sent, compared with those of the finished file.

A file that can seek is read again for its SHA-256, and only if the service gives one: hashing it while it
is sent would slow down each upload.
"""

from __future__ import annotations

import binascii
from typing import Any, Optional

from google._genai_core.runtime.media.upload_source import UploadSource

_READ_AT_ONCE = 1024 * 1024


class UploadDigest:
    """Counts each byte once, although an upload that resumes reads some of them again."""

    def __init__(self, source: UploadSource) -> None:
        self._source = source
        self._size = 0
        self._hash = _new_hash() if source.size is None else None

    def add(self, offset: int, piece: bytes) -> None:
        """Count the bytes of a piece that follow those counted so far."""
        if offset + len(piece) > self._size:
            if self._hash is not None:
                self._hash.update(memoryview(piece)[self._size - offset :])
            self._size = offset + len(piece)

    def difference(self, size: Optional[int], sha256: Optional[bytes]) -> Optional[str]:
        """Say how the service's file differs from what was sent; None if nothing shows a difference."""
        if size is not None and size != self._size:
            return f"it has {size} bytes, and {self._size} were sent"
        theirs = _digest(sha256)
        if theirs is None or theirs == (self._hash or self._hash_again()).digest():
            return None
        return "its SHA-256 differs; either it was damaged on the way, or the file here has changed"

    def _hash_again(self) -> Any:
        found = _new_hash()
        for offset in range(0, self._size, _READ_AT_ONCE):
            found.update(self._source.piece(offset, min(_READ_AT_ONCE, self._size - offset)))
        return found


def _new_hash() -> Any:
    import hashlib  # loaded only for an upload

    return hashlib.sha256()


def _digest(value: Optional[bytes]) -> Optional[bytes]:
    """Return the digest, which the service writes as hexadecimal text; None if it is none of SHA-256."""
    if value is None or len(value) != 64:
        return value if value is not None and len(value) == 32 else None
    try:
        return binascii.unhexlify(value)
    except binascii.Error:
        return None
