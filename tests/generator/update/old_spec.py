"""The spec of an old revision of an API: today's, with hand edits, old facts, and without what these do not have.

`old/BACKEND.patch` has the hand edits: the decisions of somebody who knows only the old document. Types that only
hand-written code needs are declared in it. If it no longer applies, or something is left to decide then, renew it:

    .venv/bin/python -m tests.generator.update.old_spec start vertex build/old    (a copy, with what still applies)
    .venv/bin/python -m tests.generator.update.old_spec check vertex build/old    (what is left, after each edit of the copy)
    .venv/bin/python -m tests.generator.update.old_spec record vertex build/old   (writes the patch)
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from generator import settings
from generator.__main__ import main
from generator.pipeline import prove
from generator.proofs import uses
from generator.report import Problem
from generator.upkeep import fix, new_facts

from ...material import SPECS

ROOT = Path(__file__).parents[3]
PATCHES = Path(__file__).parent / "old"


class Pair(NamedTuple):
    """Two revisions of a document."""

    stored: str
    old: str
    new: str
    messages: str = ""
    """The second source of the new revision. The old one has none: with it, what came since would be in both."""

    gone: tuple[str, ...] = ()
    """The files of resources that the old revision does not have, and the modules that only name them."""

    @property
    def without(self) -> str:
        """What is given in place of the second source."""
        return "none" if self.messages else ""

    @property
    def second(self) -> str:
        """The path of the second source."""
        return str(SPECS.folder / self.messages) if self.messages else ""


PAIRS = {
    "gemini": Pair(
        "v1beta.json",
        "gemini-v1beta.openapi.20250701.json",
        "gemini-v1beta.openapi.20251218.json",
        "gemini-v1beta.messages.202610.json",
        (
            "spec/surface/documents.yaml",
            "spec/surface/file_search_stores.yaml",
            "overrides/google/genai/documents.py",
            "overrides/google/genai/file_search_stores.py",
        ),
    ),
    "vertex": Pair(
        "v1beta1.json",
        "vertex-v1beta1.discovery.20250415.json",
        "vertex-v1beta1.discovery.20261106.json",
    ),
}


class StaleError(Exception):
    """The patch does not fit today's `spec/`."""

    def __init__(self, backend: str, reason: str) -> None:
        super().__init__(f"old/{backend}.patch is out of date; {__name__} says how to renew it:\n{reason}")


def copy(root: Path) -> None:
    """Copy what the generator reads."""
    for name in ("spec", "overrides"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))


def stored(root: Path, backend: str) -> Path:
    """Return the file of the facts."""
    return root / "spec" / backend / PAIRS[backend].stored


def day(backend: str) -> str:
    """Return the day on which the stored document was read."""
    facts = json.loads(stored(ROOT, backend).read_text(encoding="utf-8"))
    return str(facts["documents"][0]["read"])


def back(root: Path, backend: str) -> list[fix.Removed]:
    """Make the copy below `root` a spec of the old revision; return what `fix` removed."""
    for name in PAIRS[backend].gone:
        (root / name).unlink()
    applied = _git(root, "apply", "--whitespace=nowarn", str(PATCHES / f"{backend}.patch"))
    if applied.returncode:
        raise StaleError(backend, applied.stderr)
    removed = _fixed(root, backend)
    if left := _left(root):
        raise StaleError(backend, "\n".join(map(str, left)))
    return removed


def _fixed(root: Path, backend: str) -> list[fix.Removed]:
    """Fetch the old document, and remove what it does not have."""

    def problems() -> Sequence[Problem]:
        return prove(root / "spec", is_draft=True).report.problems

    pair = PAIRS[backend]
    new_facts.replace(root, backend, str(SPECS.folder / pair.old), pair.without, day(backend))
    return fix.fix(root, problems, settings.read(root / "spec"), was_right=True)


def _left(root: Path) -> Sequence[Problem]:
    """Return the problems that are left, those of texts and hand-written code too."""
    proved = prove(root / "spec")
    if not proved.report.problems:
        uses.check(proved.api, root / "overrides", proved.report)
    return sorted(set(proved.report.problems))


def forward(root: Path, backend: str) -> int:
    """Update to the new revision; return the exit code."""
    pair = PAIRS[backend]
    given = ["--from", str(SPECS.folder / pair.new), "--messages", pair.second, "--date", day(backend)]
    return main(["--root", str(root), "update", backend, *given, "--tests", "no"])


def decide(root: Path) -> None:
    """Take the decisions and texts that today's `spec/` has, and today's hand-written code; the facts stay."""
    for path in (root / "spec").rglob("*.yaml"):
        path.unlink()
    for path in (ROOT / "spec").rglob("*.yaml"):
        made = root / path.relative_to(ROOT)
        made.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, made)
    for name in (name for pair in PAIRS.values() for name in pair.gone):
        shutil.copy(ROOT / name, root / name)


def _git(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    alone = {**os.environ, "GIT_CEILING_DIRECTORIES": str(root.parent)}  # a repository around it is not meant
    return subprocess.run(
        ["git", *arguments], cwd=root, env=alone, capture_output=True, text=True, check=False
    )


# -- renewing the patch


def start(root: Path, backend: str) -> None:
    """Make a repository of today's `spec/` and apply what fits of the patch; the rest is in files `*.rej`."""
    copy(root)
    for name in PAIRS[backend].gone:
        (root / name).unlink()
    _git(root, "init", "--quiet")
    _git(root, "add", "spec")
    print(_git(root, "apply", "--reject", str(PATCHES / f"{backend}.patch")).stderr)


def check(root: Path, backend: str) -> None:
    """Print what is left to decide, from a copy of the copy."""
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder, "scratch")
        shutil.copytree(root, scratch, ignore=shutil.ignore_patterns(".git"))
        removed = _fixed(scratch, backend)
        print("\n".join([f"fix removed {len(removed)}", *map(str, _left(scratch))]))


def record(root: Path, backend: str) -> None:
    """Write the patch from the edits in the copy."""
    made = _git(root, "diff", "--unified=1", "--", "spec")
    (PATCHES / f"{backend}.patch").write_text(made.stdout, encoding="utf-8")


if __name__ == "__main__":
    step, name, folder = sys.argv[1:]
    {"start": start, "check": check, "record": record}[step](Path(folder).resolve(), name)
