"""Problems as values, printed together.

The pipeline does not stop at its first problem: it adds to a Report and fails once, at the end, in a fixed
order. A name can lead to nothing because a file has a mistake in its form, so `Concern` orders the problems, and
only those about the earliest one are printed.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches
from enum import IntEnum
from pathlib import Path
from typing import Optional

NO_WORDS = "(no words yet)"
"""Stands for a text that is to be written: in a stub of `spec/`, and in what a draft generates."""


class Concern(IntEnum):
    """The subject of a problem; one about a later subject can follow from one about an earlier subject."""

    SHAPE = 0
    """A file or a fact is not as it has to be: its name, its keys, the kinds of its values."""

    TYPE = 1
    """A type or one of its fields leads to nothing, or to the wrong thing."""

    NAME = 2
    """Another name or a mapping leads to nothing, or to the wrong thing."""

    WHOLE = 3
    """Something is missing or too much in the whole API."""

    TEXT = 4
    """A text is missing or too much."""


@dataclass(frozen=True, order=True)
class Problem:
    """One problem: its place, the mistake, and a way to correct it."""

    file: str
    line: int
    path: str
    message: str
    concern: Concern = Concern.NAME

    @property
    def place(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file

    def __str__(self) -> str:
        return ": ".join(filter(None, (self.place, self.path, self.message)))


class GeneratorError(Exception):
    """Raised if the pipeline cannot go on; the text has a way to correct the problem."""


class Report:
    """All problems of a run, raised together."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._is_muted = False
        self._concern = Concern.NAME

    def add(self, file: str, path: str, message: str, line: int = 0, about: Concern | None = None) -> None:
        if not self._is_muted:
            self.problems.append(
                Problem(file, line, path, message, self._concern if about is None else about)
            )

    @contextmanager
    def about(self, concern: Concern) -> Generator[None, None, None]:
        """Add the problems as being about this."""
        before, self._concern = self._concern, concern
        try:
            yield
        finally:
            self._concern = before

    @contextmanager
    def muted(self, is_muted: bool) -> Generator[None, None, None]:
        """Ignore problems, if they can only follow from a mistake that is in the report already."""
        before, self._is_muted = self._is_muted, self._is_muted or is_muted
        try:
            yield
        finally:
            self._is_muted = before

    def raise_if_any(self) -> None:
        if not self.problems:
            return
        earliest = min(problem.concern for problem in self.problems)
        found = _joined(sorted({problem for problem in self.problems if problem.concern == earliest}))
        later = len({problem for problem in self.problems if problem.concern > earliest})
        more = f"; {later} more that may follow from them are shown when they are solved" if later else ""
        raise GeneratorError("\n".join([f"{len(found)} problem(s){more}", *found]))


def _joined(problems: Iterable[Problem]) -> list[str]:
    """Return a line for each problem; problems that name the same thing in the same words have one cause."""
    lines: dict[str, str] = {}
    for problem in problems:
        cause = problem.message if "'" in problem.message else str(problem)
        if cause in lines:
            lines[cause] += f", also {problem.place}"
        else:
            lines[cause] = str(problem)
    return list(lines.values())


def near(name: str, known: Iterable[str]) -> str:
    """Return `; did you mean 'x'?` with the known name that is most like this one, if any is."""
    found = like(name, known)
    return f"; did you mean {found!r}?" if found else ""


def like(name: str, known: Iterable[str]) -> str:
    """Return the known name that is most like this one, or an empty string.

    Names with dots are alike if their last steps are, below the same path.
    """
    above, _, last = name.rpartition(".")
    steps = {
        step: each
        for each in sorted(known)
        if (step := each.rpartition(".")[2]) and each == f"{above}.{step}".lstrip(".")
    }
    found = get_close_matches(last, steps, n=1, cutoff=0.7)
    return steps[found[0]] if found else ""


def relative(path: Path, root: Optional[Path] = None) -> str:
    """Return the path of a file from the current folder, or else from the root of its `spec/`."""
    try:
        return path.relative_to(root or Path.cwd()).as_posix()
    except ValueError:
        *above, last = path.as_posix().rpartition("/spec/")
        return f"spec/{last}" if any(above) else path.name
