"""What a release writes into the repository: version, changelog, surface; a commit and a tag."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import List

from . import changelog
from .running import ROOT, ReleaseError, run
from .surface.comparing import compare
from .surface.guard import (
    STORED,
    listed,
    next_version,
    numbers,
    read_baseline,
    step,
    surface_of,
    write_baseline,
)
from .surface.listed import Baseline

BRANCH = "main"


def git(*arguments: str) -> str:
    """Run git and return what it printed."""
    return run(["git", *arguments]).strip()


def tag_of(version: str) -> str:
    """Return the tag of a version."""
    return f"v{version}"


def check_version(version: str) -> None:
    """Demand a version that is high enough for what changed. Raises ReleaseError."""
    baseline = read_baseline()
    try:
        higher = numbers(version) > numbers(baseline.version)
    except ValueError as error:
        raise ReleaseError(str(error)) from error
    if version in changelog.released_on(ROOT):
        raise ReleaseError(f"{version} is released already")
    if not baseline.released:
        if not higher and version != baseline.version:
            raise ReleaseError(f"the first release is {baseline.version} or higher, not {version}")
        return
    changes = compare(baseline.names, surface_of(ROOT))
    needed = max([changelog.fragments(ROOT).verdict, *(each.verdict for each in changes)])
    if not higher or step(baseline.version, version) < needed:
        least = next_version(baseline.version, needed)
        raise ReleaseError(
            f"{listed(changes, baseline)}\nthe next version is {least} or higher, not {version}".strip()
        )


def check_repository(version: str) -> None:
    """Demand a clean checkout of the main branch, without the tag. Raises ReleaseError."""
    if (branch := git("rev-parse", "--abbrev-ref", "HEAD")) != BRANCH:
        raise ReleaseError(f"a release is made from the branch {BRANCH}, not {branch}")
    if changed := git("status", "--porcelain"):
        raise ReleaseError(f"commit or stash what is not in a commit:\n{changed}")
    if git("tag", "--list", tag_of(version)):
        raise ReleaseError(f"the tag {tag_of(version)} exists: choose a higher version")


def preview(version: str) -> str:
    """Return the section of the changelog that a release would have."""
    entries = changelog.rendered(ROOT) if changelog.fragments(ROOT).files else ""
    text = (ROOT / changelog.CHANGELOG).read_text(encoding="utf-8")
    whole = changelog.with_section(text, version, datetime.date.today(), entries)
    (start,) = (each.start() for each in changelog.SECTION.finditer(whole) if each["version"] == version)
    later = [each.start() for each in changelog.SECTION.finditer(whole) if each.start() > start]
    return whole[start : min(later, default=len(whole))].rstrip()


def stamp(version: str) -> List[Path]:
    """Write version, changelog and surface; return the files."""
    written = changelog.stamp(ROOT, version, datetime.datetime.now(datetime.timezone.utc).date())
    write_baseline(Baseline(version, True, surface_of(ROOT)))
    return [*written, STORED]


def restore(files: List[Path]) -> None:
    """Undo the stamp."""
    git("checkout", "--quiet", "HEAD", "--", *map(str, files))


def commit(version: str, files: List[Path]) -> None:
    """Commit the stamp and tag it."""
    git("add", "--all", "--", *map(str, files))
    git("commit", "--quiet", "--message", f"Release {version}")
    git("tag", "--annotate", tag_of(version), "--message", f"google-genai {version}")
