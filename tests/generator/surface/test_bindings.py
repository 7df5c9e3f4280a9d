"""Methods are resolved against both descriptions; what does not fit is named with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.ir import Binding, Method, Nested, Row

from ..conftest import CALLS, CONTENT, GENERATION, RESPONSES

if TYPE_CHECKING:
    from ..conftest import Tiny

METHODS = "surface/models.yaml"
GEMINI = "gemini/v1beta.json"
VERTEX = "vertex/v1beta1.json"


def method(tiny: Tiny, name: str) -> Method:
    resource = next(each for each in tiny.build().resources if each.name == "models")
    return next(item for item in resource.methods if item.name == name)


def binding(tiny: Tiny, name: str, backend: str) -> Binding:
    (only,) = method(tiny, name).bindings[backend]
    return only


def targets(found: Binding) -> dict[str, str]:
    """Where each value goes; nowhere for what the backend refuses."""
    return {**{row.source: row.target for row in found.rows}, **dict.fromkeys(found.refused, "")}


# -- what comes out


def test_each_field_finds_its_place_on_each_backend(tiny: Tiny) -> None:
    assert binding(tiny, "describe", "gemini") == Binding(
        http="POST",
        suffix=":describe",
        patterns=("models/*",),
        rows=(
            Row("contents", "contents", nested="Content"),
            Row("config.language", "language"),
            Row("config.thumbnail", "thumbnail"),
            Row("config.limit", "options.limit"),
            Row("config.temperature", "options.temperature"),
        ),
        operations=("models.describe",),
        request="DescribeRequest",
        name_rule="model",
        argument="model",
    )
    assert targets(binding(tiny, "describe", "vertex"))["config.language"] == ""


def test_a_list_has_no_resource_and_its_fields_go_into_the_query(tiny: Tiny) -> None:
    found = binding(tiny, "list", "vertex")

    assert (found.suffix, found.patterns, found.name_rule) == ("publishers/google/models", (), "")
    assert targets(found) == {"config.page_size": "?pageSize", "config.page_token": "?pageToken"}
    assert method(tiny, "list").item == "Model"


def test_a_backend_without_the_method_says_why(tiny: Tiny) -> None:
    found = method(tiny, "tag")

    assert found.unsupported == {"gemini": "the tiny service has no tags"}
    assert set(found.bindings) == {"vertex"}


def test_nested_tables_hold_what_is_refused_or_moved_and_the_way_there(tiny: Tiny) -> None:
    assert tiny.build().nested == {
        "gemini": {
            "Content": Nested("Content", ("weight",), {}, {"parts": "Content"}),
            "Frame": Nested("Frame", (), {"colour": "tint", "widths": "sizes"}, {}),
        },
        "vertex": {
            "Blob": Nested("Blob", ("display_name",), {}, {}),
            "Content": Nested(
                "Content", ("thought",), {"kind": "contentKind"}, {"blob": "Blob", "parts": "Content"}
            ),
            "Frame": Nested("Frame", (), {"kind": "frameKind"}, {}),
        },
    }


def test_a_nested_table_leads_to_the_type_that_a_union_becomes(tiny: Tiny) -> None:
    plain = tiny.build().nested
    union = "parts: {type: ContentListUnion, normalize: contents}"
    tiny.edit(CONTENT, "      kind: {vertex", f"      {union}\n      kind: {{vertex")

    assert tiny.build().nested == plain


def test_a_written_mapping_wins_and_spread_says_where_to_look(tiny: Tiny) -> None:
    tiny.edit(
        METHODS,
        "body: {contents: contents}",
        "body: {contents: contents, config.limit: options.temperature}\n      spread: []",
    )

    assert targets(binding(tiny, "describe", "gemini")) == {
        "contents": "contents",
        "config.language": "language",
        "config.thumbnail": "thumbnail",
        "config.limit": "options.temperature",
        "config.temperature": "",
    }


def test_a_free_binding_takes_only_what_is_written(tiny: Tiny) -> None:
    tiny.edit(
        METHODS,
        "body: {contents: contents}",
        "free: untyped\n      body: {contents: anything, config.language: any.where}",
    )

    assert targets(binding(tiny, "describe", "gemini")) == {
        "contents": "anything",
        "config.language": "any.where",
        "config.thumbnail": "",
        "config.limit": "",
        "config.temperature": "",
    }


def test_a_backend_may_have_several_bindings_and_operations(tiny: Tiny) -> None:
    operation = '  "models.list": {'
    tiny.edit(
        GEMINI,
        operation,
        f'{operation[:3]}tuned.describe": {{"method": "POST", "path": "tuned/{{id}}:describe", "request": '
        f'"DescribeRequest"}},\n{operation}',
    )
    tiny.edit(
        METHODS,
        "      operations: [models.describe]\n      body: {contents: contents}",
        "      - {when: tuned, operations: [tuned.describe], hook: h,\n"
        "         name_rule: catalog, body: {contents: contents}}\n"
        "      - {operations: [models.describe, tuned.describe], body: {contents: contents}}",
    )
    tiny.edit(RESPONSES, "gemini: [models/*]", "gemini: [models/*, tuned/*]")
    tiny.edit(RESPONSES, "catalog: {vertex", "catalog: {gemini: [tuned/*], vertex")

    first, second = method(tiny, "describe").bindings["gemini"]

    assert (first.when, first.hook, first.name_rule) == ("tuned", "h", "catalog")
    assert second.patterns == ("models/*", "tuned/*")
    assert targets(first) == targets(second)


def test_a_required_field_that_a_hook_sets_is_given(tiny: Tiny) -> None:
    tiny.edit(VERTEX, '"maxTags": {"type": "int32"}', '"parent": {"type": "string", "required": true}')
    tiny.edit(GENERATION, "omit: [content]", "omit: [content, parent]")
    tiny.unsay("generation/configs", "max_tags")
    tiny.edit(METHODS, "name_rule: catalog", "name_rule: catalog\n      sets: [parent]")

    assert targets(binding(tiny, "tag", "vertex")) == {"content": "content"}


def test_the_fields_of_an_object_may_go_to_different_places(tiny: Tiny) -> None:
    found = binding(tiny, "paint", "gemini")

    assert found.prefix == "upload/"
    assert found.constants == {"mode": "FAST"}
    assert targets(found) == {
        "prompt": "prompt",
        "frame.colour": "frame.tint",
        "frame.widths": "frame.sizes",
        "frame.kind": "frame.kind",
        "size_bytes": "size",
        "config.style": "style",
    }


def test_an_untyped_request_takes_a_whole_object_with_its_table(tiny: Tiny) -> None:
    found = binding(tiny, "paint", "vertex")

    assert found.rows[1] == Row("frame", "instances[0].frame", nested="Frame")
    assert found.constants == {"parameters.mode": "paint", "parameters.count": 1}
    arguments = method(tiny, "paint").arguments
    assert [argument.optional for argument in arguments] == [False, False, True, True, True]
    assert [argument.positional for argument in arguments] == [True, False, False, False, False]
    assert [argument.returns for argument in arguments] == ["", "", "", "", "Path"]


def test_what_is_refused_needs_no_table(tiny: Tiny) -> None:
    tiny.edit(METHODS, "        frame.colour: frame.tint\n        frame.widths: frame.sizes\n", "")
    tiny.edit(CALLS, "gemini: tint, ", "")
    tiny.edit(CALLS, "gemini: sizes, ", "")
    tiny.edit(CALLS, "PaintFrame}\n", "PaintFrame}\n    drop: {tint: of a test, sizes: of a test}\n")

    found = binding(tiny, "paint", "gemini")

    assert "frame.colour" in found.refused
    assert not [row for row in found.rows if row.source == "frame.colour"]


# -- what is wrong


CONTENTS = "body: {contents: contents}"
PROBLEMS = [
    (
        "operation",
        ("[models.describe]", "[models.explain]"),
        "describe.gemini.operations: gemini has no operation 'models.explain': correct the name, or fetch it",
    ),
    (
        "body field",
        (CONTENTS, "body: {contents: content}"),
        "describe.gemini.body.contents: DescribeRequest has no field 'content' on gemini: correct the path; did you mean 'contents'?",
    ),
    (
        "nested body field",
        (CONTENTS, "body: {contents: contents, config.limit: options.most}"),
        "describe.gemini.body.config.limit: DescribeRequest has no field 'options.most' on gemini: correct the path, or delete the row",
    ),
    (
        "body source",
        (CONTENTS, "body: {contents: contents, config.colour: language}"),
        "describe.gemini.body.config.colour: neither a parameter nor a field of the config: correct the name",
    ),
    (
        "returned type",
        ("returns: DescribeResponse", "returns: Description"),
        "describe.returns: no type 'Description' in spec/surface/types: correct the name, or give it a topic",
    ),
    (
        "method key",
        ("flow: generate", "flwo: generate"),
        "describe_stream: unknown key 'flwo': correct or delete it; did you mean 'flow'?",
    ),
    (
        "binding key",
        ("name_rule: catalog", "name_ruel: catalog"),
        "tag.vertex: unknown key 'name_ruel': correct or delete it; did you mean 'name_rule'?",
    ),
    (
        "paged field",
        ("pager: models", "pager: items"),
        "list.pager: ListModelsResponse has no field 'items': correct the name, or `returns`",
    ),
]


@pytest.mark.parametrize(
    ("edit", "problem"), [case[1:] for case in PROBLEMS], ids=[case[0] for case in PROBLEMS]
)
def test_an_unknown_name_is_named_with_file_line_and_path(
    tiny: Tiny, edit: tuple[str, str], problem: str
) -> None:
    line = tiny.edit(METHODS, *edit)

    assert f"spec/{METHODS}:{line}: {problem}" in tiny.problems()


def test_a_required_field_that_nothing_fills_is_named(tiny: Tiny) -> None:
    line = tiny.edit(METHODS, "      body: {content: content}\n", "")

    problems = tiny.problems()

    assert problems == [
        f"spec/{METHODS}:{line - 2}: tag.vertex.body.content: has no place in the request: write one, or delete the row",
    ]


def test_a_field_that_is_read_only_need_not_be_filled(tiny: Tiny) -> None:
    tiny.edit(
        VERTEX,
        '"maxTags": {"type": "int32"}',
        '"id": {"type": "string", "required": true, "read_only": true}',
    )
    tiny.edit(GENERATION, "omit: [content]", "omit: [content, id]")
    tiny.unsay("generation/configs", "max_tags")

    assert targets(binding(tiny, "tag", "vertex")) == {"content": "content"}


def test_a_method_must_speak_of_both_backends(tiny: Tiny) -> None:
    line = tiny.edit(METHODS, "    gemini:\n      unsupported: the tiny service has no tags\n", "")

    message = "tag: has no `gemini`: bind an operation, or give the reason in `unsupported`"
    assert tiny.problems() == [f"spec/{METHODS}:{line - 5}: {message}"]


def test_operations_of_one_binding_must_be_called_alike(tiny: Tiny) -> None:
    line = tiny.edit(METHODS, "[models.describe]", "[models.describe, models.streamDescribe]")

    message = (
        "describe.gemini.operations: the operations differ in HTTP method or path: write variants with `when`"
    )
    assert tiny.problems() == [f"spec/{METHODS}:{line}: {message}"]


@pytest.mark.parametrize(
    ("old", "new", "where", "message"),
    [
        ("str}", "str, positional: true}", "", ""),
        (
            "frame: {type: Frame, optional: true}",
            "frame: {type: Frame, optional: true, positional: true}",
            "paint.params",
            "positional parameters come first: move them up",
        ),
        (
            "optional: true, returns: Path}",
            "returns: Path}",
            "paint.params.to",
            "only an optional parameter may have `returns`, one of: Path",
        ),
        (
            "returns: Path}",
            "returns: Frame}",
            "paint.params.to",
            "only an optional parameter may have `returns`",
        ),
    ],
)
def test_how_parameters_are_given_and_change_the_result(
    tiny: Tiny, old: str, new: str, where: str, message: str
) -> None:
    tiny.edit(METHODS, old, new)

    if message:
        assert any(f" {where}: {message}" in problem for problem in tiny.problems())
    else:
        assert method(tiny, "paint").arguments[1].positional


def test_a_config_field_that_no_backend_takes_is_named(tiny: Tiny) -> None:
    tiny.edit(GENERATION, "gemini: pageSize, vertex: pageSize", "gemini: size, vertex: size")
    for operations in ("[models.list]", "[publishers.models.list]"):
        tiny.edit(METHODS, operations, f"{operations}\n      unsent: {{pageSize: why}}")

    where = f"spec/{GENERATION}:23: configs.ListModelsConfig.fields.page_size"
    message = "no backend takes it in models.list: map it there, set `sdk: true`, or delete it"
    assert tiny.problems() == [f"{where}: {message}"]


def test_all_problems_come_together_and_sorted(tiny: Tiny) -> None:
    tiny.edit(METHODS, "[projects.models.streamDescribe]", "[gone.two]")
    tiny.edit(METHODS, "[models.describe]", "[gone.one]")
    tiny.edit(METHODS, "returns: TagResponse", "returns: Tags")
    tiny.edit("surface/talks.yaml", "models.describe_stream", "models.gone")

    problems = tiny.problems()

    keys = [(file, int(line) if line.isdigit() else 0) for file, line in (p.split(":")[:2] for p in problems)]
    assert keys == sorted(keys)
    assert len(problems) == len(set(problems))
    for part in ("gone.one", "gone.two", "Tags", "models.gone"):
        assert any(part in problem for problem in problems)


# -- what goes unnoticed
