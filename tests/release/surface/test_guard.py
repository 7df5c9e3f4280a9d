"""The guard demands the version number that the changes of the surface need."""

from __future__ import annotations

import pytest

from .comparing import Verdict
from .guard import judge, next_version, numbers, step
from .listed import Baseline, Surface, as_text, by_path, from_text, read_line

OLD = by_path(map(read_line, ["tiny: module", "tiny.f: function: int", "tiny.f(a): argument 1: str = 'x'"]))
WIDER = by_path([*OLD.values(), read_line("tiny.g: function")])
NARROWER = by_path([each for each in OLD.values() if each.path != "tiny.f(a)"])


@pytest.mark.parametrize(
    ("new", "allowed", "fits", "said"),
    [
        (OLD, Verdict.NONE, True, "the public surface is that of 2.50.0"),
        (WIDER, Verdict.NONE, False, "this raises the second number, to 2.51.0"),
        (WIDER, Verdict.ADDITIVE, True, "the next version is at least 2.51.0"),
        (WIDER, Verdict.BREAKING, True, "the next version is at least 2.51.0"),
        (NARROWER, Verdict.NONE, False, "this raises the first number, to 3.0.0"),
        (NARROWER, Verdict.ADDITIVE, False, "write a changelog fragment docs/changes/NAME.breaking.md"),
        (NARROWER, Verdict.BREAKING, True, "the next version is at least 3.0.0"),
    ],
)
def test_a_released_surface(new: Surface, allowed: Verdict, fits: bool, said: str) -> None:
    found = judge(Baseline("2.50.0", True, OLD), new, allowed)

    assert found.fits is fits
    assert said in found.text


def test_a_breaking_change_is_listed_with_what_to_do() -> None:
    text = judge(Baseline("2.50.0", True, OLD), NARROWER, Verdict.NONE).text

    assert text.splitlines()[:3] == [
        "1 changes since 2.50.0 break callers:",
        "  tiny.f(a): argument 1 is gone",
        "    keep it, deprecated, until the next first number",
    ]


@pytest.mark.parametrize(("new", "fits"), [(OLD, True), (WIDER, True), (NARROWER, False)])
def test_a_surface_that_is_not_released_is_written_anew(new: Surface, fits: bool) -> None:
    found = judge(Baseline("2.50.0", False, OLD), new, Verdict.BREAKING)

    assert found.fits is fits
    assert fits or "run `make surface`" in found.text


def test_numbers_of_versions() -> None:
    assert step("2.50.0", "3.0.0") is Verdict.BREAKING
    assert step("2.50.3", "2.51.0") is Verdict.ADDITIVE
    assert step("2.50.0", "2.50.1") is step("2.50.0", "2.50.0") is Verdict.NONE
    assert [next_version("2.50.3", each) for each in reversed(Verdict)] == ["3.0.0", "2.51.0", "2.50.4"]
    assert numbers("2.9.10") < numbers("2.10.0")
    for wrong in ("2.50", "2.50.0rc1", "v2.50.0", "2.50.0.1", "02.5.0", ""):
        with pytest.raises(ValueError, match="three numbers"):
            numbers(wrong)


@pytest.mark.parametrize("released", [True, False])
def test_the_stored_form_is_read_back(released: bool) -> None:
    lines = [
        "tiny.A: class: ValueError, tiny.B",
        "tiny.A.x: field: dict[str, int] | None = {'a': 1}",
        "tiny.c: constant",
    ]
    stored = Baseline("2.50.0", released, {**OLD, **by_path(map(read_line, lines))})

    assert from_text(as_text(stored)) == stored
    assert [str(each) for each in stored.names.values()][-3:] == lines


@pytest.mark.parametrize("text", ["", "tiny: module\n", "# The public surface of 1.0.0\nno line\n"])
def test_another_file_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="surface"):
        from_text(text)


def test_two_lines_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="two names with one path"):
        by_path([*OLD.values(), *OLD.values()])
