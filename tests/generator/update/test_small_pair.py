"""`make update` with two revisions of a tiny document: everything that a revision can bring, to the last word."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.__main__ import main
from generator.report import NO_WORDS
from generator.upkeep import update as update_stages

from ..conftest import CONTENT, Tiny
from .documents import Json, openapi

FACTS = "gemini/v1beta.json"
QUOTED = "A caption, as upstream describes it."


@pytest.fixture
def old(tiny: Tiny) -> Json:
    """The document of the facts that the tiny spec has, fetched and generated from."""
    facts: Json = json.loads((tiny.spec / FACTS).read_text(encoding="utf-8"))
    document = openapi(facts)
    assert command(tiny, "fetch", "gemini", "--from", written(tiny, "old", document)) == 0
    again = json.loads((tiny.spec / FACTS).read_text(encoding="utf-8"))
    assert {key: again[key] for key in ("operations", "schemas")} == {
        key: facts[key] for key in ("operations", "schemas")
    }
    assert command(tiny, "generate") == 0
    return document


def written(tiny: Tiny, name: str, document: Json) -> str:
    path = tiny.root / f"{name}.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return str(path)


def command(tiny: Tiny, *arguments: str) -> int:
    return main(["--root", str(tiny.root), *arguments])


def update(tiny: Tiny, document: Json, *arguments: str) -> int:
    given = ["--from", written(tiny, "new", document), "--tests", "no", "--date", "2026-02-03", *arguments]
    return command(tiny, "update", "gemini", *given)


def new_revision(old: Json) -> Json:
    """A revision that adds fields, a value, messages, an operation and a parameter, and takes two fields away."""
    document = copy.deepcopy(old)
    document["info"]["x-google-revision"] = "20260202"
    schemas = document["components"]["schemas"]
    schemas["Blob"]["properties"]["altText"] = {
        "type": "string",
        "description": "The text for who cannot see.",
    }
    schemas["Content"]["properties"]["caption"] = {"$ref": "#/components/schemas/Caption"}
    schemas["Content"]["properties"]["kind"]["enum"].append("SEEDLING")
    schemas["Caption"] = {
        "description": QUOTED,
        "properties": {"words": {"type": "string"}, "font": {"$ref": "#/components/schemas/Font"}},
    }
    schemas["Font"] = {"properties": {"size": {"type": "integer", "format": "int32"}}}
    del schemas["Content"]["properties"]["thought"]
    del schemas["DescribeRequest"]["properties"]["thumbnail"]
    paths = document["paths"]
    paths["/v1beta/models/{model}:retitle"] = copy.deepcopy(paths["/v1beta/models/{model}:describe"])
    return document


def report(tiny: Tiny) -> str:
    return (tiny.root / "build" / "update" / "report.md").read_text(encoding="utf-8")


def files(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def write_words(tiny: Tiny) -> int:
    """Write a text for each stub; return their number."""
    count = 0
    for page in sorted((tiny.spec / "docs").rglob("*.yaml")):
        text = page.read_text(encoding="utf-8")
        count += text.count(NO_WORDS)
        page.write_text(text.replace(NO_WORDS, "Words of our own."), encoding="utf-8")
    return count


def test_a_revision_is_taken_to_the_last_word(
    tiny: Tiny, old: Json, capsys: pytest.CaptureFixture[str]
) -> None:
    assert update(tiny, new_revision(old)) == 3

    text = report(tiny)
    assert "0 decisions and " in text
    for name in ("Blob.alt_text", "Content.caption", "ContentKind.SEEDLING", "Caption.words", "Font.size"):
        assert f"`{name}`" in text
    assert f"> Caption: {QUOTED}" in text
    assert "Content.caption.font" in text  # how a new message is reached
    assert "stubs gemini models.retitle" in text
    topics = (tiny.spec / CONTENT).read_text(encoding="utf-8").split("\n")[:3]
    assert "  tree: [ContentKind, Content, Caption, Font]" in topics
    assert NO_WORDS in (tiny.root / "generated/google/_genai_api/types/content/tree.py").read_text("utf-8")
    assert command(tiny, "check") == 1
    assert "is a stub: write the text" in capsys.readouterr().err

    count = write_words(tiny)
    assert f"{count} texts are left" in text
    assert command(tiny, "check") == 1  # what the draft generated is not up to date
    assert "generated/ was made by a draft" in capsys.readouterr().err
    assert update(tiny, new_revision(old)) == 0
    assert command(tiny, "check") == 0
    spec, generated = files(tiny.spec), files(tiny.root / "generated")
    assert update(tiny, new_revision(old)) == 0
    assert (files(tiny.spec), files(tiny.root / "generated")) == (spec, generated)


def test_the_way_back_removes_what_the_way_there_brought(tiny: Tiny, old: Json) -> None:
    before = files(tiny.spec)
    update(tiny, new_revision(old))
    write_words(tiny)

    assert update(tiny, old) == 3  # the text of the field that went and came is to be written again

    after = files(tiny.spec)
    differing = {name for name in before if before[name] != after.get(name)}
    assert {Path(name).name for name in differing} <= {
        "media.yaml",
        "tree.yaml",
        "configs.yaml",
        "v1beta.json",
    }
    assert set(after) == set(before)
    gone = re.findall(r"`(\w+\.\w+)`", report(tiny).partition("## Texts to write")[2].partition("\n## ")[0])
    assert gone == ["Content.thought"]


def test_the_report_is_about_the_revision_until_another_one_comes(tiny: Tiny, old: Json) -> None:
    document = new_revision(old)
    update(tiny, document)
    first = report(tiny)
    write_words(tiny)

    assert update(tiny, document) == 0
    assert update(tiny, document) == 0

    head = r"# .*|Verdict: .*"
    assert re.findall(head, report(tiny))[:2] == re.findall(head, first)[:2]
    assert "Verdict: **major**" in report(tiny)
    assert "`check` found problems before" not in report(tiny)

    document["info"]["x-google-revision"] = "20260303"
    document["components"]["schemas"]["Blob"]["properties"]["size"] = {"type": "string"}
    assert update(tiny, document) == 3
    assert "Verdict: **minor**" in report(tiny)
    assert "`Content.caption`" not in report(tiny)


@pytest.mark.parametrize("stage", ["_settle", "_generate"])
def test_an_interrupted_update_leaves_everything_as_it_was(
    tiny: Tiny,
    old: Json,
    stage: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = files(tiny.root)
    path = Path(written(tiny, "new", new_revision(old)))
    before[str(path)] = path.read_bytes()
    original = getattr(update_stages, stage)

    def interrupted(*given: Any) -> None:
        original(*given)
        raise KeyboardInterrupt

    monkeypatch.setattr(update_stages, stage, interrupted)

    assert command(tiny, "update", "gemini", "--from", str(path), "--tests", "no") == 130

    assert capsys.readouterr().err == "interrupted: what was not finished is as it was\n"
    after = files(tiny.root)
    assert {name for name in after if before.get(name) != after[name] and "/generated/" not in name} == set()


def _no_json(document: Json) -> str:
    return "{"


def _other_api(document: Json) -> str:
    return json.dumps({**document, "info": {**document["info"], "title": "Another"}})


def _inexpressible(document: Json) -> str:
    changed = copy.deepcopy(document)
    lists: Json = {"type": "array", "items": {"type": "array", "items": {"type": "string"}}}
    changed["components"]["schemas"]["Blob"]["properties"]["rows"] = lists
    return json.dumps(changed)


@pytest.mark.parametrize("spoil", [_no_json, _other_api, _inexpressible])
def test_a_document_that_is_refused_changes_nothing(
    tiny: Tiny, old: Json, spoil: Callable[[Json], str], capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(tiny.root)
    path = tiny.root / "new.json"
    path.write_text(spoil(new_revision(old)), encoding="utf-8")
    before[str(path)] = path.read_bytes()

    assert command(tiny, "update", "gemini", "--from", str(path), "--tests", "no") == 1

    assert files(tiny.root) == before
    assert re.search("new.json|Blob.rows", capsys.readouterr().err)


def test_a_pattern_whose_operations_are_gone_goes(tiny: Tiny, old: Json) -> None:
    tiny.edit("settings.yaml", 'keep: ["*"]', 'keep: ["models.*", "models.pai*"]')
    document = copy.deepcopy(old)
    del document["paths"]["/v1beta/models/{model}:paint"]

    assert update(tiny, document) == 3

    assert 'keep: ["models.*"]' in (tiny.spec / "settings.yaml").read_text(encoding="utf-8")
    assert re.search(
        r"- \[ \] `spec/surface/models.yaml:\d+` upstream has no `models.paint` any more", report(tiny)
    )
    assert "not generated" in report(tiny)


def test_a_misspelt_pattern_is_refused(tiny: Tiny, old: Json, capsys: pytest.CaptureFixture[str]) -> None:
    tiny.edit("settings.yaml", 'keep: ["*"]', 'keep: ["models.*", "modls.get"]')
    before = files(tiny.spec)

    assert update(tiny, new_revision(old)) == 1

    assert "no operation matches 'modls.get'" in capsys.readouterr().err
    assert files(tiny.spec) == before


def test_a_field_that_seems_renamed_is_a_decision(tiny: Tiny, old: Json) -> None:
    document = copy.deepcopy(old)
    properties = document["components"]["schemas"]["Content"]["properties"]
    properties["thoughtful"] = properties.pop("thought")

    assert update(tiny, document) == 3

    (decision,) = [line for line in report(tiny).split("\n") if line.startswith("- [ ] ") and "docs" in line][
        :1
    ]
    assert "rename the text to 'thoughtful'" in decision
    assert "thought:" in (tiny.spec / "docs/content/tree.yaml").read_text(encoding="utf-8")


def test_a_spec_that_was_not_right_loses_only_what_is_sure(tiny: Tiny, old: Json) -> None:
    tiny.edit(CONTENT, "media: [Blob]", "media: [Blob, Qqqqq]")

    assert update(tiny, new_revision(old)) == 3

    assert "found problems before" in report(tiny)
    assert "Qqqqq" in (tiny.spec / CONTENT).read_text(encoding="utf-8")


def test_the_changes_are_there_for_machines_and_for_the_changelog(tiny: Tiny, old: Json) -> None:
    update(tiny, new_revision(old))

    folder = tiny.root / "build" / "update"
    changes: dict[str, Any] = json.loads((folder / "changes.json").read_text(encoding="utf-8"))
    assert changes
    assert "alt_text" in (folder / "changelog.md").read_text(encoding="utf-8")


def test_a_new_operation_becomes_a_method(tiny: Tiny, old: Json, capsys: pytest.CaptureFixture[str]) -> None:
    document = new_revision(old)
    document["paths"]["/v1beta/models/{model}:captions"] = {
        "get": {
            "parameters": [
                {"name": "model", "in": "path", "required": True, "schema": {"type": "string"}},
                {"name": "pageSize", "in": "query", "schema": {"type": "integer", "format": "int32"}},
            ],
            "responses": {
                "default": {
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Captions"}}}
                }
            },
        }
    }
    document["components"]["schemas"]["Captions"] = {
        "properties": {
            "captions": {"type": "array", "items": {"$ref": "#/components/schemas/Caption"}},
            "nextPageToken": {"type": "string"},
        }
    }
    update(tiny, document)

    assert command(tiny, "stubs", "gemini", "models.retitle", "models.captions") == 0
    assert command(tiny, "generate", "--draft") == 0
    surface = (tiny.root / "generated" / "SURFACE.md").read_text(encoding="utf-8")
    assert "client.models.retitle" in surface
    assert "client.models.captions" in surface
    assert command(tiny, "check") == 1
    assert "unsupported: is a stub: write the reason" in capsys.readouterr().err or write_words(tiny)

    page = tiny.spec / "surface" / "models.yaml"
    page.write_text(
        page.read_text(encoding="utf-8").replace(NO_WORDS, "it has no captions"), encoding="utf-8"
    )
    write_words(tiny)
    capsys.readouterr()
    code = command(tiny, "generate"), command(tiny, "check")
    assert code == (0, 0), capsys.readouterr().err


def renamed(old: Json, before: str, after: str) -> Json:
    """Return a revision in which a message has another name."""
    text = json.dumps(old).replace(f'/{before}"', f'/{after}"').replace(f'"{before}":', f'"{after}":')
    document: Json = json.loads(text)
    return document


def test_a_message_that_another_backend_has_by_another_name_is_paired(tiny: Tiny, old: Json) -> None:
    assert update(tiny, renamed(old, "Content", "Passage")) == 0

    text = report(tiny)
    assert "names.Content: gemini: Passage, because DescribeResponse.contents has this type on vertex" in text
    assert "enums.ContentKind: Passage.kind, because Content.contentKind has this type on vertex" in text
    assert "  Content: {gemini: Passage}" in (tiny.spec / CONTENT).read_text(encoding="utf-8")


def test_a_message_with_no_field_in_common_is_not_paired(tiny: Tiny, old: Json) -> None:
    document = renamed(old, "Content", "Sketch")
    document["components"]["schemas"]["Sketch"] = {"properties": {"strokes": {"type": "string"}}}

    assert update(tiny, document) == 3

    assert re.search(r"topics\.\w+: Sketch", report(tiny))
    assert "names.Content" not in report(tiny)


def test_an_enumeration_that_another_backend_has_is_listed(tiny: Tiny, old: Json) -> None:
    tiny.edit(CONTENT, "[Content.kind, Content.contentKind]", "[Content.contentKind]")

    assert update(tiny, old) == 0

    assert "enums.ContentKind: Content.kind, because Content.contentKind has" in report(tiny)
    assert "[Content.contentKind, Content.kind]" in (tiny.spec / CONTENT).read_text(encoding="utf-8")


def test_an_enumeration_without_a_name_gets_that_of_its_field(tiny: Tiny, old: Json) -> None:
    document = copy.deepcopy(old)
    schemas = document["components"]["schemas"]
    unset = ["HUE_UNSPECIFIED"]
    schemas["Blob"]["properties"]["hue"] = {"type": "string", "enum": [*unset, "RED", "BLUE"]}
    schemas["Content"]["properties"]["hue"] = {"type": "string", "enum": [*unset, "RED"]}
    schemas["DescribeRequest"]["properties"]["hue"] = {"type": "string", "enum": [*unset, "DARK"]}

    assert update(tiny, document) == 3  # for the texts

    found = (tiny.spec / CONTENT).read_text(encoding="utf-8")
    assert "\n  Hue: [Blob.hue, Content.hue]\n" in found
    listed = report(tiny)
    assert "enums.Hue: Content.hue" in listed
    assert "DescribeRequest.hue: {values: [HUE_UNSPECIFIED, DARK], reason: why it is a text}" in listed
    assert not re.search(r"^## Decisions", listed, re.MULTILINE)
