"""What a type is made of: `of` names its messages, `declared` says why there is none, and both are proved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ..conftest import CALLS, RESPONSES

if TYPE_CHECKING:
    from ..conftest import Tiny

GEMINI, VERTEX = "gemini/v1beta.json", "vertex/v1beta1.json"
FRAME = "    of: {gemini: PaintFrame}\n    declared: {vertex: untyped instances}\n"


@pytest.fixture
def made(tiny: Tiny) -> Tiny:
    """A spec whose `DescribeResponse` says which messages it is made of."""
    tiny.edit(
        RESPONSES,
        "types:\n",
        "types:\n"
        "  DescribeResponse:\n"
        "    of: {gemini: DescribeResponse, vertex: DescribeResponse}\n"
        "    fields:\n"
        "      sum: {type: int, gemini: total, vertex: total}\n",
    )
    tiny.edit("docs/responses/answers.yaml", "  total:", "  sum:")
    return tiny


def test_the_fields_of_the_messages_are_those_of_the_type(made: Tiny) -> None:
    assert {field.name: dict(field.wire) for field in made.build().types["DescribeResponse"].fields} == {
        "contents": {"gemini": ("contents",), "vertex": ("contents",)},
        "sum": {"gemini": ("total",), "vertex": ("total",)},
    }


TOTAL = '"total": {"type": "int32"}'
SUM = (RESPONSES, "      sum:")
Edit = tuple[str, str, str]
PROBLEMS: list[tuple[str, Edit, tuple[str, str], str]] = [
    (
        "field that is gone on gemini",
        (GEMINI, f',\n   {TOTAL}', ""),
        SUM,
        "types.DescribeResponse.fields.sum: DescribeResponse has no field 'total' on gemini: correct it",
    ),
    (
        "field that has another name on gemini",
        (GEMINI, TOTAL, '"totals": {"type": "int32"}'),
        SUM,
        "types.DescribeResponse.fields.sum: DescribeResponse has no field 'total' on gemini: correct it; did you mean 'totals'?",
    ),
    (
        "field of another type on gemini",
        (GEMINI, TOTAL, '"total": {"type": "string"}'),
        SUM,
        "types.DescribeResponse.fields.sum: a int cannot hold DescribeResponse.total, a str on gemini: correct either",
    ),
    (
        "field that is a list on gemini",
        (GEMINI, TOTAL, '"total": {"type": "int32", "repeated": true}'),
        SUM,
        "types.DescribeResponse.fields.sum: a int cannot hold DescribeResponse.total, a List[int] on gemini: correct either",
    ),
    (
        "field that is a message on gemini",
        (GEMINI, TOTAL, '"total": {"type": "message", "ref": "Blob"}'),
        SUM,
        "types.DescribeResponse.fields.sum: a int cannot hold DescribeResponse.total, a Blob on gemini: correct either",
    ),
    (
        "new field on gemini",
        (GEMINI, TOTAL, f'"colour": {{"type": "string"}},\n   {TOTAL}'),
        ("docs/responses/answers.yaml", "  "),
        "DescribeResponse.colour: has no text: write it",
    ),
    (
        "new message on gemini",
        (GEMINI, TOTAL, f'"tag": {{"type": "message", "ref": "DescribeRequest"}},\n   {TOTAL}'),
        (RESPONSES, "  DescribeResponse:"),
        "types.DescribeResponse.tag: the message 'DescribeRequest' is not a type: give it a topic, pair it in `names`, or `drop` the field",
    ),
    (
        "field that is gone on vertex",
        (VERTEX, f',\n   {TOTAL}', ""),
        SUM,
        "types.DescribeResponse.fields.sum: DescribeResponse has no field 'total' on vertex: correct it",
    ),
    (
        "field that has another name on vertex",
        (VERTEX, TOTAL, '"totals": {"type": "int32"}'),
        SUM,
        "types.DescribeResponse.fields.sum: DescribeResponse has no field 'total' on vertex: correct it; did you mean 'totals'?",
    ),
    (
        "field of another type on vertex",
        (VERTEX, TOTAL, '"total": {"type": "string"}'),
        SUM,
        "types.DescribeResponse.fields.sum: a int cannot hold DescribeResponse.total, a str on vertex: correct either",
    ),
    (
        "field that is a list on vertex",
        (VERTEX, TOTAL, '"total": {"type": "int32", "repeated": true}'),
        SUM,
        "types.DescribeResponse.fields.sum: a int cannot hold DescribeResponse.total, a List[int] on vertex: correct either",
    ),
    (
        "field that is a message on vertex",
        (VERTEX, TOTAL, '"total": {"type": "message", "ref": "Blob"}'),
        SUM,
        "types.DescribeResponse.fields.sum: a int cannot hold DescribeResponse.total, a Blob on vertex: correct either",
    ),
    (
        "new field on vertex",
        (VERTEX, TOTAL, f'"colour": {{"type": "string"}},\n   {TOTAL}'),
        ("docs/responses/answers.yaml", "  "),
        "DescribeResponse.colour: has no text: write it",
    ),
    (
        "new message on vertex",
        (VERTEX, TOTAL, f'"tag": {{"type": "message", "ref": "DescribeRequest"}},\n   {TOTAL}'),
        (RESPONSES, "  DescribeResponse:"),
        "types.DescribeResponse.tag: the message 'DescribeRequest' is not a type: give it a topic, pair it in `names`, or `drop` the field",
    ),
    (
        "message that is not there",
        (RESPONSES, "vertex: DescribeResponse}", "vertex: DescribResponse}"),
        (RESPONSES, "    of:"),
        "types.DescribeResponse.of: no message at 'DescribResponse' on vertex: correct or delete it; did you mean 'DescribeResponse'?",
    ),
    (
        "message of neither backend",
        (RESPONSES, "of: {gemini: DescribeResponse, vertex: DescribeResponse}", "of: [DescribeResponse, PublisherModel, Modell]"),
        (RESPONSES, "    of:"),
        "types.DescribeResponse.of: no message at 'Modell' on gemini or vertex: correct or delete it; did you mean 'Model'?",
    ),
    (
        "field that leads to no message",
        (RESPONSES, "gemini: DescribeResponse, v", "gemini: [DescribeResponse, ListModelsResponse.model], v"),
        (RESPONSES, "    of:"),
        "types.DescribeResponse.of: no message at 'ListModelsResponse.model' on gemini: correct or delete it; did you mean 'ListModelsResponse.models'?",
    ),
    (
        "reason next to messages of the same backend",
        (CALLS, FRAME, FRAME.replace("vertex:", "gemini:")),
        (CALLS, "    declared: {gemini"),
        "types.Frame.declared: `of` names its messages on gemini: delete one of them",
    ),
    (
        "no reason",
        (CALLS, "declared: settings of the client", "declared: true"),
        (CALLS, "    declared: true"),
        "types.HttpOptions: `declared` must be a text or mapping: True",
    ),
    (
        "empty reason",
        (CALLS, "declared: settings of the client", "declared: ''"),
        (CALLS, "    declared: ''"),
        "types.HttpOptions.declared: says why no description has the type: write the reason, or name its messages in `of`",
    ),
    (
        "reason of an unknown backend",
        (CALLS, "declared: {vertex:", "declared: {vertx:"),
        (CALLS, "    declared: {vertx"),
        "types.Frame.declared: unknown key 'vertx': correct or delete it; did you mean 'vertex'?",
    ),
    (
        "dropped field without a reason",
        (RESPONSES, "    fields:\n      sum", "    drop:\n      contents:\n    fields:\n      sum"),
        (RESPONSES, "      contents:"),
        "types.DescribeResponse.drop: `contents` must be a text: None",
    ),
    (
        "name on a backend without a message",
        (CALLS, FRAME, "    of: {gemini: PaintFrame}\n"),
        (CALLS, "      colour:"),
        "types.Frame.fields.colour: no message of vertex is a Frame: delete `vertex`, or name the message in `of`, "
        "or say in `declared` why there is none",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("edit", "place", "problem"), [case[1:] for case in PROBLEMS], ids=[case[0] for case in PROBLEMS]
)
def test_a_mistake_is_named_with_file_line_and_path(
    made: Tiny, edit: Edit, place: tuple[str, str], problem: str
) -> None:
    made.edit(*edit)

    file, text = place
    lines = (made.spec / file).read_text(encoding="utf-8").splitlines()
    line = next(number for number, each in enumerate(lines, 1) if each.startswith(text))
    problems = made.problems()
    assert any(each.startswith(f"spec/{file}:{line}: {problem}") for each in problems), problems


VANISHED = [
    ("gemini", "TagResponse", "      colour: {type: str, gemini: colour}\n"),
    ("vertex", "ListModelsResponse", "      colour: {type: str, vertex: colour}\n"),
]
"""A backend, a type whose message is not there, and a field that still has a name on it."""


@pytest.mark.parametrize(("backend", "name", "field"), VANISHED)
def test_a_type_has_no_name_where_no_message_is(tiny: Tiny, backend: str, name: str, field: str) -> None:
    if name == "TagResponse":
        line = tiny.edit(RESPONSES, "types:\n", f"types:\n  {name}:\n    fields:\n{field}") + 3
    else:
        tiny.edit(RESPONSES, ", vertex: ListPublisherModelsResponse}", "}")
        line = tiny.edit(RESPONSES, "      models: {vertex: publisherModels}\n", field)
    where = f"spec/{RESPONSES}:{line}: types.{name}.fields.colour"

    assert any(
        each.startswith(f"{where}: no message of {backend} is a {name}: delete `{backend}`")
        for each in tiny.problems()
    )


def test_a_default_is_a_value_of_its_enumeration(tiny: Tiny) -> None:
    tiny.edit(
        GEMINI, '"kind": {"type": "string"}', '"kind": {"type": "enum", "values": ["FRAME_KIND_PLAINS"]}'
    )
    entry = "unnamed_enums:\n  PaintFrame.kind: {values: [FRAME_KIND_PLAINS], reason: it has one}\n\nresults:"
    tiny.edit(CALLS, "results:", entry)
    line = tiny.edit(CALLS, "default: FRAME_KIND_PLAIN", "default: FRAME_KIND_PLAIN")

    fault = "PaintFrame.kind has no value 'FRAME_KIND_PLAIN' on gemini: correct it; did you mean 'FRAME_KIND_PLAINS'?"
    assert f"spec/{CALLS}:{line}: types.Frame.fields.kind: {fault}" in tiny.problems()
