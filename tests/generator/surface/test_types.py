"""Messages of two backends become types: the union of their fields, or a problem with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.annotations import TypeRef
from generator.ir import EnumType, Field

from ..conftest import CALLS, CONTENT, GENERATION, RESPONSES

if TYPE_CHECKING:
    from ..conftest import Tiny

GEMINI = "gemini/v1beta.json"
VERTEX = "vertex/v1beta1.json"


def fields(tiny: Tiny, name: str) -> dict[str, Field]:
    return {field.name: field for field in tiny.build().types[name].fields}


# -- what comes out


def test_fields_are_the_union_with_their_name_on_each_backend(tiny: Tiny) -> None:
    assert {name: field.wire for name, field in fields(tiny, "Content").items()} == {
        "blob": {"gemini": ("blob",), "vertex": ("blob",)},
        "kind": {"gemini": ("kind",), "vertex": ("contentKind",)},
        "labels": {"gemini": ("labels",), "vertex": ("labels",)},
        "parts": {"gemini": ("parts",), "vertex": ("parts",)},
        "text": {"gemini": ("text",), "vertex": ("text",)},
        "thought": {"gemini": ("thought",)},
        "weight": {"vertex": ("weight",)},
    }


def test_annotations_follow_the_facts(tiny: Tiny) -> None:
    tiny.edit(
        GEMINI, '"text": {"type": "string"}', '"text": {"type": "string", "map": true, "repeated": true}'
    )
    tiny.edit(
        VERTEX, '"text": {"type": "string"}', '"text": {"type": "string", "map": true, "repeated": true}'
    )

    found = {name: field.type.python() for name, field in fields(tiny, "Content").items()}

    assert found == {
        "blob": "Blob",
        "kind": "ContentKind",
        "labels": "Dict[str, str]",
        "parts": "List[Content]",
        "text": "List[Dict[str, str]]",
        "thought": "bool",
        "weight": "float",
    }
    assert fields(tiny, "Model")["create_time"].type.python() == "datetime"
    assert fields(tiny, "Blob")["data"].type.python() == "Base64"
    assert fields(tiny, "DescribeConfig")["limit"].type.python() == "int"  # int64 on the wire


def test_an_enum_is_the_union_of_all_its_uses(tiny: Tiny) -> None:
    assert tiny.build().enums["ContentKind"] == EnumType(
        "ContentKind",
        "content.tree",
        ("KIND_UNSPECIFIED", "LEAF", "BRANCH", "TWIG", "ROOT"),
        {
            "gemini": ("KIND_UNSPECIFIED", "LEAF", "BRANCH"),
            "vertex": ("KIND_UNSPECIFIED", "LEAF", "TWIG", "ROOT"),
        },
        doc="Where a content stands in its tree.",
        value_docs={
            "KIND_UNSPECIFIED": "Not said.",
            "LEAF": "Has no parts.",
            "BRANCH": "Has parts. Gemini API only.",
            "TWIG": "Has few parts. Vertex AI only.",
            "ROOT": "Has no parent. Vertex AI only.",
        },
    )


def test_numbers_that_differ_take_the_wider_type(tiny: Tiny) -> None:
    tiny.edit(VERTEX, '"total": {"type": "int32"}', '"total": {"type": "double"}')

    assert fields(tiny, "DescribeResponse")["total"].type.python() == "float"


def test_a_dropped_field_is_gone_and_a_declared_one_is_there(tiny: Tiny) -> None:
    tiny.edit(
        CONTENT,
        "    fields:\n      kind: {vertex: contentKind}",
        "    drop: {thought: not shown}\n"
        "    fields:\n      kind: {vertex: contentKind}\n      own: {type: int, sdk: true}",
    )
    tiny.edit("docs/content/tree.yaml", "  thought:", "  own:")

    found = fields(tiny, "Content")

    assert "thought" not in found
    assert found["own"] == Field("own", TypeRef("int"), {}, sdk=True, doc=found["own"].doc)


def test_only_what_requests_cannot_hold_reads_an_absent_list_as_empty(tiny: Tiny) -> None:
    types = tiny.build().types

    assert {name for name, item in types.items() if item.in_request} == {
        "Blob", "Content", "Frame", "Picture",
        "DescribeConfig", "DryConfig", "GetModelConfig", "ListModelsConfig", "PaintConfig", "TagConfig",
    }  # fmt: skip
    assert not fields(tiny, "Content")["parts"].empty_list
    assert fields(tiny, "DescribeResponse")["contents"].empty_list


def test_what_a_session_sends_is_in_requests_too(tiny: Tiny) -> None:
    tiny.edit(RESPONSES, "types:\n", "types:\n  DescribeResponse: {sent: true}\n")

    assert tiny.build().types["DescribeResponse"].in_request
    assert not fields(tiny, "DescribeResponse")["contents"].empty_list


def test_json_name_of_a_field_that_no_backend_describes(tiny: Tiny) -> None:
    tiny.edit(CALLS, "timeout: {type: int, sdk: true}", "timeout: {type: int, sdk: true, json: $timeout}")
    timeout = fields(tiny, "HttpOptions")["timeout"]
    assert timeout.json_name == "$timeout"
    assert timeout.read_names == ("$timeout", "timeout")


# -- what is wrong


PROBLEMS = [
    (
        "unknown field key",
        CONTENT,
        ("kind: {vertex: contentKind}", "kind: {vertex: contentKind, typo: 1}"),
        "types.Content.fields.kind: unknown key 'typo': correct or delete it; did you mean 'type'?",
    ),
    (
        "renamed to nothing",
        CONTENT,
        ("kind: {vertex: contentKind}", "nothing: {vertex: nothing}"),
        "types.Content.fields.nothing.vertex: Content has no field 'nothing' on vertex: correct or delete it",
    ),
    (
        "field of no backend",
        CALLS,
        ("timeout: {type: int, sdk: true}", "timeout: {type: int}"),
        "types.HttpOptions.fields.timeout: no backend has this field: set `sdk: true`, write its JSON name on a backend, or delete it",
    ),
    (
        "JSON name that is never written",
        CONTENT,
        ("kind: {vertex: contentKind}", "kind: {vertex: contentKind, json: $kind}"),
        "types.Content.fields.kind: only a field with `sdk: true` has a `json`: write its JSON name on a backend",
    ),
    (
        "topic of no message",
        CONTENT,
        ("media: [Blob]", "media: [Blob, Blub]"),
        "topics.media.Blub: no backend has this message: name it in `names` or `of`, write a config in `configs`, say in `declared` why, or delete it",
    ),
    (
        "enum of no field",
        CONTENT,
        ("ContentKind: [Content.kind, Content.contentKind]", "ContentKind: [Content.colour]"),
        "enums.ContentKind: no backend has any of these fields: correct or delete them",
    ),
    (
        "config of no message",
        GENERATION,
        ("from: [TagRequest]", "from: [NoRequest]"),
        "configs.TagConfig.from: no message at 'NoRequest' on gemini or vertex: correct or delete it; did you mean 'TagRequest'?",
    ),
]


@pytest.mark.parametrize(
    ("file", "edit", "problem"), [case[1:] for case in PROBLEMS], ids=[case[0] for case in PROBLEMS]
)
def test_a_wrong_entry_is_named_with_file_line_and_path(
    tiny: Tiny, file: str, edit: tuple[str, str], problem: str
) -> None:
    line = tiny.edit(file, *edit)

    assert f"spec/{file}:{line}: {problem}" in tiny.problems()


def test_a_setting_for_a_type_without_a_topic_is_named(tiny: Tiny) -> None:
    line = tiny.edit(
        CALLS,
        "  HttpOptions:\n    declared",
        "  Homeless: {declared: it is of a test}\n  HttpOptions:\n    declared",
    )

    assert tiny.problems() == [
        f"spec/{CALLS}:{line}: types.Homeless: has no topic: add it to one in `topics`, or delete the entry"
    ]


def test_types_that_disagree_are_named(tiny: Tiny) -> None:
    tiny.edit(VERTEX, '"total": {"type": "int32"}', '"total": {"type": "string"}')

    problem = (
        "types.DescribeResponse.total: the backends disagree (int and str): write its `type` in `fields`"
    )
    assert tiny.problems() == [f"spec/{RESPONSES}:2: {problem}"]


def declare_total(tiny: Tiny, declaration: str) -> None:
    tiny.edit(VERTEX, '"total": {"type": "int32"}', '"total": {"type": "string"}')
    tiny.edit(
        RESPONSES, "types:\n", f"types:\n  DescribeResponse:\n    fields:\n      total: {declaration}\n"
    )


def test_a_declared_type_and_its_names_settle_the_disagreement(tiny: Tiny) -> None:
    declare_total(tiny, "{type: Any, gemini: total, vertex: total}")

    assert fields(tiny, "DescribeResponse")["total"].type.python() == "Any"


def test_a_declared_type_settles_the_disagreement(tiny: Tiny) -> None:
    declare_total(tiny, "{type: Any}")

    assert fields(tiny, "DescribeResponse")["total"].type.python() == "Any"


# -- what goes unnoticed


def test_a_new_message_asks_for_a_topic(tiny: Tiny) -> None:
    tiny.edit(CONTENT, "media: [Blob]", "media: []")

    problem = "the message 'Blob' is not a type: give it a topic, pair it in `names`, or `drop` the field"
    (found,) = [each for each in tiny.problems() if problem in each]
    assert f"also spec/{CONTENT}:6" in found


GAPS = [
    ("enum without a topic", CONTENT, ("[ContentKind, Content]", "[Content]"), "has no topic"),
    ("config without a topic", GENERATION, ("TagConfig, GetModelConfig", "GetModelConfig"), "has no topic"),
    (
        "unknown key of a type",
        CALLS,
        ("declared: settings of the client", "declared: settings of the client\n    behavior: X"),
        "unknown key 'behavior'",
    ),
    (
        "unknown key of a config",
        GENERATION,
        ("omit: [content]", "omit: [content]\n    omitt: []"),
        "unknown key 'omitt'",
    ),
    ("unknown section", CONTENT, ("unions:", "union: {}\nunions:"), "unknown key 'union'"),
    ("unknown value of lists", CONTENT, ("contentKind}", "contentKind, lists: emty}"), "'emty'"),
    ("declared type that is none", CALLS, ("timeout: {type: int,", "timeout: {type: integer,"), "'integer'"),
    (
        "rename of nothing",
        CONTENT,
        ("kind: {vertex: contentKind}", "kind: {vertex: contentKnd}"),
        "contentKnd",
    ),
    (
        "pairing with nothing",
        RESPONSES,
        ("Model: {vertex: PublisherModel}", "Model: {vertex: Publisher}"),
        "Publisher",
    ),
    ("pairing on no backend", RESPONSES, ("Model: {vertex: Pub", "Model: {vertx: Pub"), "vertx"),
    ("omission of nothing", GENERATION, ("omit: [content]", "omit: [content, colour]"), "colour"),
    ("type in two topics", CONTENT, ("tree: [Con", "tree: [Blob, Con"), "Blob"),
]


@pytest.mark.parametrize(
    ("file", "edit", "part"), [case[1:] for case in GAPS], ids=[case[0] for case in GAPS]
)
def test_a_wrong_entry_does_not_go_unnoticed(tiny: Tiny, file: str, edit: tuple[str, str], part: str) -> None:
    tiny.edit(file, *edit)

    assert [text for text in tiny.problems() if text.startswith(f"spec/{file}") and part in text]


def test_a_renamed_field_hides_no_field_of_the_other_backend(tiny: Tiny) -> None:
    tiny.edit(
        GEMINI, '"text": {"type": "string"}', '"text": {"type": "string"}, "contentKind": {"type": "string"}'
    )
    tiny.say("content/tree", "Content", "content_kind")

    assert "content_kind" in fields(tiny, "Content")


def test_an_unknown_type_in_a_description_is_named(tiny: Tiny) -> None:
    line = tiny.edit(GEMINI, '"text": {"type": "string"}', '"text": {"type": "strng"}')

    assert [text for text in tiny.problems() if "'strng'" in text and f":{line}" in text]
