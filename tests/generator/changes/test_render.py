"""The forms of a report: Markdown for a pull request, a fragment of the changelog, JSON and plain text."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from generator.comparison import Comparison, render
from generator.comparison.values import Change
from generator.facts import Fact

from .tiny import QUERY, THING, compared, described, operation, sized

PUT = operation("put", method="POST", request="Thing", response="")


@pytest.fixture
def found() -> Comparison:
    """A comparison with a change of most kinds."""
    old = described(
        operation("get"), operation("list"), PUT, others=("a.get", "a.b.get"), Gone={"x": Fact("string")}
    )
    thing = {
        "name": Fact("string", deprecated=True),
        "size": Fact("string"),
        "kind": Fact("enum", values=("LARGE", "SMALL", "TINY", "HUGE")),
        "tags": Fact("string", repeated=True),
    }
    new = described(
        operation("get", path="all/things/{thing}:get", parameters={"view": QUERY}),
        PUT,
        others=("a.put", "c.list", "d.list"),
        Thing=thing,
    )
    return compared(old, new)


PAGE = """\
## tiny: v1 7 to v1 8

**major**: 3 changes break code or calls.

| effect | shown | dropped | not shown |
|---|---|---|---|
| breaking | 3 | - | - |
| additive | 4 | - | - |
| words | 1 | - | - |
| none | 1 | - | 5 |

### Breaking (3)

Code or calls of users fail, unless the surface makes up for it.

| SDK | API | change | why, or what to do |
|---|---|---|---|
| `things.list` | `things.list` | operation removed: GET things/{thing}:list | the method fails on this backend |
| `Gone` | `Gone` | message removed: 1 field | this backend no longer has the type |
| `Thing.size` | `Thing.size` | type: int32 → string | its type in Python was int and is string |

### Additive (4)

Users gain this.

| SDK | API | change |
|---|---|---|
| `things.get(view)` | `things.get?view` | parameter added: query parameter, string |
| `Thing.tags` | `Thing.tags` | field added: list of string |
| `Thing.kind` | `Thing.kind` | values added: `HUGE`, `TINY` |

### Deprecated (1)

Docstrings name it, and its use warns.

| SDK | API | change |
|---|---|---|
| `Thing.name` | `Thing.name` | field deprecated |

### No effect (1)

The SDK adapts, or has it already.

| SDK | API | change | why, or what to do |
|---|---|---|---|
| `things.get` | `things.get` | path: things/{thing}:get → all/things/{thing}:get | the SDK takes the path from the description |

### Operations outside of `keep` (5)

<details><summary>2 removed, 3 added</summary>

- `a`: removed get; added put
- `a.b`: removed get
- `c`, `d`: added list

</details>
"""


def test_markdown(found: Comparison) -> None:
    assert render.markdown(found) == PAGE


def test_text(found: Comparison) -> None:
    lines = render.text(found).split("\n")
    assert lines[:2] == [
        "tiny v1 7 to v1 8: major: 3 breaking, 4 additive, 1 of words, 6 without effect",
        "major: 3 changes break code or calls",
    ]
    assert "  Thing.size: type: int32 → string: its type in Python was int and is string" in lines
    assert "  Thing.kind: values added: HUGE, TINY" in lines
    assert "  c, d: added list" in lines


def test_long_lists_are_cut_in_a_terminal_and_folded_on_a_page() -> None:
    more = {f"field{number:02}": Fact("string") for number in range(40)}
    found = compared(described(), sized(**more))
    assert "  and 10 more: --format markdown has all of them" in render.text(found).split("\n")
    assert "<details><summary>40 lines</summary>" in render.markdown(found)


def test_changelog(found: Comparison) -> None:
    assert (
        render.changelog(found)
        == """\
### Breaking

- `Gone` (tiny): this backend no longer has the type
- `Thing.size` (tiny): its type in Python was int and is string
- `things.list` (tiny): the method fails on this backend

### Added

- `Thing.kind = 'HUGE'` (tiny)
- `Thing.kind = 'TINY'` (tiny)
- `Thing.tags` (tiny)
- `things.get(view)` (tiny)

### Deprecated

- `Thing.name` (tiny)
"""
    )
    assert render.fragments(found)["deprecated"] == "tiny v1 8:\n- `Thing.name` (tiny)\n"


def test_a_changelog_of_two_backends_names_both_in_one_line(found: Comparison) -> None:
    other = replace(found, label="Other")
    assert "- `Thing.tags` (tiny, Other)\n" in render.changelog(found, other)
    assert render.changelog(compared(described(), described())) == ""


def test_json_has_every_change_and_is_stable(found: Comparison) -> None:
    document = json.loads(render.as_json(found))
    assert (document["form"], document["verdict"], len(document["changes"])) == (
        1,
        "major",
        len(found.changes),
    )
    assert document["changes"][2] == {
        "effect": "breaking",
        "exposure": "shown",
        "kind": "changed",
        "guess": False,
        "subject": "field",
        "places": ["Thing.size"],
        "value": "",
        "attribute": "type",
        "before": "int32",
        "after": "string",
        "sdk": ["Thing.size"],
        "undecided": False,
        "kept": True,
        "why": "its type in Python was int and is string",
    }
    assert render.as_json(found) == render.as_json(
        replace(found, changes=tuple(sorted(found.changes, key=_order)))
    )


def _order(change: Change) -> tuple[object, ...]:
    return change.order


def test_nothing_to_report() -> None:
    found = compared(described(), described())
    assert render.text(found) == "tiny v1 7 to v1 8: no changes\nnone: nothing that the SDK shows changes\n"
    assert render.markdown(found) == (
        "## tiny: v1 7 to v1 8\n\n**none**: nothing that the SDK shows changes.\n"
    )


def test_a_bar_does_not_break_a_table() -> None:
    old, new = (operation("get", path=path) for path in ("things/{a}", "things/{a}|{b}"))
    assert "\\|{b}" in render.markdown(compared(described(old), described(new)))


def test_it_names_what_is_a_guess() -> None:
    found = compared(sized(maxSize=Fact("int32")), sized(maximumSize=Fact("int32")))
    assert "field renamed: `maxSize` to `maximumSize` (a guess)" in render.markdown(found)
    kind = Fact("enum", values=("SIZE_LARGE", "SIZE_TINY_ONE"))
    other = Fact("enum", values=("SIZE_LARGE", "SIZE_ONE_TINY"))
    values = compared(described(Thing={**THING, "kind": kind}), described(Thing={**THING, "kind": other}))
    assert "value `SIZE_TINY_ONE` renamed to `SIZE_ONE_TINY` (a guess)" in render.markdown(values)
