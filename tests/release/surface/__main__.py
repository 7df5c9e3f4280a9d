"""`python -m tests.release.surface`: the guard of `make check`; with `--write`, `make surface`."""

from __future__ import annotations

import argparse
import sys

from ..changelog import fragments, read_version
from .guard import ROOT, judge, read_baseline, step, surface_of, write_baseline
from .listed import Baseline


def main() -> int:
    """Run the command; 0 if the surface fits the version number."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--write", action="store_true", help="store today's surface, for a version not released yet"
    )
    write = parser.parse_args().write
    baseline, now = read_baseline(), surface_of(ROOT)
    if write:
        if baseline.released:
            print(
                f"the stored surface is that of {baseline.version}, which is released: only `make release` renews it"
            )
            return 1
        write_baseline(Baseline(baseline.version, False, now))
        print(f"stored: {len(now)} lines; read `git diff tests/release/surface/last_release.txt`")
        return 0
    allowed = max(fragments(ROOT).verdict, step(baseline.version, read_version(ROOT)))
    found = judge(baseline, now, allowed)
    print(found.text)
    return 0 if found.fits else 1


if __name__ == "__main__":
    sys.exit(main())
