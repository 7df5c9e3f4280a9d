"""`python -m generator diff`: compare two descriptions, and write the report."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from generator.comparison import render
from generator.comparison.inputs import read_pair
from generator.comparison.shown import Shown
from generator.comparison.values import Comparison, Effect
from generator.comparison.whole import compare
from generator.descriptions import load
from generator.descriptions.facts import MISFITS
from generator.facts import Description
from generator.report import GeneratorError, relative
from generator.settings import Settings

FORMATS: Mapping[str, Callable[[Comparison], str]] = {
    "text": render.text,
    "markdown": render.markdown,
    "changelog": render.changelog,
    "json": render.as_json,
}
FAILS: Mapping[str, tuple[Effect, ...]] = {
    "breaking": (Effect.BREAKING,),
    "additive": (Effect.BREAKING, Effect.ADDITIVE),
}
"""The effects that `--fail-on` looks for."""


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    given = "a backend (what spec/ has about it), a file, an https address, or REVISION:PATH in git"
    parser.add_argument("old", help=given)
    parser.add_argument("new", help=given)
    parser.add_argument("--format", choices=FORMATS, default="text", help="the form of the report")
    parser.add_argument(
        "--out",
        type=Path,
        help="a file for the report; for a changelog NAME.md, which gives NAME.added.md and so on",
    )
    parser.add_argument(
        "--messages", default="", help="a list of messages to merge into upstream documents, or none"
    )
    parser.add_argument("--fail-on", choices=FAILS, help="exit with 1 if there is such a change")


def run(settings: Settings, options: argparse.Namespace) -> int:
    """Write the report; return 1 if there is a change that `--fail-on` names."""
    found = compared(settings, options.old, options.new, options.messages)
    if options.out:
        for path in _write(found, options.format, options.out):
            print(f"{relative(path)}: written")
        print(render.summary(found))
    else:
        print(FORMATS[options.format](found), end="")
    effects = FAILS.get(options.fail_on, ())
    return int(any(change.effect in effects for change in found.changes))


def _write(found: Comparison, form: str, out: Path) -> list[Path]:
    """Write the report, which is a file for each kind of fragment if it is for the changelog."""
    files = {out: FORMATS[form](found)}
    if form == "changelog":
        files = {out.with_suffix(f".{kind}.md"): text for kind, text in render.fragments(found).items()}
    try:
        for path, text in files.items():
            path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise GeneratorError(f"{out}: {error.strerror}") from error
    return list(files)


def compared(settings: Settings, old: str, new: str, messages: str = "") -> Comparison:
    """Read both sides and compare them, against `spec/surface` if the settings have the API."""
    return _compared(settings, *read_pair(settings, old, new, messages))


def _compared(settings: Settings, old: Description, new: Description) -> Comparison:
    if old.backend not in settings.backends:
        note = f"spec/ has no surface of {old.api}: everything counts as shown, by its own name."
        return compare(old, new, None, [note])
    try:
        return compare(old, new, Shown.of(settings, old, new))
    except GeneratorError as error:  # a file of spec/surface that cannot be read
        reason = str(error).replace("\n", "; ")
        note = f"spec/surface cannot be read, so everything counts as shown: {reason}"
        return compare(old, new, Shown.everything(old, new, settings.backends[old.backend].name), [note])


def since(settings: Settings, before: str, path: Path) -> Iterator[str]:
    """Yield what a fetch changed, in a few lines; nothing if the file before cannot be read."""
    try:
        old = load.parse(json.loads(before))
    except MISFITS:
        return
    new = load.parse(json.loads(path.read_text(encoding="utf-8")))
    if old != new:
        yield render.brief(_compared(settings, old, new))
        yield f"All of it: python -m generator diff HEAD:{relative(path, settings.spec.parent)} {relative(path)}"
