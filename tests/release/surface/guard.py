"""Whether the changes since the last release fit the next version number.

The next number follows from the changelog fragments in `docs/changes/`, or from `version.py` if that is ahead of
the last release. A surface that is not released yet can be written anew; a reviewer reads its diff.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import List, NamedTuple, Tuple

import tomllib

from .comparing import Change, Verdict, compare
from .listed import Baseline, Surface, as_text, from_text
from .reading import read_surface

ROOT = Path(__file__).resolve().parents[3]
STORED = Path(__file__).with_name("last_release.txt")
NUMBER = {Verdict.BREAKING: "first", Verdict.ADDITIVE: "second", Verdict.NONE: "third"}


class Judgement(NamedTuple):
    """What the guard says."""

    fits: bool
    text: str


def surface_of(root: Path) -> Surface:
    """Return the public surface of the SDK in a checkout."""
    settings = tomllib.loads((root / "ruff.toml").read_text(encoding="utf-8"))
    return read_surface(
        [root / "overrides", root / "generated"],
        "google.genai",
        ["google._genai_core", "google._genai_api"],
        settings["lint"]["pydocstyle"]["property-decorators"],
    )


def read_baseline() -> Baseline:
    """Return the surface of the last release."""
    return from_text(STORED.read_text(encoding="utf-8"))


def write_baseline(baseline: Baseline) -> None:
    """Store a surface."""
    STORED.write_text(as_text(baseline), encoding="utf-8")


def numbers(version: str) -> Tuple[int, ...]:
    """Return the three numbers of a version. Raises ValueError if it has others."""
    found = tuple(int(each) for each in version.split(".") if each.isdecimal())
    if len(found) != 3 or version != ".".join(map(str, found)):
        raise ValueError(f"a version is three numbers, such as 2.50.1, not {version!r}")
    return found


def step(old: str, new: str) -> Verdict:
    """Return what the step from one version to another allows."""
    before, after = numbers(old), numbers(new)
    if after[0] > before[0]:
        return Verdict.BREAKING
    return Verdict.ADDITIVE if after[:2] > before[:2] else Verdict.NONE


def next_version(old: str, verdict: Verdict) -> str:
    """Return the lowest version that a verdict allows."""
    first, second, third = numbers(old)
    if verdict is Verdict.BREAKING:
        return f"{first + 1}.0.0"
    return f"{first}.{second + 1}.0" if verdict is Verdict.ADDITIVE else f"{first}.{second}.{third + 1}"


def judge(baseline: Baseline, now: Surface, allowed: Verdict) -> Judgement:
    """Compare a surface with that of the last release, given what the next version number allows."""
    changes = compare(baseline.names, now)
    needed = max((each.verdict for each in changes), default=Verdict.NONE)
    text = listed(changes, baseline)
    if needed is Verdict.NONE:
        return Judgement(True, f"the public surface is that of {baseline.version}")
    if not baseline.released:
        if needed is Verdict.ADDITIVE:
            return Judgement(True, text)
        ends = "it is not released, so nobody relies on it: if this is meant, run `make surface` and commit its diff"
        return Judgement(False, f"{text}\n{baseline.version}: {ends}")
    version = next_version(baseline.version, needed)
    if needed <= allowed:
        return Judgement(True, f"{text}\nthe next version is at least {version}")
    kind = "breaking" if needed is Verdict.BREAKING else "added"
    return Judgement(
        False,
        f"{text}\nthis raises the {NUMBER[needed]} number, to {version}: undo it as said above, or write a changelog "
        f"fragment docs/changes/NAME.{kind}.md",
    )


def listed(changes: Sequence[Change], baseline: Baseline) -> str:
    """Return changes as text, the breaking ones with what to do."""
    lines: List[str] = []
    breaking = [each for each in changes if each.verdict is Verdict.BREAKING]
    additive = [each for each in changes if each.verdict is Verdict.ADDITIVE]
    if breaking:
        lines += [
            f"{len(breaking)} changes since {baseline.version} break callers:",
            *(f"  {each}" for each in breaking),
        ]
    if additive:
        lines += [f"{len(additive)} additions since {baseline.version}:", *(f"  {each}" for each in additive)]
    return "\n".join(lines)
