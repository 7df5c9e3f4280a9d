"""Changelog fragments, and the stamping of a version: `version.py`, CHANGELOG.md, names of the wheel in pages.

towncrier renders the fragments of `docs/changes/`. Their kinds decide which number of the version rises.
"""

from __future__ import annotations

import datetime
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, List

from .surface.comparing import Verdict

FRAGMENTS = Path("docs/changes")
CHANGELOG = Path("CHANGELOG.md")
VERSION = Path("overrides/google/genai/version.py")
IN_VERSION = re.compile(r'(?<=^__version__ = ")[^"]+(?="$)', re.MULTILINE)
SECTION = re.compile(r"^## (?P<version>\S+) \((?P<date>\d{4}-\d\d-\d\d|unreleased)\)$", re.MULTILINE)
FIXED = 1_580_601_600  # 2 February 2020, which hatchling takes too
SETTINGS = "towncrier.toml"
NOT_FRAGMENTS = {"README.md", "template.md.jinja", SETTINGS}
NUMBERS = {
    "breaking": Verdict.BREAKING,
    "added": Verdict.ADDITIVE,
    "deprecated": Verdict.ADDITIVE,
    "changed": Verdict.NONE,
    "fixed": Verdict.NONE,
    "security": Verdict.NONE,
}
"""What each kind of fragment demands of the version."""


class ChangelogError(Exception):
    """A fragment, the changelog or the version is not as it must be; the text says where and what to do."""


@dataclass(frozen=True)
class Fragments:
    """The entries of the next release."""

    files: List[Path]
    verdict: Verdict


def fragments(root: Path) -> Fragments:
    """Return the fragments. Raises ChangelogError for a file whose name has no kind, or whose text is no entry."""
    files = sorted(path for path in (root / FRAGMENTS).iterdir() if path.name not in NOT_FRAGMENTS)
    kinds: List[str] = []
    for path in files:
        found = re.fullmatch(r"[a-z0-9-]+\.([a-z]+)\.md", path.name)
        if found is None or found[1] not in NUMBERS:
            shown = f"{FRAGMENTS.as_posix()}/{path.name}"
            raise ChangelogError(f"{shown}: name it NAME.KIND.md, where KIND is one of {', '.join(NUMBERS)}")
        text = path.read_text(encoding="utf-8").strip()
        if not text or text.startswith("- "):
            wrong = "it begins with a dash, which the changelog adds" if text else "it is empty"
            raise ChangelogError(f"{FRAGMENTS.as_posix()}/{path.name}: {wrong}; write the text of one entry")
        kinds.append(found[1])
    return Fragments(files, max((NUMBERS[kind] for kind in kinds), default=Verdict.NONE))


def read_version(root: Path) -> str:
    """Return the version of a checkout."""
    found = IN_VERSION.search((root / VERSION).read_text(encoding="utf-8"))
    if found is None:
        raise ChangelogError(f'{VERSION.as_posix()}: has no line __version__ = "..."')
    return found[0]


def rendered(root: Path) -> str:
    """Return the fragments as sections of the changelog."""
    where = ["--config", str(root / FRAGMENTS / SETTINGS), "--dir", str(root)]
    command = [
        sys.executable,
        "-m",
        "towncrier",
        "build",
        "--draft",
        "--version",
        "next",
        "--date",
        "today",
        *where,
    ]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise ChangelogError(f"towncrier: {done.stderr.strip() or done.stdout.strip()}")
    return done.stdout.strip()


def released_on(root: Path) -> Dict[str, datetime.date]:
    """Return the dates of the versions in the changelog that are released."""
    text = (root / CHANGELOG).read_text(encoding="utf-8")
    return {
        each["version"]: datetime.date.fromisoformat(each["date"])
        for each in SECTION.finditer(text)
        if each["date"] != "unreleased"
    }


def with_section(changelog: str, version: str, date: datetime.date, entries: str) -> str:
    """Return the changelog with the section of a release: a new one, or the unreleased one with a date.

    Raises ChangelogError if the version is released already, or if there is nothing to say about it.
    """
    title = f"## {version} ({date.isoformat()})"
    sections = {each["version"]: each for each in SECTION.finditer(changelog)}
    found = sections.get(version)
    if found is None:
        if not entries:
            raise ChangelogError(f"{FRAGMENTS.as_posix()}/ has no fragment: what does {version} change?")
        first = min((each.start() for each in sections.values()), default=len(changelog))
        return f"{changelog[:first]}{title}\n\n{entries}\n\n{changelog[first:]}".rstrip() + "\n"
    if found["date"] != "unreleased":
        raise ChangelogError(f"{CHANGELOG.name}: {version} is released already; choose a higher version")
    later = [each.start() for each in sections.values() if each.start() > found.start()]
    end = min(later, default=len(changelog))
    body = changelog[found.end() : end].rstrip()
    whole = "\n\n".join(filter(None, [changelog[: found.start()] + title + body, entries, changelog[end:]]))
    return whole.rstrip() + "\n"


def stamp(root: Path, version: str, date: datetime.date) -> List[Path]:
    """Write a version and its changelog into a checkout; return the files that changed or are gone."""
    entries = rendered(root) if (found := fragments(root)).files else ""
    old = read_version(root)
    new = {
        root / CHANGELOG: with_section(
            (root / CHANGELOG).read_text(encoding="utf-8"), version, date, entries
        ),
        root / VERSION: IN_VERSION.sub(version, (root / VERSION).read_text(encoding="utf-8")),
    }
    for page in (root / "README.md", *sorted((root / "docs").rglob("*.md"))):
        text = page.read_text(encoding="utf-8")
        if (named := text.replace(f"google_genai-{old}-py3", f"google_genai-{version}-py3")) != text:
            new[page] = named
    for path, text in new.items():
        path.write_text(text, encoding="utf-8")
    for path in found.files:
        path.unlink()
    return [*new, *found.files]


def epoch(root: Path) -> int:
    """Return the time that a build stamps on its files: the day of the release, or the last commit.

    Where there is no git, as in an sdist that is not a release, it is a fixed day, so that two builds are equal.
    """
    day = released_on(root).get(read_version(root))
    if day is not None:
        return int(datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.timezone.utc).timestamp())
    command = ["git", "log", "-1", "--format=%ct"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    return int(done.stdout) if done.returncode == 0 else FIXED
