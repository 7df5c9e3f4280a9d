"""A public name as one line of `last_release.txt`, and the file as a whole.

    google.genai.models.Models.get: method: types.Model
    google.genai.models.Models.get(model): argument 1: str
    google.genai.models.Models.get(config): keyword: types.GetModelConfig | types.GetModelConfigDict | None = None

Path, kind, type, and value: the default of a parameter or field, the value of a constant or of a member of an
enumeration. A parameter or a field without a value is required. The type of a class is its public bases.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Dict, Optional

LINE = re.compile(r"(?P<path>[^:]+): (?P<kind>[^:=]+?)(?:: (?P<type>.*?))?(?: = (?P<value>.*))?")
TITLE = re.compile(r"# The public surface of (?P<version>\S+)(?P<open>, which is not released yet)?")


@dataclass(frozen=True)
class Name:
    """A name that users can write."""

    path: str
    """Where it is imported from; a parameter stands in parentheses after its function."""

    kind: str
    type: str = ""
    value: Optional[str] = None

    @property
    def owner(self) -> str:
        """The path of what it belongs to."""
        return self.path.rpartition("(" if self.path.endswith(")") else ".")[0]

    @property
    def short(self) -> str:
        """The name alone."""
        return self.path[len(self.owner) + 1 :].rstrip(")")

    def __str__(self) -> str:
        ends = (f": {self.type}" if self.type else "", "" if self.value is None else f" = {self.value}")
        return f"{self.path}: {self.kind}" + "".join(ends)


Surface = Mapping[str, Name]
"""The names by their paths."""


@dataclass(frozen=True)
class Baseline:
    """The surface of a release, as it is stored."""

    version: str
    released: bool
    names: Surface


def read_line(line: str) -> Name:
    """Return the name in a line. Raises ValueError if it is none."""
    found = LINE.fullmatch(line)
    if found is None:
        raise ValueError(f"not a name of the surface: {line!r}; write the file with the command, not by hand")
    return Name(found["path"], found["kind"], found["type"] or "", found["value"])


def as_text(baseline: Baseline) -> str:
    """Return the file."""
    open_end = "" if baseline.released else ", which is not released yet"
    title = f"# The public surface of {baseline.version}{open_end}"
    return "\n".join([title, *map(str, baseline.names.values())]) + "\n"


def from_text(text: str) -> Baseline:
    """Return what a file says. Raises ValueError, with the line, if it is not such a file."""
    title, _, lines = text.partition("\n")
    found = TITLE.fullmatch(title)
    if found is None:
        raise ValueError(f"not the title of a surface: {title!r}")
    return Baseline(found["version"], found["open"] is None, by_path(map(read_line, lines.splitlines())))


def by_path(names: Iterable[Name]) -> Dict[str, Name]:
    """Return names by their paths. Raises ValueError if two have the same."""
    found: Dict[str, Name] = {}
    for name in names:
        if name.path in found:
            raise ValueError(f"two names with one path: {name} and {found[name.path]}")
        found[name.path] = name
    return found
