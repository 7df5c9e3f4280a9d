"""`make update` with two revisions of Vertex AI that are 19 months apart, from a spec of the old one to today's."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from generator.__main__ import main
from generator.upkeep.stages import Stages

from ...material import SPECS
from . import hand_edits, old_spec

pytestmark = [pytest.mark.long, pytest.mark.skipif(not SPECS.folder.is_dir(), reason=SPECS.missing)]

Json = dict[str, Any]
DECISIONS_LEFT = 3


def command(root: Path, *arguments: str) -> int:
    return main(["--root", str(root), *arguments])


def tree(folder: Path) -> dict[str, bytes]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def read(root: Path) -> Json:
    facts: Json = json.loads((root / old_spec.STORED).read_text(encoding="utf-8"))
    return facts


def differences(old: Json, new: Json) -> Iterator[tuple[str, str]]:
    """Yield the place in the API of everything that differs, and the value of an enumeration."""
    found = [set(facts["operations"]) | set(facts["others"]) for facts in (old, new)]
    yield from ((name, "") for name in found[0] ^ found[1])
    for name in old["operations"].keys() & new["operations"].keys():
        yield from _of_operation(name, old["operations"][name], new["operations"][name])
    for name in old["schemas"].keys() | new["schemas"].keys():
        before, after = (facts["schemas"].get(name) for facts in (old, new))
        if before is None or after is None:
            yield name, ""
            continue
        for field in before.keys() | after.keys():
            yield from _of_fact(f"{name}.{field}", before.get(field), after.get(field))


def _of_operation(name: str, before: Json, after: Json) -> Iterator[tuple[str, str]]:
    if any(before.get(key) != after.get(key) for key in {*before, *after} - {"parameters"}):
        yield name, ""
    for parameter in before["parameters"].keys() | after["parameters"].keys():
        facts = (each["parameters"].get(parameter) for each in (before, after))
        yield from _of_fact(f"{name}?{parameter}", *facts)


def _of_fact(place: str, before: Json | None, after: Json | None) -> Iterator[tuple[str, str]]:
    if before is None or after is None:
        yield place, ""
        return
    listed = ("values", "deprecated_values")
    for key in listed:
        yield from ((place, value) for value in set(before.get(key, ())) ^ set(after.get(key, ())))
    if any(before.get(key) != after.get(key) for key in {*before, *after} - {*listed}):
        yield place, ""


def kinds(report: str) -> dict[str, int]:
    """Return how many decisions of each kind a report has: their texts, without names."""
    left = report.partition("## Decisions that are left")[2].partition("\n## ")[0]
    found = re.findall(r"^- \[ \] `\S+` \S+: (.*)$", left, re.MULTILINE)
    return dict(sorted(Counter(_without_names(text) for text in found).items()))


def _without_names(text: str) -> str:
    text = re.sub(r"; did you mean .*", "", text.replace(" on vertex", ""))
    return re.sub(r"\([^)]*\)|'[^']*'|\b\w+\.\w+\b|\b[A-Z_]{4,}\b", "…", text)


def sections(report: str) -> dict[str, int]:
    """Return the counts in the headings of a report."""
    found = re.findall(r"^(?:## |<summary>)([^(\n]+) \((\d+)\)", report, re.MULTILINE)
    return {name: int(count) for name, count in found}


def test_from_the_old_revision_to_todays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, snapshot: SnapshotAssertion
) -> None:
    root = tmp_path / "clone"
    root.mkdir()
    monkeypatch.chdir(root)
    old_spec.copy(root)
    with Stages().stage("old spec"):
        removed = old_spec.back(root)
    assert command(root, "generate") == 0
    assert command(root, "check") == 0
    old = read(root)
    assert old["revision"] == "20250415"

    given = ["--from", str(SPECS.folder / old_spec.NEW), "--date", old_spec.day(), "--tests", "no"]
    assert command(root, "update", old_spec.BACKEND, *given) == DECISIONS_LEFT
    assert read(root)["revision"] == "20261106"

    report = (root / "build" / "update" / "report.md").read_text(encoding="utf-8")
    changes = json.loads((root / "build" / "update" / "changes.json").read_text(encoding="utf-8"))
    reported = {(place, each["value"]) for each in changes["changes"] for place in each["places"]}
    assert sorted(set(differences(old, read(root))) - reported) == []
    shown = [each for each in changes["changes"] if each["exposure"] == "shown"]
    assert [each for each in shown if not any(f"`{place}" in report for place in each["places"])] == []

    assert {
        "verdict": changes["verdict"],
        "reason": changes["reason"],
        "removed on the way back": len(removed),
        "lines of the report": len(report.splitlines()),
        "sections": sections(report),
        "decisions": kinds(report),
        "hand edits": hand_edits.count(root / "spec", old_spec.ROOT / "spec"),
    } == snapshot

    old_spec.decide(root)
    assert command(root, "update", old_spec.BACKEND, *given) == 0
    assert tree(root / "spec") == tree(old_spec.ROOT / "spec")
    assert tree(root / "generated") == tree(old_spec.ROOT / "generated")
