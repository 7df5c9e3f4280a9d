"""The part of the version number that changes raise.

- major: something that is shown is gone, has another type, or is required now;
- minor: something that is shown came, or is deprecated;
- patch: nothing that users write changes, but generated tables or texts do;
- none: nothing that is shown changes.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.comparison.values import Change, Effect, Exposure, Kind, Verdict


def verdict(changes: Sequence[Change]) -> Verdict:
    """Return the verdict over all changes."""
    breaking = [change for change in changes if change.effect is Effect.BREAKING]
    if breaking:
        return Verdict("major", _reason(breaking, "break code or calls"))
    additive = [change for change in changes if change.effect is Effect.ADDITIVE]
    deprecated = [
        change for change in changes if change.effect is Effect.WORDS and change.kind is Kind.DEPRECATED
    ]
    if additive or deprecated:
        said = [
            *([_reason(additive, "add something")] if additive else []),
            *([_reason(deprecated, "deprecate something")] if deprecated else []),
        ]
        return Verdict("minor", ", ".join(said))
    seen = [change for change in changes if change.standing.exposure is Exposure.SHOWN]
    if seen:
        return Verdict("patch", _reason(seen, "reach the generated tables or texts, and no code of users"))
    return Verdict("none", "nothing that the SDK shows changes")


def _reason(changes: Sequence[Change], what: str) -> str:
    count = len(changes)
    return f"{count} change{'' if count == 1 else 's'} {what if count > 1 else _singular(what)}"


def _singular(what: str) -> str:
    verb, _, rest = what.partition(" ")
    return f"{verb}{'es' if verb.endswith('ch') else 's'} {rest}"


LEVELS = ("none", "patch", "minor", "major")


def highest(verdicts: Sequence[Verdict]) -> Verdict:
    """Return the verdict over several backends."""
    return max(
        verdicts, key=lambda each: LEVELS.index(each.level), default=Verdict("none", "nothing was compared")
    )
