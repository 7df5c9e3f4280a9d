"""Every name of the published SDK 3.6.1 is ours too, or stands in `gaps.py` with its reason.

What is missing is printed. A gap that is closed fails, until its row is taken out.
"""

from __future__ import annotations

import fnmatch
from typing import List, Set

from . import names
from .gaps import GAPS


def _excused(missing: Set[str]) -> Set[str]:
    return {path for row in GAPS for path in fnmatch.filter(missing, _pattern(row))}


def _pattern(row: str) -> str:
    """Return the row with its brackets as themselves."""
    return row.replace("[", "[[]")


def _missing() -> List[str]:
    return [name.path for name in names.every() if name.parent and not name.there]


def test_the_facts_are_whole() -> None:
    assert (len(names.MODELS), sum(map(len, names.MODELS.values()))) == (408, 1620)
    assert (len(names.ENUMS), sum(map(len, names.ENUMS.values()))) == (82, 430)
    assert (len(names.DICTIONARIES), len(names.OTHERS)) == (403, 427)
    assert (len(names.MODULES), len(names.CLIENT)) == (14, 136)
    paths = [name.path for name in names.every()]
    assert len(set(paths)) == len(paths)


def test_what_is_missing_is_known() -> None:
    missing = _missing()
    unknown = sorted(set(missing) - _excused(set(missing)))
    for path in unknown:
        print(f"missing: {path}")
    assert unknown == []


def test_a_gap_that_is_closed_leaves_the_table() -> None:
    missing = _missing()
    closed = [row for row in GAPS if not fnmatch.filter(missing, _pattern(row))]
    assert closed == []
    assert all(GAPS.values())
