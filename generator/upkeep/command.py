"""The commands `update`, `stubs` and `fix`: their arguments, and what they print."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from generator import settings
from generator.pipeline import prove
from generator.report import Problem
from generator.upkeep import fix, update, update_report
from generator.upkeep.stages import Stages


def document(parser: argparse.ArgumentParser) -> None:
    """Add the arguments that name a document."""
    parser.add_argument("backend", help="a backend of spec/settings.yaml")
    parser.add_argument("--from", dest="source", default="", help="a file or https address")
    parser.add_argument("--messages", default="", help="a file of messages to merge")
    today = datetime.date.today().isoformat()
    parser.add_argument("--date", default=today, help="the date of the document, for spec/README.md")


def add(stages: Any) -> None:
    """Add the commands."""
    updates = stages.add_parser("update", help="fetch, compare, fix, write stubs, generate, test and report")
    document(updates)
    updates.add_argument("--tests", choices=("yes", "no"), default="yes", help="test what is generated")
    stubbed = stages.add_parser("stubs", help="write stubs into spec/ for new messages, texts and operations")
    stubbed.add_argument("backend", nargs="?", default="", help="the backend of the operations")
    stubbed.add_argument("operations", nargs="*", help="operations that a method shall call")
    stages.add_parser("fix", help="remove from spec/ what has nothing left to describe")


def run(options: argparse.Namespace) -> int:
    """Run the command that is chosen; return its exit code."""
    root: Path = options.root
    if options.stage == "update":
        return _updated(root, options)
    if options.stage == "stubs":
        for stub in update.write_stubs(root, options.backend, options.operations):
            print(stub)
    else:
        fixed(root)
    return 0


def fixed(root: Path) -> None:
    """Remove what has nothing left to describe; raise GeneratorError if problems are left."""

    def problems() -> Sequence[Problem]:
        return prove(root / "spec").report.problems

    removed = fix.fix(root, problems, settings.read(root / "spec"))
    print("\n".join([f"removed {len(removed)}", *map(str, removed)]))
    prove(root / "spec").report.raise_if_any()


def _updated(root: Path, options: argparse.Namespace) -> int:
    stages = Stages()
    given = update.Given(
        options.backend, options.source, options.messages, options.date, options.tests == "yes"
    )
    outcome = update.run(root, given, stages)
    backend = settings.read(root / "spec").backends[options.backend]
    update.write(outcome, root / update.FOLDER, update_report.report(outcome, backend, stages.seconds))
    print(f"verdict: {outcome.comparison.verdict.level}: {outcome.comparison.verdict.reason}")
    print(update_report.summary(outcome))
    print(f"tests: {outcome.tests}")
    print(f"{sum(stages.seconds.values()):.0f} s; read {update.FOLDER.as_posix()}/report.md")
    return outcome.code
