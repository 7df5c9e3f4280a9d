"""JSON documents as they lie in memory, with typed ways into them."""

from __future__ import annotations

import json
from typing import Any, Dict, List, cast

Json = Dict[str, Any]


def entry(holder: Json, name: str) -> Json:
    """The object under a name, an empty one where there is none."""
    return cast(Json, holder.get(name) or {})


def rows(holder: Json, name: str) -> List[Json]:
    """The objects listed under a name, none where there is no list."""
    return cast(List[Json], holder.get(name) or [])


def items(value: Any) -> List[Any]:
    """A value that is known to be a list."""
    return cast(List[Any], value)


def compact(value: Any) -> str:
    """JSON without white space, in the order of the value's keys."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
