"""A message that upstream seems to have renamed is one decision; until then nothing of it is removed or written."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from generator.__main__ import main
from generator.report import NO_WORDS

from ..conftest import CONTENT, Tiny
from ..update.documents import Json, openapi

FACTS = "gemini/v1beta.json"


@pytest.fixture
def old(tiny: Tiny) -> Json:
    """The document of the tiny facts, in which only Gemini's `Blob` has an enumeration."""
    tiny.edit(CONTENT, "media: [Blob]", "media: [Shade, Light, Blob]")
    tiny.edit(
        CONTENT,
        "  ContentKind: [Content.kind, Content.contentKind]",
        "  ContentKind: [Content.kind, Content.contentKind]\n  Shade: [Blob.shade, Content.shade]\n  Light: [Blob.light]",
    )
    facts: Json = json.loads((tiny.spec / FACTS).read_text(encoding="utf-8"))
    for message, wire in (("Blob", "shade"), ("Content", "shade"), ("Blob", "light")):
        facts["schemas"][message][wire] = {"type": "enum", "values": ["DARK", "PALE"]}
    document = openapi(facts)
    written(tiny, document)
    assert main(["--root", str(tiny.root), "fetch", "gemini", "--from", str(tiny.root / "new.json")]) == 0
    page = tiny.spec / "docs/content/media.yaml"
    words = "  light: Words.\n  shade: Words.\n"
    values = "".join(f"{name}:\n  _: Words.\n  DARK: Words.\n  PALE: Words.\n" for name in ("Shade", "Light"))
    page.write_text(page.read_text("utf-8").replace("Blob:\n", f"Blob:\n{words}") + values, "utf-8")
    tiny.say("content/tree", "Content", "shade")
    assert main(["--root", str(tiny.root), "generate"]) == 0
    return document


def written(tiny: Tiny, document: Json) -> None:
    (tiny.root / "new.json").write_text(json.dumps(document), encoding="utf-8")


def renamed(old: Json, new: str = "Lump") -> Json:
    """The same document in which `Blob` has another name."""
    text = json.dumps(copy.deepcopy(old)).replace('schemas/Blob"', f'schemas/{new}"')
    document: dict[str, Any] = json.loads(text)
    document["components"]["schemas"][new] = document["components"]["schemas"].pop("Blob")
    return document


def update(tiny: Tiny, document: Json) -> tuple[int, str]:
    written(tiny, document)
    given = ["--from", str(tiny.root / "new.json"), "--tests", "no", "--date", "2026-02-03"]
    code = main(["--root", str(tiny.root), "update", "gemini", *given])
    return code, (tiny.root / "build/update/report.md").read_text(encoding="utf-8")


def test_a_renamed_message_is_the_first_decision_and_loses_nothing(tiny: Tiny, old: Json) -> None:
    docs = (tiny.spec / "docs/content/media.yaml").read_text(encoding="utf-8")

    code, report = update(tiny, renamed(old))

    assert code == 3
    decisions = report.partition("## Decisions that are left")[2].partition("\n## ")[0]
    first = next(line for line in decisions.split("\n") if line.startswith("- [ ]"))
    assert "seems to have renamed the message Blob to Lump" in first
    assert "    Light: [Lump.light]" in decisions
    assert "Shade: [Lump.shade, Content.shade]" in decisions
    surface = (tiny.spec / CONTENT).read_text(encoding="utf-8")
    assert "media: [Shade, Light, Blob]" in surface
    assert "Light: [Blob.light]" in surface
    assert "Blob.shade" in surface
    assert (tiny.spec / "docs/content/media.yaml").read_text(encoding="utf-8") == docs


@pytest.mark.long
def test_a_message_of_one_backend_gets_the_line_that_names_it_and_no_topic(tiny: Tiny, old: Json) -> None:
    document = copy.deepcopy(old)
    outline = {"properties": {name: {"type": "string"} for name in ("width", "hue", "dash")}}
    document["components"]["schemas"]["Outline"] = outline
    properties = document["components"]["schemas"]["Content"]["properties"]
    properties["outline"] = {"$ref": "#/components/schemas/Outline"}
    assert update(tiny, document)[0] == 3
    for page in (tiny.spec / "docs").rglob("*.yaml"):
        page.write_text(page.read_text("utf-8").replace(NO_WORDS, "Words of our own."), "utf-8")
    assert update(tiny, document)[0] == 0

    document["components"]["schemas"]["Contour"] = document["components"]["schemas"].pop("Outline")
    properties["outline"] = {"$ref": "#/components/schemas/Contour"}
    code, report = update(tiny, document)

    surface = (tiny.spec / CONTENT).read_text(encoding="utf-8")
    assert code == 3
    assert "    Outline: {gemini: Contour}" in report.partition("## Decisions that are left (1)")[2]
    assert "Outline" in surface
    assert "Contour" not in surface


def test_one_way_of_counting(tiny: Tiny, old: Json, capsys: pytest.CaptureFixture[str]) -> None:
    document = renamed(old)
    document["components"]["schemas"]["Content"]["properties"]["caption"] = {"type": "string"}

    _, report = update(tiny, document)

    decisions = report.count("- [ ] ", report.index("## Decisions"), report.index("## Texts to write"))
    texts = report.count("- [ ] ") - decisions
    counts = f"{decisions} decisions and {texts} texts are left"
    assert f"- {counts}" in report
    assert counts in capsys.readouterr().out
    assert f"## Decisions that are left ({decisions})" in report
    assert f"## Texts to write ({texts})" in report
