"""Case conversions: inverse of each other, valid Python, and the same as pydantic's."""

from __future__ import annotations

import json
import keyword
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel
from pydantic.alias_generators import to_camel

from generator import naming

ROOT = Path(__file__).parents[2]
camel_names = st.from_regex(r"[a-z]+[0-9]*([A-Z][a-z]+[0-9]*){0,4}", fullmatch=True)
snake_names = st.from_regex(r"[a-z]+[0-9]*(_[a-z]+[0-9]*){0,4}", fullmatch=True)
json_names = st.from_regex(r"[a-z][A-Za-z0-9]{0,12}", fullmatch=True)
values = st.from_regex(r"[A-Za-z0-9_./-]{1,12}", fullmatch=True)
properties = settings(database=None, deadline=None, max_examples=50)


@pytest.mark.parametrize(
    ("name", "snake", "camel"),
    [
        ("topK", "top_k", "topK"),
        ("finishReason", "finish_reason", "finishReason"),
        ("sha256Hash", "sha256_hash", "sha256Hash"),
        ("a2b", "a2b", "a2B"),
        ("token_count", "token_count", "tokenCount"),
        ("apiURL", "api_url", "apiUrl"),
    ],
)
def test_snake_and_camel(name: str, snake: str, camel: str) -> None:
    assert naming.snake(name) == snake
    assert naming.camel(snake) == camel


def test_constants_are_upper_case() -> None:
    assert naming.constant("generate_content") == "GENERATE_CONTENT"
    assert naming.constant("generateContent") == "GENERATE_CONTENT"


@pytest.mark.parametrize(
    ("name", "expected"),
    [("topK", "top_k"), ("from", "from_"), ("class", "class_"), ("schema", "schema_"), ("copy", "copy_")],
)
def test_an_attribute_is_no_keyword_and_hides_no_method_of_pydantic(name: str, expected: str) -> None:
    assert naming.attribute(name) == expected


@pytest.mark.parametrize("name", ["modelConfig", "modelFields", "_hidden", "2d", "str"])
def test_an_attribute_is_one_that_pydantic_can_have(name: str) -> None:
    python = naming.attribute(name)
    assert python not in {"model_config", "model_fields", "str"}
    assert python.isidentifier()
    assert not python.startswith("_")


def test_an_attribute_hides_nothing_that_every_model_has() -> None:
    taken = [name for name in dir(BaseModel) if not name.startswith("_")]

    assert [name for name in taken if naming.attribute(name) == name] == []


@pytest.mark.parametrize(
    ("value", "expected"),
    [("STOP", "STOP"), ("low-fi", "LOW_FI"), ("16:9", "VALUE_16_9"), ("unspecified", "UNSPECIFIED")],
)
def test_a_value_becomes_a_member(value: str, expected: str) -> None:
    assert naming.member(value) == expected


def test_values_that_differ_in_case_or_signs_have_members_of_their_own() -> None:
    assert naming.members(["low-fi", "LOW_FI", "low_fi_2", "Low Fi"]) == {
        "low-fi": "LOW_FI",
        "LOW_FI": "LOW_FI_2",
        "low_fi_2": "LOW_FI_2_2",
        "Low Fi": "LOW_FI_3",
    }


@pytest.mark.parametrize(
    ("plural", "singular"),
    [("models", "model"), ("batches", "batch"), ("registries", "registry"), ("data", "data")],
)
def test_a_path_segment_is_named_by_one(plural: str, singular: str) -> None:
    assert naming.singular(plural) == singular


@properties
@given(camel_names)
def test_camel_undoes_snake(name: str) -> None:
    assert naming.camel(naming.snake(name)) == name


@properties
@given(json_names)
def test_every_attribute_is_valid_python(name: str) -> None:
    python = naming.attribute(name)
    assert python.isidentifier()
    assert not keyword.iskeyword(python)


@properties
@given(values)
def test_every_member_is_valid_python(value: str) -> None:
    assert naming.member(value).isidentifier()


@properties
@given(snake_names)
def test_camel_is_what_pydantic_derives(name: str) -> None:
    assert naming.camel(name) == to_camel(name)


def test_camel_is_what_pydantic_derives_after_a_digit() -> None:
    assert naming.camel("sha256hash") == to_camel("sha256hash")


@pytest.mark.parametrize("file", ["gemini/v1beta.json", "vertex/v1beta1.json"])
def test_every_field_of_the_backends_has_an_attribute_of_its_own(file: str) -> None:
    document = json.loads((ROOT / "spec" / file).read_text(encoding="utf-8"))

    for name, fields in document["schemas"].items():
        assert len({naming.attribute(wire) for wire in fields}) == len(fields), name
