"""Problems are reported together; `check` proves the whole and names each file that is not fresh."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.__main__ import build, main
from generator.proofs import check
from generator.rendering import render
from generator.report import Concern, GeneratorError, Problem, Report, relative

if TYPE_CHECKING:
    from .conftest import Tiny

GEMINI = "gemini/v1beta.json"


# -- the report


def test_problems_are_raised_once_each_and_sorted_by_file_and_line() -> None:
    report = Report()
    report.add("b.yaml", "x", "late", 2)
    report.add("b.yaml", "y", "later", 10)
    report.add("a.yaml", "", "no path and no line")
    report.add("b.yaml", "x", "late", 2)

    with pytest.raises(GeneratorError) as caught:
        report.raise_if_any()

    assert str(caught.value).split("\n") == [
        "3 problem(s)",
        "a.yaml: no path and no line",
        "b.yaml:2: x: late",
        "b.yaml:10: y: later",
    ]


def test_what_may_follow_waits() -> None:
    report = Report()
    with report.about(Concern.TEXT):
        report.add("a.yaml", "x", "has no text")
    report.add("b.yaml", "x", "no type 'X'", 2)
    report.add("c.yaml", "y", "no type 'X'", 3)
    with pytest.raises(GeneratorError) as caught:
        report.raise_if_any()
    assert str(caught.value).split("\n") == [
        "1 problem(s); 1 more that may follow from them are shown when they are solved",
        "b.yaml:2: x: no type 'X', also c.yaml:3",
    ]


def test_no_problem_raises_nothing() -> None:
    Report().raise_if_any()


def test_a_problem_reads_like_a_compilers() -> None:
    assert str(Problem("a.yaml", 3, "x.y", "wrong")) == "a.yaml:3: x.y: wrong"
    assert str(Problem("a.yaml", 0, "x.y", "wrong")) == "a.yaml: x.y: wrong"


def test_files_are_named_from_where_the_reader_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert relative(tmp_path / "spec" / "a.yaml") == "spec/a.yaml"
    assert relative(tmp_path / "spec" / "a.yaml", tmp_path / "spec") == "a.yaml"


def test_files_elsewhere_keep_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    spec = tmp_path.parent / "elsewhere" / "spec"

    assert relative(spec / "docs" / "models.yaml") != relative(spec / "surface" / "models.yaml")


# -- the whole


def test_the_summary_says_what_is_covered(tiny: Tiny) -> None:
    assert check.summary(*build(tiny.spec)).split("\n") == [
        "gemini: 6 of 6 operations used, 28 fields mapped, 1 refused",
        "vertex: 7 of 7 operations used, 26 fields mapped, 2 refused",
        "9 methods, 18 types, 2 enums",
        "documented: 118 of 118 names (100.0 %)",
    ]


def test_a_cycle_between_topics_is_named(tiny: Tiny) -> None:
    mime = '"mimeType": {"type": "string", "required": true}'
    tiny.edit(GEMINI, mime, mime + ', "owner": {"type": "message", "ref": "Content"}')

    tiny.say("content/media", "Blob", "owner")

    assert tiny.problems() == [
        "spec/surface/types/content.yaml:2: topics.media: a cycle between modules: "
        "content.media -> content.tree -> content.media: move a type so that uses go one way"
    ]


def test_a_type_that_holds_itself_is_no_cycle(tiny: Tiny) -> None:
    content = tiny.build().types["Content"]
    assert "Content" in {field.type.type for field in content.fields}


# -- drift


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The golden spec with what is generated from it."""
    root = tmp_path_factory.mktemp("fresh")
    spec = Path(__file__).parents[1] / "golden" / "tiny" / "spec"
    (root / "spec").symlink_to(spec, target_is_directory=True)
    render.render(build(spec)[0], root / "generated")
    return root


def test_what_is_fresh_passes_with_what_python_leaves_behind(
    fresh: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cache = fresh / "generated" / "google" / "_genai_api" / "__pycache__"
    cache.mkdir()
    (cache / "x.pyc").touch()

    assert main(["--root", str(fresh), "check"]) == 0

    printed = capsys.readouterr()
    assert printed.out.startswith("gemini: 6 of 6 operations used")
    assert printed.err == ""


def test_each_file_that_differs_is_named(
    fresh: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    package = fresh / "generated" / "google" / "_genai_api"
    edited, extra, missing = (
        package / "types" / "content" / "media.py",
        package / "types" / "content" / "mine.py",
        package / "py.typed",
    )
    text = edited.read_bytes()
    edited.write_bytes(text + b"# mine\n")
    extra.write_text("", encoding="utf-8")
    missing.unlink()
    try:
        code = main(["--root", str(fresh), "check"])
    finally:
        edited.write_bytes(text)
        extra.unlink()
        missing.touch()

    assert code == 1
    assert capsys.readouterr().err.split("\n") == [
        "generated/ is not up to date: run `make generate`",
        "generated/google/_genai_api/py.typed",
        "generated/google/_genai_api/types/content/media.py",
        "generated/google/_genai_api/types/content/mine.py",
        "",
    ]


# -- the command


def test_a_wrong_spec_leaves_what_is_generated_as_it_was(
    tiny: Tiny, capsys: pytest.CaptureFixture[str]
) -> None:
    old = tiny.root / "generated" / "old.py"
    old.parent.mkdir()
    old.touch()
    tiny.edit("surface/models.yaml", "[models.describe]", "[models.explain]")

    assert main(["--root", str(tiny.root), "generate"]) == 1

    assert "models.explain" in capsys.readouterr().err
    assert old.is_file()


def test_fetch_says_what_it_wrote_or_why_it_did_not(tiny: Tiny, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["--root", str(tiny.root), "fetch", "gemini", "--from", "nowhere.json"])

    assert code == 1
    assert capsys.readouterr().err == "nowhere.json: No such file or directory\n"


@pytest.mark.parametrize("arguments", [[], ["fetch"], ["difference"]])
def test_an_unknown_stage_is_refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(arguments)

    assert "usage: python -m generator" in capsys.readouterr().err


def test_an_unknown_backend_is_refused(tiny: Tiny, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(tiny.root), "fetch", "other"]) == 1

    assert capsys.readouterr().err == "no backend 'other' in spec/settings.yaml: one of gemini, vertex\n"
