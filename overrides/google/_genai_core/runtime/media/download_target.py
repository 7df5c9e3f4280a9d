"""Where a download goes: into memory, or to a file that appears whole or not at all.

The bytes are written to a file of another name in the same folder, which takes the wanted name
at the end. Everything here blocks, so flows call it through the effects `Block` and `AtEnd`.
"""

from __future__ import annotations

import io
import os
import secrets
from pathlib import Path
from typing import IO, Optional, Sequence, Union

from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError

Target = Union[str, "os.PathLike[str]", None]


class Sink:
    """Takes bytes in order and gives them back, or the path that holds them."""

    def __init__(self, target: Target) -> None:
        try:
            self._target = None if target is None else Path(target)
        except TypeError:
            raise InvalidTypeError(f"to must be a path, not {type(target).__name__}") from None
        self._part: Optional[Path] = None
        self._file: IO[bytes] = io.BytesIO()
        self.size = 0
        """How many bytes were written."""

    def open(self) -> None:
        """Make the file. Raises OSError or ValueError for a place where no file can be."""
        if self._target is None:
            return
        place = Path(os.path.realpath(self._target))  # a link stays one: what it leads to is written
        if place.exists() and not place.is_file():
            raise InvalidValueError(
                f"to={str(self._target)!r} is no file: pass the path of the file to write"
            )
        part = place.with_name(f".{secrets.token_hex(8)}.part")
        self._file = open(part, "xb")  # noqa: SIM115  # written over several effects; closed by `close`
        self._part = part

    def write(self, chunks: Sequence[bytes]) -> None:
        """Add to the end."""
        self._file.writelines(chunks)
        self.size += sum(map(len, chunks))

    def restart(self) -> None:
        """Forget what was written."""
        self._file.seek(0)
        self._file.truncate()
        self.size = 0

    def finish(self) -> Union[bytes, Path]:
        """The bytes, or the path under which they now are."""
        if self._target is None:
            assert isinstance(self._file, io.BytesIO)
            return self._file.getvalue()
        self._file.close()
        assert self._part is not None
        os.replace(self._part, os.path.realpath(self._target))
        self._part = None
        return self._target

    def close(self) -> None:
        """Leave nothing behind but what `finish` has given."""
        self._file.close()
        if self._part is not None:
            self._part.unlink()
            self._part = None
