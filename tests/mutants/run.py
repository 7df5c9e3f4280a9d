"""Change each file of a spec and each template in one place at a time, and tell which changes nothing sees.

    python -m tests.mutants.run [--spec FOLDER] [--sample N] [--seed N] [--only PART] [--kind spec|template] [--jobs N]

Without `--spec` the golden package's spec is changed; `--spec spec` takes the real one, of which `--sample` is enough:
each mutant of it takes a second. The run fails if fewer than 98 of 100 are seen, or if a change leads to a traceback, to
the words of another tool, or to a file that is no Python.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from . import specs, templates
from .judge import ROOT, TEMPLATES, Bench, is_same
from .mutant import Mutant
from .survivors import SURVIVORS

TINY = ROOT / "tests" / "golden" / "tiny" / "spec"
SHARE = 0.98
"""The least share of the mutants that must be seen."""

Outcome = tuple[str, Mutant, str, str]
"""Kind, mutant, how it is seen, and what is wrong with how it is told."""


def every(spec: Path) -> list[tuple[str, Mutant]]:
    """Return all mutants of a spec and of the templates."""
    found: list[tuple[str, Mutant]] = []
    for path in sorted(spec.rglob("*")):
        name = path.relative_to(spec).as_posix()
        if path.is_file() and specs.reads(name):
            text = path.read_text(encoding="utf-8")
            mutants = specs.mutants(name, text)
            found += [("spec", each) for each in mutants if not is_same(text, each.text)]
    for path in sorted(TEMPLATES.rglob("*.jinja*")) if spec == TINY else ():
        name = path.relative_to(TEMPLATES).as_posix()
        if name.startswith("raw/"):  # tests/generator/raw has a client of its own for them
            continue
        mutants = templates.mutants(name, path.read_text(encoding="utf-8"))
        found += [("template", each) for each in mutants]
    return found


def judged(given: tuple[Path, Sequence[tuple[str, Mutant]]]) -> list[Outcome]:
    """Return the outcome of each of some mutants; runs in a process of its own."""
    spec, mutants = given
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(spec, Path(folder))
        judges = {"spec": bench.spec_mutant, "template": bench.template_mutant}
        return [(kind, mutant, *judges[kind](mutant)) for kind, mutant in mutants]


def told(outcomes: Sequence[Outcome], least: float = SHARE) -> bool:
    """Print what was found; return whether it is enough."""
    ways = Counter((kind, how or "not seen") for kind, _, how, _ in outcomes)
    for (kind, how), count in sorted(ways.items()):
        print(f"{kind:9} {how:24} {count}")
    survivors = [mutant for _, mutant, how, _ in outcomes if not how]
    for mutant in survivors:
        reason = next((reason for part, reason in SURVIVORS.items() if part in mutant.place), "")
        print(f"not seen: {mutant.place}" + (f" ({reason})" if reason else ""))
    faults = [(mutant, fault) for _, mutant, _, fault in outcomes if fault]
    for mutant, fault in faults:
        print(f"FAULT: {mutant.place}: {fault}")
    share = 1 - len(survivors) / len(outcomes) if outcomes else 0.0
    print(f"{len(outcomes)} mutants, {100 * share:.1f} % seen, {len(faults)} told badly")
    return share >= least and not faults


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.mutants.run")
    parser.add_argument("--spec", type=Path, default=TINY)
    parser.add_argument("--sample", type=int, default=0, help="how many mutants; all if 0")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", default="", help="a part of the file's path")
    parser.add_argument("--kind", choices=["spec", "template"], help="both if it is not given")
    parser.add_argument("--least", type=float, default=SHARE, help="the least share that must be seen")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args(arguments)
    spec = options.spec.resolve()
    mutants = [
        each for each in every(spec) if options.only in each[1].file and options.kind in (None, each[0])
    ]
    if options.sample:
        mutants = random.Random(options.seed).sample(mutants, min(options.sample, len(mutants)))
    parts = [(spec, mutants[start :: options.jobs]) for start in range(options.jobs)]
    with multiprocessing.get_context("spawn").Pool(options.jobs) as pool:
        outcomes = [each for found in pool.map(judged, parts) for each in found]
    return 0 if told(outcomes, options.least) else 1


if __name__ == "__main__":
    sys.exit(main())
