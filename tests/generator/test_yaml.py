"""YAML whose mappings know their lines; what is doubtful is refused by file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.report import GeneratorError
from generator.yaml_lines import place_of, plain, read_yaml


def test_mappings_know_their_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("# a comment\n\na: 1\nb:\n  c: {d: 2}\n  list:\n    - e: 3\n", encoding="utf-8")

    data = read_yaml(path)

    assert data == {"a": 1, "b": {"c": {"d": 2}, "list": [{"e": 3}]}}
    assert [place_of(data, key).line for key in ("a", "b", "unknown")] == [3, 4, 3]
    assert [place_of(data["b"], key).line for key in ("c", "list", "")] == [5, 6, 5]
    assert place_of(data["b"]["list"][0]).line == 7
    assert str(place_of(data["b"], "c")) == "a.yaml:5"
    assert place_of("no mapping") == ("", 0)


def test_plain_values_have_no_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a: [{b: 1}]\n", encoding="utf-8")

    found = plain(read_yaml(path))

    assert found == {"a": [{"b": 1}]}
    assert [type(found), type(found["a"][0])] == [dict, dict]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: 1\nb: 2\na: 3\n", r"3: 'a' is also on line 1: delete or rename one of them"),
        ("a:\n  b: 1\n  b: 2\n", r"3: 'b' is also on line 2: delete or rename one of them"),
        ("a: {\n", r"not YAML: a bracket is opened here and not closed"),
        ("a: !!python/object:os.system {}\n", r"1: no tags are read: delete '"),
    ],
)
def test_what_is_no_proper_yaml_is_refused_by_file_and_line(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(GeneratorError, match=rf"^a\.yaml:.*{message}"):
        read_yaml(path)


def test_an_empty_file_is_an_empty_mapping(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("# nothing yet\n", encoding="utf-8")

    assert read_yaml(path) == {}
