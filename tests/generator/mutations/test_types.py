"""Each rule of the stages that make types is held: a change to one raises a problem or changes a golden file.

A row breaks one rule, in the spec or in the stage itself, and says what shows it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.annotations import STR, TypeRef

from ..conftest import CALLS, CONTENT, GENERATION, RESPONSES, Tiny
from .changes import Break, Rendered, after, edit, entry, first, gives, lose, outcome, rule

pytestmark = pytest.mark.long

Row = tuple[str, Break, str]
"""What is broken, how, and a part of what shows it."""

METHODS = "surface/models.yaml"
GEMINI = "gemini/v1beta.json"
VERTEX = "vertex/v1beta1.json"
EXTRA = "gemini/supplement.yaml"
TEXT = '"text": {"type": "string"}'
MEDIA = "types/content/media.py"
TREE = "types/content/tree.py"
ANSWERS = "types/responses/answers.py"
PAINTING = "types/calls/painting.py"
DICTS = "types/dicts/content/tree.py"
NESTED = "methods/nested.py"
TABLES = "methods/models.py"


LOAD: list[Row] = [
    ("unknown type", edit(GEMINI, TEXT, '"text": {"type": "strng"}'), "unknown type 'strng'"),
    ("operation without a path", edit(GEMINI, '"path": "models/{model}",', ""), "has no `path`"),
    (
        "message without its name",
        edit(GEMINI, ', "ref": "Blob"', ""),
        "a message needs a `ref`: name the message",
    ),
    ("message that is not there", edit(GEMINI, '"ref": "Blob"', '"ref": "Blub"'), "no schema 'Blub'"),
    ("description of another backend", edit(GEMINI, '"gemini"', '"vertex"'), "describes 'vertex'"),
    (
        "supplement without a source",
        edit(EXTRA, ", source: *S", ""),
        "a supplement needs a `source`: write where the fact comes from",
    ),
    (
        "supplement that upstream has",
        edit(EXTRA, "  Blob:\n", "  Blob:\n    data: {type: bytes, source: *S}\n"),
        "upstream has it now",
    ),
    ("lists are lost", lose("descriptions.load.fact", repeated=False), "a List[int] does not fit"),
    ("maps are lost", lose("descriptions.load.fact", map=False), TREE),
    ("enum values are lost", lose("descriptions.load.fact", values=()), "upstream has it now"),
    ("requirements are lost", lose("descriptions.load.fact", required=False), "service/gemini.json"),
    ("parameters are lost", lose("descriptions.load.operation", parameters={}), "no backend takes it"),
    ("supplements are ignored", rule("descriptions.load.supplement", first), "display_name"),
]

MERGE: list[Row] = [
    (
        "message without a type",
        edit(CONTENT, "media: [Blob]", "media: []"),
        "the message 'Blob' is not a type: give it a topic",
    ),
    (
        "backends disagree",
        edit(VERTEX, '"total": {"type": "int32"}', '"total": {"type": "string"}'),
        "the backends disagree",
    ),
    (
        "omission of nothing",
        edit(GENERATION, "omit: [content]", "omit: [colour]"),
        "no backend has this field",
    ),
    ("bytes are texts", entry("surface.merge.SCALAR_TYPES", "bytes", STR), MEDIA),
    ("names of one backend are lost", lose("surface.merge._Fields._join", wire={}), "which has nothing for"),
    (
        "names of backends pair nothing",
        rule("surface.merge.Merger._inverse", gives({})),
        "give it a topic",
    ),
    ("configs follow no field", rule("surface.merge.Merger.follow", gives("")), "no message at"),
    ("declared values are lost", lose("surface.merge._Fields._declared", default=""), PAINTING),
    (
        "enum values are lost",
        lose("surface.merge.Merger.enums", values=()),
        "ContentKind.LEAF: nothing has that name",
    ),
    ("unions are lost", rule("surface.merge.Merger.unions", gives({})), "types/unions.py"),
]


def unnested(tables: Any) -> Any:
    return ((name, replace(table, nested={})) for name, table in tables)


NESTED_TABLES: list[Row] = [
    ("new name of a field", edit(CALLS, "vertex: frameKind", "vertex: kind"), NESTED),
    ("no type is in a request", lose("surface.resources.mark_roles", in_request=False), NESTED),
    ("no type is a result", lose("surface.resources.mark_roles", is_result=False), ANSWERS),
    ("absent lists of answers are None", rule("surface.nested._answered", first), ANSWERS),
    ("nothing moves", lose("surface.nested._own", moved={}), NESTED),
    ("nothing is refused", lose("surface.nested._own", refused=()), NESTED),
    ("tables do not lead on", after("surface.resources.nested_tables", unnested), NESTED),
    ("rows lead to no table", rule("surface.resources.with_tables", first), TABLES),
]

UNION = 'ContentUnion: {type: "Union[Content, str]", becomes: Content}'

TYPES_FOLDER: list[Row] = [
    ("unknown section", edit(CONTENT, "unions:\n", "union: {}\nunions:\n"), "unknown key 'union'"),
    ("unknown type", edit(CALLS, "timeout: {type: int,", "timeout: {type: integer,"), "no type 'integer'"),
    ("type in two topics", edit(CONTENT, "tree: [Con", "tree: [Blob, Con"), "a type has one topic"),
    ("topic in two areas", edit(CALLS, "topics:\n", "topics:\n  media: []\n"), "a topic has one area"),
    ("type without a topic", edit(CALLS, "[Style, Frame", "[Frame"), "declared_enums.Style: has no topic"),
    ("union of an unknown type", edit(CONTENT, UNION, UNION.replace("str]", "Leaf]")), "no type 'Leaf'"),
    (
        "union that is not an annotation",
        edit(CONTENT, UNION, UNION.replace("str]", "str")),
        "not a Python annotation",
    ),
    (
        "union that becomes nothing",
        edit(CONTENT, UNION, UNION.replace("becomes: C", "becomes: c")),
        "'content'",
    ),
    (
        "union without dictionaries",
        edit(CONTENT, "  ContentListUnionDict:", "  Other:"),
        "ContentListUnionDict",
    ),
    ("unions become nothing", edit(CONTENT, UNION, UNION.replace(", becomes: Content", "")), "does not fit"),
    ("unknown resource name", edit(RESPONSES, "  ModelName: model", "  Name: model"), "no type 'ModelName'"),
    ("unknown result", edit(CALLS, "  Path: pathlib", "  Pth: pathlib"), "may have `returns`"),
    ("lists are not read", rule("surface.types_folder.parse", TypeRef), "a List[int] does not fit"),
]


def same_names(found: dict[str, str]) -> dict[str, str]:
    return dict(zip(found, found))


MODELS: list[Row] = [
    ("field without a type", edit(CALLS, "widths: {type: ", "widths: {typo: "), "unknown key 'typo'"),
    ("other value of a field", edit(CALLS, "default: FRAME_KIND_PLAIN", "default: OTHER"), PAINTING),
    ("wire names are lost", rule("rendering.types_module._default", gives("")), TREE),
    ("texts are lost", rule("rendering.types_module._docs", gives({})), MEDIA),
    (
        "names of enum values",
        after("rendering.types_module.members", same_names),
        PAINTING,
    ),
    ("lists are lost", rule("rendering.types_module._shaped", first), "types/calls/http.py"),
    (
        "twins stand elsewhere",
        rule("rendering.types_module.dicts", gives("twins.all")),
        "types/twins/",
    ),
    ("imports are lost", rule("rendering.types_module.IMPORTS", []), DICTS),
    ("results have no base", rule("rendering.types_module.RESULT", "google.genai.Result"), ANSWERS),
]

DOORS: list[Row] = [
    (
        "unknown flow",
        edit(METHODS, "flow: generate.generate_content_stream", "flow: generate.go"),
        "flows/ has no 'generate.go",
    ),
    ("unknown normalizer", edit(METHODS, "normalize: content}", "normalize: conten}"), "has no 'conten'"),
    ("unknown rule of a name", edit(METHODS, "name_rule: catalog", "name_rule: catalogue"), "'catalogue'"),
    (
        "unknown rule of a parameter",
        edit(RESPONSES, "  ModelName: model", "  ModelName: modl"),
        "has no 'modl'",
    ),
    (
        "unknown hook",
        edit(METHODS, "      body: {content: content}\n", "      body: {content: content}\n      hook: h\n"),
        "has no 'h'",
    ),
    (
        "unknown behaviour",
        edit(CONTENT, "types:\n", "types:\n  Blob: {behaviour: media.Nothing}\n"),
        "behaviours/ has no 'media.Nothing'",
    ),
    (
        "unknown hand-written type",
        edit(CALLS, "results:", "hand_written: {Picture: runtime.model.Picture}\nresults:"),
        "'runtime.model.Picture'",
    ),
]

PAGE_SIZE = "page_size: {type: int, gemini: pageSize, vertex: pageSize}"
MIME = '"mimeType": {"type": "string", "required": true}'


def cyclic(tiny: Tiny, _: pytest.MonkeyPatch) -> None:
    tiny.edit(GEMINI, MIME, MIME + ', "owner": {"type": "message", "ref": "Content"}')
    tiny.say("content/media", "Blob", "owner")


def cyclic_areas(tiny: Tiny, _: pytest.MonkeyPatch) -> None:
    tiny.edit(CALLS, "[Style, Frame, ", "[")
    tiny.edit(CONTENT, "  media: [Blob]\n", "  frames: [Style, Frame]\n  media: [Blob]\n")
    text = (tiny.spec / CALLS).read_text(encoding="utf-8")
    frame = text[text.index("  Frame:\n") : text.index("  HttpOptions:\n")]
    tiny.edit(CALLS, frame, "")
    tiny.edit(CALLS, "declared_enums:\n  Style: [PLAIN, fancy]\n", "")
    options = "      options: {type: HttpOptions, sdk: true}\n"
    tiny.edit(CONTENT, "types:\n", f"declared_enums:\n  Style: [PLAIN, fancy]\n\ntypes:\n{frame}{options}")


CHECK: list[Row] = [
    ("cycle of topics", cyclic, "a cycle between modules: content.media -> content.tree -> content.media"),
    ("cycle of areas", cyclic_areas, "a cycle between areas: "),
    ("file that is not read", lambda tiny, _: (tiny.spec / "docs" / "x.yml").touch(), "nothing reads a file"),
    (
        "config field that nothing takes",
        edit(
            GENERATION,
            PAGE_SIZE,
            PAGE_SIZE.replace("gemini: pageSize, vertex: pageSize", "gemini: x, vertex: x"),
        ),
        "?pageSize of models.list",
    ),
]

WIDTHS = 'widths: {type: "List[int]", gemini: sizes'

ORIGINS: list[Row] = [
    (
        "name on a backend without a message",
        edit(CALLS, "    declared: {vertex: untyped instances}\n", ""),
        "no message of vertex is a Frame",
    ),
    (
        "field of another type",
        edit(GEMINI, '"nextPageToken": {"type": "string"}', '"nextPageToken": {"type": "bool"}'),
        "a str cannot hold ListModelsResponse.nextPageToken, a bool on gemini",
    ),
    (
        "renamed field of another type",
        edit(VERTEX, '"contentKind": {"type": "enum"', '"contentKind": {"type": "enum", "repeated": true'),
        "a ContentKind cannot hold Content.contentKind, a List[ContentKind] on vertex",
    ),
    (
        "messages are not followed",
        rule("surface.merge.Merger.fact", gives(None)),
        "has no field",
    ),
    ("messages hold nothing", rule("surface.merge.Merger.holds", gives(False)), "a List[Model] cannot hold"),
]

DANGLING: list[Row] = [
    (
        "result that Python does not have",
        edit(CALLS, "  Path: pathlib\n", "  Path: pathlib\n  Pth: pathlib\n"),
        "did you mean 'Path'?",
    ),
    ("all pairs are unlike", rule("surface.origins.dangling.ALIKE", 2), "fields in common"),
    (
        "every schema is of a supplement",
        rule("surface.origins.dangling._unreached", gives(["Blob"])),
        "no field, operation or type leads to it",
    ),
]

FITTING: list[Row] = [
    (
        "another type on a backend",
        edit(CALLS, WIDTHS, WIDTHS.replace("int", "bool")),
        "a List[bool] does not fit frame.sizes",
    ),
    (
        "nothing fits",
        rule("surface.origins.fields.fits", gives(False)),
        "cannot hold",
    ),
    ("texts hold nothing", entry("surface.origins.fitting.HELD", "str", frozenset()), "a str cannot hold"),
]

STAGES = {
    "load": LOAD,
    "merge": MERGE,
    "fields": ORIGINS,
    "dangling": DANGLING,
    "fitting": FITTING,
    "nested": NESTED_TABLES,
    "types_folder": TYPES_FOLDER,
    "types_module": MODELS,
    "doors": DOORS,
    "check": CHECK,
}
ROWS = [
    pytest.param(change, shown, id=f"{stage}: {name}")
    for stage, rows in STAGES.items()
    for name, change, shown in rows
]


@pytest.mark.parametrize(("change", "shown"), ROWS)
def test_a_changed_rule_is_shown(
    tiny: Tiny, monkeypatch: pytest.MonkeyPatch, fresh: Rendered, change: Break, shown: str
) -> None:
    assert shown in outcome(tiny, monkeypatch, fresh, change)


def test_without_a_change_nothing_is_shown(
    tiny: Tiny, monkeypatch: pytest.MonkeyPatch, fresh: Rendered
) -> None:
    assert outcome(tiny, monkeypatch, fresh, gives(None)) == ""


@pytest.mark.parametrize("stage", STAGES)
def test_each_stage_is_changed_in_three_ways(stage: str) -> None:
    assert len(STAGES[stage]) >= 3
