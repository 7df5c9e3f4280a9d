"""`make update`: from a new upstream document to a report of what changed, what was done, and what is to be decided."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from generator import settings
from generator.comparison import render as comparison_text
from generator.comparison.shown import Shown
from generator.comparison.side import Side
from generator.comparison.values import Comparison, Kind, Subject
from generator.comparison.whole import compare
from generator.ir import Api
from generator.pipeline import Proved, blocking, prove
from generator.proofs import uses
from generator.proofs.check import drift
from generator.rendering import render
from generator.report import GeneratorError, Problem, Report
from generator.surface import docs
from generator.surface.docs import Missing
from generator.surface.merge import Merger
from generator.surface.types_folder import TypesFolder
from generator.upkeep import begun, enum_stubs, fix, method_stubs, new_facts, pairs, renames, stubs
from generator.upkeep.begun import Begun
from generator.upkeep.renames import Rename
from generator.upkeep.stages import Stages

DONE, FAILED, DECISIONS_LEFT = 0, 1, 3
ROUNDS = 10
"""More than the messages below messages that a revision brings at once."""

TESTS = ("tests/generator", "tests/golden", "tests/wire")


@dataclass
class Outcome:
    """The results of all stages, for the report."""

    facts: new_facts.NewFacts
    comparison: Comparison
    shown: Shown
    was_right: bool
    """Whether `check` passed before the new facts came."""

    removed: list[fix.Removed] = field(default_factory=list[fix.Removed])
    written: list[stubs.Stub] = field(default_factory=list[stubs.Stub])
    blocking: list[Problem] = field(default_factory=list[Problem])
    """The problems that keep even a draft from being generated."""

    gone: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    """The place in `spec/surface` and the ID of each operation that a method calls and upstream does not have."""

    decisions: list[Problem] = field(default_factory=list[Problem])
    renames: list[Rename] = field(default_factory=list[Rename])
    """The renamed messages that are to be decided about, with the problems that `decisions` does not have then."""

    missing: list[Missing] = field(default_factory=list[Missing])
    named: Side | None = None
    """The SDK names of the new facts after the stubs, if texts are missing."""

    words: int = 0
    """The stubs of texts that were written."""

    generated: str = "not generated: the decisions come first"
    tests: str = "not run"
    has_failed: bool = False

    @property
    def renamed(self) -> frozenset[str]:
        """The names that upstream seems to have changed: messages, types and fields."""
        found: set[str] = set()
        before = self.shown.before
        for change in self.comparison.changes:
            if change.kind is Kind.RENAMED and change.subject is Subject.FIELD:
                message = change.place.partition(".")[0]
                found.update((f"{message}.{change.before}", *before.fields.get((message, change.before), ())))
        found |= renames.held(self.guesses, self.shown)
        return frozenset(name.removeprefix("types.") for name in found)

    @property
    def guesses(self) -> dict[str, str]:
        """The messages that upstream seems to have renamed."""
        return renames.guessed(self.comparison, self.shown)

    @property
    def code(self) -> int:
        if self.has_failed:
            return FAILED
        return DECISIONS_LEFT if self.decisions or self.renames or self.gone or self.missing else DONE


class Given(NamedTuple):
    """The arguments of the command."""

    backend: str
    source: str
    messages: str
    date: str
    with_tests: bool


FOLDER = Path("build", "update")
"""Where the report of an update is, below the root."""


def run(root: Path, given: Given, stages: Stages) -> Outcome:
    """Run all stages; if one cannot end, or somebody interrupts it, `spec/` is as it was."""
    with new_facts.unchanged_if_it_fails(root / "spec"):
        outcome = _run(root, given, stages)
        stored = settings.read(root / "spec").stored(given.backend)
        after = json.loads(stored.read_text(encoding="utf-8"))
        is_done = outcome.code == DONE
        begun.write(
            root / FOLDER, given.backend, Begun(outcome.facts.before, after, outcome.was_right, is_done)
        )
    return outcome


def _run(root: Path, given: Given, stages: Stages) -> Outcome:
    with stages.stage("check before"):
        was_right = not _problems(root)
    with stages.stage("fetch"):
        last = begun.read(root / FOLDER, given.backend)
        facts = new_facts.replace(root, given.backend, given.source, given.messages, given.date, last)
        if last is not None and facts.went_on:
            was_right = last.was_right
    with stages.stage("diff"):
        shown = Shown.of(settings.read(root / "spec"), facts.old, facts.new)
        outcome = Outcome(facts, compare(facts.old, facts.new, shown), shown, was_right)
    outcome.removed += facts.removed
    with stages.stage("fix and stubs"):
        proved = _settle(root, outcome)
        if outcome.missing:
            outcome.named = Shown.of(settings.read(root / "spec"), facts.old, facts.new).after
    with stages.stage("generate"):
        _generate(root, proved, outcome)
    if given.with_tests and not outcome.blocking:
        with stages.stage("tests"):
            _test(root, outcome)
    return outcome


def _problems(root: Path) -> Sequence[Problem]:
    proved = prove(root / "spec")
    if not proved.report.problems:  # only then the hand-written code is compared with what there will be
        uses.check(proved.api, root / "overrides", proved.report)
    return proved.report.problems


class _Drafts:
    """Proves `spec/` as a draft, and remembers the last result."""

    def __init__(self, root: Path) -> None:
        self.spec = root / "spec"
        self.last = prove(self.spec, is_draft=True)

    def problems(self) -> Sequence[Problem]:
        self.last = prove(self.spec, is_draft=True)
        return self.last.report.problems


def _settle(root: Path, outcome: Outcome) -> Proved:
    """Remove and write stubs in turn until neither changes anything; return the result, words left out."""
    drafts = _Drafts(root)
    for _ in range(ROUNDS):
        found = settings.read(root / "spec")
        held = outcome.renamed | _used(drafts.last.api)
        if outcome.guesses:
            held -= renames.listed(outcome.guesses, _merger(root, drafts.last.api))
        removed = fix.fix(root, drafts.problems, found, outcome.was_right, held)
        outcome.removed += removed
        problems = drafts.last.report.problems
        written = _stubbed(root, drafts.last.api, problems, outcome.guesses.values())
        outcome.written += written
        if not written and not removed:
            break
    outcome.blocking = sorted(set(blocking(drafts.last.report.problems)))
    if not outcome.blocking:
        outcome.words = len(stubs.words(root, drafts.last.coverage.missing))
        drafts.problems()
    outcome.gone = list(_gone(root, outcome.comparison))
    outcome.decisions = [
        each
        for each in sorted(set(_problems(root)))
        if not docs.is_about_words(each) and not _is_gone(each, outcome.gone)
    ]
    merger = _merger(root, drafts.last.api)
    outcome.renames = list(renames.left(outcome.guesses, outcome.shown, merger, outcome.decisions))
    together = {each for rename in outcome.renames for each in rename.problems}
    outcome.decisions = [each for each in outcome.decisions if each not in together]
    outcome.missing = list(drafts.last.coverage.missing)
    return drafts.last


def _gone(root: Path, comparison: Comparison) -> Iterator[tuple[str, str]]:
    """Yield the lines that name an operation which this revision took away."""
    removed = [
        change.place
        for change in comparison.changes
        if (change.kind, change.subject) == (Kind.REMOVED, Subject.OPERATION)
    ]
    for path in sorted((root / "spec" / "surface").glob("*.yaml")):
        for at, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            named = re.findall(r"[\w.]+", line.partition("#")[0])
            yield from ((f"spec/surface/{path.name}:{at}", name) for name in removed if name in named)


def _is_gone(problem: Problem, gone: Sequence[tuple[str, str]]) -> bool:
    """Return whether a problem says of an operation that is gone only that it is not there."""
    return any(
        problem.place == place and f"has no operation {operation!r}" in problem.message
        for place, operation in gone
    )


def _used(api: Api) -> set[str]:
    """Return the types that a method or union names: whoever decides about those decides about the type."""
    methods = [method for resource in api.resources for method in resource.methods]
    bindings = [each for method in methods for items in method.bindings.values() for each in items]
    found = {each.returns for each in methods} | {each.returns for each in bindings}
    found |= {method.config for method in methods}
    found |= {
        name for method in methods for each in method.arguments for name in (each.type.name, *each.alike)
    }
    found |= {name.removesuffix("Dict") for union in api.unions.values() for name in union.names}
    return found


def _merger(root: Path, api: Api) -> Merger:
    """Return what pairs messages with types."""
    found = settings.read(root / "spec")
    folder = TypesFolder(found.spec / "surface" / "types", api.descriptions, Report())
    return Merger(found, api.descriptions, folder)


def write_stubs(root: Path, backend: str, operations: Sequence[str]) -> Iterator[stubs.Stub]:
    """Write a method for each operation, and stubs for the types and texts that are missing then."""
    drafts = _Drafts(root)
    if backend:
        settings.read(root / "spec").expect(backend)
    for name in operations:
        api = drafts.last.api
        yield from method_stubs.write(root, api, _merger(root, api), backend, name)
        drafts.problems()
    for _ in range(ROUNDS):
        written = _stubbed(root, drafts.last.api, drafts.last.report.problems)
        yield from written
        if not written:
            break
        drafts.problems()
    yield from stubs.words(root, drafts.last.coverage.missing)


def _stubbed(
    root: Path, api: Api, problems: Sequence[Problem], renamed: Collection[str] = ()
) -> list[stubs.Stub]:
    """Pair what is new with types of other backends; if none is left to pair, give the others a type or a name.

    A message that may be an old one under a new name gets neither.
    """
    found = [
        each for each in problems if stubs.UNTYPED.search(each.message) or pairs.UNNAMED.search(each.message)
    ]
    if not found:
        return []
    merger = _merger(root, api)
    new = [each for each in found if not renames.is_about(each, renamed)]
    return (
        pairs.write(root, api, merger, found)
        or stubs.types(root, api, merger.type_of, new)
        or enum_stubs.write(root, merger, new)
    )


def _generate(root: Path, proved: Proved, outcome: Outcome) -> None:
    if outcome.blocking:
        return
    try:
        render.render(proved.api, root / "generated")
        if not outcome.missing and not outcome.decisions and not outcome.renames:
            drift(proved.api, root / "generated")
    except GeneratorError as error:
        outcome.has_failed = True
        outcome.generated = f"failed: {error}"
        return
    outcome.generated = "a draft: words are missing" if outcome.missing else "generated"


def _test(root: Path, outcome: Outcome) -> None:
    tests = [name for name in TESTS if (root / name).is_dir()]
    command = [sys.executable, "-X", "dev", "-W", "error", "-m", "pytest", "-q", "-m", "not long", *tests]
    ended = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    lines = ended.stdout.strip().splitlines()
    failed = [line for line in lines if line.startswith(("FAILED", "ERROR"))]
    outcome.tests = "\n".join([*lines[-1:], *failed])
    outcome.has_failed |= ended.returncode != 0 and not outcome.missing


def write(outcome: Outcome, folder: Path, report: str) -> None:
    """Write the report and what belongs to it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (
        ("report.md", report),
        ("changes.json", comparison_text.as_json(outcome.comparison)),
        ("changelog.md", comparison_text.changelog(outcome.comparison)),
    ):
        (folder / name).write_text(text, encoding="utf-8")
