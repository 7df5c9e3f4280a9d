"""Every name of the published google.genai.types 1.12.1 is ours too; a few of its fields are properties of ours.

published_names.json holds facts alone (names of types, fields and enum values). `tests/published` has the names
of 3.6.1.
"""

from __future__ import annotations

import json
from enum import Enum
from pathlib import Path
from typing import Any, Dict, List, Set, Tuple

import pytest
from pydantic import BaseModel

from google.genai import types

FACTS: Dict[str, Any] = json.loads((Path(__file__).parent / "published_names.json").read_text("utf-8"))
FIELDS: Dict[str, List[str]] = FACTS["models"]
VALUES: Dict[str, List[str]] = FACTS["enums"]
OTHERS: List[str] = FACTS["others"]
OURS: List[str] = list(vars(types)["__all__"])
PUBLISHED = [*FIELDS, *VALUES, *OTHERS]

# Fields of the published classes that are properties of ours.
PROPERTIES: Dict[str, str] = {
    "GenerateContentResponse.parsed": "made from the text and the response_schema; the API sends no such field",
    "GenerateVideosOperation.result": "the API sends `response`",
    "ControlReferenceImage.control_image_config": "the same as `config`, which the caller gives",
    "MaskReferenceImage.mask_image_config": "as above",
    "StyleReferenceImage.style_image_config": "as above",
    "SubjectReferenceImage.subject_image_config": "as above",
}


def _kind(name: str, base: type) -> Any:
    """Our type of this name, or None."""
    value = getattr(types, name, None)
    return value if isinstance(value, type) and issubclass(value, base) else None


def _missing_names() -> Set[str]:
    return {name for name in PUBLISHED if name not in OURS}


def _missing_fields() -> Set[str]:
    kinds = [(name, _kind(name, BaseModel), fields) for name, fields in FIELDS.items()]
    return {
        f"{name}.{field}"
        for name, kind, fields in kinds
        if kind is not None
        for field in fields
        if field not in kind.model_fields and f"{name}.{field}" not in PROPERTIES
    }


def _missing_values() -> Set[str]:
    kinds = [(name, _kind(name, Enum), values) for name, values in VALUES.items()]
    return {
        f"{name}={value}"
        for name, kind, values in kinds
        if kind is not None
        for value in values
        if value not in [member.value for member in kind]
    }


def test_the_facts_are_whole() -> None:
    assert (len(FIELDS), sum(map(len, FIELDS.values()))) == (168, 644)
    assert (len(VALUES), sum(map(len, VALUES.values()))) == (30, 150)
    assert len(OTHERS) == 350
    assert len(set(PUBLISHED)) == len(PUBLISHED)


def test_nothing_is_missing() -> None:
    assert sorted(_missing_names() | _missing_fields() | _missing_values()) == []


@pytest.mark.parametrize("item", PROPERTIES)
def test_a_property_reads_what_was_a_field(item: str) -> None:
    name, field = item.split(".")
    kind = getattr(types, name)
    assert isinstance(getattr(kind, field), property)
    assert getattr(kind(), field) is None


def _of_one_kind() -> List[Tuple[str, type]]:
    models = [(name, BaseModel) for name in FIELDS if name in OURS]
    return [*models, *((name, Enum) for name in VALUES if name in OURS)]


def test_a_name_means_the_same_kind_of_thing() -> None:
    assert [name for name, base in _of_one_kind() if _kind(name, base) is None] == []


def test_the_dictionaries_have_the_keys_of_the_published_ones() -> None:
    names = [name for name in FIELDS if f"{name}Dict" in set(OTHERS) & set(OURS)]
    assert len(names) > 150
    for name in names:
        wanted = {field for field in FIELDS[name] if f"{name}.{field}" not in PROPERTIES}
        assert wanted - set(getattr(types, f"{name}Dict").__annotations__) == set(), name
