"""JSON documents in memory: typed access, compact text, and values derived from a digest."""

from __future__ import annotations

import hashlib
import json
from typing import Any, Dict, List, cast

Json = Dict[str, Any]
"""A JSON object."""


def object_at(holder: Json, name: str) -> Json:
    """Return the object under a name, or an empty one if the name is missing."""
    return cast(Json, holder.get(name) or {})


def objects_at(holder: Json, name: str) -> List[Json]:
    """Return the list of objects under a name, or an empty list if the name is missing."""
    return cast(List[Json], holder.get(name) or [])


def as_list(value: Any) -> List[Any]:
    """Return a value that is known to be a list, typed as one."""
    return cast(List[Any], value)


def is_deeper(value: Any, levels: int) -> bool:
    """Return whether objects and lists are nested deeper than some levels. Does not recurse."""
    current: List[Any] = [value]
    for _ in range(levels + 1):
        inner = [cast(Json, each).values() for each in current if isinstance(each, dict)]
        lists = [as_list(each) for each in current if isinstance(each, list)]
        if not inner and not lists:
            return False
        current = [item for items in (*inner, *lists) for item in items]
    return True


def compact(value: Any) -> str:
    """Return the JSON text of a value without white space, with the keys in their own order."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def digest(value: Any) -> bytes:
    """Return 32 bytes that depend on the value alone: the source of every invented value."""
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode("ascii")).digest()


def number_from(value: Any, below: int) -> int:
    """Return an integer from 0 to `below` (exclusive) that depends on the value alone."""
    return int.from_bytes(digest(value)[:8], "big") % below
