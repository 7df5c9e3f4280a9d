"""The files of the repository: those in git, and new ones that it does not ignore."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import List

import pytest

ROOT = Path(__file__).resolve().parents[1]


def tracked() -> List[Path]:
    """Return every file of the repository; skip the test where there is no git checkout, as in an sdist."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if found.returncode != 0:
        pytest.skip("only a git checkout has a list of its files; nothing is missing")
    return [path for path in (ROOT / name for name in found.stdout.split("\0") if name) if path.is_file()]
