"""The sdist has every file of the repository, and the wheel that is built from it is the same as any."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import Dict, Set

import pytest

from ..tracked import ROOT, tracked

MADE = {"PKG-INFO"}
"""What the build adds."""

LEFT_OUT = {".ci"}
"""How the repository's own server runs the commands of the Makefile."""


def build(kind: str, source: Path, target: Path) -> Path:
    """Build a distribution without a network and return its file."""
    command = [
        sys.executable,
        "-m",
        "build",
        f"--{kind}",
        "--no-isolation",
        "--outdir",
        str(target),
        str(source),
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (file,) = target.iterdir()
    return file


def contents(wheel: Path) -> Dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(name="unpacked", scope="module")
def _unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The one folder of the sdist."""
    folder = tmp_path_factory.mktemp("sdist")
    with tarfile.open(build("sdist", ROOT, folder / "dist")) as archive:
        archive.extractall(folder / "unpacked")
    (found,) = (folder / "unpacked").iterdir()
    return found


def test_the_sdist_has_every_file(unpacked: Path) -> None:
    packed: Set[str] = {
        path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*") if path.is_file()
    }

    files = [path.relative_to(ROOT) for path in tracked()]
    assert packed - MADE == {path.as_posix() for path in files if path.parts[0] not in LEFT_OUT}


def test_the_wheel_of_the_sdist_is_that_of_the_repository(unpacked: Path, tmp_path: Path) -> None:
    ours = contents(build("wheel", ROOT, tmp_path / "ours"))
    theirs = contents(build("wheel", unpacked, tmp_path / "theirs"))

    assert theirs == ours
    assert "google/genai/py.typed" in ours
