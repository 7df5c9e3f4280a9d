"""Response schemas: what users give, as the API's Schema, and answers read back by it.

A pydantic model or any type that pydantic can describe goes through its JSON schema;
references are inlined, because the API's Schema has none on both backends.
"""

from __future__ import annotations

import enum
from functools import partial
from typing import Any, Callable, Dict, List, Mapping, Tuple, Type, TypeVar, cast

from pydantic import BaseModel, PydanticUserError, TypeAdapter
from typing_extensions import TypeGuard

from google.genai_api.types.schema import Schema

T = TypeVar("T")
_PLAIN = {"title", "description", "default", "example", "format", "pattern", "nullable", "enum", "required"}
_BOUNDS = {
    "minimum": "minimum",
    "maximum": "maximum",
    "minLength": "min_length",
    "maxLength": "max_length",
    "minItems": "min_items",
    "maxItems": "max_items",
    "minProperties": "min_properties",
    "maxProperties": "max_properties",
    "propertyOrdering": "property_ordering",
}


def to_schema(given: Any) -> Schema:
    """The API's Schema for a Schema, a schema as a dict, or a Python type."""
    if isinstance(given, Schema):
        return given
    if isinstance(given, Mapping):
        return Schema(**cast(Mapping[str, Any], given))
    if _is_class(given, enum.Enum):
        values = [str(member.value) for member in given]
        return Schema(
            type="STRING", enum=values, title=given.__name__, description=given.__dict__.get("__doc__")
        )
    try:
        document = TypeAdapter(given).json_schema()
    except (PydanticUserError, NameError, TypeError) as error:
        raise TypeError(f"response_schema: {given!r} is no type that has a schema") from error
    return from_json_schema(document, "response_schema")


def from_json_schema(document: Mapping[str, Any], where: str) -> Schema:
    """The API's Schema for a JSON schema; `where` begins the path in errors."""
    return Schema(**_converted(document, document.get("$defs", {}), (where,), ()))


def _is_class(given: Any, base: Type[T]) -> TypeGuard[Type[T]]:
    return isinstance(given, type) and issubclass(given, base)


def _converted(
    node: Mapping[str, Any], defs: Mapping[str, Any], path: Tuple[str, ...], open_refs: Tuple[str, ...]
) -> Dict[str, Any]:
    if "$ref" in node:
        name = node["$ref"].rsplit("/", 1)[1]
        if name in open_refs:
            raise ValueError(f"{'.'.join(path)}: {name} contains itself: use response_json_schema")
        rest = {key: value for key, value in node.items() if key != "$ref"}
        return _converted({**defs[name], **rest}, defs, path, (*open_refs, name))
    result: Dict[str, Any] = {}
    for key, value in node.items():
        if key == "enum" and not all(isinstance(item, str) for item in value):
            raise ValueError(f"{'.'.join(path)}: the API's enums are strings: use response_json_schema")
        if key in _PLAIN:
            result[key] = value
        elif key in _BOUNDS:
            result[_BOUNDS[key]] = value
        else:
            result.update(_structure(key, value, node, defs, path, open_refs))
    if node.get("type") == "object" and "properties" in result and "property_ordering" not in result:
        result["property_ordering"] = list(result["properties"])
    return result


def _structure(
    key: str,
    value: Any,
    node: Mapping[str, Any],
    defs: Mapping[str, Any],
    path: Tuple[str, ...],
    open_refs: Tuple[str, ...],
) -> Dict[str, Any]:
    if key == "type":
        return {"type": value.upper()}
    if key == "const":
        return {"enum": [str(value)]}
    if key == "items":
        return {"items": _converted(value, defs, (*path, "items"), open_refs)}
    if key == "properties":
        children = {k: _converted(v, defs, (*path, k), open_refs) for k, v in value.items()}
        return {"properties": children}
    if key in ("anyOf", "oneOf"):
        return _union(value, defs, (*path, key), open_refs)
    if key == "allOf" and len(value) == 1:
        return _converted(value[0], defs, path, open_refs)
    if key == "additionalProperties":
        return _additional(value, defs, path, open_refs)
    if key in ("$defs", "discriminator"):
        return {}
    raise ValueError(f"{'.'.join(path)}: the API's schema has no {key!r}: use response_json_schema")


def _union(
    options: List[Any], defs: Mapping[str, Any], path: Tuple[str, ...], open_refs: Tuple[str, ...]
) -> Dict[str, Any]:
    kept = [option for option in options if option.get("type") != "null"]
    nullable = {"nullable": True} if len(kept) < len(options) else {}
    if len(kept) == 1:
        return {**_converted(kept[0], defs, path, open_refs), **nullable}
    return {"any_of": [_converted(option, defs, path, open_refs) for option in kept], **nullable}


def _additional(
    value: Any, defs: Mapping[str, Any], path: Tuple[str, ...], open_refs: Tuple[str, ...]
) -> Dict[str, Any]:
    if isinstance(value, bool):
        return {"additional_properties": value}
    return {"additional_properties": Schema(**_converted(value, defs, path, open_refs))}


def reader(given: Any) -> Callable[[str], Any]:
    """Reads answers as the type that was asked for."""
    return partial(parse, given=given)


def parse(text: str, given: Any) -> Any:
    """A model's JSON answer as the type that was asked for; None when there is none to build.

    A Schema or dict gives plain JSON values. Raises pydantic's ValidationError on a mismatch.
    """
    if isinstance(given, (Schema, Mapping)):
        return TypeAdapter(Any).validate_json(text)
    if _is_class(given, BaseModel):
        return given.model_validate_json(text)
    if _is_class(given, enum.Enum):
        return _member(given, text.strip().strip('"'))
    return TypeAdapter(given).validate_json(text)


def _member(kind: Type[enum.Enum], text: str) -> enum.Enum:
    """The member whose value was sent as this text."""
    for member in kind:
        if str(member.value) == text:
            return member
    raise ValueError(f"{text!r} is no value of {kind.__name__}")
