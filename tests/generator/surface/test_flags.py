"""What the facts say of a name is a sentence of its docstring, and the texts of `spec/docs` do not say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator import settings
from generator.ir import Api, Flags
from generator.surface.marks.flag_words import FlagWords

from ..conftest import CONTENT, TINY

if TYPE_CHECKING:
    from ..conftest import Tiny

GEMINI, VERTEX = "gemini/v1beta.json", "vertex/v1beta1.json"
BOTH = ("gemini", "vertex")
WORDS = FlagWords(settings.read(TINY).backends)


@pytest.mark.parametrize(
    ("flags", "expected"),
    [
        (Flags(BOTH), []),
        (Flags(("vertex",), only="vertex"), ["Vertex AI only."]),
        (Flags(("gemini",), only="gemini"), ["Gemini API only."]),
        (Flags(("vertex",)), []),  # the type says it
        (Flags(BOTH, required=BOTH), ["Required."]),
        (Flags(BOTH, required=("vertex",)), ["Required on Vertex AI."]),
        (Flags(BOTH, required=("gemini",)), ["Required on the Gemini API."]),
        (Flags(("vertex",), "vertex", required=("vertex",)), ["Required.", "Vertex AI only."]),
        (Flags(BOTH, deprecated=BOTH), ["Deprecated."]),
        (Flags(BOTH, deprecated=("gemini",)), ["Deprecated on the Gemini API."]),
        (Flags(BOTH, deprecated=("vertex",), use="a.b"), ["Deprecated on Vertex AI; use `a.b`."]),
        (Flags((), required=BOTH), ["Required."]),
    ],
)
def test_a_flag_is_a_sentence(flags: Flags, expected: list[str]) -> None:
    assert WORDS.sentences(flags) == expected


@pytest.mark.parametrize(
    ("doc", "end", "after_the_first"),
    [
        ("Name.", "Name. Required.", "Name. Required."),
        (
            "Upload a file. It stays.",
            "Upload a file. It stays. Required.",
            "Upload a file. Required. It stays.",
        ),
        (
            "Use `a. b` here.\n\nMore.",
            "Use `a. b` here.\n\nMore. Required.",
            "Use `a. b` here. Required.\n\nMore.",
        ),
        ("", "", ""),
    ],
)
def test_a_sentence_ends_a_text_or_follows_its_first_sentence(
    doc: str, end: str, after_the_first: str
) -> None:
    flags = Flags(BOTH, required=BOTH)

    assert WORDS.added(doc, flags) == end
    assert WORDS.inserted(doc, flags) == after_the_first


@pytest.mark.parametrize(
    ("doc", "found"),
    [
        ("Name. Vertex AI only.", "Vertex AI only"),
        ("Gemini API only; on Vertex AI, use another.", "Gemini API only"),
        ("Upload a file. Gemini API\nonly. It stays.", "Gemini API only"),
        ("Name. Required.", "Required"),
        ("Name. Required on Vertex AI.", "Required on Vertex AI"),
        ("Name. Required on the Gemini API and Vertex AI.", "Required on the Gemini API and Vertex AI"),
        ("Name. Deprecated.", "Deprecated"),
        ("Deprecated; has no effect.", "Deprecated"),
        ("Name. Deprecated on Vertex AI; use `x`.", "Deprecated"),
        ("Name. Deprecated by the service.", "Deprecated"),
        ("Image. Vertex AI only for images.", ""),
        ("Directory. Required for open models, and for no others.", ""),
        ("Depth. Reinforcement tuning on Vertex AI only.", ""),
        ("Name, which Vertex AI only reads.", ""),
        ("Required fields of an object.", ""),
        ("Deprecated models too.", ""),
    ],
)
def test_a_text_that_a_fact_should_say_is_found(doc: str, found: str) -> None:
    assert WORDS.written(doc) == found


def docs(api: Api, name: str) -> dict[str, str]:
    item = api.types[name]
    return {"_": item.doc, **{field.name: field.doc for field in item.fields}}


def test_a_type_or_its_fields_are_on_one_backend(tiny: Tiny) -> None:
    api = tiny.build()

    assert docs(api, "TagResponse") == {"_": "What was tagged. Vertex AI only.", "tags": "The tags."}
    assert docs(api, "TagConfig")["_"] == "Settings of `tag`. Vertex AI only."
    assert docs(api, "DescribeConfig")["language"] == "Language of the description. Gemini API only."
    assert docs(api, "Content")["weight"] == "Share of the whole. Vertex AI only."
    assert docs(api, "Content")["text"] == "Plain text."
    assert api.enums["ContentKind"].value_docs == {
        "KIND_UNSPECIFIED": "Not said.",
        "LEAF": "Has no parts.",
        "BRANCH": "Has parts. Gemini API only.",
        "TWIG": "Has few parts. Vertex AI only.",
        "ROOT": "Has no parent. Vertex AI only.",
    }


def test_a_method_is_on_one_backend(tiny: Tiny) -> None:
    resource = next(each for each in tiny.build().resources if each.name == "models")

    assert {method.name: method.doc for method in resource.methods}["tag"] == (
        "Find tags for a content. Deprecated. Vertex AI only."
    )


def test_a_parameter_is_deprecated(tiny: Tiny) -> None:
    tiny.edit(
        GEMINI,
        '"prompt": {"type": "string", "required": true}',
        '"prompt": {"type": "string", "required": true, "deprecated": true}',
    )
    resource = next(each for each in tiny.build().resources if each.name == "models")
    paint = next(method for method in resource.methods if method.name == "paint")

    assert {a.name: a.doc for a in paint.arguments}["prompt"] == (
        "What to paint. Deprecated on the Gemini API."
    )


def test_a_field_that_comes_to_the_other_backend_says_so_no_longer(tiny: Tiny) -> None:
    tiny.edit(
        VERTEX, '"weight": {"type": "double"}', '"weight": {"type": "double"}, "thought": {"type": "bool"}'
    )
    tiny.edit(
        GEMINI, '"thought": {"type": "bool"}', '"thought": {"type": "bool"}, "weight": {"type": "double"}'
    )

    assert docs(tiny.build(), "Content")["weight"] == "Share of the whole."


@pytest.mark.parametrize(
    ("flag", "sentence"),
    [("required", "Required"), ("deprecated", "Deprecated")],
    ids=["required", "deprecated"],
)
def test_a_field_has_the_flag_of_the_backends_that_say_so(tiny: Tiny, flag: str, sentence: str) -> None:
    tiny.edit(GEMINI, '"thought": {"type": "bool"}', f'"thought": {{"type": "bool", "{flag}": true}}')
    tiny.edit(GEMINI, '"text": {"type": "string"}', f'"text": {{"type": "string", "{flag}": true}}')

    found = docs(tiny.build(), "Content")

    assert found["text"] == f"Plain text. {sentence} on the Gemini API."
    assert found["thought"].endswith(f"for itself. {sentence}. Gemini API only.")
    tiny.edit(VERTEX, '"text": {"type": "string"}', f'"text": {{"type": "string", "{flag}": true}}')
    assert docs(tiny.build(), "Content")["text"] == f"Plain text. {sentence}."


def test_a_required_field_of_a_config_is_one_whose_place_is_required(tiny: Tiny) -> None:
    tiny.edit(GEMINI, '"limit": {"type": "int64"}', '"limit": {"type": "int64", "required": true}')
    tiny.edit(VERTEX, '"limit": {"type": "int64"}', '"limit": {"type": "int64", "required": true}')

    assert (
        docs(tiny.build(), "DescribeConfig")["limit"] == "Most words of the answer."
    )  # `options` is not required
    for file, name in ((GEMINI, "DescribeOptions"), (VERTEX, "DescribeRequestOptions")):
        tiny.edit(
            file,
            f'"options": {{"type": "message", "ref": "{name}"}}',
            f'"options": {{"type": "message", "ref": "{name}", "required": true}}',
        )
    assert docs(tiny.build(), "DescribeConfig")["limit"] == "Most words of the answer. Required."


def test_deprecated_operations_parameters_and_values_are_told(tiny: Tiny) -> None:
    tiny.edit(GEMINI, '"path": "models",', '"path": "models", "deprecated": true,')
    tiny.edit(
        GEMINI, '"pageSize": {"location": "query",', '"pageSize": {"location": "query", "deprecated": true,'
    )
    tiny.edit(
        VERTEX,
        '"values": ["KIND_UNSPECIFIED", "LEAF", "TWIG"]',
        '"values": ["KIND_UNSPECIFIED", "LEAF", "TWIG"], "deprecated_values": ["LEAF"]',
    )
    api = tiny.build()
    resource = next(each for each in api.resources if each.name == "models")
    methods = {method.name: method.doc for method in resource.methods}

    assert methods["list"] == "List the models page by page. Deprecated on the Gemini API."
    assert methods["tag"] == "Find tags for a content. Deprecated. Vertex AI only."
    assert (
        docs(api, "ListModelsConfig")["page_size"] == "Most models of one page. Deprecated on the Gemini API."
    )
    assert api.enums["ContentKind"].value_docs["LEAF"] == "Has no parts. Deprecated on Vertex AI."


def test_a_type_is_deprecated_when_all_its_uses_are(tiny: Tiny) -> None:
    for file in (GEMINI, VERTEX):
        tiny.edit(
            file,
            '"blob": {"type": "message", "ref": "Blob"}',
            '"blob": {"type": "message", "ref": "Blob", "deprecated": true}',
        )
        tiny.edit(
            file,
            '"thumbnail": {"type": "message", "ref": "Blob"}',
            '"thumbnail": {"type": "message", "ref": "Blob", "deprecated": true}',
        )

    assert docs(tiny.build(), "Blob")["_"] == "Raw bytes with their media type."  # pictures are it too
    tiny.edit(
        GEMINI,
        '"pictures": {"type": "message", "ref": "Blob"',
        '"pictures": {"type": "message", "ref": "Blob", "deprecated": true',
    )
    assert docs(tiny.build(), "Blob")["_"] == "Raw bytes with their media type. Deprecated on the Gemini API."


def test_what_no_fact_says_is_a_key_of_the_field(tiny: Tiny) -> None:
    tiny.edit(
        CONTENT,
        "  Content:\n    fields:\n",
        "  Content:\n    fields:\n      weight: {also: {gemini: it reads it}}\n",
    )
    tiny.edit(CONTENT, "      kind: {", '      text: {required: "nothing else is read"}\n      kind: {')
    found = docs(tiny.build(), "Content")

    assert found["weight"] == "Share of the whole."
    assert found["text"] == "Plain text. Required."


def test_a_required_field_can_be_optional_for_users(tiny: Tiny) -> None:
    assert docs(tiny.build(), "Blob")["data"] == "The bytes. Required on the Gemini API."
    tiny.edit(
        CONTENT, "types:\n", "types:\n  Blob:\n    fields:\n      data: {optional: the SDK sends one}\n"
    )

    assert docs(tiny.build(), "Blob")["data"] == "The bytes."


@pytest.mark.parametrize(
    ("key", "problem"),
    [
        ("also: {gemini: told}", "also: gemini has it by the facts: delete the entry"),
        ("also: {other: told}", "also: unknown key 'other'"),
        ("optional: told", "optional: it is not required by the facts: delete it"),
        ("use: kind", "use: it is not deprecated by the facts: delete it"),
    ],
)
def test_a_key_that_says_what_the_facts_say_is_refused(tiny: Tiny, key: str, problem: str) -> None:
    line = tiny.edit(CONTENT, "      kind: {", f"      text: {{{key}}}\n      kind: {{")

    (found,) = tiny.problems()

    assert found.startswith(f"spec/{CONTENT}:{line}: types.Content.fields.text.{problem}")


def test_required_is_refused_where_a_fact_says_so(tiny: Tiny) -> None:
    tiny.edit(CONTENT, "types:\n", "types:\n  Blob:\n    fields:\n      data: {required: told}\n")

    (found,) = tiny.problems()

    assert "types.Blob.fields.data.required: it is required by the facts: delete it" in found


@pytest.mark.parametrize(
    ("use", "is_known"),
    [("kind", True), ("blob.data", True), ("Blob.data", True), ("tint", False), ("blob.tint", False)],
)
def test_a_field_to_use_instead_must_exist(tiny: Tiny, use: str, is_known: bool) -> None:
    for file in (GEMINI, VERTEX):
        tiny.edit(file, '"text": {"type": "string"}', '"text": {"type": "string", "deprecated": true}')
    tiny.edit(CONTENT, "      kind: {", f"      text: {{use: {use}}}\n      kind: {{")

    if is_known:
        assert docs(tiny.build(), "Content")["text"] == f"Plain text. Deprecated; use `{use}`."
    else:
        (found,) = tiny.problems()
        assert f"use: {use!r} is not a field of Content, or below one: correct it" in found


@pytest.mark.parametrize(
    ("page", "old", "path"),
    [
        ("content/tree", "Plain text.", "Content.text"),
        ("content/tree", "Has no parts.", "ContentKind.LEAF"),
        ("generation/configs", "Settings of `tag`.", "TagConfig._"),
        ("methods/models", "Find tags for a content.", "tag._"),
        ("methods/models", "Number of tags and transport.", "tag.config"),
        ("shared", "Headers and timeout of this call.", "fields.http_options"),
    ],
)
def test_words_that_a_fact_should_say_are_refused(tiny: Tiny, page: str, old: str, path: str) -> None:
    line = tiny.edit(f"docs/{page}.yaml", old, f"{old} Vertex AI only.")

    (found,) = tiny.problems()

    assert found.startswith(
        f"spec/docs/{page}.yaml:{line}: {path}: says 'Vertex AI only': the docstring has it from the facts: delete it"
    )
