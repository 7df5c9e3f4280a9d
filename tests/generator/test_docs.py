"""Words land on what they speak of and are counted; words for something unknown are a problem."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import yaml

from generator.__main__ import build
from generator.surface.docs import Coverage

if TYPE_CHECKING:
    from .conftest import Tiny


def counted(tiny: Tiny) -> tuple[int, int]:
    coverage = build(tiny.spec)[1]
    return coverage.present, coverage.total


def test_words_land_on_types_fields_values_and_methods(tiny: Tiny) -> None:
    api = tiny.build()
    (resource,) = api.resources
    describe = resource.methods[0]

    assert api.types["Blob"].doc == "Raw bytes with their media type."
    assert {field.name: field.doc for field in api.types["Blob"].fields}["data"] == "The bytes."
    assert api.enums["ContentKind"].value_docs["LEAF"] == "Has no parts."
    assert resource.doc == "Calls to the tiny models."
    assert describe.doc.splitlines()[0] == "Describe contents in words."
    assert [argument.doc for argument in describe.arguments] == ["Model to ask.", "What to describe."]
    assert describe.config_doc == "Language, length and transport."
    assert describe.returns_doc == "The descriptions."


def test_every_public_thing_is_counted(tiny: Tiny) -> None:
    api = tiny.build()
    fields = sum(1 + len(item.fields) for item in api.types.values())
    values = sum(1 + len(item.values) for item in api.enums.values())
    methods = sum(1 + sum(3 + len(m.arguments) for m in item.methods) for item in api.resources)
    texts = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in tiny.spec.glob("docs/*.yaml")]

    assert counted(tiny) == (sum(map(leaves, texts)), fields + values + methods + len(api.chats))


def leaves(node: Any) -> int:
    return 1 if isinstance(node, str) else sum(map(leaves, node.values()))


@pytest.mark.parametrize("text", ["''", "null", "[]"])
def test_an_empty_text_is_a_missing_one(tiny: Tiny, text: str) -> None:
    line = tiny.edit("docs/media.yaml", "data: The bytes.", f"data: {text}")

    assert tiny.problems() == [f"spec/docs/media.yaml:{line}: Blob.data: has no words: write them"]


def test_a_missing_text_is_named_with_the_place_for_it(tiny: Tiny) -> None:
    tiny.unsay("content", "TWIG")
    tiny.edit("docs/methods.yaml", "    content: What to tag.\n", "")
    tiny.edit("docs/methods.yaml", "  list:\n    _: List the models page by page.\n", "  list:\n")

    found = [problem.partition(": ")[2] for problem in tiny.problems()]

    assert sorted(found) == [
        "ContentKind.TWIG: has no words: write them",
        "models.list._: has no words: write them",
        "models.tag.content: has no words: write them",
    ]


RESPONSE = ("HttpResponse._", "HttpResponse.status_code")


def test_a_missing_page_is_missing_words(tiny: Tiny) -> None:
    (tiny.spec / "docs" / "http.yaml").unlink()

    assert tiny.problems() == [
        f"spec/docs/http.yaml: {key}: has no words: write them"
        for key in ("HttpOptions._", "HttpOptions.headers", "HttpOptions.timeout", *RESPONSE)
    ]


def test_nothing_to_count_is_no_division() -> None:
    assert (Coverage().present, Coverage().total) == (0, 0)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("Blob:", "Blub: {_: text}\nBlob:", "Blub: nothing has that name: delete the text"),
        ("  data:", "  date: text\n  data:", "Blob.date: nothing has that name: delete the text"),
        ("Blob:", "HttpOptions: {_: text}\nBlob:", "HttpOptions: belongs into http.yaml: move the text"),
    ],
)
def test_words_for_something_unknown_are_a_problem(tiny: Tiny, old: str, new: str, problem: str) -> None:
    line = tiny.edit("docs/media.yaml", old, new)

    assert tiny.problems() == [f"spec/docs/media.yaml:{line}: {problem}"]


def test_words_for_an_unknown_value_are_a_problem(tiny: Tiny) -> None:
    line = tiny.edit("docs/content.yaml", "  TWIG:", "  BUSH: text\n  TWIG:")

    problem = "ContentKind.BUSH: nothing has that name: delete the text"
    assert tiny.problems() == [f"spec/docs/content.yaml:{line}: {problem}"]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("methods.yaml", "models:", "files: {_: text}\nmodels:"),
        ("methods.yaml", "  list:", "  lists:"),
        ("methods.yaml", "    contents:", "    content:"),
        ("media.yaml", "Blob:", "HttpOptions: {_: text}\nBlob:"),
    ],
    ids=["resource", "method", "parameter", "type of another page"],
)
def test_words_that_land_nowhere_do_not_go_unnoticed(tiny: Tiny, file: str, old: str, new: str) -> None:
    tiny.edit(f"docs/{file}", old, new)

    assert [text for text in tiny.problems() if text.startswith(f"spec/docs/{file}")]


def test_a_page_of_no_topic_does_not_go_unnoticed(tiny: Tiny) -> None:
    (tiny.spec / "docs" / "colours.yaml").write_text("Red: {_: A colour.}\n", encoding="utf-8")

    assert [text for text in tiny.problems() if "colours.yaml" in text]
