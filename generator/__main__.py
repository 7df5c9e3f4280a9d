"""The command line: fetch, diff, update, stubs, fix, check, generate.

python -m generator fetch BACKEND [--from FILE_OR_URL] [--messages FILE]
python -m generator diff OLD NEW [--format text|markdown|changelog|json] [--out FILE] [--fail-on breaking|additive]
python -m generator update BACKEND [--from FILE_OR_URL] [--messages FILE] [--tests no]
python -m generator stubs [BACKEND OPERATION ...]
python -m generator fix
python -m generator check [--fix]
python -m generator generate [--draft]
"""

from __future__ import annotations

import argparse
import datetime
import sys
from collections.abc import Sequence
from pathlib import Path

from generator import settings
from generator.comparison import command as comparison
from generator.descriptions import fetch
from generator.pipeline import build as build
from generator.pipeline import prove
from generator.proofs import check
from generator.rendering import render
from generator.report import NO_WORDS, GeneratorError, Problem
from generator.upkeep import fix, update, update_report
from generator.upkeep.stages import Stages

ROOT = Path(__file__).parent.parent


def generate(spec: Path, out: Path, is_draft: bool = False) -> None:
    api, coverage = build(spec, is_draft)
    render.render(api, out)
    print(check.summary(api, coverage))
    if coverage.missing:
        print(f"a draft, which `check` refuses: {NO_WORDS} stands for {len(coverage.missing)} texts:")
        print("\n".join(map(str, coverage.missing)))


def checked(spec: Path, out: Path) -> None:
    api, coverage = build(spec)
    print(check.summary(api, coverage))
    check.drift(api, out)


def fixed(spec: Path) -> None:
    def problems() -> Sequence[Problem]:
        return prove(spec).report.problems

    removed = fix.fix(spec.parent, problems, settings.read(spec))
    print("\n".join([f"removed {len(removed)}", *map(str, removed)]))
    prove(spec).report.raise_if_any()


def updated(options: argparse.Namespace) -> int:
    root: Path = options.root
    stages = Stages()
    with_tests = options.tests == "yes"
    outcome = update.run(
        root, options.backend, options.source, options.messages, options.date, with_tests, stages
    )
    backend = settings.read(root / "spec").backends[options.backend]
    text = update_report.report(outcome, backend, stages.seconds)
    written = list(update.files(outcome, root / "build" / "update", text))
    print(f"verdict: {outcome.comparison.verdict.level}: {outcome.comparison.verdict.reason}")
    print(update_report.summary(outcome))
    print(f"tests: {outcome.tests}")
    print(f"{sum(stages.seconds.values()):.0f} s; read build/{written[0]}")
    return outcome.code


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m generator", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--root", type=Path, default=ROOT, help="the folder that holds spec/ and generated/")
    stages = parser.add_subparsers(dest="stage", required=True)
    fetched = stages.add_parser("fetch", help="distil an upstream document into spec/")
    comparison.add(stages.add_parser("diff", help="compare two descriptions, and what that does to users"))
    checks = stages.add_parser("check", help="prove that spec/ is consistent and generated/ up to date")
    checks.add_argument("--fix", action="store_true", help="first remove what has nothing left to describe")
    drafts = stages.add_parser("generate", help="write generated/")
    drafts.add_argument("--draft", action="store_true", help=f"write {NO_WORDS} for each missing text")
    updates = stages.add_parser("update", help="fetch, compare, fix, write stubs, generate, test and report")
    for each in (fetched, updates):
        each.add_argument("backend", help="a backend of spec/settings.yaml")
        each.add_argument("--from", dest="source", default="", help="a file or https address")
        each.add_argument("--messages", default="", help="a file of messages to merge")
        each.add_argument(
            "--date",
            default=datetime.date.today().isoformat(),
            help="the date of the document, for spec/README.md",
        )
    updates.add_argument(
        "--tests", choices=("yes", "no"), default="yes", help="run the tests of what is generated"
    )
    stubbed = stages.add_parser("stubs", help="write stubs into spec/ for new messages, texts and operations")
    stubbed.add_argument("backend", nargs="?", default="", help="the backend of the operations")
    stubbed.add_argument("operations", nargs="*", help="operations that a method shall call")
    stages.add_parser("fix", help="remove from spec/ what has nothing left to describe")
    options = parser.parse_args(arguments)
    spec, out = options.root / "spec", options.root / "generated"
    try:
        if options.stage == "fetch":
            found = settings.read(spec)
            found.expect(options.backend)
            stored = found.stored(options.backend)
            before = stored.read_text(encoding="utf-8") if stored.is_file() else ""
            path = fetch.fetch(found, options.backend, options.source, options.messages, options.date)
            print("\n".join([*fetch.describe(path, before), *comparison.since(found, before, path)]))
        elif options.stage == "update":
            return updated(options)
        elif options.stage == "diff":
            return comparison.run(settings.read(spec), options)
        elif options.stage == "stubs":
            print("\n".join(map(str, update.write_stubs(options.root, options.backend, options.operations))))
        elif options.stage == "fix":
            fixed(spec)
        elif options.stage == "check":
            if options.fix:
                fixed(spec)
            checked(spec, out)
        else:
            generate(spec, out, options.draft)
    except GeneratorError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
