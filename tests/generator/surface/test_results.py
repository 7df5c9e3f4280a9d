"""The class of a result: variants that return a subclass, subclasses, and modules of tables."""

from __future__ import annotations

import pytest

from ..conftest import CONTENT, Tiny

METHODS = "surface/models.yaml"


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        (
            METHODS,
            "  get:\n",
            "  get:\n    tables: talks\n",
            "get.tables: no module of tables can be called 'talks': rename it",
        ),
        (
            METHODS,
            "      operations: [models.get]\n",
            "      operations: [models.get]\n      returns: Frame\n",
            "get.gemini.returns: 'Frame' does not extend Model: name a type that does",
        ),
        (
            CONTENT,
            "  Content:\n    fields:\n",
            "  Content:\n    extends: Conten\n    fields:\n",
            "types.Content.extends: 'Conten' is not a type with an entry: correct the name; did you mean 'Content'?",
        ),
        (
            CONTENT,
            "  Content:\n    fields:\n",
            "  Content:\n    extends: Content\n    fields:\n",
            "types.Content.extends: has the topic of Content, which it extends: move one of them to another topic",
        ),
    ],
)
def test_a_mistake_is_named(tiny: Tiny, file: str, old: str, new: str, problem: str) -> None:
    tiny.edit(file, old, new)

    assert any(each.endswith(problem) for each in tiny.problems())
