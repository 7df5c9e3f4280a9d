"""The files of `spec/surface/types/` are read as one: each entry once, in the file of its topic's area."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from ..conftest import CALLS, CONTENT, RESPONSES

if TYPE_CHECKING:
    from ..conftest import Tiny


def test_a_topic_is_a_module_of_its_area(tiny: Tiny) -> None:
    assert tiny.build().topics == (
        "calls.http",
        "calls.painting",
        "content.media",
        "content.tree",
        "easels.pictures",
        "easels.oil",
        "easels.requests",
        "generation.configs",
        "responses.answers",
    )


@pytest.mark.parametrize(
    ("section", "old", "text"),
    [
        ("unions", "  ContentUnion:", 'ContentUnion: {type: "str"}'),
        ("enums", "  ContentKind:", "ContentKind: [Content.kind]"),
        ("types", "  Content:", "Content: {}"),
    ],
)
def test_an_entry_in_two_files_is_named_with_both_places(
    tiny: Tiny, section: str, old: str, text: str
) -> None:
    name = old.strip(" :")
    first = tiny.edit(CONTENT, f"\n{old}", f"\n{old}") + 1
    head = f"\n{section}:\n"
    if head not in (tiny.spec / RESPONSES).read_text(encoding="utf-8"):
        tiny.edit(RESPONSES, "\nresource_names:", f"{head}\nresource_names:")
    second = tiny.edit(RESPONSES, head, f"{head}  {text}\n") + 2

    assert tiny.problems() == [
        f"spec/{RESPONSES}:{second}: {section}.{name}: is also in spec/{CONTENT}:{first}: delete one of them"
    ]


def test_an_entry_is_in_the_file_of_its_topic(tiny: Tiny) -> None:
    line = tiny.edit(RESPONSES, "\ntypes:\n", "\ntypes:\n  Blob: {}\n") + 2

    assert tiny.problems() == [
        f"spec/{RESPONSES}:{line}: types.Blob: its topic is in content.yaml: move the entry there"
    ]


def test_a_type_in_two_topics_is_named_with_both_places(tiny: Tiny) -> None:
    first = tiny.edit(CALLS, "http: [", "http: [Content, ")
    second = tiny.edit(CONTENT, "tree: [", "tree: [")

    problem = f"topics.tree.Content: is also in spec/{CALLS}:{first}: a type has one topic"
    assert f"spec/{CONTENT}:{second}: {problem}" in tiny.problems()


def test_a_topic_in_two_areas_is_named_with_both_places(tiny: Tiny) -> None:
    first = tiny.edit(CALLS, "  http:", "  media: []\n  http:")
    second = tiny.edit(CONTENT, "  media:", "  media:")

    problem = f"topics.media: is also in spec/{CALLS}:{first}: a topic has one area"
    assert f"spec/{CONTENT}:{second}: {problem}" in tiny.problems()


@pytest.mark.parametrize("topic", ["content", "content_tree"])
def test_a_topic_does_not_repeat_its_area(tiny: Tiny, topic: str) -> None:
    line = tiny.edit(CONTENT, "  tree:", f"  {topic}:")
    page = tiny.spec / "docs" / "content" / "tree.yaml"
    page.rename(page.with_stem(topic))

    problem = f"topics.{topic}: repeats the name of its area, 'content': rename it"
    assert tiny.problems() == [f"spec/{CONTENT}:{line}: {problem}"]


@pytest.mark.parametrize("area", ["dicts", "index", "unions", "methods", "newCalls", "class"])
def test_an_area_has_a_folder_of_its_own(tiny: Tiny, area: str) -> None:
    (tiny.spec / CALLS).rename(tiny.spec / "surface" / "types" / f"{area}.yaml")

    problem = f"no area can be called {area!r}: rename the file"
    assert f"spec/surface/types/{area}.yaml: {problem}" in tiny.problems()


def test_without_files_there_is_one_problem_for_the_folder(tiny: Tiny) -> None:
    shutil.rmtree(tiny.spec / "surface" / "types")

    problem = "no such folder, or no file in it: write one file per area"
    assert f"spec/surface/types: {problem}" in tiny.problems()


def test_each_file_has_topics(tiny: Tiny) -> None:
    (tiny.spec / "surface" / "types" / "empty.yaml").write_text("types: {}\n", encoding="utf-8")

    assert tiny.problems() == ["spec/surface/types/empty.yaml:1: has no `topics`: add it"]
