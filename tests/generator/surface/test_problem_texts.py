"""Mistakes in `spec/surface/`: each is named with its file, its place and a way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from generator.annotations import ANY, STR, TypeRef
from generator.report import GeneratorError
from generator.surface.binding_proofs import fits
from generator.yaml_lines import read_yaml

from ..conftest import CONTENT, GENERATION

if TYPE_CHECKING:
    from pathlib import Path

    from ..conftest import Tiny

METHODS = "surface/models.yaml"
GEMINI = "gemini/v1beta.json"
PARAMETERS = '"parameters": {"model": {"location": "path", "type": "string", "required": true}}'
CONTENTS = "body: {contents: contents}"
ENUMS = "enums:\n  ContentKind: [Content.kind, Content.contentKind]"

CASES: dict[str, tuple[str, str, str, str]] = {
    "a field's name": (
        CONTENT,
        "      kind: {vertex: contentKind}",
        "      Kind: {vertex: contentKind}",
        "rename it to 'kind'",
    ),
    "a union that is no annotation": (
        CONTENT,
        'type: "Union[Content, str]"',
        'type: "Union[Content, "',
        "not a Python annotation",
    ),
    "a union of an unknown type": (
        CONTENT,
        'type: "Union[Content, str]"',
        'type: "Union[Contents, str]"',
        "no type 'Contents'",
    ),
    "what a union becomes": (CONTENT, "becomes: Content}", "becomes: Contents}", "no type 'Contents'"),
    "a topic of two areas": (
        GENERATION,
        "topics:\n",
        "topics:\n  http: []\n",
        "one area",
    ),
    "a union without one for dictionaries": (
        GENERATION,
        "page_token: {type: str",
        'page_token: {type: "Loose"',
        "LooseDict",
    ),
    "no operation": (
        METHODS,
        "operations: [models.describe]",
        "operations: []",
        "is empty: name an operation",
    ),
    "a field that is spread": (METHODS, CONTENTS, f"spread: [colour]\n      {CONTENTS}", "no field 'colour'"),
    "a request that is not there": (
        METHODS,
        CONTENTS,
        f"request: Nothing\n      {CONTENTS}",
        "no message 'Nothing'",
    ),
    "a pager over something else": (
        METHODS,
        "pager: models",
        "pager: next_page_token",
        "not a list of a type",
    ),
    "a parameter of an unknown annotation": (
        METHODS,
        "content: {type: ContentUnion, normalize: content}",
        "content: {type: ContentUnion, annotation: Contents, normalize: content}",
        "no type 'Contents'",
    ),
    "operations of different requests": (
        METHODS,
        "operations: [models.describe]",
        "operations: [models.describe, models.note]",
        "differ in their request",
    ),
    "a message without a topic": (
        GEMINI,
        '"text": {"type": "string"}',
        '"text": {"type": "string"}, "note": {"type": "message", "ref": "PaintRequest"}',
        "the message 'PaintRequest' is not a type: give it a topic",
    ),
    "a default of a number": (
        GENERATION,
        "page_size: {type: int",
        "page_size: {default: '5', type: int",
        "only a `str`",
    ),
    "a field that two backends type differently": (
        "vertex/v1beta1.json",
        '"text": {"type": "string"}',
        '"text": {"type": "bool"}',
        "the backends disagree",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_mistake_is_named(tiny: Tiny, name: str) -> None:
    file, old, new, part = CASES[name]
    if "Loose" in new:
        tiny.edit(CONTENT, "unions:\n", 'unions:\n  Loose: {type: "Union[str, int]"}\n')
    if "models.note" in new:
        operation = (
            '"models.note": {"method": "POST", "path": "models/{model}:describe", "request": "TagRequest"'
        )
        tiny.edit(GEMINI, '"operations": {', f'"operations": {{{operation}, {PARAMETERS}}},')
        tiny.edit(GEMINI, '"schemas": {', '"schemas": {"TagRequest": {},')
    tiny.edit(file, old, new)
    assert [text for text in tiny.problems() if part in text and text.startswith("spec/")]


def test_a_chat_calls_methods_of_one_resource(tiny: Tiny) -> None:
    text = (tiny.spec / METHODS).read_text(encoding="utf-8")
    (tiny.spec / "surface" / "others.yaml").write_text(
        text.replace("class: Models", "class: Others"), encoding="utf-8"
    )
    tiny.edit("surface/talks.yaml", "stream: models.", "stream: others.")
    assert [text for text in tiny.problems() if "methods of one resource" in text]


def test_variants_but_the_last_say_when_they_hold(tiny: Tiny) -> None:
    one = "    gemini:\n      operations: [models.describe]\n      body: {contents: contents}\n"
    two = (
        "    gemini:\n"
        "      - operations: [models.describe]\n        body: {contents: contents}\n"
        "      - operations: [models.describe]\n        body: {contents: contents}\n"
    )
    tiny.edit(METHODS, one, two)
    assert [text for text in tiny.problems() if "the last needs a `when`" in text]


@pytest.mark.parametrize("text", ["- a\n- b\n", "text\n"])
def test_a_file_that_is_no_mapping(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(text, encoding="utf-8")
    assert not isinstance(yaml.safe_load(text), dict)
    with pytest.raises(GeneratorError, match=r"a\.yaml:1: not a mapping"):
        read_yaml(path)


@pytest.mark.parametrize(
    ("given", "wanted", "does"),
    [(STR, ANY, True), (STR.inside("List"), ANY, True), (STR, ANY.inside("List"), False)],
)
def test_json_of_any_type_takes_whatever_has_its_shape(given: TypeRef, wanted: TypeRef, does: bool) -> None:
    assert fits(given, wanted) is does
