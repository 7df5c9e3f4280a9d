"""The command line: fetch, diff, check, generate.

python -m generator fetch BACKEND [--from FILE_OR_URL] [--messages FILE]
python -m generator diff OLD NEW [--format text|markdown|changelog|json] [--out FILE] [--fail-on breaking|additive]
python -m generator check
python -m generator generate
python -m generator raw DOCUMENT --out DIR --package NAME [--strict]
"""

from __future__ import annotations

import argparse
import datetime
import sys
from pathlib import Path

from generator import settings
from generator.comparison import command as comparison
from generator.descriptions import fetch, load
from generator.ir import Api
from generator.proofs import check, documents, files, uses
from generator.raw import command as raw
from generator.rendering import render
from generator.report import GeneratorError, Report
from generator.surface import docs, resources

ROOT = Path(__file__).parent.parent


def build(spec: Path) -> tuple[Api, docs.Coverage]:
    """Return the whole IR of `spec/`; raise GeneratorError with all problems if there are any."""
    report = Report()
    found = settings.read(spec)
    descriptions = {backend: load.description(found, backend, report) for backend in found.backends}
    api = resources.build(found, descriptions, report)
    api, coverage = docs.apply(spec, api, report)
    core = spec.parent.joinpath("overrides", *found.packages.core.split("."))
    check.check(api, spec / "surface", core, report)
    files.check(found, report)
    documents.check(spec / "README.md", map(found.stored, found.backends), report)
    report.raise_if_any()
    return api, coverage


def proved(spec: Path) -> tuple[Api, docs.Coverage]:
    """Return the IR, if the hand-written code next to `spec/` can use what it describes."""
    api, coverage = build(spec)
    report = Report()
    uses.check(api, spec.parent / "overrides", report)
    report.raise_if_any()
    return api, coverage


def generate(spec: Path, out: Path) -> None:
    api, coverage = proved(spec)
    render.render(api, out)
    print(check.summary(api, coverage))


def checked(spec: Path, out: Path) -> None:
    api, coverage = proved(spec)
    print(check.summary(api, coverage))
    check.drift(api, out)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m generator", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--root", type=Path, default=ROOT, help="the folder that holds spec/ and generated/")
    stages = parser.add_subparsers(dest="stage", required=True)
    fetched = stages.add_parser("fetch", help="distil an upstream document into spec/")
    fetched.add_argument("backend", help="a backend of spec/settings.yaml")
    fetched.add_argument("--from", dest="source", default="", help="a file or https address")
    fetched.add_argument("--messages", default="", help="a file of messages to merge")
    fetched.add_argument(
        "--date",
        default=datetime.date.today().isoformat(),
        help="the date of the document, for spec/README.md",
    )
    comparison.add(stages.add_parser("diff", help="compare two descriptions, and what that does to users"))
    stages.add_parser("check", help="prove that spec/ is consistent and generated/ up to date")
    stages.add_parser("generate", help="write generated/")
    raw.add(stages.add_parser("raw", help="make a client of any API from its document"))
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
        elif options.stage == "diff":
            return comparison.run(settings.read(spec), options)
        elif options.stage == "raw":
            return raw.run(options)
        elif options.stage == "check":
            checked(spec, out)
        else:
            generate(spec, out)
    except GeneratorError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
