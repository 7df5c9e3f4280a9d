"""JSON schemas that a caller has written: checked, and sent as they are.

A keyword that JSON Schema does not define may stand in them, but not a misspelt one, nor a value that no
schema can have there.
"""

from __future__ import annotations

from typing import Any, Iterator, List, Mapping, Set, Tuple

from google._genai_core.runtime.json_values import Json, as_mapping
from google._genai_core.runtime.schema import vocabulary
from google._genai_core.runtime.schema.walk import (
    KeywordError,
    Path,
    entries,
    measured,
    place,
    refuse_endless,
)
from google._genai_core.runtime.usage_errors import InvalidValueError


def checked(document: Mapping[str, Any], where: str) -> Json:
    """Return the schema as it was given; the path in errors begins with `where`.

    Raises:
        ValueError: A keyword is misspelt, a type or a reference does not exist, there is something else
            where a schema must be, or a required property contains itself.
    """
    measured(document, where)
    refuse_endless(document, where)
    schemas = list(_schemas(document, where))
    names = {f"#{schema['$anchor']}" for schema, _ in schemas if "$anchor" in schema}
    names |= {str(schema["$id"]) for schema, _ in schemas if "$id" in schema}
    for schema, path in schemas:
        _check(schema, path)
        target = schema.get("$ref", "#")
        if not _is_defined(target, document, names):
            raise InvalidValueError(f"{place((*path, '$ref'))}: {target!r} is not defined")
    return dict(document)


def _schemas(document: Mapping[str, Any], where: str) -> Iterator[Tuple[Mapping[str, Any], Path]]:
    """Yield a schema and all schemas inside it, each with its path."""
    waiting: List[Tuple[Any, Path]] = [(document, (where,))]
    while waiting:
        node, path = waiting.pop()
        schema = as_mapping(node)
        if schema is not None:
            yield schema, path
            for key, value in schema.items():
                waiting += _inner(key, value, path)
        elif not isinstance(node, bool):
            raise InvalidValueError(f"{place(path)}: {node!r} is not a schema")


def _inner(key: str, value: Any, path: Path) -> List[Tuple[Any, Path]]:
    """Return the schemas in the value of a keyword, each with its path."""
    children, listed = as_mapping(value), entries(value)
    if key in vocabulary.NAMED:
        if children is None:
            raise InvalidValueError(f"{place((*path, key))}: must be an object of schemas, not {value!r}")
        start = path if key == "properties" else (*path, key)
        return [(child, (*start, str(name))) for name, child in children.items()]
    if key in vocabulary.LISTED or (key == "items" and listed):  # a tuple in older drafts
        if not listed:
            raise InvalidValueError(f"{place((*path, key))}: must be a list of schemas, not {value!r}")
        return [(each, (*path, f"{key}[{index}]")) for index, each in enumerate(listed)]
    return [(value, (*path, key))] if key in vocabulary.SINGLE else []


def _check(schema: Mapping[str, Any], path: Path) -> None:
    for key in schema:
        near = vocabulary.near_keyword(key)
        if near:
            raise KeywordError(path, key, f"{key!r} is not a keyword of JSON Schema: did you mean {near!r}?")
    if "type" in schema:
        check_type(schema["type"], (*path, "type"))
    if "enum" in schema and not entries(schema["enum"]):
        raise InvalidValueError(f"{place((*path, 'enum'))}: must be a list of values, not {schema['enum']!r}")


def check_type(value: Any, path: Path) -> None:
    """Raise InvalidValueError for a type that JSON Schema does not have."""
    for name in entries(value) or [value]:
        if name not in vocabulary.TYPES:
            types = ", ".join(vocabulary.TYPES)
            raise InvalidValueError(f"{place(path)}: {name!r} is not a type: use one of {types}")


def _is_defined(target: Any, document: Mapping[str, Any], names: Set[str]) -> bool:
    """Return whether a reference leads into the document: by path, or by the name of a schema."""
    if not isinstance(target, str) or target[:2] not in ("#", "#/"):
        return isinstance(target, str) and target in names
    value: Any = document
    for step in target.split("/")[1:]:
        inner = as_mapping(value) or {str(index): each for index, each in enumerate(entries(value))}
        key = step.replace("~1", "/").replace("~0", "~")
        if key not in inner:
            return False
        value = inner[key]
    return True
