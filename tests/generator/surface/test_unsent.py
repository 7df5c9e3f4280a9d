"""A parameter, a required field or a read-only field that changes upstream is a problem with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ..conftest import CALLS, CONTENT, GENERATION
from .test_bindings import GEMINI, METHODS, VERTEX, binding, targets

if TYPE_CHECKING:
    from ..conftest import Tiny

NAME_IT = "or name it in `unsent` with the reason"
SIDES = pytest.mark.parametrize(
    ("facts", "backend", "operation"),
    [(GEMINI, "gemini", "models.list"), (VERTEX, "vertex", "publishers.models.list")],
)
OPTION = '"pageSize": {"location": "query", "type": "int32"}'
LINES = {"gemini": "operations: [models.list]", "vertex": "operations: [publishers.models.list]"}


def at(tiny: Tiny, file: str, text: str) -> str:
    """The place of the first line with a text, as problems name it."""
    content = (tiny.spec / file).read_text(encoding="utf-8")
    assert text in content, f"{file} has no {text!r}"
    return f"spec/{file}:{content[: content.index(text)].count(chr(10)) + 1}"


# -- parameters


@SIDES
@pytest.mark.parametrize(
    ("parameter", "shown", "message"),
    [
        (
            '{"location": "query", "type": "string"}',
            "?order",
            f"is optional and not mapped: map a parameter or a field of the config to it, {NAME_IT}",
        ),
        (
            '{"location": "query", "type": "string", "required": true}',
            "?order",
            "is required and not mapped: map a parameter or a field of the config to it, or name it in `unsent` "
            "with `required:` and the reason",
        ),
        (
            '{"location": "header", "type": "string", "required": true}',
            "order",
            "is required, and no row can fill a header: name it in `unsent` with `required:` and the reason, "
            "or use another operation",
        ),
        (
            '{"location": "cookie", "type": "string"}',
            "order",
            "is optional, and no row can fill a cookie: name it in `unsent` with the reason, or use another operation",
        ),
    ],
)
def test_a_new_parameter_is_mapped_or_named(
    tiny: Tiny, facts: str, backend: str, operation: str, parameter: str, shown: str, message: str
) -> None:
    tiny.edit(facts, OPTION, f'{OPTION}, "order": {parameter}')

    place = f"{at(tiny, METHODS, LINES[backend])}: list.{backend}.operations"
    assert tiny.problems() == [f"{place}: {shown} of {operation} {message}"]

    reason = "{required: not needed}" if "required" in parameter else "not needed"
    tiny.edit(METHODS, LINES[backend], f"{LINES[backend]}\n      unsent: {{order: {reason}}}")
    tiny.build()


@SIDES
@pytest.mark.parametrize(
    ("is_required", "reason", "message"),
    [
        (
            True,
            "not needed",
            "required by {}: send it, or write `required:` and why the operation works without it",
        ),
        (False, "{required: why}", "optional for {}: write the reason alone, without `required:`"),
    ],
)
def test_a_reason_holds_until_the_parameter_changes(
    tiny: Tiny, facts: str, backend: str, operation: str, is_required: bool, reason: str, message: str
) -> None:
    flag = ', "required": true' if is_required else ""
    tiny.edit(facts, OPTION, f'{OPTION}, "order": {{"location": "query", "type": "string"{flag}}}')
    tiny.edit(
        METHODS, LINES[backend], f"{LINES[backend]}\n      unsent: {{order: {reason.replace('no}', 'why}')}}}"
    )

    place = f"{at(tiny, METHODS, 'unsent: ')}: list.{backend}.unsent.order"
    assert tiny.problems() == [f"{place}: {message.format(operation)}"]


@SIDES
@pytest.mark.parametrize("name", ["ordre", "pageSize"])
def test_a_reason_for_nothing_is_deleted(
    tiny: Tiny, facts: str, backend: str, operation: str, name: str
) -> None:
    tiny.edit(METHODS, LINES[backend], f"{LINES[backend]}\n      unsent: {{{name}: why}}")

    place = f"{at(tiny, METHODS, 'unsent: ')}: list.{backend}.unsent.{name}"
    text = "neither a parameter nor a required field that nothing fills: delete it"
    assert tiny.problems() == [f"{place}: {text}"]


@SIDES
def test_a_parameter_that_is_gone_is_named_where_it_is_written(
    tiny: Tiny, facts: str, backend: str, operation: str
) -> None:
    tiny.edit(facts, f"{OPTION},", "")

    place = f"{at(tiny, GENERATION, 'page_size')}: configs.ListModelsConfig.fields.page_size"
    text = f"client.models.list on {backend} has no place for it: map the field, or delete `{backend}`"
    assert tiny.problems() == [f"{place}: {text}"]


@SIDES
@pytest.mark.parametrize(
    ("fact", "kind"),
    [
        ('{"location": "query", "type": "string"}', "str"),
        ('{"location": "query", "type": "int32", "repeated": true}', "List[int]"),
        ('{"location": "query", "type": "bool"}', "bool"),
    ],
)
def test_a_parameter_of_another_type_is_named_where_the_type_is_written(
    tiny: Tiny, facts: str, backend: str, operation: str, fact: str, kind: str
) -> None:
    tiny.edit(facts, OPTION, f'"pageSize": {fact}')

    place = f"{at(tiny, GENERATION, 'page_size')}: configs.ListModelsConfig.fields.page_size"
    text = f"a int does not fit ?pageSize, a {kind} on {backend}: correct either"
    assert tiny.problems() == [f"{place}: {text}"]


def test_a_row_is_for_all_operations_of_a_variant(tiny: Tiny) -> None:
    head = '  "models.list": {'
    other = (
        '"tuned.list": {"method": "GET", "path": "models", "response": "ListModelsResponse", "parameters": {'
    )
    tiny.edit(GEMINI, head, f"  {other}{OPTION}}}}},\n{head}")
    tiny.edit(METHODS, "[models.list]", "[models.list, tuned.list]")

    place = f"{at(tiny, METHODS, '[models.list, tuned.list]')}: list.gemini.operations"
    text = "is optional and not mapped: map a parameter or a field of the config to it"
    assert tiny.problems() == [f"{place}: ?pageToken of models.list {text}, {NAME_IT}"]


def test_parameters_of_an_untyped_request_are_proved_too(tiny: Tiny) -> None:
    head = '"request": "PredictRequest",\n   "response": "PredictResponse",\n   "parameters": {\n'
    tiny.edit(
        VERTEX, head, head + '    "order": {"location": "query", "type": "string", "required": true},\n'
    )

    place = f"{at(tiny, METHODS, '[projects.models.predict]')}: paint.vertex.operations: ?order"
    assert any(problem.startswith(place) for problem in tiny.problems())


# -- required fields

FRAME = '"PaintFrame": {\n'
OPTIONS = {GEMINI: '"DescribeOptions": {\n', VERTEX: '"DescribeRequestOptions": {\n'}
ZONE = '   "zone": {"type": "string", "required": true},\n'


def frame_with_zone(tiny: Tiny) -> None:
    """Let the frame need a zone that its type does not show."""
    tiny.edit(GEMINI, FRAME, FRAME + ZONE)
    tiny.edit(CALLS, "  Frame:\n", "  Frame:\n    drop: {zone: there is one}\n")


def test_a_required_field_below_a_mapped_path_is_mapped_or_named(tiny: Tiny) -> None:
    frame_with_zone(tiny)

    place = f"{at(tiny, METHODS, 'body:' + chr(10) + '        prompt')}: paint.gemini.body"
    text = "PaintFrame.zone, which is created at frame, is required and not mapped: map it or name it in `sets`, "
    assert tiny.problems() == [f"{place}: {text}or in `unsent` with the reason"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("given: {size_bytes: size}", "given: {size_bytes: size}\n      sets: [frame.zone]"),
        ("given: {size_bytes: size}", "given: {size_bytes: size}\n      unsent: {frame.zone: why}"),
        ("given: {size_bytes: size}", "given: {size_bytes: size, zone: frame.zone}"),
        ("constants: {mode: FAST}", "constants: {mode: FAST, frame.zone: north}"),
    ],
)
def test_there_are_four_ways_to_fill_it(tiny: Tiny, old: str, new: str) -> None:
    frame_with_zone(tiny)
    tiny.edit(METHODS, old, new)

    tiny.build()


@pytest.mark.parametrize(("facts", "backend"), [(GEMINI, "gemini"), (VERTEX, "vertex")])
def test_a_required_field_of_a_config_is_shown_or_named(tiny: Tiny, facts: str, backend: str) -> None:
    tiny.edit(facts, OPTIONS[facts], OPTIONS[facts] + ZONE)
    tiny.edit(GENERATION, "omit: [contents, options]", "omit: [contents, options, zone]")

    problems = tiny.problems()

    message = "DescribeOptions" if backend == "gemini" else "DescribeRequestOptions"
    text = f"describe.{backend}.body: {message}.zone, which is created at options, is required and not mapped"
    places = [at(tiny, METHODS, f"operations: [{'projects.' * (backend == 'vertex')}models.describe]")]
    assert problems[0].split(": map it")[0] == f"{_below(places[0])}: {text}"
    assert len(problems) == 2  # and the stream


def _below(place: str) -> str:
    file, _, line = place.rpartition(":")
    return f"{file}:{int(line) + 1}"


@pytest.mark.parametrize(("facts", "backend"), [(GEMINI, "gemini"), (VERTEX, "vertex")])
def test_a_field_with_the_name_of_the_resource_is_not_given_by_accident(
    tiny: Tiny, facts: str, backend: str
) -> None:
    tiny.edit(facts, '"DescribeRequest": {\n', '"DescribeRequest": {\n' + ZONE.replace("zone", "model"))
    tiny.edit(GENERATION, "omit: [contents, options]", "omit: [contents, options, model]")

    problems = tiny.problems()

    assert f"describe.{backend}.body: DescribeRequest.model is required and not mapped: map it" in problems[0]
    assert len(problems) == 2


@pytest.mark.parametrize("path", ["frame.zone", "frame.kind", "prompt"])
def test_a_required_field_is_named_only_if_nothing_fills_it(tiny: Tiny, path: str) -> None:
    tiny.edit(METHODS, "constants: {mode: FAST}", f"constants: {{mode: FAST}}\n      unsent: {{{path}: why}}")

    place = f"{at(tiny, METHODS, 'unsent: ')}: paint.gemini.unsent.{path}"
    text = "neither a parameter nor a required field that nothing fills: delete it"
    assert [problem.split("; did")[0] for problem in tiny.problems()] == [f"{place}: {text}"]


def test_a_path_in_sets_exists(tiny: Tiny) -> None:
    tiny.edit(METHODS, "constants: {mode: FAST}", "constants: {mode: FAST}\n      sets: [frame.tin]")

    place = f"{at(tiny, METHODS, 'sets: ')}: paint.gemini.sets"
    text = "PaintRequest has no field 'frame.tin' on gemini: correct the name; did you mean 'frame.tint'?"
    assert tiny.problems() == [f"{place}: {text}"]


# -- read-only fields


@pytest.mark.parametrize(
    ("old", "path", "key", "line"),
    [
        ('"prompt": {"type": "string", "required": true', "prompt", "body.prompt", "prompt: prompt"),
        ('"tint": {"type": "string"', "frame.tint", "body.frame.colour", "frame.colour: frame.tint"),
        ('"size": {"type": "int64"', "size", "given.size_bytes", "given: {size_bytes"),
        (
            '"mode": {"type": "enum", "values": ["MODE_UNSPECIFIED", "FAST"], "required": true',
            "mode",
            "constants.mode",
            "constants: {mode",
        ),
    ],
)
def test_a_row_does_not_send_what_is_read_only(tiny: Tiny, old: str, path: str, key: str, line: str) -> None:
    tiny.edit(GEMINI, old, old.replace(', "required": true', "") + ', "read_only": true')

    text = f"{path} is read-only on gemini: delete the row, or name it in `read_only` with the reason"
    assert tiny.problems() == [f"{at(tiny, METHODS, line)}: paint.gemini.{key}: {text}"]

    tiny.edit(
        METHODS, "prefix: upload/", f"prefix: upload/\n      read_only: {{{path}: the service wants it}}"
    )
    tiny.build()


def test_a_message_that_is_read_only_is_named_once_for_each_row(tiny: Tiny) -> None:
    tiny.edit(GEMINI, '"ref": "PaintFrame", "required": true', '"ref": "PaintFrame", "read_only": true')

    assert [problem.split(": ")[1] for problem in tiny.problems()] == [
        f"paint.gemini.body.frame.{name}" for name in ("colour", "widths", "kind")
    ]


def test_a_reason_to_send_a_field_that_is_not_read_only_is_deleted(tiny: Tiny) -> None:
    tiny.edit(METHODS, "prefix: upload/", "prefix: upload/\n      read_only: {prompt: why}")

    place = f"{at(tiny, METHODS, 'read_only: ')}: paint.gemini.read_only.prompt"
    assert tiny.problems() == [f"{place}: no row sends a read-only field of this name: delete it"]


def test_a_config_field_that_is_read_only_is_refused_by_that_backend(tiny: Tiny) -> None:
    tiny.edit(VERTEX, '"limit": {"type": "int64"}', '"limit": {"type": "int64", "read_only": true}')

    assert targets(binding(tiny, "describe", "gemini"))["config.limit"] == "options.limit"
    assert targets(binding(tiny, "describe", "vertex"))["config.limit"] == ""


def test_a_config_field_that_is_read_only_everywhere_is_named(tiny: Tiny) -> None:
    for facts in (GEMINI, VERTEX):
        tiny.edit(facts, '"limit": {"type": "int64"}', '"limit": {"type": "int64", "read_only": true}')

    assert "configs.DescribeConfig.limit: no backend takes it in models.describe" in tiny.problems()[0]


# -- the types of messages that a request holds whole


@pytest.mark.parametrize(("facts", "backend"), [(GEMINI, "gemini"), (VERTEX, "vertex")])
@pytest.mark.parametrize("key", ["unsent: {zone: the service has one zone}", "sets: [zone]"])
def test_a_type_has_every_field_that_its_message_requires(
    tiny: Tiny, facts: str, backend: str, key: str
) -> None:
    tiny.edit(facts, '"Content": {\n', '"Content": {\n' + ZONE)
    tiny.edit(
        CONTENT, "  Content:\n    fields:", "  Content:\n    drop: {zone: nobody needs it}\n    fields:"
    )

    place = f"{at(tiny, CONTENT, '  Content:' + chr(10))}: types.Content.zone"
    text = f"Content.zone is required on {backend} and the type does not have it"
    remedy = "or name it in `sets` if a flow or hook sets it, or in `unsent` with the reason"
    assert tiny.problems() == [f"{place}: {text}: show it, {remedy}"]

    tiny.edit(CONTENT, "    drop:", f"    {key}\n    drop:")
    tiny.build()


@pytest.mark.parametrize(("facts", "backend"), [(GEMINI, "gemini"), (VERTEX, "vertex")])
def test_a_type_does_not_send_what_is_read_only(tiny: Tiny, facts: str, backend: str) -> None:
    tiny.edit(facts, '"text": {"type": "string"}', '"text": {"type": "string", "read_only": true}')

    place = f"{at(tiny, CONTENT, '  Content:' + chr(10))}: types.Content.text"
    text = f"Content.text is read-only on {backend} and requests hold it"
    remedy = "`drop` it, or name it in `read_only` with the reason why it is sent"
    assert tiny.problems() == [f"{place}: {text}: {remedy}"]

    tiny.edit(
        CONTENT, "  Content:\n", "  Content:\n    read_only: {text: answers are sent back as they are}\n"
    )
    tiny.build()


@pytest.mark.parametrize(
    ("key", "what"), [("unsent", "required, and left out"), ("read_only", "read-only, and sent")]
)
def test_a_reason_of_a_type_for_nothing_is_deleted(tiny: Tiny, key: str, what: str) -> None:
    tiny.edit(CONTENT, "  Content:\n", f"  Content:\n    {key}: {{text: why}}\n")

    place = f"{at(tiny, CONTENT, key)}: types.Content.{key}.text"
    assert tiny.problems() == [f"{place}: no backend has a field of this name that is {what}: delete it"]


def test_a_type_sets_what_it_lacks(tiny: Tiny) -> None:
    tiny.edit(CONTENT, "  Content:\n", "  Content:\n    sets: [text]\n")

    place = f"{at(tiny, CONTENT, 'sets: ')}: types.Content.sets"
    assert tiny.problems() == [f"{place}: no backend has a required field 'text' that is left out: delete it"]


def test_a_type_of_answers_alone_may_have_both(tiny: Tiny) -> None:
    tiny.edit(
        GEMINI, '"displayName": {"type": "string"}', '"displayName": {"type": "string", "read_only": true}'
    )
    tiny.edit(VERTEX, '"name": {"type": "string"}', '"name": {"type": "string", "required": true}')

    tiny.build()


# -- the keys of the surface


@pytest.mark.parametrize(
    ("unsent", "message"),
    [
        ("{order: {}}", "has no `required`: add it"),
        ("{order: {require: why}}", "unknown key 'require'"),
        ("{order: true}", "`order` must be a text or mapping"),
        ("[order]", "`unsent` must be a mapping"),
    ],
)
def test_a_reason_is_a_text(tiny: Tiny, unsent: str, message: str) -> None:
    tiny.edit(METHODS, LINES["gemini"], f"{LINES['gemini']}\n      unsent: {unsent}")

    (problem, *_) = tiny.problems()
    assert message in problem
    assert problem.startswith(at(tiny, METHODS, "unsent: "))
