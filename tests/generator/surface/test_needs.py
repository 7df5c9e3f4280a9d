"""Free values of a variant: `sets` names what is required and not mapped, and constants are values of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from ..conftest import Tiny

METHODS = "surface/models.yaml"
GEMINI, VERTEX = "      operations: [models.describe]\n", "      operations: [projects.models.describe]\n"
PREDICT = "      operations: [projects.models.predict]\n"
ROWS = [
    ("a field that is mapped", GEMINI, "sets: [contents]", "describe.gemini.sets: contents is sent by a row, to contents"),
    ("a field that is mapped", VERTEX, "sets: [contents]", "describe.vertex.sets: contents is sent by a row, to contents"),
    ("a field that is not required", GEMINI, "sets: [thumbnail]", "describe.gemini.sets: thumbnail on gemini is not required"),
    ("a field that is not required", VERTEX, "sets: [thumbnail]", "describe.vertex.sets: thumbnail on vertex is not required"),
    ("a field of an untyped request", PREDICT, "sets: [instances]", "paint.vertex.sets: the request is untyped and requires nothing: delete 'instances'"),
]  # fmt: skip
CONSTANTS = [
    ("a number in words", GEMINI, "describe.gemini", "options.limit: many", "'many' does not fit options.limit, a int64 on gemini"),
    ("a number in words", VERTEX, "describe.vertex", "options.limit: many", "'many' does not fit options.limit, a int64 on vertex"),
]  # fmt: skip


@pytest.mark.parametrize(("place", "text", "problem"), [row[1:] for row in ROWS])
def test_what_nothing_needs_is_named(tiny: Tiny, place: str, text: str, problem: str) -> None:
    line = tiny.edit(METHODS, place, f"{place}      {text}\n") + 1

    cure = "" if "delete" in problem else ": delete it"
    assert tiny.problems() == [f"spec/{METHODS}:{line}: {problem}{cure}"]


@pytest.mark.parametrize(("place", "where", "text", "problem"), [row[1:] for row in CONSTANTS])
def test_a_constant_fits(tiny: Tiny, place: str, where: str, text: str, problem: str) -> None:
    line = tiny.edit(METHODS, place, f"{place}      constants:\n        {text}\n") + 2

    key = text.partition(":")[0]
    assert f"spec/{METHODS}:{line}: {where}.constants.{key}: {problem}: correct it" in tiny.problems()


def test_a_constant_is_a_value_of_its_enumeration(tiny: Tiny) -> None:
    line = tiny.edit(METHODS, "constants: {mode: FAST}", "constants: {mode: FASTER}")

    message = (
        "paint.gemini.constants.mode: mode on gemini has no value 'FASTER': correct it; did you mean 'FAST'?"
    )
    assert tiny.problems() == [f"spec/{METHODS}:{line}: {message}"]
