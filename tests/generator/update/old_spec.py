"""The spec of an old revision of Vertex AI: today's, with hand edits, old facts, and without what these do not have.

`old/vertex.patch` has the hand edits: the decisions of somebody who knows only the old document. Types that only
hand-written code needs are declared in it. If it no longer applies, or something is left to decide then, renew it:

    .venv/bin/python -m tests.generator.update.old_spec start build/old    (a copy of spec/, with what still applies)
    .venv/bin/python -m tests.generator.update.old_spec check build/old    (what is left, after each edit of the copy)
    .venv/bin/python -m tests.generator.update.old_spec record build/old   (writes the patch)
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

from generator import settings
from generator.pipeline import prove
from generator.proofs import uses
from generator.report import Problem
from generator.upkeep import fix, new_facts

from ...material import SPECS

BACKEND = "vertex"
OLD, NEW = (f"vertex-v1beta1.discovery.{revision}.json" for revision in ("20250415", "20261106"))
ROOT = Path(__file__).parents[3]
PATCH = Path(__file__).parent / "old" / f"{BACKEND}.patch"
STORED = Path("spec", BACKEND, "v1beta1.json")


class StaleError(Exception):
    """The patch does not fit today's `spec/`."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"old/{PATCH.name} is out of date; {__name__} says how to renew it:\n{reason}")


def copy(root: Path) -> None:
    """Copy what the generator reads."""
    for name in ("spec", "overrides"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))


def day() -> str:
    """Return the day on which the stored document was read."""
    facts = json.loads((ROOT / STORED).read_text(encoding="utf-8"))
    return str(facts["documents"][0]["read"])


def back(root: Path) -> list[fix.Removed]:
    """Make the copy below `root` a spec of the old revision; return what `fix` removed."""
    applied = _git(root, "apply", "--whitespace=nowarn", str(PATCH))
    if applied.returncode:
        raise StaleError(applied.stderr)
    removed = _fixed(root)
    if left := _left(root):
        raise StaleError("\n".join(map(str, left)))
    return removed


def _fixed(root: Path) -> list[fix.Removed]:
    """Fetch the old document, and remove what it does not have."""

    def problems() -> Sequence[Problem]:
        return prove(root / "spec", is_draft=True).report.problems

    new_facts.replace(root, BACKEND, str(SPECS.folder / OLD), "", day())
    return fix.fix(root, problems, settings.read(root / "spec"), was_right=True)


def _left(root: Path) -> Sequence[Problem]:
    """Return the problems that are left, those of texts and hand-written code too."""
    proved = prove(root / "spec")
    if not proved.report.problems:
        uses.check(proved.api, root / "overrides", proved.report)
    return sorted(set(proved.report.problems))


def decide(root: Path) -> None:
    """Take the decisions and texts that today's `spec/` has; the facts stay."""
    for path in (root / "spec").rglob("*.yaml"):
        path.unlink()
    for path in (ROOT / "spec").rglob("*.yaml"):
        made = root / path.relative_to(ROOT)
        made.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, made)


def _git(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    alone = {**os.environ, "GIT_CEILING_DIRECTORIES": str(root.parent)}  # a repository around it is not meant
    return subprocess.run(
        ["git", *arguments], cwd=root, env=alone, capture_output=True, text=True, check=False
    )


# -- renewing the patch


def start(root: Path) -> None:
    """Make a repository of today's `spec/` and apply what fits of the patch; the rest is in files `*.rej`."""
    copy(root)
    _git(root, "init", "--quiet")
    _git(root, "add", "spec")
    print(_git(root, "apply", "--reject", str(PATCH)).stderr)


def check(root: Path) -> None:
    """Print what is left to decide, from a copy of the copy."""
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder, "scratch")
        shutil.copytree(root, scratch, ignore=shutil.ignore_patterns(".git"))
        removed = _fixed(scratch)
        print("\n".join([f"fix removed {len(removed)}", *map(str, _left(scratch))]))


def record(root: Path) -> None:
    """Write the patch from the edits in the copy."""
    made = _git(root, "diff", "--unified=1", "--", "spec")
    PATCH.write_text(made.stdout, encoding="utf-8")


if __name__ == "__main__":
    {"start": start, "check": check, "record": record}[sys.argv[1]](Path(sys.argv[2]).resolve())
