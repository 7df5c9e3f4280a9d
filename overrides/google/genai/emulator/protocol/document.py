"""JSON documents as they lie in memory, with typed ways into them."""

from __future__ import annotations

import hashlib
import json
from typing import Any, Dict, List, cast

Json = Dict[str, Any]


def object_at(holder: Json, name: str) -> Json:
    """The object under a name, an empty one where there is none."""
    return cast(Json, holder.get(name) or {})


def objects_at(holder: Json, name: str) -> List[Json]:
    """The objects listed under a name, none where there is no list."""
    return cast(List[Json], holder.get(name) or [])


def as_list(value: Any) -> List[Any]:
    """A value that is known to be a list."""
    return cast(List[Any], value)


def compact(value: Any) -> str:
    """JSON without white space, in the order of the value's keys."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def digest(value: Any) -> bytes:
    """32 bytes that the same value always gives: what the emulator makes up is made from them."""
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode("ascii")).digest()


def number_from(value: Any, below: int) -> int:
    """A number from 0 that the same value always gives."""
    return int.from_bytes(digest(value)[:8], "big") % below
