"""The command line: fetch, check, generate.

python -m generator fetch gemini [--from FILE_OR_URL] [--messages FILE]
python -m generator fetch vertex [--from FILE_OR_URL]
python -m generator check
python -m generator generate
"""

from __future__ import annotations

import argparse
import datetime
import sys
from pathlib import Path

from generator.descriptions import fetch, load
from generator.ir import BACKENDS, Api
from generator.proofs import check, documents, files
from generator.rendering import render
from generator.report import GeneratorError, Report
from generator.surface import docs, resources

ROOT = Path(__file__).parent.parent


def build(spec: Path) -> tuple[Api, docs.Coverage]:
    """Return the whole IR of `spec/`; raise GeneratorError with all problems if there are any."""
    report = Report()
    descriptions = {backend: load.description(spec, backend, report) for backend in BACKENDS}
    api = resources.build(spec, descriptions, report)
    api, coverage = docs.apply(spec, api, report)
    core = spec.parent / "overrides" / "google" / "_genai_core"
    check.check(api, spec / "surface", core, report)
    files.check(spec, report)
    documents.check(spec / "README.md", (load.spec_path(spec, backend) for backend in BACKENDS), report)
    report.raise_if_any()
    return api, coverage


def generate(spec: Path, out: Path) -> None:
    api, coverage = build(spec)
    render.render(api, out)
    print(check.summary(api, coverage))


def checked(spec: Path, out: Path) -> None:
    api, coverage = build(spec)
    print(check.summary(api, coverage))
    check.drift(api, out)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m generator", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--root", type=Path, default=ROOT, help="the folder that holds spec/ and generated/")
    stages = parser.add_subparsers(dest="stage", required=True)
    fetched = stages.add_parser("fetch", help="distil an upstream document into spec/")
    fetched.add_argument("backend", choices=BACKENDS)
    fetched.add_argument("--from", dest="source", default="", help="a file or https address")
    fetched.add_argument("--messages", default="", help="a file of messages to merge (gemini)")
    fetched.add_argument(
        "--date",
        default=datetime.date.today().isoformat(),
        help="the date of the document, for spec/README.md",
    )
    stages.add_parser("check", help="prove that spec/ is consistent and generated/ up to date")
    stages.add_parser("generate", help="write generated/")
    options = parser.parse_args(arguments)
    spec, out = options.root / "spec", options.root / "generated"
    try:
        if options.stage == "fetch":
            stored = load.spec_path(spec, options.backend)
            before = stored.read_text(encoding="utf-8") if stored.is_file() else ""
            path = fetch.fetch(spec, options.backend, options.source, options.messages, options.date)
            print("\n".join(fetch.describe(path, before)))
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
