"""Every attribute of a fact is compared: one that is new to the comparison fails here, and is not silent before."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, make_dataclass
from typing import Any

import pytest

from generator.comparison import attributes, compare, effects
from generator.comparison.values import Effect, Subject
from generator.facts import Description, Fact, Operation, Parameter, Schema

FACTS = [Fact, Parameter, Operation, Schema, Description]
SUBJECTS = {
    Fact: Subject.FIELD,
    Parameter: Subject.PARAMETER,
    Operation: Subject.OPERATION,
    Description: Subject.API,
}


@pytest.mark.parametrize("kind", FACTS, ids=lambda kind: kind.__name__)
def test_the_tables_have_every_attribute(kind: Any) -> None:
    known = {*attributes.ELSEWHERE[kind], *attributes.COMPARED[kind]}
    assert {field.name for field in dataclasses.fields(kind)} <= known


def test_every_compared_attribute_has_a_rule() -> None:
    without = [
        (kind.__name__, name)
        for kind, subject in SUBJECTS.items()
        for name in attributes.COMPARED[kind]
        if name != "deprecated" and (subject, name) not in effects.CHANGED
    ]
    assert without == []


def test_an_attribute_that_no_table_has_breaks_until_it_has_a_rule() -> None:
    newer: Any = make_dataclass("NewerFact", [("secret", bool, False)], bases=(Fact,), frozen=True)
    attributes.ELSEWHERE[newer] = attributes.ELSEWHERE[Fact]
    try:
        old, new = (described(newer("string", secret=secret)) for secret in (False, True))
        (change,) = compare(old, new).changes
    finally:
        del attributes.ELSEWHERE[newer]
    assert (change.place, change.attribute, change.effect) == ("Thing.name", "secret", Effect.BREAKING)
    assert "no rule for this attribute" in change.why


def described(fact: Fact) -> Description:
    """An API with one operation that answers a message with one field."""
    schema = Schema("Thing", {"name": fact})
    operation = Operation("things.get", "GET", "things/{thing}", {}, "", "Thing")
    return Description(
        "tiny", "tiny", "v1", "7", "tiny.invalid", {operation.id: operation}, {"Thing": schema}
    )


@dataclass(frozen=True)
class Shape:
    """A fact, and its type as a text."""

    fact: Fact
    text: str


@pytest.mark.parametrize(
    "shape",
    [
        Shape(Fact("string"), "string"),
        Shape(Fact("int32", repeated=True), "list of int32"),
        Shape(Fact("message", "Old", map=True), "map of message New"),
        Shape(Fact("enum", values=("A",), map=True, repeated=True), "list of map of enum"),
    ],
    ids=lambda shape: shape.text,
)
def test_types_are_texts(shape: Shape) -> None:
    assert attributes.shape(shape.fact, {"Old": "New"}) == shape.text
