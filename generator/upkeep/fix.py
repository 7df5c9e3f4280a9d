"""Remove from `spec/` what has nothing left to describe: everything of which `check` says only that it can be deleted.

A problem that offers another way too is a decision and stays, unless `spec/` was right before a new revision came:
then nothing is misspelt, and what upstream does not have any more can go. A name that is like a new one always stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from generator.descriptions import provenance
from generator.report import Concern, GeneratorError, Problem
from generator.settings import Settings
from generator.upkeep import edits
from generator.yaml_lines import read_yaml

ONLY = re.compile(r": delete (?:it|them|the \w+)$")
"""The end of the text of a problem that only a deletion solves."""

ALSO = re.compile(r"\bdelete (?:it|them|the \w+|`(?P<key>\w+)`)$")
"""The end of the text of a problem that a deletion solves too."""

DECISIONS = re.compile(r"rename (?:it|the text) to|unknown key")
"""Parts of the texts of problems that somebody has to decide about."""

HINT = re.compile(r"; did you mean .*$")

ROUNDS = 50
"""More than any chain of texts, types and topics that lose what they describe one after the other."""

Prove = Callable[[], Sequence[Problem]]
"""Returns the problems of `spec/`."""


class Removed(NamedTuple):
    """An entry that is not there any more."""

    place: str
    path: str

    def __str__(self) -> str:
        return ": ".join(filter(None, self))


def fix(
    root: Path, prove: Prove, settings: Settings, was_right: bool = False, held: Iterable[str] = ()
) -> list[Removed]:
    """Remove and check again until nothing is left to remove; return what was removed.

    Entries about a held name stay in any case, such as one that upstream seems to have changed.
    """
    removed = [Removed(name, "the table of documents is written again") for name in _table(settings)]
    for _ in range(ROUNDS):
        found = list(_round(root, removable(prove(), was_right, held)))
        removed += found
        if not found:
            return removed
    raise GeneratorError(
        f"fix: something is left to remove after {ROUNDS} rounds: solve what `check` names by hand"
    )


def removable(
    problems: Sequence[Problem], was_right: bool = False, held: Iterable[str] = ()
) -> list[Problem]:
    """Return the problems that a deletion solves, from the end of each file to its start.

    Only the earliest concern counts: a later problem can follow from a mistake that is to be corrected. If there was
    no mistake before, only texts wait, for the decision that their types or fields may be about.
    """
    found = set(problems)
    earliest = min((problem.concern for problem in found), default=Concern.TEXT)
    latest = max(earliest, Concern.WHOLE) if was_right and earliest < Concern.TEXT else earliest
    names = set(held)
    chosen = [
        each
        for each in found
        if each.concern <= latest and _is_sure(each, was_right) and not _is_of(each, names)
    ]
    return sorted(chosen, key=lambda each: (each.file, -each.line, each.path))


def _is_sure(problem: Problem, was_right: bool) -> bool:
    """Return whether a deletion solves a problem; a name that is like it counts only if it may be misspelt."""
    text = HINT.sub("", problem.message) if was_right else problem.message
    return bool((ALSO if was_right else ONLY).search(text)) and not DECISIONS.search(text)


def _is_of(problem: Problem, names: set[str]) -> bool:
    """Return whether a problem is about one of these names: `Type`, `Type.field` or a message."""
    steps = [step for step in problem.path.split(".") if step not in ("fields", "drop", "omit")]
    last = {".".join(steps[-count:]) for count in (1, 2)}
    return bool(names & (last | set(re.findall(r"'([^']+)'", problem.message))))


def _round(root: Path, problems: Sequence[Problem]) -> Iterator[Removed]:
    for problem in problems:
        path = place(root, problem.file)
        if not problem.line and path.suffix == ".yaml":
            path.unlink()
            yield Removed(problem.place, "the whole file")
        elif problem.line and _remove(path, problem):
            yield Removed(problem.place, problem.path)


def place(root: Path, name: str) -> Path:
    """Return the file that a problem names."""
    inside = root / name
    return inside if inside.is_file() else Path(name)


def _remove(path: Path, problem: Problem) -> bool:
    """Remove an entry; return False if it is gone with another, or if others need its anchor."""
    before = path.read_text(encoding="utf-8")
    found = ALSO.search(problem.message)
    steps = f"{problem.path}.{found['key']}" if found and found["key"] else problem.path
    after = edits.without(before, problem.line, steps)
    if after is None:
        return False
    if not after.strip():
        path.unlink()
        return True
    path.write_text(after, encoding="utf-8")
    try:
        read_yaml(path)
    except GeneratorError:
        path.write_text(before, encoding="utf-8")
        return False
    return True


def _table(settings: Settings) -> Iterator[str]:
    """Write the table of documents, if it is not that of the JSON files."""
    page = settings.spec / provenance.README
    before = page.read_text(encoding="utf-8") if page.is_file() else ""
    after = provenance.with_table(before, provenance.table(map(settings.stored, settings.backends)))
    if after != before:
        page.write_text(after, encoding="utf-8")
        yield f"spec/{provenance.README}"
