"""`make update` with real revisions: back to an old one and forward again, in a copy of the repository."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from generator.__main__ import main

from ...material import SPECS

pytestmark = [pytest.mark.long, pytest.mark.skipif(not SPECS.folder.is_dir(), reason=SPECS.missing)]

ROOT = Path(__file__).parents[3]
PAIRS = {
    "vertex": ("vertex-v1beta1.discovery.20250415.json", "vertex-v1beta1.discovery.20261106.json", ""),
    "gemini": (
        "gemini-v1beta.openapi.20250701.json",
        "gemini-v1beta.openapi.20251218.json",
        "gemini-v1beta.messages.202610.json",
    ),
}
"""Backend to the old document, the new one, and the list of messages of the new one."""

MOST_DECISIONS = {"vertex": 90, "gemini": 90}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("spec", "overrides", "generated"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def update(root: Path, backend: str, document: str, messages: str, date: str) -> int:
    given = ["--from", str(SPECS.folder / document), "--messages", messages, "--date", date, "--tests", "no"]
    return main(["--root", str(root), "update", backend, *given])


def tree(folder: Path) -> dict[str, bytes]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.mark.parametrize("backend", PAIRS)
def test_back_and_forward(root: Path, backend: str) -> None:
    old, new, messages = PAIRS[backend]
    (stored,) = (root / "spec" / backend).glob("*.json")
    date = json.loads(stored.read_text(encoding="utf-8"))["documents"][0]["read"]
    report = root / "build" / "update" / "report.md"
    extra = "none" if messages else ""

    assert update(root, backend, old, extra, date) == 3  # what methods need is gone, so that somebody decides

    text = report.read_text(encoding="utf-8")
    decisions = re.findall(r"^- \[ \] `([^`]+)`", text, re.MULTILINE)
    assert 0 < len(decisions) < MOST_DECISIONS[backend]
    assert all(re.fullmatch(r"\S+:\d+", place) for place in decisions)
    assert "Verdict: **major**" in text
    assert "Entries that were removed" in text
    assert list((root / "build" / "update").glob("*")) != []

    # On the way back `keep` has lost the patterns of operations that the old revision does not have.
    shutil.copy(ROOT / "spec" / "settings.yaml", root / "spec" / "settings.yaml")
    extra = str(SPECS.folder / messages) if messages else ""
    assert update(root, backend, new, extra, date) == 3
    assert json.loads((root / "build" / "update" / "changes.json").read_text(encoding="utf-8"))["changes"]
    assert stored.read_bytes() == (ROOT / stored.relative_to(root)).read_bytes()

    for folder in ("docs", "surface"):  # the decisions and texts that the real spec has
        shutil.rmtree(root / "spec" / folder)
        shutil.copytree(ROOT / "spec" / folder, root / "spec" / folder)
    for name in ("settings.yaml", f"{backend}/supplement.yaml"):
        shutil.copy(ROOT / "spec" / name, root / "spec" / name)
    assert main(["--root", str(root), "generate"]) == 0
    assert tree(root / "generated") == tree(ROOT / "generated")
    assert tree(root / "spec") == tree(ROOT / "spec")
