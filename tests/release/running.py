"""Programs that a release runs, and its one kind of error."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TOOLS = Path(sys.executable).parent
"""Where the programs of the environment are that runs this."""


class ReleaseError(Exception):
    """Something is not fit for a release; the text says what, and what to do."""


def run(
    command: Sequence[str], *, cwd: Path = ROOT, env: Mapping[str, str] = os.environ, umask: int = -1
) -> str:
    """Run a program to its end and return what it printed. Raises ReleaseError, with its words, if it failed."""
    done = subprocess.run(
        list(command), cwd=cwd, env=dict(env), umask=umask, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        words = (done.stdout + done.stderr).strip()
        raise ReleaseError(f"{' '.join(map(str, command))} ended with {done.returncode}:\n{words}")
    return done.stdout


def tool(name: str, *arguments: str, env: Mapping[str, str] = os.environ) -> str:
    """Run a program of the environment."""
    return run([str(TOOLS / name), *arguments], env=env)
