"""The command line: fetch, diff, update, stubs, fix, check, generate.

python -m generator fetch BACKEND [--from FILE_OR_URL] [--messages FILE]
python -m generator diff OLD NEW [--format text|markdown|changelog|json] [--out FILE] [--fail-on breaking|additive]
python -m generator update BACKEND [--from FILE_OR_URL] [--messages FILE] [--tests no]
python -m generator stubs [BACKEND OPERATION ...]
python -m generator fix
python -m generator check [--fix]
python -m generator generate [--draft]
python -m generator raw DOCUMENT --out DIR --package NAME [--strict]
"""

from __future__ import annotations

import argparse
import signal
import sys
from pathlib import Path

from generator import settings
from generator.comparison import command as comparison
from generator.descriptions import fetch
from generator.pipeline import build as build
from generator.pipeline import usable
from generator.proofs import check
from generator.raw import command as raw
from generator.rendering import render
from generator.report import NO_WORDS, GeneratorError
from generator.upkeep import command as upkeep

ROOT = Path(__file__).parent.parent


def generate(spec: Path, out: Path, is_draft: bool = False) -> None:
    api, coverage = build(spec, is_draft) if is_draft else usable(spec)
    render.render(api, out)
    print(check.summary(api, coverage))
    if coverage.missing:
        print(f"a draft, which `check` refuses: {NO_WORDS} stands for {len(coverage.missing)} texts:")
        print("\n".join(map(str, coverage.missing)))


def checked(spec: Path, out: Path) -> None:
    api, coverage = usable(spec)
    print(check.summary(api, coverage))
    check.drift(api, out)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m generator", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--root", type=Path, default=ROOT, help="the folder that holds spec/ and generated/")
    stages = parser.add_subparsers(dest="stage", required=True)
    upkeep.document(stages.add_parser("fetch", help="distil an upstream document into spec/"))
    comparison.add(stages.add_parser("diff", help="compare two descriptions, and what that does to users"))
    checks = stages.add_parser("check", help="prove that spec/ is consistent and generated/ up to date")
    checks.add_argument("--fix", action="store_true", help="first remove what has nothing left to describe")
    drafts = stages.add_parser("generate", help="write generated/")
    drafts.add_argument("--draft", action="store_true", help=f"write {NO_WORDS} for each missing text")
    upkeep.add(stages)
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
        elif options.stage in ("update", "stubs", "fix"):
            return upkeep.run(options)
        elif options.stage == "diff":
            return comparison.run(settings.read(spec), options)
        elif options.stage == "raw":
            return raw.run(options)
        elif options.stage == "check":
            if options.fix:
                upkeep.fixed(options.root)
            checked(spec, out)
        else:
            generate(spec, out, options.draft)
    except GeneratorError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("interrupted: what was not finished is as it was", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # files are put back then too
    sys.exit(main())
