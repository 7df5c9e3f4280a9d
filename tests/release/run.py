"""`make release`: build, check and try what is published, and with `DRY=0` stamp, commit and tag it.

A dry run does everything but stamp, commit and tag. If a step of a real one fails, the stamp is undone.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import List, Optional

from . import tagging
from .building import Built, build_all, digest
from .changelog import ChangelogError, epoch, fragments, read_version
from .checks import check_all
from .environments import RESOLUTIONS, pythons, sbom, smoke
from .running import ROOT, ReleaseError, run
from .surface.guard import judge, read_baseline, step, surface_of

DIST = ROOT / "dist"
STAGES = {
    "surface": "compare the public surface with that of the last release",
    "build": "build wheel and sdist twice, and the wheel from the sdist: the same bytes",
    "check": "files, metadata, long description",
    "smoke": "install the wheel in clean environments, and call its emulator",
    "papers": "write the bill of materials and the checksums",
    "sdist": "run the sdist's own check and tests: ten minutes and more",
}
USUAL = tuple(STAGES)[:-1]


class Release:
    """The steps of one release."""

    def __init__(self, folder: Path, wanted: Sequence[str], version: str) -> None:
        self.folder = folder
        self.wanted = wanted
        self.version = version
        self.built: Optional[Built] = None

    def surface(self) -> None:
        """Compare the surface; a version that is asked for was judged already."""
        baseline = read_baseline()
        allowed = max(fragments(ROOT).verdict, step(baseline.version, read_version(ROOT)))
        found = judge(baseline, surface_of(ROOT), allowed)
        if not found.fits:
            raise ReleaseError(found.text)
        print(found.text)

    def build(self) -> None:
        """Build both files."""
        self.built = build_all(DIST, self.folder / "builds", epoch(ROOT))
        for file in self.built:
            print(f"{digest(file)}  {file.name}, {file.stat().st_size:,} bytes")

    def check(self) -> None:
        """Look into both files."""
        check_all(self.files(), read_version(ROOT), ROOT)

    def smoke(self) -> None:
        """Try the wheel with each Python, and with the lowest and highest dependencies."""
        for python in pythons(self.wanted):
            for resolution in RESOLUTIONS:
                folder = self.folder / f"{resolution}-{'.'.join(map(str, python.version))}"
                print(smoke(self.files().wheel, python, folder, resolution), flush=True)

    def papers(self) -> None:
        """Write bill of materials and checksums."""
        built = self.files()
        newest = pythons(self.wanted)[-1]
        bill = sbom(built.wheel, newest, self.folder / "sbom", DIST, epoch(ROOT))
        lines = [f"{digest(file)}  {file.name}\n" for file in (*built, bill)]
        (DIST / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")
        print("".join(lines).rstrip())

    def sdist(self) -> None:
        """Run the tests in the sdist."""
        run(["make", "sdist", f"PYTHON={sys.executable}"])

    def files(self) -> Built:
        """Return what was built: now, or by an earlier run."""
        if self.built is None:
            version = read_version(ROOT)
            wheel = DIST / f"google_genai-{version}-py3-none-any.whl"
            self.built = Built(wheel, DIST / f"google_genai-{version}.tar.gz")
            if missing := [each.name for each in self.built if not each.exists()]:
                raise ReleaseError(f"dist/ does not have {' and '.join(missing)}: run the stage build first")
        return self.built


@contextmanager
def stamped(version: str) -> Generator[None]:
    """Stamp the checkout; commit and tag it at the end, or undo the stamp if anything failed."""
    tagging.check_repository(version)
    tagging.check_version(version)
    files = tagging.stamp(version)
    try:
        yield
    except BaseException:
        tagging.restore(files)
        raise
    tagging.commit(version, files)


def read_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--version", default="", help="number of the release, such as 2.51.0")
    parser.add_argument(
        "--stages", nargs="*", choices=STAGES, default=USUAL, help=f"default: {' '.join(USUAL)}"
    )
    parser.add_argument(
        "--python", nargs="*", default=[], metavar="3.N", help="default: every one that is here"
    )
    parser.add_argument("--write", action="store_true", help="stamp, commit and tag")
    found = parser.parse_args(arguments)
    found.stages = found.stages or USUAL
    if found.write and not found.version:
        parser.error("which one? make release VERSION=x.y.z DRY=0")
    if found.write and not set(USUAL) <= set(found.stages):
        parser.error(f"a release has all of its stages: {' '.join(USUAL)}")
    return found


def run_stages(release: Release, stages: Sequence[str]) -> None:
    """Run stages in their order and print how long each took."""
    for name, words in STAGES.items():
        if name in stages:
            print(f"== {name}: {words}", flush=True)
            began = time.monotonic()
            stage: Callable[[], None] = getattr(release, name)
            stage()
            print(f"   {time.monotonic() - began:.0f} s", flush=True)


def main(arguments: Optional[List[str]] = None) -> int:
    """Run the command; 0 if everything fits."""
    chosen = read_arguments(sys.argv[1:] if arguments is None else arguments)
    try:
        with tempfile.TemporaryDirectory(prefix="genai-release-") as folder:
            release = Release(Path(folder), chosen.python, chosen.version)
            if chosen.write:
                with stamped(chosen.version):
                    run_stages(release, chosen.stages)
            else:
                if chosen.version:
                    tagging.check_version(chosen.version)
                    print(tagging.preview(chosen.version))
                run_stages(release, chosen.stages)
    except (ReleaseError, ChangelogError) as error:
        print(f"release: {error}", file=sys.stderr)
        return 1
    if chosen.write:
        tag = tagging.tag_of(chosen.version)
        print(f"{tag} is tagged. Publish it: git push origin {tagging.BRANCH} {tag}; see docs/releasing.md")
    return 0


if __name__ == "__main__":
    sys.exit(main())
