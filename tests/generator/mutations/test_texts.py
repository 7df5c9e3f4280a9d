"""Each rule of docs, and of the modules that all stages use, is held: a change to one is shown."""

from __future__ import annotations

import pytest

from generator.annotations import TypeRef

from ..conftest import CALLS, CONTENT, Tiny
from .changes import Break, Rendered, edit, first, gives, lose, outcome, rule

pytestmark = pytest.mark.long

Row = tuple[str, Break, str]
"""A name of the change, the change, and a part of the problem or file that shows it."""

METHODS, TALKS = "docs/methods/models.yaml", "docs/methods/talks.yaml"
MEDIA, HTTP = "docs/content/media.yaml", "docs/calls/http.yaml"
UNKNOWN, MISSING = "nothing has that name", "has no text: write it"


def without_page(tiny: Tiny, _: pytest.MonkeyPatch) -> None:
    (tiny.spec / HTTP).unlink()


def like(tiny: Tiny, patch: pytest.MonkeyPatch) -> None:
    tiny.edit(MEDIA, "  display_name: A label.\n", "  _like: Model\n")
    rule("surface.docs._liked", gives([]))(tiny, patch)


DOCS: list[Row] = [
    ("text of an unknown method", edit(METHODS, "\nlist:\n", "\nlists:\n"), f"lists: {UNKNOWN}"),
    (
        "text of another page",
        edit(MEDIA, "Blob:\n", "HttpOptions: {_: a}\nBlob:\n"),
        "belongs in spec/docs/calls",
    ),
    ("missing page", without_page, "has no texts: write those of HttpOptions, HttpResponse"),
    ("missing text of a chat", edit(TALKS, "_: ", "text: "), f"_: {MISSING}"),
    ("fields take no texts", rule("surface.docs._type", first), f"Blob.data: {UNKNOWN}"),
    ("values take no texts", rule("surface.docs._enum", first), f"ContentKind.LEAF: {UNKNOWN}"),
    ("methods take no texts", rule("surface.docs._method", first), f"get.model: {UNKNOWN}"),
    ("shared texts are elsewhere", rule("surface.docs.SHARED", "common"), f"http_options: {MISSING}"),
    ("a type is like no other", like, f"Blob.display_name: {MISSING}"),
]


def named_alike(text: str) -> TypeRef:
    return TypeRef(text)


ANNOTATIONS: list[Row] = [
    ("annotations are names", rule("surface.types_folder.parse", named_alike), "does not fit"),
    ("maps are lists", rule("annotations.MAP", "List"), "types/calls/http.py"),
    ("lists and maps are lost", rule("annotations.TypeRef.inside", first), "a Model cannot hold"),
    ("all kinds are plain", rule("annotations.TypeRef.type", ""), "PaintResponse does not contain a Blob"),
]

NAMING: list[Row] = [
    (
        "names keep their case",
        rule("naming.snake", str),
        "ListModelsResponse.fields.next_page_token: no backend has this field",
    ),
    ("JSON names are not derived", rule("naming.to_camel", str), "types/content/media.py"),
    ("constants keep their case", rule("rendering.methods.constant", str), "methods/models.py"),
    ("values have no names", rule("naming.member", str), "types/calls/painting.py"),
]


YAML: list[Row] = [
    ("key twice", edit(CALLS, "types:\n", "types:\n  Frame: {}\n"), "is also on line"),
    ("key that is not one", edit(CONTENT, "unions:", "union:"), "unknown key 'union'"),
    ("value of another kind", edit(CONTENT, "media: [Blob]", "media: Blob"), "must be a list of texts"),
    ("missing key", edit(CONTENT, "topics:", "topic:"), "did you mean 'topics'?"),
    ("texts are not read", rule("surface.merge.text_at", gives("")), "Error"),
]

SETTINGS: list[Row] = [
    ("unknown key", edit("settings.yaml", "label:", "lable:"), "unknown key 'lable'"),
    ("missing key", edit("settings.yaml", "name: Vertex AI, ", ""), "has no `name`"),
    ("another package", edit("settings.yaml", "core: google._genai_core", "core: x"), "methods/models.py"),
    (
        "name that is none",
        edit("settings.yaml", "google._genai_api", "google.1"),
        "not the name of a package",
    ),
    ("the names are lost", lose("settings._backend", name=""), "SURFACE.md"),
]

FLAGS: list[Row] = [
    ("names are on no backend", rule("surface.flags._Flags._single", gives("")), "types/content/tree.py"),
    ("nothing is required", rule("surface.flags._Taken.is_required", False), "types/content/media.py"),
    (
        "nothing is deprecated",
        rule("surface.flags._Taken.is_deprecated", False),
        "types/responses/answers.py",
    ),
    ("texts may say what facts say", edit(MEDIA, "The bytes.", "The bytes. Required."), "says 'Required'"),
]

STAGES = {
    "docs": DOCS,
    "flags": FLAGS,
    "annotations": ANNOTATIONS,
    "naming": NAMING,
    "yaml_lines": YAML,
    "settings": SETTINGS,
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


@pytest.mark.parametrize("stage", STAGES)
def test_each_stage_is_changed_in_three_ways(stage: str) -> None:
    assert len(STAGES[stage]) >= 3
