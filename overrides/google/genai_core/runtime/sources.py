"""What is uploaded: a path or an open binary file, read piece by piece.

Everything here blocks and is called through the `Block` effect.
"""

from __future__ import annotations

import io
import mimetypes
import os
from typing import IO, Any, List, Optional, Union, cast

Given = Union[str, "os.PathLike[str]", IO[bytes]]
_TEXT_MODE = "file is open in text mode: open it with mode 'rb'"


class Source:
    """A file to upload: its size is known before the first byte is read."""

    def __init__(self, given: Given) -> None:
        self.path: Optional[str] = os.fspath(given) if isinstance(given, (str, os.PathLike)) else None
        if self.path is None and not hasattr(given, "read"):
            raise TypeError(f"file must be a path or an open binary file, not {type(given).__name__}")
        if isinstance(given, io.TextIOBase):
            raise TypeError(_TEXT_MODE)
        self._file: Any = None if self.path is not None else cast(Any, given)
        self._start = 0

    @property
    def name(self) -> Optional[str]:
        """The file's own name, for a path."""
        return os.path.basename(self.path) if self.path is not None else None

    def size(self) -> int:
        """Open what must be opened and count the bytes from the current position."""
        if self.path is not None:
            self._file = open(self.path, "rb")  # noqa: SIM115  # read over several effects; closed by `close`
        self._start = self._file.tell()
        end: int = self._file.seek(0, os.SEEK_END)
        self._file.seek(self._start)
        return end - self._start

    def read(self, size: int) -> bytes:
        """The next bytes; fewer only at the end. Text files are refused."""
        pieces: List[bytes] = []
        while size > 0:
            piece: Any = self._file.read(size)
            if isinstance(piece, str):
                raise TypeError(_TEXT_MODE)
            if not piece:
                break
            pieces.append(piece)
            size -= len(piece)
        return b"".join(pieces)

    def close(self) -> None:
        """Close what `size` has opened; a caller's own file stays open."""
        if self.path is not None and self._file is not None:
            self._file.close()

    def mime_type(self) -> Optional[str]:
        """By the path's extension."""
        return mimetypes.guess_type(self.path)[0] if self.path is not None else None
