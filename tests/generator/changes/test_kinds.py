"""No kind of change is silent: `diff` prints it with its effect, and `check` names it or the API shows it."""

from __future__ import annotations

import pytest

from . import field_kinds, operation_kinds, type_kinds
from .conftest import Real, line
from .kinds import Row

pytestmark = pytest.mark.long

ROWS = [*field_kinds.ROWS, *type_kinds.ROWS, *operation_kinds.ROWS]


def test_the_table_is_long_enough() -> None:
    assert len(ROWS) >= 50
    assert len({row.name for row in ROWS}) == len(ROWS)
    assert all(bool(row.says) + bool(row.flows) + bool(row.quiet) == 1 for row in ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_diff(real: Real, row: Row) -> None:
    found = {backend: real.compared(backend, edits) for backend, edits in row.edits.items()}

    assert [line(change) for each in found.values() for change in each.changes] == row.lines
    assert {each.verdict.level for each in found.values()} == {row.level}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_check(real: Real, row: Row) -> None:
    problems = real.problems(row.edits)
    if row.says:
        for part in row.says:
            assert part in problems
        return
    assert problems == ""
    if row.flows:
        before, after = (getattr(each, row.flows) for each in (real.api, real.checked(row.edits)))
        assert before != after
