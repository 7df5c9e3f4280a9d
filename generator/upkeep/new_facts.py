"""Replace the facts of a backend by those of a new document, or leave `spec/` as it was."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator import settings
from generator.descriptions import fetch, load
from generator.facts import Description
from generator.report import GeneratorError
from generator.settings import Settings
from generator.upkeep import edits
from generator.upkeep.begun import Begun
from generator.upkeep.fix import Removed


@dataclass(frozen=True)
class NewFacts:
    """The facts before and after a fetch, and the entries that it removed."""

    before: Mapping[str, Any]
    """The stored facts that `old` was read from."""

    old: Description
    new: Description
    document: Mapping[str, Any]
    """The document as upstream publishes it, with its texts."""

    removed: list[Removed]
    went_on: bool
    """Whether an update to the same facts was begun before, from `old`."""


def replace(
    root: Path, backend: str, given: str, messages: str, date: str, begun: Begun | None = None
) -> NewFacts:
    """Fetch a document, and compare with the facts that an unfinished update began with, if there is one."""
    found = settings.read(root / "spec")
    found.expect(backend)
    stored = found.stored(backend)
    if not stored.is_file():
        raise GeneratorError(
            f"spec/{backend}: has no description to compare with: run `make fetch BACKEND={backend}`"
        )
    before = json.loads(stored.read_text(encoding="utf-8"))
    old = load.parse(before)
    if len(before["documents"]) > 1 and not messages:
        messages = _made(root)
    data, whole = fetch.upstream(found, backend, given)
    removed = list(_without_patterns(root, found, backend, old, whole))
    path = fetch.fetch(settings.read(root / "spec"), backend, given, messages, date)
    after = json.loads(path.read_text(encoding="utf-8"))
    went_on = begun is not None and begun.goes_on(before, after)
    if begun is not None and went_on:
        before = dict(begun.before)
        old = load.parse(before)
    return NewFacts(before, old, load.parse(after), json.loads(data), removed, went_on)


def _made(root: Path) -> str:
    """Make the list of messages from the newest package, as `make messages` does; return its path."""
    made = subprocess.run(["make", "messages"], cwd=root, capture_output=True, text=True, check=False)  # noqa: S607 - the project's own
    if made.returncode:
        raise GeneratorError(
            f"make messages failed; give MESSAGES=FILE or MESSAGES=none:\n{made.stderr.strip()[-500:]}"
        )
    return str(root / "build" / "messages.json")


def _without_patterns(
    root: Path, found: Settings, backend: str, old: Description, whole: Description
) -> Iterator[Removed]:
    """Remove the patterns of `keep` whose operations upstream does not have any more."""
    known = [*old.operations, *old.others]
    path = root / "spec" / settings.FILE
    node = found.file.document["backends"][backend]
    for pattern in reversed(fetch.unmatched(whole.operations, found.backends[backend].keep)):
        if not fetch.unmatched(known, [pattern]):  # it had operations before, so that it is not misspelt
            line = node.places["keep"].line
            after = edits.without(
                path.read_text(encoding="utf-8"), line, f"backends.{backend}.keep.{pattern}"
            )
            if after is not None:
                path.write_text(after, encoding="utf-8")
                yield Removed(f"spec/{settings.FILE}:{line}", f"backends.{backend}.keep.{pattern}")


@contextmanager
def unchanged_if_it_fails(folder: Path) -> Generator[None, None, None]:
    """Put every file of a folder back if what is done inside does not end, for whatever reason."""
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    try:
        yield
    except BaseException:
        for path in [path for path in folder.rglob("*") if path.is_file() and path not in before]:
            path.unlink()
        for path, data in before.items():
            if not path.is_file() or path.read_bytes() != data:
                path.write_bytes(data)
        raise
