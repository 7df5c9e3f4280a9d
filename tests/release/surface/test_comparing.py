"""Each kind of change of the surface gets its verdict, in a tiny package."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .changes_table import ADDITIVE, BREAKING, HEAD, NOTHING, Row
from .comparing import Verdict, compare
from .listed import Surface
from .reading import read_surface

ROWS = [
    *((Verdict.BREAKING, row) for row in BREAKING),
    *((Verdict.ADDITIVE, row) for row in ADDITIVE),
    *((Verdict.NONE, row) for row in NOTHING),
]


def surface(folder: Path, source: str) -> Surface:
    """Return the surface of a package of one module, whose public names are those without an underscore."""
    names = re.findall(r"^(?:async def |def |class )?([a-zA-Z]\w*)(?:\(| ?[:=])", source, re.MULTILINE)
    package = folder / "tiny"
    package.mkdir(parents=True)
    public = sorted({name for name in names if name not in ("def", "class", "async")})
    (package / "__init__.py").write_text(f"{HEAD}__all__ = {public}\n{source}\n", encoding="utf-8")
    return read_surface([folder], "tiny", [], [])


@pytest.mark.parametrize(("verdict", "row"), ROWS, ids=lambda value: getattr(value, "title", ""))
def test_each_change_has_its_verdict(verdict: Verdict, row: Row, tmp_path: Path) -> None:
    old, new = surface(tmp_path / "old", row.old), surface(tmp_path / "new", row.new)

    found = compare(old, new)

    assert max((each.verdict for each in found), default=Verdict.NONE) == verdict
    assert row.says in "\n".join(map(str, found))
    assert bool(found) == bool(row.says)
    assert all(each.advice for each in found if each.verdict is Verdict.BREAKING)


def test_every_breaking_change_breaks_in_one_direction_only(tmp_path: Path) -> None:
    """The reverse of each new name is a name that is gone."""
    for number, row in enumerate(ADDITIVE):
        if "is new" in row.says:
            folder = tmp_path / str(number)
            old, new = surface(folder / "old", row.old), surface(folder / "new", row.new)
            assert "is gone" in "\n".join(map(str, compare(new, old))), row.title


def test_a_second_name_may_become_the_first(tmp_path: Path) -> None:
    def package(name: str, init: str, module: str) -> Surface:
        folder = tmp_path / name / "tiny"
        folder.mkdir(parents=True)
        (folder / "__init__.py").write_text(init, encoding="utf-8")
        (folder / "things.py").write_text(module, encoding="utf-8")
        return read_surface([tmp_path / name], "tiny", [], [])

    thing = "class Thing:\n    def f(self) -> int: ...\n"
    taken = '__all__ = ["Thing"]\nfrom tiny.things import Thing\n'
    twice = package("twice", taken, f'__all__ = ["Thing"]\n{thing}')
    once = package("once", f'__all__ = ["Thing"]\n{thing}', "__all__ = []\n")

    assert twice["tiny.Thing"].kind == "same as"
    assert [str(each).split("\n")[0] for each in compare(twice, once)] == ["tiny.things.Thing: class is gone"]
    assert [str(each) for each in compare(once, twice)] == ["tiny.things.Thing: class is new"]
    assert compare(twice, twice) == []
