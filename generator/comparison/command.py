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
    given = "a description: a file of spec/, an upstream document, an https address, or REVISION:PATH in git"
    parser.add_argument("old", help=f"{given}; a backend stands for what spec/ has about it")
    parser.add_argument("new", help=given)
    parser.add_argument("--format", choices=FORMATS, default="text", help="the form of the report")
    parser.add_argument("--out", type=Path, help="a file for the report, in place of the terminal")
    parser.add_argument(
        "--messages", default="", help="a list of messages to merge into upstream documents, or none"
    )
    parser.add_argument("--fail-on", choices=FAILS, help="exit with 1 if there is such a change")


def run(settings: Settings, options: argparse.Namespace) -> int:
    """Write the report; return 1 if there is a change that `--fail-on` names."""
    found = compared(settings, options.old, options.new, options.messages)
    report = FORMATS[options.format](found)
    if options.out:
        try:
            options.out.write_text(report, encoding="utf-8")
        except OSError as error:
            raise GeneratorError(f"{options.out}: {error.strerror}") from error
        print(f"{relative(options.out)}: {render.summary(found)}")
    else:
        print(report, end="")
    effects = FAILS.get(options.fail_on, ())
    return int(any(change.effect in effects for change in found.changes))


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
        note = f"What the SDK shows is not known, so everything counts as shown: {error}"
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
