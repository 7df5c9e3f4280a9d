"""Each rule of the stages that make methods is held: a change to one raises a problem or changes a golden file.

A row breaks one rule, in the spec or in the stage itself, and says what shows it.
"""

from __future__ import annotations

from typing import Any

import pytest

from generator.rendering.modes import SYNC
from generator.surface import support
from generator.surface.needs.unsent import Lack

from ..conftest import Tiny
from .changes import Break, Rendered, after, edit, first, gives, lose, outcome, rule

pytestmark = pytest.mark.long

Row = tuple[str, Break, str]
"""What is broken, how, and a part of what shows it."""

METHODS, TALKS = "surface/models.yaml", "surface/talks.yaml"
RESPONSES = "surface/responses.yaml"
KINDS, NAMES = "surface/types/content.yaml", "surface/types/responses.yaml"
TABLES, TABLES_OF_RESPONSES = "methods/models.py", "methods/responses.py"
SHELLS, AWAITED = "resources/models.py", "resources/aio/models.py"
CLIENT, CHATS, PAGE = "resources/client.py", "resources/talks.py", "SURFACE.md"


def shortened(values: Any) -> Any:
    return iter(list(values)[:-1])


def second(_: Any, value: Any, *__: Any) -> Any:
    return value


SURFACE: list[Row] = [
    ("unknown key of a method", edit(METHODS, "    pager: models", "    pages: models"), "key 'pages'"),
    (
        "nothing about a backend",
        edit(METHODS, "    gemini:\n      unsupported: the", "    # the"),
        "has no `gemini`",
    ),
    ("unknown result", edit(METHODS, "returns: TagResponse", "returns: Tags"), "no type 'Tags'"),
    ("paged field that is not there", edit(METHODS, "pager: models", "pager: model"), "no field 'model'"),
    ("creating is forgotten", edit(METHODS, "    creates: true\n", ""), TABLES),
    (
        "arguments are lost",
        lose("surface.resources._Resource._method", arguments=()),
        "a List[int] cannot hold PaintFrame.sizes",
    ),
    (
        "streams are not streams",
        lose("surface.resources._Resource._method", streams=False),
        "does not stream",
    ),
    ("what is normalized is lost", lose("surface.resources._Resource._argument", normalize=""), TABLES),
    (
        "optional parameters are required",
        lose("surface.resources._Resource._argument", optional=False),
        SHELLS,
    ),
    ("pages have no items", rule("surface.resources._Resource._item", gives("")), AWAITED),
    ("chat without a stream", edit(TALKS, "  stream: models.describe_stream\n", ""), "has no `stream`"),
    ("chats are not read", rule("surface.resources._chats", first), "Error"),
]

BINDINGS: list[Row] = [
    ("unknown operation", edit(METHODS, "[models.describe]", "[models.write]"), "has no operation"),
    ("unknown key", edit(METHODS, "prefix: upload/", "prefixes: upload/"), "unknown key 'prefixes'"),
    ("prefix is forgotten", edit(METHODS, "      prefix: upload/\n", ""), TABLES),
    ("constants are forgotten", lose("surface.bindings.build", constants={}), TABLES),
    (
        "paths have no pattern",
        lose("surface.bindings.build", patterns=()),
        "no operation of gemini takes a name",
    ),
    ("refusals are forgotten", lose("surface.bindings.build", refused=()), TABLES),
    (
        "nothing names the resource",
        rule("surface.bindings._resource", gives("")),
        "has variables without a value",
    ),
    ("names are not completed", rule("surface.bindings._name_rule", gives("")), "does not know models/*"),
    (
        "operations that differ",
        edit(METHODS, "[models.get]", "[models.get, models.list]"),
        "differ in HTTP method or path",
    ),
]

ROWS: list[Row] = [
    ("no rows", rule("surface.bindings.placed", gives(())), "is required and not mapped"),
    ("the last row is lost", after("surface.bindings.placed", shortened), "is required and not mapped"),
    ("no field is found", rule("surface.rows._find", gives("")), "?pageSize, ?pageToken of"),
    ("prefixes are lost", rule("surface.rows._prefixes", gives([""])), "no backend takes it"),
    ("parts are whole", rule("surface.rows._is_parted", gives(False)), "has no place in the request"),
    ("values of a flow are lost", edit(METHODS, "      given: {size_bytes: size}\n", ""), TABLES),
]

PROOFS: list[Row] = [
    (
        "target that is not there",
        edit(METHODS, "{contents: contents}", "{contents: content}"),
        "has no field",
    ),
    (
        "source that is not there",
        edit(METHODS, "frame.kind: frame", "frame.kin: frame"),
        "neither a parameter",
    ),
    ("value that does not fit", edit(METHODS, "prompt: prompt", "prompt: size"), "a str does not fit size"),
    ("constant nowhere", edit(METHODS, "{mode: FAST}", "{moods: FAST}"), "has no field 'moods'"),
    (
        "requirement that nothing fills",
        edit(METHODS, "        prompt: prompt\n", ""),
        "has no place in the request",
    ),
    ("nothing fits", rule("surface.binding_proofs.fits", gives(False)), "does not fit"),
]

UNSENT: list[Row] = [
    (
        "parameter that nothing fills",
        edit(
            "gemini/v1beta.json",
            '"pageSize": {',
            '"order": {"location": "query", "type": "string"}, "pageSize": {',
        ),
        "?order of models.list is optional and not mapped",
    ),
    (
        "requirement below a path",
        edit(
            "gemini/v1beta.json",
            '"PaintFrame": {',
            '"PaintFrame": {"zone": {"type": "string", "required": true},',
        ),
        "PaintFrame.zone, which is created at frame, is required and not mapped",
    ),
    (
        "reason for nothing",
        edit(METHODS, "      prefix: upload/", "      unsent: {zone: why}\n      prefix: upload/"),
        "neither a parameter nor a required field",
    ),
    (
        "everything is lacking",
        rule("surface.needs.unsent.lacking", gives([Lack("PaintRequest", "prompt", "prompt")])),
        "PaintRequest.prompt is required and not mapped",
    ),
]

MESSAGES: list[Row] = [
    (
        "no name is known",
        edit(KINDS, "  ContentKind: [Content.kind, ", "  ContentKind: ["),
        "has no name: add `",
    ),
    (
        "field that is read-only",
        edit(
            "vertex/v1beta1.json", '"text": {"type": "string"', '"text": {"type": "string", "read_only": true'
        ),
        "Content.text is read-only on vertex and requests hold it",
    ),
    (
        "every field is read-only",
        rule("surface.needs.messages._ignored", gives([("Blob", "data", "all")])),
        "types.Blob.data: all",
    ),
    ("form of a name", edit(NAMES, "[models/*]", "[models/*, tuned/*]"), "of the form tuned/*: delete it"),
]

NEEDS: list[Row] = [
    (
        "constant that is no value",
        edit(METHODS, "{mode: FAST}", "{mode: FASTER}"),
        "did you mean 'FAST'?",
    ),
    (
        "requirement that is none",
        edit(METHODS, "{mode: FAST}", "{mode: FAST}\n      sets: [size]"),
        "size on gemini is not required",
    ),
    (
        "requirement that is mapped",
        edit(METHODS, "{mode: FAST}", "{mode: FAST}\n      sets: [prompt]"),
        "prompt is sent by a row",
    ),
]

RESULTS: list[Row] = [
    (
        "another result",
        edit(METHODS, "returns: DescribeResponse", "returns: TagResponse"),
        "answers DescribeResponse, which is not a TagResponse",
    ),
    (
        "a result of one backend alone",
        edit("gemini/v1beta.json", '"response": "DescribeResponse"', '"response": "Model"'),
        "models.describe on gemini answers Model, which is not a DescribeResponse: correct the operation",
    ),
    (
        "no result fits",
        rule("surface.result_proofs._answers", gives(False)),
        "which is not a DescribeResponse: write DescribeResponse",
    ),
    (
        "tables make no other type",
        rule("surface.result_proofs.Result._unmade", gives([("projects.models.predict", "PaintResponse")])),
        "projects.models.predict on vertex answers PredictResponse",
    ),
]

FORMS: list[Row] = [
    ("stream that is none", edit("gemini/v1beta.json", '"streaming": true,', ""), "does not stream"),
    (
        "page without a list",
        edit("gemini/v1beta.json", '"ref": "Model", "repeated": true', '"ref": "Model"'),
        "which has no list for ListModelsResponse.models",
    ),
    (
        "pages have no end",
        rule("surface.form_proofs.NEXT", "next"),
        "which has nothing for ListModelsResponse.next",
    ),
]

ANSWERS: list[Row] = [
    ("unknown table", edit(METHODS, "response: [titled]", "response: [named]"), "has no table 'named'"),
    ("unused table", edit(METHODS, "[painted, picture]", "[painted]"), "no binding names it"),
    ("unknown field", edit(RESPONSES, "display_name:", "shown_name:"), "has no field 'shown_name'"),
    ("unknown path", edit(RESPONSES, "display_name: name", "display_name: label"), "has no field 'label'"),
    ("another order", edit(METHODS, "[painted, picture]", "[picture, painted]"), "does not contain a Blob"),
    ("what is dropped is kept", edit(RESPONSES, "  drop: [predictions]\n", ""), TABLES_OF_RESPONSES),
    ("what is needed is not", edit(RESPONSES, "  needs: name\n", ""), TABLES_OF_RESPONSES),
    ("the object is the base", edit(RESPONSES, "  base: []\n", ""), TABLES_OF_RESPONSES),
    ("places are lost", rule("surface.response_tables._Table.places", gives([()])), "has no field"),
    (
        "names of the SDK are sent",
        rule("surface.response_tables._wire", gives(("x",))),
        "does not contain a Model",
    ),
]

SUPPORT: list[Row] = [
    ("nothing below a row is taken", rule("surface.support._Taker._below", gives(None)), "map the field"),
    (
        "rows name nothing",
        rule("surface.support._Taker._named", gives(([], ""))),
        "no request or response has the type",
    ),
    ("unions are not sent", rule("surface.support._sent", gives("")), "no request or response has the type"),
    (
        "tables change nothing",
        rule("surface.support._Reader._applied", second),
        "no request or response of vertex has it",
    ),
    (
        "messages are empty",
        rule("surface.support._Reader._message", gives(support.EMPTY)),
        "no request or response has the type",
    ),
    (
        "names are never read",
        rule("surface.support._Reader._values", gives(())),
        "no request or response has the type",
    ),
]

RENDERING: list[Row] = [
    ("rows are never shared", rule("rendering.methods.SHARED", 99), TABLES),
    (
        "refused rows are lost",
        after("rendering.methods._binding", lambda found: {**found, "refused": ""}),
        TABLES,
    ),
    (
        "what is required is lost",
        after("rendering.methods._method", lambda f: {**f, "required": ""}),
        TABLES,
    ),
    ("literals are not quoted", rule("rendering.methods._literal", str), TABLES),
    (
        "a method has no overloads",
        rule("rendering.resources._Shell._form", gives({"parameters": [], "result": ""})),
        SHELLS,
    ),
    ("arguments have no input type", rule("rendering.resources._input", gives("Any")), SHELLS),
    ("docstrings are empty", rule("rendering.resources._docstring", gives("")), AWAITED),
    ("both modes are sync", rule("rendering.render.ASYNC", SYNC), AWAITED),
    ("imports are lost", rule("rendering.resources.grouped", gives({})), SHELLS),
    ("properties say nothing", rule("rendering.clients._first_sentence", gives("")), CLIENT),
    ("chats import nothing", rule("rendering.clients.grouped", gives({})), CHATS),
    (
        "every backend takes everything",
        rule("rendering.surface_page._taken", gives("yes")),
        PAGE,
    ),
    ("every backend returns everything", rule("rendering.surface_page._returned", gives("yes")), PAGE),
    ("values are everywhere", rule("rendering.surface_page._values", gives([])), PAGE),
    ("methods have no result", rule("rendering.surface_page.returns", gives("")), PAGE),
]

STAGES = {
    "resources": SURFACE,
    "bindings": BINDINGS,
    "rows": ROWS,
    "binding_proofs": PROOFS,
    "unsent": UNSENT,
    "messages": MESSAGES,
    "needs": NEEDS,
    "result_proofs": RESULTS,
    "form_proofs": FORMS,
    "response_tables": ANSWERS,
    "support": SUPPORT,
    "rendering": RENDERING,
}
PARAMETERS = [
    pytest.param(change, shown, id=f"{stage}: {name}")
    for stage, rows in STAGES.items()
    for name, change, shown in rows
]


@pytest.mark.parametrize(("change", "shown"), PARAMETERS)
def test_a_changed_rule_is_shown(
    tiny: Tiny, monkeypatch: pytest.MonkeyPatch, fresh: Rendered, change: Break, shown: str
) -> None:
    assert shown in outcome(tiny, monkeypatch, fresh, change)


def test_without_the_proofs_a_wrong_spec_passes(
    tiny: Tiny, monkeypatch: pytest.MonkeyPatch, fresh: Rendered
) -> None:
    """What the proofs catch is caught by nothing else, so each of them counts."""
    rule("surface.bindings.prove", gives(None))(tiny, monkeypatch)
    shown = outcome(tiny, monkeypatch, fresh, edit(METHODS, "{mode: FAST}", "{moods: FAST}"))

    assert TABLES in shown
    assert "Error" not in shown


@pytest.mark.parametrize("stage", STAGES)
def test_each_stage_is_changed_in_three_ways(stage: str) -> None:
    assert len(STAGES[stage]) >= 3
