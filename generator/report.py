"""Problems as values, printed together.

A stage does not stop at its first problem: it adds to a Report, and the pipeline fails once, at the
end, with all problems in a fixed order.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Optional


@dataclass(frozen=True, order=True)
class Problem:
    """One problem: its place, the mistake, and a way to correct it."""

    file: str
    line: int
    path: str
    message: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {self.path}: {self.message}" if self.path else f"{where}: {self.message}"


class GeneratorError(Exception):
    """Raised if the pipeline cannot go on; the text has a way to correct the problem."""


class Report:
    """All problems of a run, raised together."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._is_muted = False

    def add(self, file: str, path: str, message: str, line: int = 0) -> None:
        if not self._is_muted:
            self.problems.append(Problem(file, line, path, message))

    @contextmanager
    def muted(self, is_muted: bool) -> Generator[None, None, None]:
        """Ignore problems, if they can only follow from a mistake that is in the report already."""
        before, self._is_muted = self._is_muted, self._is_muted or is_muted
        try:
            yield
        finally:
            self._is_muted = before

    def raise_if_any(self) -> None:
        if self.problems:
            lines = "\n".join(str(problem) for problem in sorted(set(self.problems)))
            raise GeneratorError(f"{len(set(self.problems))} problem(s)\n{lines}")


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
