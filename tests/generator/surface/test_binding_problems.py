"""A wrong surface file is named with its place: nothing crashes, and nothing goes unnoticed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.ir import Row

if TYPE_CHECKING:
    from ..conftest import Tiny
from ..conftest import GENERATION
from .test_bindings import CONTENTS, GEMINI, METHODS, VERTEX, binding, targets

CRASHES = [
    (
        "unknown config",
        ("config: DescribeConfig", "config: Describe"),
        "no type 'Describe' in spec/surface/types",
    ),
    ("no returned type", ("    returns: DescribeResponse\n", ""), "returns"),
    ("no class", ("class: Models\n", ""), "class"),
    ("resource without a segment", ("[models.describe]", "[models.list]"), "describe.gemini.operations"),
]


@pytest.mark.parametrize(("edit", "part"), [case[1:] for case in CRASHES], ids=[case[0] for case in CRASHES])
def test_a_wrong_method_is_a_problem_and_no_crash(tiny: Tiny, edit: tuple[str, str], part: str) -> None:
    tiny.edit(METHODS, *edit)

    assert [text for text in tiny.problems() if part in text]


GAPS = [
    ("no config", ("    config: DescribeConfig\n", ""), "config"),
    ("key of a file", ("class: Models", "class: Models\nclas: Models"), "clas"),
    ("key of a parameter", ("normalize: contents}", "normalise: contents}"), "normalise"),
    ("type of a parameter", ("type: ContentListUnion", "type: ContentLists"), "ContentLists"),
    ("path parameter", ("path: {publisher: google}", "path: {publishr: google}"), "publishr"),
    ("field that is set", ("name_rule: catalog", "name_rule: catalog\n      sets: [colour]"), "colour"),
    ("type of a target", (CONTENTS, "body: {contents: contents, config.limit: contents}"), "config.limit"),
    ("field of the SDK", (CONTENTS, "body: {contents: contents, config.http_options: no}"), "http_options"),
]


@pytest.mark.parametrize(("edit", "part"), [case[1:] for case in GAPS], ids=[case[0] for case in GAPS])
def test_a_wrong_method_does_not_go_unnoticed(tiny: Tiny, edit: tuple[str, str], part: str) -> None:
    tiny.edit(METHODS, *edit)

    assert [text for text in tiny.problems() if part in text]


def test_an_unknown_operation_is_one_problem(tiny: Tiny) -> None:
    tiny.edit(METHODS, "[models.describe]", "[models.explain]")

    assert not [text for text in tiny.problems() if "is empty: name an operation" in text]


def test_a_parameter_that_fills_a_part_of_a_required_field_gives_it(tiny: Tiny) -> None:
    tiny.edit(
        VERTEX,
        '"content": {"type": "message", "ref": "Content", "required": true}',
        '"wrap": {"type": "message", "ref": "DescribeResponse", "required": true}',
    )
    tiny.edit(GENERATION, "omit: [content]", "omit: [wrap]")
    tiny.edit(METHODS, "body: {content: content}", "body: {content: wrap.contents}")

    assert targets(binding(tiny, "tag", "vertex"))["content"] == "wrap.contents"


def test_a_parameter_that_is_a_type_has_its_nested_table(tiny: Tiny) -> None:
    tiny.edit(METHODS, "content: {type: ContentUnion, normalize: content}", "content: {type: Content}")

    assert binding(tiny, "tag", "vertex").rows[0] == Row("content", "content", nested="Content")


def test_a_required_query_parameter_that_nothing_fills_is_named(tiny: Tiny) -> None:
    page = '"pageToken": {"location": "query", "type": "string"}'
    tiny.edit(GEMINI, page, page + ', "parent": {"location": "query", "type": "string", "required": true}')

    assert [text for text in tiny.problems() if "parent" in text]


# -- chats


def test_chats_name_the_methods_that_a_message_calls(tiny: Tiny) -> None:
    (chats,) = tiny.build().chats

    assert (chats.name, chats.class_name, chats.resource) == ("talks", "Talks", "models")
    assert (chats.whole.name, chats.stream.name) == ("describe", "describe_stream")


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("models.describe\n", "models.write\n", "chat.whole: no resource has a method 'models.write'"),
        ("models.describe\n", "models.describe_stream\n", "chat.whole: models.describe_stream streams"),
        ("models.describe_stream", "models.describe", "chat.stream: models.describe does not stream"),
        ("  stream: models.describe_stream\n", "", "chat: has no `stream`"),
    ],
)
def test_a_chat_calls_a_method_and_a_stream(tiny: Tiny, old: str, new: str, problem: str) -> None:
    tiny.edit("surface/talks.yaml", old, new)

    problems = tiny.problems()
    assert len(problems) == 1
    assert problem in problems[0]


@pytest.mark.parametrize("name", ["pagers", "client", "aio", "class", "newTalks"])
def test_a_resource_has_a_module_of_its_own(tiny: Tiny, name: str) -> None:
    (tiny.spec / "surface" / "talks.yaml").rename(tiny.spec / "surface" / f"{name}.yaml")
    texts = tiny.spec / "docs" / "methods" / "talks.yaml"
    texts.rename(texts.with_stem(name))

    assert tiny.problems() == [
        f"spec/surface/{name}.yaml: no resource can be called {name!r}: rename the file"
    ]
