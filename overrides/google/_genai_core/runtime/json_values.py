"""JSON as Python values, for type checkers: the names of its kinds, and one check that narrows."""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, Optional, Sequence, Union, cast

Json = Dict[str, Any]
"""A JSON object."""

JsonValue = Union[Json, List[Any], str, float, None]
"""Any JSON value."""


def as_mapping(value: object) -> Optional[Mapping[str, Any]]:
    """Return the value if it is a mapping, and None if it is not."""
    return cast("Mapping[str, Any]", value) if isinstance(value, Mapping) else None


def as_list(value: object) -> Optional[List[Any]]:
    """Return the items if the value is a list or a tuple, and None if it is not."""
    return list(cast("Sequence[Any]", value)) if isinstance(value, (list, tuple)) else None
