"""Clean environments with the wheel: each Python that is here, with the lowest and the highest dependencies."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Dict, List, NamedTuple, Tuple

from packaging.requirements import Requirement

from ..demo.run import environment, start, stop
from .checks import metadata
from .running import ROOT, ReleaseError, run, tool

SMOKE = Path(__file__).with_name("smoke.py")
LOWEST_PYTHON = (3, 9)
RESOLUTIONS = ("lowest-direct", "highest")
EXTRA = "emulator"
DYNAMIC = 'dynamic = ["version", "readme"]'


class Python(NamedTuple):
    """An interpreter."""

    version: Tuple[int, ...]
    path: str


def settings() -> Dict[str, str]:
    """Return the variables for uv: it downloads no Python, and pyenv's versions come before its shims."""
    versions = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    bins = [str(path) for path in sorted(versions.glob("3.*/bin"))]
    path = os.pathsep.join([*bins, os.environ.get("PATH", "")])
    return {**os.environ, "PATH": path, "UV_PYTHON_DOWNLOADS": "never", "UV_NO_PROGRESS": "1"}


def chosen(listing: str, wanted: Sequence[str]) -> List[Python]:
    """Return one interpreter of each minor version in uv's list, or of those that are wanted.

    Raises:
        ReleaseError: One that is wanted is not here, or none is.
    """
    found: Dict[Tuple[int, ...], Python] = {}
    for each in json.loads(listing):
        version = (each["version_parts"]["major"], each["version_parts"]["minor"])
        if each["implementation"] == "cpython" and each["variant"] == "default" and version >= LOWEST_PYTHON:
            found.setdefault(version, Python(version, each["path"]))
    for name in wanted:
        if tuple(map(int, name.split("."))) not in found:
            raise ReleaseError(f"Python {name} is not here; here are: {', '.join(map(shown, sorted(found)))}")
    pythons = [found[version] for version in sorted(found) if not wanted or shown(version) in wanted]
    if not pythons:
        raise ReleaseError("uv finds no Python of 3.9 or later")
    return pythons


def shown(version: Tuple[int, ...]) -> str:
    """Return a version as text."""
    return ".".join(map(str, version))


def pythons(wanted: Sequence[str]) -> List[Python]:
    """Return the interpreters of this machine."""
    listing = tool(
        "uv", "python", "list", "--only-installed", "--offline", "--output-format", "json", env=settings()
    )
    return chosen(listing, wanted)


def requirements(wheel: Path, extra: str) -> List[str]:
    """Return what a wheel requires itself, with one of its extras, so that the lowest of each can be asked for."""
    found: List[str] = []
    for line in metadata(wheel).get_all("Requires-Dist") or []:
        each = Requirement(line)
        if each.marker is None or each.marker.evaluate({"extra": extra}):
            each.marker = None
            found.append(str(each))
    return found


def install(wheel: Path, python: Python, folder: Path, resolution: str, extra: str = "") -> str:
    """Make an environment with the wheel; return its interpreter."""
    tool("uv", "venv", "--quiet", "--python", python.path, str(folder), env=settings())
    inside = str(folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))
    named = f"{wheel}[{extra}]" if extra else str(wheel)
    packages = [named, *requirements(wheel, extra)]
    tool(
        "uv",
        "pip",
        "install",
        "--quiet",
        "--python",
        inside,
        "--resolution",
        resolution,
        *packages,
        env=settings(),
    )
    return inside


def smoke(wheel: Path, python: Python, folder: Path, resolution: str) -> str:
    """Install the wheel and run the smoke test against its own emulator; return a line for the report.

    With the newest dependencies each warning is an error.
    """
    began = time.monotonic()
    inside = install(wheel, python, folder, resolution, EXTRA)
    process, address = start(inside)
    strict = ["-W", "error"] if resolution == "highest" else []
    try:
        said = run([inside, "-I", *strict, str(SMOKE), address], env=environment())
    finally:
        stop(process)
    return f"{said.strip()}, {resolution}: {time.monotonic() - began:.0f} s"


def sbom(wheel: Path, python: Python, folder: Path, target: Path, epoch: int) -> Path:
    """Write what the wheel runs with, without extras, as CycloneDX; return the file."""
    inside = install(wheel, python, folder, "highest")
    file = target / "sbom.cdx.json"
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    version = metadata(wheel)["Version"]
    fixed = folder / "pyproject.toml"  # the program reads no version from a module
    fixed.write_text(project.replace(DYNAMIC, f'version = "{version}"', 1), encoding="utf-8")
    arguments = ["--pyproject", str(fixed), "--mc-type", "library", "--output-reproducible"]
    env = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch)}
    tool("cyclonedx-py", "environment", *arguments, "--output-file", str(file), inside, env=env)
    described = json.loads(file.read_text(encoding="utf-8"))["metadata"]["component"]
    if described.get("version") != version:
        raise ReleaseError(f"{file.name} does not name the version: pyproject.toml has no line {DYNAMIC}")
    return file
