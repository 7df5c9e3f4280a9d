"""The fields and values that one backend lacks are computed: a change of the facts changes their rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.rendering.surface_page import surface_page
from generator.surface.support import (
    _Shape,  # pyright: ignore[reportPrivateUsage]  # no spec of a test is deep enough
)

from ..conftest import CALLS

if TYPE_CHECKING:
    from ..conftest import Tiny

GEMINI, VERTEX = "gemini/v1beta.json", "vertex/v1beta1.json"
METHODS, TABLES = "surface/models.yaml", "surface/responses.yaml"
OPTIONS = '  "DescribeRequestOptions": {\n'

Edit = tuple[str, str, str]
"""A file, what stands there, and what comes in its place."""


def rows(tiny: Tiny) -> set[str]:
    """Return the rows of the page, such as `Blob.display_name both yes -`."""
    page = surface_page(tiny.build())
    fields = [(f"{row['type']}.{row['field']}", row["place"], row) for row in page["fields"]]
    values = [(f"{row['enumeration']}.{row['value']}", "value", row) for row in page["values"]]
    return {
        " ".join([name, place, *map(row.__getitem__, ("gemini", "vertex"))])
        for name, place, row in (*fields, *values)
    }


CHANGES: dict[str, tuple[list[Edit], str, list[str]]] = {
    "a field of requests and responses": (
        [(VERTEX, '  "Blob": {\n', '  "Blob": {\n   "altText": {"type": "string"},\n')],
        "content/media Blob alt_text",
        ["+Blob.alt_text both - yes"],
    ),
    "a field of responses alone": (
        [(GEMINI, '  "Model": {\n', '  "Model": {\n   "size": {"type": "int32"},\n')],
        "responses/answers Model size",
        ["+Model.size response yes -"],
    ),
    "a field of requests alone": (
        [(VERTEX, OPTIONS, f'{OPTIONS}   "seed": {{"type": "int32"}},\n')],
        "generation/configs DescribeConfig seed",
        ["+DescribeConfig.seed request - yes"],
    ),
    "a field that both have by now": (
        [(VERTEX, '  "Blob": {\n', '  "Blob": {\n   "displayName": {"type": "string"},\n')],
        "",
        ["-Blob.display_name both yes -"],
    ),
    "a value": (
        [(GEMINI, '"LEAF", "BRANCH"]', '"LEAF", "BRANCH", "SEED"]')],
        "content/tree ContentKind SEED",
        ["+ContentKind.SEED value yes -"],
    ),
    "a field that a table drops wherever it could be": (
        [
            (TABLES, "  needs: name\n", ""),
            (METHODS, "[models.list]\n", "[models.list]\n      response: [titled]\n"),
            ("surface/tags.yaml", "[models.get]\n", "[models.get]\n      response: [titled]\n"),
        ],
        "",
        ["-Model.create_time response yes -"],
    ),
    "a field that a hook sets": (
        [(TABLES, "  needs: name\n", "  hook: date\n  sets: [create_time]\n")],
        "",
        ["-Model.create_time response yes -"],
    ),
    "a method that one backend loses": (
        [
            (
                METHODS,
                "    gemini:\n      operations: [models.list]\n",
                "    gemini:\n      unsupported: it is gone\n",
            )
        ],
        "",
        [
            "+ListModelsConfig.page_size request - yes",
            "+ListModelsConfig.page_token request - yes",
            "+ListModelsResponse.* response - yes",
        ],
    ),
    "an operation that takes less than another": (
        [
            (
                METHODS,
                "    gemini:\n      operations: [models.describe]\n      body: {contents: contents}\n",
                "    gemini:\n      - {when: plain, operations: [models.describe], body: {contents: contents}, free: a text}\n"
                "      - {operations: [models.describe], body: {contents: contents}}\n",
            )
        ],
        "",
        [
            "+DescribeConfig.language request some -",
            "+DescribeConfig.limit request some yes",
            "+DescribeConfig.temperature request some yes",
            "+DescribeConfig.thumbnail request some yes",
            "-DescribeConfig.language request yes -",
        ],
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_changes_the_rows_about_it(tiny: Tiny, name: str) -> None:
    edits, words, wanted = CHANGES[name]
    before = rows(tiny)
    for edit in edits:
        tiny.edit(*edit)
    if words:
        tiny.say(*words.split())
    after = rows(tiny)

    assert sorted([f"-{row}" for row in before - after] + [f"+{row}" for row in after - before]) == wanted


def test_a_name_that_nothing_holds_is_reported(tiny: Tiny) -> None:
    line = tiny.edit(
        CALLS, "colour: {type: str, gemini: tint, vertex: colour}", "colour: {type: str, gemini: tint}"
    )
    tiny.edit(METHODS, "        frame.colour: frame.tint\n", "")

    assert tiny.problems() == [
        f"spec/{CALLS}:{line}: types.Frame.fields.colour: no request or response of gemini has it: "
        "map the field, or delete `gemini`"
    ]


def test_only_a_hook_sets_fields(tiny: Tiny) -> None:
    line = tiny.edit(TABLES, "  needs: name\n", "  sets: [create_time]\n")

    assert tiny.problems() == [
        f"spec/{TABLES}:{line}: titled.sets: only a `hook` sets fields: write a row, or name the hook"
    ]


def test_a_message_that_contains_itself_is_joined_with_itself() -> None:
    def tree() -> _Shape:
        return _Shape(lambda: {"branch": tree()}, name="Tree")

    assert tree().joined(tree()).name == "Tree"
