"""The facts that an update began with, kept in `build/update` until another revision comes.

A maintainer runs `make update` again after each decision. The facts are new by then; the report, the verdict and the
changelog are about the revision all the same.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, cast

Document = Mapping[str, Any]


@dataclass(frozen=True)
class Begun:
    """An update that was begun."""

    before: Document
    """The stored facts before it."""

    after: Document
    """The stored facts since then."""

    was_right: bool
    """Whether `check` passed before the new facts came."""

    is_done: bool

    def goes_on(self, stored: Document, fetched: Document) -> bool:
        """Return whether it goes on with these facts; one that is done goes on with the same facts alone."""
        return stored == self.after and (not self.is_done or fetched == self.after)


def read(folder: Path, backend: str) -> Begun | None:
    """Return the update of a backend that was begun, if there is one."""
    try:
        found: Any = json.loads(_path(folder, backend).read_text(encoding="utf-8"))
        return Begun(**cast("dict[str, Any]", found))
    except (OSError, ValueError, TypeError):
        return None


def write(folder: Path, backend: str, begun: Begun) -> None:
    """Remember an update that was begun."""
    folder.mkdir(parents=True, exist_ok=True)
    _path(folder, backend).write_text(json.dumps(asdict(begun)), encoding="utf-8")


def _path(folder: Path, backend: str) -> Path:
    return folder / f"{backend}.begun.json"
