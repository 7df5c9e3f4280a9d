"""The command of `make release`: what it refuses, and that a release that fails leaves no trace."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import List

import pytest

from .run import USUAL, read_arguments
from .running import ROOT, ReleaseError, run

COPIED = (
    "overrides", "generated", "docs", "tests/__init__.py", "tests/release", "tests/demo", "tests/seed",
    "tests/material.py",
    "ruff.toml", "CHANGELOG.md", "README.md", ".gitignore",
)  # fmt: skip
PROGRAM = """
import sys
from tests.release.run import stamped
from tests.release.running import ReleaseError
try:
    with stamped(sys.argv[1]):
        if sys.argv[2:]:
            raise ReleaseError("a stage failed")
except ReleaseError as error:
    print(error)
"""


def test_usual_arguments() -> None:
    found = read_arguments(["--version", "", "--stages", "--python"])
    assert (found.write, found.stages, found.python) == (False, USUAL, [])
    assert "sdist" not in USUAL


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--write"], "which one? make release VERSION=x.y.z DRY=0"),
        (["--write", "--version", "2.51.0", "--stages", "build"], "a release has all of its stages"),
        (["--stages", "bild"], "invalid choice: 'bild'"),
    ],
)
def test_wrong_arguments(arguments: List[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        read_arguments(arguments)
    assert caught.value.code == 2
    assert said in capsys.readouterr().err


def test_the_words_of_a_program_that_fails_are_kept() -> None:
    with pytest.raises(ReleaseError, match=r"ended with 3:\nout\nerr"):
        run([sys.executable, "-c", "import sys; print('out'); print('err', file=sys.stderr); sys.exit(3)"])


@pytest.fixture(name="repository")
def _repository(tmp_path: Path) -> Path:
    """A repository with one commit on its main branch."""
    for name in COPIED:
        target = tmp_path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(ROOT / name, target)
    git(tmp_path, "init", "--quiet", "--initial-branch", "main")
    git(tmp_path, "config", "user.name", "x")
    git(tmp_path, "config", "user.email", "x@example.com")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message", "All.")
    return tmp_path


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def release(folder: Path, *arguments: str) -> str:
    """Stamp a repository and return what was said."""
    env = {**os.environ, "PYTHONPATH": str(folder)}
    command = [sys.executable, "-c", PROGRAM, *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env=env)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.long
def test_releases_one_after_the_other(repository: Path) -> None:
    stored = repository / "tests/release/surface/last_release.txt"
    version = stored.read_text(encoding="utf-8").split(maxsplit=6)[5].strip(",")
    first = git(repository, "rev-parse", "HEAD")

    assert "three numbers" in release(repository, "v3")
    assert "the first release is" in release(repository, "1.0.0")
    assert release(repository, version, "fails") == "a stage failed"
    assert (git(repository, "status", "--porcelain"), git(repository, "rev-parse", "HEAD")) == ("", first)
    assert git(repository, "tag") == ""

    assert release(repository, version) == ""
    assert git(repository, "status", "--porcelain") == ""
    assert git(repository, "log", "-1", "--format=%s") == f"Release {version}"
    assert git(repository, "cat-file", "-t", f"v{version}") == "tag"
    assert stored.read_text(encoding="utf-8").startswith(f"# The public surface of {version}\n")
    assert f"## {version} (unreleased)" not in (repository / "CHANGELOG.md").read_text(encoding="utf-8")

    # The next one: a fix, then an addition, which a third number does not do for.
    numbers = [int(each) for each in version.split(".")]
    patch = f"{numbers[0]}.{numbers[1]}.{numbers[2] + 1}"
    minor = f"{numbers[0]}.{numbers[1] + 1}.0"
    assert "released already" in release(repository, version) or "exists" in release(repository, version)
    changes = repository / "docs/changes"
    (changes / "bug.fixed.md").write_text("A bug.\n", encoding="utf-8")
    assert "commit or stash" in release(repository, patch)
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "--message", "A fix.")
    assert release(repository, patch) == ""
    assert "### Fixed\n\n- A bug.\n" in (repository / "CHANGELOG.md").read_text(encoding="utf-8")
    assert not (changes / "bug.fixed.md").exists()

    (changes / "name.added.md").write_text("A name.\n", encoding="utf-8")
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "--message", "A name.")
    assert f"the next version is {minor} or higher" in release(repository, f"{patch[:-1]}9")
    git(repository, "checkout", "--quiet", "-b", "other")
    assert "from the branch main, not other" in release(repository, minor)
    git(repository, "checkout", "--quiet", "main")
    assert release(repository, minor) == ""
    assert set(git(repository, "tag").split()) == {f"v{version}", f"v{patch}", f"v{minor}"}
