"""Source of an upload: a path or an open binary file, read piece by piece.

A piece can be read again: a file that can seek is read again, and for other files the last piece
is kept. Everything here blocks, so flows call it through the effects `Block` and `AtEnd`.
"""

from __future__ import annotations

import io
import os
from contextlib import suppress
from inspect import iscoroutinefunction
from typing import IO, Any, List, Optional, Union, cast

from google._genai_core.runtime.given import kind_of
from google._genai_core.runtime.media import mime_types
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError, UnseekableFileError

PathOrFile = Union[str, "os.PathLike[str]", IO[bytes]]
_BYTES = (bytes, bytearray, memoryview)
_TEXT_MODE = "file is open in text mode: open it with mode 'rb'"
_NOT_YET = (
    "file is in non-blocking mode and has no bytes yet: "
    "call os.set_blocking(file.fileno(), True), or pass a file whose read() waits"
)


def _check(file: Any) -> None:
    """Raise if an object is not an open binary file."""
    read = getattr(file, "read", None)
    if isinstance(file, type) or not callable(read):
        raise InvalidTypeError(
            f"file must be a path or an open binary file, not {kind_of(file)}{_hint(file)}"
        )
    if isinstance(file, io.TextIOBase):
        raise InvalidTypeError(_TEXT_MODE)
    if iscoroutinefunction(read):
        raise InvalidTypeError(
            f"file must be a path or an open binary file, not the asynchronous {type(file).__name__}: "
            "pass its path, or its bytes as io.BytesIO(await file.read())"
        )
    if getattr(file, "closed", False) is True:
        raise InvalidValueError("file is closed: open it again, or pass its path")


def _hint(value: object) -> str:
    return ": wrap bytes in io.BytesIO(...)" if isinstance(value, _BYTES) else ""


class UploadSource:
    """A file to upload. Offsets count from the position of an open file when it was passed."""

    size: Optional[int] = None
    """Number of bytes; None if it cannot be known, as for a pipe, a device or a file of /proc."""

    def __init__(self, file: PathOrFile) -> None:
        path = os.fspath(file) if isinstance(file, (str, os.PathLike)) else None
        self.path: Optional[str] = os.fsdecode(path) if path is not None else None
        if path is None:
            _check(file)
        self._file: Any = None if self.path is not None else cast(Any, file)
        self._start = 0
        self._kept = b""
        self._kept_at = 0

    @property
    def name(self) -> Optional[str]:
        """Name of the file without its folder; None for an open file."""
        return os.path.basename(self.path) if self.path is not None else None

    def open(self) -> None:
        """Open a path, and count the bytes from the current position."""
        if self.path is not None:
            self._file = open(self.path, "rb")  # noqa: SIM115  # read over several effects; closed by `close`
        try:
            start = self._file.tell()
            self._file.seek(0, os.SEEK_END)
            size = self._file.tell() - start
        except (OSError, AttributeError):  # a pipe, or an object that only has `read`
            return
        try:
            self._file.seek(start)
        except OSError as error:
            raise UnseekableFileError("the file cannot seek back from its end to where it was") from error
        if size <= 0:  # also the size of a device, and of a file that is made when it is read
            self._kept = self._read(1)
        if not self._kept:
            self._start, self.size = start, max(size, 0)

    def piece(self, offset: int, size: int) -> bytes:
        """Return the bytes at an offset; fewer only at the end.

        Raises:
            InvalidTypeError: The file does not return bytes.
            InvalidValueError: The file is in non-blocking mode and has no bytes yet, or it returns
                more of them than it was asked for.
        """
        if self.size is not None:
            self._file.seek(self._start + offset)
            piece = self._read(size)
            if len(piece) > size:
                raise InvalidValueError(f"read({size}) of the file returned {len(piece)} bytes")
            return piece
        if not 0 <= offset - self._kept_at <= len(self._kept):
            raise UnseekableFileError(
                f"the service asks for byte {offset} again, and this file cannot seek back to it"
            )
        kept = self._kept[offset - self._kept_at :]
        self._kept, self._kept_at = kept + self._read(size - len(kept)), offset
        return self._kept

    def _read(self, size: int) -> bytes:
        chunks: List[bytes] = []
        while size > 0:
            chunk: Any = self._file.read(size)
            if chunk is None:
                raise InvalidValueError(_NOT_YET)
            if isinstance(chunk, str):
                raise InvalidTypeError(_TEXT_MODE)
            if not isinstance(chunk, _BYTES):
                raise InvalidTypeError(f"read() of the file must return bytes, not {kind_of(chunk)}")
            if not chunk:
                break
            chunks.append(bytes(cast(bytes, chunk)))
            size -= len(chunks[-1])
        return b"".join(chunks)

    def close(self) -> None:
        """Close a file that `open` has opened; the caller's own file stays open."""
        if self.path is not None and self._file is not None:
            with suppress(OSError):  # all that was to be read has been read
                self._file.close()

    def mime_type(self) -> str:
        """Return the media type by the extension, else by the first bytes.

        Raises:
            InvalidValueError: Neither of them determines it.
        """
        path = self.path or getattr(self._file, "name", None)
        name = os.path.basename(path) if isinstance(path, str) else ""
        known = mime_types.by_name(name) or mime_types.by_content(self.piece(0, mime_types.HEAD))
        if known is None:
            what = repr(name) if name else "a file object without a name"
            raise InvalidValueError(
                f"cannot determine the media type of {what}: pass config={{'mime_type': '...'}}"
            )
        return known
