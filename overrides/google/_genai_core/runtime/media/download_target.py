"""Target of a download: memory, or a file that appears complete or not at all.

The bytes are written to a file with another name in the same folder, which is renamed at the end. Everything here blocks, so flows call it through the effects `Block` and `AtEnd`.
"""

from __future__ import annotations

import io
import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path
from typing import IO, Optional, Sequence, Union

from google._genai_core.runtime.given import kind_of, text_of
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError

_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
Target = Union[str, "os.PathLike[str]", None]


class DownloadTarget:
    """Takes bytes in order and returns them at the end, or the path of the file."""

    def __init__(self, target: Target, argument: str = "to") -> None:
        self._argument = argument
        try:
            self._target = None if target is None else Path(text_of(target))
        except TypeError:
            hint = "; an open file is taken as `destination`" if hasattr(target, "write") else ""
            raise InvalidTypeError(f"{argument} must be a path, not {kind_of(target)}{hint}") from None
        self._part: Optional[Path] = None
        self._file: IO[bytes] = io.BytesIO()
        self.size = 0
        """Number of bytes written."""

    @property
    def is_memory(self) -> bool:
        """Whether the bytes are kept in memory."""
        return self._target is None

    def open(self) -> None:
        """Create the file, with the permissions of the one that it will replace.

        Raises:
            OSError, InvalidValueError: No file can be there, or the one that is there is read-only.
        """
        if self._target is None:
            return
        path = Path(os.path.realpath(self._target))  # a symbolic link stays, and its target is written
        if path.exists() and not path.is_file():
            raise InvalidValueError(
                f"{self._argument}={str(self._target)!r} is not a file: pass the path of the file to write"
            )
        old = path.stat() if path.exists() else None
        if old is not None and not (old.st_mode & _WRITABLE and os.access(path, os.W_OK)):
            raise InvalidValueError(f"{self._argument}={str(self._target)!r} is a read-only file")
        self._part = path.with_name(f".{secrets.token_hex(8)}.part")
        self._file = open(self._part, "xb")  # noqa: SIM115  # written over several effects; closed by `close`
        if old is not None:
            _keep_permissions(old, self._part)

    def write(self, chunks: Sequence[bytes]) -> None:
        """Append chunks."""
        self._file.writelines(chunks)
        self.size += sum(map(len, chunks))

    def restart(self) -> None:
        """Discard everything that was written."""
        self._file.seek(0)
        self._file.truncate()
        self.size = 0

    def finish(self) -> Union[bytes, Path]:
        """Return the bytes, or the path of the complete file."""
        if self._target is None:
            assert isinstance(self._file, io.BytesIO)
            return self._file.getvalue()
        self._file.close()
        assert self._part is not None
        os.replace(self._part, os.path.realpath(self._target))
        self._part = None
        return self._target

    def close(self) -> None:
        """Remove an incomplete file. An error here would hide the one that ended the download."""
        with suppress(OSError):  # a full disk does not take what is still in the buffer
            self._file.close()
        if self._part is not None:
            with suppress(OSError):  # the folder may be gone
                self._part.unlink()
            self._part = None


def _keep_permissions(old: os.stat_result, path: Path) -> None:
    """Give an empty file the owner, if this process may do so, and the permissions of another one."""
    if hasattr(os, "chown"):  # not on Windows
        with suppress(OSError):
            os.chown(path, old.st_uid, old.st_gid)
    os.chmod(path, stat.S_IMODE(old.st_mode))
