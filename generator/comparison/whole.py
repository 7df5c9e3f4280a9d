"""Compare two descriptions of one backend, and say what the differences do to users of the SDK."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.comparison import effects
from generator.comparison.differences import Difference, differences
from generator.comparison.shown import Shown
from generator.comparison.values import Change, Comparison, Effect, Exposure, Kind, Standing, Subject
from generator.comparison.verdict import verdict
from generator.facts import Description

UNKNOWN_OTHERS = "One of the descriptions does not list the operations outside of `keep`: which of those came or went is not known."


def compare(
    old: Description, new: Description, shown: Shown | None = None, notes: Iterable[str] = ()
) -> Comparison:
    """Return every difference; without `shown` all of the API counts as shown, by its own names."""
    shown = shown or Shown.everything(old, new)
    found = [*_changes(old, new, shown), *_others(old, new, shown)]
    changes = tuple(sorted(_grouped(found), key=lambda change: change.order))
    said = [*notes, *([UNKNOWN_OTHERS] if bool(old.others) != bool(new.others) else [])]
    return Comparison(
        old.backend, shown.label, _version(old), _version(new), changes, verdict(changes), tuple(said)
    )


def _version(description: Description) -> str:
    return f"{description.version} {description.revision}"


def _changes(old: Description, new: Description, shown: Shown) -> Iterator[Change]:
    for difference in differences(old, new, shown.after.keeps):
        if difference.subject is Subject.OPERATION and _moved(difference, old, new):
            yield _kept_or_not(difference, shown)
            continue
        where = effects.standing(difference, shown)
        effect, why = effects.judge(difference, shown, where)
        yield _change(difference, where, effect, why, _is_kept(difference, shown))


def _change(difference: Difference, where: Standing, effect: Effect, why: str, is_kept: bool) -> Change:
    return Change(
        difference.kind,
        difference.subject,
        difference.place,
        (difference.place,),
        difference.value,
        difference.attribute,
        difference.before,
        difference.after,
        where,
        effect,
        why or where.reason,
        _group(difference),
        is_kept,
    )


def _group(difference: Difference) -> str:
    if difference.subject in (Subject.OPERATION, Subject.PARAMETER):
        return difference.owner.rpartition(".")[0]
    return difference.owner


def _is_kept(difference: Difference, shown: Shown) -> bool:
    side = shown.before if difference.kind is Kind.REMOVED else shown.after
    owner = difference.old_owner if difference.kind is Kind.REMOVED else difference.owner
    if difference.subject is Subject.API:
        return True
    if difference.subject in (Subject.OPERATION, Subject.PARAMETER) or "?" in difference.place:
        return side.keeps(owner)
    return owner in side.reached("kept") or bool(side.types.get(owner))


# -- operations outside of `keep`


def _moved(difference: Difference, old: Description, new: Description) -> bool:
    """Return whether both documents have an operation, and `keep` is what changed."""
    known = old.others if difference.kind is Kind.ADDED else new.others
    return difference.kind in (Kind.ADDED, Kind.REMOVED) and difference.owner in known


def _kept_or_not(difference: Difference, shown: Shown) -> Change:
    is_kept = difference.kind is Kind.ADDED
    where = (shown.after if is_kept else shown.before).operation(difference.owner)
    texts = {True: ("outside of `keep`", "kept"), False: ("kept", "outside of `keep`")}[is_kept]
    moved = replace(difference, kind=Kind.CHANGED, attribute="keep", before=texts[0], after=texts[1])
    is_shown = where.exposure is Exposure.SHOWN
    effect = (Effect.ADDITIVE if is_kept else Effect.BREAKING) if is_shown else Effect.NONE
    return _change(moved, where, effect, "the API has it before and after; `keep` changed", True)


def _others(old: Description, new: Description, shown: Shown) -> Iterator[Change]:
    """Yield the operations that only their IDs are known of."""
    if not old.others or not new.others:
        return
    before, after = ({*each.others, *each.operations} for each in (old, new))
    for kind, names in ((Kind.ADDED, set(new.others) - before), (Kind.REMOVED, set(old.others) - after)):
        for name in sorted(names):
            where = Standing(Exposure.NOT_SHOWN, reason="outside of `keep`")
            difference = Difference(kind, Subject.OPERATION, name)
            yield _change(difference, where, Effect.NONE, "", False)


# -- values that several fields share


def _grouped(changes: Iterable[Change]) -> Iterator[Change]:
    """Join the same change of an enumeration that several fields use: a description repeats its values at each."""
    found: dict[object, Change] = {}
    for number, change in enumerate(changes):
        is_value = change.subject is Subject.VALUE
        names = tuple(name.partition(" = ")[2] or name for name in change.standing.names)
        key = (
            change.kind,
            change.value,
            change.before,
            change.effect,
            change.is_kept,
            change.standing.exposure,
        )
        each = (*key, names if is_enum(change) else change.place.rpartition(".")[2]) if is_value else number
        if each in found:
            first = found[each]
            places = tuple(sorted({*first.places, *change.places}))
            names = tuple(dict.fromkeys((*first.standing.names, *change.standing.names)))
            joined = replace(first.standing, names=names)
            found[each] = replace(first, place=places[0], places=places, standing=joined)
        else:
            found[each] = change
    yield from found.values()


def is_enum(change: Change) -> bool:
    """Return whether the SDK shows a value by a name of its own, not as a text."""
    return bool(change.standing.names) and " = " not in change.standing.names[0]
