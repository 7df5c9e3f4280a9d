"""The effect of a change depends on what requests and responses hold; the verdict follows from the effects."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.comparison.values import Effect, Kind, Verdict
from generator.comparison.verdict import highest
from generator.facts import Fact, Parameter

from .conftest import line
from .tiny import QUERY, THING, compared, described, operation, sized

TAKES = operation("put", method="POST", request="Thing", response="")


def test_a_wider_number_breaks_readers_alone() -> None:
    wider = {**THING, "size": Fact("double")}
    (read,) = compared(described(), described(Thing=wider)).changes
    (sent,) = compared(described(TAKES), described(TAKES, Thing=wider)).changes
    assert (read.effect, sent.effect) == (Effect.BREAKING, Effect.ADDITIVE)


def test_a_field_of_responses_that_is_always_there_is_words() -> None:
    required = {**THING, "name": Fact("string", required=True)}
    (read,) = compared(described(), described(Thing=required)).changes
    (sent,) = compared(described(TAKES), described(TAKES, Thing=required)).changes
    assert (read.effect, sent.effect) == (Effect.WORDS, Effect.BREAKING)
    assert compared(described(), described(Thing=required)).verdict.level == "patch"


@pytest.mark.parametrize(
    ("attribute", "lost", "gained"),
    [
        ("upload", Effect.BREAKING, Effect.ADDITIVE),
        ("streaming", Effect.BREAKING, Effect.BREAKING),
    ],
)
def test_abilities(attribute: str, lost: Effect, gained: Effect) -> None:
    plain, able = operation("get"), operation("get", **{attribute: True})
    (first,) = compared(described(able), described(plain)).changes
    (second,) = compared(described(plain), described(able)).changes
    assert (first.effect, second.effect) == (lost, gained)


def test_a_value_that_is_sent_no_more_keeps_no_name() -> None:
    fewer = {**THING, "kind": Fact("enum", values=("LARGE",))}
    (sent,) = compared(described(TAKES), described(TAKES, Thing=fewer)).changes
    assert (line(sent), sent.why) == (
        "breaking: enum value removed: Thing.kind = SMALL: Thing.kind = 'SMALL'",
        "requests with this value are refused",
    )


def test_values_of_a_parameter() -> None:
    old, new = (
        operation("get", parameters={"view": replace(QUERY, values=values)})
        for values in (("FULL", "BASIC"), ("FULL", "SHORT"))
    )
    assert [line(each) for each in compared(described(old), described(new)).changes] == [
        "breaking: enum value removed: things.get?view = BASIC: things.get(view) = 'BASIC'",
        "additive: enum value added: things.get?view = SHORT: things.get(view) = 'SHORT'",
    ]


def test_the_same_change_of_several_fields_is_one() -> None:
    old = {"color": Fact("enum", values=("RED",))}
    new = {"color": Fact("enum", values=("RED", "BLUE"))}
    (change,) = compared(described(One=old, Two=old), described(One=new, Two=new)).changes
    assert (change.places, change.value) == (("One.color", "Two.color"), "BLUE")


def test_a_guess_needs_the_same_shape() -> None:
    renamed = compared(
        sized(), described(Thing={"title": THING["name"], "size": THING["size"], "kind": THING["kind"]})
    )
    assert [change.kind for change in renamed.changes] == [
        Kind.REMOVED,
        Kind.ADDED,
    ]  # nothing is alike but the type
    (change,) = compared(sized(maxSize=Fact("int32")), sized(maximumSize=Fact("int32"))).changes
    assert (change.kind, change.before, change.after, change.is_guess) == (
        Kind.RENAMED,
        "maxSize",
        "maximumSize",
        True,
    )
    retyped = compared(sized(maxSize=Fact("int32")), sized(maximumLength=Fact("string")))
    assert [each.kind for each in retyped.changes] == [Kind.REMOVED, Kind.ADDED]


def test_a_renamed_operation_is_compared_with_its_old_self() -> None:
    old = operation("fetch", path="things/{thing}", parameters={"view": QUERY})
    new = operation("get", path="things/{thing}", parameters={"view": replace(QUERY, required=True)})
    assert [line(each) for each in compared(described(old), described(new)).changes] == [
        "breaking: parameter changed: things.get?view (required): things.get(view)",
        "none: operation renamed: things.get: things.get",
    ]


def test_a_parameter_that_is_no_longer_required() -> None:
    old, new = (
        operation("get", parameters={"view": Parameter("query", "string", flag)}) for flag in (True, False)
    )
    (change,) = compared(described(old), described(new)).changes
    assert (change.effect, change.why) == (Effect.ADDITIVE, "callers may leave it out")


def test_other_operations_are_compared_by_their_ids() -> None:
    old, new = described(others=("a.get", "b.get")), described(others=("b.get", "c.get", "c.list"))
    found = compared(old, new)
    assert [(each.place, each.kind) for each in found.changes] == [
        ("a.get", Kind.REMOVED),
        ("c.get", Kind.ADDED),
        ("c.list", Kind.ADDED),
    ]
    assert (found.verdict.level, found.notes) == ("none", ())


def test_other_operations_that_are_not_listed_are_not_known() -> None:
    found = compared(described(), described(others=("a.get",)))
    assert found.changes == ()
    assert "is not known" in found.notes[0]


def test_an_operation_that_is_kept_from_now_on_is_not_new() -> None:
    old = described(operation("get"), others=("things.put", "things.run"))
    new = described(operation("get"), TAKES, others=("things.run",))
    assert [line(each) for each in compared(old, new).changes] == [
        "additive: operation changed: things.put (keep): things.put"
    ]
    assert [line(each) for each in compared(new, old).changes] == [
        "breaking: operation changed: things.put (keep): things.put"
    ]


def test_the_highest_verdict_counts() -> None:
    levels = [Verdict(level, "") for level in ("patch", "major", "minor")]
    assert highest(levels).level == "major"
    assert highest([]).level == "none"
