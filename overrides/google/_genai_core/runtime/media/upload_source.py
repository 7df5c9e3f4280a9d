"""What is uploaded: a path or an open binary file, read piece by piece.

A piece can be asked for again: a file that can seek is read again, of one that cannot the last
piece is kept. Everything here blocks, so flows call it through the effects `Block` and `AtEnd`.
"""

from __future__ import annotations

import io
import os
from typing import IO, Any, List, Optional, Union, cast

from google._genai_core.runtime.media import mime_types
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError, UnseekableFileError

Given = Union[str, "os.PathLike[str]", IO[bytes]]
_TEXT_MODE = "file is open in text mode: open it with mode 'rb'"


class Source:
    """A file to upload. Offsets count from where it stood when it was given."""

    size: Optional[int] = None
    """How many bytes there are; None for a file that cannot seek."""

    def __init__(self, given: Given) -> None:
        self.path: Optional[str] = os.fspath(given) if isinstance(given, (str, os.PathLike)) else None
        if self.path is None and not hasattr(given, "read"):
            raise InvalidTypeError(f"file must be a path or an open binary file, not {type(given).__name__}")
        if isinstance(given, io.TextIOBase):
            raise InvalidTypeError(_TEXT_MODE)
        self._file: Any = None if self.path is not None else cast(Any, given)
        self._start = 0
        self._kept = b""
        self._kept_at = 0

    @property
    def name(self) -> Optional[str]:
        """The file's own name, for a path."""
        return os.path.basename(self.path) if self.path is not None else None

    def open(self) -> None:
        """Open what must be opened and count the bytes from the current position."""
        if self.path is not None:
            self._file = open(self.path, "rb")  # noqa: SIM115  # read over several effects; closed by `close`
        try:
            self._start = self._file.tell()
            self._file.seek(0, os.SEEK_END)
            self.size = self._file.tell() - self._start
            self._file.seek(self._start)
        except (OSError, AttributeError):  # a pipe, or an object that can only be read
            self.size = None

    def piece(self, offset: int, size: int) -> bytes:
        """The bytes at an offset; fewer only at the end. Text files are refused."""
        if self.size is not None:
            self._file.seek(self._start + offset)
            return self._read(size)
        if not 0 <= offset - self._kept_at <= len(self._kept):
            raise UnseekableFileError(
                f"the service asks for byte {offset} again, and this file cannot seek back to it"
            )
        rest = self._kept[offset - self._kept_at :]
        self._kept, self._kept_at = rest + self._read(size - len(rest)), offset
        return self._kept

    def _read(self, size: int) -> bytes:
        pieces: List[bytes] = []
        while size > 0:
            piece: Any = self._file.read(size)
            if isinstance(piece, str):
                raise InvalidTypeError(_TEXT_MODE)
            if not piece:
                break
            pieces.append(piece)
            size -= len(piece)
        return b"".join(pieces)

    def close(self) -> None:
        """Close what `open` has opened; a caller's own file stays open."""
        if self.path is not None and self._file is not None:
            self._file.close()

    def mime_type(self) -> str:
        """By the extension, else by the first bytes; raises when neither says it.

        Text without any name is refused: it may as well be JSON lines or a program.
        """
        given = self.path or getattr(self._file, "name", None)
        name = os.path.basename(given) if isinstance(given, str) else ""
        known = mime_types.by_name(name) or mime_types.by_content(self.piece(0, mime_types.HEAD))
        if known is None or (known == mime_types.PLAIN and not name):
            what = repr(name) if name else "a file object without a name"
            raise InvalidValueError(
                f"cannot tell the media type of {what}: pass config={{'mime_type': '...'}}"
            )
        return known
