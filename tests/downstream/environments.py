"""The environment of a framework: its pinned packages, and our wheel in the place of the published SDK.

Environments stay in `build/downstream`, so that a second run installs the wheel alone.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import List

import tomllib

from .consumers import ROOT, Consumer

BUILT = ROOT / "build" / "downstream"
LIMIT = 1800  # seconds for one program; the largest environment takes some minutes
PUBLISHED = re.compile(r"^google-genai==(\S+)$", re.MULTILINE)
QUIET = ("--quiet", "--disable-pip-version-check")
LEAN = ("--no-deps", "--no-compile")
"""Frameworks bring packages of which a run imports few."""


class DownstreamError(Exception):
    """A program did not work; the text is what it said."""


def call(*command: str) -> str:
    """Run a program and return its output."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=LIMIT, check=False)
    if done.returncode != 0:
        raise DownstreamError(f"{' '.join(command)}: {(done.stderr or done.stdout)[-2000:]}")
    return done.stdout


def build_wheel() -> Path:
    """Build our wheel."""
    folder = BUILT / "wheel"
    shutil.rmtree(folder, ignore_errors=True)
    call(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder))
    (wheel,) = folder.glob("*.whl")
    return wheel


def make(consumer: Consumer) -> str:
    """Make the environment of a framework, unless it is there; return its interpreter."""
    folder = BUILT / consumer.name
    python, marker = str(folder / "bin" / "python"), folder / "pins.txt"
    pins = consumer.pins.read_text(encoding="utf-8")
    if not marker.exists() or marker.read_text(encoding="utf-8") != pins:
        call(sys.executable, "-m", "venv", "--clear", str(folder))
        call(python, "-m", "pip", "install", *QUIET, *LEAN, "--requirement", str(consumer.pins))
        marker.write_text(pins, encoding="utf-8")
    return python


def put_in_place(python: str, package: str) -> None:
    """Install a wheel, or a published release, in the place of the SDK that is there."""
    call(python, "-m", "pip", "install", *QUIET, *LEAN, "--force-reinstall", package)


def published(consumer: Consumer) -> str:
    """Return the release of the published SDK that the framework is pinned with."""
    found = PUBLISHED.search(consumer.pins.read_text(encoding="utf-8"))
    assert found, f"{consumer.pins} does not pin google-genai"
    return found.group(0)


def refuses(python: str) -> str:
    """Return what pip says about the version of the SDK, if the framework does not accept it."""
    command = [python, "-m", "pip", "check", "--disable-pip-version-check"]  # quiet, it says nothing
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = [line for line in done.stdout.splitlines() if re.search(r"requirement google-genai\b", line)]
    return lines[0] if lines else ""


def pin(consumer: Consumer) -> None:
    """Resolve the packages of a framework and of our wheel, and write their versions down."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    ours: List[str] = project["dependencies"]
    folder = BUILT / f"{consumer.name}.pins"
    python = str(folder / "bin" / "python")
    call(sys.executable, "-m", "venv", "--clear", str(folder))
    call(python, "-m", "pip", "install", *QUIET, "--no-compile", *consumer.requirements, *ours)
    frozen = call(python, "-m", "pip", "freeze", "--exclude", "pip", "--exclude", "setuptools")
    head = f"# Everything that is installed for {consumer.requirements[0]}; made by --pin {consumer.name}.\n"
    shutil.rmtree(folder)
    consumer.pins.write_text(head + frozen.replace(os.linesep, "\n"), encoding="utf-8")
