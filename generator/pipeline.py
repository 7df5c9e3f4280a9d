"""From `spec/` to the whole IR: all stages in their order, and their problems."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator import settings
from generator.descriptions import load
from generator.ir import Api
from generator.proofs import check, documents, files, removals, uses
from generator.report import Concern, Problem, Report
from generator.surface import docs, resources


@dataclass(frozen=True)
class Proved:
    """The IR of `spec/`, with the problems in it."""

    api: Api
    coverage: docs.Coverage
    report: Report


def prove(spec: Path, is_draft: bool = False) -> Proved:
    """Read all of `spec/`; raise GeneratorError for what keeps a stage from going on."""
    report = Report()
    found = settings.read(spec)
    descriptions = {backend: load.description(found, backend, report) for backend in found.backends}
    api = resources.build(found, descriptions, report)
    api, coverage = docs.apply(spec, api, report, is_draft)
    core = spec.parent.joinpath("overrides", *found.packages.core.split("."))
    check.check(api, spec / "surface", core, report)
    public = spec.parent.joinpath("overrides", *found.packages.public.split("."))
    removals.check(api, spec / "surface", public, report)
    files.check(found, report)
    documents.check(spec / "README.md", map(found.stored, found.backends), report)
    return Proved(api, coverage, report)


def build(spec: Path, is_draft: bool = False) -> tuple[Api, docs.Coverage]:
    """Return the whole IR of `spec/`; raise GeneratorError with all problems if there are any."""
    proved = prove(spec, is_draft)
    if is_draft:
        proved.report.problems = list(blocking(proved.report.problems))
    proved.report.raise_if_any()
    return proved.api, proved.coverage


def usable(spec: Path) -> tuple[Api, docs.Coverage]:
    """Return the IR, if the hand-written code next to `spec/` can use what it describes."""
    api, coverage = build(spec)
    report = Report()
    uses.check(api, spec.parent / "overrides", report)
    report.raise_if_any()
    return api, coverage


def blocking(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the problems that keep even a draft from being generated: those of texts do not."""
    return (problem for problem in problems if problem.concern is not Concern.TEXT)
