"""Words land on what they speak of and are counted; words for something unknown are a problem."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import yaml

from generator.__main__ import build
from generator.surface.docs import Coverage

if TYPE_CHECKING:
    from ..conftest import Tiny


def counted(tiny: Tiny) -> tuple[int, int]:
    coverage = build(tiny.spec)[1]
    return coverage.present, coverage.total


def test_words_land_on_types_fields_values_and_methods(tiny: Tiny) -> None:
    api = tiny.build()
    resource = next(each for each in api.resources if each.name == "models")
    describe = resource.methods[0]

    assert api.types["Blob"].doc == "Raw bytes with their media type."
    assert {field.name: field.doc for field in api.types["Blob"].fields}[
        "data"
    ] == "The bytes. Required on the Gemini API."
    assert api.enums["ContentKind"].value_docs["LEAF"] == "Has no parts."
    assert resource.doc == "Calls to the tiny models."
    assert describe.doc.splitlines()[0] == "Describe contents in words."
    assert [argument.doc for argument in describe.arguments] == ["Model to ask.", "What to describe."]
    assert describe.config_doc == "Language, length and transport."
    assert describe.returns_doc == "The descriptions."
    assert describe.raises == {"ValueError": "Before any request, if there is nothing to describe."}


def test_every_public_thing_is_counted(tiny: Tiny) -> None:
    api = tiny.build()
    fields = sum(1 + len(item.fields) for item in api.types.values())
    values = sum(1 + len(item.values) for item in api.enums.values())
    methods = sum(
        1 + sum(3 + len(m.arguments) + len(m.raises) for m in item.methods) for item in api.resources
    )
    texts = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in tiny.spec.glob("docs/**/*.yaml")]
    shared = sum(field.doc == SHARED for item in api.types.values() for field in item.fields)

    assert shared > 1
    assert counted(tiny) == (sum(map(leaves, texts)) - 1 + shared, fields + values + methods + len(api.chats))


SHARED = "Headers and timeout of this call."
"""The text of `http_options` in `shared.yaml`, in place of one in each config."""


def leaves(node: Any) -> int:
    return 1 if isinstance(node, str) else sum(map(leaves, node.values()))


@pytest.mark.parametrize("text", ["[]", "5", "2020-01-01", "{_: text}"])
def test_a_text_of_another_kind_is_named(tiny: Tiny, text: str) -> None:
    line = tiny.edit("docs/content/media.yaml", "data: The bytes.", f"data: {text}")

    assert tiny.problems() == [
        f"spec/docs/content/media.yaml:{line}: Blob.data: must be a text: quote it, or write one"
    ]


@pytest.mark.parametrize("text", ["''", "null"])
def test_an_empty_text_is_a_missing_one(tiny: Tiny, text: str) -> None:
    line = tiny.edit("docs/content/media.yaml", "data: The bytes.", f"data: {text}")

    assert tiny.problems() == [f"spec/docs/content/media.yaml:{line}: Blob.data: has no text: write it"]


def test_a_missing_text_is_named_with_the_place_for_it(tiny: Tiny) -> None:
    tiny.unsay("content/tree", "TWIG")
    tiny.edit("docs/methods/models.yaml", "  content: What to tag.\n", "")
    tiny.edit("docs/methods/models.yaml", "list:\n  _: List the models page by page.\n", "list:\n")

    found = [problem.partition(": ")[2] for problem in tiny.problems()]

    assert sorted(found) == [
        "ContentKind.TWIG: has no text: write it",
        "list._: has no text: write it",
        "tag.content: has no text: write it",
    ]


def test_a_missing_page_is_missing_words(tiny: Tiny) -> None:
    (tiny.spec / "docs" / "calls" / "http.yaml").unlink()

    assert tiny.problems() == [
        "spec/docs/calls/http.yaml: has no texts: write those of HttpOptions, HttpResponse"
    ]


def test_an_entry_without_a_text_is_one_problem(tiny: Tiny) -> None:
    tiny.edit("docs/calls/http.yaml", "HttpResponse:\n", "HttpReply:\n")

    assert [problem.partition(": ")[2] for problem in tiny.problems()] == [
        "HttpReply: nothing has that name: rename it to 'HttpResponse', or delete it"
    ]


def test_nothing_to_count_is_no_division() -> None:
    assert (Coverage().present, Coverage().total) == (0, 0)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "Blob:",
            "Blub: {_: text}\nBlob:",
            "Blub: nothing has that name: delete the text; did you mean 'Blob'?",
        ),
        ("  data:", "  date: text\n  data:", "Blob.date: nothing has that name: delete the text"),
        (
            "Blob:",
            "HttpOptions: {_: text}\nBlob:",
            "HttpOptions: belongs in spec/docs/calls/http.yaml: move it there",
        ),
    ],
)
def test_words_for_something_unknown_are_a_problem(tiny: Tiny, old: str, new: str, problem: str) -> None:
    line = tiny.edit("docs/content/media.yaml", old, new)

    assert tiny.problems() == [f"spec/docs/content/media.yaml:{line}: {problem}"]


def test_words_for_an_unknown_value_are_a_problem(tiny: Tiny) -> None:
    line = tiny.edit("docs/content/tree.yaml", "  TWIG:", "  BUSH: text\n  TWIG:")

    problem = "ContentKind.BUSH: nothing has that name: delete the text"
    assert tiny.problems() == [f"spec/docs/content/tree.yaml:{line}: {problem}"]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("methods/models.yaml", "list:", "lists:"),
        ("methods/models.yaml", "  contents:", "  content:"),
        ("content/media.yaml", "Blob:", "HttpOptions: {_: text}\nBlob:"),
    ],
    ids=["method", "parameter", "type of another page"],
)
def test_words_that_land_nowhere_do_not_go_unnoticed(tiny: Tiny, file: str, old: str, new: str) -> None:
    tiny.edit(f"docs/{file}", old, new)

    assert [text for text in tiny.problems() if text.startswith(f"spec/docs/{file}")]


@pytest.mark.parametrize("page", ["colours", "content/colours", "methods/colours", "media"])
def test_a_page_of_no_topic_or_resource_is_named(tiny: Tiny, page: str) -> None:
    (tiny.spec / "docs" / f"{page}.yaml").write_text("Red: {_: A colour.}\n", encoding="utf-8")

    problem = "no topic or resource has that name: delete the page"
    assert tiny.problems() == [f"spec/docs/{page}.yaml: {problem}"]


def test_a_type_may_have_its_own_text_in_place_of_the_shared_one(tiny: Tiny) -> None:
    tiny.say("generation/configs", "TagConfig", "http_options")
    types = tiny.build().types
    texts = {
        name: field.doc
        for name, item in types.items()
        for field in item.fields
        if field.name == "http_options"
    }

    assert texts.pop("TagConfig") == "Words."
    assert set(texts.values()) == {SHARED}


def test_methods_share_texts_of_parameters_and_config(tiny: Tiny) -> None:
    tiny.edit("docs/shared.yaml", "fields:", "methods:\n  config: Headers.\n  model: The model.\nfields:")
    tiny.edit("docs/methods/models.yaml", "  model: Model to look at.\n  config: Transport.\n", "")
    (models,) = [each for each in tiny.build().resources if each.name == "models"]
    methods = {method.name: method for method in models.methods}

    assert methods["get"].config_doc == "Headers."
    assert [argument.doc for argument in methods["get"].arguments] == ["The model."]
    assert methods["tag"].config_doc == "Number of tags and transport."


def test_what_a_method_is_cannot_be_shared(tiny: Tiny) -> None:
    tiny.edit("docs/shared.yaml", "fields:", "methods:\n  _: A method.\nfields:")
    tiny.edit("docs/methods/models.yaml", "  _: Look at one model.\n", "")

    assert [problem.partition(": ")[2] for problem in tiny.problems()] == [
        "get._: has no text: write it",
        "methods._: nothing has that name: delete the text",
    ]


def test_a_text_that_repeats_the_shared_one_is_a_problem(tiny: Tiny) -> None:
    line = (
        tiny.edit("docs/generation/configs.yaml", "TagConfig:\n", f"TagConfig:\n  http_options: {SHARED}\n")
        + 1
    )

    assert tiny.problems() == [
        f"spec/docs/generation/configs.yaml:{line}: TagConfig.http_options: "
        "repeats spec/docs/shared.yaml: fields.http_options: delete the text"
    ]


@pytest.mark.parametrize("where", ["fields", "methods"])
def test_a_shared_text_that_nothing_takes_is_a_problem(tiny: Tiny, where: str) -> None:
    line = (
        tiny.edit("docs/shared.yaml", "fields:\n", f"{where}:\n  colours: Its colours.\n{OTHER[where]}") + 1
    )

    problem = f"{where}.colours: nothing has that name: delete the text"
    assert tiny.problems() == [f"spec/docs/shared.yaml:{line}: {problem}"]


OTHER = {"fields": "", "methods": "fields:\n"}


def test_a_type_takes_the_texts_that_it_lacks_from_the_type_that_it_is_like(tiny: Tiny) -> None:
    tiny.edit("docs/content/media.yaml", "  display_name: A label.\n", "  _like: Model\n")
    blob = tiny.build().types["Blob"]

    assert blob.doc == "Raw bytes with their media type."
    assert {field.name: field.doc for field in blob.fields}[
        "display_name"
    ] == "Name to show. Gemini API only."


def test_what_a_type_is_must_be_its_own_text(tiny: Tiny) -> None:
    tiny.edit("docs/content/media.yaml", "  _: Raw bytes with their media type.\n", "  _like: Model\n")

    assert [problem.partition(": ")[2] for problem in tiny.problems()] == ["Blob._: has no text: write it"]


def test_a_type_can_be_like_a_known_type_only(tiny: Tiny) -> None:
    line = tiny.edit("docs/generation/configs.yaml", "TagConfig:\n", "TagConfig:\n  _like: Label\n") + 1

    assert tiny.problems() == [
        f"spec/docs/generation/configs.yaml:{line}: TagConfig._like: no type has the name 'Label': correct it"
    ]
