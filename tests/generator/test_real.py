"""The committed spec/: what it generates is committed, repeatable, and moves only where it must."""

from __future__ import annotations

import difflib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.__main__ import build
from generator.rendering import render

pytestmark = pytest.mark.long

ROOT = Path(__file__).parents[2]
PYTHON = sys.executable
PACKAGE = "google/_genai_api/"
ENVIRONMENTS = [
    {"PYTHONHASHSEED": "1", "LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "TZ": "America/Los_Angeles"},
    {"PYTHONHASHSEED": "77", "LC_ALL": "C.UTF-8", "LANG": "de_DE.UTF-8", "TZ": "Pacific/Kiritimati"},
]


def tree(folder: Path) -> dict[str, bytes]:
    """All files below a folder but those that running Python leaves there."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def copied(folder: Path) -> Path:
    """A root with a copy of spec/."""
    shutil.copytree(ROOT / "spec", folder / "spec")
    return folder


def differing(left: dict[str, bytes], right: dict[str, bytes]) -> list[str]:
    return sorted(name for name in {*left, *right} if left.get(name) != right.get(name))


def started(root: Path, stage: str, environment: dict[str, str]) -> subprocess.Popen[str]:
    """`python -m generator` on another root, in a given environment."""
    return subprocess.Popen(
        [PYTHON, "-m", "generator", "--root", str(root), stage],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def changed_lines(left: dict[str, bytes], right: dict[str, bytes]) -> dict[str, list[str]]:
    """The lines that came or went, by file."""
    result: dict[str, list[str]] = {}
    for name in differing(left, right):
        old, new = left.get(name, b"").decode(), right.get(name, b"").decode()
        lines = difflib.unified_diff(old.splitlines(), new.splitlines(), n=0, lineterm="")
        result[name] = [line for line in lines if line[:3] not in ("---", "+++") and line[:2] != "@@"]
    return result


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, bytes]]:
    """What two runs generate from the same spec, at once and in unlike environments."""
    roots = [copied(tmp_path_factory.mktemp("root")) for _ in ENVIRONMENTS]
    started_runs = [started(root, "generate", each) for root, each in zip(roots, ENVIRONMENTS)]
    ended = [(run.communicate(timeout=300), run.returncode) for run in started_runs]
    assert [code for _, code in ended] == [0, 0], ended
    return [tree(root / "generated") for root in roots]


def test_what_is_committed_is_what_the_spec_generates(runs: list[dict[str, bytes]]) -> None:
    assert differing(runs[0], tree(ROOT / "generated")) == []


def test_two_runs_anywhere_give_the_same_bytes(runs: list[dict[str, bytes]]) -> None:
    assert differing(runs[0], runs[1]) == []


def test_one_new_field_changes_only_the_lines_about_it(runs: list[dict[str, bytes]], tmp_path: Path) -> None:
    root = copied(tmp_path / "root")
    path = root / "spec" / "gemini" / "v1beta.json"
    text = path.read_text(encoding="utf-8")
    blob = '  "Blob": {\n'
    assert text.count(blob) == 1
    path.write_text(text.replace(blob, blob + '   "fooBar": {"type": "string"},\n'), encoding="utf-8")

    words = root / "spec" / "docs" / "content" / "media.yaml"
    text = words.read_text(encoding="utf-8")
    assert text.count("\nBlob:\n") == 1
    words.write_text(text.replace("\nBlob:\n", "\nBlob:\n  foo_bar: A bar.\n"), encoding="utf-8")

    render.render(build(root / "spec")[0], root / "generated")
    changed = changed_lines(runs[0], tree(root / "generated"))

    assert set(changed) == {
        "SURFACE.md",
        f"{PACKAGE}methods/nested.py",
        f"{PACKAGE}service/gemini.json",
        f"{PACKAGE}types/content/media.py",
        f"{PACKAGE}types/dicts/content/media.py",
    }
    assert changed["SURFACE.md"] == ["+| Blob | `foo_bar` | both | yes | - |"]
    assert changed[f"{PACKAGE}service/gemini.json"] == ['+"fooBar":{"type":"string"},']
    lines = {
        "content/media": "+    foo_bar: Optional[str] = None",
        "dicts/content/media": "+    foo_bar: Optional[str]",
    }
    for file, line in lines.items():
        assert sorted(changed[f"{PACKAGE}types/{file}.py"]) == [
            "+",
            '+    """A bar. Gemini API only."""',
            line,
        ]
    added = "".join(line[1:] for line in changed[f"{PACKAGE}methods/nested.py"] if line[0] == "+")
    assert "foo_bar" in added
    assert sum(map(len, changed.values())) <= 20, changed


@pytest.mark.parametrize(
    ("old", "new", "path", "message"),
    [
        (
            "operations: [models.countTokens]",
            "operations: [models.countWords]",
            "count_tokens.gemini.operations",
            "gemini has no operation 'models.countWords': correct the name, or fetch it",
        ),
        (
            "body: {contents: contents}",
            "body: {contents: contentsOfIt}",
            "generate_content.gemini.body.contents",
            "GenerateContentRequest has no field 'contentsOfIt' on gemini: correct the path; did you mean 'contents'?",
        ),
    ],
    ids=["operation", "field"],
)
def test_check_names_file_line_and_path(tmp_path: Path, old: str, new: str, path: str, message: str) -> None:
    root = copied(tmp_path / "root")
    surface = root / "spec" / "surface" / "models.yaml"
    text = surface.read_text(encoding="utf-8")
    line = text[: text.index(old)].count("\n") + 1
    surface.write_text(text.replace(old, new, 1), encoding="utf-8")

    run = started(root, "check", {})
    out, err = run.communicate(timeout=300)

    assert run.returncode == 1
    assert f"spec/surface/models.yaml:{line}: {path}: {message}\n" in err
    assert (out, "Traceback" in err) == ("", False)
