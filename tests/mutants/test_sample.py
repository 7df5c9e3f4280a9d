"""A sample of the mutants: the others are for `make mutants`, which takes ten minutes."""

from __future__ import annotations

from pathlib import Path

import pytest

from . import run, specs, templates
from .judge import TEMPLATES, Bench
from .mutant import Mutant

pytestmark = pytest.mark.long

SAMPLE = "40"


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    with pytest.MonkeyPatch.context():
        return Bench(run.TINY, tmp_path_factory.mktemp("bench"))


@pytest.mark.parametrize("kind", ["spec", "template"])
def test_changes_are_seen(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = run.main(["--sample", SAMPLE, "--kind", kind, "--jobs", "1", "--least", "0.9"])

    assert code == 0, capsys.readouterr().out


def test_every_file_of_the_spec_and_every_template_has_mutants() -> None:
    found = {mutant.file for _, mutant in run.every(run.TINY)}
    files = {path.relative_to(run.TINY).as_posix() for path in run.TINY.rglob("*.[yj]*") if path.is_file()}
    printed = {path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.jinja*")}

    assert {name for name in files | printed if not name.startswith("raw/")} <= found


def test_how_yaml_is_changed() -> None:
    text = "a: {b: true, c: [x, y]}\nd: word\n"

    assert [(each.line, each.what, each.text) for each in specs.mutants("f.yaml", text)] == [
        (1, "lost a", "d: word\n"),
        (1, "ax for a", "ax: {b: true, c: [x, y]}\nd: word\n"),
        (2, "lost d", "a: {b: true, c: [x, y]}\n"),
        (2, "dx for d", "a: {b: true, c: [x, y]}\ndx: word\n"),
        (1, "lost b", "a: {c: [x, y]}\nd: word\n"),
        (1, "bx for b", "a: {bx: true, c: [x, y]}\nd: word\n"),
        (1, "lost c", "a: {b: true}\nd: word\n"),
        (1, "cx for c", "a: {b: true, cx: [x, y]}\nd: word\n"),
        (1, "false for true", "a: {b: false, c: [x, y]}\nd: word\n"),
        (1, "lost the first item, x", "a: {b: true, c: [y]}\nd: word\n"),
        (1, "lost the last item, y", "a: {b: true, c: [x]}\nd: word\n"),
        (1, "'x' with a letter more", "a: {b: true, c: [xx, y]}\nd: word\n"),
        (1, "'y' with a letter more", "a: {b: true, c: [x, yx]}\nd: word\n"),
        (2, "'word' with a letter more", "a: {b: true, c: [x, y]}\nd: wordx\n"),
    ]


def test_how_a_template_is_changed() -> None:
    text = "{%- for a in b %}\n{%- if a %}\nword {{ a }} {{ b }}\n{%- endif %}\n{%- endfor %}\n"

    assert [(each.line, each.what) for each in templates.mutants("f.jinja", text)] == [
        (3, "lost the line 'word {{ a }} {{ b }}'"),
        (3, "lost {{ a }}"),
        (3, "{{ b }} for {{ a }}"),
        (3, "lost {{ b }}"),
        (3, "{{ a }} for {{ b }}"),
        (2, "turned a around"),
        (1, "lost the first of b"),
        (3, "wordx for word"),
    ]


@pytest.mark.parametrize(
    ("file", "old", "new", "how"),
    [
        ("surface/models.yaml", "# A plain method", "# Some plain method", ""),
        ("surface/models.yaml", "creates: true", "creates: false", "generated"),
        ("surface/models.yaml", "config: TagConfig", "config: TaConfig", "refused"),
    ],
)
def test_how_a_change_is_judged(bench: Bench, file: str, old: str, new: str, how: str) -> None:
    text = (bench.spec / file).read_text(encoding="utf-8")

    assert bench.spec_mutant(Mutant(file, 1, new, text.replace(old, new, 1))) == (how, "")


def test_a_traceback_is_a_fault(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(spec: Path) -> None:
        raise KeyError("x")

    monkeypatch.setattr("tests.mutants.judge.build", fails)

    assert bench.spec_mutant(Mutant("settings.yaml", 1, "nothing", "")) == ("refused", "KeyError: 'x'")
