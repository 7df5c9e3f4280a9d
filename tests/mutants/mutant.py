"""One change of one file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Mutant:
    """A file with one change in it."""

    file: str
    """The path below `spec/`, or below the folder of templates."""

    line: int
    what: str
    text: str
    """The whole file, changed."""

    @property
    def place(self) -> str:
        return f"{self.file}:{self.line}: {self.what}"


def spliced(text: str, start: int, end: int, new: str) -> str:
    """Return the text with something else between two places."""
    return text[:start] + new + text[end:]


def line_of(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1
