"""Target of a download that is the caller's own open file: it is written where it is, and stays open.

Everything here blocks, so flows call it through the effects `Block` and `AtEnd`.
"""

from __future__ import annotations

import io
from contextlib import suppress
from inspect import iscoroutinefunction
from typing import Any, Sequence

from google._genai_core.runtime.media.download_target import DownloadTarget
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError, UnseekableFileError


class OpenTarget(DownloadTarget):
    """Writes bytes in order to an open binary file. One that can seek is cut off again if the download fails."""

    def __init__(self, file: Any) -> None:
        super().__init__(None)
        if isinstance(file, io.TextIOBase):
            raise InvalidTypeError("destination is open in text mode: open it with mode 'wb'")
        if iscoroutinefunction(file.write):
            raise InvalidTypeError(
                f"destination must be a path or an open binary file, not the asynchronous {type(file).__name__}"
            )
        if getattr(file, "closed", False) is True:
            raise InvalidValueError("destination is closed: open it again, or pass its path")
        writable = getattr(file, "writable", None)
        if callable(writable) and not writable():
            raise InvalidValueError("destination is open for reading only: open it with mode 'wb'")
        self._file = file
        self._is_complete = False

    @property
    def is_memory(self) -> bool:
        """Whether the bytes are kept in memory."""
        return False

    def open(self) -> None:
        """Note the position in the file, if it has one."""
        self._start = self._file.tell() if self._can_seek() else None

    def write(self, chunks: Sequence[bytes]) -> None:
        """Append chunks. A raw file may take a part of one at a time."""
        for chunk in chunks:
            rest = memoryview(chunk)
            while rest:
                written: Any = self._file.write(rest)
                if written == 0:
                    raise InvalidValueError("destination takes no more bytes")
                rest = rest[written if isinstance(written, int) else len(rest) :]
            self.size += len(chunk)

    def restart(self) -> None:
        """Discard everything that was written.

        Raises:
            UnseekableFileError: The file cannot go back, and has taken bytes.
        """
        if self.size and self._start is None:
            raise UnseekableFileError("the download begins again, and destination cannot go back")
        self._discard()

    def finish(self) -> bytes:
        """Leave the file as it is, and return nothing of it."""
        self._is_complete = True
        return b""

    def close(self) -> None:
        """Cut off what an incomplete download has written; the file stays open."""
        if not self._is_complete:
            with suppress(OSError, ValueError):  # an error here would hide the one that ended the download
                self._discard()

    def _discard(self) -> None:
        if self.size and self._start is not None:
            self._file.seek(self._start)
            self._file.truncate()
        self.size = 0

    def _can_seek(self) -> bool:
        seekable = getattr(self._file, "seekable", None)
        return callable(seekable) and bool(seekable())
