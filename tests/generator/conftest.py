"""A tiny two-backend spec, the golden package's, that a test may change."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.__main__ import build
from generator.ir import Api
from generator.report import GeneratorError

ROOT = Path(__file__).parents[2]
TINY = ROOT / "tests" / "golden" / "tiny" / "spec"
CALLS, CONTENT, GENERATION, RESPONSES = (
    f"surface/types/{area}.yaml" for area in ("calls", "content", "generation", "responses")
)
"""The files of the types of each area."""


class Tiny:
    """A copy of the golden package's spec; problems name its files as `spec/...`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.spec = root / "spec"
        shutil.copytree(TINY, self.spec)

    def edit(self, file: str, old: str, new: str) -> int:
        """Change the first `old` of a file; the line on which it stood."""
        path = self.spec / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{file} has no {old!r}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return text[: text.index(old)].count("\n") + 1

    def say(self, page: str, name: str, *keys: str) -> None:
        """Give words to what a test adds to a type."""
        for key in keys:
            self.edit(f"docs/{page}.yaml", f"{name}:\n", f"{name}:\n  {key}: Words.\n")

    def unsay(self, page: str, key: str) -> None:
        """Take the words away from what a test removes."""
        path = self.spec / "docs" / f"{page}.yaml"
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        kept = [line for line in lines if not line.startswith(f"  {key}:")]
        assert len(kept) == len(lines) - 1, f"{page} has not one {key!r}"
        path.write_text("".join(kept), encoding="utf-8")

    def build(self) -> Api:
        return build(self.spec)[0]

    def problems(self) -> list[str]:
        """What is wrong with the spec, one problem an entry, as a reader sees it."""
        with pytest.raises(GeneratorError) as caught:
            build(self.spec)
        head, *problems = str(caught.value).split("\n")
        assert head.partition(";")[0] == f"{len(problems)} problem(s)"
        return problems


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tiny:
    monkeypatch.chdir(tmp_path)
    return Tiny(tmp_path)
