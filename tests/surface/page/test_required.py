"""Required fields are asked for by type checkers, named in `generated/SURFACE.md`, and left out at will at run time."""

from __future__ import annotations

import re
from typing import Dict, Iterator, List, Set, Tuple

import pytest

from google.genai import types

from ...docs.pages import tables
from .rows import PAGE

FieldName = Tuple[str, str]


def asked_for() -> Iterator[FieldName]:
    """The fields that the TypedDicts ask for."""
    names: List[str] = dir(types)
    for name in names:
        if name.endswith("Dict"):
            annotations: Dict[str, object] = getattr(getattr(types, name), "__annotations__", {})
            for field, annotation in annotations.items():
                if "Required[" in str(annotation):
                    yield name[: -len("Dict")], field


def on_the_page(word: str) -> Dict[FieldName, List[bool]]:
    """The fields with this word in the table of flags, and whether each backend has it."""
    (table,) = [table for table in tables(PAGE) if table[0][0] == "of"]
    found: Dict[FieldName, List[bool]] = {}
    for owner, *cells in table[1:]:
        for index, cell in enumerate(cells):
            for field in re.findall(rf"`(\w+)` {word}", cell):
                found.setdefault((owner, field), [False, False])[index] = True
    return found


ASKED_FOR = sorted(asked_for())


def test_type_checkers_ask_for_fields_that_are_required_on_the_page() -> None:
    required = on_the_page("required")
    lacking: Set[FieldName] = {("Metric", "name")}  # the SDK asks for it, and no backend

    assert len(ASKED_FOR) > 20
    assert set(ASKED_FOR) - set(required) <= lacking
    assert {field for field, backends in required.items() if all(backends)} <= set(ASKED_FOR)


@pytest.mark.parametrize(("owner", "field"), [each for each in ASKED_FOR if each[0] != "Metric"])
def test_an_answer_without_a_required_field_is_read(owner: str, field: str) -> None:
    read = getattr(types, owner).model_validate_json("{}")

    assert getattr(read, field) is None
    assert getattr(types, owner)() == read


def test_deprecated_fields_are_on_the_page() -> None:
    found = on_the_page("deprecated")

    assert found["GenerateContentConfig", "response_schema"] == [False, True]
    assert "Deprecated on Vertex AI; use `response_format`." in str(
        types.GenerateContentConfig.model_fields["response_schema"].description
    )
