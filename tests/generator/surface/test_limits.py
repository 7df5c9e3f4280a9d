"""A fact that the SDK cannot show is refused by name where a type or a method uses it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from ..conftest import Tiny

GEMINI = "gemini/v1beta.json"
LIMIT = "the SDK cannot show it"
STRING = {"type": "string"}


def change(tiny: Tiny, **blocks: dict[str, Any]) -> None:
    """Merge these entries into the blocks of the description."""
    path = tiny.spec / GEMINI
    document = json.loads(path.read_text(encoding="utf-8"))
    for block, entries in blocks.items():
        for name, entry in entries.items():
            document.setdefault(block, {}).setdefault(name, {}).update(entry)
    path.write_text(json.dumps(document, indent=1), encoding="utf-8")


@pytest.mark.parametrize(
    ("fact", "limit"),
    [
        ({"type": "union", "options": [STRING, {"type": "bool"}]}, "a union"),
        ({"type": "list", "item": STRING}, "a list of lists or nulls"),
        ({"type": "map", "item": {**STRING, "repeated": True}}, "a map of lists or maps"),
        ({"type": "binary"}, "the bytes of a file"),
        ({"type": "message", "ref": "Names"}, "the schema 'Names' is not an object with fields, but `list`"),
        ({"type": "message", "ref": "Open"}, "the schema 'Open' has properties of any name"),
    ],
)
def test_a_field_that_is_shown_is_refused(tiny: Tiny, fact: dict[str, Any], limit: str) -> None:
    others: dict[str, Any] = {
        "aliases": {"Names": {"type": "list", "item": STRING}},
        "extras": {"Open": STRING},
    }
    change(tiny, schemas={"Content": {"odd": fact}, "Names": {}, "Open": {}}, **others)

    (problem,) = tiny.problems()

    assert f"types.Content.odd: {limit}: {LIMIT}; `drop` the field, or write its `type`" in problem


@pytest.mark.parametrize(
    "fact",
    [
        {"type": "date"},
        {"type": "number_enum", "numbers": [1, 2]},
        {**STRING, "nullable": True},
        {**STRING, "write_only": True},
    ],
)
def test_what_has_a_fitting_python_type_is_shown(tiny: Tiny, fact: dict[str, Any]) -> None:
    change(tiny, schemas={"Content": {"odd": fact}})
    tiny.say("content/tree", "Content", "odd")

    found = next(field for field in tiny.build().types["Content"].fields if field.name == "odd")

    assert str(found.type) == ("int" if "numbers" in fact else "str")


@pytest.mark.parametrize(
    ("blocks", "limit"),
    [
        ({"operations": {"models.get": {"body": "form"}}}, "a request of the form `form`"),
        ({"operations": {"models.get": {"stream_media": "text/x"}}}, "a stream of text/x"),
        ({"operations": {"models.get": {"server": "https://a"}}}, "an address of its own (https://a)"),
    ],
)
def test_an_operation_that_is_called_is_refused(tiny: Tiny, blocks: dict[str, Any], limit: str) -> None:
    change(tiny, **blocks)

    assert any(f"models.get has {limit}: {LIMIT}: leave it out" in each for each in tiny.problems())
