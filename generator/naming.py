"""Every case conversion and keyword rule of the generator, once."""

from __future__ import annotations

import hashlib
import keyword
import re
from collections.abc import Iterable

from pydantic.alias_generators import to_camel

_BUILT_IN_METHODS = frozenset(
    [
        *("construct", "copy", "dict", "from_orm", "json", "mro", "parse_file", "parse_obj", "parse_raw"),
        *("register", "schema", "schema_json", "update_forward_refs", "validate"),
        *("model_computed_fields", "model_config", "model_construct", "model_copy", "model_dump"),
        *("model_dump_json", "model_extra", "model_fields", "model_fields_set", "model_json_schema"),
        *("model_parametrized_name", "model_post_init", "model_rebuild", "model_validate"),
        *("model_validate_json", "model_validate_strings"),
    ]
)
"""Names that every pydantic model has, in all versions 2."""

_ANNOTATIONS = frozenset({"str", "int", "float", "bool", "bytes", "datetime"})
"""A field of that name would hide the type from the fields below it."""

_MOST = 100
"""The most characters of a name; the name of a file may have 255, and may consist of two."""


def snake(name: str) -> str:
    """Convert `topK` to `top_k`; the inverse of `camel` for API names."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def camel(name: str) -> str:
    """Convert `top_k` to `topK`, the JSON name that pydantic derives, also for letters after digits."""
    return to_camel(name)


def constant(name: str) -> str:
    """Convert `generate_content` to `GENERATE_CONTENT`."""
    return snake(name).upper()


def attribute(name: str) -> str:
    """Return the attribute name of a JSON name, one that a pydantic model may have."""
    python = re.sub(r"\W", "_", snake(name))
    if not python[:1].isalpha():
        return f"field_{python.lstrip('_')}"
    taken = keyword.iskeyword(python) or python in _BUILT_IN_METHODS or python in _ANNOTATIONS
    return python + "_" if taken else python


def shortened(name: str) -> str:
    """Return a name that a file can have too: the end of a long one becomes a mark of the whole name."""
    if len(name) <= _MOST:
        return name
    mark = hashlib.sha256(name.encode("utf-8", "backslashreplace")).hexdigest()[:8]
    return f"{name[: _MOST - 8]}{mark}"


def is_name(name: str) -> bool:
    """Return whether a method or parameter can have a name."""
    return bool(re.fullmatch(r"[a-z][a-z0-9_]*", name)) and not keyword.iskeyword(name)


def is_class_name(name: str) -> bool:
    """Return whether a class can have a name."""
    return bool(re.fullmatch(r"[A-Z][A-Za-z0-9]*", name)) and not keyword.iskeyword(name)


def member(value: str) -> str:
    """Return a Python name for an enum value."""
    python = re.sub(r"\W", "_", value).upper()
    return shortened(python if python[:1].isalpha() else f"VALUE_{python.lstrip('_')}")


def members(values: Iterable[str]) -> dict[str, str]:
    """Return a name for each value, with a number for values that differ only in case or punctuation."""
    names: dict[str, str] = {}
    for value in values:
        name = base = member(value)
        count = 1
        while name in names.values():
            count += 1
            name = f"{base}_{count}"
        names[value] = name
    return names


def singular(segment: str) -> str:
    """Convert `models` to `model`, `batches` to `batch`."""
    if segment.endswith("ies"):
        return segment[:-3] + "y"
    if segment.endswith("ches"):
        return segment[:-2]
    return segment[:-1] if segment.endswith("s") else segment
