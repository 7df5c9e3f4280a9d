"""Requests held against the distilled descriptions: the operation, its query, every key of its body."""

from __future__ import annotations

import base64
import re
from functools import cache
from typing import Any, Dict, Iterator, List, Mapping, Optional, cast

from google._genai_api import service

from .capture import Sent

Facts = Dict[str, Any]
Schema = Mapping[str, Mapping[str, Any]]


@cache
def facts(backend: str) -> Facts:
    """The facts that a client of this backend must keep to."""
    return service.load("gemini" if backend == "gemini" else "vertex")


def operation(backend: str, sent: Sent) -> Optional[Mapping[str, Any]]:
    """The operation whose method and path the request has."""
    path = sent.url.path.split("/", 2)[2]
    for found in facts(backend)["operations"].values():
        pattern = re.sub(r"\\{\w+\\}", "[^/:]+", re.escape(found["path"]))
        if found["method"] == sent.method and re.fullmatch(pattern, path):
            return cast(Mapping[str, Any], found)
    return None


def faults(backend: str, sent: Sent) -> Iterator[str]:
    """Everything in a request that its operation does not have."""
    found = operation(backend, sent)
    if found is None:
        yield f"no operation is {sent.method} {sent.url.path}"
        return
    for name in sent.url.params:
        if name != "alt" and found["parameters"].get(name, {}).get("location") != "query":
            yield f"no query parameter {name}"
    if sent.body is not None:
        yield from message_faults(backend, found["request"], sent.body, "$")


def message_faults(backend: str, name: str, value: Any, path: str) -> Iterator[str]:
    """Unknown keys and wrong shapes in a message."""
    schema: Schema = facts(backend)["schemas"][name]
    entries: Dict[str, Any] = value
    if not isinstance(value, dict):
        yield f"{path}: {name} is an object, not {value!r}"
        return
    for key, item in entries.items():
        if key not in schema:
            yield f"{path}.{key}: {name} has no such field"
        else:
            yield from _field_faults(backend, schema[key], item, f"{path}.{key}")


def _field_faults(backend: str, field: Mapping[str, Any], value: Any, path: str) -> Iterator[str]:
    if field.get("repeated"):
        items: List[Any] = value
        if not isinstance(value, list):
            yield f"{path}: a list is wanted, not {value!r}"
            return
        for index, item in enumerate(items):
            yield from _value_faults(backend, field, item, f"{path}[{index}]")
    elif field.get("map"):
        for key, item in value.items():
            yield from _value_faults(backend, field, item, f"{path}[{key!r}]")
    else:
        yield from _value_faults(backend, field, value, path)


def _value_faults(backend: str, field: Mapping[str, Any], value: Any, path: str) -> Iterator[str]:
    kind = field["type"]
    if kind == "message":
        yield from message_faults(backend, field["ref"], value, path)
    elif kind == "bytes":
        if base64.b64encode(base64.b64decode(value, validate=True)).decode() != value:
            yield f"{path}: {value!r} is not standard base64"
    elif kind in _SCALARS and (type(value) is bool) != (kind == "bool"):
        yield f"{path}: {value!r} is no {kind}"
    elif kind in ("int32", "int64") and isinstance(value, float) and value.is_integer():
        return  # ProtoJSON reads 20.0 as 20
    elif kind in _SCALARS and not isinstance(value, _SCALARS[kind]):
        yield f"{path}: {value!r} is no {kind}"


_SCALARS: Mapping[str, Any] = {
    "string": str,
    "enum": str,
    "duration": str,
    "timestamp": str,
    "bool": bool,
    "int32": int,
    "int64": (int, str),
    "float": (int, float),
    "double": (int, float),
    "struct": dict,
}


def field_at(backend: str, name: str, keys: List[str]) -> bool:
    """Whether a chain of JSON names leads to a field of the message."""
    for key in keys:
        found = facts(backend)["schemas"].get(name, {}).get(key)
        if found is None:
            return False
        name = found.get("ref", "")
    return True
