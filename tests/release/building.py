"""Wheel and sdist, built so that the same source gives the same bytes."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import Dict, NamedTuple

from .running import ROOT, ReleaseError, run

COMPARED = {"UTC": 0o022, "Pacific/Chatham": 0o077}
"""The two surroundings of the builds that are compared: time zone and umask."""


class Built(NamedTuple):
    """The two files of a release."""

    wheel: Path
    sdist: Path


def build(kind: str, source: Path, target: Path, epoch: int, zone: str = "UTC") -> Path:
    """Build a wheel or an sdist into a folder and return its file."""
    env = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch), "TZ": zone, "PYTHONHASHSEED": str(len(zone))}
    target.mkdir(parents=True, exist_ok=True)
    before = set(target.glob("*"))
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
    run(command, cwd=source, env=env, umask=COMPARED[zone] if os.name == "posix" else -1)
    (file,) = set(target.glob("*")) - before
    return file


def digest(file: Path) -> str:
    """Return the SHA-256 of a file."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def contents(file: Path) -> Dict[str, bytes]:
    """Return the files in a wheel or sdist; those of an sdist without the name of its folder."""
    if file.suffix == ".whl":
        with zipfile.ZipFile(file) as wheel:
            return {name: wheel.read(name) for name in wheel.namelist()}
    found: Dict[str, bytes] = {}
    with tarfile.open(file) as sdist:
        for member in sdist.getmembers():
            opened = sdist.extractfile(member)
            if opened is not None:
                found[member.name.partition("/")[2]] = opened.read()
    return found


def demand_equal(one: Path, other: Path, what: str) -> None:
    """Raise ReleaseError, naming what differs, unless two files have the same bytes."""
    if digest(one) == digest(other):
        return
    ours, theirs = contents(one), contents(other)
    names = sorted(name for name in {*ours, *theirs} if ours.get(name) != theirs.get(name))
    differ = ", ".join(names[:10]) or "order, times or modes of the files"
    raise ReleaseError(f"{one.name}: {what} gives other bytes; what differs: {differ}")


def copy_source(target: Path) -> None:
    """Copy the files of the repository, without what it ignores."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    for name in filter(None, reversed(run(command).split("\0"))):
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, target / name)


def build_all(target: Path, folder: Path, epoch: int) -> Built:
    """Build both files into a folder; build them again elsewhere, and the wheel from the sdist, and compare.

    Raises:
        ReleaseError: A build failed, or gave other bytes.
    """
    for old in (*target.glob("google_genai-*"), *target.glob("sbom.cdx.json"), *target.glob("SHA256SUMS")):
        old.unlink()
    built = Built(build("wheel", ROOT, target, epoch), build("sdist", ROOT, target, epoch))
    copy_source(folder / "copy")
    for ours, kind in ((built.sdist, "sdist"), (built.wheel, "wheel")):
        again = build(kind, folder / "copy", folder / "again", epoch, "Pacific/Chatham")
        demand_equal(ours, again, "a second build, in another folder, time zone and umask,")
    with tarfile.open(built.sdist) as archive:
        archive.extractall(folder / "sdist", filter="data")
    (unpacked,) = (folder / "sdist").iterdir()
    demand_equal(built.wheel, build("wheel", unpacked, folder / "from", epoch), "the build from the sdist")
    return built
