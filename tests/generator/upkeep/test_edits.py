"""Edits of YAML by position: the entry goes or comes, and every other byte stays."""

from __future__ import annotations

import pytest
import yaml

from generator.upkeep import edits

TEXT = """# the top
a:
  # about b
  b: {x: 1, y: [p, q], z: 3}  # the end
  c:
    d: |
      text

      more
    # after d
    e: >-
      folded
      text

  # about f
  f:
    - one
    - two.three
g: [m,
  n, o]
h: {only: {this: 1}}
"""


def changed(after: str | None) -> tuple[list[str], list[str]]:
    """The lines that went and those that came."""
    assert after is not None
    old, new = TEXT.splitlines(), after.splitlines()
    return [line for line in old if line not in new], [line for line in new if line not in old]


@pytest.mark.parametrize(
    ("line", "path", "gone", "came"),
    [
        (4, "a.b", ["  b: {x: 1, y: [p, q], z: 3}  # the end"], []),
        (
            4,
            "a.b.x",
            ["  b: {x: 1, y: [p, q], z: 3}  # the end"],
            ["  b: {y: [p, q], z: 3}  # the end"],
        ),
        (
            4,
            "a.b.z",
            ["  b: {x: 1, y: [p, q], z: 3}  # the end"],
            ["  b: {x: 1, y: [p, q]}  # the end"],
        ),
        (
            4,
            "a.b.y.q",
            ["  b: {x: 1, y: [p, q], z: 3}  # the end"],
            ["  b: {x: 1, y: [p], z: 3}  # the end"],
        ),
        (6, "a.c.d", ["    d: |", "      more"], []),
        (11, "a.c.e", ["    e: >-", "      folded"], []),
        (16, "a.f.two.three", ["    - two.three"], []),
        (19, "g.m", ["g: [m,", "  n, o]"], ["g: [n, o]"]),
        (19, "g.o", ["  n, o]"], ["  n]"]),
        (21, "h.only.this", ["h: {only: {this: 1}}"], []),
    ],
)
def test_an_entry_is_removed_with_its_lines(line: int, path: str, gone: list[str], came: list[str]) -> None:
    lost, new = changed(edits.without(TEXT, line, path))

    assert [each for each in lost if each.strip() not in ("text", "")] == gone
    assert new == came


def test_comments_and_empty_lines_stay() -> None:
    after = edits.without(TEXT, 5, "a.c")

    assert after == TEXT.replace(TEXT[TEXT.index("  c:") : TEXT.index("\n  # about f")], "")


@pytest.mark.parametrize(("line", "path"), [(4, "a.b.nothing"), (1, "a.b"), (99, "a.b")])
def test_what_is_not_there_is_not_removed(line: int, path: str) -> None:
    assert edits.without(TEXT, line, path) is None


def test_a_file_that_loses_its_last_entry_is_empty() -> None:
    assert edits.without("# only this\na:\n  b: 1\n", 3, "a.b") == ""


@pytest.mark.parametrize(
    ("path", "lines", "came"),
    [
        (["a", "c"], ["k: v"], ["    k: v"]),
        (["a", "f"], ["- three"], ["    - three"]),
        (["a", "b"], ["k: v"], ["  b: {x: 1, y: [p, q], z: 3, k: v}  # the end"]),
        (["g"], ["- zz"], ["  n, o, zz]"]),
        ([], ["new:", "  _: x"], ["new:", "  _: x"]),
        (["i", "j"], ["k: v"], ["i:", "  j:", "    k: v"]),
        (["a", "new"], ["k: v"], ["  new:", "    k: v"]),
    ],
)
def test_lines_are_added_at_the_end_of_what_they_belong_to(
    path: list[str], lines: list[str], came: list[str]
) -> None:
    after = edits.with_lines(TEXT, path, lines)

    assert changed(after)[1] == came
    node = yaml.safe_load(after)
    for step in path:
        node = node[step]
    added = yaml.safe_load("\n".join(lines))
    assert all(item in node for item in added)


def test_a_list_in_brackets_goes_on_in_a_new_line_when_it_is_full() -> None:
    text = f"topics:\n  media: [{'A' * 95}]\n"

    after = edits.with_lines(text, ["topics", "media"], ["- AnotherType"])

    assert after == f"topics:\n  media: [{'A' * 95},\n    AnotherType]\n"


def test_lines_that_do_not_fit_into_braces_are_refused() -> None:
    with pytest.raises(ValueError, match="braces"):
        edits.with_lines("a: {b: 1}\n", ["a", "c"], ["d: 1"])


@pytest.mark.parametrize("text", ["methods:\n  get:\n    a: b\n", "class: X\n"])
def test_an_empty_line_that_is_added_has_no_blanks(text: str) -> None:
    after = edits.with_lines(text, ["methods"], ["", "freshen:", "  config: C"])

    assert "\n\n  freshen:\n" in after
    assert [line for line in after.split("\n") if line != line.rstrip()] == []
