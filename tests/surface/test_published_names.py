"""Every name of the published google.genai.types 1.12.1 is ours too, or stands in a table with its reason.

published_names.json holds facts alone (names of types, fields and enum values). What is missing is
printed; a name that comes, or goes, must be taken out of, or put into, the table.
"""

from __future__ import annotations

import fnmatch
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

# What is missing, and why: names, `Type.field` and `Enum=VALUE`; a `*` stands for all that fit.
MISSING: Dict[str, str] = {
    "BlobImageUnion*": "an input type of live sessions (send_realtime_input)",
    "UsageMetadata.response_token_count": "counts of live sessions; no description of an answer has them",
    "UsageMetadata.response_tokens_details": "as above",
}
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


def _excused() -> Set[str]:
    """The table, its patterns replaced by the published names that fit."""
    found = {item for item in MISSING if "*" not in item}
    for pattern in set(MISSING) - found:
        found.update(fnmatch.filter(PUBLISHED, pattern))
    return found


def test_the_facts_are_whole() -> None:
    assert (len(FIELDS), sum(map(len, FIELDS.values()))) == (169, 646)
    assert (len(VALUES), sum(map(len, VALUES.values()))) == (30, 150)
    assert len(OTHERS) == 349
    assert len(set(PUBLISHED)) == len(PUBLISHED)


def test_what_is_missing_is_known() -> None:
    missing = _missing_names() | _missing_fields() | _missing_values()
    for item in sorted(missing):
        print(f"missing: {item}")
    assert sorted(missing - _excused()) == []
    assert sorted(_excused() - missing) == []


def test_every_reason_is_used() -> None:
    published = {*PUBLISHED, *(f"{name}.{field}" for name in FIELDS for field in FIELDS[name])}
    published |= {f"{name}={value}" for name in VALUES for value in VALUES[name]}
    for item, reason in {**MISSING, **PROPERTIES}.items():
        assert fnmatch.filter(published, item), item
        assert reason


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
        wanted = {field for field in FIELDS[name] if not {f"{name}.{field}"} & {*MISSING, *PROPERTIES}}
        assert wanted - set(getattr(types, f"{name}Dict").__annotations__) == set(), name
