"""The sections of a report, in the order in which a maintainer reads them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.comparison.values import Change, Comparison, Effect, Exposure, Kind, Subject


@dataclass(frozen=True)
class Section:
    """A title, what it means, and the changes below it."""

    title: str
    meaning: str
    changes: tuple[Change, ...]

    @property
    def is_grouped(self) -> bool:
        """Whether its lines are for messages and not for names in the SDK."""
        return self.title == GROUPED


GROUPED = "Not shown"


def _is_decided(change: Change) -> bool:
    return change.effect is Effect.NONE and not change.standing.is_undecided


RULES: Mapping[tuple[str, str], Callable[[Change], bool]] = {
    ("Breaking", "Code or calls of users fail, unless the surface makes up for it."): (
        lambda change: change.effect is Effect.BREAKING
    ),
    ("Additive", "Users gain this."): lambda change: change.effect is Effect.ADDITIVE,
    ("Deprecated", "Docstrings name it, and its use warns."): (
        lambda change: change.effect is Effect.WORDS and change.kind in (Kind.DEPRECATED, Kind.RESTORED)
    ),
    ("Words", "Only the documentation changes."): (
        lambda change: change.effect is Effect.WORDS and change.kind not in (Kind.DEPRECATED, Kind.RESTORED)
    ),
    ("To decide", "The SDK could show this; nobody has decided about it."): (
        lambda change: change.effect is Effect.NONE and change.standing.is_undecided
    ),
    ("Dropped", "`spec/surface` leaves this out, with a reason."): (
        lambda change: _is_decided(change) and change.standing.exposure is Exposure.DROPPED
    ),
    ("No effect", "The SDK adapts, or has it already."): (
        lambda change: _is_decided(change) and change.standing.exposure is Exposure.SHOWN
    ),
    (GROUPED, "Kept operations use this, and no type or method shows it."): (
        lambda change: _is_decided(change) and change.standing.exposure is Exposure.NOT_SHOWN
    ),
}


def sections(comparison: Comparison) -> list[Section]:
    """Return the sections that have changes of kept operations."""
    kept = [change for change in comparison.changes if change.is_kept]
    found = [Section(title, meaning, tuple(filter(rule, kept))) for (title, meaning), rule in RULES.items()]
    return [section for section in found if section.changes]


def elsewhere(comparison: Comparison) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
    """Return the changes of operations outside of `keep`, and those of messages that only these use."""
    rest = [change for change in comparison.changes if not change.is_kept]
    operations = tuple(
        each for each in rest if each.subject in (Subject.OPERATION, Subject.PARAMETER) or "?" in each.place
    )
    return operations, tuple(each for each in rest if each not in set(operations))


def counts(comparison: Comparison) -> dict[str, dict[str, int]]:
    """Return effect to exposure to the number of changes."""
    return {
        effect.text: {
            exposure.text: sum(
                change.effect is effect and change.standing.exposure is exposure
                for change in comparison.changes
            )
            for exposure in Exposure
        }
        for effect in Effect
    }


def total(comparison: Comparison, *effects: Effect) -> int:
    return sum(change.effect in effects for change in comparison.changes)


def summary(comparison: Comparison) -> str:
    """Return one line: the versions, the verdict and the number of changes of each effect."""
    if not comparison.changes:
        return f"{comparison.label} {comparison.old} to {comparison.new}: no changes"
    told = ", ".join(f"{total(comparison, effect)} {_NAMED[effect]}" for effect in Effect)
    return f"{comparison.label} {comparison.old} to {comparison.new}: {comparison.verdict.level}: {told}"


_NAMED = {
    Effect.BREAKING: "breaking",
    Effect.ADDITIVE: "additive",
    Effect.WORDS: "of words",
    Effect.NONE: "without effect",
}
